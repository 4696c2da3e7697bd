"""The history: what was done and when, in words, back to any point, whatever happens to its file."""

from __future__ import annotations

import errno
import json
import os
import stat
from datetime import timedelta
from io import FileIO
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.clock import FixedClock
from afterview.journal import files
from afterview.journal.edits import edits_of, shortened
from afterview.journal.errors import UndoRefusedError, UnreadableJournalError
from afterview.journal.history import Entry, EntryKind, History
from afterview.journal.journal import Journal
from afterview.journal.patches import difference
from afterview.records.hunt import Change, Hunt
from afterview.records.path import MISSING
from support.document_strategies import documents
from support.samples import T, add, application, everything, filled, remove


def lines(path: Path) -> list[bytes]:
    return path.with_name(f"{path.name}.history").read_bytes().splitlines()


def sentences(journal: Journal) -> list[str]:
    return [each.sentence for each in journal.done()]


def test_it_says_what_was_done_and_when(tmp_path: Path) -> None:
    clock = FixedClock(T)
    path = tmp_path / "journal.json"
    journal = Journal.open(path, clock=clock)
    add(journal, "a1", "one")
    clock.advance(timedelta(minutes=1))
    add(journal, "a2", "two")
    journal.undo()
    fresh = Journal.open(path)
    assert [(each.sentence, each.at, each.is_undone) for each in fresh.done()] == [
        ("set a1 one", T, False),
        ("set a2 two", T + timedelta(minutes=1), True),
        ("undid: set a2 two", T + timedelta(minutes=1), False),
    ]


def test_stamps_never_run_backwards(tmp_path: Path) -> None:
    clock = FixedClock(T)
    journal = Journal.open(tmp_path / "journal.json", clock=clock)
    add(journal, "a1")
    for span in (timedelta(days=-400), timedelta(hours=1), timedelta(days=500)):
        clock.advance(span)
        add(journal, "a1", str(span))
        add(Journal.open(journal.path, clock=FixedClock(T - timedelta(days=9))), "a2", str(span))
    stamps = [each.at for each in Journal.open(journal.path).done()]
    assert stamps == sorted(stamps)
    assert stamps[-1] == clock.now()


