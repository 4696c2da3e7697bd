"""What a check looks at, and what it answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

import msgspec

from afterview.letters.checks.sentences import Sentence, end_of_body, sentences
from afterview.letters.kinds import LetterShape
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.records.people import Channel, Person


class Checked(msgspec.Struct, frozen=True, dict=True):
    """A letter, whom and what it is for, and what is known that it can be held against."""

    text: str
    shape: LetterShape
    hunt: Hunt
    application: Application
    interview: Interview | None
    """The round that it is about, if it is about one."""
    person: Person | None
    """None for one that is addressed to nobody by name."""
    channel: Channel | None = None
    material: tuple[str, ...] = ()
    """What is on record of talking with this person."""
    others: tuple[tuple[str, str], ...] = ()
    """Letters of the kind to others there: name and text (playbook 2.10)."""
    samples: int = 0
    """How many work samples are attached."""
    me: str = ""
    """How the writer signs; "" where it is not known."""

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Return the sentences of the letter."""
        return tuple(sentences(self.text))

    @cached_property
    def body(self) -> str:
        """Return the text up to the sign-off: places in it are places in the text."""
        return self.text[: end_of_body(self.text)]

    @cached_property
    def whole(self) -> int:
        """Return where a finding stands that is about the letter as a whole: at the end of what it says."""
        return len(self.body.rstrip())


class Found(msgspec.Struct, frozen=True):
    """A place in the text, and what is the matter there. Where it is empty, it is about the whole letter."""

    start: int
    end: int
    reason: str


class Finding(msgspec.Struct, frozen=True):
    """What a check found: `quote` is the text's [start:end]."""

    code: str
    start: int
    end: int
    quote: str
    reason: str


class Check(msgspec.Struct, frozen=True):
    """One check. Its code is an interface."""

    code: str
    find: Callable[[Checked], Iterator[Found]]
