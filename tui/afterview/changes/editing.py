"""Editing and deleting everything that can be added.

A form shows `show_fields`, tells of mistakes by `check_field`, and keeps what was typed by `edit`.
All of it is pure: the hunt goes in, a Change comes out.
"""

from __future__ import annotations

import contextlib
import dataclasses
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from afterview.changes.editing_fields import Field, FieldError
from afterview.changes.editing_reading import Reading, WhenReader
from afterview.changes.editing_refs import Kind, Ref, application_of, find, interview_of, put
from afterview.changes.editing_specs import SPECS
from afterview.changes.editing_words import name, what_goes_with
from afterview.changes.errors import ChangeError
from afterview.changes.labels import within
from afterview.civil import UnknownZoneError, check_zone, day_of, from_wall, in_zone
from afterview.records.applications import Application, Ask
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import Interview, Promise, Skip
from afterview.records.letters import Letter
from afterview.records.people import Person, Tie


def show_fields(ref: Ref, reading: Reading) -> dict[str, str]:
    """Return the text of each field of the thing, by the field's key, or raise ChangeError if it is gone."""
    record = find(reading.hunt, ref)
    reading = _for(record, reading)
    return {field.key: field.show(record, reading) for field in SPECS[ref.kind]}


def check_field(ref: Ref, field: Field, typed: str, reading: Reading, *, typed_zone: str = "") -> str:
    """Return how `typed` is understood, written out in full, or raise ChangeError with what to write.

    `typed_zone` is what the form's field for the appointment's time zone says, if it has one.
    """
    record = find(reading.hunt, ref)
    reading = _for(record, reading)
    if typed_zone and reading.appointment_zone:
        with contextlib.suppress(UnknownZoneError):
            reading = dataclasses.replace(reading, appointment_zone=check_zone(typed_zone))
    value = field.read(typed, reading)
    return field.show(replace(record, **{field.key: value}), reading)


def edit(
    hunt: Hunt,
    ref: Ref,
    values: Mapping[str, str],
    now: datetime,
    zone: str,
    day_first: bool = True,
    read_when: WhenReader | None = None,
) -> Change:
    """Return the change that makes the thing what the fields in `values` say.

    Fields that are left out, or that say what is already recorded, stay as they are to the second.
    `zone` is the person's own; `read_when` reads days and times in plain words, if it is given.
    Raises FieldError for a text that cannot be understood, ChangeError if the thing is gone.
    """
    old: Any = find(hunt, ref)
    reading = _for(old, Reading(hunt, now, zone, day_first, read_when))
    read: dict[str, Any] = {}
    # The zone comes first, because the start is read on that zone's wall clock.
    for field in sorted(SPECS[ref.kind], key=lambda each: each.key != "zone"):
        typed = values.get(field.key)
        if typed is None or typed.strip() == field.show(old, reading).strip():
            continue
        try:
            value = field.read(typed, reading)
        except ChangeError as problem:
            raise FieldError(field.key, str(problem)) from None
        if value != getattr(old, field.key):
            read[field.key] = value
            if field.key == "zone":
                reading = dataclasses.replace(reading, appointment_zone=value)
    if "zone" in read and "starts" not in read:
        local = in_zone(old.starts, old.zone)
        read["starts"] = from_wall(local.date(), local.hour, local.minute, read["zone"])
    if not read:
        return Change("changed nothing")
    new = replace(old, **read)
    _check_whole(reading, ref, new)
    labels = [within(field.label) for field in SPECS[ref.kind] if field.key in read]
    sentence = f"edited {name(hunt, ref, zone)}: {_and(labels)}"
    applications, people = put(reading.hunt, ref, new)
    return Change(sentence, applications, people)


