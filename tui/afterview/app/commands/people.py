"""The commands of the people screen."""

from __future__ import annotations

from afterview.app.commands.command import Command, Place


def _do(name: str, key: str, action: str, title: str, help_text: str, footer: str, synonyms: str) -> Command:
    return Command(
        f"people.{name}", key, action, title, help_text, (Place.PEOPLE,), footer=footer, synonyms=synonyms
    )


PEOPLE: tuple[Command, ...] = (
    _do("write", "w", "write", "Write", "write the letter that is next for them", "Write", "letter mail"),
    _do("touch", "c", "touch", "In touch", "log that you were in touch, which moves the next time",
        "In touch", "contact coffee call log"),
    _do("role", "r", "role", "Role", "show only those of one role, then of the next", "Role", "narrow only"),
    _do("add", "p", "add", "Add somebody", "add somebody", "Add somebody", "new person"),
    _do("on", "space", "read_on(1)", "Read on", "scroll what is said about them", "", "scroll page down"),
    _do("back", "backspace", "read_on(-1)", "Read back", "scroll what is said about them", "", "scroll up"),
)  # fmt: skip
