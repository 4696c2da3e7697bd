"""Screens that come up without delay.

Of the screen that an app starts on, Textual cannot switch to another: it takes back what it never gave it.
For a screen that brings a style sheet, it parses all of the others again, and styles all other screens.
It styles a screen that comes up as if that had been away. It measures a widget once for the first of several
changes to it: where the screen was laid out between two of them, the widget keeps the height of the first.
"""

from __future__ import annotations

from typing import TypeVar

from textual.app import App
from textual.events import ScreenResume
from textual.message import Message
from textual.messages import Layout
from textual.screen import Screen

Result = TypeVar("Result")


class MeasuringScreen(Screen[Result]):
    """A screen that measures anew whatever asks to be laid out."""

    def post_message(self, message: Message) -> bool:
        """Let what was measured before the last change not count for it.

        Not in a handler: of several such messages in a row Textual handles the last one only.
        """
        if isinstance(message, Layout):
            message.widget._layout_updates += 1
        return super().post_message(message)


class FirstScreen(Screen[None]):
    """The screen that an app starts on, and leaves with `switch_screen`."""

    def _pop_result_callback(self) -> None:
        """There is none to be taken back."""


class FreshScreen(MeasuringScreen[None]):
    """A screen whose widgets are styled as they are mounted, and not all again when it comes up first."""

    _is_fresh = True

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Say so to Textual's own handler, which comes after this one."""
        event.refresh_styles = not self._is_fresh
        self._is_fresh = False


class QuickScreensApp(App[int]):
    """Reads the style sheet of a screen when that comes up for the first time, and no other."""

    def _load_screen_css(self, screen: Screen[object]) -> None:
        new = [path for path in screen.css_path if not self.stylesheet.has_source(str(path))]
        if new:
            self.stylesheet.read_all(new)
            self.stylesheet.parse()
