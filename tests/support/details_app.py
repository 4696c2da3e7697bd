"""A small app with made-up records, in which the details screens are tried."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from textual.app import App

from afterview.app.session import Session
from afterview.clock import FixedClock
from afterview.records.applications import Application, Ask, Event, EventKind, Told
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import (
    FollowUp,
    FollowUpResult,
    Interview,
    Interviewer,
    PrepKind,
    PrepNote,
    Promise,
    Skip,
)
from afterview.records.letters import Letter, LetterKind
from afterview.records.people import Channel, Person, Tie, TieKind, Touch
from afterview.records.reflections import Question, Reflection, Went
from afterview.settings import Settings

NOW = datetime(2026, 11, 25, 16, 0, tzinfo=UTC)
ZONE = "Europe/Berlin"


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """Return an instant of November 2026, UTC."""
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


def sample(company: str = "Acme", name: str = "Dana Lee") -> Hunt:
    """Return a hunt with one of everything; the company and the interviewer can be named."""
    first = Interview(
        id="i1",
        round=1,
        kind="video",
        starts=at(23, 13),
        minutes=90,
        zone="Europe/Berlin",
        place="their office, second floor",
        interviewers=(Interviewer(person="p1", talked_about="sharding"), Interviewer(person="p2")),
        promise=Promise(said_at=at(23, 14), on=date(2026, 11, 27), words="by the end of the week"),
        reflection=Reflection(
            went_well="calm",
            questions=(
                Question(id="q1", text="How would you shard this?", went=Went.BLANKED, asked_by="p1"),
                Question(id="q2", text="Why us?", ready=True, went=Went.STRONG, count_on=True),
            ),
        ),
        letters=(
            Letter(
                id="l1",
                kind=LetterKind.THANK_YOU,
                person="p1",
                channel=Channel.EMAIL,
                sent_at=at(23, 19),
            ),
        ),
        follow_ups=(FollowUp(id="f1", at=at(25, 9, 30), channel="called", result=FollowUpResult.MESSAGE),),
        skips=(Skip(step=2, item="p2", reason="no address", at=at(24, 8)),),
    )
    second = Interview(
        id="i2",
        round=2,
        kind="onsite",
        starts=at(30, 15),
        zone="Europe/London",
        interviewers=(Interviewer(person="p1"),),
        preparation=(PrepNote(id="n1", kind=PrepKind.RESEARCH, text="their new storage engine"),),
    )
    acme = Application(
        id="a1",
        company=company,
        role="Backend Engineer",
        url="https://acme.example/jobs/7",
        location="Berlin",
        tags=("remote", "go"),
        notes="first line\nsecond line",
        events=(
            Event(id="e1", kind=EventKind.SAVED, on=date(2026, 11, 2)),
            Event(id="e2", kind=EventKind.APPLIED, on=date(2026, 11, 10), note="by their form"),
        ),
        interviews=(first, second),
        told=(Told(person="p3", at=at(12, 9)),),
        asks=(Ask(person="p4", asked_at=at(11, 9), agreed_at=at(13, 9)),),
        letters=(Letter(id="l2", kind=LetterKind.HEADS_UP, person="p3", sent_at=at(12, 9)),),
        skips=(Skip(step=8, item="connect:p1", reason="not on LinkedIn", at=at(24, 8)),),
        after="a2",
    )
    older = Application(
        id="a2",
        company="Borealis",
        events=(Event(id="e3", kind=EventKind.REJECTED, on=date(2026, 6, 1)),),
        told=(Told(person="p3", at=at(1, 9)),),
    )
    people = (
        Person(id="p1", name=name, company=company, title="CTO", email="dana@acme.example"),
        Person(id="p2", name="Sam Wu", channel=Channel.LETTER),
        Person(
            id="p3",
            name="Maria Ortiz",
            is_reference=True,
            relation="my lead at Corvid",
            touches=(Touch(id="t1", at=at(3, 9), how="coffee", application="a2"),),
        ),
        Person(id="p4", name="Jo Park", ties=(Tie(company=company, kind=TieKind.HIGH_UP, note="VP"),)),
    )
    return Hunt({"a1": acme, "a2": older}, {each.id: each for each in people})


class Bench(App[None]):
    """Keeps a hunt in memory, as the journal would."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, hunt: Hunt) -> None:
        """Start with that hunt."""
        super().__init__()
        self.hunt = hunt
        self.before: list[tuple[str, Hunt]] = []
        self.failure: Exception | None = None
        self.session = _InMemory(self)

    def commit(self, make: Callable[[Hunt], Change]) -> Change:
        """Keep the change, or fail as told."""
        if self.failure is not None:
            raise self.failure
        change = make(self.hunt)
        if not change.is_empty:
            self.before.append((change.sentence, self.hunt))
            self.hunt = self.hunt.with_change(change)
        return change

    def undo(self) -> str:
        """Take the last change back."""
        if not self.before:
            return ""
        sentence, self.hunt = self.before.pop()
        return sentence


class _InMemory(Session):
    """A session without a journal."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(Path(), FixedClock(NOW), Settings(), ZONE)
        self._bench = bench

    @property
    def hunt(self) -> Hunt:
        return self._bench.hunt

    async def commit(self, make: Callable[[Hunt], Change]) -> Change:
        return self._bench.commit(make)

    async def undo(self) -> str:
        return f"Undone: {self._bench.undo() or 'nothing'}."
