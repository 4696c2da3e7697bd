"""Screens that come up without delay.

Of the screen that an app starts on, Textual cannot switch to another: it takes back what it never gave it.
For a screen that brings a style sheet, it parses all of the others again, and styles all other screens.
It styles a screen that comes up as if that had been away, and once more when it hears the size of the window;
it lays it out twice. It measures a widget once for the first of several changes to it: where the screen was
laid out between two of them, the widget keeps the height of the first.
"""

from __future__ import annotations

from typing import TypeVar

from textual.app import App
from textual.events import ScreenResume
from textual.geometry import Size
from textual.message import Message
from textual.messages import Layout
from textual.screen import Screen
from textual.widget import AwaitMount

Result = TypeVar("Result")


class FirstScreen(Screen[None]):
    """The screen that an app starts on, and leaves with `switch_screen`."""

    def _pop_result_callback(self) -> None:
        """There is none to be taken back."""


class QuickScreen(Screen[Result]):
    """A screen that is styled and laid out once as it comes up, and measures anew whatever asks for it."""

    _is_fresh = True

    def take_room(self, size: Size) -> None:
        """Set the breakpoints' classes for a window of that size before anything is styled.

        Left to the first event that tells the size, everything would be styled once more.
        """
        for length, breakpoints in (
            (size.width, self.HORIZONTAL_BREAKPOINTS),
            (size.height, self.VERTICAL_BREAKPOINTS),
        ):
            self._classes |= self._get_breakpoint_classes(length, breakpoints or [])

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Say to Textual's own handler, which comes after this one, that the widgets are styled already."""
        if self._is_fresh:
            event.refresh_styles = self._is_fresh = False

    def _screen_resized(self, size: Size) -> None:
        """Lay nothing out again where it is told the size that it has."""
        if size != self._size:
            super()._screen_resized(size)

    def post_message(self, message: Message) -> bool:
        """Let what was measured before the last change not count for it.

        Not in a handler: of several such messages in a row Textual handles the last one only.
        """
        if isinstance(message, Layout):
            message.widget._layout_updates += 1
        return super().post_message(message)


class QuickScreensApp(App[int]):
    """Reads the style sheet of a screen before that comes up for the first time, and no other."""

    def _get_screen(self, screen: Screen[object] | str) -> tuple[Screen[object], AwaitMount]:
        made = self.get_screen(screen)
        if not made.is_running:
            self._load_screen_css(made)
            if isinstance(made, QuickScreen):
                made.take_room(self.size)
        return super()._get_screen(made)

    def _load_screen_css(self, screen: Screen[object]) -> None:
        new = [path for path in screen.css_path if not self.stylesheet.has_source(str(path))]
        if new:
            self.stylesheet.read_all(new)
            self.stylesheet.parse()
