"""Which letter carries out an act that the playbook names, and what such a letter is written for."""

from __future__ import annotations

from datetime import datetime

import msgspec

from afterview.letters.kinds import BY_KIND, SHAPES, LetterShape, Owner
from afterview.letters.occasion import Occasion
from afterview.playbook.acts import LETTERS, Act
from afterview.playbook.tallies import agent_of
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.records.letters import Letter, LetterKind
from afterview.records.path import Path, application_path, interview_path

_ASKS_AFTER = (LetterKind.FOLLOW_UP, LetterKind.SECOND_FOLLOW_UP)


class LetterFor(msgspec.Struct, frozen=True):
    """One letter: of what kind, to whom, and about what, by ids."""

    shape: LetterShape
    application: str
    interview: str | None
    person: str

    @property
    def owner(self) -> str:
        """Return the id of what it is kept with."""
        return self.interview or self.application

    @property
    def others(self) -> tuple[LetterShape, ...]:
        """Return the other kinds of letter that the same person could get."""
        return tuple(
            each
            for each in SHAPES
            if each.whom is self.shape.whom
            and each is not self.shape
            and (each.owner is not Owner.ROUND or self.interview is not None)
        )

    def of_kind(self, shape: LetterShape, hunt: Hunt) -> LetterFor:
        """Return a letter of another kind to the same person about the same."""
        application = hunt.applications[self.application]
        rounds = application.rounds
        latest = self.interview or (rounds[-1].id if rounds else None)
        return LetterFor(
            shape, self.application, None if shape.owner is Owner.APPLICATION else latest, self.person
        )

    def path(self, letter: str) -> Path:
        """Return the path of that letter."""
        if self.interview is None:
            return (*application_path(self.application), "letters", letter)
        return (*interview_path(self.application, self.interview), "letters", letter)

    def occasion(self, hunt: Hunt, now: datetime, zone: str, me: str) -> Occasion | None:
        """Return what it is written for as it is on record now; None where that is gone."""
        application, person = hunt.applications.get(self.application), hunt.people.get(self.person)
        interview = application.interview(self.interview or "") if application is not None else None
        if application is None or person is None or (self.interview and interview is None):
            return None
        return Occasion(
            shape=self.shape,
            hunt=hunt,
            application=application,
            interview=interview,
            person=person,
            now=now,
            zone=zone,
            me=me,
        )

    def begun(self, hunt: Hunt) -> Letter | None:
        """Return the letter that was begun for this and not sent yet, if there is one."""
        application = hunt.applications.get(self.application)
        interview = application.interview(self.interview or "") if application is not None else None
        holder = interview or application
        found = [
            each
            for each in (holder.letters if holder is not None else ())
            if each.kind is self.shape.kind and each.person == self.person and each.sent_at is None
        ]
        return found[-1] if found else None


def letter_for(act: Act, hunt: Hunt, application_id: str | None) -> LetterFor | None:
    """Return the letter that carries out an act; None where there is none, or nobody to write to.

    `application_id` is what one looks at, for an act that is about a person alone.
    """
    kind = LETTERS.get(act.kind)
    if kind is None:
        return None
    held = hunt.find_interview(act.owner or "")
    application = held[0] if held else hunt.applications.get(act.owner or application_id or "")
    if application is None:
        return None
    interview = held[1] if held else None
    if kind is LetterKind.FOLLOW_UP:
        waiting = interview or application
        if waiting.follow_ups:
            kind = LetterKind.SECOND_FOLLOW_UP
    shape = BY_KIND[kind]
    agent = agent_of(hunt, application.company) if kind in _ASKS_AFTER else None
    person = act.person or (agent.id if agent else "") or _first_met(hunt, interview, application.rounds)
    if person not in hunt.people:
        return None
    kept_with = None if shape.owner is Owner.APPLICATION or interview is None else interview.id
    return LetterFor(shape, application.id, kept_with, person)


def _first_met(hunt: Hunt, interview: Interview | None, rounds: tuple[Interview, ...]) -> str:
    """Return the id of the first person met in that round, else in the last one with anybody on record."""
    for held in (*([interview] if interview else ()), *reversed(rounds)):
        for each in held.interviewers:
            if each.person in hunt.people:
                found: str = each.person
                return found
    return ""
