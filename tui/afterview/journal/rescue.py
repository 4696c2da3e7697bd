"""What could not be saved, kept somewhere else until it can: a small journal of just those records.

It can be opened like any other journal. Its table `rescued` says what each record was before, so that it
is brought back only where nobody has changed the record since.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from afterview.journal import errors, files, sidecar
from afterview.journal.codec import to_document
from afterview.journal.contents import Contents, by_table
from afterview.journal.layout import pack, parse, render
from afterview.journal.meta import META, RESCUED, TABLES, stamp
from afterview.journal.reader import read_file
from afterview.journal.table import READERS
from afterview.records.hunt import Change, Hunt


class _Rescued(msgspec.Struct):
    """How one record came to be here."""

    table: str
    id: str
    sentence: str
    before: msgspec.Raw = msgspec.Raw(b"null")


class Rescue(msgspec.Struct, frozen=True):
    """A rescue file, read."""

    path: Path
    before: Hunt
    """The records as they were."""
    wanted: Change
    """What could not be saved."""
    sentences: tuple[str, ...] = ()
    """The same in words, one for each thing that was done."""
    saved: datetime | None = None
    """When the file was written, by its own date."""

    def fitting(self, hunt: Hunt) -> Change:
        """Return the part of the change of which nobody has changed the records since."""
        before, now = by_table(self.before), by_table(hunt)
        fitting: dict[str, Any] = {
            table: {key: new for key, new in records.items() if before[table].get(key) == now[table].get(key)}
            for table, records in by_table(self.wanted).items()
        }
        return Change(self.wanted.sentence, **fitting)


def rescue_files(journal: Path) -> tuple[Path, ...]:
    """Return the rescue files of a journal that there are."""
    return sidecar.found(journal, sidecar.RESCUE)


def rescue_content(contents: Contents, makes: Iterable[Callable[[Hunt], Change]]) -> bytes:
    """Return the content of a rescue file: what the changes would make of the records."""
    hunt, sentences = contents.hunt, dict[tuple[str, str], str]()
    for make in makes:
        change = make(hunt)
        hunt = hunt.with_change(change)
        for table, records in by_table(change).items():
            sentences.update({(table, key): change.sentence for key in records})
    before, after = by_table(contents.hunt), by_table(hunt)
    tables: dict[str, dict[str, bytes]] = {table: {} for table in (*TABLES, RESCUED)}
    for number, ((table, key), sentence) in enumerate(sentences.items(), 1):
        old, new = before[table].get(key), after[table].get(key)
        rescued: dict[str, Any] = {"table": table, "id": key, "sentence": sentence}
        rescued["before"] = None if old is None else to_document(old)
        tables[RESCUED][str(number)] = pack(rescued)
        if new is not None:
            tables[table][str(number)] = pack(to_document(new))
    return render({META: {"1": pack(stamp(contents.revision))}, **tables})


def read_rescue(path: Path) -> Rescue:
    """Return what a rescue file holds. Raises JournalError."""
    hunt = read_file(path).hunt
    whole = files.read_whole(path)
    before: dict[str, Any] = {table: {} for table in TABLES}
    wanted: dict[str, Any] = {table: {} for table in TABLES}
    try:
        chunks = parse(whole[0] if whole else b"").get(RESCUED, {})
        if isinstance(chunks, bytes):
            raise errors.BrokenJournalError(f"{errors.say_path(path)} is not a rescue file.")
        rescued = [msgspec.json.decode(chunk, type=_Rescued) for chunk in chunks.values()]
        for each in rescued:
            if each.table in TABLES:
                wanted[each.table][each.id] = by_table(hunt)[each.table].get(each.id)
                if bytes(each.before) != b"null":
                    before[each.table][each.id] = READERS[each.table].decode(each.before)
    except (ValueError, msgspec.MsgspecError) as error:
        raise errors.BrokenJournalError(f"{errors.say_path(path)} cannot be read: {error}.") from None
    sentences = tuple(dict.fromkeys(each.sentence for each in rescued))
    change = Change(f"brought back what was not saved: {', '.join(sentences)}", **wanted)
    return Rescue(path, Hunt(**before), change, sentences, _written(whole))


def discard(path: Path) -> None:
    """Remove a rescue file that is not wanted any more."""
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _written(whole: tuple[bytes, files.Fingerprint] | None) -> datetime | None:
    try:
        return datetime.fromtimestamp(whole[1].modified_ns // 1_000_000_000, UTC) if whole else None
    except (ValueError, OverflowError, OSError):
        return None
