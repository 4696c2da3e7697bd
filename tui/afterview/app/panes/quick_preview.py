"""What is said below the quick-add line: what it means, before anything is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

if TYPE_CHECKING:
    from afterview.entry.understand import Understood

_BEGIN = "company; role; applied yesterday    or begin with a word: interview, sent, promise …"


class QuickPreview(Static):
    """Lines, each in a style of the theme. What is in them is text, never markup."""

    def __init__(self, *, id: str) -> None:  # noqa: A002  (Textual's own name)
        """Begin empty."""
        super().__init__(id=id, markup=False)

    def begin(self) -> None:
        """Say what can be written."""
        self.say(_BEGIN, "$foreground-muted")

    def say(self, words: str, style: str) -> None:
        """Say that alone."""
        self._show((words, style))

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
        elif meant.problem:
            self._show(first, (meant.problem, "$foreground-muted"))
        else:
            self._show(first, (meant.preview, "$text-success"), *news)

    def _show(self, *lines: tuple[str, str]) -> None:
        said = (Content.styled(words, style) for words, style in lines if words)
        self.update(Content("\n").join(said))
