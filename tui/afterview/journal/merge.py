"""Three journals into one: by record, by field, and by element of a list. Pure, and the same every time.

Nothing is left out. Where both sides have changed the same field, ours stays in the record, and the other
value becomes a conflict: a record of its own, which the app asks about. So the result can always be opened.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import msgspec

from afterview.journal.codec import DocumentError, to_document
from afterview.journal.contents import Contents
from afterview.journal.layout import pack
from afterview.journal.meta import APPLICATIONS, CONFLICTS, PEOPLE, TABLES
from afterview.journal.patches import Documents, Patch, apply, difference
from afterview.journal.table import read_record
from afterview.journal.writer import Wanted
from afterview.records.hunt import Conflict
from afterview.records.path import MISSING, Path, names_of, value_at


@dataclass(frozen=True, slots=True)
class Merged:
    """What two copies are together."""

    documents: Documents
    conflicts: tuple[Conflict, ...]
    """What they disagree on, and was not known to be one before."""

    def wanted(self, now: Contents) -> Wanted:
        """Return the documents that lead there from what the journal is now."""
        wanted: Wanted = {}
        for table in TABLES:
            old, new = now.documents().get(table, {}), self.documents.get(table, {})
            for key in dict.fromkeys((*old, *new)):
                if difference(old.get(key, MISSING), new.get(key, MISSING)) is not None:
                    wanted.setdefault(table, {})[key] = new.get(key)
        return wanted


def merge(base: Documents | None, ours: Documents, theirs: Documents) -> Merged:
    """Return what both made of `base` together; None: it is not known what they come from."""
    merged, disagreements = merge_documents(base, ours, theirs)
    found = [_conflict(each) for each in disagreements if each.path[0] != CONFLICTS]
    for table in TABLES:
        for key, document in merged[table].items() if table in merged else ():
            if not _is_sound(table, document) and key in ours.get(table, {}):
                # Each is sound, and both together are not: then ours stays, and theirs is asked about whole.
                merged[table][key] = ours[table][key]
                other = theirs.get(table, {}).get(key, MISSING)
                found.append(_conflict(Disagreement((table, key), ours[table][key], other)))
    known = merged.setdefault(CONFLICTS, {})
    new = tuple(each for each in found if each.id not in known)
    known.update({each.id: to_document(each) for each in new})
    return Merged(merged, new)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Something that both sides have changed, each in its own way."""

    path: Path
    """Table, record, and the way within it."""
    kept: Any
    """What is in the merged journal: ours, unless we have taken away what the others went on with."""
    other: Any
    """What the other side says, MISSING where it took it away."""


def merge_documents(
    base: Documents | None, ours: Documents, theirs: Documents
) -> tuple[Documents, tuple[Disagreement, ...]]:
    """Return what both sides made of `base` together, and where they disagree.

    Without a base, or for a record that is not in it, what stands only on one side is taken to be new, so
    nothing is left out; what both say differently is a disagreement.
    """
    tables = dict.fromkeys((*ours, *theirs))
    start = {table: _common_start(table, base, ours, theirs) for table in tables}
    found: list[Disagreement] = []

    def keep(path: Path, present: Any, _: Patch) -> Any:
        other = value_at(theirs, path)
        if present is MISSING:
            found.append(Disagreement(path, other, MISSING))
            return other
        found.append(Disagreement(path, present, other))
        return present

    # Empty tables on all sides, so that a whole table never comes or goes.
    every: Documents = {table: {} for table in tables}
    patch = difference({**every, **start}, {**every, **theirs})
    merged = {**every, **ours} if patch is None else apply({**every, **ours}, patch, keep)
    return merged, tuple(found)


def numbered_alike(base: Iterable[str], merged: dict[str, dict[str, Any]]) -> dict[str, int]:
    """Return a number for each record that is not in `base`, the same whichever side is called ours.

    Counting begins with 1 after those of the base: by when they were made, as far as they say it, then by id.
    """
    known = set(base)
    new = [key for key in merged if key not in known]
    new.sort(key=lambda key: (str(merged[key].get("created", "")), key))
    return {key: at for at, key in enumerate(new, 1)}


def _common_start(table: str, base: Documents | None, ours: Documents, theirs: Documents) -> dict[str, Any]:
    start = dict((base or {}).get(table, {}))
    for key, document in ours.get(table, {}).items():
        if key not in start and key in theirs.get(table, {}):
            start[key] = common_part(document, theirs[table][key])
    return start


def common_part(one: Any, other: Any) -> Any:
    """Return what two documents have in common: the best guess at what both come from."""
    if difference(one, other) is None:
        return one
    if isinstance(one, dict) and isinstance(other, dict):
        shared = {key: common_part(each, other[key]) for key, each in one.items() if key in other}
        return {key: each for key, each in shared.items() if each is not MISSING}
    if isinstance(one, list) and isinstance(other, list):
        names, others = names_of(one), names_of(other)
        if names is None or others is None:
            return MISSING
        there = dict(zip(others, other, strict=True))
        pairs = zip(one, names, strict=True)
        return [common_part(each, there[name]) for each, name in pairs if name in there]
    return MISSING


def _conflict(disagreement: Disagreement) -> Conflict:
    table, record, *place = disagreement.path
    kept, other = (None if each is MISSING else each for each in (disagreement.kept, disagreement.other))
    # Told apart by place and value, so that the same two copies never make it twice.
    mark = msgspec.json.encode([table, record, place, other], order="sorted")
    return Conflict(
        id=f"x{blake2b(mark, digest_size=6).hexdigest()}",
        table=table,
        record=record,
        place=tuple(place),
        kept=kept,
        other=other,
    )


def _is_sound(table: str, document: Mapping[str, Any]) -> bool:
    try:
        read_record(table, pack(document))
    except DocumentError:
        return False
    return True


def say_wanted(wanted: Wanted) -> str:
    """Say how much is taken over: "2 applications, 1 person, 1 to be decided"."""
    words = {PEOPLE: ("person", "people"), APPLICATIONS: ("application", "applications")}
    words[CONFLICTS] = ("to be decided", "to be decided")
    counts = ((len(wanted.get(table, {})), *each) for table, each in words.items())
    return ", ".join(f"{n} {one if n == 1 else many}" for n, one, many in counts if n) or "nothing new"
