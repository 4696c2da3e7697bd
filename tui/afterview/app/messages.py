"""What any pane may ask of the screen that it is on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from textual.message import Message

from afterview.records.hunt import Change, Hunt


@dataclass
class Said(Message):
    """One line is to be shown for a while: news, a failure, or something that should be known.

    What is said `of_key` tells of nothing that was done, and hides no failure; "" ends it.
    """

    words: str
    failed: bool = False
    warns: bool = False
    of_key: bool = False


@dataclass
class LineWanted(Message):
    """A quick-add line is to be written, which begins like this."""

    start: str


@dataclass
class ChangeWanted(Message):
    """A change is to be made on the freshest hunt, and told."""

    make: Callable[[Hunt], Change]
