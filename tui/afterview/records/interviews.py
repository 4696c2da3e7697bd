"""An interview: one round of an application, and all that hangs on it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from afterview.civil import day_of, days_after, start_of_day
from afterview.records.base import Instant, Record
from afterview.records.letters import Letter, LetterKind
from afterview.records.reflections import Reflection

LONGEST = timedelta(days=14)
"""The longest that one interview may take: two weeks, for a piece of work to take home."""

MOST_ROUNDS = 99
"""Interviews that one application may have."""


_LONG_AGO, _FAR_OFF = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


class Skip(Record, frozen=True, kw_only=True):
    """Something that I said does not apply, and why. Can be taken back."""

    step: int
    item: str | None = None
    """Key of one item of the step; None: the whole step."""
    reason: str
    at: Instant


class Interviewer(Record, frozen=True, kw_only=True):
    """A person in the room, and what we talked about (playbook 2.4)."""

    person: str
    talked_about: str = ""


class Promise(Record, frozen=True, kw_only=True):
    """What they said about when I would hear (playbook 5.1)."""

    said_at: Instant
    on: date | None = None
    """The last day of the promised wait, a civil day in my zone; None: they did not say."""
    words: str = ""


class Reply(Record, frozen=True, kw_only=True):
    """Something that they answered, by themselves or when asked (playbook 5.6)."""

    id: str
    at: Instant
    words: str = ""
    on: date | None = None
    """The last day of the wait that they now ask for, a civil day in my zone; None: they named none."""


def latest_promise(promise: Promise | None, replies: tuple[Reply, ...]) -> Promise | None:
    """Return the day that holds: the one promised, or one that they have named in an answer since."""
    for reply in replies:
        if reply.on is not None and (promise is None or reply.at >= promise.said_at):
            promise = Promise(said_at=reply.at, on=reply.on, words=reply.words)
    return promise


class FollowUpResult(StrEnum):
    """What came of a follow-up (playbook 5.4)."""

    SPOKE = "spoke"
    MESSAGE = "left a message"
    NO_ANSWER = "no answer"


class FollowUp(Record, frozen=True, kw_only=True):
    """One time that I asked after the state of things (playbook 5.4, 5.5)."""

    id: str
    at: Instant
    channel: str = ""
    result: FollowUpResult = FollowUpResult.NO_ANSWER
    note: str = ""
    override: bool = False
    """Whether I insisted on it against the advice (too early, or a third one)."""


class PrepKind(StrEnum):
    """What a piece of preparation is (playbook 6.3)."""

    TOPIC = "topic"
    RESEARCH = "research"
    QUESTION = "question"


class PrepNote(Record, frozen=True, kw_only=True):
    """Something new to bring to this interview (playbook 6.3)."""

    id: str
    kind: PrepKind
    text: str


class Interview(Record, frozen=True, kw_only=True):
    """One round of interviewing."""

    id: str
    round: int
    kind: str = ""
    starts: Instant | None = None
    """An aware instant, kept in UTC; None: no time is set, or nobody knows it, and none is made up."""
    on: date | None = None
    """Where only its day is known: a civil day in `zone`. Nothing beside `starts`, as `when` and `held`."""
    when: str = ""
    """Where not even the day is known, what is: "in October"."""
    held: bool = False
    """Whether it has been, though nobody can say when."""
    minutes: int = 60
    zone: str
    """IANA name of the zone that the appointment was made in."""
    place: str = ""
    link: str = ""
    interviewers: tuple[Interviewer, ...] = ()
    promise: Promise | None = None
    reflection: Reflection = Reflection()
    letters: tuple[Letter, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    replies: tuple[Reply, ...] = ()
    preparation: tuple[PrepNote, ...] = ()
    skips: tuple[Skip, ...] = ()
    cancelled_at: Instant | None = None
    notes: str = ""
    created: Instant | None = None
    calendar_uid: str = ""
    """By what the calendar that it came from calls it; "" where it was entered by hand."""
    calendar_sequence: int = 0
    """The number of the copy that is on record: an older one never wins."""
    calendar_stamp: Instant | None = None
    """When that copy was made."""

    @property
    def begins(self) -> datetime | None:
        """Return when it starts, or when its day does where that is all that is known; None: nothing is."""
        if self.starts is not None or self.on is None:
            return self.starts
        return start_of_day(self.on, self.zone)

    @property
    def ends(self) -> datetime | None:
        """Return the instant at which it is over, or its day is; None: that is not known."""
        if self.starts is not None:
            return self.starts + timedelta(minutes=self.minutes)
        return None if self.on is None else start_of_day(days_after(self.on, 1), self.zone)

    def day(self, zone: str) -> date | None:
        """Return the civil day in `zone` on which it starts; None: that is not known."""
        return self.on if self.starts is None else day_of(self.starts, zone)

    def last_day(self, zone: str) -> date | None:
        """Return the civil day in `zone` on which it ends; None: that is not known."""
        return self.on if self.starts is None or self.ends is None else day_of(self.ends, zone)

    @property
    def place_in_time(self) -> datetime:
        """Return by what interviews at several companies are ordered: long ago, or far off without a day."""
        return self.begins or (_LONG_AGO if self.held else _FAR_OFF)

    def has_begun(self, now: datetime) -> bool:
        """Return whether it may have begun: a day without a time is taken from its morning on."""
        begins = self.begins
        return self._was_held or (begins is not None and begins <= now)

    def may_have_begun(self, now: datetime) -> bool:
        """Return whether what follows an interview can be recorded: nobody can say that it has not been."""
        return self.begins is None or self.has_begun(now)

    def is_over(self, now: datetime) -> bool:
        """Return whether it has been; a day without a time only once it has gone by."""
        ends = self.ends
        return self._was_held or (ends is not None and ends <= now)

    def is_ahead(self, now: datetime) -> bool:
        """Return whether it may still be to come; a day without a time until it has gone by."""
        return not self.is_over(now) if self.starts is None else self.starts > now

    @property
    def _was_held(self) -> bool:
        return self.held and self.starts is None

    def is_before(self, other: Interview) -> bool:
        """Return whether it starts before another round of the same application."""
        mine, theirs = self.begins, other.begins
        return self.round < other.round if mine is None or theirs is None else mine < theirs

    @property
    def promised(self) -> Promise | None:
        """Return what they said last about when I would hear, in an answer or before (playbook 5.1, 5.6)."""
        return latest_promise(self.promise, self.replies) if self.replies else self.promise

    def letter_to(self, person: str, kind: LetterKind) -> Letter | None:
        """Return the letter of that kind to that person: a sent one before a draft, if any."""
        found = [each for each in self.letters if each.person == person and each.kind is kind]
        return max(found, key=lambda each: each.sent_at is not None, default=None)
