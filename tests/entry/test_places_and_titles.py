"""Where an interview is held, and what somebody is there, are kept in whatever words a sentence says them."""

from __future__ import annotations

import pytest

from afterview.entry.understand import Context, understand
from afterview.records.hunt import Hunt
from support.builders import wall

CONTEXT = Context(now=wall("2026-11-28T09:00"), zone="Europe/Berlin")
_FIRST = understand("Northside School; Teacher; applied 1 nov", Hunt(), CONTEXT).change
assert _FIRST is not None
HUNT = Hunt().with_change(_FIRST)


def read(line: str) -> tuple[str, list[tuple[str, str]], str]:
    """Return the place, the people with what they are, and the notes of the interview that a line records."""
    meant = understand(line, HUNT, CONTEXT)
    assert meant.change is not None, meant.problem or meant.warning
    hunt = HUNT.with_change(meant.change)
    ((application, held),) = ((app, each) for app in hunt.applications.values() for each in app.rounds)
    assert application.company == "Northside School"
    people = [hunt.people[each.person] for each in held.interviewers]
    return held.place, [(each.name, each.title) for each in people], held.notes


@pytest.mark.parametrize(
    ("line", "place"),
    [
        (
            "I have an interview at Northside on Tuesday at 10:00 in their school office",
            "their school office",
        ),
        ("interview northside tue 10:00 in the science building", "the science building"),
        ("They will see me at Northside on Tuesday at 10am in the staff room", "the staff room"),
        ("I'm meeting Ana Ruiz of Northside School on Tuesday at 10 at Cafe Nero", "Cafe Nero"),
        ("I have an interview at Northside on Tuesday at 2pm in room 4.12", "room 4.12"),
        ("I have an interview at Northside on Tuesday at 2pm at 12 High Street", "12 High Street"),
        ("I have an interview at Northside on Tuesday at 2pm on the 3rd floor", "the 3rd floor"),
        ("I have an interview at Northside on Tuesday at 2pm, 3rd floor, with Ana Ruiz", "3rd floor"),
        ("interview northside tue 10:00 on the 3rd floor with Ana Ruiz", "the 3rd floor"),
        (
            "interview northside tue 10:00 at their office, 3rd floor, with Ana Ruiz",
            "their office, 3rd floor",
        ),
        ("interview northside tue 10:00 in room 4.12 with Ana Ruiz", "room 4.12"),
        ("I have an interview at Northside School on Tuesday at 10:00", ""),
        ("I have an interview at the Northside School on Tuesday morning at 10:00", ""),
    ],
)
def test_a_place_is_kept_however_it_is_said(line: str, place: str) -> None:
    found, people, notes = read(line)
    assert (found, notes) == (place, "")
    assert [name for name, _ in people] in ([], ["Ana Ruiz"])


@pytest.mark.parametrize(
    "said",
    [
        "Daniel Okafor the deputy head",
        "Daniel Okafor, the deputy head",
        "Daniel Okafor, deputy head",
        "Daniel Okafor (deputy head)",
        "Daniel Okafor, who is the deputy head",
        "their deputy head Daniel Okafor",
    ],
)
@pytest.mark.parametrize(
    "line",
    [
        "interview northside tue 10:00 with {}",
        "interview northside tue 10:00 in their school office, with {}",
        "I have an interview at Northside School on Tuesday at 10:00 with {}",
    ],
)
def test_a_title_is_kept_however_it_is_said(line: str, said: str) -> None:
    _, people, notes = read(line.format(said))
    assert (people, notes) == ([("Daniel Okafor", "deputy head")], "")


@pytest.mark.parametrize("said", ["Jo Park the other day", "Jo Park their feedback", "Jo Park as discussed"])
def test_what_is_no_title_is_asked_about(said: str) -> None:
    assert understand(f"interview northside tue 10:00 with {said}", HUNT, CONTEXT).change is None
