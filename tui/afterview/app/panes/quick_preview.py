"""What is said below the quick-add line: what it means, before anything is recorded."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from afterview.app.panes.taking_offers import Reading

if TYPE_CHECKING:
    from afterview.entry.examples import Examples
    from afterview.entry.understand import Understood

_BEGIN = "such as  "


class QuickPreview(VerticalScroll, can_focus=False):
    """Lines, each in a style of the theme. What is in them is text, never markup."""

    def compose(self) -> ComposeResult:
        """Lay out the text, which is scrolled where it is higher than there is room for."""
        yield Static(id="quick-words", markup=False)

    def begin(self, examples: Examples) -> None:
        """Say what can be written."""
        rows = [(each, "$text-success") for each in examples.due]
        rows += [(each, "$foreground-muted") for each in examples.told]
        self._update(
            Content.styled(" " * len(_BEGIN) if at else _BEGIN, "$foreground-muted") + Content.styled(*row)
            for at, row in enumerate(rows)
        )

    def say(self, words: str, style: str) -> None:
        """Say that alone."""
        self._show((words, style))

    def refuse(self, problem: str, offers: tuple[Reading, ...], note: str, *, strongly: bool = False) -> None:
        """Say why a line is not understood; the lines that can be taken over instead stand out in it."""
        said = Content.styled(problem, "$text-error bold" if strongly else "$foreground-muted")
        for line in (each for reading in offers for each in reading):
            start = problem.find(f"“{line}”") + 1
            said = said.stylize("$text-accent bold", start, start + len(line))
        self._update([*([Content.styled(note, "$text-warning")] if note else []), said])

    def tell(self, meant: Understood, note: str, asked_before: str = "") -> None:
        """Say all that would be recorded, who and what is new in it, and what speaks against it.

        `note` is said of the line first; `asked_before` of a question, in place of what is new.
        """
        first = (note, "$text-warning")
        news = [(f"+ {each}", "$text-warning bold") for each in meant.news]
        if asked_before:
            news = [(asked_before, "$text-accent bold")]
        if meant.warning:
            self._show(first, (meant.preview, "$text-warning"), *news, (meant.warning, "$text-warning"))
        else:
            self._show(first, (meant.preview, "$text-success"), *news)

    def _show(self, *lines: tuple[str, str]) -> None:
        self._update(Content.styled(words, style) for words, style in lines if words)

    def _update(self, lines: Iterable[Content]) -> None:
        self.query_one("#quick-words", Static).update(Content("\n").join(lines))
        self.scroll_home(animate=False)
