"""A weekday that is said with weeks, or with its number in a month."""

from __future__ import annotations

import pytest

from afterview.civil import in_zone
from afterview.entry.understand import Context, understand

from .corpus import NOW, ZONE, hunt, offered


def _starts(line: str) -> list[str]:
    """Return when the interviews begin that a line records."""
    before = hunt()
    meant = understand(line, before, Context(now=NOW, zone=ZONE))
    assert meant.change is not None, meant.problem
    after = before.with_change(meant.change)
    old = {each.id for app in before.applications.values() for each in app.interviews}
    new = [each for app in after.applications.values() for each in app.interviews if each.id not in old]
    assert not any(each.notes for each in new)
    return [f"{in_zone(each.starts, ZONE):%Y-%m-%d %H:%M}" for each in new if each.starts]


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
    meant = understand(line, hunt(), Context(now=NOW, zone=ZONE))
    assert meant.change is None
    assert [_starts(each) for (each,) in offered(meant.problem)] == [
        ["2026-12-07 10:00"],
        ["2026-12-14 10:00"],
    ]
