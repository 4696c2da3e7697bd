"""What is told of a company that is not on the list: it is added with that, and asked about before."""

from __future__ import annotations

import pytest

from .corpus import read


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("tesco will let me know by friday", ("Tesco; applied unknown day", "promise Tesco by friday")),
        ("Tesco HR will decide by 4 Dec", ("Tesco; applied unknown day", "promise Tesco by 4 Dec")),
        ("called Tesco, no answer", ("Tesco; applied unknown day", "followup Tesco called, no answer")),
        ("withdrew from tesco", ("Tesco; applied unknown day", "outcome Tesco withdrawn")),
        ("klarna phone interview in an hr", ("Klarna; saved", "interview Klarna phone 2026-11-26 17:00")),
        (
            "Interview at Patel & Sons Logistics tomorrow at 10",
            ("Patel & Sons Logistics; saved", "interview Patel & Sons Logistics 2026-11-27 10:00"),
        ),
        (
            "Interview at the University of Kent tomorrow at 10",
            ("University of Kent; saved", "interview University of Kent 2026-11-27 10:00"),
        ),
        (
            "interview at Grundschule am Park tomorrow at 10",
            ("Grundschule am Park; saved", "interview Grundschule am Park 2026-11-27 10:00"),
        ),
        (
            "Interviewed at Globex yesterday at 10",
            ("Globex; applied unknown day", "interview Globex 2026-11-25 10:00"),
        ),
    ],
)
def test_the_company_is_added_and_that_is_asked_about(line: str, lines: tuple[str, ...]) -> None:
    meant = read(line)
    assert meant.change is None
    assert "is not on the list: it is added with this" in meant.warning
    assert meant.lines == lines


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("new ref: wikitoria boateng", "“reference Wikitoria Boateng”"),
        ("joana prado, ex colleague, now @ ifood", "“person Joana Prado at Ifood relation: ex colleague”"),
    ],
)
def test_somebody_in_small_letters_is_asked_about(line: str, offered: str) -> None:
    meant = read(line)
    assert meant.change is None
    assert offered in meant.problem


@pytest.mark.parametrize(
    "line", ["mock interview with Jo Park tomorrow at 5", "really tired today", "buy milk"]
)
def test_a_word_that_is_no_name_makes_no_company(line: str) -> None:
    meant = read(line)
    assert (meant.change, meant.warning) == (None, "")
