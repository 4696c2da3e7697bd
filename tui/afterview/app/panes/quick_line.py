"""The one line of the quick-add bar: completion, going back, and pasting of several lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.suggester import Suggester

from afterview.app.commands import Place, bindings
from afterview.app.importing.pasted import is_to_take_over
from afterview.app.panes.quick_preview import QuickPreview
from afterview.app.workarounds.typed_slash import OneLine
from afterview.text import without_bullet

_BETWEEN_CELLS = re.compile(r"\s*\t\s*")


class Completer(Suggester):
    """Proposes how the line may go on."""

    def __init__(self, complete: Callable[[str], tuple[str, ...]]) -> None:
        """`complete` returns whole lines that a line may become, the best first."""
        super().__init__(use_cache=False, case_sensitive=True)
        self.complete = complete
        self._best: tuple[str, str | None] = "", None

    async def get_suggestion(self, value: str) -> str | None:
        """Return the best line that goes on from `value`."""
        return self.best(value)

    def best(self, value: str) -> str | None:
        """Return the same; None where there is none."""
        if not value or value.endswith(" "):
            return None  # nothing begun: a guess would look like something already written
        if self._best[0] != value:  # it is asked for several times with each letter
            lines = (line for line in self.complete(value) if line.startswith(value) and line != value)
            self._best = value, next(lines, None)
        return self._best[1]


class QuickLine(OneLine):
    """The one line. Tab takes the completion, or else what is offered for it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.QUICK_ADD)]

    @dataclass
    class Left(Message):
        """The bar is to be closed without recording anything."""

        goes_on: bool = False

    @dataclass
    class Recall(Message):
        """An earlier (-1) or later (1) line is wanted."""

        by: int

    @dataclass
    class TakeOffer(Message):
        """The next (1) of the lines that are offered is wanted, or the one before (-1)."""

        by: int

    @dataclass
    class Entered(Message):
        """The line is to be recorded, and another one written after it."""

    @dataclass
    class Pasted(Message):
        """Several lines were pasted at once."""

        lines: list[str]

    passed_by = ""
    """What stands in it where nothing more is to be added: tab and enter go on from there."""

    is_understood = False
    """Whether enter records it."""
    offers_words = ""
    """What tab does with the lines that can be taken over in place of what is typed; "": there are none."""

    @property
    def completion(self) -> str | None:
        """Return the line that this one is completed to."""
        return (
            self.suggester.best(self.value)
            if self.cursor_at_end and isinstance(self.suggester, Completer)
            else None
        )

    @property
    def key_words(self) -> Mapping[str, str]:
        """Return what the keys do now that do not always do the same; "" for nothing."""
        words = {"quick.complete": self.offers_words}
        if self.is_passed_by:
            words["quick.complete"] = "go on"
        elif not self.offers_words and self.completion is not None:
            del words["quick.complete"]
        if self.passed_by or not self.is_understood:
            words["quick.enter_next"] = ""
        return words

    @property
    def is_passed_by(self) -> bool:
        """Return whether a line for one more was left as it came."""
        return bool(self.passed_by) and self.value == self.passed_by

    def _on_paste(self, event: events.Paste) -> None:
        """Take several lines as several; one is Textual's own affair, and a file the app's."""
        if is_to_take_over(event.text):
            event.prevent_default()
            return
        lines = [_BETWEEN_CELLS.sub("; ", each.strip()) for each in event.text.splitlines() if each.strip()]
        if len(lines) < 2 and "\t" not in event.text.strip():
            return
        event.prevent_default()
        event.stop()
        if len(lines) == 1:
            self.insert_text_at_cursor(lines[0])
            return
        if self.passed_by:
            lines = [self._of_its_kind(each) for each in lines]
            lines[0] = lines[0].removeprefix(self.passed_by)
        before, after = self.value[: self.cursor_position], self.value[self.cursor_position :]
        self.post_message(self.Pasted([f"{before}{lines[0]}", *lines[1:-1], f"{lines[-1]}{after}"]))

    def _of_its_kind(self, line: str) -> str:
        """Return a line of a pasted list as one more of what is being added here."""
        return line if line.startswith(self.passed_by) else f"{self.passed_by}{without_bullet(line)}"

    def action_leave(self) -> None:
        """Close the bar."""
        self.post_message(self.Left())

    def action_take(self, by: int) -> None:
        """Take the completion that is shown, or what is offered; go on where nothing was written."""
        if self.is_passed_by and by > 0:
            self.post_message(self.Left(goes_on=True))
        elif self.offers_words:
            self.post_message(self.TakeOffer(by))
        elif by > 0:
            self.value = self.completion or self.value
            self.action_end()

    def action_enter_next(self) -> None:
        """Record the line, and stay for the next."""
        self.post_message(self.Entered())

    def action_scroll(self, by: int) -> None:
        """Read on in what is said of the line, where there is no room for all of it."""
        preview = self.parent.query_one(QuickPreview) if self.parent is not None else None
        if preview is not None:
            preview.scroll_relative(y=by * preview.size.height, animate=False)

    def action_recall(self, by: int) -> None:
        """Bring back another line."""
        self.post_message(self.Recall(by))
