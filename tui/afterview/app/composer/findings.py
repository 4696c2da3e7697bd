"""What was found in the letter: each with its reason, and a better wording where there is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static

from afterview.app.commands import Place, bindings, key_of
from afterview.app.composer.list_beside import ListBesideText
from afterview.app.spaced import Spaced
from afterview.letters.better import Better
from afterview.letters.checks.check import Finding
from afterview.text import shortened


class FindingList(ListBesideText):
    """The list of findings."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.FINDINGS)]

    has_better = False
    """Whether there is a better wording for any of them."""

    class BetterWanted(Message):
        """The better wording is to be put in."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to put something right only where there is a better wording."""
        return self.has_better if action == "better" else super().check_action(action, parameters)

    def action_better(self) -> None:
        """Put the better wording in."""
        self.post_message(self.BetterWanted())


class FindingsPane(Vertical):
    """Findings, or that there are none."""

    @dataclass
    class Chosen(Message):
        """One is to be looked at in the letter."""

        finding: Finding

    @dataclass
    class PutRight(Message):
        """The better wording of one is to be put in, if there is one."""

        finding: Finding
        better: Better | None

    def __init__(self, *, id: str) -> None:  # noqa: A002  (Textual's own name)
        """Begin empty."""
        super().__init__(id=id, classes="-empty")
        self._shown: tuple[tuple[Finding, Better | None], ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out the list, and the line for when there is nothing in it."""
        yield Static("Nothing to put right was found.", id="no-findings", markup=False)
        yield FindingList(id="finding-list", markup=False)

    @property
    def list(self) -> FindingList:
        """Return the list."""
        return self.query_one(FindingList)

    @property
    def _chosen(self) -> tuple[Finding, Better | None] | None:
        at = self.list.highlighted
        return self._shown[at] if at is not None and at < len(self._shown) else None

    def show(self, found: Sequence[tuple[Finding, Better | None]]) -> None:
        """Show findings, each with the better wording for it, if there is one."""
        if tuple(found) == self._shown and self.list.option_count == len(found):
            return
        self._shown = tuple(found)
        at = min(self.list.highlighted or 0, len(found) - 1) if found else None
        self.list.has_better = any(put is not None for _, put in found)
        self.list.refill([_line(each, put is not None) for each, put in found], at)
        self.set_class(not found, "-empty")

    @on(OptionList.OptionSelected)
    def _go_there(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if self._chosen is not None:
            self.post_message(self.Chosen(self._chosen[0]))

    @on(FindingList.BetterWanted)
    def _put_right(self, event: FindingList.BetterWanted) -> None:
        event.stop()
        if self._chosen is not None:
            self.post_message(self.PutRight(*self._chosen))


def _line(found: Finding, has_better: bool) -> Spaced:
    quote = f"“{shortened(' '.join(found.quote.split()), 60)}” " if found.quote else ""
    key = f" {key_of('findings.better')} puts it right." if has_better else ""
    words = Content.assemble(
        Content.styled(quote, "$text-warning"),
        Content(found.reason),
        Content.styled(key, "$text-accent"),
    )
    return Spaced(words, sign=Content.styled("! ", "$text-warning"))
