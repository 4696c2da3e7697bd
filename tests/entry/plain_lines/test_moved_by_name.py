"""An interview is moved in the words in which people say it."""

from __future__ import annotations

import pytest

from support.hunt_by_lines import HuntByLines


@pytest.mark.parametrize(
    "line",
    [
        "move the St Bride interview to 3pm",
        "move my St Bride interview to 3pm",
        "move the interview at St Bride to 3pm",
        "reschedule our interview with St Bride to 3pm",
    ],
)
def test_the_interview_of_a_company_is_moved(line: str) -> None:
    telling = HuntByLines()
    telling.tell("St Bride Hospital; Pharmacist", "interview St Bride thursday 2pm with Helen Carmody")
    telling.tell(line)
    (only,) = telling.app("St Bride Hospital").rounds
    assert only.starts is not None
    assert only.starts.hour == 14  # three o'clock in Berlin
