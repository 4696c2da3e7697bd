"""What happened between somebody and me: interviews, letters, touches, and what was said. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import msgspec

from afterview.playbook.shape import is_off
from afterview.records.applications import Application, Ask
from afterview.records.hunt import Hunt
from afterview.records.letters import Letter
from afterview.records.people import Person
from afterview.records.words import LETTERS


class Happened(msgspec.Struct, frozen=True):
    """One thing that happened between us, or is agreed."""

    at: datetime | None
    """None: nobody knows when."""
    what: str
    application: str | None = None
    """Id of the application that it was about, if it was about one."""
    company: str = ""
    letter: str | None = None
    """Id of the letter, where it is one."""
    is_draft: bool = False
    """Whether the letter has not been sent; `at` is when it was written."""
    is_contact: bool = True
    """Whether we were in contact by it: a draft and an answer to somebody else are none."""


def story_of(hunt: Hunt, now: datetime, zone: str) -> dict[str, list[Happened]]:
    """Return what happened, by the id of the person, in no order. A draft without a time is of `now`."""
    found: dict[str, list[Happened]] = {}
    for application in hunt.applications.values():
        for who, happened in _of_application(application, now, zone):
            found.setdefault(who, []).append(happened)
    for person in hunt.people.values():
        found.setdefault(person.id, []).extend(_of_person(person, hunt))
    return found


def _of_application(application: Application, now: datetime, zone: str) -> Iterator[tuple[str, Happened]]:
    about = application.id, application.company
    for held in application.rounds:
        off = ", which did not take place" if is_off(application, held, zone) else ""
        for who in held.interviewers:
            kind = f", {held.kind}" if held.kind else ""
            talked = f": {who.talked_about}" if who.talked_about else ""
            what = f"interview, round {held.round}{kind}{off}{talked}"
            yield who.person, Happened(held.begins, what, *about, is_contact=not off)
        yield from _of_letters(held.letters, application, now)
    yield from _of_letters(application.letters, application, now)
    for told in application.told:
        yield told.person, Happened(told.at, "told that they may be called", *about)
        if told.outcome_at is not None:
            is_end = application.is_closed and application.has_heard(told, zone)
            news = "told how it ended" if is_end else "told of the offer"
            yield told.person, Happened(told.outcome_at, news, *about)
    for ask in application.asks:
        yield from ((ask.person, Happened(at, what, *about)) for at, what in _stages(ask))


def _of_letters(
    letters: tuple[Letter, ...], application: Application, now: datetime
) -> Iterator[tuple[str, Happened]]:
    for letter in letters:
        is_draft = letter.sent_at is None
        if is_draft and not letter.body:
            continue  # it was begun, and nothing is in it
        name = LETTERS[letter.kind]
        how = f", {letter.channel.value}" if letter.channel and not is_draft else ""
        yield (
            letter.person,
            Happened(
                letter.sent_at or letter.written_at or now,
                f"{name}, not sent" if is_draft else f"{name} sent{how}",
                application.id,
                application.company,
                letter.id,
                is_draft=is_draft,
                is_contact=not is_draft,
            ),
        )


def _stages(ask: Ask) -> Iterator[tuple[datetime, str]]:
    for at, what in (
        (ask.asked_at, "asked to put in a good word"),
        (ask.agreed_at, "said yes to putting in a word"),
        (ask.declined_at, "would rather not put in a word"),
        (ask.done_at, "put in a good word"),
    ):
        if at is not None:
            yield at, what


def _of_person(person: Person, hunt: Hunt) -> Iterator[Happened]:
    for touch in person.touches:
        about = hunt.applications.get(touch.application or "")
        what = f"in touch: {touch.how}" if touch.how else "in touch"
        yield Happened(
            touch.at, what, about.id if about is not None else None, about.company if about else ""
        )
    if person.connected_at is not None:
        yield Happened(person.connected_at, "connected on LinkedIn")
