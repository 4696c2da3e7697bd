"""What a shape of plain sentences is: a cue, who does it, what it is about, and the line that it becomes.

A cue is read against the words of a sentence without the noise. In it C stands for a company (N for one that is
new), P for somebody known, D for a date or a time, R for a role, <NAME> for a class of `word_classes`, " .. " for a
few words of any kind but doubt and " ... " for some more, " / " for the end of a clause, which a blank may pass over as well. A cue does not
say what else may stand in the sentence: what is left over is noise, is kept as a note, or is asked about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from afterview.dates.days import DateLean
from afterview.entry.plain.word_classes import CLASSES, gap, marked


class Who(Enum):
    """Which people a shape is about."""

    NOBODY = "nobody"
    MAY = "may"
    """One may be named; who it is says which company is meant."""
    KNOWN = "known"
    ANY = "any"
    """Somebody known or new."""


class Where(Enum):
    """Whether a shape is about a company."""

    NOWHERE = "nowhere"
    NEEDED = "needed"
    """Named, or the one where the person is in the room."""
    NEW = "new"
    """Needed, and may be one that is not on the list."""


class By(Enum):
    """Who has to do it, where the sentence says who does."""

    ANYONE = "anyone"
    ME = "me"
    I = "i"  # noqa: E741  # the word that has to be there
    """As `ME`, and it has to be said."""
    THEM = "them"


@dataclass(frozen=True)
class Shape:
    """One kind of thing that is said, and the ways to say it."""

    kind: str
    """The verb of the line that it becomes."""
    value: str
    """What stands after the company's name in it, such as "rejected"."""
    cue: str
    example: str
    where: Where = Where.NEEDED
    who: Who = Who.NOBODY
    by: By = By.ANYONE
    lean: DateLean = DateLean.PAST
    keeps_rest: bool = False
    """Whether its line takes a note. Else a note is a line of its own."""
    deny: str = ""
    """What turns it into something else."""
    needs: str = ""
    """What must be there as well, anywhere."""
    beside: str = ""
    """Words that say nothing more beside it, or that elsewhere would be doubt."""
    past_day: bool = False
    """Whether only a day that is not ahead says that it has happened."""
    over: str = ""
    """The kinds that it is more than, where both are in a sentence: a thank-you note by email is no follow-up."""

    @cached_property
    def cues(self) -> re.Pattern[str]:
        """Return the cue, compiled."""
        cue = self.cue if self.where is not Where.NEW else re.sub(r"(?<!\w)C(?!\w)", "[CN]", self.cue)
        return re.compile(rf"(?<!\S)(?:{_spaced(cue)})(?!\S)")

    @cached_property
    def denied(self) -> re.Pattern[str] | None:
        """Return what may not be there, compiled."""
        return re.compile(rf"(?<!\S)(?:{_named(self.deny)})(?!\S)") if self.deny else None

    @cached_property
    def needed(self) -> re.Pattern[str] | None:
        """Return what must be there as well, compiled."""
        return re.compile(rf"(?<!\S)(?:{_spaced(self.needs)})(?!\S)") if self.needs else None

    @cached_property
    def words(self) -> frozenset[str]:
        """Return the words of the cue: beside it, none of them tells of something else."""
        return frozenset(
            re.findall(r"[a-z][a-z'-]+", _named(self.cue.replace(" ... ", " ").replace(" .. ", " ")))
        )

    @cached_property
    def allowed(self) -> frozenset[str]:
        """Return the words that may stand beside the cue."""
        return frozenset(self.beside.split())


_BREAK = r"(?:\||->|=>|→)"


_STOPS = (
    r"\||D|me|us|for|after|because|as|by|via|on|again|email|mail|with|in|at|from|today|this|\(|already|too|C"
)
"""What goes on with something else than whom or what it was done to."""


def _named(pattern: str, blank: str = " ") -> str:
    """Return the pattern with its classes and gaps written out, and the words of doubt marked."""
    pattern = re.sub(r"<(?!END|STOP)([A-Z]+)>", lambda match: f"(?:{CLASSES[match[1]]})", pattern)
    pattern = re.sub(r"(?<![\\\w'])[a-z][a-z'-]*", lambda match: marked(match[0]), pattern)
    pattern = (
        pattern.replace(" / ", f" {_BREAK} ").replace(" ... ", f"{gap(6)} ").replace(" .. ", f"{gap(3)} ")
    )
    pattern = pattern.replace("<STOP>", f"(?=_(?:$|{_STOPS}))")
    pattern = pattern.replace("<END>", "(?=_(?:$|\\|))")
    return pattern.replace(" ", blank).replace("_", " ")


def _spaced(pattern: str) -> str:
    return _named(pattern, rf"(?: {_BREAK})? ")
