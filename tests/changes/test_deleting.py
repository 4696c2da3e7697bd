"""Deleting, kind by kind, and what goes with it."""

from __future__ import annotations

import pytest

from afterview.changes.deleting import delete
from afterview.changes.editing import edit
from afterview.changes.errors import ChangeError
from afterview.changes.lookup import find_record
from afterview.records.path import application_path
from afterview.records.people import TieKind
from support.editing_sample import HUNT, NOW, PATHS, ZONE


@pytest.mark.parametrize("what", PATHS)
def test_deleting_takes_it_away_and_undo_could_bring_it_back(what: str) -> None:
    change = delete(HUNT, PATHS[what], ZONE)
    after = HUNT.with_change(change)
    with pytest.raises(ChangeError, match="not there any more"):
        find_record(after, PATHS[what])
    with pytest.raises(ChangeError):
        delete(after, PATHS[what], ZONE)
    with pytest.raises(ChangeError):
        edit(after, PATHS[what], {}, NOW, ZONE)
    assert change.sentence.startswith("deleted ")
    assert set(change.applications) <= set(HUNT.applications)
    assert set(change.people) <= set(HUNT.people)


def test_deleting_one_leaves_its_neighbours() -> None:
    after = HUNT.with_change(delete(HUNT, PATHS["follow-up"], ZONE))
    assert [each.id for each in after.applications["a1"].interviews[0].follow_ups] == ["f2"]
    after = HUNT.with_change(delete(HUNT, PATHS["tie"], ZONE))
    assert [each.kind for each in after.people["p1"].ties] == [TieKind.HIGH_UP]


def test_a_person_leaves_every_place_in_one_change() -> None:
    change = delete(HUNT, PATHS["person"], ZONE)
    after = HUNT.with_change(change)
    assert "p1" not in after.people
    assert "'p1'" not in repr(after)
    assert "p1" not in repr([each.skips for each in after.applications.values()])
    acme = after.applications["a1"]
    assert [each.person for each in acme.interviews[0].interviewers] == ["p2"]
    assert [each.person for each in acme.letters] == ["p2"]
    assert [each.step for each in acme.skips] == [4]
    assert [each.step for each in acme.interviews[0].skips] == [1]
    assert after.applications["a2"].told == ()
    assert "1 interview that names them" in change.sentence
    assert "2 letters to them" in change.sentence


def test_an_application_leaves_no_pointer_to_it() -> None:
    after = HUNT.with_change(delete(HUNT, application_path("a2"), ZONE))
    assert after.applications["a1"].after is None
    assert [each.application for each in after.people["p1"].touches] == [None, None]


def test_an_interview_takes_what_is_nested() -> None:
    change = delete(HUNT, PATHS["interview"], ZONE)
    assert change.sentence == (
        "deleted round 1 at Acme with 1 reflection, 2 questions, 1 letter, 2 follow-ups, "
        "1 answer of theirs, 1 promise and 1 line of preparation"
    )
    assert [each.id for each in HUNT.with_change(change).applications["a1"].interviews] == ["i2", "i3"]


def test_an_interviewer_takes_their_skip_along_and_leaves_the_person() -> None:
    after = HUNT.with_change(delete(HUNT, PATHS["interviewer"], ZONE))
    assert "p1" in after.people
    assert [each.step for each in after.applications["a1"].interviews[0].skips] == [1]
    assert [each.id for each in after.applications["a1"].interviews[0].letters] == ["l1"]
