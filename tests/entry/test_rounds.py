"""Rounds by when they start, whatever the order in which they are recorded (playbook B.1)."""

from __future__ import annotations

from itertools import permutations

import pytest

from afterview.changes.editing import edit
from afterview.changes.fields import FieldError
from support.hunt_by_lines import HuntByLines
from support.times import ends as ends_of

TIMES = {"phone": "24 nov 10:00", "video": "30 nov 9:00", "onsite": "4 dec 10:00"}


def told(*lines: str) -> HuntByLines:
    telling = HuntByLines()
    telling.tell("Acme; Dev; applied yesterday", *lines)
    return telling


def numbers(telling: HuntByLines) -> dict[str, int]:
    return {each.kind: each.round for each in telling.app("Acme").rounds}


@pytest.mark.parametrize("order", list(permutations(TIMES)))
def test_rounds_are_numbered_by_when_they_start(order: tuple[str, ...]) -> None:
    telling = told(*(f"interview acme {kind} {TIMES[kind]}" for kind in order))
    assert numbers(telling) == {"phone": 1, "video": 2, "onsite": 3}


def test_what_the_line_says_names_the_rounds_that_have_another_number_now() -> None:
    telling = told("interview acme onsite 4 dec 10:00", "interview acme video 30 nov 9:00")
    meant = telling.tell("interview acme phone 24 nov 10:00")
    assert "phone, round 1 · Tue 24 Nov" in meant.preview
    assert meant.preview.endswith("round 1 is now round 2, round 2 is now round 3")
    assert meant.change is not None
    assert meant.change.sentence == "added the interview at Acme, round 1"


@pytest.mark.parametrize(
    ("line", "then"),
    [
        ("move acme#1 to 5 dec 10:00", {"video": 1, "onsite": 2, "phone": 3}),
        ("move acme round 3 to fri 8:00", {"phone": 1, "onsite": 2, "video": 3}),
        ("moved acme 2nd round to 25 nov", {"phone": 1, "video": 2, "onsite": 3}),
        ("cancel acme round 2", {"phone": 1, "onsite": 3}),
        ("cancel acme rd 1", {"video": 2, "onsite": 3}),
    ],
)
def test_a_round_that_is_moved_takes_its_place_among_the_others(line: str, then: dict[str, int]) -> None:
    telling = told(*(f"interview acme {kind} {TIMES[kind]}" for kind in TIMES))
    telling.tell(line)
    assert numbers(telling) == then


def test_a_round_that_is_reinstated_takes_its_place_again() -> None:
    telling = told("interview acme phone 24 nov 10:00", "cancel acme", "interview acme video 30 nov 9:00")
    assert numbers(telling) == {"video": 1}
    telling.tell("reinstate acme")
    assert numbers(telling) == {"phone": 1, "video": 2}


def test_the_number_that_is_said_holds_where_the_times_allow_it() -> None:
    telling = told("interview acme round 3 onsite 4 dec 10:00", "interview acme phone 24 nov 10:00")
    assert numbers(telling) == {"phone": 2, "onsite": 3}
    telling.tell("interview acme round 1 chat 24 nov 8:00", "interview acme round 7 final 9 dec 8:00")
    assert numbers(telling) == {"chat": 1, "phone": 2, "onsite": 3, "final": 7}
    telling.tell("interview acme round 2 screen 24 nov 9:00")  # before the one that has been round 2
    assert [each.kind for each in telling.app("Acme").rounds] == [
        "chat",
        "screen",
        "phone",
        "onsite",
        "final",
    ]
    assert numbers(telling) == {"chat": 1, "screen": 2, "phone": 3, "onsite": 4, "final": 7}
    assert "already has a round 4" in telling.read("interview acme round 4 8 dec 9:00").problem


@pytest.mark.parametrize(
    "line",
    [
        "interview acme 24 nov 10:00",
        "interview acme video 24 nov 10:30-11:30",
        "interview acme onsite 24 nov 9:00 4h",
        "move acme#2 to 24 nov 9:30",
    ],
)
def test_the_same_interview_twice_is_pointed_out(line: str) -> None:
    telling = told("interview acme phone 24 nov 10:00", "interview acme final 4 dec 10:00")
    assert "Acme · round 1 is on record at that time already" in telling.read(line).warning


def test_one_round_after_the_other_is_no_repetition() -> None:
    telling = told("interview acme phone 24 nov 10:00-11:00")
    assert telling.read("interview acme onsite 24 nov 11:00").warning == ""
    assert telling.read("move acme to 24 nov 10:15").warning == ""


def test_a_round_is_named_by_its_number_in_words() -> None:
    telling = told(*(f"interview acme {kind} {TIMES[kind]} with Dana Lee" for kind in ("phone", "onsite")))
    assert "round 2 · promised" in telling.tell("promise acme round 2 by 10 dec").preview
    telling.now = ends_of(telling.round("Acme", 2))
    assert "round 1 · note to Dana Lee" in telling.read("sent acme round 1 dana").preview
    assert "round 1 · follow-up" in telling.read("followup acme 1st round called, no answer").preview


def edited(telling: HuntByLines, kind: str, **values: str) -> None:
    held = next(each for each in telling.app("Acme").rounds if each.kind == kind)
    path = ("applications", telling.app("Acme").id, "interviews", held.id)
    change = edit(telling.hunt, path, values, telling.now, telling.zone)
    telling.hunt = telling.hunt.with_change(change)


def test_a_round_that_is_moved_in_its_form_takes_its_place() -> None:
    telling = told(*(f"interview acme {kind} {TIMES[kind]}" for kind in TIMES))
    edited(telling, "phone", starts="5 dec 2026 10:00")
    assert numbers(telling) == {"video": 1, "onsite": 2, "phone": 3}
    edited(telling, "video", round="2")  # what is typed holds, and the later ones count on
    assert numbers(telling) == {"video": 2, "onsite": 3, "phone": 4}
    with pytest.raises(FieldError, match="Round 2 starts before it"):
        edited(telling, "onsite", round="1")
