"""Screens that lie above others, and leave once: a second answer finds nothing to answer to any more.

Textual takes the topmost screen away, whichever is told to leave, and as often as one is told.
"""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual import on
from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.events import Resize, ScreenResume
from textual.screen import ModalScreen

from afterview.app.commands import Place, bindings
from afterview.app.list_filter import ListFilter
from afterview.app.messages import Said
from afterview.app.panes.key_bar import KeyBar
from afterview.app.panes.said_line import SaidLine
from afterview.app.workarounds.screens import QuickScreen

Result = TypeVar("Result")


class Dialog(ModalScreen[Result], QuickScreen[Result]):
    """What all our screens above the main one are."""

    DEFAULT_CSS = """
    Dialog {
        align: center middle;
        background: $background 80%;
    }
    Dialog .modal {
        border: round $primary 60%;
        border-title-color: $text-primary;
        border-title-style: bold;
        border-subtitle-color: $text-muted;
        background: $surface;
        padding: 0 1;
    }
    Dialog .modal KeyBar {
        dock: bottom;  /* seen however long the list above is */
    }
    /* A place where one stays has the window, up to a width that the eye can follow. */
    Dialog .place {
        width: 100%;
        height: 100%;
    }
    Dialog.-wide .place {
        max-width: 120;
        max-height: 48;
    }
    Dialog.-wide.-tall .modal {
        padding: 1 2 0 2;
    }
    Dialog.-wide.-tall .modal KeyBar {
        margin-top: 1;
    }
    """

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 (as Textual declares it)
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-tall")]  # noqa: RUF012 (as Textual declares it)

    _wanted: tuple[Result | None] | None = None
    """What to leave with, once what lies above has gone."""

    @property
    def is_up(self) -> bool:
        """Return whether it has not begun to go: what is read in a thread may come when it has."""
        return self.is_attached and self.display

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Leave with `result`: now, or when this is the topmost screen again; not at all if it has left."""
        stack = self.app.screen_stack
        if stack and stack[-1] is self:
            left: AwaitComplete = super().dismiss(result)
            return left
        if self in stack:
            self._wanted = (result,)
        return AwaitComplete()

    def action_filter(self) -> None:
        """Write words that the lines are to have."""
        for line in self.query(ListFilter):
            line.begin()

    def action_leave(self) -> None:
        """Take the filter away where there is one; else close."""
        if not self.leave_filter():
            self.dismiss(None)

    def leave_filter(self) -> bool:
        """Take the filter away; return whether there was one."""
        return any(each.leave() for each in self.query(ListFilter))

    def say(self, words: str, *, failed: bool = False) -> None:
        """Say something in the line for that, until something else is said."""
        for line in self.query(SaidLine):
            line.say(words, failed=failed)

    @on(Said)
    def _say_it(self, event: Said) -> None:
        """Say it in the line for that; in the foot, for a moment, where the screen has none."""
        event.stop()
        for line in self.query(SaidLine):
            line.say(event.words, failed=event.failed, of_key=event.of_key)
        if event.words and not self.query(SaidLine):
            for bar in self.query(KeyBar):
                bar.say(event.words)

    @on(Resize)
    def _keep_in_sight(self) -> None:
        """Keep in sight what has the keys, however small the window has become."""
        if self.focused is not None:
            self.call_after_refresh(self.focused.scroll_visible, animate=False)

    @on(ScreenResume)
    def _leave_now(self) -> None:
        if self._wanted is not None:
            (result,), self._wanted = self._wanted, None
            self.dismiss(result)


class Viewer(Dialog[Result]):
    """A dialog that is looked at and closed, without anything that could be lost."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.VIEWER)]
