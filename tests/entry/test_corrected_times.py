"""An interview on record that was, or is, at another time: which round is meant is never guessed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from support.hunt_by_lines import HuntByLines


def willow() -> HuntByLines:
    """Return a hunt with a round held yesterday at two, and one on Tuesday at half past two."""
    telling = HuntByLines(now=datetime(2026, 11, 28, 8, 0, tzinfo=UTC))
    telling.tell(
        "Willow Vets; Veterinary Nurse; applied last week",
        "interview willow onsite 2026-11-27 14:00-15:00 with Margaret Oduya",
        "interview willow onsite 2026-12-01 14:30-15:30 with Simone Achebe",
    )
    return telling


@pytest.mark.parametrize(
    ("line", "number", "to"),
    [
        ("Willow round 1 was at 3pm not 2pm", 1, "27 15:00"),
        ("the interview at Willow was at 3 not 2", 1, "27 15:00"),
        ("Willow was at 3, not 2", 1, "27 15:00"),
        ("my interview at Willow was at 3 instead of 2", 1, "27 15:00"),
        ("the Willow interview yesterday was at 3pm rather than at 2pm", 1, "27 15:00"),
        ("the first Willow interview was at 3pm", 1, "27 15:00"),
        ("I met them at 3 not 2 at Willow", 1, "27 15:00"),
        ("Willow's 1st round actually started at 13:30", 1, "27 13:30"),
        ("correction: Willow was at 3pm", 1, "27 15:00"),
        ("the interview with Margaret at Willow was at 2:15, not 2", 1, "27 14:15"),
        ("Willow interview was on Thursday not Friday", 1, "26 14:00"),
        ("Willow round 2 is at 3 not 2.30", 2, "01 15:00"),
        ("the interview at Willow is at 3 not 2:30", 2, "01 15:00"),
        ("Willow round 2 was moved to 3pm", 2, "01 15:00"),
        ("second round at Willow is now at 3pm", 2, "01 15:00"),
    ],
)
def test_a_time_is_put_right_at_the_round_that_is_meant(line: str, number: int, to: str) -> None:
    telling = willow()
    before = {each: telling.round("Willow Vets", each) for each in (1, 2)}
    telling.tell(line)
    after = {each: telling.round("Willow Vets", each) for each in (1, 2)}
    assert after[3 - number] == before[3 - number]
    starts = after[number].starts
    assert starts is not None
    assert f"{starts.astimezone(UTC):%d}" == to[:2]
    assert f"{starts.hour + 1}:{starts.minute:02}" == to[3:]  # in Berlin


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("the interview at Willow is at 3 not 2", "or “move Willow Vets#2 to 2026-12-01 15:00”"),
        (
            "the interview at Willow was at 3 not 11",
            "not 11. Write “move Willow Vets#1 to 2026-11-27 15:00”.",
        ),
        ("Willow round 2 was at 3pm", "If it moves, write “move Willow Vets#2 to 2026-12-01 15:00”"),
        (
            "Willow round 1 was at 3 not 2 to my surprise",
            "Write “move Willow Vets#1 to 2026-11-27 15:00” and",
        ),
    ],
)
def test_where_it_does_not_fit_what_is_on_record_the_round_is_named(line: str, said: str) -> None:
    found = willow().read(line)
    assert found.change is None
    assert said in found.problem
