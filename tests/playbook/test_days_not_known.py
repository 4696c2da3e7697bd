"""What happened on a day that nobody knows any more is shown as such, and never given a day."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from afterview.entry.understand import Context, understand
from afterview.playbook.agenda import agenda
from afterview.playbook.checklist import checklist
from afterview.playbook.quiet import quiet
from afterview.playbook.shape import Situation, State, StepStatus
from afterview.records.applications import Application, EventKind, Status
from afterview.records.hunt import Hunt
from afterview.settings import Waits

NOW = datetime(2026, 11, 24, 16, tzinfo=UTC)
WAITS = Waits()


def hunt_of(*lines: str) -> Hunt:
    hunt = Hunt()
    for line in lines:
        meant = understand(line, hunt, Context(now=NOW, zone="Europe/Berlin"))
        assert meant.change is not None, meant.problem or meant.warning
        hunt = hunt.with_change(meant.change)
    return hunt


def only(hunt: Hunt) -> Application:
    (application,) = hunt.applications.values()
    return application


def steps(hunt: Hunt, now: datetime = NOW) -> tuple[StepStatus, ...]:
    return checklist(Situation(hunt, only(hunt), None, now, "Europe/Berlin", WAITS))


@pytest.mark.parametrize(
    "words",
    ["some time in October", "unknown date", "?", "ages ago", "don't know when", "sometime last year"],
)
def test_an_application_of_which_the_day_is_not_known_is_sent_all_the_same(words: str) -> None:
    application = only(hunt_of(f"Acme; Engineer; applied {words}"))
    assert application.status is Status.APPLIED
    assert application.applied_on is None
    (event,) = application.events
    assert (event.on, event.note) == (None, words)


def test_the_preview_says_that_the_day_is_not_known() -> None:
    meant = understand("Acme; Dev; applied ages ago", Hunt(), Context(now=NOW, zone="UTC"))
    assert "applied (ages ago; the day is not known)" in meant.preview


def test_a_silent_application_is_asked_after_from_when_it_was_recorded() -> None:  # playbook 5.8
    hunt = hunt_of("Acme; Engineer; applied unknown date")
    follow_up = steps(hunt)[4]
    assert follow_up.state is State.LOCKED
    assert follow_up.opens is not None
    assert follow_up.opens > NOW
    assert steps(hunt, datetime(2026, 12, 30, 9, tzinfo=UTC))[4].state in (State.OPEN, State.DUE, State.LATE)


def test_it_is_quiet_only_once_it_is_long_on_record() -> None:  # playbook 5.7
    hunt = hunt_of("Acme; Engineer; applied ages ago")
    assert quiet(hunt, NOW, "UTC", WAITS) == ()
    assert quiet(hunt, datetime(2027, 3, 1, tzinfo=UTC), "UTC", WAITS)


def test_a_no_of_which_the_day_is_not_known_closes_it() -> None:  # playbook 5.6, 7.1
    hunt = hunt_of("Acme; Engineer; applied 2 nov", "outcome acme rejected, no idea when")
    application = only(hunt)
    assert application.status is Status.REJECTED
    assert application.outcome is not None
    assert application.outcome.on is None
    judged = steps(hunt)
    assert "on a day that is not known" in judged[4].reason
    assert judged[6].state is not State.LOCKED
    assert agenda(hunt, NOW, "UTC", WAITS) is not None


def test_what_is_recorded_after_it_comes_after_it() -> None:
    hunt = hunt_of(
        "Acme; Engineer; applied ?",
        "outcome acme rejected, no idea when",
        "outcome acme reopened",
        "outcome acme offer today",
    )
    assert [each.kind for each in only(hunt).events_in_order] == [
        EventKind.APPLIED,
        EventKind.REJECTED,
        EventKind.REOPENED,
        EventKind.OFFER,
    ]
    assert only(hunt).status is Status.OFFER


def test_a_day_that_is_known_keeps_its_place() -> None:
    application = only(hunt_of("Acme; Engineer; applied 2 nov", "outcome acme rejected 9 nov"))
    assert [each.on for each in application.events_in_order] == [date(2026, 11, 2), date(2026, 11, 9)]
