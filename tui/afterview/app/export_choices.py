"""What part of the job hunt is handed on: of which days, and whether with what is for oneself alone."""

from __future__ import annotations

import asyncio
import re
from datetime import date

from msgspec.structs import replace
from textual.app import App

from afterview.app.one_line import LineScreen
from afterview.app.screens.pick import Choice, PickScreen
from afterview.app.session import Session
from afterview.civil import MONTHS, day_of, days_after
from afterview.dates.reader import read_moment
from afterview.exports.forms import Form
from afterview.exports.request import Request
from afterview.text import Unclear, shortened

_BETWEEN = re.compile(r"\s+(?:-|–|to|until|till)\s+|\s*(?:–|\.\.)\s*")


async def chosen(app: App[object], session: Session, form: Form, request: Request) -> Request | None:
    """Ask for what the form leaves to be chosen; None where that was left."""
    if not form.tells_private:
        return request
    days = await _days(app, session)
    if days is None:
        return None
    what = form.file_name if form.is_folder else form.what.partition(",")[0]
    choices = (
        Choice("w", "with", "with notes, and all that is for me alone", is_so=form.private),
        Choice("o", "without", "without what is for me alone, to show it to others", is_so=not form.private),
    )
    with_it: str | None = await app.push_screen_wait(PickScreen(f"Export {what}", choices))
    if with_it is None:
        return None
    return replace(request, first=days[0], last=days[1], private=with_it == "with")


async def _days(app: App[object], session: Session) -> tuple[date | None, date | None] | None:
    today = day_of(session.now, session.zone)
    first = today.replace(day=1)
    before = days_after(first, -1)
    choices = (
        Choice("a", "all", "all of it", is_so=True),
        Choice("m", "month", f"this month, {MONTHS[today.month - 1]} {today.year}"),
        Choice("l", "last", f"last month, {MONTHS[before.month - 1]} {before.year}"),
        Choice("d", "days", "other days"),
    )
    picked: str | None = await app.push_screen_wait(PickScreen("Of which days?", choices))
    match picked:
        case "all":
            return None, None
        case "month":
            return first, today
        case "last":
            return before.replace(day=1), before
        case "days":
            return await _other_days(app, session)
    return None


async def _other_days(app: App[object], session: Session) -> tuple[date | None, date | None] | None:
    title = "From which day to which?"
    value: str = ""
    while True:
        said: str | None = await app.push_screen_wait(LineScreen(title, value, "1 nov to 30 nov"))
        if said is None:
            return None
        value = said
        try:
            first, last = await asyncio.to_thread(read_days, said, session)
        except Unclear as problem:
            title = shortened(str(problem), 70)
        else:
            return first, last


def read_days(said: str, session: Session) -> tuple[date, date]:
    """Return the first and the last civil day that a line names; one alone is both. Raises Unclear."""
    parts = [each for each in _BETWEEN.split(said.strip()) if each]
    days = []
    for each in parts[:2]:
        moment = read_moment(each, session.now, session.zone, day_first=session.settings.day_first)
        if moment is None:
            raise Unclear(f"I do not understand “{shortened(each, 20)}”. Write it like 1 nov to 30 nov.")
        days.append(day_of(moment, session.zone))
    if not days or len(parts) > 2:
        raise Unclear("Write it like 1 nov to 30 nov.")
    if days[-1] < days[0]:
        raise Unclear("The last day is before the first. From which day to which?")
    return days[0], days[-1]