def delete(hunt: Hunt, ref: Ref, zone: str) -> Change:
    """Return the change that takes the thing away, and with it everything that points to it.

    An application or an interview takes what is nested in it; a person is taken out of every
    interview, told reference, request and letter. Raises ChangeError if it is gone already.
    """
    record = find(hunt, ref)
    others = what_goes_with(hunt, ref)
    sentence = f"deleted {name(hunt, ref, zone)}" + (f" with {_and(others)}" if others else "")
    applications, people = put(hunt, ref, None)
    if isinstance(record, Person):
        for application in hunt.applications.values():
            without = _without_person(application, record.id)
            if without != application:
                applications[application.id] = without
    elif isinstance(record, Application):
        for other in hunt.applications.values():
            if other.after == record.id:
                applications[other.id] = replace(other, after=None)
        for person in hunt.people.values():
            touches = tuple(
                replace(each, application=None) if each.application == record.id else each
                for each in person.touches
            )
            if touches != person.touches:
                people[person.id] = replace(person, touches=touches)
    elif ref.kind is Kind.INTERVIEWER:
        applications = _without_skips_of(hunt, ref)
    return Change(sentence, applications, people)


def _for(record: Any, reading: Reading) -> Reading:
    """Return the reading for that record: an interview's start is told in the interview's own zone."""
    if isinstance(record, Interview):
        return dataclasses.replace(reading, appointment_zone=record.zone)
    return reading


def _check_whole(reading: Reading, ref: Ref, new: Any) -> None:
    """Raise FieldError where fields that are each understood do not go together."""
    if isinstance(new, Ask) and new.agreed_at and new.declined_at:
        raise FieldError("declined_at", "They cannot have said both yes and no: empty one of the two.")
    if isinstance(new, Promise) and new.on and new.on < day_of(new.said_at, reading.zone):
        raise FieldError("on", "That lies before the day on which they said it.")
    if isinstance(new, Tie):
        person = reading.hunt.people[ref.person]
        alike = [each for each in person.ties if (each.company, each.kind) == (new.company, new.kind)]
        if alike and alike[0] != find(reading.hunt, ref):
            raise FieldError("company", "That tie is on record already.")


def _without_person(application: Application, person: str) -> Application:
    rounds = tuple(_interview_without(each, person) for each in application.interviews)
    return replace(
        application,
        interviews=rounds,
        told=tuple(each for each in application.told if each.person != person),
        asks=tuple(each for each in application.asks if each.person != person),
        letters=_letters_without(application.letters, person),
        skips=_skips_without(application.skips, person),
    )


def _interview_without(interview: Interview, person: str) -> Interview:
    questions = tuple(
        replace(each, asked_by=None) if each.asked_by == person else each
        for each in interview.reflection.questions
    )
    return replace(
        interview,
        interviewers=tuple(each for each in interview.interviewers if each.person != person),
        letters=_letters_without(interview.letters, person),
        skips=_skips_without(interview.skips, person),
        reflection=replace(interview.reflection, questions=questions),
    )


def _letters_without(letters: tuple[Letter, ...], person: str) -> tuple[Letter, ...]:
    return tuple(each for each in letters if each.person != person)


def _skips_without(skips: tuple[Skip, ...], person: str) -> tuple[Skip, ...]:
    """Leave out the skips of items about that person: their keys are the id, or a word and the id."""
    return tuple(each for each in skips if person not in re.split(r"[: ]", each.item or ""))


def _without_skips_of(hunt: Hunt, ref: Ref) -> dict[str, Application | None]:
    """Take an interviewer out of the round, and with them what was said about thanking them for it."""
    interview = interview_of(hunt, ref)
    fewer = replace(
        interview,
        interviewers=tuple(each for each in interview.interviewers if each.person != ref.person),
        skips=_skips_without(interview.skips, ref.person),
    )
    application = application_of(hunt, ref)
    rounds = tuple(fewer if each.id == fewer.id else each for each in application.interviews)
    return {application.id: replace(application, interviews=rounds)}


def _and(words: list[str] | tuple[str, ...]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
