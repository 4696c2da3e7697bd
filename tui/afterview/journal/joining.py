"""Two copies of one journal become one: nothing is left out, and what they disagree on is kept twice.

Where both have changed the same field, ours stays in the record, and the other value becomes a conflict: a
record of its own, which the app asks about. So the result is always a journal that can be opened.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import msgspec

from afterview.journal.codec import DocumentError, read, to_document
from afterview.journal.contents import APPLICATIONS, CONFLICTS, PEOPLE, READERS, TABLES, Contents
from afterview.journal.layout import pack
from afterview.journal.merge import Disagreement, Documents, merge
from afterview.journal.patches import difference
from afterview.journal.validation import fault_in
from afterview.journal.writer import Wanted
from afterview.records.conflicts import Conflict
from afterview.records.places import MISSING


@dataclass(frozen=True, slots=True)
class Joined:
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


def join(base: Documents | None, ours: Documents, theirs: Documents) -> Joined:
    """Return what both made of `base` together; None: it is not known what they come from."""
    merged, disagreements = merge(base, ours, theirs)
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
    return Joined(merged, new)


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
        return not fault_in(read(READERS[table], pack(document)))
    except DocumentError:
        return False


def say_wanted(wanted: Wanted) -> str:
    """Say how much is taken over: "2 applications, 1 person, 1 to be decided"."""
    words = {PEOPLE: ("person", "people"), APPLICATIONS: ("application", "applications")}
    words[CONFLICTS] = ("to be decided", "to be decided")
    counts = ((len(wanted.get(table, {})), *each) for table, each in words.items())
    return ", ".join(f"{n} {one if n == 1 else many}" for n, one, many in counts if n) or "nothing new"
