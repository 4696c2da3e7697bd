"""Copies of the journal beside it, and files put in its place: nothing they have is left out."""

from __future__ import annotations

import signal
import subprocess
import sys
from contextlib import suppress
from functools import partialmethod
from pathlib import Path

import pytest

from afterview.journal.errors import BusyJournalError
from afterview.journal.history import History
from afterview.journal.journal import Journal
from afterview.journal.merge import merge
from afterview.journal.merge_files import bring_along, common_ancestor, foreseen, left_behind, merge_file
from afterview.journal.meta import named_changes
from afterview.journal.sync_copies import (
    conflict_copies,
    keep_replaced,
    looking_like_copies,
    maker,
    put_away,
)
from afterview.records.hunt import Change
from support.samples import add, remove
from support.two_computers import begun, copy_of, edit, roles, same


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return begun(tmp_path)


def test_a_copy_is_merged_field_by_field_from_what_the_history_knows(path: Path) -> None:
    other = Journal.open(copy_of(path))
    edit(other, notes="theirs")
    add(other, "a3", "three")
    remove(other, "a2")
    journal = Journal.open(path)
    edit(journal, url="https://ours.example")
    add(journal, "a4", "four")
    before = journal.hunt
    joined = merge_file(journal, other.path)
    assert not joined.conflicts
    assert roles(journal.hunt) == {"a1": "Backend Engineer", "a3": "three", "a4": "four"}
    assert journal.hunt.applications["a1"].notes == "theirs"
    assert journal.hunt.applications["a1"].url == "https://ours.example"
    assert journal.undo_sentence == "merged a copy of the journal: 3 applications"
    revision = journal.revision
    merge_file(journal, other.path)
    assert journal.revision == revision, "merging it once more changes nothing"
    journal.undo()
    assert journal.hunt == before == Journal.open(path).hunt


def test_a_copy_that_is_older_or_the_same_brings_nothing(path: Path) -> None:
    copy = copy_of(path)
    journal = Journal.open(path)
    for number in range(3):
        edit(journal, notes=str(number))
        remove(journal, "a2")
    before = path.read_bytes()
    assert not merge_file(journal, copy).conflicts
    assert path.read_bytes() == before


def test_what_both_changed_is_kept_twice_and_asked_about(path: Path) -> None:
    other = Journal.open(copy_of(path))
    edit(other, notes="theirs", salary="1")
    journal = Journal.open(path)
    edit(journal, notes="ours", salary="1")
    (conflict,) = merge_file(journal, other.path).conflicts
    assert (conflict.table, conflict.record, conflict.place) == ("applications", "a1", ("notes",))
    assert (conflict.kept, conflict.other) == ("ours", "theirs")
    assert journal.hunt.applications["a1"].notes == "ours"
    assert dict(journal.hunt.conflicts) == {conflict.id: conflict}
    assert Journal.open(path).hunt == journal.hunt
    merge_file(journal, other.path)
    assert len(journal.hunt.conflicts) == 1


def test_what_one_deleted_and_the_other_went_on_with_stays_and_is_asked_about(path: Path) -> None:
    for ours_deletes in (True, False):
        other = Journal.open(copy_of(path))
        journal = Journal.open(path)
        first, second = (journal, other) if ours_deletes else (other, journal)
        first.commit(lambda hunt: Change("deleted", {"a1": None}))
        edit(second, notes="went on")
        (conflict,) = merge_file(journal, other.path).conflicts
        assert journal.hunt.applications["a1"].notes == "went on"
        assert (conflict.place, conflict.other) == ((), None)
        assert isinstance(conflict.kept, dict)
        journal.undo()
        journal.undo()


