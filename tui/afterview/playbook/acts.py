"""What can be done about a step, as a small value: what, of what and to whom, and never in which words."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto

import msgspec

from afterview.records.letters import LetterKind


class ActKind(Enum):
    """What is done. The kinds down to `TAKE_BACK` name all that they need; the next ones want words, too."""

    MARK_NOTE_SENT = auto()
    MARK_REPLY_SENT = auto()
    MARK_TOLD = auto()
    """A reference knows that they may be called."""
    MARK_REPORTED = auto()
    """A reference knows how it ended."""
    MARK_ASKED = auto()
    """Somebody was asked to put in a good word."""
    MARK_CONNECTED = auto()
    MARK_APPLIED = auto()
    """An application that was planned has been sent."""
    UNSKIP = auto()
    TAKE_BACK = auto()
    """Of an item what was recorded under it; without one, something of the step, still to be said."""

    SKIP = auto()
    LOG_TOUCH = auto()
    LOG_FOLLOW_UP = auto()
    RECORD_PROMISE = auto()
    RECORD_OUTCOME = auto()
    ADD_APPLICATION = auto()
    ADD_INTERVIEW = auto()
    SET_TIME = auto()
    """An interview without one gets its time."""
    ADD_PERSON = auto()
    ADD_INTERVIEWER = auto()
    """Somebody who was in the room, or will be."""
    ADD_REFERENCE = auto()
    ADD_CONTACT = auto()
    """Somebody I know at the company."""
    ADD_TOPIC = auto()
    ADD_RESEARCH = auto()
    ADD_QUESTION = auto()
    """A question to ask them."""
    ADD_NOTE = auto()

    WRITE_REFLECTION = auto()
    SEE_INTERVIEW = auto()
    SEE_BRIEF = auto()
    SEE_APPLICATION = auto()
    SEE_ENDING = auto()
    """All that there is to do and to know about how it ended."""


class Act(msgspec.Struct, frozen=True, gc=False):
    """Something that can be done about a step or an item of it."""

    kind: ActKind
    owner: str | None = None
    """Id of the application or the interview that it is about, if it is about one."""
    person: str | None = None
    """Id of the person whom it is about, if it is about one."""
    step: int | None = None
    """Number of the step that is skipped, or of which something is taken back."""
    item: str | None = None
    """Key of that step's item; None: the whole step. Of an act about no step: the words that are recorded."""


TAKES_BACK = frozenset({ActKind.UNSKIP, ActKind.TAKE_BACK})
"""What is done about something that is recorded: what that is can be looked at first."""

LETTERS: Mapping[ActKind, LetterKind] = {
    ActKind.MARK_NOTE_SENT: LetterKind.THANK_YOU,
    ActKind.MARK_REPLY_SENT: LetterKind.REJECTION_REPLY,
    ActKind.MARK_TOLD: LetterKind.HEADS_UP,
    ActKind.MARK_REPORTED: LetterKind.OUTCOME_REPORT,
    ActKind.MARK_ASKED: LetterKind.GOOD_WORD,
    ActKind.LOG_FOLLOW_UP: LetterKind.FOLLOW_UP,
    ActKind.LOG_TOUCH: LetterKind.KEEP_IN_TOUCH,
}
"""The letter that does it; all other acts need none."""
