"""The questions that are left about an invitation, asked one by one in small screens above."""

from __future__ import annotations

import asyncio

from textual.app import App

from afterview.app.details.confirm import ConfirmScreen
from afterview.app.one_line import LineScreen
from afterview.app.screens.pick import Choice, PickScreen
from afterview.app.session import Session
from afterview.civil import UnknownZoneError, check_zone, say_day_and_time
from afterview.dates.reader import read_moment
from afterview.imports.answers import (
    for_application,
    for_new_application,
    in_that_zone,
    is_none,
    is_one,
    likely_applications,
    only_once,
    organisers_are_there,
    starting,
)
from afterview.imports.plan import About, PlannedInterview, Question
from afterview.text import Unclear, shortened

_NEW, _LEAVE = "new", "leave"
_MOST = 9


async def ask(
    app: App[object], session: Session, found: PlannedInterview, question: Question
) -> PlannedInterview:
    """Ask a question, and return the interview with the answer; as it was where it is left open."""
    match question.about:
        case About.INTERVIEW:
            answer = await _confirm(app, "Is it an interview?", found, question.text, "It is one", "Leave it")
            return found if answer is None else is_one(found) if answer else is_none(found)
        case About.APPLICATION:
            return await ask_application(app, session, found)
        case About.PEOPLE:
            answer = await _confirm(
                app, "In the room as well?", found, question.text, "Yes", "Only arranges it"
            )
            return found if answer is None else organisers_are_there(found, answer)
        case About.TIME:
            return await _ask_time(app, session, found)
        case About.ZONE:
            return await _ask_zone(app, found, question)
    return found


async def ask_application(app: App[object], session: Session, found: PlannedInterview) -> PlannedInterview:
    """Ask which application an interview is for, and return it with the answer."""
    offered = likely_applications(found, session.hunt)[:_MOST]
    choices = [
        Choice(
            str(at),
            each.id,
            " · ".join(part for part in (each.company, each.role) if part),
            each.status.value,
            each.id == found.application,
        )
        for at, each in enumerate(offered, start=1)
    ]
    company = shortened(found.company, 40)
    choices.append(Choice("n", _NEW, f"A new application{f' at {company}' if company else ''}"))
    choices.append(Choice("-", _LEAVE, "None: leave it out"))
    picked: str | None = await app.push_screen_wait(PickScreen("Which application is it for?", choices))
    if picked is None:
        return found
    if picked == _LEAVE:
        return is_none(found)
    if picked != _NEW:
        return for_application(found, picked, session.hunt)
    name = await app.push_screen_wait(LineScreen("A new application at which company?", found.company))
    return for_new_application(found, name) if name else found


async def ask_own_address(app: App[object], addresses: tuple[str, ...]) -> str:
    """Ask which address is the user's own; "" where it is left, or none of them."""
    choices = [Choice(str(at), each, each) for at, each in enumerate(addresses[:_MOST], start=1)]
    choices.append(Choice("-", "", "None of them"))
    return await app.push_screen_wait(PickScreen("Which is your own address? It is kept", choices)) or ""


async def _confirm(
    app: App[object], title: str, found: PlannedInterview, text: str, yes: str, no: str
) -> bool | None:
    lines = (f"“{shortened(found.title, 70)}”", text)
    return await app.push_screen_wait(ConfirmScreen(title, lines, yes=yes, no=no))


async def _line(app: App[object], title: str, example: str) -> str | None:
    said: str | None = await app.push_screen_wait(LineScreen(title, "", example))
    return said


async def _ask_time(app: App[object], session: Session, found: PlannedInterview) -> PlannedInterview:
    zone = found.zone or session.zone
    if found.starts is not None:
        first = say_day_and_time(found.starts, session.zone, session.now)
        if await _confirm(
            app, "It repeats", found, f"Is the first time, {first}, the interview?", "Yes", "No"
        ):
            return only_once(found)
    day = f" on {found.on.isoformat()}" if found.on and found.starts is None else ""
    title, example = f"When does it start{day}?", "14:00" if day else "3 dec 14:00"
    while (said := await _line(app, title, example)) is not None:
        words = f"{found.on.isoformat()} {said}" if day and found.on and len(said) < 9 else said
        try:
            moment = await asyncio.to_thread(read_moment, words, session.now, zone)
        except Unclear as problem:
            title = shortened(str(problem), 70)
            continue
        if moment is not None:
            return starting(found, moment, session.zone)
        title = "I do not understand that. When does it start?"
    return found


async def _ask_zone(app: App[object], found: PlannedInterview, question: Question) -> PlannedInterview:
    answer = await _confirm(app, "In which time zone?", found, question.text, "Yes", "Another one")
    if answer:
        return in_that_zone(found, found.zone)
    title = "In which time zone is it?"
    while (said := await _line(app, title, "Europe/Berlin")) is not None:
        try:
            return in_that_zone(found, check_zone(said))
        except UnknownZoneError as problem:
            title = shortened(str(problem), 70)
    return found