def test_two_that_fit_alone_and_not_together_are_never_written(path: Path) -> None:
    base = Journal.open(path).contents.documents()
    ours = Journal.open(path).contents.documents()
    theirs = Journal.open(path).contents.documents()
    ours["applications"]["a1"]["interviews"][0]["minutes"] = 0
    joined = merge(base, ours, theirs)
    assert joined.documents["applications"]["a1"]["interviews"][0]["minutes"] == 0
    del theirs["applications"]["a1"]["interviews"][0]["zone"]
    joined = merge(base, base, theirs)
    assert joined.documents["applications"]["a1"] == base["applications"]["a1"]
    assert [each.place for each in joined.conflicts] == [()]


def test_without_a_history_both_are_taken_and_differences_asked_about(path: Path) -> None:
    copy = copy_of(path)
    other = Journal.open(copy)
    edit(other, notes="theirs")
    add(other, "a3", "three")
    journal = Journal.open(path)
    edit(journal, notes="ours")
    remove(journal, "a2")
    path.with_name("journal.json.history").unlink()
    journal = Journal.open(path)
    (conflict,) = merge_file(journal, copy).conflicts
    assert conflict.place == ("notes",)
    assert set(journal.hunt.applications) == {"a1", "a2", "a3"}


def test_the_ancestor_is_where_the_two_parted(path: Path) -> None:
    journal = Journal.open(path)
    states = []
    copies = []
    for number in range(12):
        edit(journal, notes=str(number), source=str(number // 2))
        states.append(journal.contents.documents())
        copies.append(Journal.open(copy_of(path, f"journal ({number}).json")))
    edits = journal.done()
    for state, copy in zip(states, copies, strict=True):
        assert same(common_ancestor(states[-1], edits, copy.contents), state)
        for more in range(7):
            add(copy, f"b{more}")
        assert same(common_ancestor(states[-1], edits, copy.contents), state)
    assert same(common_ancestor(states[-1], edits[-2:], copies[-1].contents), states[-1])
    assert common_ancestor(states[-1], edits[-2:], copies[0].contents) is None, "it does not go so far back"
    assert common_ancestor(states[-1], edits, Journal.open(path.with_name("new.json")).contents) is None


@pytest.mark.parametrize("changes", [1, 7, 8, 9, 63, 64, 65, 200, 600])
def test_a_journal_names_changes_far_back_and_few_of_them(changes: int) -> None:
    before: dict[int, str] = {}
    for revision in range(1, changes + 1):
        before = named_changes(before, revision - 1, f"h{revision - 1}" if revision > 1 else "", revision)
    assert all(name == f"h{revision}" for revision, name in before.items())
    assert len(before) <= 8 * 4
    for parted in range(1, changes):
        nearest = max(revision for revision in before if revision <= parted)
        assert changes - nearest <= 8 * (changes - parted + 8) or nearest == 1
    assert set(range(max(1, changes - 7), changes)) <= set(before)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("journal.sync-conflict-20261124-120000-ABCDEFG.json", True),
        ("journal (Ann's conflicted copy 2026-11-24).json", True),
        ("journal (conflicted copy 2026-11-24 101010).json", True),
        ("journal (In Konflikt stehende Kopie von Ann 2026-11-24).json", True),
        ("journal(1).json", True),
        ("journal 2.json", True),
        ("journal-old.json", False),
        ("my journal.json", False),
        ("journal.json.rescue.json", False),
        ("journal (1).txt", False),
    ],
)
def test_copies_by_name(path: Path, name: str, found: bool) -> None:
    copy = copy_of(path, name)
    assert conflict_copies(path, Journal.open(path).hunt) == ((copy,) if found else ())


def test_only_sound_copies_of_this_journal_count_and_are_put_away(path: Path) -> None:
    hunt = Journal.open(path).hunt
    add(Journal.open(path.with_name("journal (2).json")), "another")
    path.with_name("journal (3).json").write_bytes(path.read_bytes()[:-20])
    for extra in path.parent.glob("journal (2)*.history"):
        extra.unlink()
    copy = copy_of(path, "journal (1).json")
    assert conflict_copies(path, hunt) == (copy,)
    content = copy.read_bytes()
    folder = path.with_name("journal.json.backups")
    backups = Journal.open(path).backups.all()
    place = put_away(copy, folder)
    assert (place.read_bytes(), conflict_copies(path, hunt)) == (content, ())
    assert put_away(copy_of(path, "journal (1).json"), folder) != place
    assert Journal.open(path).backups.all() == backups


