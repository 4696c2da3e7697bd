"""A small hunt with one of everything, and a name for each thing in it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType

from afterview.records.applications import Application, Ask, Event, EventKind, Told
from afterview.records.hunt import Hunt
from afterview.records.interviews import (
    FollowUp,
    Interview,
    Interviewer,
    PrepKind,
    PrepNote,
    Promise,
    Reply,
    Skip,
)
from afterview.records.letters import Letter, LetterKind
from afterview.records.path import Path, application_path, interview_path, person_path
from afterview.records.people import Person, Tie, TieKind, Touch
from afterview.records.reflections import Question, Reflection

NOW = datetime(2026, 11, 25, 16, 0, tzinfo=UTC)
ZONE = "Europe/Berlin"
ODD = datetime(2026, 11, 23, 13, 0, 42, 7, tzinfo=UTC)
"""Not on a whole minute: an edit of something else must not round it."""


def _hunt() -> Hunt:
    interview = Interview(
        id="i1",
        round=1,
        starts=ODD,
        zone="Europe/Berlin",
        interviewers=(Interviewer(person="p1"), Interviewer(person="p2")),
        promise=Promise(said_at=ODD, on=date(2026, 11, 27)),
        reflection=Reflection(
            went_well="calm",
            questions=(Question(id="q1", text="Why?", asked_by="p1"), Question(id="q2", text="How?")),
        ),
        letters=(Letter(id="l1", kind=LetterKind.THANK_YOU, person="p1", sent_at=ODD),),
        follow_ups=(FollowUp(id="f1", at=ODD), FollowUp(id="f2", at=ODD)),
        replies=(Reply(id="h1", at=ODD, words="still deciding"),),
        preparation=(PrepNote(id="n1", kind=PrepKind.TOPIC, text="caching"),),
        skips=(Skip(step=2, item="p1", reason="no address", at=ODD), Skip(step=1, reason="busy", at=ODD)),
    )
    acme = Application(
        id="a1",
        company="Acme",
        tags=("go",),
        events=(Event(id="e1", kind=EventKind.APPLIED, on=date(2026, 11, 10)),),
        interviews=(
            interview,
            Interview(id="i2", round=4, starts=ODD + timedelta(days=9), zone="Europe/London"),
            Interview(id="i3", round=5, zone="Europe/London"),
        ),
        told=(Told(person="p1", at=ODD),),
        asks=(Ask(person="p1", asked_at=ODD),),
        letters=(
            Letter(id="l2", kind=LetterKind.HEADS_UP, person="p1"),
            Letter(id="l3", kind=LetterKind.OUTREACH, person="p2"),
        ),
        skips=(
            Skip(step=8, item="connect:p1", reason="no", at=ODD),
            Skip(step=7, item="reply p1", reason="no", at=ODD),
            Skip(step=4, reason="nobody", at=ODD),
        ),
        after="a2",
    )
    people = (
        Person(
            id="p1",
            name="Dana Lee",
            ties=(Tie(company="Acme"), Tie(company="Acme", kind=TieKind.HIGH_UP)),
            touches=(Touch(id="t1", at=ODD, application="a2"), Touch(id="t2", at=ODD)),
        ),
        Person(id="p2", name="Sam Wu"),
        Person(id="p3", name="Sam Hill"),
    )
    return Hunt(
        MappingProxyType(
            {"a1": acme, "a2": Application(id="a2", company="Borealis", told=(Told(person="p1", at=ODD),))}
        ),
        MappingProxyType({each.id: each for each in people}),
    )


HUNT = _hunt()
A1, I1, P1 = application_path("a1"), interview_path("a1", "i1"), person_path("p1")
PATHS: dict[str, Path] = {
    "application": A1,
    "interview": I1,
    "interview without a time": interview_path("a1", "i3"),
    "interviewer": (*I1, "interviewers", "p1"),
    "person": P1,
    "question": (*I1, "reflection", "questions", "q1"),
    "event": (*A1, "events", "e1"),
    "follow-up": (*I1, "follow_ups", "f1"),
    "reply": (*I1, "replies", "h1"),
    "touch": (*P1, "touches", "t1"),
    "tie": (*P1, "ties", '["Acme",null]'),
    "told": (*A1, "told", "p1"),
    "ask": (*A1, "asks", "p1"),
    "note": (*I1, "letters", "l1"),
    "letter": (*A1, "letters", "l2"),
    "prep": (*I1, "preparation", "n1"),
    "promise": (*I1, "promise"),
    "skip": (*I1, "skips", '[2,"p1"]'),
    "application's skip": (*A1, "skips", "[4,null]"),
}
