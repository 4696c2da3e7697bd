"""By when an application has to be sent: recorded, on the agenda, in the calendar, the list and the sheet."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from afterview.exports.due_moments import due_moments
from afterview.exports.request import Request
from afterview.playbook.agenda import agenda
from afterview.playbook.agenda_entry import AgendaEntry
from afterview.playbook.shape import State
from afterview.settings import Waits
from support.hunt_by_lines import HuntByLines

NOW = datetime(2026, 11, 26, 15, tzinfo=UTC)
"""Thursday, 16:00 in Berlin."""


def told(*lines: str) -> HuntByLines:
    telling = HuntByLines(now=NOW)
    telling.tell(*lines)
    return telling


def asked(telling: HuntByLines, now: datetime) -> list[AgendaEntry]:
    found = agenda(telling.hunt, now, telling.zone, Waits())
    return [each for each in found if each.item in ("apply by", "planned")]


@pytest.mark.parametrize(
    "line",
    [
        "Acme; Dev; saved; apply by 5 dec",
        "Acme; Dev; saved; deadline: 5 dec",
        "Acme; Dev; saved; closes sat 5 dec",
        "saved: Developer at Acme, closes 5 Dec",
    ],
)
def test_a_closing_date_is_no_note(line: str) -> None:
    application = told(line).app("Acme")
    assert application.apply_by == date(2026, 12, 5)
    assert application.notes == ""


@pytest.mark.parametrize(
    "line",
    [
        "apply acme by 5 dec",
        "Acme deadline is 5 dec",
        "Acme closes on 5 dec",
        "acme: applications close 5.12.",
    ],
)
def test_it_can_be_said_later(line: str) -> None:
    assert told("Acme; Dev; saved", line).app("Acme").apply_by == date(2026, 12, 5)


def test_what_was_sent_has_no_closing_date_any_more() -> None:
    meant = told("Acme; Dev; applied yesterday").read("apply acme by 5 dec")
    assert meant.change is None
    assert "has been sent already" in meant.problem


def test_the_agenda_asks_for_it_until_that_day_and_the_last_day_presses() -> None:  # playbook A.1, A.6
    telling = told("Acme; Dev; saved; apply by 5 dec")
    (early,) = asked(telling, NOW)
    assert (early.what, early.state) == ("Apply by Sat 5 Dec", State.OPEN)
    (late,) = asked(telling, NOW + timedelta(days=9))
    assert late.state is State.DUE
    (over,) = asked(telling, NOW + timedelta(days=12))
    assert "They wanted it by Sat 5 Dec" in over.reason
    telling.tell("applied acme")
    assert not asked(telling, NOW)


def test_it_stands_in_the_calendar() -> None:
    telling = told("Acme; Dev; saved; apply by 5 dec")
    request = Request(hunt=telling.hunt, now=NOW, zone=telling.zone)
    (moment,) = [each for each in due_moments(request) if each.uid.endswith("apply-by")]
    assert moment.title == "Acme: Send the application"
    assert "no more applications" in moment.why
