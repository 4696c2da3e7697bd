"""Letters of every kind, drafted or sent (playbook 2, 3.4, 4.4, 5.4, 7.2)."""

from __future__ import annotations

from enum import StrEnum

from afterview.records.base import Instant, Record
from afterview.records.people import Channel


class LetterKind(StrEnum):
    """What a letter is for."""

    THANK_YOU = "thank-you"
    HEADS_UP = "heads-up"
    OUTREACH = "outreach"
    FOLLOW_UP = "follow-up"
    REJECTION_REPLY = "rejection reply"
    OUTCOME_REPORT = "outcome report"
    GOOD_WORD = "good word"
    SECOND_FOLLOW_UP = "second follow-up"
    KEEP_IN_TOUCH = "keep in touch"
    ASK_ADDRESS = "ask for address"


class WorkSample(Record, frozen=True, kw_only=True):
    """A work sample to attach, or something related to mention (playbook 2.7)."""

    label: str
    path: str = ""


class Letter(Record, frozen=True, kw_only=True):
    """A letter to one person. `sent_at` is None while it is a draft or not yet written."""

    id: str
    kind: LetterKind
    person: str
    subject: str = ""
    body: str = ""
    samples: tuple[WorkSample, ...] = ()
    channel: Channel | None = None
    written_at: Instant | None = None
    sent_at: Instant | None = None