def test_a_file_replaced_by_another_computers_leaves_nothing_behind(path: Path) -> None:
    other = Journal.open(copy_of(path))
    edit(other, notes="theirs")
    journal = Journal.open(path)
    edit(journal, url="https://ours.example")
    ours = journal.contents
    path.write_bytes(other.path.read_bytes())
    assert journal.refresh()
    assert journal.hunt.applications["a1"].url == ""
    assert left_behind(journal)
    bring_along(journal, ours)
    assert journal.hunt.applications["a1"].notes == "theirs"
    assert journal.hunt.applications["a1"].url == "https://ours.example"
    assert not left_behind(journal)
    assert journal.undo_sentence == "brought back what was replaced: 1 application"


def test_an_older_file_put_back_is_noticed_and_one_that_has_all_is_not(path: Path) -> None:
    journal = Journal.open(path)
    old = path.read_bytes()
    edit(journal, notes="new")
    path.write_bytes(old)
    assert journal.refresh()
    assert left_behind(journal)
    journal.before = None
    edit(journal, notes="newer")
    edit(Journal.open(path), notes="newest")
    assert journal.refresh()
    assert left_behind(journal) is None
    journal.before = None
    by_hand = path.read_bytes().replace(b'"role": "two"', b'"role": "by hand"')
    path.write_bytes(by_hand)
    assert journal.refresh()
    assert left_behind(journal) == {}, "everything that it had is in it"


def test_a_save_that_meets_the_replaced_file_knows_what_there_was(path: Path) -> None:
    journal = Journal.open(path)
    old = path.read_bytes()
    edit(journal, notes="new")
    ours = journal.contents
    path.write_bytes(old)
    edit(journal, url="https://ours.example")  # reads the file that was put back, and goes on from it
    assert journal.before is ours
    assert left_behind(journal)
    bring_along(journal, ours)
    assert (journal.hunt.applications["a1"].notes, journal.hunt.applications["a1"].url) == (
        "new",
        "https://ours.example",
    )


def test_what_is_brought_along_takes_nothing_away_that_came_since(path: Path) -> None:
    journal = Journal.open(path)
    old = path.read_bytes()
    edit(journal, notes="new")
    ours = journal.contents
    path.write_bytes(old)
    journal.refresh()
    assert left_behind(journal)
    add(Journal.open(path), "a9", "came while the question stood")
    joined = bring_along(journal, ours)
    assert not joined.conflicts
    assert journal.hunt.applications["a9"].role == "came while the question stood"
    assert journal.hunt.applications["a1"].notes == "new"


def test_replacing_is_not_forgotten_because_something_was_saved_after_it(path: Path) -> None:
    journal = Journal.open(path)
    old = path.read_bytes()
    edit(journal, notes="new")
    path.write_bytes(old)
    journal.refresh()
    edit(Journal.open(path), url="https://theirs.example")
    journal.refresh()
    assert left_behind(journal)


def test_what_other_windows_saved_between_two_saves_of_ours_is_no_replacing(path: Path) -> None:
    ours, other = Journal.open(path), Journal.open(path)
    ours.done()
    edit(other, notes="theirs")
    edit(ours, url="https://ours.example")
    assert left_behind(ours) is None
    assert len(ours.done()) == len(Journal.open(path).done())


