"""The one shape of a verb, from which understanding, help and completion are made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from afterview.dates.languages import with_english_dates
from afterview.dates.reader import check_last_day
from afterview.entry.scene import Scene
from afterview.entry.verbs.common import frame_of
from afterview.records.hunt import Change
from afterview.text import Unclear


class Slot(Enum):
    """What can be completed at a place in a line."""

    TARGET = "target"
    PERSON = "person"
    WITH_PERSON = "with person"
    """People, after the word `with`."""
    WORD = "word"
    """One of the verb's own words."""


@dataclass(frozen=True)
class Meaning:
    """What a line means: in plain words, and as a change. A warning is the playbook's advice against it."""

    preview: str
    change: Change
    warning: str = ""


@dataclass(frozen=True)
class Verb:
    """A first word, and how to read what follows it."""

    name: str
    usage: str
    """An example line that shows it all."""
    help: str
    """What it records, in one line."""
    read: Callable[[str, Scene], Meaning]
    """Reads the rest of the line. Raises Unclear and ChangeError."""
    aliases: tuple[str, ...] = ()
    slots: tuple[Slot, ...] = ()
    """What comes one after the other, for completion."""
    words: tuple[str, ...] = ()
    """The words that may stand in a WORD slot."""
    takes_text: bool = False
    """Whether it ends in free text, in which a last `anyway` is only a word."""

    def meaning(self, rest: str, scene: Scene) -> Meaning:
        """Return what the rest of a line means, with dates in any language. Raises Unclear and ChangeError.

        What stands behind "note:" is kept as it was written.
        """
        if not self.takes_text and self.slots[:1] in ((Slot.TARGET,), (Slot.PERSON,)):
            check_last_day(rest, frame_of(scene))
        try:
            return self.read(rest, scene)
        except Unclear as problem:
            told, note, said = rest.partition(" note:")
            english = with_english_dates(told)
            if self.takes_text or english == told:
                raise
            try:
                return self.read(f"{english}{note}{said}", scene)
            except Unclear:
                raise problem from None
