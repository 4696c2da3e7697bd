"""What the monkey does next: keys, pastes, clicks and window sizes, all by one seed."""

from __future__ import annotations

import random
import string
from dataclasses import dataclass
from enum import Enum, auto

from afterview.app.commands import COMMANDS, Place

_LEAVING = ("q", "ctrl+c", "ctrl+q")
_COMMANDS = tuple(
    key
    for each in COMMANDS
    if Place.MAIN in each.places and each.id not in ("pane.next", "line.back")
    for key in each.keys.split(",")
    if key not in _LEAVING
)
_MOVES = ("up", "down", "left", "right", "pageup", "pagedown", "home", "end", "tab", "shift+tab", "j", "k")
_PANES = ("T", "L", "W", "1", "2", "8", "plus", "minus", "less_than_sign", "t", "x", "space", "g", "0", "5")
_DIALOG = ("e", "d", "u", "y", "n", "m", "l", "o", "slash", "delete", "ctrl+o", "g", "G")
_CTRL = ("ctrl+a", "ctrl+e", "ctrl+k", "ctrl+u", "ctrl+w", "ctrl+z", "ctrl+y", "ctrl+v", "ctrl+x", "ctrl+p")
_SIZES = (
    (40, 10),
    (40, 12),
    (41, 13),
    (48, 19),
    (71, 20),
    (72, 24),
    (99, 29),
    (100, 30),
    (159, 40),
    (200, 60),
)

LINES = (
    "Borealis; Data Engineer; applied 3 nov; #remote; @Oslo",
    "Cinder; Tester; saved",
    "Acme; Engineer",
    "applied cinder yesterday",
    "interview here phone yesterday 10:00-11:00 with Kim Roe <kim@roe.example>",
    "interview acme onsite tomorrow 9:00-17:00",
    "interview here 31 feb",
    "question here Why do you want to work here?",
    "promise here friday",
    "promise here in 2 weeks",
    "followup here call",
    "outcome here rejected",
    "outcome here offer",
    "outcome acme no answer",
    "person Jo Fox <jo@fox.example>",
    "reference Max Weber <max@weber.example>",
    "contact here Jo Fox",
    "touch Jo Fox coffee",
    "touch nobody at all",
    "skip here 2 no address",
    "reopen here",
    "interview",
    "interview here",
    ";;;",
    "outcome here [bold]nothing[/bold]",
)
"""Quick-add lines that mean something, and some that do not quite."""

TEXTS = (
    "[bold]not bold[/bold] [@click=app.quit]no[/]",
    "\x1b[2J\x1b]0;title\x07 and \x9b31m red",
    "a\u0301e\u0308 \u0915\u094d\u0937 \u200d\ufe0f",
    "日本語の会社 👩\u200d👩\u200d👧 🏳\ufe0f",
    "\u202egnp.exe\u202c \u2066abc\u2069",
    "first\nsecond\r\nthird\tand\n\n\n",
    "word " * 700,
    "x" * 9000,
    "\x00\x01\x7f",
    "{} %s $HOME ${x} \\n \\u0000 ' \" `",
    "; ; ;",
    "0",
)
"""Texts that somebody may paste."""


class Do(Enum):
    """A kind of move."""

    PRESS = auto()
    PASTE = auto()
    CLICK = auto()
    SIZE = auto()
    BREATHE = auto()
    """Let the app come to run for a moment, without waiting for it."""
    REST = auto()
    """Wait until the app is done."""
    LATER = auto()
    """Let time go by on its clock."""
    OUTSIDE = auto()
    """Let another window change the journal."""


@dataclass(frozen=True, slots=True)
class Move:
    """One thing that the monkey does."""

    do: Do
    keys: tuple[str, ...] = ()
    text: str = ""
    place: tuple[int, int] = (0, 0)
    number: int = 0


class Hand:
    """The monkey's hand. The same seed makes the same moves."""

    def __init__(self, chance: random.Random) -> None:
        """Move by `chance`."""
        self._chance = chance

    @property
    def size(self) -> tuple[int, int]:
        """Return a size for the window."""
        chance = self._chance
        return (
            chance.choice(_SIZES)
            if chance.random() < 0.6
            else (chance.randint(40, 200), chance.randint(10, 60))
        )

    def move(self) -> Move:
        """Return what to do next."""
        chance = self._chance
        do = chance.choices(list(Do), (60, 4, 5, 4, 9, 9, 1, 2))[0]
        if do is Do.PRESS:
            return Move(do, keys=self._keys())
        if do is Do.PASTE:
            return Move(do, text=chance.choice(TEXTS + LINES))
        if do is Do.CLICK:
            return Move(
                do, place=(chance.randint(0, 199), chance.randint(0, 59)), number=chance.choice((1, 1, 2))
            )
        if do is Do.SIZE:
            return Move(do, place=self.size)
        return Move(do, number=chance.randint(1, 1_000))

    def _keys(self) -> tuple[str, ...]:
        chance = self._chance
        what = chance.random()
        if what < 0.12:  # a whole line, as quickly as a paste into a terminal that knows no paste
            return ("colon", *_typed(chance.choice(LINES)), "enter")
        if what < 0.2:
            return ("W", *("down",) * chance.randint(0, 12), "enter", *self._letters(), "escape")
        if what < 0.204:
            return (chance.choice(_LEAVING),)
        pool = chance.choice((_COMMANDS, _COMMANDS, _MOVES, _PANES, _DIALOG, _CTRL, ("enter",), ("escape",)))
        if what < 0.4:  # the same key again and again, as when it is held down
            return (chance.choice(pool),) * chance.randint(2, 6)
        if what < 0.5:
            return self._letters()
        many = chance.choice((1, 1, 1, 2, 3, 5))
        mixed = (*_COMMANDS, *_MOVES, *_PANES, *_DIALOG, *_CTRL, *("enter", "escape", "backspace") * 8)
        return tuple(chance.choice(pool if chance.random() < 0.6 else mixed) for _ in range(many))

    def _letters(self) -> tuple[str, ...]:
        letters = string.ascii_letters + string.digits + "    ;:,.-/?é日"
        return _typed("".join(self._chance.choice(letters) for _ in range(self._chance.randint(1, 15))))


def _typed(text: str) -> tuple[str, ...]:
    return tuple({" ": "space"}.get(each, each) for each in text)
