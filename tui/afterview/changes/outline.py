"""Everything recorded for one application, or one person, as lines to read, edit and delete."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from operator import attrgetter
from typing import Any

import msgspec
from msgspec.structs import replace

from afterview.changes.describe import field_in_words
from afterview.records.applications import Application
from afterview.records.base import Record
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview, Interviewer
from afterview.records.path import Path, application_path, find, parts, person_path, walk
from afterview.records.people import Person, Tie
from afterview.records.reflections import Reflection
from afterview.records.schema import SCHEMA
from afterview.records.words import Words, dots, short

_UNREAD = frozenset({"created", "recorded_at", "written_at", "confidence_at"}) | frozenset(
    {"calendar_uid", "calendar_sequence", "calendar_stamp"}
)
"""When something was typed in, and by what a calendar knows it: of no interest to a reader."""
_FIRST_IN_ROUND = ("interviewers", "promise", "follow_ups", "replies", "reflection", "preparation")


class Line(msgspec.Struct, frozen=True):
    """One line: a heading (no `path`), or a record with what it is, what it says, and what it adds."""

    label: str
    text: str = ""
    note: str = ""
    path: Path | None = None
    depth: int = 0


def of_application(application: Application, words: Words) -> tuple[Line, ...]:
    """Return all lines of one application, section by section; sections without a line are left out."""
    path = application_path(application.id)
    source = f"found through {application.source}" if application.source else ""
    lines = [Line(application.company), *_own(application, path, words, dots(source, application.notes))]
    for field, found in _sections(application, path):
        if field == "interviews":
            for way, interview in found:
                lines += _round(interview, way, words)
        elif field == "asks":
            lines += _section("Network", (*_lines(found, words), *_ties(application, words)))
        else:
            lines += _section(SCHEMA[Application].labels[field], _lines(found, words))
    people = (person_line(each, words) for each in people_of(application, words.hunt))
    return (*lines, *_section("People", people))


def all_of_application(application: Application, words: Words) -> Iterator[Line]:
    """Yield the lines of one application, each followed by what the record says beyond it."""
    heading = ""
    for line in of_application(application, words):
        if line.path is None:
            heading = line.label
            yield line
        elif line.label:
            yield line
            said = " ".join((application.company, heading, words.zone, line.label, line.text, line.note))
            yield from _unsaid(find(words.hunt, line.path), line, said.casefold(), words)


def of_person(person: Person, words: Words) -> tuple[Line, ...]:
    """Return all lines of one person: the record, the contacts, and every application they appear in."""
    path = person_path(person.id)
    connected = f"connected on LinkedIn {words.moment(person.connected_at)}"
    about = dots(
        person.phone,
        person.address,
        person.channel_note,
        f"knows me from {person.relation}" if person.relation else "",
        connected if person.connected_at else person.linkedin,
        person.notes,
    )
    lines = [Line(person.name), *_own(person, path, words, about)]
    for field, found in _sections(person, path):
        lines += _section(SCHEMA[Person].labels[field], _lines(found, words))
    return (*lines, *_section("Appears in", _appearances(person, words)))


def person_line(person: Person, words: Words) -> Line:
    """Return the line of a person: name, work, whether a reference, when we last spoke."""
    return _line(person_path(person.id), person, words)


def _line(path: Path, record: Record, words: Words, depth: int = 0) -> Line:
    return Line(*SCHEMA[type(record)].line(record, words), path, depth)


def _lines(found: Iterable[tuple[Path, Record]], words: Words, depth: int = 0) -> Iterator[Line]:
    return (_line(path, record, words, depth) for path, record in found)


def _unsaid(record: Record, line: Line, said: str, words: Words) -> Iterator[Line]:
    """Yield a line for each field of the record that was not `said` yet."""
    for field, label in SCHEMA[type(record)].labels.items():
        value = getattr(record, field)
        if isinstance(value, Record) and not SCHEMA[type(value)].fields:
            yield from _unsaid(value, line, "", words)  # the reflection, which has no line of its own
        elif field not in _UNREAD and not _is_listed(value):
            text = _in_full(record, field, words)
            ways = _ways_to_say(value, text, (label, field.replace("_", " ")), words)
            if text and not any(_is_within(each, said) for each in ways):
                yield Line(label, text, path=line.path, depth=line.depth + 1)


def _in_full(record: Record, field: str, words: Words) -> str:
    """Say what stands in a field; small records that are no lines of their own below each other."""
    value = getattr(record, field)
    if isinstance(value, tuple) and value and isinstance(value[0], Record):
        return "\n".join(_in_short(each, words) for each in value)
    return field_in_words(record, field, words)


def _ways_to_say(value: object, text: str, names: tuple[str, ...], words: Words) -> tuple[str, ...]:
    """Return how a line may have said the value of a field that goes by those names."""
    match value:
        case bool():
            return names
        case datetime():
            return (words.moment(value),)
        case date():
            return (words.day(value),)
    return (text,)


def _is_within(words: str, said: str) -> bool:
    wanted = " ".join(words.split()).casefold()
    return re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", said) is not None


def _is_listed(value: object) -> bool:
    """Return whether what stands in a field has lines of its own."""
    first = next(iter(value), None) if isinstance(value, tuple) else value
    return isinstance(first, Record) and bool(SCHEMA[type(first)].fields)


def _in_short(record: Record, words: Words) -> str:
    """Say a small record in one line: "talking too fast: 3"."""
    found = (field_in_words(record, field, words) for field in SCHEMA[type(record)].labels)
    return ": ".join(each for each in found if each)


def _own(record: Record, path: Path, words: Words, more: str) -> list[Line]:
    return [_line(path, record, words), *([Line("", more, path=path)] if more else [])]


def _section(title: str, lines: Iterable[Line]) -> list[Line]:
    """Return the lines below their heading, or nothing where there are none."""
    found = list(lines)
    return [Line(title), *found] if found else []


def _sections(holder: Record, path: Path) -> Iterator[tuple[str, list[tuple[Path, Any]]]]:
    """Yield what lies in a record, field by field, each in the order of its kind."""
    fields: dict[str, list[tuple[Path, Any]]] = {
        field: [] for field in holder.__struct_fields__ if isinstance(getattr(holder, field), (tuple, Record))
    }
    for way, part in parts(holder, path):
        inside = parts(part, way) if isinstance(part, Reflection) else ((way, part),)
        fields[way[len(path)]] += ((at, each) for at, each in inside if SCHEMA[type(each)].fields)
    for field, found in fields.items():
        yield field, _ordered(found)


def _ordered(found: list[tuple[Path, Any]]) -> list[tuple[Path, Any]]:
    order = SCHEMA[type(found[0][1])].order if found else ""
    if not order:
        return found
    by = attrgetter(order.removeprefix("-"))
    undated = [each for each in found if by(each[1]) is None]
    dated = [each for each in found if by(each[1]) is not None]
    return undated + sorted(dated, key=lambda each: by(each[1]), reverse=order.startswith("-"))


def _round(interview: Interview, path: Path, words: Words) -> Iterator[Line]:
    kind = f" · {short(interview.kind, 30)}" if interview.kind else ""
    yield Line(f"Round {interview.round}{kind}")
    yield _line(path, interview, words)
    sections = dict(_sections(interview, path))
    for field in sorted(sections, key=lambda each: (*_FIRST_IN_ROUND, each).index(each)):
        yield from _lines(sections[field], words, 1)


def _ties(application: Application, words: Words) -> Iterator[Line]:
    """Yield the ties that people have to the company."""
    company = application.company.casefold()
    for person in words.hunt.people.values():
        for path, part in parts(person, person_path(person.id)):
            if isinstance(part, Tie) and part.company.casefold() == company:
                yield _line(path, part, replace(words, other=short(person.name)))


def people_of(application: Application, hunt: Hunt) -> Iterator[Person]:
    """Yield everyone who has to do with the application, once each, in the order of meeting them."""
    ids = [link.person for each in application.interviews for link in each.interviewers]
    ids += [each.person for each in application.told] + [each.person for each in application.asks]
    ids += [each.person for each in application.letters]
    company = application.company.casefold()
    ids += [
        each.id for each in hunt.people.values() if any(t.company.casefold() == company for t in each.ties)
    ]
    for person in dict.fromkeys(ids):
        if person in hunt.people:
            yield hunt.people[person]


def _appearances(person: Person, words: Words) -> Iterator[Line]:
    """Yield what names the person, application by application."""
    for application in words.hunt.applications.values():
        here = replace(words, other=short(application.company))
        for path, part in walk(application, application_path(application.id)):
            if getattr(part, "person", "") != person.id:
                continue
            if isinstance(part, Interviewer):
                interview = application.interview(path[3])
                assert interview is not None
                text = f"round {interview.round} at {here.other}, {words.when(interview)}"
                yield Line("Interviewer", text, dots(part.talked_about), path)
            else:
                yield _line(path, part, here)
