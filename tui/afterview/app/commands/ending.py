"""The commands of the page about how an application ended."""

from __future__ import annotations

from afterview.app.commands.command import Command, Place

ENDING: tuple[Command, ...] = (
    Command("ending.record", "M", "record", "Done without a letter",
        "record that it was done, without writing a letter here", (Place.ENDING,), footer="Mark as done",
        synonyms="sent done tick mark"),
)  # fmt: skip
