"""People: one record each, whether interviewer, reference or contact, or all three."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from afterview.records.base import Instant, Record


class Channel(StrEnum):
    """How someone likes to get a thank-you note (playbook 2.3)."""

    EMAIL = "email"
    LETTER = "letter"
    HANDWRITTEN = "handwritten"
    OTHER = "other"


class TieKind(StrEnum):
    """What makes a person useful at a company (playbook 4.1)."""

    WORKS_THERE = "works there"
    KNOWS_INTERVIEWER = "knows the interviewer"
    HIGH_UP = "high up"
    AGENT = "agency in between"
    """Thanks and follow-ups go through them."""


class Tie(Record, frozen=True, kw_only=True):
    """A person's link to a company at which I apply (playbook 4.1)."""

    company: str
    kind: TieKind = TieKind.WORKS_THERE
    note: str = ""


class Touch(Record, frozen=True, kw_only=True):
    """One time that we were in contact (playbook 3.3, 8.2)."""

    id: str
    at: Instant
    how: str = ""
    application: str | None = None


class Person(Record, frozen=True, kw_only=True):
    """Somebody whom the job hunt has to do with."""

    id: str
    name: str
    company: str = ""
    title: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""
    channel: Channel | None = None
    channel_note: str = ""
    linkedin: str = ""
    connected_at: Instant | None = None
    """When we connected on LinkedIn (playbook 8.1)."""
    is_reference: bool = False
    prefers_not_named: bool = False
    """Whether this reference would rather not be named, wherever I apply (playbook 3.1)."""
    relation: str = ""
    """How they know me: for the reminder in a heads-up (playbook 3.4)."""
    ties: tuple[Tie, ...] = ()
    touches: tuple[Touch, ...] = ()
    touch_every_days: int | None = None
    """Own rhythm of keeping in touch in days; None: the settings' one; 0: never (playbook 8.2)."""
    touch_on: date | None = None
    """The day on which to be in touch next, whatever the rhythm: until that has been (playbook 8.2)."""
    notes: str = ""
    created: Instant | None = None
