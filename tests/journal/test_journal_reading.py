"""Files that are no sound journal: one clear line each, and not a byte of them is touched."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from journal_samples import T, add, filled, not_root

from afterview.journal.errors import (
    BrokenJournalError,
    JournalError,
    NewerJournalError,
    UnreadableJournalError,
)
from afterview.journal.journal import Journal
from afterview.journal.migrations import CURRENT

META = {"1": {"app": "afterview", "schema": 1, "revision": 3}}
A1 = {"id": "a1", "company": "Acme"}


def journal_of(applications: Any, meta: Any = META, **more: Any) -> bytes:
    return json.dumps({"meta": meta, "applications": applications, **more}).encode()


def with_interview(**fields: Any) -> bytes:
    interview = {"id": "i1", "round": 1, "starts": T.isoformat(), "zone": "UTC", **fields}
    return journal_of({"4": {**A1, "interviews": [interview]}})


GOOD = journal_of({"1": A1})
MERGE = b'{\n "meta": {},\n<<<<<<< HEAD\n "people": {}\n=======\n "people": {"1": {}}\n>>>>>>> other\n}\n'

BROKEN = {
    "empty": (b"", "is empty"),
    "blank": (b" \n\t\n", "is empty"),
    "zeros after a crash": (b"\0" * 4096, "is empty"),
    "not json": (b"my notes\n", "is not JSON (line 1, column 1)"),
    "cut off": (GOOD[:-20], "ends in the middle"),
    "cut off in a string": (GOOD[: GOOD.index(b"Acme") + 2], "ends in the middle"),
    "more after the end": (GOOD + b"{}", "is not JSON (line 1"),
    "trailing comma": (b'{"meta": {},}', "is not JSON"),
    "a comment": (b'{"meta": {} // mine\n}', "is not JSON"),
    "NaN": (journal_of({"1": A1}).replace(b'"Acme"', b"NaN"), "is not JSON"),
    "a list": (b"[1, 2]", "not an object with tables"),
    "a word": (b'"meta"', "not an object with tables"),
    "latin-1": ('{"meta": "é"}'.encode("latin-1"), "is not UTF-8"),
    "latin-1 in a name": (GOOD.replace(b"Acme", b"Acm\xe9"), "is not UTF-8"),
    "utf-16": (GOOD.decode().encode("utf-16"), "is not UTF-8"),
    "nested too deeply": (b'{"x": ' + b"[" * 200_000 + b"]" * 200_000 + b"}", "nested too deeply"),
    "merge marks": (MERGE, "unfinished git merge (line 3)"),
    "nothing in it": (b"{}", "is not a journal of afterview"),
    "another program's": (b'{"name": "left-pad", "version": "1.0"}', "is not a journal of afterview"),
    "another program's TinyDB": (b'{"_default": {"1": {"x": 1}}}', "is not a journal of afterview"),
    "meta of another program": (journal_of({}, {"1": {"app": "x", "schema": 1}}), "is not a journal of"),
    "meta is a list": (journal_of({}, []), "is not a journal of afterview"),
    "meta without a version": (journal_of({}, {"1": {"app": "afterview"}}), 'there is no "schema"'),
    "version in words": (
        journal_of({}, {"1": {"app": "afterview", "schema": "1"}}),
        "schema: expected a whole number",
    ),
    "applications is a list": (journal_of([A1]), "applications is not a table"),
    "a record is text": (journal_of({"1": "Acme"}), "record 1, expected an object, got text"),
    "a record is null": (journal_of({"1": None}), "record 1, expected an object, got null"),
    "no number": (journal_of({"one": A1}), '"one" should be the number'),
    "odd number": (journal_of({"01": A1}), '"01" should be the number'),
    "no id": (journal_of({"4": {"company": "Acme"}}), 'record 4 (Acme), there is no "id"'),
    "wrong type": (
        journal_of({"4": {**A1, "role": 7}}),
        "record 4 (Acme), role: expected text, got a whole number",
    ),
    "deep wrong type": (
        with_interview(minutes="long"),
        "interviews[0].minutes: expected a whole number, got text",
    ),
    "no zone": (
        with_interview(starts="2026-11-23T14:30:00"),
        "starts: expected a date and time with a time zone",
    ),
    "unknown zone": (
        with_interview(zone="Europe/Atlantis"),
        "interviews[0].zone: this computer knows no time zone of the name 'Europe/Atlantis'",
    ),
    "zone that leaves its folder": (with_interview(zone="../../etc/passwd"), "interviews[0].zone: "),
    "zone that is a folder": (with_interview(zone="Europe"), "interviews[0].zone: "),
    "ends before it starts": (with_interview(minutes=-5), "interviews[0].minutes: expected a number from 1"),
    "longer than time itself": (with_interview(minutes=10**15), "interviews[0].minutes: "),
    "in no century": (with_interview(starts="9999-12-31T23:59:00Z"), "interviews[0].starts: the year 9999"),
    "no time": (with_interview(starts="tomorrow"), "interviews[0].starts: "),
    "unknown word": (
        journal_of({"4": {**A1, "events": [{"id": "e", "kind": "eaten", "on": "2026-01-01"}]}}),
        "eaten",
    ),
    "same id twice": (journal_of({"1": A1, "2": A1}), 'records 1 and 2 have the same id "a1"'),
    "same number twice": (
        GOOD.replace(b'"1": {"id"', b'"1": {"id": "a0", "company": "B"}, "1": {"id"'),
        "twice",
    ),
    "person of wrong type": (
        journal_of({}, people={"1": {"id": "p1", "name": []}}),
        "in people, record 1, name:",
    ),
}


@pytest.mark.parametrize("case", BROKEN, ids=str)
def test_broken_file_is_one_line_and_is_left_alone(tmp_path: Path, case: str) -> None:
    content, words = BROKEN[case]
    path = tmp_path / "journal.json"
    path.write_bytes(content)
    before = path.stat()
    with pytest.raises(BrokenJournalError) as caught:
        Journal.open(path)
    message = str(caught.value)
    assert words in message
    assert str(path) in message
    assert "--journal" in message
    assert message.isprintable()
    assert "`" not in message
    assert path.read_bytes() == content
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert [each.name for each in tmp_path.iterdir()] == ["journal.json"]


@pytest.mark.parametrize("length", range(0, len(GOOD), 7))
def test_every_truncation_is_broken(tmp_path: Path, length: int) -> None:
    path = tmp_path / "journal.json"
    path.write_bytes(GOOD[:length])
    with pytest.raises(BrokenJournalError):
        Journal.open(path)
    assert path.read_bytes() == GOOD[:length]


@pytest.mark.parametrize("schema", [CURRENT + 1, 99])
def test_newer_file_of_which_nothing_can_be_read_is_refused(tmp_path: Path, schema: int) -> None:
    path = tmp_path / "journal.json"
    content = journal_of({"shape": "unheard of"}, {"1": {"app": "afterview", "schema": schema}})
    path.write_bytes(content)
    with pytest.raises(NewerJournalError, match="later version of afterview"):
        Journal.open(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "content",
    [b"\xef\xbb\xbf" + GOOD, GOOD.replace(b", ", b",\r\n  "), b"\n\n" + GOOD + b"\n\n"],
    ids=["byte order mark", "windows line ends", "blank lines around"],
)
def test_foreign_but_sound_layout_is_read_and_written(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "journal.json"
    path.write_bytes(content)
    journal = Journal.open(path)
    assert journal.hunt.applications["a1"].company == "Acme"
    add(journal, "a2")
    assert set(Journal.open(path).hunt.applications) == {"a1", "a2"}


def test_folder(tmp_path: Path) -> None:
    with pytest.raises(UnreadableJournalError, match="is a folder"):
        Journal.open(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    os.mkfifo(path)
    with pytest.raises(UnreadableJournalError, match="not a regular file"):
        Journal.open(path)


def test_odd_paths(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for path in (
        tmp_path / "file" / "journal.json",
        tmp_path / "loop",
        tmp_path / "a\0b",
        tmp_path / ("x" * 300),
    ):
        with pytest.raises(JournalError) as caught:
            Journal.open(path)
        assert str(caught.value).isprintable()


@not_root
def test_unreadable_file(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    filled(path)
    path.chmod(0)
    with pytest.raises(UnreadableJournalError, match="not permitted"):
        Journal.open(path)


def test_unreadable_file_even_for_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "journal.json"
    filled(path)

    def refuse(*_args: object, **_more: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableJournalError, match="not permitted"):
        Journal.open(path)


def test_file_that_breaks_while_open_is_told_and_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    hunt = journal.hunt
    good = path.read_bytes()
    for content in (b"", good[:-30], MERGE, journal_of({"1": {"id": 7}})):
        path.write_bytes(content)
        for act in (journal.refresh, lambda: add(journal, "a2"), journal.undo, journal.refresh):
            with pytest.raises(BrokenJournalError):
                act()
        assert path.read_bytes() == content
        assert journal.hunt is hunt
    path.write_bytes(good)
    journal.refresh()
    assert journal.hunt == hunt
    add(journal, "a2")
    assert set(Journal.open(path).hunt.applications) == {"a1", "a2"}


def test_file_that_vanishes_while_open_is_told_and_not_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    hunt = journal.hunt
    path.rename(tmp_path / "elsewhere.json")
    with pytest.raises(UnreadableJournalError, match="no longer there"):
        journal.refresh()
    with pytest.raises(UnreadableJournalError, match="no longer there"):
        add(journal, "a2")
    assert not path.exists()
    assert journal.hunt is hunt
    (tmp_path / "elsewhere.json").rename(path)
    add(journal, "a2")
