"""What every step looks at, a `Situation`, and what it answers, a `StepStatus` with its items.

The answers are made by the ten thousand for one agenda, and can hold no circle: so with `gc=False`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import Enum, IntEnum, StrEnum, auto

import msgspec

from afterview.civil import day_of, days_after, say_day, say_moment
from afterview.playbook.acts import Act
from afterview.playbook.tallies import Tallies, company_key, tally
from afterview.records.applications import CLOSING, Application, EventKind
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.records.people import Person
from afterview.records.when import say_without_time
from afterview.settings import Waits


class State(StrEnum):
    """The six states of a step or an item ("State of a step" in the playbook)."""

    LOCKED = "locked"
    OPEN = "open"
    DUE = "due"
    LATE = "late"
    DONE = "done"
    SKIPPED = "skipped"

    @property
    def is_actionable(self) -> bool:
        """Return whether it asks for something to be done now."""
        return self in (State.OPEN, State.DUE, State.LATE)

    @property
    def is_settled(self) -> bool:
        """Return whether nothing more is asked for, as it is done or skipped."""
        return self in (State.DONE, State.SKIPPED)


class Unasked(StrEnum):
    """Why nothing is asked for, though it may be done: in the words that a person reads."""

    NOT_YET = "not yet"
    NOT_NEEDED = "not needed"
    MISSED = "missed"
    """It would do no more good (playbook A.2)."""
    ANY_TIME = "any time"
    """Nobody knows since when it is possible, so it is for the person to say."""


class Stage(Enum):
    """How far the interviews of an application have come."""

    WITHOUT_INTERVIEW = auto()
    BEFORE_THE_FIRST = auto()
    INTERVIEWED = auto()


class Standing(IntEnum):
    """What is decided about an application."""

    UNDECIDED = 0
    OFFERED = 1
    CLOSED = 2
    ACCEPTED = 3
    """Closed by my yes: an offer leaves something to do even then."""

    @property
    def has_offer(self) -> bool:
        """Return whether there is an offer that waits for my answer, or has my yes."""
        return self in (Standing.OFFERED, Standing.ACCEPTED)


class Item(msgspec.Struct, frozen=True, gc=False):
    """One line below a step."""

    key: str
    """Stable within the step: a person's id, or a word such as "went_well"."""
    label: str
    state: State
    reason: str = ""
    opens: datetime | None = None
    due: datetime | None = None
    person: str | None = None
    """Id of the person whom it is about, if it is about one."""
    act: Act | None = None
    counts: bool = True
    """Whether the step waits for it. Those that do not count are shown, and never hold a step up."""
    todo: str = ""
    """What to do, in a few words that can stand alone ("Thank Dana Lee"): for the agenda."""
    unasked: Unasked | None = None
    """Why the agenda does not ask for it; None: it does, once it can be done."""
    why: str = ""
    """Why it is worth doing, in words that stay true whenever they are read; "": that of its step."""
    asked_from: datetime | None = None
    """When it is asked for, where that is not as soon as it may be done (playbook 5.8)."""

    @property
    def asks(self) -> bool:
        """Return whether it is for the agenda."""
        return self.state.is_actionable and self.unasked is None

    @property
    def comes_up(self) -> datetime | None:
        """Return from when it is for the agenda, where that is known."""
        return self.asked_from or self.opens


class StepStatus(msgspec.Struct, frozen=True, gc=False):
    """A step, judged: its state, why, since when, until when, and its items."""

    step: int
    name: str
    state: State
    reason: str = ""
    opens: datetime | None = None
    due: datetime | None = None
    items: tuple[Item, ...] = ()
    act: Act | None = None
    todo: str = ""
    """What to do, in a few words that can stand alone ("Reflect on round 2"): for the agenda."""
    why: str = ""
    """Why it is worth doing, as things are."""
    unasked: Unasked | None = None
    """Why the agenda does not ask for it; None: it does, once it can be done."""

    @property
    def asks(self) -> bool:
        """Return whether it is for the agenda."""
        return self.state.is_actionable and self.unasked is None

    @property
    def comes_up(self) -> datetime | None:
        """Return from when it is for the agenda, where that is known."""
        return next((item.asked_from for item in self.items if item.asked_from), self.opens)


def word_of(status: StepStatus | Item) -> str:
    """Return the state as a person reads it: "not needed", "missed", "late"."""
    if status.unasked is not None and status.state is not State.SKIPPED:
        return status.unasked.value
    return "not yet" if status.state is State.LOCKED else status.state.value


