"""A weekday that is said with weeks, or with its number in a month."""

from __future__ import annotations

import pytest

from .corpus import interviews_of, offered, read, start_of


def _starts(line: str) -> list[str]:
    """Return when the interviews begin that a line records."""
    new = interviews_of(read(line))
    assert not any(each.notes for each in new)
    return [start_of(each) for each in new]


@pytest.mark.parametrize(
    ("line", "starts"),
    [
        ("interview with Corvid on the first Monday in December at 10:00", "2026-12-07 10:00"),
        ("interview with Corvid on the second Tuesday of next month at 10:00", "2026-12-08 10:00"),
        ("Corvid interview last Friday of January 10:00", "2027-01-29 10:00"),
        ("interview with Corvid first Monday of December at 10", "2026-12-07 10:00"),
        ("interview with Corvid on Friday in two weeks at 10:00", "2026-12-11 10:00"),
        ("interview with Corvid in two weeks' time on Friday at 10:00", "2026-12-11 10:00"),
    ],
)
def test_a_weekday_that_is_counted_is_that_day(line: str, starts: str) -> None:
    assert _starts(line) == [starts]


@pytest.mark.parametrize(
    "line",
    [
        "I have an interview with Corvid in two weeks' time on Monday at 10",
        "interview with Corvid Monday in two weeks at 10:00",
    ],
)
def test_a_weekday_and_weeks_that_are_two_days_are_asked_about_with_both_lines(line: str) -> None:
    meant = read(line)
    assert meant.change is None
    assert [_starts(each) for (each,) in offered(meant.problem)] == [
        ["2026-12-07 10:00"],
        ["2026-12-14 10:00"],
    ]
