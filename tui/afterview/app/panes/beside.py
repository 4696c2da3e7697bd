"""What stands beside or below the panes where there is room: what is due with its reasons, and the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from textual import getters
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from afterview.app.cell_text import fitted, heading, plain, wrapped
from afterview.app.commands import key_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from afterview.playbook.agenda_entry import AgendaEntry
    from afterview.records.applications import Application
    from afterview.records.words import Words


_INDENT = " " * 14
"""The room for what a line is, before what it says."""


class Block(Struct, frozen=True):
    """Lines that stay together."""

    lines: list[Content]
    things: int = 1
    """How many things they tell of."""


class Blocks(Static):
    """Blocks of lines, as many as there is room for; then how many there are more, and where."""

    def __init__(self, more: str, *, id: str) -> None:  # noqa: A002  (Textual's own name)
        """Begin empty. `more` says where the rest is."""
        super().__init__(id=id, markup=False)
        self._more = more
        self._heading = ""
        self._counts = False
        self._make: Callable[[int], list[Block]] | None = None

    def show(self, name: str, make: Callable[[int], list[Block]], *, counts: bool = False) -> None:
        """Show the blocks that `make` makes for a width; the title `counts` the things in them."""
        self._heading, self._counts = name, counts
        self._make = make
        self._draw()

    def on_resize(self) -> None:
        """Fold to the new width."""
        self._draw()

    def _draw(self) -> None:
        self.border_title = heading(self._heading)
        width, height = self.content_region.size
        if self._make is None or width < 10 or height < 1:
            return
        blocks = self._make(width)
        lines: list[Content] = []
        everything, shown = sum(block.things for block in blocks), 0
        for index, block in enumerate(blocks):
            is_last = index + 1 == len(blocks)
            if len(lines) + len(block.lines) > height - (0 if is_last else 1):
                lines.append(Content.styled(f"… {everything - shown} more: {self._more}", "$text-muted"))
                break
            lines += block.lines
            shown += block.things
        if self._counts and everything:
            count = f"{everything}" if shown == everything else f"{everything}, {shown} shown"
            self.border_title = heading(f"{self._heading} · {count}")
        self.update(Content("\n").join(lines))


class DueBlocks(Blocks):
    """What is due, most urgent first, each with its reason."""

    def __init__(self, *, id: str) -> None:  # noqa: A002  (Textual's own name)
        super().__init__(key_of("agenda"), id=id)

    def show_due(self, entries: tuple[AgendaEntry, ...], now: datetime, zone: str) -> None:
        """Show the agenda as it is at `now`."""
        self.show("Due", lambda width: _due(entries, now, zone, width), counts=True)


class Beside(Vertical):
    """What is due, and below it everything that is recorded of the chosen application."""

    record = getters.query_one("#record-beside", Blocks)

    def compose(self) -> ComposeResult:
        """Lay out the two."""
        yield DueBlocks(id="due-beside")
        yield Blocks(key_of("details"), id="record-beside")

    def show_record(self, application: Application | None, words: Words) -> None:
        """Show everything that is recorded of an application."""
        name = f"Record · {application.company}" if application else "Record"
        self.record.show(name, lambda width: _record(application, words, width) if application else [])


def _due(entries: tuple[AgendaEntry, ...], now: datetime, zone: str, width: int) -> list[Block]:
    from afterview.app.panes.wording import agenda_line
    from afterview.playbook.agenda_lines import as_lines, those_first

    lines = as_lines(entries)
    if not lines:
        nothing = Content.styled("Nothing to do until the next date. Keep applying.", "$text-muted")
        return [Block([nothing], things=0)]
    return [
        Block(
            [
                *agenda_line(each, now, zone, width, is_whole=True).split("\n"),
                *_wrapped(each.first.reason, width, "  ", "$text-muted", most=2),
            ]
        )
        for each in those_first(lines, len(lines)) or lines
    ]


def _record(application: Application, words: Words, width: int) -> list[Block]:
    from afterview.changes.outline import of_application

    blocks: list[Block] = []
    for line in of_application(application, words)[1:]:  # the first names the application
        if line.path is None:
            gap = [Content("")] if blocks else []
            blocks.append(Block([*gap, Content.styled(plain(line.label), "bold")], things=0))
            continue
        said = _wrapped(line.text, width, _INDENT, "$foreground", most=3) or [Content(_INDENT)]
        label = fitted(line.label, len(_INDENT))
        said[0] = Content.assemble(Content.styled(label, "$text-muted"), said[0][len(_INDENT) :])
        blocks.append(Block([*said, *_wrapped(line.note, width, _INDENT, "$text-muted", most=3)]))
    return blocks


def _wrapped(text: str, width: int, indent: str, style: str, most: int) -> list[Content]:
    """Fold text into `most` lines at most; what is cut is marked."""
    lines = wrapped(plain(text), max(width - len(indent), 8), most)
    return [Content.assemble(Content(indent), Content.styled(each, style)) for each in lines]
