"""An interview without a time, in lines and in plain sentences: set down so, and given its time later."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.entry.no_time import no_time_at
from afterview.records.interviews import Interview
from support.hunt_by_lines import HuntByLines
from support.searching import tried


def telling(*lines: str) -> HuntByLines:
    found = HuntByLines()
    found.tell("Acme; Backend Engineer; applied 10 nov", "Borealis; applied 10 nov", *lines)
    return found


def at(found: HuntByLines, company: str = "Acme") -> list[tuple[date | None, str, bool, bool]]:
    """Return of each round its day, the words for it, whether it has been, and whether it has a time."""
    rounds = found.app(company).rounds
    return [(each.on, each.when, each.held, each.starts is not None) for each in rounds]


@pytest.mark.parametrize(
    "words",
    [
        "date not set", "time not set", "date tbd", "tbc", "TBA", "no date yet", "no time yet",
        "time to be confirmed",
        "to be scheduled", "date not fixed yet", "date and time tbc", "sometime", "at some point", "undated",
        "without a date", "the date is not known", "no new date so far", "waiting for a date",
    ],
)  # fmt: skip
def test_that_no_time_is_set_is_said_in_many_ways(words: str) -> None:  # playbook B.1
    assert at(telling(f"interview acme phone, {words}")) == [(None, "", False, False)]
    assert at(telling(f"interview acme {words} with Dana Lee at HQ")) == [(None, "", False, False)]


@pytest.mark.parametrize(
    ("words", "when", "held"),
    [
        ("sometime next week", "in the week of 30 Nov", False),
        ("next week", "in the week of 30 Nov", False),
        ("early next week", "early in the week of 30 Nov", False),
        ("in the week of 7 December", "in the week of 7 Dec", False),
        ("in January", "in January 2027", False),
        ("late december", "in late December", False),
        ("next month", "in December", False),
        ("some time in October", "in October", True),
        ("last month", "in October", True),
        ("in March 2025", "in March 2025", True),
        ("last week", "in the week of 16 Nov", True),
        ("after the holidays", "after the holidays (said 23 Nov 2026)", False),
        ("in the next few weeks", "in the next few weeks (said 23 Nov 2026)", False),
        ("soon", "soon (said 23 Nov 2026)", False),
    ],
)
def test_about_when_it_is_can_be_read_on_any_later_day(words: str, when: str, held: bool) -> None:
    assert at(telling(f"interview acme {words}")) == [(None, when, held, False)]


@pytest.mark.parametrize(
    "words", ["don't remember when", "no idea when", "ages ago", "a while ago", "unknown day", "held"]
)
def test_it_can_have_been_on_a_day_that_nobody_knows(words: str) -> None:
    assert at(telling(f"interview acme phone, {words}")) == [(None, "", True, False)]


@pytest.mark.parametrize(
    "words", ["fri, time tbc", "friday, time not set", "27 nov, no time yet", "time tba, fri"]
)
def test_a_day_can_stand_without_a_time(words: str) -> None:
    found = telling(f"interview acme {words}")
    assert at(found) == [(date(2026, 11, 27), "", False, False)]


def test_a_day_alone_is_asked_about_and_the_words_for_it_are_named() -> None:
    problem = telling().read("interview acme friday").problem
    assert "At what time?" in problem
    assert "“time not set”" in problem
    assert "“date not set”" in telling().read("interview acme onsite").problem


def test_a_time_beside_no_time_is_asked_about() -> None:
    assert "write one of the two" in telling().read("interview acme fri 14:00, time tbc").problem


@pytest.mark.parametrize(
    "line",
    [
        "interview acme fri 11:00",
        "move acme to fri 11:00",
        "move acme fri 11:00",
        "interview acme phone screen fri 11:00-12:30",
    ],
)
def test_a_time_that_comes_later_is_given_to_the_round_that_waits_for_it(line: str) -> None:
    found = telling("interview acme phone, date not set with Dana Lee", "topic acme Ask about on-call")
    before = found.app("Acme").rounds[0]
    found.tell(line)
    (after,) = found.app("Acme").rounds
    assert after.starts == datetime(2026, 11, 27, 10, tzinfo=UTC)
    assert (after.id, after.interviewers, after.preparation) == (
        before.id,
        before.interviewers,
        before.preparation,
    )
    assert (after.on, after.when, after.held) == (None, "", False)


def test_what_else_the_line_says_goes_to_that_round_too() -> None:
    found = telling("interview acme sometime next week")
    said = found.tell("interview acme onsite tue 1 dec 14:00 with Sam Wu at Room 4").preview
    assert said.startswith("Acme · round 1 · Tue 1 Dec 14:00")
    assert "until now some time in the week of 30 Nov" in said
    (after,) = found.app("Acme").rounds
    assert (after.kind, after.place, len(after.interviewers)) == ("onsite", "Room 4", 1)


def test_another_kind_of_interview_is_another_round() -> None:
    found = telling("interview acme phone, date not set", "interview acme onsite 4 dec 14:00")
    assert [(each.round, each.kind) for each in found.app("Acme").rounds] == [(1, "phone"), (2, "onsite")]


def test_the_same_one_entered_twice_is_pointed_out() -> None:  # playbook B.1
    found = telling("interview acme phone, date not set")
    assert "is on record already: date not set" in found.read("interview acme date tbd").warning


def test_what_has_been_comes_before_what_is_to_come() -> None:  # playbook B.1
    found = telling(
        "interview acme onsite next week",
        "interview acme phone in october",
        "interview acme chat 4 nov 10:00",
    )
    assert [(each.round, each.kind) for each in found.app("Acme").rounds] == [
        (1, "phone"),
        (2, "chat"),
        (3, "onsite"),
    ]


def test_a_move_can_take_the_time_away() -> None:
    found = telling("interview acme phone fri 11:00 45m")
    assert "date not set, until now Fri 27 Nov 11:00" in found.tell("move acme, date not set").preview
    found.tell("move acme to 4 dec, time tbc")
    assert at(found) == [(date(2026, 12, 4), "", False, False)]
    found.tell("move acme to 9:30")
    (held,) = found.app("Acme").rounds
    assert (held.starts, held.minutes) == (datetime(2026, 12, 4, 8, 30, tzinfo=UTC), 45)


SENTENCES = [
    ("acme wants to talk to me, no date yet", (None, "", False, False)),
    ("acme want to interview me but no date yet", (None, "", False, False)),
    ("interview at acme sometime next week", (None, "in the week of 30 Nov", False, False)),
    ("phone screen with acme on friday, time tbc", (date(2026, 11, 27), "", False, False)),
    ("acme invited me to an onsite, date to be confirmed", (None, "", False, False)),
    ("interview with Acme on 4 December (time to be confirmed)", (date(2026, 12, 4), "", False, False)),
    ("I've got an interview with acme but don't know when yet", (None, "", False, False)),
    ("onsite at acme in January", (None, "in January 2027", False, False)),
    ("acme: phone screen next week", (None, "in the week of 30 Nov", False, False)),
    ("had an interview at acme, no idea when", (None, "", True, False)),
    ("had a phone screen with acme a while ago", (None, "", True, False)),
    ("I interviewed at Acme in October", (None, "in October", True, False)),
    ("acme recruiter wants a call sometime next week", (None, "in the week of 30 Nov", False, False)),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "known"), SENTENCES)
def test_plain_sentences_say_so_too(sentence: str, known: tuple[date | None, str, bool, bool]) -> None:
    assert at(telling(sentence)) == [known]


def test_a_sentence_moves_it_off_its_time() -> None:
    found = telling("interview acme phone fri 11:00", "acme postponed the phone screen, no new date yet")
    assert at(found) == [(None, "", False, False)]


@pytest.mark.parametrize(
    "sentence",
    [
        "acme will decide next week", "acme may call me", "told Dana that acme may call",
        "sent my CV to Kwik in October", "no answer from acme yet",
    ],
)  # fmt: skip
def test_what_is_about_something_else_is_no_interview(sentence: str) -> None:
    change = telling().read(sentence, insist=True).change
    applications = change.applications.values() if change else ()
    assert not [each for app in applications if app for each in app.interviews]


law = tried(200)


@law
@given(st.text(alphabet="abdefimnorstwy ?,.()'1234567890", max_size=60), st.integers(0, 60), st.booleans())
def test_whatever_is_written_is_read_without_an_end_before_its_beginning(
    text: str, position: int, bare: bool
) -> None:
    found = no_time_at(text, position, date(2026, 11, 23), bare=bare)
    assert found is None or found[1] > position


def test_one_undo_takes_each_back() -> None:
    found = telling("interview acme phone, date not set")
    before = found.hunt
    change = found.read("interview acme fri 11:00 with Sam Wu at Room 4").change
    assert change is not None
    assert list(change.applications) == [found.app("Acme").id]
    assert isinstance(found.app("Acme").rounds[0], Interview)
    assert before.with_change(change) != before
