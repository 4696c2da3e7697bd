"""The kinds of letter: to whom each goes, what it belongs to, how long it may be, what is checked in it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import msgspec

from afterview.records.letters import LetterKind
from afterview.records.people import Channel


class Owner(StrEnum):
    """With what a letter is kept."""

    ROUND = "round"
    APPLICATION = "application"
    EITHER = "either"
    """The round that was held, or the application where there was none."""


class Whom(StrEnum):
    """To whom it goes."""

    INTERVIEWER = "interviewer"
    REFERENCE = "reference"
    CONTACT = "contact"
    """Somebody who works there or is tied to the company."""


class LetterShape(msgspec.Struct, frozen=True, kw_only=True):
    """What is so for all letters of a kind."""

    name: str
    """As the command line names it; an interface."""
    kind: LetterKind
    what: str
    """What it is, within a sentence."""
    owner: Owner
    whom: Whom
    needs_person: bool = True
    words: tuple[int, int]
    """The fewest and the most words of an e-mail, without greeting and sign-off."""
    by_hand: int = 180
    """The most words where it is written by hand: a card holds no more."""
    checks: frozenset[str]
    """The codes of the checks that apply."""


_ALWAYS = frozenset(
    {
        "name_wrong",
        "name_misspelt",
        "name_missing",
        "company_wrong",
        "company_misspelt",
        "too_long",
        "too_short",
        "placeholder_left",
        "greeting_missing",
        "greeting_twice",
        "closing_twice",
        "run_together",
        "signature_missing",
        "signature_wrong",
        "text_below_signature",
        "subject_in_text",
        "cut_off",
    }
)
_TO_THEM = _ALWAYS | {"presumptuous"}
_WHILE_THEY_DECIDE = _TO_THEM | {"linkedin_before_decision"}

SHAPES: tuple[LetterShape, ...] = (
    LetterShape(
        name="thank-you",
        kind=LetterKind.THANK_YOU,
        what="a thank-you note",
        owner=Owner.ROUND,
        whom=Whom.INTERVIEWER,
        words=(40, 330),
        checks=_WHILE_THEY_DECIDE
        | {"nothing_specific", "near_duplicate", "too_many_samples", "no_ask_for_reply_date"},
    ),
    LetterShape(
        name="heads-up",
        kind=LetterKind.HEADS_UP,
        what="a heads-up",
        owner=Owner.APPLICATION,
        whom=Whom.REFERENCE,
        words=(30, 260),
        checks=_TO_THEM,
    ),
    LetterShape(
        name="outcome-report",
        kind=LetterKind.OUTCOME_REPORT,
        what="a report of the outcome",
        owner=Owner.APPLICATION,
        whom=Whom.REFERENCE,
        words=(15, 200),
        checks=_ALWAYS | {"blaming_tone"},
    ),
    LetterShape(
        name="good-word",
        kind=LetterKind.GOOD_WORD,
        what="a request for a good word",
        owner=Owner.APPLICATION,
        whom=Whom.CONTACT,
        words=(30, 220),
        checks=_TO_THEM,
    ),
    LetterShape(
        name="hello",
        kind=LetterKind.OUTREACH,
        what="first words",
        owner=Owner.APPLICATION,
        whom=Whom.CONTACT,
        words=(25, 180),
        checks=_TO_THEM,
    ),
    LetterShape(
        name="follow-up",
        kind=LetterKind.FOLLOW_UP,
        what="a follow-up",
        owner=Owner.EITHER,
        whom=Whom.INTERVIEWER,
        needs_person=False,
        words=(20, 150),
        checks=_WHILE_THEY_DECIDE | {"blaming_tone"},
    ),
    LetterShape(
        name="second-follow-up",
        kind=LetterKind.SECOND_FOLLOW_UP,
        what="a second follow-up",
        owner=Owner.EITHER,
        whom=Whom.INTERVIEWER,
        needs_person=False,
        words=(15, 110),
        checks=_WHILE_THEY_DECIDE | {"blaming_tone"},
    ),
    LetterShape(
        name="gracious-reply",
        kind=LetterKind.REJECTION_REPLY,
        what="a gracious reply",
        owner=Owner.APPLICATION,
        whom=Whom.INTERVIEWER,
        words=(25, 200),
        checks=_TO_THEM | {"blaming_tone", "nothing_specific", "near_duplicate"},
    ),
    LetterShape(
        name="keep-in-touch",
        kind=LetterKind.KEEP_IN_TOUCH,
        what="a friendly line",
        owner=Owner.APPLICATION,
        whom=Whom.INTERVIEWER,
        words=(15, 160),
        checks=_TO_THEM | {"blaming_tone"},
    ),
    LetterShape(
        name="ask-address",
        kind=LetterKind.ASK_ADDRESS,
        what="a question for an address",
        owner=Owner.EITHER,
        whom=Whom.INTERVIEWER,
        words=(10, 90),
        checks=_WHILE_THEY_DECIDE,
    ),
)

BY_NAME: Mapping[str, LetterShape] = {each.name: each for each in SHAPES}
BY_KIND: Mapping[LetterKind, LetterShape] = {each.kind: each for each in SHAPES}


def most_words(shape: LetterShape, channel: Channel | None) -> int:
    """Return how many words such a letter may have."""
    return min(shape.words[1], shape.by_hand) if channel is Channel.HANDWRITTEN else shape.words[1]
