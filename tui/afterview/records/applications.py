"""An application: a company, a role, and everything dated that happened."""

from __future__ import annotations

from datetime import UTC, date, datetime
from enum import StrEnum
from itertools import pairwise
from operator import attrgetter

from msgspec.structs import replace

from afterview.civil import day_of
from afterview.records.base import Instant, Record
from afterview.records.interviews import FollowUp, Interview, Promise, Reply, Skip, latest_promise
from afterview.records.letters import Letter, LetterKind

_BY_START = attrgetter("starts")
_LONG_AGO = date(1970, 1, 1)


class EventKind(StrEnum):
    """What can happen to an application, beside its interviews."""

    SAVED = "saved"
    APPLIED = "applied"
    OFFER = "offer"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    NO_ANSWER = "no answer"
    REOPENED = "reopened"


class Status(StrEnum):
    """Where an application stands: derived from its events and interviews, never stored."""

    PLANNED = "planned"
    APPLIED = "applied"
    INTERVIEWING = "interviewing"
    OFFER = "offer"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    NO_ANSWER = "no answer"


OUTCOMES = frozenset(
    {
        EventKind.OFFER,
        EventKind.ACCEPTED,
        EventKind.DECLINED,
        EventKind.REJECTED,
        EventKind.WITHDRAWN,
        EventKind.NO_ANSWER,
    }
)
"""The events that settle, or may settle, how it ends."""

OFFERED = frozenset({EventKind.OFFER, EventKind.ACCEPTED, EventKind.DECLINED})
"""The events of which an offer is one, or comes before."""
CLOSING = OUTCOMES - {EventKind.OFFER}
"""The events after which nothing more is waited for."""


class Event(Record, frozen=True, kw_only=True):
    """Something that happened on a civil day."""

    id: str
    kind: EventKind
    on: date | None = None
    """A civil day in my zone; None: nobody knows any more, and none is made up."""
    note: str = ""
    recorded_at: Instant | None = None
    answer_by: date | None = None
    """Of an offer: the last civil day, in my zone, on which it can be answered."""

    def counted_from(self, zone: str) -> date:
        """Return the civil day that waits are reckoned from; that of recording where its own is not known."""
        if self.on is not None:
            return self.on
        return _LONG_AGO if self.recorded_at is None else day_of(self.recorded_at, zone)


class Told(Record, frozen=True, kw_only=True):
    """A reference has been told that they may be called (playbook 3.1)."""

    person: str
    at: Instant
    outcome_at: Instant | None = None
    """When I told them how it ended (playbook 3.5)."""


class Ask(Record, frozen=True, kw_only=True):
    """Somebody was asked to put in a good word (playbook 4.2)."""

    person: str
    asked_at: Instant | None = None
    agreed_at: Instant | None = None
    declined_at: Instant | None = None
    done_at: Instant | None = None
    note: str = ""


