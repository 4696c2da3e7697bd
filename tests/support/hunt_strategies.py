"""Strategies for whole hunts, as odd as the records allow."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st
from msgspec.structs import replace

from afterview.records.applications import Application, Ask, Event, EventKind, Told
from afterview.records.hunt import Hunt
from afterview.records.interviews import (
    FollowUp,
    FollowUpResult,
    Interview,
    Interviewer,
    PrepKind,
    PrepNote,
    Promise,
    Reply,
    Skip,
)
from afterview.records.letters import Letter, LetterKind
from afterview.records.people import Channel, Person, Tie, Touch
from afterview.records.reflections import HABITS, HabitRating, Question, Reflection

ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "Pacific/Kiritimati",
    "Pacific/Niue",
    "Australia/Lord_Howe",
    "Africa/Cairo",
    "Asia/Kathmandu",
    "UTC",
)
START = datetime(2026, 10, 1, tzinfo=UTC)
HOURS = 60 * 24
"""Few and whole hours, over a clock change: so that windows meet, and moments fall on their edges."""

zones = st.sampled_from(ZONES)
instants = st.integers(0, HOURS).map(lambda hours: START + timedelta(hours=hours))
days = st.integers(0, 60).map(lambda count: date(2026, 10, 1) + timedelta(days=count))
words = st.sampled_from(["Dana Lee", "[b]Sam[/b]", "名前 👩🏽‍💻", "{0} %s", "مريم"])
companies = st.sampled_from(["Acme", " acme ", "[red]Corp", "Bo{}"])
reasons = st.sampled_from(["nobody I know there", "[x] no", "لا"])
keys = st.sampled_from(["p1", "p2", "p3", "p-gone"])
items = st.sampled_from(
    [
        None,
        None,
        "went_well",
        "habits",
        "p1",
        "p2",
        "first",
        "second",
        "promise",
        "topic",
        "connect:p1",
        "touch:p1",
    ]
)


def _ids(prefix: str) -> st.SearchStrategy[str]:
    return st.integers(0, 10**9).map(lambda number: f"{prefix}{number}")


def _some(strategy: st.SearchStrategy[object], most: int = 2) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(strategy, max_size=most).map(tuple)


def _maybe(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.one_of(st.none(), strategy)


def _skips() -> st.SearchStrategy[Skip]:
    return st.builds(Skip, step=st.integers(1, 8), item=items, reason=reasons, at=instants)


def _letters() -> st.SearchStrategy[Letter]:
    kinds = st.sampled_from([LetterKind.THANK_YOU, LetterKind.REJECTION_REPLY])
    return st.builds(Letter, id=_ids("l"), kind=kinds, person=keys, sent_at=_maybe(instants))


_reflections = st.builds(
    Reflection,
    went_well=st.sampled_from(["", "calm"]),
    went_badly=st.sampled_from(["", "rushed"]),
    questions=_some(st.builds(Question, id=_ids("q"), text=words), 1),
    habits=st.sampled_from([(), tuple(HabitRating(habit=habit, rating=2) for habit in HABITS)]),
)


_promises = st.builds(Promise, said_at=instants, on=_maybe(days))
_replies = st.builds(Reply, id=_ids("h"), at=instants, words=words, on=_maybe(days))
_follow_ups = st.builds(FollowUp, id=_ids("f"), at=instants, result=st.sampled_from(FollowUpResult))


_WITHOUT_TIME = (
    (None, "", False),
    (None, "", True),
    (date(2026, 10, 20), "", False),
    (None, "in October", False),
)
"""What can be known of when an interview is that has no time."""


@st.composite
def _interviews(draw: st.DrawFn, ids: str) -> Interview:
    interview = draw(_timed(ids))
    if draw(st.integers(0, 3)):
        return interview
    on, when, held = draw(st.sampled_from(_WITHOUT_TIME))
    return replace(interview, starts=None, on=on, when=when, held=held)


def _timed(ids: str) -> st.SearchStrategy[Interview]:
    return st.builds(
        Interview,
        id=st.just(ids),
        round=st.integers(1, 3),
        starts=instants,
        minutes=st.sampled_from([0, 30, 60, 600]),
        zone=zones,
        interviewers=st.sampled_from([("p1",), ("p1", "p2"), (), ("p2", "p-gone")]).map(
            lambda who: tuple(Interviewer(person=each) for each in who)
        ),
        promise=_maybe(_promises),
        reflection=_reflections,
        letters=_some(_letters()),
        follow_ups=_some(_follow_ups, 3),
        replies=_some(_replies, 2),
        preparation=_some(st.builds(PrepNote, id=_ids("n"), kind=st.sampled_from(PrepKind), text=words), 3),
        skips=_some(_skips(), 1),
        cancelled_at=st.sampled_from([None] * 5 + [START]),
        created=_maybe(instants),
    )


_KINDS = (EventKind.APPLIED, EventKind.REJECTED, EventKind.REJECTED, *EventKind)


@st.composite
def _applications(draw: st.DrawFn, key: str) -> Application:
    count = draw(st.sampled_from([2, 1, 2, 2, 0]))
    events = st.builds(Event, id=_ids("e"), kind=st.sampled_from(_KINDS), on=days, answer_by=st.none() | days)
    asks = st.builds(Ask, person=keys, asked_at=_maybe(instants), agreed_at=_maybe(instants))
    return Application(
        id=key,
        company=draw(companies),
        events=draw(st.lists(events, max_size=2).map(tuple)),
        interviews=tuple(draw(_interviews(f"i{key}x{number}")) for number in range(count)),
        told=draw(st.lists(st.builds(Told, person=keys, at=instants), max_size=2).map(tuple)),
        asks=draw(st.lists(asks, max_size=2).map(tuple)),
        letters=draw(st.lists(_letters(), max_size=2).map(tuple)),
        promise=draw(st.none() | _promises),
        follow_ups=draw(st.lists(_follow_ups, max_size=2).map(tuple)),
        replies=draw(st.lists(_replies, max_size=1).map(tuple)),
        skips=draw(st.lists(_skips(), max_size=1).map(tuple)),
    )


def _people(key: str) -> st.SearchStrategy[Person]:
    return st.builds(
        Person,
        id=st.just(key),
        name=words,
        email=st.sampled_from(["", "x@y.example"]),
        channel=_maybe(st.sampled_from(Channel)),
        connected_at=_maybe(instants),
        is_reference=st.booleans(),
        prefers_not_named=st.booleans(),
        ties=_some(st.builds(Tie, company=companies), 1),
        touches=_some(st.builds(Touch, id=_ids("t"), at=instants, application=st.sampled_from([None, "a1"]))),
        touch_every_days=st.sampled_from([None, None, 0, 14]),
    )


@st.composite
def hunts(draw: st.DrawFn) -> Hunt:
    """Draw a hunt of one or two applications and three people; one person named is not on record."""
    found = [draw(_applications(f"a{number}")) for number in range(1, draw(st.integers(2, 3)))]
    return Hunt({each.id: each for each in found}, {key: draw(_people(key)) for key in ("p1", "p2", "p3")})
