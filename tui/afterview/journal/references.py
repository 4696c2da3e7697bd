"""Names of records that lead nowhere, or to two places: what the program can live with, and should not be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from afterview.journal.errors import say_text
from afterview.journal.meta import APPLICATIONS, PEOPLE
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.people import Person


@dataclass(frozen=True, slots=True)
class LooseEnd:
    """A place in a record, and what is the matter there."""

    table: str
    record: str
    """The record's id."""
    place: str
    """The field within it, such as "interviews[0].interviewers[1].person"."""
    what: str


def loose_ends(hunt: Hunt) -> Iterator[LooseEnd]:
    """Yield every id that leads to no record, and every interview's id that is used twice."""
    rounds: dict[str, str] = {}
    for application in hunt.applications.values():
        where = f"{APPLICATIONS}, {say_text(application.company)}"
        for place, person in _named_people(application):
            if person not in hunt.people:
                what = f'{where}, {place}: there is no person "{say_text(person)}"'
                yield LooseEnd(APPLICATIONS, application.id, place, what)
        if application.after is not None and application.after not in hunt.applications:
            what = f'{where}, after: there is no application "{say_text(application.after)}"'
            yield LooseEnd(APPLICATIONS, application.id, "after", what)
        for at, interview in enumerate(application.interviews):
            if interview.id in rounds:
                place = f"interviews[{at}].id"
                name, other = say_text(interview.id), rounds[interview.id]
                what = f'{where}, {place}: "{name}" is also an interview of {other}'
                yield LooseEnd(APPLICATIONS, application.id, place, what)
            rounds.setdefault(interview.id, say_text(application.company))
    for person_record in hunt.people.values():
        yield from _touches(person_record, hunt)


def _touches(person: Person, hunt: Hunt) -> Iterator[LooseEnd]:
    for at, touch in enumerate(person.touches):
        if touch.application is not None and touch.application not in hunt.applications:
            place = f"touches[{at}].application"
            name = say_text(touch.application)
            what = f'{PEOPLE}, {say_text(person.name)}, {place}: there is no application "{name}"'
            yield LooseEnd(PEOPLE, person.id, place, what)


def _named_people(application: Application) -> Iterator[tuple[str, str]]:
    for at, interview in enumerate(application.interviews):
        for number, who in enumerate(interview.interviewers):
            yield f"interviews[{at}].interviewers[{number}].person", who.person
        for number, letter in enumerate(interview.letters):
            yield f"interviews[{at}].letters[{number}].person", letter.person
    for number, told in enumerate(application.told):
        yield f"told[{number}].person", told.person
    for number, ask in enumerate(application.asks):
        yield f"asks[{number}].person", ask.person
    for number, letter in enumerate(application.letters):
        yield f"letters[{number}].person", letter.person
