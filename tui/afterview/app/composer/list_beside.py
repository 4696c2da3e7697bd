"""The lists beside a letter: what is typed there goes on in the letter, and none of it is a command."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.message import Message

from afterview.app.importing.pasted import is_to_take_over
from afterview.app.line_list import LineList


class ListBesideText(LineList):
    """A list in which only keys that type nothing do anything: who writes on after Tab writes the letter."""

    @dataclass
    class Typed(Message):
        """Something was typed or pasted that belongs into the text."""

        text: str

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave copying by a letter to the other lists."""
        return action != "copy" and super().check_action(action, parameters)

    def on_key(self, event: events.Key) -> None:
        """Hand on a letter or a sign; a blank alone is a key of the list."""
        if event.is_printable and event.character and event.character != " ":
            event.stop()
            event.prevent_default()
            self.post_message(self.Typed(event.character))

    def on_paste(self, event: events.Paste) -> None:
        """Hand on what was pasted; a file is the app's affair."""
        if not is_to_take_over(event.text):
            event.stop()
            self.post_message(self.Typed(event.text))
