"""The commands of invitations that are taken over."""

from __future__ import annotations

from afterview.app.commands.command import Command, Place


def _do(name: str, key: str, action: str, title: str, help_text: str, footer: str, synonyms: str) -> Command:
    return Command(
        f"importing.{name}",
        key,
        action,
        title,
        help_text,
        (Place.IMPORTING,),
        footer=footer,
        synonyms=synonyms,
    )


IMPORTING: tuple[Command, ...] = (
    _do("store", "t", "store", "Import them", "store what is ticked; one undo undoes all of it", "Import",
        "import save add yes confirm"),
    _do("tick", "space", "tick", "Leave out", "leave the interview out, or take it in", "Leave out",
        "tick mark"),
    _do("application", "w", "application", "Application", "say which application the interview is for",
        "Application", "company which belongs"),
    _do("leave", "escape", "leave", "Back", "go back, and store nothing", "Back", "cancel close"),
)  # fmt: skip
