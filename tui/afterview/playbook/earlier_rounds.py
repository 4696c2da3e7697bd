"""Against the rounds before: who in the room is new, and what has been said already (playbook 6.3, 6.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

import msgspec

from afterview.playbook.shape import name_of
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview


class Standing(StrEnum):
    """How well I know someone in the room (playbook 6.4)."""

    MET = "met"
    NEW = "new"
    UNKNOWN = "unknown"
    """New, and nothing is recorded but a name at most."""


class InRoom(msgspec.Struct, frozen=True):
    """Somebody who will be, or was, in the room."""

    person: str
    name: str
    title: str
    standing: Standing
    talked_about: tuple[str, ...] = ()
    """What we talked about in earlier rounds, the earliest first."""


def rounds_before(application: Application, interview: Interview) -> tuple[Interview, ...]:
    """Return the rounds that started before `interview`, by start."""
    return tuple(each for each in application.rounds if each.starts < interview.starts)


def in_the_room(hunt: Hunt, application: Application, interview: Interview) -> tuple[InRoom, ...]:
    """Return who is named for `interview`, each as met in an earlier round, new, or unknown (6.4)."""
    talks: dict[str, list[str]] = {}
    for held in rounds_before(application, interview):
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
        found.append(InRoom(who, name_of(hunt, who), title, standing, tuple(talks.get(who, ()))))
    return tuple(found)


def repeats(application: Application, interview: Interview) -> dict[str, str]:
    """Return which notes of preparation repeat an earlier round: note id to the earlier words (6.3)."""
    if not interview.preparation:
        return {}
    said = [
        (words, _key(words))
        for held in rounds_before(application, interview)
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
