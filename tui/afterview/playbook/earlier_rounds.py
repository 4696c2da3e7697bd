"""Who will be in the room: met before, new, or unknown, and what was said with each (playbook 6.4)."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from afterview.playbook.shape import name_of
from afterview.playbook.tallies import tally
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
    return tuple(each for each in application.rounds if each.is_before(interview))


def met_elsewhere(hunt: Hunt, application: Application, interview: Interview) -> tuple[Interview, ...]:
    """Return the earlier rounds of other applications in which someone of this room was, by start."""
    room = {each.person for each in interview.interviewers}
    met = tally(hunt).met
    others = {each.id: each for who in room for each in met.get(who, ()) if each.id != application.id}
    found = (
        held
        for each in others.values()
        for held in each.rounds
        if held.place_in_time < interview.place_in_time
        and any(who.person in room for who in held.interviewers)
    )
    return tuple(sorted(found, key=lambda held: (held.place_in_time, held.id)))


def in_the_room(hunt: Hunt, application: Application, interview: Interview) -> tuple[InRoom, ...]:
    """Return who is named for `interview`, each as met in an earlier round, new, or unknown (6.4)."""
    talks: dict[str, list[str]] = {}
    before = (*rounds_before(application, interview), *met_elsewhere(hunt, application, interview))
    for held in sorted(before, key=lambda each: (each.place_in_time, each.id)):
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
