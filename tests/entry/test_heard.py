"""`heard`: what they answered, and the day in it."""

from __future__ import annotations

from datetime import date

import pytest

from afterview.records.interviews import Reply
from support.hunt_by_lines import AFTER, acme


@pytest.mark.parametrize(
    ("line", "words", "on"),
    [
        ("heard acme they need another week", "they need another week", date(2026, 12, 1)),
        ("heard acme: decision next friday", "decision next friday", date(2026, 12, 4)),
        ("heard acme they may need a day or two more", "they may need a day or two more", date(2026, 11, 26)),
        ("heard acme two more weeks, then the board", "two more weeks, then the board", date(2026, 12, 8)),
        ("heard acme moved from friday to monday", "moved from friday to monday", date(2026, 11, 30)),
        ("heard acme another 10 working days", "another 10 working days", date(2026, 12, 8)),
        ("heard acme Dana is away until the 7th", "Dana is away until the 7th", date(2026, 12, 7)),
        ("heard acme still deciding", "still deciding", None),
        ("heard acme they may add a round", "they may add a round", None),
        ("acme wrote back they need another week", "they need another week", date(2026, 12, 1)),
        ("heard back from acme, decision next friday", "decision next friday", date(2026, 12, 4)),
        ("Acme got back to me: still deciding", "still deciding", None),
        ("got email from Acme: decision next week", "decision next week", date(2026, 12, 4)),
        ("Acme replied that they need two more weeks", "they need two more weeks", date(2026, 12, 8)),
        ("Dana replied: decision by 4 dec", "decision by 4 dec", date(2026, 12, 4)),
        ("heard from Dana at Acme, they need until Friday", "they need until Friday", date(2026, 11, 27)),
    ],
)  # fmt: skip
def test_what_they_answered_is_kept_in_their_words(line: str, words: str, on: date | None) -> None:
    telling = acme()
    telling.tell(line)
    (found,) = telling.round("Acme").replies  # playbook 5.6
    assert found == Reply(id=found.id, at=AFTER, words=words, on=on)
    assert telling.round("Acme").promise is None


def test_a_length_of_time_counts_from_the_day_of_the_answer() -> None:  # playbook 5.1
    telling = acme()
    telling.now = AFTER.replace(day=27)
    telling.tell("heard acme yesterday: they need another week")
    (found,) = telling.round("Acme").replies
    assert (found.at.day, found.on) == (26, date(2026, 12, 3))


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("heard acme", "Write it after the name"),
        ("heard acme nothing yet", "outcome Acme no answer"),
        ("heard acme they rejected me", "“outcome Acme rejected”"),
        ("heard acme by friday, or by monday", "Until when"),
        ("haven't heard from acme yet", "not sure"),
    ],
)
def test_what_is_no_such_answer_is_refused_with_the_line_to_write(line: str, says: str) -> None:
    telling = acme()
    read = telling.read(line)
    assert read.change is None
    assert says in read.problem


def test_the_day_to_answer_an_offer_is_no_promise_of_theirs() -> None:
    telling = acme()
    telling.tell("outcome acme offer")
    assert "“outcome Acme offer, answer by 1/12”" in telling.read("heard acme i have another week").problem


def test_an_answer_is_taken_back() -> None:
    telling = acme()
    telling.tell("heard acme still deciding", "takeback acme 5 reply")
    assert telling.round("Acme").replies == ()
    assert telling.read("takeback acme 5 reply").problem.startswith("No answer of Acme")


@pytest.mark.parametrize(
    "words",
    [
        "they want to talk, phone screen on thu",
        "they scheduled an interview for tuesday",
        "they invited me to an onsite on 3 dec",
        "next round is on monday",
    ],
)
def test_a_day_on_which_to_meet_is_none_by_which_they_answer(words: str) -> None:
    problem = acme().read(f"heard acme {words}").problem
    assert "Write it like “interview Acme" in problem


@pytest.mark.parametrize(
    ("words", "on"),
    [
        ("they will decide about the second round by fri", date(2026, 11, 27)),
        ("they let me know about the interview early next week", date(2026, 12, 1)),
        ("the hiring manager is sick, mid next week", date(2026, 12, 2)),
        ("Dana is out this week, back on monday", date(2026, 11, 30)),
        ("they decide later this week", date(2026, 11, 27)),
    ],
)
def test_the_day_of_a_decision_is_told_from_that_of_a_meeting(words: str, on: date) -> None:
    telling = acme()
    telling.tell(f"heard acme {words}")
    assert telling.round("Acme").replies[-1].on == on


@pytest.mark.parametrize(
    ("words", "ended"),
    [
        ("they hired someone internally", "rejected"),
        ("the position has already been filled", "rejected"),
        ("they filled the role", "rejected"),
        ("they are moving forward with other candidates", "rejected"),
        ("they decided against me", "rejected"),
        ("I was not chosen", "rejected"),
        ("we won't be taking it further", "rejected"),
        ("they went with someone else, maybe another role later", "rejected"),
        ("they want to hire me", "offer"),
        ("they offered me the job", "offer"),
        ("they have not chosen anyone yet", None),
        ("they are not going to decide before friday", None),
        ("they chose another date", None),
        ("they will decide whether to hire someone internally", None),
        ("they offered me another interview", None),
        ("the role is on hold", None),
        ("they didn't get the feedback yet", None),
    ],
)
def test_an_answer_that_decides_it_is_told_from_one_that_leaves_it_open(
    words: str, ended: str | None
) -> None:  # playbook 5.6
    read = acme().read(f"heard acme {words}")
    if ended is None:
        assert read.change is not None
    else:
        assert f"“outcome Acme {ended}”" in read.problem
