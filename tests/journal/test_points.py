"""The points of the history: where the hunt stands, and what going back to one of them means."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from afterview.journal.edits import WayBack, here, standing, way_to
from afterview.journal.journal import Journal
from support.samples import add, everything
from support.searching import tried


def made(path: Path, *steps: str) -> Journal:
    """A journal in which these were done: "u" undoes, "r" redoes, anything else is a role."""
    journal = Journal.open(path)
    for step in steps:
        {"u": journal.undo, "r": journal.redo}.get(step, lambda step=step: add(journal, "a1", step))()
    return journal


def ways(journal: Journal) -> list[WayBack | None]:
    edits = journal.done()
    return [way_to(edits, each.id) for each in edits]


def test_back_over_changes(tmp_path: Path) -> None:
    journal = made(tmp_path / "journal.json", "one", "two", "three")
    assert ways(journal) == [WayBack(2, 0), WayBack(1, 0), WayBack(0, 0)]
    assert here(journal.done()) == journal.done()[-1].id
    assert way_to(journal.done(), "h-nothing") is None


def test_what_was_undone_can_be_brought_back(tmp_path: Path) -> None:
    journal = made(tmp_path / "journal.json", "one", "two", "u")
    one, two, undone = journal.done()
    assert here(journal.done()) == one.id
    assert ways(journal) == [WayBack(0, 0), WayBack(0, 1), WayBack(0, 0)]
    assert [each.id for each in standing(journal.done())] == [one.id]
    assert undone.id != two.id


def test_where_all_was_undone_it_stands_at_the_last_undoing(tmp_path: Path) -> None:
    journal = made(tmp_path / "journal.json", "one", "u")
    assert here(journal.done()) == journal.done()[-1].id
    assert here(()) == ""


@tried(30)
@given(st.lists(st.sampled_from(["x", "y", "z", "u", "u", "r"]), max_size=9))
def test_a_way_that_leads_nowhere_changes_nothing_and_any_other_what_it_says(steps: list[str]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        roles = [f"{step}{number}" if step not in "ur" else step for number, step in enumerate(steps)]
        journal = made(Path(folder) / "journal.json", *roles)
        edits = journal.done()
        if edits:
            found = way_to(edits, here(edits))
            assert found is not None
            assert found.is_here
        for each in edits:
            way, before, revision = way_to(edits, each.id), everything(journal.hunt), journal.revision
            assert way is not None
            journal.go_back(each.id)
            assert (journal.revision == revision) == way.is_here
            if journal.revision != revision:
                journal.undo()
            assert everything(journal.hunt) == before
