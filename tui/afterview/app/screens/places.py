"""The menu of places, which opens above everything that is not being typed in, and what leads from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from afterview.app.commands import COMMANDS, keys_of, spell
from afterview.app.dialog import Dialog
from afterview.app.screens.pick import Choice, PickScreen

if TYPE_CHECKING:
    from afterview.app.screens.main import MainScreen

_TOP = "app.simulate_key('home')"
_LEVELS = 4
"""How often a screen is left at most: each time it may only take back what was begun in it."""


async def choose_place(main: MainScreen) -> None:
    """Offer the places to go, each with its letter, and go to the one that is picked."""
    choices = [
        Choice(
            each.letter,
            each.action,
            each.name,
            f"also {spell(keys_of(each).split(',')[0])}" if keys_of(each) else "",
        )
        for each in COMMANDS
        if each.letter
    ]
    here = "this pane" if main.app.screen is main else "this list"
    choices.append(Choice("g", _TOP, f"The top of {here}", "also home"))
    action: str | None = await main.app.push_screen_wait(PickScreen("Go to", choices))
    if action == _TOP:
        await main.run_action(action)
    elif action is not None:
        await go_to_place(main, action)


async def go_to_place(main: MainScreen, action: str) -> None:
    """Go where the command with this action leads, once what lies above the main screen is left."""
    with main.keys.held():
        if _left_all(main):
            await main.run_action(action)


def _left_all(main: MainScreen) -> bool:
    """Leave all screens above the main one, as escape does; return False where one has something to ask."""
    app = main.app
    while (top := app.screen) is not main:
        for _ in range(_LEVELS):
            if app.screen is top and isinstance(top, Dialog):
                top.action_leave()
        if top in app.screen_stack:
            return False
    return True