class Application(Record, frozen=True, kw_only=True):
    """One job applied for, or about to be."""

    id: str
    company: str
    role: str = ""
    url: str = ""
    location: str = ""
    salary: str = ""
    source: str = ""
    tags: tuple[str, ...] = ()
    notes: str = ""
    events: tuple[Event, ...] = ()
    interviews: tuple[Interview, ...] = ()
    told: tuple[Told, ...] = ()
    asks: tuple[Ask, ...] = ()
    letters: tuple[Letter, ...] = ()
    """Letters that belong to no one round: heads-up, outreach, rejection reply, report."""
    promise: Promise | None = None
    """What they said about when I would hear, where no interview has been or is planned."""
    follow_ups: tuple[FollowUp, ...] = ()
    """Follow-ups on an application without an interview that has begun (playbook 5.8)."""
    replies: tuple[Reply, ...] = ()
    """What they answered, where no interview has begun (playbook 5.6)."""
    skips: tuple[Skip, ...] = ()
    """Skips of the steps that belong to the application: 3, 4, 7, 8."""
    apply_by: date | None = None
    """The last civil day, in my zone, on which a planned application can be sent."""
    after: str | None = None
    """Id of an earlier, rejected application at the same company (playbook 7.4)."""
    created: Instant | None = None

    @property
    def promised(self) -> Promise | None:
        """Return what they said last about when I would hear, in an answer or before (playbook 5.1, 5.6)."""
        return latest_promise(self.promise, self.replies) if self.replies else self.promise

    @property
    def outcome(self) -> Event | None:
        """Return the event that decided it, or None while it is open (or was reopened)."""
        latest: Event | None = None
        for event in self.events_in_order:
            if event.kind in OUTCOMES:
                latest = event
            elif event.kind is EventKind.REOPENED:
                latest = None
        return latest

    @property
    def events_in_order(self) -> tuple[Event, ...]:
        """Return the events by their day; one without a day stays behind what was recorded before it."""
        if len(self.events) < 2:
            return self.events
        days, last = list[date](), date.min
        for each in self.events:
            last = each.on or last
            days.append(last)
        order = sorted(range(len(days)), key=days.__getitem__)
        return tuple(self.events[each] for each in order)

    def has_heard(self, told: Told, zone: str) -> bool:
        """Return whether a reference knows how it stands: of an offer, and then of what came of it (3.5)."""
        outcome, heard = self.outcome, told.outcome_at
        was_offered = any(each.kind is EventKind.OFFER for each in self.events)
        if heard is None or outcome is None or outcome.on is None or not self.is_closed or not was_offered:
            return heard is not None
        return day_of(heard, zone) >= outcome.on

    @property
    def is_closed(self) -> bool:
        """Return whether nothing more is waited for."""
        outcome = self.outcome
        return outcome is not None and outcome.kind in CLOSING

    @property
    def status(self) -> Status:
        """Return where it stands."""
        if self.outcome is not None:
            return Status(self.outcome.kind.value)
        if self.rounds:
            return Status.INTERVIEWING
        return Status.APPLIED if self.is_sent else Status.PLANNED

    @property
    def applied_on(self) -> date | None:
        """Return the day of the first application; None where it was not sent, or that day is not known."""
        days = (each.on for each in self.events if each.kind is EventKind.APPLIED)
        return min((day for day in days if day is not None), default=None)

    @property
    def is_sent(self) -> bool:
        """Return whether I have applied, on a day that is known or not."""
        return any(each.kind is EventKind.APPLIED for each in self.events)

    @property
    def rounds(self) -> tuple[Interview, ...]:
        """Return the interviews that were not called off, by start; one without a day by its number."""
        found = [each for each in self.interviews if each.cancelled_at is None]
        if len(found) < 2:
            return tuple(found)
        if all(each.starts is not None for each in found):
            return tuple(sorted(found, key=_BY_START))
        return tuple(_in_order(found))

    def numbered(self, *, shifting: bool = False) -> Application:
        """Return it with its rounds numbered by when they start (playbook B.1).

        Numbers that are in that order already stay, gaps and all: the first rounds need not be on record.
        `shifting`: else the earlier rounds keep theirs, and the later ones count on from there.
        """
        rounds = self.rounds
        numbers = [each.round for each in rounds]
        if all(before < after for before, after in pairwise(numbers)):
            return self
        new, last = dict[str, int](), 0
        for each, number in zip(rounds, numbers if shifting else sorted(numbers), strict=True):
            new[each.id] = last = max(number, last + 1)
        return replace(
            self,
            interviews=tuple(replace(each, round=new.get(each.id, each.round)) for each in self.interviews),
        )

    def interview(self, interview_id: str) -> Interview | None:
        """Return the interview of that id, if it is one of these."""
        return next((each for each in self.interviews if each.id == interview_id), None)

    def round_after(self, interview: Interview) -> Interview | None:
        """Return the round that comes next after `interview`, if one is scheduled."""
        later = (each for each in self.rounds if interview.is_before(each) and each.id != interview.id)
        return next(later, None)

    def latest_round(self, now: datetime) -> Interview | None:
        """Return the last round that has begun, else the first one; None: there is none."""
        rounds = self.rounds
        begun = (each for each in reversed(rounds) if each.has_begun(now))
        return next(begun, rounds[0] if rounds else None)

    def letter_to(self, person: str, kind: LetterKind) -> Letter | None:
        """Return the letter of that kind to that person: a sent one before a draft, if any."""
        found = [each for each in self.letters if each.person == person and each.kind is kind]
        return max(found, key=lambda each: each.sent_at is not None, default=None)


def _in_order(rounds: list[Interview]) -> list[Interview]:
    """Return rounds of which some have no day: those stand behind the latest with a lower number.

    Of two with one number, that with a day comes first, and of those without that which has been.
    """
    latest = datetime.min.replace(tzinfo=UTC)
    keys = dict[str, tuple[datetime, bool, int, bool]]()
    for each in sorted(rounds, key=lambda each: (each.round, each.begins is None, not each.held)):
        begins = each.begins
        latest = latest if begins is None else max(latest, begins)
        keys[each.id] = (latest if begins is None else begins, begins is None, each.round, not each.held)
    return sorted(rounds, key=lambda each: keys[each.id])
