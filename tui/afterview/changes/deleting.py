"""Deleting everything that is recorded, and with it what points to it. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from msgspec.structs import replace

from afterview.changes.describe import called
from afterview.changes.lookup import find_record
from afterview.records.applications import Application
from afterview.records.base import Record
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import Interview, Interviewer, Skip
from afterview.records.path import Path, find, put, walk
from afterview.records.people import Person, Touch
from afterview.records.reflections import Question, Reflection
from afterview.records.schema import SCHEMA
from afterview.text import say_count, say_list


def delete(hunt: Hunt, path: Path, zone: str) -> Change:
    """Return the change that takes the record away, and with it everything that points to it.

    An application or an interview takes what is nested in it; a person is taken out of every
    interview, told reference, request and letter. Raises ChangeError if it is gone already.
    """
    record = find_record(hunt, path)
    others = what_goes_with(hunt, path)
    sentence = f"deleted {called(hunt, path, zone)}" + (f" with {say_list(others)}" if others else "")
    change = put(hunt, path, None, sentence)
    applications, people = dict(change.applications), dict(change.people)
    if isinstance(record, Person):
        for application in hunt.applications.values():
            without = _mapped(application, lambda each: _without_person(each, record.id))
            if without != application:
                applications[application.id] = without
    elif isinstance(record, Application):
        for other in hunt.applications.values():
            if other.after == record.id:
                applications[other.id] = replace(other, after=None)
        for person in hunt.people.values():
            without = _mapped(person, lambda each: _without_application(each, record.id))
            if without != person:
                people[person.id] = without
    elif isinstance(record, Interviewer):
        # With them goes what was said about thanking them for that round.
        after = hunt.with_change(change)
        fewer = without_skips_about(find(after, path[:4]), record.person)
        applications = dict(put(after, path[:4], fewer).applications)
    return Change(sentence, applications, people)


def without_skips_about(interview: Interview, person: str) -> Interview:
    """Return the interview without what was said about not thanking somebody who was not there."""
    fewer: Interview = _mapped(interview, lambda each: _without_skip(each, person))
    return fewer


def what_goes_with(hunt: Hunt, path: Path) -> tuple[str, ...]:
    """Say what else is taken away when the record is deleted: "2 interviews", "3 letters", ..."""
    record = find_record(hunt, path)
    nested = [each for _, each in walk(record, path)]
    if isinstance(record, Person):
        for application in hunt.applications.values():
            inside = (each for _, each in walk(application, ()))
            nested += [each for each in inside if getattr(each, "person", "") == record.id]
        return _counted(nested, {kind: each.naming for kind, each in SCHEMA.items()})
    is_application = isinstance(record, Application)
    words = {
        kind: each.counted for kind, each in SCHEMA.items() if not (is_application and each.only_in_round)
    }
    return _counted(nested, words)


def _counted(records: Iterable[Record], words: dict[type, tuple[str, str]]) -> tuple[str, ...]:
    counts = Counter(type(each) for each in records if each != Reflection())
    return tuple(
        say_count(counts[kind], one, many) for kind, (one, many) in words.items() if counts[kind] and one
    )


def _mapped(record: Any, change: Callable[[Any], Any]) -> Any:
    """Return the record with `change` done to all that lies in it; what becomes None is left out."""
    new = {}
    for field in record.__struct_fields__:
        value = getattr(record, field)
        if isinstance(value, Record):
            new[field] = _mapped(change(value), change)
        elif isinstance(value, tuple) and value and isinstance(value[0], Record):
            kept = (change(each) for each in value)
            new[field] = tuple(_mapped(each, change) for each in kept if each is not None)
    return replace(record, **new)


def _without_person(record: Record, person: str) -> Record | None:
    if getattr(record, "person", "") == person:
        return None
    if isinstance(record, Question) and record.asked_by == person:
        return replace(record, asked_by=None)
    return _without_skip(record, person)


def _without_application(record: Record, application: str) -> Record:
    if isinstance(record, Touch) and record.application == application:
        return replace(record, application=None)
    return record


def _without_skip(record: Record, person: str) -> Record | None:
    """Leave out the skip of an item about that person: its key is the id, or a word and the id."""
    is_about = isinstance(record, Skip) and person in re.split(r"[: ]", record.item or "")
    return None if is_about else record
