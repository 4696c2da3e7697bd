"""What is said below the quick-add line: what it means, before anything is recorded."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from afterview.app.commands import command_of
from afterview.app.panes.line_meaning import LineMeaning
from afterview.app.panes.taking_offers import Reading

if TYPE_CHECKING:
    from afterview.entry.examples import Examples
    from afterview.entry.understand import Understood
    from afterview.records.hunt import Hunt

_BEGIN = "such as  "


class QuickPreview(VerticalScroll, can_focus=False):
    """Lines, each in a style of the theme. What is in them is text, never markup."""

    def __init__(self, meaning: LineMeaning, *, id: str) -> None:  # noqa: A002  (Textual's own name)
        """Say what lines mean by `meaning`."""
        super().__init__(id=id)
        self._meaning = meaning
        self._line = ""
        self.offers: tuple[Reading, ...] = ()
        """What can be taken over in place of the line."""
        self._ready_for: Hunt | None = None
        """The hunt that was looked over, so that lines about it are read quickly."""
        self.enter_does = ""
        """What enter does with the line; "" for nothing."""

    def compose(self) -> ComposeResult:
        """Lay out the text, which is scrolled where it is higher than there is room for."""
        yield Static(id="quick-words", markup=False)

    def show(self, line: str, note: str) -> None:
        """Say what a line means, `note` first; with an empty one what could be written."""
        self._line, self.offers, self.enter_does = line, (), ""
        if self._ready_for is not self._meaning.session.hunt:
            self._ready_for = self._meaning.session.hunt
            self._get_ready()
        if not line.strip():
            self._begin(self._meaning.examples())
            return
        if command := command_of(line):
            self.enter_does = "do it"
            self.say(command.help, "$text-success")
            return
        meant = self._meaning.understand(line)
        if meant.problem:
            self.offers = self._meaning.offered(meant, line)
            self.refuse(meant.problem, note)
            return
        self.enter_does = "record it"
        self._tell(meant, note)
        if meant.change is not None and line.lstrip().casefold().startswith("q"):
            self._look_back(line, meant, note)

    @work(group="get ready", exclusive=True)
    async def _get_ready(self) -> None:
        """Have the first letters of a line read as quickly as all others."""
        await asyncio.to_thread(self._meaning.get_ready)

    def _begin(self, examples: Examples) -> None:
        self.offers = tuple((each,) for each in examples.due)
        rows = [(each, "$text-success") for each in examples.due]
        rows += [(each, "$foreground-muted") for each in examples.told]
        self._update(
            Content.styled(" " * len(_BEGIN) if at else _BEGIN, "$foreground-muted") + Content.styled(*row)
            for at, row in enumerate(rows)
        )

    def warn(self, warning: str) -> None:
        """Say why the line is advised against, and that it is recorded when it is entered once more."""
        self.enter_does = "record it anyway"
        self.say(f"{warning} Press enter again to record it anyway.", "$text-warning bold")

    def say(self, words: str, style: str) -> None:
        """Say that alone."""
        self._show((words, style))

    def refuse(self, problem: str, note: str, *, strongly: bool = False) -> None:
        """Say why a line is not understood; the lines that can be taken over instead stand out in it."""
        said = Content.styled(problem, "$text-error bold" if strongly else "$foreground-muted")
        for line in (each for reading in self.offers for each in reading):
            quoted = line if f"“{line}”" in problem else line.removeprefix(self._line.rstrip()).strip()
            start = problem.find(f"“{quoted}”") + 1
            said = said.stylize("$text-accent bold", start, start + len(quoted))
        self._update([*([Content.styled(note, "$text-warning")] if note else []), said])

    def _tell(self, meant: Understood, note: str, asked_before: str = "") -> None:
        """Say all that would be recorded, who and what is new in it, and what speaks against it.

        `asked_before` is said of a question, in place of what is new.
        """
        first = (note, "$text-warning")
        news = [(f"+ {each}", "$text-warning bold") for each in meant.news]
        if asked_before:
            news = [(asked_before, "$text-accent bold")]
        if meant.warning:
            self._show(first, (meant.preview, "$text-warning"), *news, (meant.warning, "$text-warning"))
        else:
            self._show(first, (meant.preview, "$text-success"), *news)

    @work(group="look back", exclusive=True)
    async def _look_back(self, line: str, meant: Understood, note: str) -> None:
        """Show of a question that it was asked before, with the best answer to it."""
        from afterview.app.questions.asked_before import nearest, new_question, say_asked_before

        hunt = self._meaning.session.hunt
        question = new_question(hunt, meant.change) if meant.change is not None else None
        found = await asyncio.to_thread(nearest, hunt, question.text) if question else None
        if found is not None and self._line == line:
            self._tell(meant, note, say_asked_before(found))

    def _show(self, *lines: tuple[str, str]) -> None:
        self._update(Content.styled(words, style) for words, style in lines if words)

    def _update(self, lines: Iterable[Content]) -> None:
        self.query_one("#quick-words", Static).update(Content("\n").join(lines))
        self.scroll_home(animate=False)
