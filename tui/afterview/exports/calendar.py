"""The calendar: every interview, and every window in which the playbook asks for something.

What an earlier file had and is done or called off is in it as cancelled, for the calendars that have taken
that file in. What no calendar has is left out once it is over.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import msgspec

from afterview.civil import add_working_days, day_of, days_after, start_of_day
from afterview.exports.due_moments import DueMoment, due_moments
from afterview.exports.ical import Alarm, CalendarEvent, When, calendar
from afterview.exports.request import Request
from afterview.playbook.agenda_entry import where
from afterview.playbook.shape import Situation
from afterview.playbook.step_2_thank import THANK_YOU
from afterview.playbook.step_5_follow_up import FOLLOW_UP
from afterview.records.addresses import address_of
from afterview.records.interviews import Interview

NAME = "afterview"
_HOST = "@afterview.invalid"
"""A name that is nobody's (RFC 2606): an identifier only has to be unlike all others."""
_GONE_DAYS = 60
"""So long what is over stays in the file as cancelled, for the calendars that still have it."""
_MORNING = timedelta(hours=9)
_BEFORE_INTERVIEW = (timedelta(days=1), timedelta(hours=1))
_BEFORE_CLOSE = timedelta(hours=3)
_SHORTEST = timedelta(minutes=30)


def due_calendar(request: Request) -> bytes:
    """Return the calendar file. Importing a later one updates what a calendar has of an earlier one."""
    events = [*_interviews(request), *_windows(request)]
    live = {each.uid for each in events}
    events += [
        msgspec.structs.replace(each, cancelled=True)
        for each in request.handed_out
        if each.uid not in live and not is_long_gone(each, request)
    ]
    return calendar(
        NAME, [each for each in events if _is_wanted(each, request)], request.now, request.revision
    )


def is_long_gone(event: CalendarEvent, request: Request) -> bool:
    """Return whether nobody looks for it in a calendar any more."""
    return _day(event.end, request.zone) < days_after(day_of(request.now, request.zone), -_GONE_DAYS)


def _is_wanted(event: CalendarEvent, request: Request) -> bool:
    first, last = _day(event.start, request.zone), _day(event.end, request.zone)
    return (request.first is None or request.first <= last) and (
        request.last is None or first <= request.last
    )


def _day(when: When, zone: str) -> date:
    return day_of(when, zone) if isinstance(when, datetime) else when


def _interviews(request: Request) -> Iterator[CalendarEvent]:
    for application in request.hunt.applications.values():
        for held in application.interviews:
            at = Situation(request.hunt, application, held, request.now, request.zone, request.waits)
            start, end = _hours(held)
            if start is not None and end is not None and held.cancelled_at is None and not at.is_off(held):
                yield _interview(at, held, start, end)


def _hours(held: Interview) -> tuple[When, When] | tuple[None, None]:
    """Return from when to when it is: a whole day where no time is set; None where no day is known."""
    if held.starts is not None and held.ends is not None:
        return held.starts, max(held.ends, held.starts + timedelta(minutes=1))
    return (None, None) if held.on is None else (held.on, days_after(held.on, 1))


def _interview(situation: Situation, held: Interview, start: When, end: When) -> CalendarEvent:
    application = situation.application
    kind = (f", {held.kind}" if held.kind else "") + ("" if held.starts else ", time not set")
    names = ", ".join(situation.name_of(each.person) for each in held.interviewers)
    said = (application.role, f"With {names}" if names else "", held.link)
    alarms = [
        Alarm(-before)
        for before in _BEFORE_INTERVIEW
        if held.starts is not None and held.starts - before > situation.now
    ]
    if held.on is not None and held.starts is None and held.begins and held.begins > situation.now:
        alarms = [Alarm(_MORNING - timedelta(days=1))]
    return CalendarEvent(
        uid=f"{application.id}-{held.id}{_HOST}",
        summary=f"Interview: {where(situation, THANK_YOU.number)}{kind}",
        start=start,
        end=end,
        description="\n".join(each for each in said if each),
        location=held.place or held.link,
        url=address_of(held),
        busy=held.starts is not None,
        alarms=tuple(alarms),
    )


def _windows(request: Request) -> Iterator[CalendarEvent]:
    for moment in due_moments(request):
        start, end = _window(moment, request.zone)
        yield CalendarEvent(
            uid=f"{moment.uid}{_HOST}",
            summary=moment.title,
            start=start,
            end=end,
            description=moment.why,
            alarms=tuple(_alarms(start, end, moment, request)),
        )


def _window(moment: DueMoment, zone: str) -> tuple[When, When]:
    """Return the event's start and end: civil days where both of its ends are the beginning of a day."""
    opens, due = moment.opens, moment.due
    first = day_of(opens, zone)
    if due is None and moment.step is FOLLOW_UP:
        first = add_working_days(first, 1) if first.weekday() >= 5 else first
        return first, days_after(first, 1)
    if opens == start_of_day(first, zone) and (due is None or due == start_of_day(day_of(due, zone), zone)):
        last = day_of(due, zone) if due else days_after(first, 1)
        return first, max(last, days_after(first, 1))
    return opens, max(due or opens, opens + _SHORTEST)


def _alarms(start: When, end: When, moment: DueMoment, request: Request) -> Iterator[Alarm]:
    """Yield a reminder where it opens, and one before it closes; none that would be in the past."""
    if isinstance(start, datetime) and isinstance(end, datetime):
        if start > request.now:
            yield Alarm(timedelta())
        if moment.due and end - start > 2 * _BEFORE_CLOSE and end - _BEFORE_CLOSE > request.now:
            yield Alarm(-_BEFORE_CLOSE, of_end=True)
        return
    last = days_after(_day(end, request.zone), -1)
    if start_of_day(_day(start, request.zone), request.zone) + _MORNING > request.now:
        yield Alarm(_MORNING)
    if last != start and start_of_day(last, request.zone) + _MORNING > request.now:
        yield Alarm(_MORNING - timedelta(days=1), of_end=True)
