"""Records and helpers that the journal's tests share. All times are fixed."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from afterview.journal.journal import Journal
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
from afterview.records.letters import Letter, LetterKind, WorkSample
from afterview.records.people import Channel, Person, Tie, TieKind, Touch
from afterview.records.reflections import HabitRating, Question, Reflection, Went

T = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)
DAY = date(2026, 11, 20)

not_root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do anything")


def application(key: str = "a1", role: str = "", company: str = "Acme") -> Application:
    return Application(id=key, company=company, role=role)


def person(key: str = "p1", name: str = "Dana Lee") -> Person:
    return Person(id=key, name=name)


def set_application(record: Application, sentence: str = "", merge_key: str | None = None) -> Change:
    return Change(sentence or f"set {record.id}", {record.id: record}, merge_key=merge_key)


def add(journal: Journal, key: str, role: str = "", merge_key: str | None = None) -> Change:
    """Commit an application of that id and role, new or changed."""
    return journal.commit(
        lambda hunt: set_application(application(key, role), f"set {key} {role}", merge_key)
    )


def remove(journal: Journal, key: str) -> Change:
    return journal.commit(lambda hunt: Change(f"removed {key}", {key: None}))


def full_application(key: str = "a1") -> Application:
    """One in which every kind of record has its place."""
    interview = Interview(
        id="i1",
        round=1,
        kind="onsite",
        starts=T,
        minutes=90,
        zone="Europe/Berlin",
        place="Room [b]7[/b] 🙂 שלום",
        link="https://acme.example/meet",
        interviewers=(Interviewer(person="p1", talked_about="sharding"), Interviewer(person="p2")),
        promise=Promise(said_at=T, on=date(2026, 11, 27), words="by Friday"),
        reflection=Reflection(
            went_well="the tour\nof the system",
            questions=(Question(id="q1", text="How?", ready=False, went=Went.BLANKED, count_on=True),),
            habits=(HabitRating(habit="talking too fast", rating=2),),
            confidence=7,
            confidence_at=T,
        ),
        letters=(
            Letter(
                id="l1",
                kind=LetterKind.THANK_YOU,
                person="p1",
                channel=Channel.EMAIL,
                sent_at=T,
                samples=(WorkSample(label="talk", path="talk.pdf"),),
            ),
        ),
        follow_ups=(FollowUp(id="f1", at=T, channel="phone", result=FollowUpResult.MESSAGE),),
        preparation=(PrepNote(id="n1", kind=PrepKind.TOPIC, text="queues"),),
        skips=(Skip(step=1, item="habits", reason="no", at=T),),
        created=T,
    )
    return Application(
        id=key,
        company="Acme",
        role="Backend Engineer",
        tags=("remote", "go"),
        events=(Event(id="e1", kind=EventKind.APPLIED, on=DAY, recorded_at=T),),
        interviews=(interview,),
        told=(Told(person="p3", at=T),),
        asks=(Ask(person="p4", asked_at=T),),
        skips=(Skip(step=4, reason="nobody there", at=T),),
        created=T,
    )


def full_person(key: str = "p1") -> Person:
    return Person(
        id=key,
        name="Dana Lee",
        email="dana@acme.example",
        channel=Channel.HANDWRITTEN,
        connected_at=T,
        is_reference=True,
        ties=(Tie(company="Acme", kind=TieKind.HIGH_UP), Tie(company="Acme", kind=TieKind.WORKS_THERE)),
        touches=(Touch(id="t1", at=T, how="coffee"),),
        touch_every_days=0,
    )


def filled(path: Path) -> Journal:
    """A journal on the disk with one of everything."""
    journal = Journal.open(path)
    journal.commit(lambda hunt: Change("began", {"a1": full_application()}, {"p1": full_person()}))
    return journal


def everything(hunt: Hunt) -> tuple[dict[str, object], dict[str, object]]:
    """The hunt as what can be compared, order included."""
    return dict(hunt.applications), dict(hunt.people)


def leftovers(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir() if each.name.endswith(".tmp")]


def count_up(hunt: Hunt) -> Change:
    number = int(hunt.applications["a0"].role or 0)
    return set_application(application("a0", str(number + 1)))


def redo_sentence(journal: Journal) -> str | None:
    """Return what redo would do again, in words."""
    ahead = journal.changelog.edits(journal.contents).ahead
    return ahead[-1].sentence if ahead else None
