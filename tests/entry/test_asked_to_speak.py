"""Somebody is asked to be a reference, and answers (playbook 3.1)."""

from __future__ import annotations

import pytest

from support.hunt_by_lines import HuntByLines


def hunt() -> HuntByLines:
    telling = HuntByLines()
    telling.tell("Willow Vets; Nurse; applied yesterday", "reference Jo Park", "person Eva Stein")
    return telling


@pytest.mark.parametrize(
    ("line", "became"),
    [
        ("asked Eva if she would be my reference, she said yes", ("reference Eva Stein",)),
        (
            "asked Eva about being a reference and she declined",
            ("reference Eva Stein prefers not to be named",),
        ),
        ("eva agreed to be my reference", ("reference Eva Stein",)),
        ("Eva is happy to be a referee", ("reference Eva Stein",)),
        ("Helen Marsh said yes to being a reference", ("reference Helen Marsh",)),
        ("jo said no to being a reference", ("reference Jo Park prefers not to be named",)),
        ("Jo doesn't want to be my reference", ("reference Jo Park prefers not to be named",)),
        ("Jo agreed to be my reference", ("touch Jo Park agreed to be a reference",)),
    ],
)
def test_it_is_recorded_as_it_was_said(line: str, became: tuple[str, ...]) -> None:
    assert hunt().read(line).lines == became


@pytest.mark.parametrize(
    "line",
    [
        "need to ask Eva to be a reference",
        "asked Eva to be a reference for Willow",
        "asked helen to be my reference",
        "Helen Marsh said no to being a reference",
        "Eva might agree to be my reference",
        "somebody agreed to be my reference",
    ],
)
def test_what_is_not_done_or_not_sure_is_not_recorded(line: str) -> None:
    assert hunt().read(line).change is None


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("asked eva to be my reference", ("reference Eva Stein", "touch Eva Stein asked to be a reference")),
        (
            "Asked Helen Marsh, my former boss at Brookside Vets, to be a reference",
            (
                "reference Helen Marsh relation: my former boss at Brookside Vets",
                "person Helen Marsh relation: my former boss at Brookside Vets",
            ),
        ),
        (
            "asked Eva if she could act as my referee yesterday",
            ("reference Eva Stein", "touch Eva Stein asked to be a reference yesterday"),
        ),
    ],
)
def test_who_was_asked_is_no_reference_before_they_agree(line: str, offered: tuple[str, str]) -> None:
    telling = hunt()
    found = telling.read(line)
    assert found.change is None
    for each in offered:
        assert f"“{each}”" in found.problem
        assert telling.read(each).change is not None


def test_an_interview_on_a_day_behind_needs_no_time_and_is_not_recorded_twice() -> None:  # playbook B.1
    telling = hunt()
    telling.tell("interview at Willow yesterday afternoon with Margaret Oduya and Tom Price")
    assert telling.round("Willow Vets").starts is None
    again = telling.read("had an interview at Willow yesterday afternoon")
    assert again.change is None
    assert "on record already" in again.warning
    assert telling.read("got invited to an interview at Willow yesterday").change is None
