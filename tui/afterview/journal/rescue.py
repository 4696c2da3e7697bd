"""What could not be saved, kept somewhere else until it can: a small journal of just those records.

It can be opened like any other journal. Its table `rescued` says what each record was before, so that it
is brought back only where nobody has changed the record since.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from afterview.journal import errors, files, sidecar
from afterview.journal.codec import to_document
from afterview.journal.contents import Contents
from afterview.journal.layout import State, pack, parse, render
from afterview.journal.meta import APPLICATIONS, CONFLICTS, META, PEOPLE, RESCUED, stamp
from afterview.journal.reader import read_file
from afterview.records.applications import Application
from afterview.records.conflicts import Conflict
from afterview.records.hunt import Change, Hunt
from afterview.records.people import Person

_KIND = "rescue"


class _Entry(msgspec.Struct):
    """How one record came to be here."""

    table: str
    id: str
    sentence: str
    before: msgspec.Raw = msgspec.Raw(b"null")


@dataclass(frozen=True, slots=True)
class Rescue:
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
        people, applications = self.wanted.people, self.wanted.applications
        return Change(
            self.wanted.sentence,
            {
                key: new
                for key, new in applications.items()
                if _fits(key, self.before.applications, hunt.applications)
            },
            {key: new for key, new in people.items() if _fits(key, self.before.people, hunt.people)},
            conflicts={
                key: new
                for key, new in self.wanted.conflicts.items()
                if _fits(key, self.before.conflicts, hunt.conflicts)
            },
        )


def places(journal: Path) -> Iterator[Path]:
    """Yield where a rescue file may lie, the best place first; none of them need exist."""
    return sidecar.places(journal, _KIND)


def rescue_files(journal: Path) -> tuple[Path, ...]:
    """Return the rescue files of a journal that there are."""
    return sidecar.found(journal, _KIND)


def write_rescue(
    journal: Path, contents: Contents, makes: Iterable[Callable[[Hunt], Change]], mine: Path | None
) -> Path:
    """Write what the changes would make of the records, to the first place that takes it; return that.

    `mine` is the rescue file to write again, if there is one already: see `sidecar.write`. Raises
    NotSavedError where no place takes it, and whatever a change raises.
    """
    return sidecar.write(journal, _KIND, render(_state(contents, makes)), mine)


def read_rescue(path: Path) -> Rescue:
    """Return what a rescue file holds. Raises JournalError."""
    contents = read_file(path)
    whole = files.read_whole(path)
    try:
        table = parse(whole[0] if whole else b"").get(RESCUED, {})
        if isinstance(table, bytes):
            raise errors.BrokenJournalError(f"{errors.say_path(path)} is no rescue file.")
        entries = [msgspec.json.decode(chunk, type=_Entry) for chunk in table.values()]
        people = {
            e.id: msgspec.json.decode(e.before, type=Person | None) for e in entries if e.table == PEOPLE
        }
        applications = {
            e.id: msgspec.json.decode(e.before, type=Application | None)
            for e in entries
            if e.table == APPLICATIONS
        }
        conflicts = {
            e.id: msgspec.json.decode(e.before, type=Conflict | None) for e in entries if e.table == CONFLICTS
        }
    except (ValueError, msgspec.MsgspecError) as error:
        raise errors.BrokenJournalError(f"{errors.say_path(path)} cannot be read: {error}.") from None
    sentences = dict.fromkeys(each.sentence for each in entries)
    hunt = contents.hunt
    return Rescue(
        path,
        Hunt(_there(applications), _there(people), _there(conflicts)),
        Change(
            f"brought back what was not saved: {', '.join(sentences)}",
            {key: hunt.applications.get(key) for key in applications},
            {key: hunt.people.get(key) for key in people},
            conflicts={key: hunt.conflicts.get(key) for key in conflicts},
        ),
        tuple(sentences),
        _written(whole),
    )


def discard(path: Path) -> None:
    """Remove a rescue file that nobody wants to bring back."""
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _written(whole: tuple[bytes, files.Fingerprint] | None) -> datetime | None:
    try:
        return datetime.fromtimestamp(whole[1].modified_ns // 1_000_000_000, UTC) if whole else None
    except (ValueError, OverflowError, OSError):
        return None


def _state(contents: Contents, makes: Iterable[Callable[[Hunt], Change]]) -> State:
    hunt, sentences = contents.hunt, dict[tuple[str, str], str]()
    for make in makes:
        change = make(hunt)
        hunt = hunt.with_change(change)
        sentences.update({(APPLICATIONS, key): change.sentence for key in change.applications})
        sentences.update({(PEOPLE, key): change.sentence for key in change.people})
        sentences.update({(CONFLICTS, key): change.sentence for key in change.conflicts})
    before: Mapping[str, Mapping[str, msgspec.Struct]] = {
        PEOPLE: contents.hunt.people,
        APPLICATIONS: contents.hunt.applications,
        CONFLICTS: contents.hunt.conflicts,
    }
    after: Mapping[str, Mapping[str, msgspec.Struct]] = {
        PEOPLE: hunt.people,
        APPLICATIONS: hunt.applications,
        CONFLICTS: hunt.conflicts,
    }
    tables: dict[str, dict[str, bytes]] = {PEOPLE: {}, APPLICATIONS: {}, CONFLICTS: {}, RESCUED: {}}
    for number, ((table, key), sentence) in enumerate(sentences.items(), 1):
        old, new = before[table].get(key), after[table].get(key)
        entry: dict[str, Any] = {"table": table, "id": key, "sentence": sentence}
        entry["before"] = None if old is None else to_document(old)
        tables[RESCUED][str(number)] = pack(entry)
        if new is not None:
            tables[table][str(number)] = pack(to_document(new))
    return {META: {"1": pack(stamp(contents.revision))}, **tables}


def _fits(key: str, before: Mapping[str, object], now: Mapping[str, object]) -> bool:
    return before.get(key) == now.get(key)


def _there(found: Mapping[str, Any]) -> dict[str, Any]:
    return {key: each for key, each in found.items() if each is not None}