def test_back_to_any_point_and_on_again(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    states = [(journal.done()[-1].id, everything(journal.hunt))]
    for step in (
        lambda: add(journal, "a1", "changed"),
        lambda: remove(journal, "a1"),
        lambda: add(journal, "a2", "new"),
        lambda: journal.undo(),
        lambda: add(journal, "a3", "newer"),
        lambda: journal.commit(lambda hunt: Change("nobody left", people=dict.fromkeys(hunt.people))),
    ):
        step()
        states.append((journal.done()[-1].id, everything(journal.hunt)))
    for change, state in [*states, *reversed(states)]:
        Journal.open(path).go_back(change)
        journal.refresh()
        assert everything(journal.hunt) == everything(Journal.open(path).hunt) == state
    journal.go_back(states[0][0])
    before = everything(journal.hunt)
    journal.undo()
    journal.redo()
    assert everything(journal.hunt) == before
    assert "went back to 2026-" in sentences(journal)[-3]
    with pytest.raises(UndoRefusedError, match="not in the history any more"):
        journal.go_back("h-nothing")


def test_a_going_back_to_a_going_back_is_said_no_longer_each_time(tmp_path: Path) -> None:
    journal = Journal.open(tmp_path / "journal.json")
    add(journal, "a1", "one")
    target = journal.done()[-1].id
    for number in range(6):
        add(journal, "a1", str(number))
        journal.go_back(target, "yesterday")
        target = journal.done()[-1].id
    assert max(map(len, sentences(journal))) < 120
    assert sentences(journal)[2] == "went back to yesterday, after “set a1 one”"


def test_it_is_private_and_beside_the_real_file(tmp_path: Path) -> None:
    real = tmp_path / "real" / "journal.json"
    real.parent.mkdir()
    link = tmp_path / "link.json"
    link.symlink_to(real)
    old = os.umask(0)
    try:
        add(Journal.open(link), "a1")
    finally:
        os.umask(old)
    history = real.with_name("journal.json.history")
    assert stat.S_IMODE(history.stat().st_mode) == 0o600
    assert sorted(each.name for each in tmp_path.iterdir()) == ["link.json", "real"]


def test_a_history_that_cannot_be_written_never_stands_in_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.json"
    journal = Journal.open(path)
    add(journal, "a1", "one")
    with monkeypatch.context() as patch:

        def full(self: History, lines: bytes) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        patch.setattr(History, "_append", full)
        add(journal, "a1", "two")
        add(journal, "a1", "three")
        assert "disk is full" in journal.changelog.history.problem
        assert len(lines(path)) == 1
        assert journal.undo() == "set a1 three"
    add(journal, "a1", "four")
    assert journal.changelog.history.problem == ""
    fresh = Journal.open(path)
    assert sentences(fresh)[:4] == ["set a1 one", "set a1 two", "set a1 three", "undid: set a1 three"]
    for expected in ("two", "one"):
        fresh.undo()
        assert fresh.hunt.applications["a1"].role == expected


def test_a_save_that_fails_is_not_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "journal.json"
    journal = Journal.open(path)
    add(journal, "a1", "one")

    def refuse(source: Path, target: Path) -> None:
        raise OSError(errno.EIO, "odd")

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", refuse)
        with pytest.raises(Exception, match="could not save"):
            add(journal, "a1", "two")
    assert sentences(journal) == sentences(Journal.open(path)) == ["set a1 one"]
    add(journal, "a1", "three")
    assert sentences(journal) == sentences(Journal.open(path)) == ["set a1 one", "set a1 three"]
    Journal.open(path).undo()
    journal.refresh()
    assert journal.hunt.applications["a1"].role == "one"


@pytest.mark.parametrize("cut", range(1, 400, 13))
def test_cut_off_at_any_place(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "journal.json"
    journal = Journal.open(path)
    for role in ("one", "two", "three"):
        add(journal, "a1", role)
    history = path.with_name("journal.json.history")
    content = history.read_bytes()
    history.write_bytes(content[: -min(cut, len(content))])
    again = Journal.open(path)
    assert again.hunt == journal.hunt
    add(again, "a1", "four")
    assert again.undo() == "set a1 four"
    assert Journal.open(path).hunt == journal.hunt
    assert history.read_bytes().endswith(b"\n")


@given(st.integers(0, 10_000), st.integers(0, 7))
def test_a_flipped_bit_never_leads_to_a_wrong_hunt(at: int, bit: int) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.json"
        journal = Journal.open(path)
        known = [everything(Hunt())]
        for role in ("one", "two", "three"):
            add(journal, "a1", role)
            known.append(everything(journal.hunt))
        history = path.with_name("journal.json.history")
        content = bytearray(history.read_bytes())
        content[at % len(content)] ^= 1 << bit
        history.write_bytes(content)
        again = Journal.open(path)
        while again.undo() is not None:
            assert everything(again.hunt) in known


def test_a_file_changed_by_hand_is_one_change_that_can_be_undone(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = filled(path)
    add(journal, "a2", "two")
    journal.close()
    before = everything(journal.hunt)
    path.write_bytes(path.read_bytes().replace(b'"two"', b'"by hand"'))
    for again in (Journal.open(path), journal):
        again.refresh()
        assert not again.contents.is_as_saved
        assert [each.kind for each in again.done()][-1] is EntryKind.OUTSIDE
        assert again.undo_sentence == "the file was changed outside afterview"
    add(again, "a3", "three")
    assert again.contents.is_as_saved
    assert sentences(Journal.open(path)) == [
        "began",
        "set a2 two",
        "the file was changed outside afterview",
        "set a3 three",
    ]
    again.undo()
    again.undo()
    assert everything(Journal.open(path).hunt) == before


def test_a_file_put_back_by_hand_goes_on_from_there(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = Journal.open(path)
    add(journal, "a1", "one")
    old = path.read_bytes()
    add(journal, "a1", "two")
    path.write_bytes(old)
    assert journal.refresh()
    assert sentences(journal) == ["set a1 one"]
    add(journal, "a1", "other")
    assert sentences(journal) == sentences(Journal.open(path)) == ["set a1 one", "set a1 other"]
    assert journal.revision == 3, "no number is given twice"


def test_without_its_file_it_begins_anew(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    add(Journal.open(path), "a1", "one")
    path.with_name("journal.json.history").unlink()
    journal = Journal.open(path)
    assert (journal.done(), journal.undo()) == ((), None)
    add(journal, "a1", "two")
    assert sentences(Journal.open(path)) == ["set a1 two"]
    assert Journal.open(path).undo() == "set a1 two"


def test_a_journal_begun_anew_has_no_past(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    add(Journal.open(path), "a1", "one")
    path.unlink()
    journal = Journal.open(path, fresh=True)
    assert (journal.done(), journal.undo()) == ((), None)
    add(journal, "a2", "two")
    assert sentences(Journal.open(path, fresh=True)) == ["set a2 two"]


def test_it_is_kept_short_and_says_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "journal.json"
    journal = Journal.open(path)
    for number in range(60):
        add(journal, "a1", f"{number} " * 40, merge_key="typing" if number % 20 else None)
    edits = [(each.id, each.sentence) for each in journal.done()]
    size = path.with_name("journal.json.history").stat().st_size
    monkeypatch.setattr("afterview.journal.history.MOST_BYTES", size - 1)
    journal.close()
    assert path.with_name("journal.json.history").stat().st_size < size / 4
    fresh = Journal.open(path)
    assert [(each.id, each.sentence) for each in fresh.done()] == edits
    while fresh.undo():
        pass
    assert everything(fresh.hunt) == ({}, {})


@pytest.mark.parametrize("error", [errno.EIO, errno.ESTALE])
@pytest.mark.parametrize("call", ["look", "open", "read_bytes"])
def test_what_cannot_be_read_for_a_moment_is_told_and_not_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, error: int
) -> None:
    path = tmp_path / "journal.json"
    for number in range(4):
        add(Journal.open(path), "a1", f"{number} " * 40)
    history = path.with_name("journal.json.history")
    content = history.read_bytes()
    monkeypatch.setattr("afterview.journal.history.MOST_BYTES", len(content) - 1)
    journal = Journal.open(path)

    def fail(itself: Path, *more: Any, **named: Any) -> Any:
        if itself == history:
            raise OSError(error, os.strerror(error))
        return real(itself, *more, **named)

    owner = files if call == "look" else Path
    real = getattr(owner, call)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(owner, call, fail)
        for ask in (journal.done, journal.undo, journal.redo, lambda: journal.go_back("h1")):
            with pytest.raises(UnreadableJournalError, match=r"could not read .*\.history"):
                ask()
        journal.close()
        with FileIO(history) as file:
            assert file.readall() == content
        add(journal, "a2", "saved all the same")
        with pytest.raises(UnreadableJournalError):
            journal.done()
    assert "a2" in Journal.open(path).hunt.applications
    add(journal, "a2", "and on")
    assert sentences(journal) == sentences(Journal.open(path))
    assert sentences(journal)[-2:] == ["set a2 saved all the same", "set a2 and on"]
    assert len(sentences(journal)) == 6


def test_the_oldest_go_first_when_it_is_shortened(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    journal = Journal.open(path)
    for number in range(20):
        add(journal, "a1", str(number))
    history = journal.changelog.history
    history.shorten(history.leading_to(journal.contents.change), 1_000)
    fresh = Journal.open(path)
    kept = sentences(fresh)
    assert 0 < len(kept) < 10
    assert kept == [f"set a1 {number}" for number in range(20 - len(kept), 20)]
    while fresh.undo():
        pass
    assert fresh.hunt.applications["a1"].role == str(19 - len(kept))


def test_a_story_is_one_write_and_many_changes(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    story = [
        (Change("began", {"a1": application("a1", "one")}), T),
        (Change("went on", {"a1": application("a1", "two")}), T + timedelta(hours=1)),
        (Change("nothing new", {"a1": application("a1", "two")}), T + timedelta(hours=2)),
        (Change("an old one", {"a2": application("a2")}), T - timedelta(days=1)),
    ]
    journal = Journal.open(path)
    journal.commit_story(story)
    fresh = Journal.open(path)
    assert (fresh.revision, set(fresh.hunt.applications)) == (1, {"a1", "a2"})
    assert [(each.sentence, each.at) for each in fresh.done()] == [
        ("began", T),
        ("went on", T + timedelta(hours=1)),
        ("an old one", T + timedelta(hours=1)),
    ]
    fresh.undo()
    assert fresh.undo() == "went on"
    assert fresh.hunt.applications["a1"].role == "one"


@given(st.lists(documents, min_size=2, max_size=6), st.data())
def test_joined_changes_lead_where_the_single_ones_did(states: list[Any], data: st.DataObject) -> None:
    keys = data.draw(st.lists(st.sampled_from(["x", None]), min_size=len(states), max_size=len(states)))
    entries = [
        Entry(
            id=f"h{at}",
            parent=f"h{at - 1}",
            at=T,
            sentence=str(at),
            merge_key=key,
            window="w",
            patch=difference({"people": {"p": old}}, {"people": {"p": new}}) or {},
        )
        for at, (old, new, key) in enumerate(zip(states, states[1:], keys, strict=False))
    ]
    short = shortened(entries)
    assert len(short) == len(edits_of(entries).all) == len(edits_of(short).all)
    documents_now: dict[str, dict[str, Any]] = {"people": {"p": states[-1]}}
    for edit in reversed(edits_of(short).all):
        documents_now = edit.taken_back(documents_now)
    assert difference(documents_now, {"people": {"p": states[0]}}) is None
    for edit in edits_of(short).all:
        documents_now = edit.done_again(documents_now)
    assert difference(documents_now, {"people": {"p": states[-1]}}) is None
    assert MISSING not in states


def test_lines_are_json_for_whoever_looks(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    add(Journal.open(path), "a1", "one")
    (line,) = lines(path)
    found = json.loads(line.partition(b" ")[2])
    assert found["sentence"] == "set a1 one"
    assert found["patch"] == {"applications": {"a1": ["+", {"id": "a1", "company": "Acme", "role": "one"}]}}
    assert msgspec.json.decode(line.partition(b" ")[2], type=Entry).numbers == {"applications": {"a1": 1}}
