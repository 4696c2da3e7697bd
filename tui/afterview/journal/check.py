"""What is wrong with a journal file, and where: for `afterview check`. Nothing is changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from afterview.journal import files
from afterview.journal.codec import DocumentError
from afterview.journal.contents import Contents
from afterview.journal.errors import (
    JournalError,
    NewerJournalError,
    UnreadableJournalError,
    say_path,
    say_text,
    unreadable,
)
from afterview.journal.layout import LayoutError, State, parse
from afterview.journal.locate import find, line_and_column, read_steps
from afterview.journal.meta import APPLICATIONS, META, PEOPLE, RESCUED, TABLES, is_as_saved, read_meta
from afterview.journal.reader import check_and_migrate, read_contents
from afterview.journal.references import loose_ends
from afterview.journal.table import Record, read_record, title
from afterview.records.applications import Application
from afterview.records.hunt import Conflict, Hunt
from afterview.records.people import Person


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong, in words."""

    what: str
    """The place as table, record and field, and what is wrong there."""
    line: int | None = None
    column: int | None = None
    is_broken: bool = True
    """Whether the journal cannot be opened for it; else it can, and something does not fit."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a file is, as far as it can be read."""

    findings: tuple[Finding, ...]
    hunt: Hunt
    revision: int = 0
    is_as_saved: bool = True
    """Whether the records are those that this program saved last."""
    is_newer: bool = False
    """Whether a later version wrote it: then it is not damaged, and can only be read."""

    @property
    def is_broken(self) -> bool:
        """Return whether the journal cannot be opened."""
        return any(each.is_broken for each in self.findings)


def check_file(path: Path) -> Report:
    """Return what is wrong with the file. Raises UnreadableJournalError where it cannot be read at all."""
    try:
        whole = files.read_whole(files.real_path(path))
    except OSError as error:
        raise unreadable(path, error) from error
    if whole is None:
        raise UnreadableJournalError(f"{say_path(path)} is not there: give the path of a journal file.")
    return check_content(whole[0])


def check_content(content: bytes) -> Report:
    """Return what is wrong with the bytes of a journal file."""
    try:
        raw = parse(content)
    except LayoutError as error:
        return Report((_layout_finding(content, str(error)),), Hunt())
    text = content.decode("utf-8")
    try:
        meta = read_meta(raw, "the file")
        state = check_and_migrate(raw, "the file")
    except NewerJournalError as error:
        return _newer(raw, str(error))
    except JournalError as error:
        what = str(error).removeprefix("the file").lstrip(": ")
        return Report((_place(text, (META,), what.split(". ")[0].split(": choose")[0]),), Hunt())
    findings: list[Finding] = []
    people: dict[str, Person] = {}
    applications: dict[str, Application] = {}
    conflicts: dict[str, Conflict] = {}
    for table in TABLES:
        for each in _records(state, table, text, findings):
            if isinstance(each, Person):
                people[each.id] = each
            elif isinstance(each, Application):
                applications[each.id] = each
            else:
                conflicts[each.id] = each
    for name in state:
        if name not in (META, RESCUED, *TABLES):
            what = f"{say_text(name)}: a table that this version does not know"
            findings.append(_place(text, (name,), what, is_broken=False))
    as_saved = bool(findings) or is_as_saved(raw, meta)  # the digest of what cannot be read says nothing more
    if not as_saved:
        what = f"the records are not those that were saved with change {meta.revision}"
        what += ": they were changed outside afterview, or damaged"
        findings.append(_place(text, (META,), what, is_broken=False))
    hunt = Hunt(applications, people, conflicts)
    keys = {table: _keys(state, table) for table in (PEOPLE, APPLICATIONS)}
    for end in loose_ends(hunt):
        steps = (end.table, keys[end.table].get(end.record, ""), *read_steps(end.place))
        findings.append(_place(text, steps, end.what, is_broken=False))
    return Report(tuple(findings), hunt, meta.revision, as_saved)


def _newer(state: State, what: str) -> Report:
    """Return what can be read of a later version's file; its own version must say what is wrong with it."""
    try:
        contents = read_contents(check_and_migrate(state, "the file", newer=True), Contents(), "the file")
    except JournalError:
        return Report((Finding(what),), Hunt(), is_newer=True)
    return Report((Finding(what, is_broken=False),), contents.hunt, contents.revision, is_newer=True)


def _records(state: State, table: str, text: str, findings: list[Finding]) -> Iterator[Record]:
    chunks = state.get(table, {})
    if isinstance(chunks, bytes):
        findings.append(_place(text, (table,), f"{table}: this is not a table of records"))
        return
    seen: dict[str, str] = {}
    for key, chunk in chunks.items():
        if not key.isdecimal() or str(int(key)) != key:
            what = f'{table}: "{say_text(key)}" should be the number of a record'
            findings.append(_place(text, (table, key), what))
        where = f"{table}, record {say_text(key)}{title(chunk)}"
        try:
            record = read_record(table, chunk)
        except DocumentError as error:
            place, colon, _ = str(error).partition(": ")
            steps = read_steps(place) if colon else ()
            findings.append(_place(text, (table, key, *steps), f"{where}, {error}"))
            continue
        if record.id in seen:
            what = f'{where}: it has the same id "{say_text(record.id)}" as record {seen[record.id]}'
            findings.append(_place(text, (table, key), what))
            continue
        seen[record.id] = say_text(key)
        yield record


def _keys(state: State, table: str) -> dict[str, str]:
    found: dict[str, str] = {}
    chunks = state.get(table, {})
    for key, chunk in ({} if isinstance(chunks, bytes) else chunks).items():
        try:
            found.setdefault(read_record(table, chunk).id, key)
        except DocumentError:
            continue
    return found


def _place(text: str, steps: tuple[str | int, ...], what: str, *, is_broken: bool = True) -> Finding:
    at = find(text, steps)
    line, column = (None, None) if at is None else line_and_column(text, at)
    return Finding(what, line, column, is_broken)


def _layout_finding(content: bytes, message: str) -> Finding:
    byte = re.search(r"\(byte (\d+)\)", message)
    if byte is not None:
        before = content[: int(byte[1]) - 1].decode("utf-8", "replace")
        return Finding(f"the file {message}", *line_and_column(before, len(before)))
    found = re.search(r"\(line (\d+)(?:, column (\d+))?\)", message)
    if found is None:
        return Finding(f"the file {message}")
    what = f"the file {message.replace(' ' + found[0], '')}"
    return Finding(what, int(found[1]), int(found[2]) if found[2] else None)
