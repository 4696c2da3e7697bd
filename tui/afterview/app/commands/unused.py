"""What is said of a key that does nothing: which one does what it is pressed for, or what it is there for."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from afterview.app.commands.command import Command, Place, spell
from afterview.app.commands.keymap import BY_ID, COMMANDS, key_of, keys_of

_TO_DELETE = ("record.delete", "settings.unset", "details")
_TO_EDIT = ("record.edit", "details")
_TO_OPEN = ("timeline.open", "list.choose")
_TO_SAVE = ("form.save", "letter.out")
_TO_FIND = ("filter", "list.filter", "help.anywhere")

_PRESSED_FOR: Mapping[str, tuple[str, ...]] = {
    "delete": _TO_DELETE,
    "backspace": (*_TO_DELETE, "back"),
    "x": _TO_DELETE,
    "D": _TO_DELETE,
    "f2": _TO_EDIT,
    "v": _TO_EDIT,
    "space": _TO_OPEN,
    "o": _TO_OPEN,
    "insert": ("add.application", "people.add", "debrief.add"),
    "ctrl+n": ("add.application", "people.add", "debrief.add"),
    "ctrl+f": _TO_FIND,
    "ctrl+s": _TO_SAVE,
    "f3": ("list.next_match", "next"),
    "f10": ("quit", "close"),
    "ctrl+x": ("quit", "close"),
    "ctrl+w": ("close", "quit"),
    "ctrl+z": ("undo",),
    "ctrl+y": ("redo",),
}
"""What other programs do by a key, as commands of ours: the first of them that can be given is named."""

_SAYS: Mapping[str, str] = {
    "ctrl+s": "There is nothing to save: whatever is recorded or typed into a text is kept at once.",
    "f5": "There is nothing to refresh: what is shown is always as it is now.",
}

_PANES = (Place.TIMELINE, Place.CHECKLIST, Place.REFLECTION)


def say_unused(key: str, active: Collection[str], idle: Sequence[str], *, is_main: bool) -> str:
    """Say what to press in place of a key that did nothing.

    `active` has the ids of the commands that can be given now, `idle` of those that have the key here
    and cannot. `is_main` tells the main screen, whose panes have keys of their own.
    """
    name = spell(key)
    meant = next((each for each in _PRESSED_FOR.get(key, ()) if each in active), None)
    if meant is not None:
        return f"{name} does nothing here. {key_of(meant)}: {_said(BY_ID[meant])}."
    if key in _SAYS:
        return _SAYS[key]
    if idle and idle[0] in BY_ID:
        return f"{name} does nothing here just now. At its time: {_said(BY_ID[idle[0]])}."
    for place, where in _elsewhere(is_main=is_main):
        for each in COMMANDS:
            if place in each.places and key in keys_of(each).split(","):
                return f"{name} does nothing here. {where}: {_said(each)}."
    lists = next((each for each in ("help", "help.anywhere") if each in active), None)
    return f"{name} does nothing here{f'; {key_of(lists)} shows what does' if lists else ''}."


def _elsewhere(*, is_main: bool) -> Sequence[tuple[Place, str]]:
    if not is_main:
        return ((Place.MAIN, "On the main screen"),)
    return [(each, each.value) for each in _PANES]


def _said(command: Command) -> str:
    words = command.help.rstrip(".")
    return words[:1].lower() + words[1:]
