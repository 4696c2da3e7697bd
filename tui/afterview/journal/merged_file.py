"""Three journal files into one, for git: the same bytes every time.

Where nothing is disputed it makes no difference which side is called ours."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import msgspec

from afterview.journal.contents import APP, META, TABLES, Contents, sealed
from afterview.journal.joining import Joined, join
from afterview.journal.layout import State, pack, parse, render
from afterview.journal.merge import Documents, in_one_order
from afterview.journal.migrations import CURRENT
from afterview.journal.patches import difference
from afterview.journal.reader import read_content
from afterview.journal.writer import as_written
from afterview.records.conflicts import Conflict


@dataclass(frozen=True, slots=True)
class MergedFile:
    """What came of it."""

    content: bytes
    contents: Contents
    conflicts: tuple[Conflict, ...]
    """What both sides changed, each in its own way: they are in the journal, to be decided in the app."""


def merge_contents(base: bytes, ours: bytes, theirs: bytes, paths: tuple[Path, Path, Path]) -> MergedFile:
    """Return what both sides made of `base` together. An empty base: it is not known what they come from.

    Raises JournalError that names the file where one of them is no sound journal, or a later version's.
    """
    start = read_content(base, paths[0]) if base.strip() else None
    one, other = read_content(ours, paths[1]), read_content(theirs, paths[2])
    joined = join(None if start is None else start.documents(), one.documents(), other.documents())
    for contents, content in ((one, ours), (other, theirs)):
        if not joined.wanted(contents) and contents.is_as_saved:  # nothing to add to one of them
            return MergedFile(content, contents, joined.conflicts)
    content = _rendered(joined, start or Contents(), one, other, parse(ours))
    return MergedFile(content, read_content(content, paths[1]), joined.conflicts)


def _rendered(joined: Joined, start: Contents, one: Contents, other: Contents, ours: State) -> bytes:
    documents = as_written({table: dict(joined.documents.get(table, {})) for table in TABLES})
    tables: dict[str, dict[str, bytes]] = {}
    for table in TABLES:
        kept = {key: each for key, each in documents.get(table, {}).items() if each is not None}
        numbers = dict(start.table(table).numbers)
        last = max(numbers.values(), default=0)
        numbers.update({key: last + at for key, at in in_one_order(numbers, kept).items()})
        tables[table] = {str(numbers[key]): pack(kept[key]) for key in sorted(kept, key=numbers.__getitem__)}
    meta = {
        "app": APP,
        "schema": CURRENT,
        "revision": max(one.revision, other.revision) + 1,
        "change": _change(one, other, joined.documents),
        "before": {str(each): name for each, name in one.before.items() if other.before.get(each) == name},
    }
    others = {name: table for name, table in ours.items() if name not in (META, *TABLES)}
    state: State = {META: {"1": pack(meta)}, **{k: v for k, v in tables.items() if v or k in ours}, **others}
    return render(sealed(state, Contents()))


def _change(one: Contents, other: Contents, documents: Documents) -> str:
    """Return an id for the merge: the same for the same two sides."""
    mark = [sorted((one.change, other.change)), documents]
    return f"h{blake2b(msgspec.json.encode(mark, order='sorted'), digest_size=6).hexdigest()}"


def is_same(one: Contents, other: Contents) -> bool:
    """Return whether two files hold the same records."""
    return difference(one.documents(), other.documents()) is None
