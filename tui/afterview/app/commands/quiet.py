"""The commands of the list of silent applications."""

from __future__ import annotations

from afterview.app.commands.command import Command, Place

QUIET: tuple[Command, ...] = (
    Command("quiet.tick", "space", "tick", "Tick", "tick it, or take its tick away", (Place.QUIET,),
        footer="Tick", synonyms="select choose mark toggle"),
    Command("quiet.all", "asterisk", "tick_all", "All or none", "tick all of them, or none", (Place.QUIET,),
        footer="All or none", synonyms="select everything nothing"),
    Command("quiet.leave", "escape,q", "leave", "Keep waiting",
        "keep waiting, and close none", (Place.QUIET,), footer="Keep waiting",
        synonyms="cancel back close none"),
)  # fmt: skip
