"""The line of a screen that says what was done, or why not."""

from __future__ import annotations

from textual.timer import Timer

from afterview.app.news import News
from afterview.app.short_text import ShortText

_KEY_FOR = 4.0
"""Seconds for which what is said of a key stays to be read."""


class SaidLine(ShortText):
    """Says it until something else is said, or for so many seconds, and takes no room where nothing is."""

    DEFAULT_CSS = """
    SaidLine {
        height: auto;
        max-height: 3;
        display: none;
    }
    """

    def __init__(
        self,
        *,
        seconds: float | None = None,
        id: str | None = None,  # noqa: A002  (Textual's own name)
    ) -> None:
        """Say nothing yet. What failed is said for twice as long as the rest."""
        super().__init__(id=id, markup=False)
        self._news = News()
        self._seconds = seconds
        self._until: Timer | None = None

    def say(self, words: str, *, failed: bool = False, passing: bool = False, of_key: bool = False) -> None:
        """Say that; "" for nothing more. What is `passing` gives way to the next failure.

        What is said `of_key` stays for a moment only, and hides no failure.
        """
        if not self._news.hears(words, of_key=of_key):
            return
        if self._until is not None:
            self._until.stop()
        seconds = _KEY_FOR if of_key else self._seconds
        if words and seconds is not None and self.is_attached:
            self._until = self.set_timer(seconds * (2 if failed else 1), lambda: self.say(""))
        self.display = bool(words)
        self.update(self._news.told(words, failed=failed, passing=passing, of_key=of_key))
