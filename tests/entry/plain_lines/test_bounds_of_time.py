"""A time that an interview only has to be after or before is not the time at which it is."""

from __future__ import annotations

import pytest

from .corpus import offered, read


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        (
            "interview with Corvid tomorrow after 3pm",
            [
                "interview Corvid Systems 2026-11-27 15:00",
                "interview Corvid Systems 2026-11-27 time not set note: after 3pm",
            ],
        ),
        (
            "interview with Corvid tomorrow before 11:00",
            ["interview Corvid Systems 2026-11-27 time not set note: before 11:00"],
        ),
        (
            "interview with Corvid on Monday until 14:00",
            ["interview Corvid Systems 2026-11-30 time not set note: until 14:00"],
        ),
    ],
)
def test_a_bound_on_the_time_is_asked_about_with_lines_that_record(line: str, lines: list[str]) -> None:
    meant = read(line)
    assert meant.change is None
    assert offered(meant.problem) == [(each,) for each in lines]
    assert all(read(each).change is not None for each in lines)


@pytest.mark.parametrize("said", ["from 15:00", "around 3pm"])
def test_when_it_begins_is_no_bound(said: str) -> None:
    assert read(f"interview with Corvid tomorrow {said}").change
