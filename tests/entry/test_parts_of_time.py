"""A part of a week or a month, in words, and the last day that it means."""

from __future__ import annotations

from datetime import date

import pytest

from afterview.dates.parts import last_day_of_part
from support.hunt_by_lines import acme

WEDNESDAY, FRIDAY, SUNDAY = date(2026, 11, 25), date(2026, 11, 27), date(2026, 11, 29)


@pytest.mark.parametrize(
    ("words", "today", "means"),
    [
        ("the week after next", WEDNESDAY, date(2026, 12, 11)),
        ("KW 50", WEDNESDAY, date(2026, 12, 11)),
        ("early in KW 50", WEDNESDAY, date(2026, 12, 8)),
        ("early next week", WEDNESDAY, date(2026, 12, 1)),
        ("the beginning of next week", WEDNESDAY, date(2026, 12, 1)),
        ("mid-next week", WEDNESDAY, date(2026, 12, 2)),
        ("the middle of next week", FRIDAY, date(2026, 12, 2)),
        ("later this week", WEDNESDAY, date(2026, 11, 27)),
        ("this week", FRIDAY, date(2026, 11, 27)),
        ("the end of the week", SUNDAY, date(2026, 12, 4)),  # on a Sunday, of the week to come
        ("early next week", SUNDAY, date(2026, 12, 1)),
        ("sometime next week", WEDNESDAY, date(2026, 12, 4)),
        ("mid december", WEDNESDAY, date(2026, 12, 15)),
        ("the beginning of December", WEDNESDAY, date(2026, 12, 5)),
        ("early Jan", WEDNESDAY, date(2027, 1, 10)),
        ("the first half of January", WEDNESDAY, date(2027, 1, 10)),
        ("in the new year", WEDNESDAY, date(2027, 1, 10)),
        ("late February", WEDNESDAY, date(2027, 2, 28)),
        ("end of the month", WEDNESDAY, date(2026, 11, 30)),
        ("the end of next month", date(2026, 1, 31), date(2026, 2, 28)),
        ("early this week", FRIDAY, None),  # that has gone by
        ("week", WEDNESDAY, None),
        ("december", WEDNESDAY, None),
        ("early", WEDNESDAY, None),
    ],
)
def test_it_is_the_last_day_that_is_meant(words: str, today: date, means: date | None) -> None:
    assert last_day_of_part(words, today) == means


def test_a_promise_may_be_said_so() -> None:  # playbook 5.1
    telling = acme()
    telling.tell("promise acme by the middle of next week")
    promise = telling.round("Acme").promise
    assert promise is not None
    assert promise.on == date(2026, 12, 2)


def test_a_promised_day_that_has_gone_by_is_the_one_after_the_interview() -> None:  # playbook 5.1
    telling = acme()
    telling.now = telling.now.replace(month=12, day=7)
    telling.tell("promise acme by 1 dec")
    promise = telling.round("Acme").promise
    assert promise is not None
    assert promise.on == date(2026, 12, 1)
    assert "is that the year?" in telling.read("promise acme by 2 nov").warning  # before the interview
    assert "is that the year?" in telling.read("promise acme by 1 dec 2027").warning
