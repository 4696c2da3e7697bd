"""The brief: one page to read before going in (playbook 6.2 to 6.5). Values only; no layout."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from afterview.civil import day_of, say_moment
from afterview.playbook.patterns import Lessons, lessons
from afterview.playbook.shape import Situation
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview, PrepNote
from afterview.records.reflections import Question


class Standing(StrEnum):
    """How well I know someone in the room (playbook 6.4)."""

    MET = "met"
    NEW = "new"
    UNKNOWN = "unknown"
    """New, and nothing is recorded but a name at most."""


@dataclass(frozen=True, slots=True)
class InRoom:
    """Somebody who will be, or was, in the room."""

    person: str
    name: str
    title: str
    standing: Standing
    talked_about: tuple[str, ...] = ()
    """What we talked about in earlier rounds, the earliest first."""


@dataclass(frozen=True, slots=True)
class EarlierRound:
    """What was said in a round before this one (playbook 6.2)."""

    interview: str
    round: int
    kind: str
    on: date
    talked_about: str
    asked_them: str
    missed_points: str
    liked: str
    questions: tuple[Question, ...]
    people: tuple[str, ...]
    """Names of those met."""


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything to have in mind when going in."""

    company: str
    role: str
    interview: str
    round: int
    kind: str
    starts: datetime
    ends: datetime
    here: str
    """When it starts on the wall clock of my own zone, in words."""
    there: str
    """The same on the wall clock of the appointment's zone; empty where the clocks agree."""
    zone: str
    place: str
    link: str
    room: tuple[InRoom, ...]
    earlier: tuple[EarlierRound, ...]
    preparation: tuple[PrepNote, ...]
    repeats: Mapping[str, str]
    """Id of a note in `preparation` to the words of an earlier round that it repeats (6.3)."""
    lessons: Lessons


def brief(situation: Situation) -> Brief:
    """Return the brief for the situation's interview. Raises ValueError where it has none."""
    interview, application = situation.interview, situation.application
    if interview is None:
        raise ValueError("a brief needs an interview")
    here = say_moment(interview.starts, situation.zone, situation.now)
    there = say_moment(interview.starts, interview.zone, situation.now)
    same_clock = _wall(here) == _wall(there) and day_of(interview.starts, situation.zone) == day_of(
        interview.starts, interview.zone
    )
    return Brief(
        company=application.company,
        role=application.role,
        interview=interview.id,
        round=interview.round,
        kind=interview.kind,
        starts=interview.starts,
        ends=interview.ends,
        here=here,
        there="" if same_clock else there,
        zone=interview.zone,
        place=interview.place,
        link=interview.link,
        room=in_the_room(situation.hunt, application, interview),
        earlier=tuple(
            _earlier(situation.hunt, each, situation.zone) for each in _before(application, interview)
        ),
        preparation=interview.preparation,
        repeats=repeats(application, interview),
        lessons=lessons(situation.hunt, min(interview.starts, situation.now), situation.zone),
    )


def _wall(words: str) -> str:
    return words.rsplit(" ", 1)[-1]


def _before(application: Application, interview: Interview) -> tuple[Interview, ...]:
    return tuple(each for each in application.rounds if each.starts < interview.starts)


def _earlier(hunt: Hunt, interview: Interview, zone: str) -> EarlierRound:
    reflection = interview.reflection
    return EarlierRound(
        interview=interview.id,
        round=interview.round,
        kind=interview.kind,
        on=day_of(interview.starts, zone),
        talked_about=reflection.talked_about,
        asked_them=reflection.asked_them,
        missed_points=reflection.missed_points,
        liked=reflection.liked,
        questions=reflection.questions,
        people=tuple(_name(hunt, each.person) for each in interview.interviewers),
    )


def _name(hunt: Hunt, person: str) -> str:
    known = hunt.people.get(person)
    return known.name if known else "someone unknown"


def in_the_room(hunt: Hunt, application: Application, interview: Interview) -> tuple[InRoom, ...]:
    """Return who is named for `interview`, each as met in an earlier round, new, or unknown (6.4)."""
    talks: dict[str, list[str]] = {}
    for held in _before(application, interview):
        for met in held.interviewers:
            said = talks.setdefault(met.person, [])
            if met.talked_about:
                said.append(met.talked_about)
    found = []
    for who in dict.fromkeys(each.person for each in interview.interviewers):
        known = hunt.people.get(who)
        if who in talks:
            standing = Standing.MET
        elif known is not None and (known.title or known.notes or known.linkedin):
            standing = Standing.NEW
        else:
            standing = Standing.UNKNOWN
        title = known.title if known else ""
        found.append(InRoom(who, _name(hunt, who), title, standing, tuple(talks.get(who, ()))))
    return tuple(found)


def repeats(application: Application, interview: Interview) -> dict[str, str]:
    """Return which notes of preparation repeat an earlier round: note id to the earlier words (6.3)."""
    if not interview.preparation:
        return {}
    said = [
        (words, _key(words))
        for held in _before(application, interview)
        for text in _said(held)
        for words in text.splitlines()
        if words.strip()
    ]
    found = {}
    for note in interview.preparation:
        mine = _key(note.text)
        match = next((words for words, key in said if _alike(mine, key)), None)
        if match is not None:
            found[note.id] = match
    return found


def _said(held: Interview) -> Iterator[str]:
    yield held.reflection.talked_about
    yield held.reflection.asked_them
    yield from (question.text for question in held.reflection.questions)
    yield from (each.talked_about for each in held.interviewers)
    yield from (note.text for note in held.preparation)


def _key(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two texts have at least two thirds of all their words in common."""
    return bool(one and other) and 3 * len(one & other) >= 2 * len(one | other)
