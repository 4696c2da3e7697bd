"""Screens that come up without delay.

Of the screen that an app starts on, Textual cannot switch to another: it takes back what it never gave it.
For a screen that brings a style sheet, it parses all of the others again, and styles all other screens.
"""

from __future__ import annotations

from textual.app import App
from textual.screen import Screen


class FirstScreen(Screen[None]):
    """The screen that an app starts on, and leaves with `switch_screen`."""

    def _pop_result_callback(self) -> None:
        """There is none to be taken back."""


class QuickScreensApp(App[int]):
    """Reads the style sheet of a screen when that comes up for the first time, and no other."""

    def _load_screen_css(self, screen: Screen[object]) -> None:
        new = [path for path in screen.css_path if not self.stylesheet.has_source(str(path))]
        if new:
            self.stylesheet.read_all(new)
            self.stylesheet.parse()
