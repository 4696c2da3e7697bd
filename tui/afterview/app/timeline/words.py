"""What a mark or a window says in words: for the line below the lanes, and for the mouse's tooltip. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from afterview.app.cell_text import plain
from afterview.app.timeline.cells import Cells
from afterview.app.timeline.marks import SHAPES, Lane, Mark, MarkKind, Window, WindowState
from afterview.civil import day_of, say_between, say_day, say_moment, say_span
from afterview.records.applications import Application, Status
from afterview.records.interviews import Interview
from afterview.records.people import Person
from afterview.records.when import say_without_time

STATUS_WORDS: dict[Status, str] = {
    Status.PLANNED: "planned",
    Status.APPLIED: "applied",
    Status.INTERVIEWING: "interviewing",
    Status.OFFER: "offer",
    Status.ACCEPTED: "accepted",
    Status.DECLINED: "declined",
    Status.REJECTED: "rejected",
    Status.WITHDRAWN: "withdrawn",
    Status.NO_ANSWER: "no answer",
}


def mark_words(
    mark: Mark, application: Application, people: Mapping[str, Person], now: datetime, zone: str
) -> str:
    """Say what a mark stands for, and when: days and times in `zone`."""
    day = say_day(mark.day or day_of(mark.at, zone), day_of(now, zone))
    interview = application.interview(mark.interview) if mark.interview else None
    if mark.kind in (MarkKind.INTERVIEW, MarkKind.UPCOMING, MarkKind.UNDATED) and interview:
        return _interview_words(interview, people, now, zone)
    if mark.kind is MarkKind.NOTE:
        return f"thank-you note to {_name(mark.person, people)} sent {_when(mark.at, zone, now)}"
    if mark.kind is MarkKind.FOLLOW_UP:
        entry = next((each for each in (interview or application).follow_ups if each.id == mark.key), None)
        how = f" by {entry.channel}" if entry and entry.channel else ""
        result = f": {entry.result.value}" if entry else ""
        return f"followed up{how} {_when(mark.at, zone, now)}{result}"
    if mark.kind is MarkKind.REPLY:
        reply = next((each for each in (interview or application).replies if each.id == mark.key), None)
        said = f": {reply.words}" if reply and reply.words else ""
        return f"they answered {_when(mark.at, zone, now)}{said}"
    if mark.kind is MarkKind.PROMISE:
        return f"answer promised by {day}"
    if mark.kind is MarkKind.OVERDUE:
        return f"answer was promised by {day}, nothing yet"
    if mark.kind is MarkKind.DEADLINE:
        return f"they need your answer by {day}"
    event = next((each for each in application.events if each.id == mark.key), None)
    note = f": {event.note}" if event and event.note else ""
    return f"{SHAPES[mark.kind].words} {day}{note}"


def _when(instant: datetime, zone: str, now: datetime) -> str:
    words = say_moment(instant, zone, now)
    return f"today {words}" if day_of(instant, zone) == day_of(now, zone) else words


def _interview_words(interview: Interview, people: Mapping[str, Person], now: datetime, zone: str) -> str:
    kind = f" {interview.kind}" if interview.kind else ""
    starts = interview.starts
    when = say_without_time(interview, day_of(now, zone)) if starts is None else _when(starts, zone, now)
    ahead = f", in {say_between(now, starts, zone)}" if starts is not None and starts > now else ""
    names = ", ".join(_name(each.person, people) for each in interview.interviewers)
    with_whom = f", with {names}" if names else ""
    return f"round {interview.round}{kind}, {when}{ahead}{with_whom}"


def window_words(window: Window, now: datetime, zone: str) -> str:
    """Say until when, or since when, thank-you notes are due (playbook 2.2)."""
    if window.state is WindowState.WAITING:
        return f"thank-you notes: from {_when(window.opens, zone, now)}, in {say_span(window.opens - now)}"
    if window.state is WindowState.OPEN:
        return f"thank-you notes: until {_when(window.due, zone, now)}, {say_span(window.due - now)} left"
    return f"thank-you notes: late since {_when(window.due, zone, now)}, and still welcome"


def words_at(
    lane: Lane, cells: Cells, column: int, people: Mapping[str, Person], now: datetime, zone: str
) -> str:
    """Say what is at a column of the axis, or (left of it) whose lane it is; empty for nothing."""
    application = lane.application
    if column < 0:
        parts = (application.company, application.role, STATUS_WORDS[application.status])
        return plain(" · ".join(plain(part, 160) for part in parts if part))
    if column in cells.marks:
        marks = (lane.marks[each] for each in cells.marks[column])
        return "\n".join(plain(mark_words(each, application, people, now, zone), 160) for each in marks)
    return window_words(lane.windows[cells.windows[column]], now, zone) if column in cells.windows else ""


def _name(person: str | None, people: Mapping[str, Person]) -> str:
    known = people.get(person) if person else None
    return known.name if known else "someone unknown"