class Situation(msgspec.Struct, frozen=True):
    """All that a step may look at. `interview` is None for an application without one."""

    hunt: Hunt
    application: Application
    interview: Interview | None
    now: datetime
    """An aware instant."""
    zone: str
    """IANA name of the person's own zone: civil days are counted in it."""
    waits: Waits = msgspec.field(default_factory=Waits)
    in_full: bool = True
    """Whether to look up what only a checklist says and takes long: which preparation repeats something."""

    @property
    def people(self) -> Mapping[str, Person]:
        """Return everyone, by id."""
        return self.hunt.people

    @property
    def today(self) -> date:
        """Return the civil day that it is now."""
        return day_of(self.now, self.zone)

    @property
    def tallies(self) -> Tallies:
        """Return what is counted over the whole hunt."""
        return tally(self.hunt)

    @property
    def taken_instead(self) -> Application | None:
        """Return the job that I took while this one was under way, and still is; None: there is none."""
        application = self.application
        for taken in self.tallies.taken if not application.is_closed else ():
            outcome = taken.outcome
            begun = min((each.counted_from(self.zone) for each in application.events), default=None)
            if outcome and (begun is None or begun <= outcome.counted_from(self.zone)):
                return taken
        return None

    @property
    def interviewers(self) -> tuple[str, ...]:
        """Return the ids of those on record who interviewed me there, over all rounds, each once."""
        rounds = (held for held in self.application.rounds if not self.is_off(held))
        ids = dict.fromkeys(who.person for held in rounds for who in held.interviewers)
        return tuple(who for who in ids if who in self.people)

    @property
    def known_there(self) -> tuple[str, ...]:
        """Return the ids of whom to answer where nobody has met me: who was to, else whom I know there."""
        ids = dict.fromkeys(who.person for held in self.application.interviews for who in held.interviewers)
        tied = self.tallies.tied.get(company_key(self.application.company), ())
        return tuple(who for who in ids if who in self.people) or tuple(each.id for each in tied)

    def is_off(self, interview: Interview) -> bool:
        """Return whether it was closed before that round could start (playbook A.2)."""
        return is_off(self.application, interview, self.zone)

    @property
    def standing(self) -> Standing:
        """Return what is decided."""
        outcome = self.application.outcome
        if outcome is None:
            return Standing.UNDECIDED
        if outcome.kind is EventKind.ACCEPTED:
            return Standing.ACCEPTED
        return Standing.CLOSED if outcome.kind in CLOSING else Standing.OFFERED

    @property
    def stage(self) -> Stage:
        """Return how far the interviews have come; one counts once it has ended."""
        rounds = [held for held in self.application.rounds if not self.is_off(held)]
        if not rounds:
            return Stage.WITHOUT_INTERVIEW
        is_one_over = any(held.is_over(self.now) for held in rounds)
        return Stage.INTERVIEWED if is_one_over else Stage.BEFORE_THE_FIRST

    def name_of(self, person: str) -> str:
        """Return a person's name, or a plain word where they are not (or no more) on record."""
        return name_of(self.hunt, person)

    def day(self, day: date) -> str:
        """Say a day in words."""
        return say_day(day, self.today)

    def moment(self, instant: datetime) -> str:
        """Say an instant in words."""
        return say_moment(instant, self.zone, self.now)

    def when(self, interview: Interview) -> str:
        """Say when an interview is, or what is known of that."""
        starts = interview.starts
        return self.moment(starts) if starts is not None else say_without_time(interview, self.today)

    def not_set(self, interview: Interview) -> str:
        """Say why what follows an interview without a time waits, and until when."""
        if interview.on is None:
            return "The time is not set: this opens once the interview has been."
        return f"The time is not set: this opens when {self.day(interview.on)} is over."

    def doubt(self, day: date) -> str:
        """Say of the day of a fact that it is still to come: the clock was ahead. Empty where it is not.

        Tomorrow is left alone: after a flight to the west it is today where the fact was recorded.
        """
        return " That day is still to come: correct its date." if day > days_after(self.today, 1) else ""


def is_off(application: Application, interview: Interview, zone: str) -> bool:
    """Return whether an application was closed before that round of it could start (playbook A.2)."""
    outcome = application.outcome
    if outcome is None or outcome.kind not in CLOSING:
        return False
    day, begins, recorded = interview.day(zone), interview.begins, outcome.recorded_at
    if interview.starts is None and (interview.held or day is None or begins is None):
        return not interview.held
    is_later = recorded is not None and begins is not None and begins > recorded
    if outcome.on is None or day is None:
        return is_later
    return day > outcome.on or (day == outcome.on and is_later)


def name_of(hunt: Hunt, person: str) -> str:
    """Return a person's name, or a plain word where they are not (or no more) on record."""
    known = hunt.people.get(person)
    return known.name if known else "someone unknown"


def timed(now: datetime, opens: datetime, due: datetime | None) -> State:
    """Return the state that time alone gives to something not done, not skipped and relevant."""
    if now < opens:
        return State.LOCKED
    if due is None:
        return State.OPEN
    if now > due:
        return State.LATE
    near = min((due - opens) / 4, timedelta(hours=24))
    return State.DUE if due - now <= near else State.OPEN


def timed_after(interview: Interview, now: datetime, opens: datetime | None, due: datetime | None) -> State:
    """Return the same state for what is done after an interview; without a time it is never late."""
    if interview.starts is not None and opens is not None:
        return timed(now, opens, due)
    return State.OPEN if interview.is_over(now) else State.LOCKED


def any_time(interview: Interview, state: State) -> Unasked | None:
    """Return why what can be done since nobody knows when, after an interview, is not asked for."""
    return Unasked.ANY_TIME if state is State.OPEN and interview.ends is None else None


def faded(now: datetime, since: datetime | None, days: int) -> bool:
    """Return whether what has been possible since then came too late to do any good (playbook A.2)."""
    return since is not None and now - since > timedelta(days=days)


_URGENCY = (State.LATE, State.DUE, State.OPEN, State.LOCKED)


def gather(items: tuple[Item, ...]) -> State:
    """Return the state of a step whose items are these: the most pressing of those that count.

    All done is done; all skipped, or done and skipped together, is done unless nothing was done.
    """
    states = {item.state for item in items if item.counts}
    for state in _URGENCY:
        if state in states:
            return state
    return State.SKIPPED if states == {State.SKIPPED} else State.DONE
