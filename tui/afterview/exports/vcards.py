"""People as vCards (3.0, which every address book reads)."""

from __future__ import annotations

from collections.abc import Iterator

from afterview.exports.ical import escaped, folded_line
from afterview.exports.request import Request
from afterview.records.addresses import is_web
from afterview.records.people import Person
from afterview.text import clean_line, clean_lines


def vcards(request: Request) -> bytes:
    """Return a card for each person; without what is private, names and work alone."""
    lines = (line for each in request.hunt.people.values() for line in _card(each, private=request.private))
    return b"".join(map(folded_line, lines))


def _card(person: Person, *, private: bool) -> Iterator[str]:
    name = clean_line(person.name)
    given, _, family = name.rpartition(" ")
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"UID:{escaped(f'{person.id}@afterview.invalid')}"
    yield f"FN:{escaped(name)}"
    yield f"N:{escaped(family)};{escaped(given)};;;"
    if person.company:
        yield f"ORG:{escaped(clean_line(person.company))}"
    if person.title:
        yield f"TITLE:{escaped(clean_line(person.title))}"
    if private:
        yield from _private(person)
    yield "END:VCARD"


def _private(person: Person) -> Iterator[str]:
    if person.email:
        yield f"EMAIL;TYPE=INTERNET:{escaped(clean_line(person.email))}"
    if person.phone:
        yield f"TEL;TYPE=VOICE:{escaped(clean_line(person.phone))}"
    if person.address:
        street = ", ".join(line.strip() for line in clean_lines(person.address).splitlines() if line.strip())
        yield f"ADR;TYPE=WORK:;;{escaped(street)};;;;"
    if is_web(person.linkedin):
        yield f"URL:{escaped(person.linkedin)}"
    if person.notes:
        yield f"NOTE:{escaped(person.notes)}"
