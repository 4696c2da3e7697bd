"""What happened to one application, as marks and stretches of time: its lane. Pure: no axis, no columns.

Every mark is one cell wide in a terminal and tells its kind without colour.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache

from msgspec import Struct

from afterview.app.timeline.axis import EARLIEST, LATEST, clamp_day
from afterview.civil import day_of, from_wall, start_of_day
from afterview.playbook.shape import is_off
from afterview.playbook.step_2_thank import is_note_owed, note_window
from afterview.records.applications import OUTCOMES, Application, Event
from afterview.records.interviews import Interview
from afterview.records.letters import LetterKind
from afterview.settings import Waits


class MarkKind(StrEnum):
    """What a mark stands for. Every kind of event has one of the same name."""

    SAVED = "saved"
    APPLIED = "applied"
    REOPENED = "reopened"
    INTERVIEW = "interview"
    UPCOMING = "upcoming"
    UNDATED = "undated"
    """An interview of which no day is known: it stands at today, or where it was recorded if it has been."""
    NOTE = "note"
    FOLLOW_UP = "follow-up"
    REPLY = "reply"
    PROMISE = "promise"
    OVERDUE = "overdue"
    DEADLINE = "deadline"
    OFFER = "offer"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    NO_ANSWER = "no-answer"


class Shape(Struct, frozen=True):
    """How a kind of mark is shown."""

    character: str
    weight: int
    """The heaviest of several marks on the same cell is seen."""
    look: str
    """Name of its style, see `palette`."""
    words: str = ""
    """What is said of an event, before its day."""


SHAPES: dict[MarkKind, Shape] = {
    MarkKind.SAVED: Shape("○", 20, "saved", "saved"),
    MarkKind.NOTE: Shape("✎", 30, "note"),
    MarkKind.FOLLOW_UP: Shape("»", 40, "follow-up"),
    MarkKind.REPLY: Shape("«", 42, "follow-up"),
    MarkKind.REOPENED: Shape("↺", 45, "applied", "opened again"),
    MarkKind.APPLIED: Shape("●", 50, "applied", "applied"),
    MarkKind.PROMISE: Shape("⚑", 60, "promise"),
    MarkKind.OVERDUE: Shape("⚑", 65, "overdue"),
    MarkKind.DEADLINE: Shape("⚐", 65, "promise"),
    MarkKind.INTERVIEW: Shape("◆", 80, "interview"),
    MarkKind.UPCOMING: Shape("◇", 80, "interview"),
    MarkKind.UNDATED: Shape("◌", 80, "interview"),
    MarkKind.OFFER: Shape("★", 90, "good", "offer"),
    MarkKind.ACCEPTED: Shape("✓", 95, "good", "offer accepted"),
    MarkKind.DECLINED: Shape("⊘", 95, "closed", "offer declined"),
    MarkKind.REJECTED: Shape("✗", 95, "bad", "rejected"),
    MarkKind.WITHDRAWN: Shape("⊖", 95, "closed", "withdrawn"),
    MarkKind.NO_ANSWER: Shape("…", 95, "closed", "closed without an answer"),
}

OUTCOME_WEIGHT = 90
"""The weight from which on a mark is an outcome, which stays coloured on a lane that is closed."""


OUTCOME_MARKS = frozenset(MarkKind(each.value.replace(" ", "-")) for each in OUTCOMES)
"""Those that say how it ended, or that there is an offer."""


class Mark(Struct, frozen=True):
    """One thing that happened, or is to happen.

    `key` is the id of the record that it shows (with a prefix for a promise), and so stays the same
    however often the lane is made anew. `day` is given for what is known by its civil day only.
    """

    key: str
    kind: MarkKind
    at: datetime
    interview: str | None = None
    person: str | None = None
    day: date | None = None


class WindowState(StrEnum):
    """Where the time for thank-you notes stands (playbook 2.2)."""

    WAITING = "waiting"
    OPEN = "open"
    LATE = "late"


class Window(Struct, frozen=True):
    """The time for the thank-you notes of an interview that are still to be sent (playbook 2.2)."""

    interview: str
    opens: datetime
    due: datetime
    state: WindowState


class Lane(Struct, frozen=True):
    """One application on the timeline: marks by time, windows, and where its line runs."""

    application: Application
    marks: tuple[Mark, ...]
    windows: tuple[Window, ...]
    begins: datetime | None
    """Where the line begins; None: nothing has happened yet."""
    ends: datetime
    """Where the line ends: now, or the outcome."""
    ahead: datetime | None
    """Up to where something is expected; None: nothing is."""
    closed: bool

    def index_of(self, key: str | None) -> int | None:
        """Return the place of the mark with that key, if it is (still) there."""
        return next((index for index, mark in enumerate(self.marks) if mark.key == key), None)

    @property
    def usual(self) -> int | None:
        """Return the mark that matters most: the latest interview, else the next one, else the last mark."""
        held = [index for index, mark in enumerate(self.marks) if mark.kind is MarkKind.INTERVIEW]
        if held:
            return held[-1]
        ahead = (MarkKind.UPCOMING, MarkKind.UNDATED)
        coming = (index for index, mark in enumerate(self.marks) if mark.kind in ahead)
        return next(coming, len(self.marks) - 1 if self.marks else None)

    def interview_at(self, index: int | None) -> str | None:
        """Return the interview that a mark belongs to.

        For what concerns the whole application it is the latest interview before the mark, else the
        first one, so that there is one to show wherever the application has any.
        """
        if index is not None and self.marks[index].interview is not None:
            return self.marks[index].interview
        before = self.marks if index is None else self.marks[:index]
        held = [each.interview for each in before if each.interview is not None]
        if held:
            return held[-1]
        return next((each.interview for each in self.marks if each.interview is not None), None)


@lru_cache(maxsize=8192)
def _wall(day: date, hour: int, zone: str) -> datetime:
    return from_wall(clamp_day(day), hour, 0, zone)


@lru_cache(maxsize=8192)
def _end_of(day: date, zone: str) -> datetime:
    return start_of_day(clamp_day(day) + timedelta(days=1), zone)


def lane_of(application: Application, now: datetime, zone: str, waits: Waits) -> Lane:
    """Return the lane of an application as it stands at `now`, civil days being counted in `zone`."""
    outcome = application.outcome
    outcome_at = _event_at(outcome, now, zone) if outcome else None
    closed = application.is_closed
    rounds = application.rounds
    marks = [_of_event(each, now, zone) for each in application.events if each.on is not None]
    windows: list[Window] = []
    owners: tuple[Application | Interview, ...] = (application, *rounds)
    for waiting, following in zip(owners, (*rounds, None), strict=True):
        marks += _of_follow_ups(waiting)
        marks += _of_replies(waiting)
        promise = _promise(waiting, following, outcome_at, now, zone)
        if promise:
            marks.append(promise)
    for interview in rounds:
        if is_off(application, interview, zone):
            continue  # it does not take place
        marks += _of_interview(interview, now)
        window = None if closed else _window(interview, now, waits)
        if window:
            windows.append(window)
    if outcome is not None and not closed and outcome.answer_by is not None:
        day = outcome.answer_by
        marks.append(Mark(f"deadline:{outcome.id}", MarkKind.DEADLINE, _wall(day, 18, zone), day=day))
    if not marks and application.created is not None:
        marks.append(Mark(f"saved:{application.id}", MarkKind.SAVED, _within(application.created)))
    marks.sort(key=lambda mark: (mark.at, SHAPES[mark.kind].weight, mark.key))
    begins = marks[0].at if marks and marks[0].at <= now else None
    ends = outcome_at if closed and outcome_at else now
    ahead = marks[-1].at if marks and not closed and marks[-1].at > now else None
    return Lane(application, tuple(marks), tuple(windows), begins, ends, ahead, closed)


def _event_at(event: Event, now: datetime, zone: str) -> datetime:
    """Place what has only a day within that day: beginnings in the morning, outcomes in the evening."""
    at = _wall(event.counted_from(zone), 18 if event.kind in OUTCOMES else 9, zone)
    return min(at, now) if at > now and at < _end_of(day_of(now, zone), zone) else at


def _of_event(event: Event, now: datetime, zone: str) -> Mark:
    return Mark(event.id, MarkKind[event.kind.name], _event_at(event, now, zone), day=event.on)


def _of_interview(interview: Interview, now: datetime) -> list[Mark]:
    kind = MarkKind.UPCOMING if interview.is_ahead(now) else MarkKind.INTERVIEW
    at = interview.begins
    if at is None:
        kind, at = MarkKind.UNDATED, (interview.created if interview.held else None) or now
    marks = [Mark(interview.id, kind, _within(at), interview.id)]
    marks += [
        Mark(each.id, MarkKind.NOTE, _within(each.sent_at), interview.id, each.person)
        for each in interview.letters
        if each.kind is LetterKind.THANK_YOU and each.sent_at is not None
    ]
    return marks


def _of_follow_ups(waiting: Application | Interview) -> list[Mark]:
    """Return the follow-ups after an interview, or on an application without one (playbook 5.8)."""
    interview = waiting.id if isinstance(waiting, Interview) else None
    return [Mark(each.id, MarkKind.FOLLOW_UP, _within(each.at), interview) for each in waiting.follow_ups]


def _of_replies(waiting: Application | Interview) -> list[Mark]:
    """Return what they answered after an interview, or on an application without one (playbook 5.6)."""
    interview = waiting.id if isinstance(waiting, Interview) else None
    return [Mark(each.id, MarkKind.REPLY, _within(each.at), interview) for each in waiting.replies]


def _promise(
    waiting: Application | Interview,
    following: Interview | None,
    outcome_at: datetime | None,
    now: datetime,
    zone: str,
) -> Mark | None:
    """Return the day by which they said they would answer, unless one came first (playbook 5.1, 5.6)."""
    promise = waiting.promised
    if promise is None or promise.on is None:
        return None
    day = promise.on
    answers = [each for each in (outcome_at, following.begins if following else None) if each is not None]
    at = _wall(day, 12, zone)
    if answers and (at > now or at > min(answers)):
        return None
    late = not answers and now >= _end_of(day, zone)
    kind = MarkKind.OVERDUE if late else MarkKind.PROMISE
    interview = waiting.id if isinstance(waiting, Interview) else None
    return Mark(f"promise:{waiting.id}", kind, at, interview, day=day)


def _window(interview: Interview, now: datetime, waits: Waits) -> Window | None:
    """Return the time for thank-you notes, once it is over and while one is missing (playbook 2.2)."""
    if not waits.thank_you_customary or not interview.is_over(now) or not is_note_owed(interview):
        return None
    opens, due = note_window(interview, waits)
    if opens is None or due is None:
        return None
    state = WindowState.WAITING if now < opens else WindowState.LATE if now > due else WindowState.OPEN
    return Window(interview.id, opens, due, state)


def _within(instant: datetime) -> datetime:
    """Keep an instant within the years that the axis can show."""
    first, last = EARLIEST.year + 1, LATEST.year - 2
    if first <= instant.year <= last:
        return instant
    return instant.replace(year=min(max(instant.year, first), last), day=1)