def test_a_window_that_slept_finds_its_place_in_a_history_made_short(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sleeper, other = Journal.open(path), Journal.open(path)
    add(other, "a9", "typed", "typing")
    sleeper.refresh()
    sleeper.before = None
    for number in range(30):
        add(other, "a9", f"typed {number}", "typing")
    monkeypatch.setattr("afterview.journal.history.MOST_BYTES", 1)
    other.close()
    sleeper.refresh()
    assert left_behind(sleeper) is None


def test_whoever_makes_the_history_short_leaves_in_it_what_others_did_meanwhile(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    leaver, other = Journal.open(path), Journal.open(path)
    leaver.done()
    for number in range(4):
        add(other, f"b{number}")
    done = [each.sentence for each in other.done()]
    monkeypatch.setattr("afterview.journal.history.MOST_BYTES", 1)
    leaver.close()
    assert [each.sentence for each in Journal.open(path).done()] == done


SLEEPER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from afterview.journal.journal import Journal
from afterview.journal.merge_files import left_behind
from support.samples import add
journal = Journal.open(Path(sys.argv[1]), lock_seconds=60)
first = journal.done()[0].sentence
for number in range(60):
    add(journal, "a8", f"window {number}", "typing")
    journal.refresh()
    if left_behind(journal) is not None:
        sys.exit("taken for another program's")
    journal.before = None
    if journal.done()[0].sentence != first:
        sys.exit("lost its place")
print("done")
"""


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="nothing to stop a program with")
def test_a_window_stopped_and_woken_around_saves_and_shortening(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("afterview.journal.history.MOST_BYTES", 1)
    monkeypatch.setattr(
        "afterview.journal.history.History.shorten", partialmethod(History.shorten, most_bytes=10**6)
    )
    command = [sys.executable, "-c", SLEEPER, str(path), str(Path(__file__).parents[1])]
    other = Journal.open(path, lock_seconds=0.05)
    number = 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as window:
        while window.poll() is None:
            window.send_signal(signal.SIGSTOP)
            with suppress(BusyJournalError):  # it was stopped in the midst of a save
                add(other, "a7", f"beside {number}", "typing")
                add(other, "a7", f"beside, too {number}", "typing")
                number += 1
                other.close()
            window.send_signal(signal.SIGCONT)
            with suppress(BusyJournalError):
                add(other, "a7", f"awake {number}", "typing")
        assert window.stderr is not None
        assert (window.returncode, window.stderr.read().decode()) == (0, "")
    assert number
    assert {"a7", "a8"} <= Journal.open(path).hunt.applications.keys()


def test_our_own_saves_are_not_taken_for_replacing(path: Path) -> None:
    journal = Journal.open(path)
    edit(journal, notes="new")
    edit(journal, notes="newer")
    journal.undo()
    assert journal.before is None


def test_what_was_replaced_is_kept_as_a_journal(path: Path) -> None:
    journal = Journal.open(path)
    edit(journal, notes="new")
    folder = journal.backups.folder
    kept = keep_replaced(journal.contents, folder)
    assert keep_replaced(journal.contents, folder) == kept
    assert kept.stat().st_mode & 0o077 == 0
    copy = Journal.open(kept)
    assert copy.hunt == journal.hunt
    assert copy.contents.is_as_saved
    assert (copy.revision, copy.contents.change) == (journal.revision, journal.contents.change)
    assert kept not in [each.path for each in journal.backups.all()]
    assert not foreseen(journal, kept)


@pytest.mark.parametrize(
    ("name", "by"),
    [
        ("journal.sync-conflict-20261124-150000-ABCDEFG.json", "Syncthing"),
        ("journal (Ann's conflicted copy 2026-11-25).json", "Dropbox or the like"),
        ("journal (1).json", ""),
    ],
)
def test_who_made_a_copy(path: Path, name: str, by: str) -> None:
    copy = copy_of(path, name)
    ((seen, _),) = looking_like_copies(path)
    assert seen == copy
    assert maker(copy) == by


def test_what_a_merge_would_bring_is_foreseen_and_not_written(path: Path) -> None:
    journal = Journal.open(path)
    other = Journal.open(copy_of(path))
    edit(other, notes="theirs")
    edit(journal, notes="ours")
    content = path.read_bytes()
    wanted = foreseen(journal, other.path)
    assert path.read_bytes() == content
    assert {table: len(records) for table, records in wanted.items()} == {"conflicts": 1}
    merge_file(journal, other.path)
    assert not foreseen(journal, other.path)
