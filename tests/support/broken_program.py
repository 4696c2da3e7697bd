"""Runs `afterview` with one part of it made to fail: `broken_program.py PART ARGUMENTS...`.

The error quotes what somebody wrote, and so do the variables beside it, as those of a real one would.
"""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING
from unittest.mock import patch

if TYPE_CHECKING:
    from afterview.app.autosave import Autosave
    from afterview.app.screens.main import MainScreen
    from afterview.records.path import Path

SECRET = "Xantippe"
"""A name that must never be seen outside of the journal."""


class SecretiveError(Exception):
    """Quotes what it failed on, where one looks at it and where one prints it."""

    def __str__(self) -> str:
        """Return words of somebody's."""
        return f"cannot make sense of {SECRET}"


def fail(*_: object, **__: object) -> None:
    """Fail as a mistake would: one error on top of another, with somebody's words at hand."""
    notes = f"what {SECRET} said"
    try:
        dict[str, str]()[notes]
    except KeyError as error:
        raise SecretiveError(notes) from error


def fail_at_exclamation_mark() -> None:
    """Fail at a key into a text that has not been saved: as if no time had passed since."""
    from afterview.app.autosave import Autosave

    took_in = Autosave.typed

    def typed(self: Autosave, place: Path, text: str, base: str) -> None:
        took_in(self, place, text, base)
        if text.endswith("!"):
            fail()

    patch("afterview.app.autosave.Autosave.typed", typed).start()
    patch("afterview.app.autosave.Autosave._schedule", lambda *_: None).start()


async def _forgotten() -> None:
    fail()


def order(self: MainScreen) -> None:
    """Fail in a task that nobody waits for."""
    asyncio.get_running_loop().create_task(_forgotten())
    self.say("Ordered.")


def break_part(part: str) -> None:
    """Make a part of the program fail."""
    match part:
        case "a key":
            patch("afterview.app.screens.main.MainScreen.action_order", fail).start()
        case "a worker":
            patch("afterview.app.session.Session.commit", fail).start()
        case "the start":
            patch("afterview.app.panes.checklist.ChecklistPane.compose", fail).start()
        case "typing":
            fail_at_exclamation_mark()
        case "typing and saving":
            fail_at_exclamation_mark()
            patch("afterview.journal.journal.Journal.commit", fail).start()
        case "something aside":
            patch("afterview.app.screens.main.MainScreen.action_order", order).start()
        case "a command":
            patch("afterview.playbook.agenda.agenda", fail).start()
        case _:
            raise ValueError(part)


if __name__ == "__main__":
    from afterview.cli import main

    break_part(sys.argv[1])
    main(sys.argv[2:])
