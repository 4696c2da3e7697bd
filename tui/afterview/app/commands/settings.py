"""The commands of the settings."""

from __future__ import annotations

from afterview.app.commands.command import Command, Place

SETTINGS: tuple[Command, ...] = (
    Command("settings.unset", "backspace,delete", "unset", "Built-in value",
        "take it out of the file, so that the built-in value holds again", (Place.SETTINGS,),
        footer="Built-in value", synonyms="default reset remove clear"),
)  # fmt: skip
