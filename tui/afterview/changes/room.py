"""Who is in the room, as a form writes it: names with commas between them, some of whom may be new."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec

from afterview.changes.errors import ChangeError
from afterview.changes.lookup import find_interview
from afterview.changes.people import add_person, learn_about
from afterview.changes.values import Reading
from afterview.records.applications import Application
from afterview.records.base import IdSource
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview, Interviewer
from afterview.records.people import Channel, Person
from afterview.text import can_be_a_name, folded, shortened
from afterview.words import without_accents

_MORE_THAN_A_NAME = re.compile(r"[@;:!?<>()]|\d{3}|\s(?:and|&)\s")
_MOST_WORDS = 6
_PART = re.compile(r"(?:[^,;<(]|<[^>]*>?|\([^)]*\)?)+")
_ADDRESS = re.compile(r"<\s*(?:mailto:)?([^<>]*?)\s*>")
_BRACKETS = re.compile(r"\(\s*([^()]*?)\s*\)")
_IS_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+")


class Described(msgspec.Struct, frozen=True):
    """Somebody as they are written: a name, what they are there, an address, how they like to be thanked."""

    name: str
    title: str = ""
    email: str = ""
    channel: Channel | None = None


class Seat(msgspec.Struct, frozen=True):
    """One of those who are in the room."""

    described: Described
    known: Person | None
    """None: somebody new."""


def shown(interview: Interview, hunt: Hunt) -> str:
    """Return the names of those in the room, as `seats` reads them."""
    return ", ".join(each.name for each in hunt.met_in(interview))


def near_first(interview: Interview, hunt: Hunt) -> tuple[Person, ...]:
    """Return everybody: those in the room, other interviewers there, who works there, then the rest."""
    application = _application(interview, hunt)
    there = [each.person for each in interview.interviewers]
    met = {each.person for round_ in application.rounds for each in round_.interviewers}
    company = folded(application.company)

    def distance(person: Person) -> int:
        if person.id in there:
            return there.index(person.id) - len(there)
        if person.id in met:
            return 0
        works = (person.company, *(tie.company for tie in person.ties))
        return 1 if company in map(folded, works) else 2

    return tuple(sorted(hunt.people.values(), key=distance))


def seats(text: str, interview: Interview, hunt: Hunt) -> tuple[Seat, ...]:
    """Return who is meant by names with commas between them. Raises ChangeError with what to write."""
    application, near = _application(interview, hunt), near_first(interview, hunt)
    found, rest = _begins_with(text, hunt.met_in(interview))
    for described in map(_describe, filter(str.strip, _PART.findall(rest))):
        taken = {each.known.id for each in found if each.known}
        known = _meant(described, [each for each in near if each.id not in taken], application)
        if known is None:
            _check_new(described, found)
        found.append(Seat(described, known))
    return tuple(found)


def said(found: Sequence[Seat], interview: Interview, hunt: Hunt) -> str:
    """Say who will be in the room then, who of them is new, and who goes out of it with what was noted."""
    ids = {each.known.id for each in found if each.known}
    gone = [each for each in interview.interviewers if each.person in hunt.people and each.person not in ids]
    application = _application(interview, hunt)
    words = ", ".join(_label(each, application) for each in found)
    if not gone:
        return words
    names = ", ".join(hunt.people[each.person].name for each in gone)
    notes = ", with what you talked about" if any(each.talked_about for each in gone) else ""
    return " · ".join(filter(None, (words, f"no longer {names}{notes}")))


def taken_in(
    found: Sequence[Seat], interview: Interview, reading: Reading, new_id: IdSource
) -> tuple[tuple[Interviewer, ...], Mapping[str, Person]]:
    """Return who is in the room then, and the people who are new or of whom more is known."""
    company = _application(interview, reading.hunt).company
    noted = {each.person: each for each in interview.interviewers}
    # Somebody whose record has not come from another copy yet has no name to be written, and stays.
    room = [each for each in interview.interviewers if each.person not in reading.hunt.people]
    people: dict[str, Person] = {}
    for each in found:
        told = each.described
        if each.known is None:
            change = add_person(
                reading.hunt,
                name=told.name,
                company=company,
                title=told.title,
                email=told.email,
                channel=told.channel,
                now=reading.now,
                new_id=new_id,
            )
        else:
            change = learn_about(
                reading.hunt, each.known.id, email=told.email, channel=told.channel, title=told.title
            )
        people |= {key: person for key, person in change.people.items() if person is not None}
        who = each.known.id if each.known else next(iter(change.people))
        room.append(noted.get(who) or Interviewer(person=who))
    return tuple(room), people


def _application(interview: Interview, hunt: Hunt) -> Application:
    return find_interview(hunt, interview.id)[0]


def _describe(part: str) -> Described:
    """Read "Dana Lee (CTO) <dana@acme.example>"."""
    address = "".join(_ADDRESS.findall(part)[:1])
    if address and not _IS_ADDRESS.fullmatch(address):
        raise ChangeError(f"“{shortened(address, 40)}” is no email address: write <dana@acme.example>.")
    title, channel = "", None
    for words in _BRACKETS.findall(part):
        channel = next((each for each in Channel if each.value == folded(words)), channel)
        title = title if channel and channel.value == folded(words) else words
    name = " ".join(_BRACKETS.sub(" ", _ADDRESS.sub(" ", part)).split())
    return Described(name, title, address, channel)


def _begins_with(text: str, there: Sequence[Person]) -> tuple[list[Seat], str]:
    """Return those in the room whom a text begins with, by their names as they are, and what is left of it.

    Whatever signs such a name has in it, it is one: it was not typed here.
    """
    found, left = list[Seat](), text.strip(" ,")
    free = sorted(there, key=lambda each: len(each.name), reverse=True)
    while who := next(
        (each for each in free if re.match(rf"{re.escape(each.name)}\s*(?:,|\Z)", left, re.IGNORECASE)), None
    ):
        free.remove(who)
        found.append(Seat(Described(who.name), who))
        left = left[len(who.name) :].strip(" ,")
    return found, left


def _meant(described: Described, free: Sequence[Person], application: Application) -> Person | None:
    """Return the nearest one of that name; by a part of it, whoever alone has it among those there."""
    name = _plain(described.name)
    same = [each for each in free if _plain(each.name) == name]
    by_address = [each for each in same if described.email and folded(each.email) == folded(described.email)]
    if by_address or same:
        return (by_address or same)[0]
    if described.email:
        return None
    company = folded(application.company)
    met = {each.person for round_ in application.rounds for each in round_.interviewers}
    part = [
        each
        for each in free
        if (each.id in met or folded(each.company) == company) and name in _plain(each.name).split()
    ]
    if len(part) > 1:
        names = " or ".join(each.name for each in part[:3])
        raise ChangeError(f"“{shortened(described.name, 30)}” fits several: write {names}.")
    return part[0] if part else None


def _check_new(described: Described, found: Sequence[Seat]) -> None:
    name = described.name
    if not can_be_a_name(name):
        raise ChangeError("Write a name before each address, and a comma between two people.")
    if _MORE_THAN_A_NAME.search(name) or len(name.split()) > _MOST_WORDS:
        raise ChangeError(f"“{shortened(name, 40)}” is more than a name: write names with commas between.")
    named = (each.known.name if each.known else each.described.name for each in found)
    if _plain(name) in map(_plain, named):
        raise ChangeError(f"{shortened(name, 40)} is named twice.")


def _label(seat: Seat, application: Application) -> str:
    told, known = seat.described, seat.known
    if known is None:
        return f"{told.name} ({', '.join(filter(None, ('new', told.title, told.email)))})"
    more = [known.company] if known.company and folded(known.company) != folded(application.company) else []
    more += [told.title] if told.title and told.title != known.title else []
    more += [told.email] if told.email and folded(told.email) != folded(known.email) else []
    return f"{known.name} ({', '.join(more)})" if more else known.name


def _plain(name: str) -> str:
    return without_accents(folded(name))
