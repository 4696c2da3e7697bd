"""Getting back what can be had of a damaged journal: what is known to be sound, and what only it has.

The damaged file is kept aside under another name, whatever comes of it; at no moment is there no file.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import takewhile
from pathlib import Path
from typing import Any

import msgspec

from afterview.journal import errors, files
from afterview.journal.backups import Backup, Backups
from afterview.journal.changelog import gone_on
from afterview.journal.contents import Contents
from afterview.journal.history import History
from afterview.journal.layout import by_number, pack, render
from afterview.journal.lock import LOCK_SECONDS
from afterview.journal.meta import APPLICATIONS, CONFLICTS, META, PEOPLE, TABLES, sealed, stamp
from afterview.journal.migrations import CURRENT
from afterview.journal.reader import read_content, read_file
from afterview.journal.salvage import Salvage, salvage
from afterview.journal.storage import SafeStorage
from afterview.records.base import IdSource

_MARK = re.compile(rb'"(revision|schema)"\s*:\s*(\d{1,12})\b')

Tables = dict[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Recovered:
    """What was got back, and from where."""

    aside: Path | None
    """Where the damaged file is now; None where there was no file."""
    backup: Backup | None
    """The sound backup that it stands on; None where there is none, and the readable records were taken."""
    later: int
    """So many changes that were made after the backup, and are in the history, were made to it again."""
    applications: int
    people: int
    salvage: Salvage
    """What could be read in the damaged file, whether or not it was taken."""
    added: tuple[str, ...] = ()
    """Names of the records that only the damaged file has: they were taken from it."""
    differing: tuple[str, ...] = ()
    """Names of those that it has otherwise than the backup and the history: they were not."""


def recover(
    path: Path,
    now: datetime,
    new_id: IdSource,
    wanted: Backup | None = None,
    lock_seconds: float = LOCK_SECONDS,
) -> Recovered:
    """Put a sound journal in the place of the damaged or missing one at `path`.

    It is the backup `wanted` (then also in place of a later version's file), or else the newest sound
    backup with what the history knows to have been done after it, and the records of the damaged file that
    these lack. Raises JournalError where nothing is wrong, nothing is to be had, or a read has failed.
    """
    with SafeStorage(path, lock_seconds=lock_seconds).locked():
        real = files.real_path(path)
        try:
            whole = files.read_whole(real)
        except OSError as error:
            raise errors.unreadable(path, error) from error
        content = whole[0] if whole else b""
        if whole is not None:
            _refuse_sound(content, path, wanted)
        backups = Backups(path).all()
        marks = {name: int(number) for name, number in _MARK.findall(content)}
        if wanted is None and marks.get(b"schema", 0) > CURRENT:
            raise errors.NewerJournalError(
                f"{errors.say_path(path)} was written by a later version of afterview, and is damaged: "
                "install the newest one to recover it."
            )
        got = salvage(content, new_id)
        if wanted is None:
            chosen, tables, later = _ground(path, backups)
            added, differing = _add_missing(tables, got)
        else:
            chosen, tables, later = wanted, _documents(read_file(wanted.path)), 0
            added = differing = ()
        # Records of another program's file are not ours to rewrite: something must say that it is a journal.
        if not (chosen or (got.records and (backups or b'"afterview"' in content))):
            raise errors.BrokenJournalError(
                f"There is nothing of a journal to be had in {errors.say_path(path)}, and there is no sound "
                "backup of it: it is left as it is."
            )
        revision = 1 + max([marks.get(b"revision", 0), *(each.revision for each in backups)])
        fresh = _rendered(tables, revision)
        read_content(fresh, path)  # what is put there can be opened, or nothing is touched
        try:
            aside = None if whole is None else _keep_aside(real, content, now)
            files.replace_whole(real, fresh, whole[1] if whole else None)
        except OSError as error:
            raise errors.not_saved(path, error) from error
    applications, people = len(tables[APPLICATIONS]), len(tables[PEOPLE])
    return Recovered(aside, chosen, later, applications, people, got, added, differing)


def _refuse_sound(content: bytes, path: Path, wanted: Backup | None) -> None:
    try:
        read_content(content, path)
    except errors.BrokenJournalError:
        return
    except errors.NewerJournalError:
        if wanted is None:
            raise
        return  # whoever names a backup has decided, and the file is kept aside all the same
    raise errors.JournalError(
        f"{errors.say_path(path)} can be opened, so there is nothing to recover. "
        "To go back to a backup: afterview restore NUMBER."
    )


def _ground(path: Path, backups: tuple[Backup, ...]) -> tuple[Backup | None, Tables, int]:
    for backup in backups:
        try:
            return backup, *_gone_on(path, read_file(backup.path))
        except (errors.BrokenJournalError, errors.NewerJournalError):
            continue
    return None, {table: {} for table in TABLES}, 0


def _add_missing(tables: Tables, got: Salvage) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Add the records that only the damaged file has; return their names, and those of what differs."""
    added, differing = [], []
    for table, documents in got.documents.items():
        known = {each["id"]: each for each in tables[table].values()}
        texts = [{**each, "id": ""} for each in known.values()]
        for number, each in documents.items():
            name = str(each.get("company") or each.get("name") or each["id"])
            if each["id"] in known:
                differing += [] if known[each["id"]] == each else [name]
            elif {**each, "id": ""} not in texts:  # else it is the id itself that was damaged
                free = str(max(map(int, tables[table]), default=0) + 1)
                tables[table][number if number not in tables[table] else free] = each
                added.append(name)
    return tuple(added), tuple(differing)


def _gone_on(path: Path, contents: Contents) -> tuple[Tables, int]:
    """Return what the history leads to from a backup's contents, and by how many changes."""
    history = History(path)
    last = history.last()
    entries = history.leading_to(last.id) if last is not None else ()
    later = tuple(takewhile(lambda each: each.id != contents.change, reversed(entries)))
    known = gone_on(contents, entries) if later else None
    if known is None:
        return _documents(contents), 0
    documents = {
        table: {str(number): each for number, each in enumerate(known.get(table, {}).values(), 1)}
        for table in TABLES
    }
    try:
        read_content(_rendered(documents, 1), path)
    except errors.JournalError:
        return _documents(contents), 0
    return documents, len(later)


def _documents(contents: Contents) -> Tables:
    return {
        table: {key: msgspec.json.decode(chunk) for key, chunk in contents.table(table).chunks.items()}
        for table in TABLES
    }


def _rendered(tables: Tables, revision: int) -> bytes:
    state = {META: {"1": pack(stamp(revision))}}
    for name, documents in tables.items():
        if name == CONFLICTS and not documents:
            continue
        state[name] = dict(by_number({key: pack(each) for key, each in documents.items()}))
    return render(sealed(state))


def _keep_aside(real: Path, content: bytes, now: datetime) -> Path:
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    for number in range(1, 1000):
        aside = real.with_name(f"{real.name}.damaged-{stamp}{f'-{number}' if number > 1 else ''}")
        if not os.path.lexists(aside):
            files.replace_whole(aside, content, None)
            return aside
    raise FileExistsError("there are too many damaged files of the same second")
