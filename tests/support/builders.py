"""Small helpers that make hunts for the playbook's tests."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from afterview.civil import from_wall
from afterview.playbook.checklist import checklist
from afterview.playbook.shape import Item, Situation, StepStatus
from afterview.records.applications import Application, Event, EventKind
from afterview.records.hunt import Hunt
from afterview.records.interviews import FollowUp, FollowUpResult, Interview, Interviewer, Promise
from afterview.records.letters import Letter, LetterKind
from afterview.records.people import Person
from afterview.settings import Waits

BERLIN = "Europe/Berlin"


def utc(text: str) -> datetime:
    """Return the UTC instant of "2026-11-20T14:00"."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def wall(text: str, zone: str = BERLIN) -> datetime:
    """Return the UTC instant at which the clock of `zone` shows "2026-11-20T14:00"."""
    local = datetime.fromisoformat(text)
    return from_wall(local.date(), local.hour, local.minute, zone)


def day(text: str) -> date:
    return date.fromisoformat(text)


def event(kind: EventKind, on: str, number: int = 1) -> Event:
    return Event(id=f"e{number}", kind=kind, on=day(on))


def person(key: str, name: str = "", **fields: Any) -> Person:
    return Person(id=key, name=name or f"Name of {key}", **fields)


def interview(key: str = "i1", starts: str = "2026-11-20T14:00", **fields: Any) -> Interview:
    """Return an hour from `starts` on Berlin's clock; `who` is a list of person ids."""
    zone = str(fields.pop("zone", BERLIN))
    who = fields.pop("who", ())
    assert isinstance(who, Iterable)
    room = tuple(Interviewer(person=each) for each in who)
    values: dict[str, Any] = {"round": 1, "interviewers": room, **fields}
    return Interview(id=key, starts=wall(starts, zone), zone=zone, **values)


def application(key: str = "a1", company: str = "Acme", **fields: Any) -> Application:
    return Application(id=key, company=company, **fields)


def hunt(applications: Iterable[Application], people: Iterable[Person] = ()) -> Hunt:
    return Hunt({each.id: each for each in applications}, {each.id: each for each in people})


def note(who: str, sent: str | None = None, kind: LetterKind = LetterKind.THANK_YOU) -> Letter:
    return Letter(id=f"l{who}", kind=kind, person=who, sent_at=wall(sent) if sent else None)


def promise(on: str | None, said: str = "2026-11-20T15:00") -> Promise:
    return Promise(said_at=wall(said), on=day(on) if on else None)


def follow_up(at: str, result: FollowUpResult = FollowUpResult.NO_ANSWER) -> FollowUp:
    return FollowUp(id=f"f{at}", at=wall(at), result=result)


def situation(of: Hunt, now: datetime, which: str = "i1", zone: str = BERLIN, **waits: Any) -> Situation:
    """Return the situation of the interview `which`, or of the application of that id."""
    found = of.find_interview(which)
    app, held = found if found else (of.applications[which], None)
    return Situation(of, app, held, now, zone, Waits(**waits))


def step(number: int, of: Situation) -> StepStatus:
    return next(each for each in checklist(of) if each.step == number)


def item(status: StepStatus, key: str) -> Item:
    return next(each for each in status.items if each.key == key)


def states(status: StepStatus) -> dict[str, str]:
    return {each.key: each.state.value for each in status.items}
