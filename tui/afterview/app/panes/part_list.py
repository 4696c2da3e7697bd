"""The list of the parts of a reflection, and the keys in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Protocol, runtime_checkable

from textual.binding import BindingType
from textual.events import Key
from textual.message import Message

from afterview.app.commands import Place, bindings
from afterview.app.line_list import LineList


@runtime_checkable
class HasParts(Protocol):
    """What the list is in."""

    @property
    def can_rate(self) -> bool:
        """Whether the chosen part is one that is rated or marked."""

    @property
    def digits(self) -> str:
        """The digits that propose a rating of the chosen part."""

    def refold(self) -> None:
        """Fold the texts to another width."""


class PartList(LineList):
    """The list of parts."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.REFLECTION)]

    @dataclass
    class RateWanted(Message):
        """The chosen part is to be rated or marked; `digit` is what is proposed, "" for nothing."""

        digit: str = ""

    @dataclass
    class Passed(Message):
        """One goes on from the part that tab has led to: to the next (1), or back (-1)."""

        move: int

    led_to: int | None = None
    """The line that tab has led to from a text: there it leads on, elsewhere to the next pane."""

    def on_blur(self) -> None:
        """Forget the way by tab: one has gone elsewhere."""
        self.led_to = None

    def on_resize(self) -> None:
        """Have the texts folded to the new width."""
        pane: object = self.parent
        if isinstance(pane, HasParts):
            pane.refold()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Rate only what can be rated; look back only at what there is; go on only from where tab led to."""
        pane: object = self.parent
        if action == "another":
            return self.led_to is not None and self.led_to == self.highlighted
        if action == "screen.open":
            return self.highlighted is not None
        return action != "rate" or (isinstance(pane, HasParts) and pane.can_rate)

    def action_rate(self) -> None:
        """Rate or mark the chosen part."""
        self.post_message(self.RateWanted())

    def action_another(self, move: int) -> None:
        """Go on to the next part, or back."""
        self.post_message(self.Passed(move))

    def on_key(self, event: Key) -> None:
        """Let a digit propose a rating where there are dots: else it would lead away, to a step."""
        pane: object = self.parent
        if event.character and isinstance(pane, HasParts) and event.character in pane.digits:
            event.stop()
            event.prevent_default()
            self.post_message(self.RateWanted(event.character))
