"""A mail that speaks of an interview and holds no invitation is told, with the line that would record it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from afterview.entry.understand import Context, understand
from afterview.imports.addresses import same
from afterview.imports.reading import read_all
from afterview.imports.source import Known, Source
from afterview.records.hunt import Hunt

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
KNOWN = Known(Hunt(), NOW, "Europe/Berlin", frozenset({same("kim.roe@gmail.com")}), "Kim Roe")


def advice(body: str, sender: str = "Dana Lee <dana.lee@contoso.example>", kind: str = "plain") -> str:
    """Return what a mail is said to lack, and what is offered for it."""
    mail = (
        f"From: {sender}\nTo: kim.roe@gmail.com\nSubject: Your application\nMIME-Version: 1.0\n"
        f"Content-Type: text/{kind}; charset=utf-8\n\n{body}\n"
    )
    plan, unreadable = read_all([Source("a.eml", mail.encode())], KNOWN)
    assert (unreadable, plan.interviews) == ((), ())
    (skipped,) = plan.skipped
    assert skipped.why.startswith("there is no invitation in this mail: ")
    return skipped.why.partition(": ")[2].removeprefix("to record what it speaks of, add: ")


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("we meet on Thursday, 3 December 2026 at 2:00 pm (CET) in our office.", "2026-12-03 14:00"),
        ("wir freuen uns auf Freitag, den 04.12.2026 um 10:30 Uhr.", "2026-12-04 10:30"),
        ("wir freuen uns auf den 4.12. um 9 Uhr", "2026-12-04 09:00"),
        ("la aspettiamo il 5 dicembre 2026 alle ore 9.30", "2026-12-05 09:30"),
        ("la aspettiamo il 5 dicembre 2026, ore 10", "2026-12-05 10:00"),
        ("rendez-vous le 3 décembre à 14 h 30", "2026-12-03 14:30"),
        ("le esperamos el jueves 3 de diciembre a las 16:00", "2026-12-03 16:00"),
        ("How about Tuesday, December 8th, from 2:00 to 3:00 PM EST?", "2026-12-08 20:00"),
        ("How about January 7, 10-11am?", "2027-01-07 10:00"),
        ("We will see you on 3 December.", "2026-12-03, time tbc"),
        ("Applied on 3 October 2026; see you on 3 December at 11:00", "2026-12-03 11:00"),
    ],
)
def test_the_day_and_the_time_are_found_in_prose(sentence: str, when: str) -> None:
    line = advice(f"Hi Kim,\n\n{sentence}\n\nBest\nDana")
    assert line == f"interview Contoso {when} with Dana Lee <dana.lee@contoso.example>"


def test_the_line_is_one_that_is_understood() -> None:
    line = advice("See you on 3 December 2026 at 11:00.")
    added = understand("Contoso; Dev", Hunt(), Context(NOW, "Europe/Berlin")).change
    assert added is not None
    hunt = Hunt().with_change(added)
    found = understand(line, hunt, Context(NOW, "Europe/Berlin"))
    assert (found.problem, found.change is not None) == ("", True)
    assert "Thu 3 Dec 11:00" in found.preview


def test_nobody_is_named_where_a_program_or_oneself_wrote_it() -> None:
    html = "<p>Am <b>04.12.2026 um 10:30&nbsp;Uhr</b></p>"
    assert (
        advice(html, "Careers <no-reply@fabrikam.example>", "html") == "interview Fabrikam 2026-12-04 10:30"
    )
    forwarded = advice("See you on 3 December at 11:00", "Kim Roe <kim.roe@gmail.com>")
    assert forwarded == "interview COMPANY 2026-12-03 11:00"


@pytest.mark.parametrize(
    "body",
    [
        "Thank you for applying.",
        "You applied on 3 October 2026 at 11:00.",
        "On 30 Dec 2026, Kim wrote:\n> 3 Dec 11:00",
    ],
)
def test_where_no_day_to_come_is_named_none_is_made_up(body: str) -> None:
    assert advice(body) == "write its time in by hand"
