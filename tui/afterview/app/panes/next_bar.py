"""The line at the foot: what to do next, or what was just done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from afterview.app.commands import key_of
from afterview.app.news import News
from afterview.app.short_text import ShortText

if TYPE_CHECKING:
    from datetime import datetime

    from afterview.playbook.agenda_entry import AgendaEntry

_SAID_FOR = 6.0
"""Seconds for which the last thing done stays to be read."""


class NextBar(ShortText):
    """Answers "what should I do now, and for whom?" in one line."""

    def __init__(self, *, id: str) -> None:  # noqa: A002  (Textual's own name)
        """Begin empty."""
        super().__init__(id=id, markup=False)
        self._next = Content("")
        self._mark = Content("")
        self._aside = Content("")
        self._said: Timer | None = None
        self._news = News()

    def mark(self, words: str) -> None:
        """Put these words before what is to be done next, for as long as they hold; "": none."""
        self._mark = Content.styled(f"{words} · ", "$text-warning") if words else Content("")
        self._show_next()

    def show(self, entries: tuple[AgendaEntry, ...], now: datetime, zone: str) -> None:
        """Show the most urgent thing, and how many more lines the list of what is due has."""
        from afterview.app.panes.wording import STYLES, clock_words
        from afterview.playbook.agenda_lines import as_lines, those_first

        if not entries:
            self._next = Content.styled(
                f"Nothing is due. Keep applying; {key_of('add.application')} adds an application.",
                "$foreground-muted",
            )
        else:
            first = entries[0]
            others = len(those_first(as_lines(entries), len(entries))[1:])
            more = f"   + {others} more" if others else ""
            words = clock_words(first.opens, first.due, now, zone)
            self._next = Content.assemble(
                Content.styled("Next ", "$foreground-muted"),
                Content.styled(
                    " · ".join(filter(None, (first.what, first.where))), f"{STYLES[first.state]} bold"
                ),
                Content.styled(f" · {words}" if words else "", STYLES[first.state]),
                Content.styled(more, "$foreground-muted"),
            )
        self._show_next()

    def put_aside(self, words: str) -> None:
        """Say before what is due that there is something to decide; "" where there is not."""
        self._aside = Content.styled(f"≠ {words}   " if words else "", "$text-warning bold")
        self._show_next()

    def _show_next(self) -> None:
        if self._said is None:
            self.update(Content.assemble(self._mark, self._aside, self._next))

    def say(
        self,
        words: str,
        *,
        failed: bool = False,
        warns: bool = False,
        passing: bool = False,
        of_key: bool = False,
    ) -> None:
        """Say what was done, or why not, or (with `warns`) what should be known, for a while.

        What is `passing` gives way to the next failure, which other things done stand beside.
        What is said `of_key` tells of nothing that was done, and hides no failure; "" ends it.
        """
        if not self._news.hears(words, of_key=of_key):
            return
        if self._said is not None:
            self._said.stop()
        if not words:
            self.done_saying()
            return
        self.add_class("-said")  # what is said may be longer than a line
        self.update(
            self._news.told(words, failed=failed, warns=warns or of_key, passing=passing, of_key=of_key)
        )
        self._said = self.set_timer(_SAID_FOR * (2 if failed or warns else 1), self.done_saying)

    def done_saying(self) -> None:
        """Show again what is to be done next."""
        self._said = None
        self._news = News()
        self.remove_class("-said")
        self._show_next()


class Notice(Static):
    """Says what is amiss for as long as it lasts. Out of the way while nothing is."""

    def __init__(self, *, id: str) -> None:  # noqa: A002  (Textual's own name)
        """Begin out of the way."""
        super().__init__(id=id, markup=False)
        self.display = False
        self.words = ""

    def say(self, words: str) -> None:
        """Say it until something else is said; "" for nothing."""
        if words != self.words:
            self.words = words
            self.update(Content.styled(f"! {words}" if words else "", "$text-error"))
            self.display = bool(words)
