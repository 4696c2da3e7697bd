"""Which key does what: the bindings of a place, a person's own keymap, and keys named in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from textual.binding import Binding
from textual.keys import Keys

from afterview.app.commands.brief import BRIEF
from afterview.app.commands.command import Command, Place, spell
from afterview.app.commands.composer import COMPOSER
from afterview.app.commands.debrief import DEBRIEF
from afterview.app.commands.ending import ENDING
from afterview.app.commands.importing import IMPORTING
from afterview.app.commands.main_screen import MAIN_SCREEN
from afterview.app.commands.mapping import MAPPING
from afterview.app.commands.panes import PANES
from afterview.app.commands.people import PEOPLE
from afterview.app.commands.practice import PRACTICE
from afterview.app.commands.questions import QUESTIONS
from afterview.app.commands.quiet import QUIET
from afterview.app.commands.screens import SCREENS
from afterview.app.commands.settings import SETTINGS

COMMANDS: tuple[Command, ...] = (
    *MAIN_SCREEN,
    *PANES,
    *SCREENS,
    *COMPOSER,
    *BRIEF,
    *DEBRIEF,
    *QUESTIONS,
    *PEOPLE,
    *PRACTICE,
    *MAPPING,
    *IMPORTING,
    *QUIET,
    *ENDING,
    *SETTINGS,
)

BY_ID: Mapping[str, Command] = {command.id: command for command in COMMANDS}

UNSENDABLE = frozenset({"ctrl+h", "ctrl+i", "ctrl+m", "ctrl+s", "ctrl+q"})
"""Keys that terminals turn into others, or keep for themselves."""

_LIES_IN: Mapping[Place, tuple[Place, ...]] = {
    Place.TIMELINE: (Place.TIMELINE_PANE, Place.MAIN),
    Place.TIMELINE_PANE: (Place.MAIN,),
    Place.CHECKLIST: (Place.MAIN,),
    Place.LIST: (Place.CHECKLIST, Place.MAIN, Place.VIEWER, Place.AGENDA, Place.JOURNAL, Place.BROWSE),
    Place.LONG_LIST: (Place.LIST, Place.JOURNAL, Place.HISTORY, Place.BACKUPS, Place.BROWSE, Place.PEOPLE),
    Place.PAGE: (Place.VIEWER, Place.BRIEF),
    Place.PRACTICE: (Place.VIEWER,),
    Place.BRIEF: (Place.VIEWER,),
    Place.DEBRIEF_QUESTIONS: (Place.LIST, Place.DEBRIEF),
    Place.DEBRIEF_RATINGS: (Place.LIST, Place.DEBRIEF),
    Place.AGENDA: (Place.VIEWER,),
    Place.DETAILS: (Place.BROWSE, Place.LIST),
    Place.SETTINGS: (Place.VIEWER, Place.LIST),
    Place.JOURNAL: (Place.VIEWER,),
    Place.HISTORY: (Place.JOURNAL, Place.VIEWER, Place.LIST),
    Place.QUESTIONS: (Place.JOURNAL, Place.VIEWER, Place.LIST),
    Place.ASKED: (Place.LIST,),
    Place.BACKUPS: (Place.JOURNAL, Place.VIEWER, Place.LIST),
    Place.PEOPLE: (Place.BROWSE, Place.LIST),
    Place.MAPPING: (Place.LIST,),
    Place.IMPORTING: (Place.LIST,),
    Place.QUIET: (Place.LIST,),
    Place.ENDING: (Place.LIST, Place.VIEWER),
    Place.CONFLICTS: (Place.QUESTION,),
    Place.MATERIAL: (Place.LIST, Place.COMPOSER),
    Place.FINDINGS: (Place.LIST, Place.COMPOSER),
    Place.NEW_PIECE: (Place.COMPOSER,),
}
"""Where a key would be taken from what lies around: text fields take theirs anyway."""

_RETIRED = frozenset({"list.top"})
"""Commands that there were once: the settings file of somebody who named one goes on being read."""

_own_keys: dict[str, str] = {}
"""The person's keymap: one for the program, as are its commands."""


def bindings(place: Place = Place.MAIN) -> list[Binding]:
    """Return the bindings of all commands that work there, its own before those that it shares."""
    found = [command for command in COMMANDS if command.works_in(place)]
    return [command.binding(place) for command in sorted(found, key=lambda each: each.places[0] is not place)]


def remap(keys: Mapping[str, str]) -> None:
    """Name keys from now on as this person's keymap has them."""
    _own_keys.clear()
    _own_keys.update(keys)


def command_of(line: str) -> Command | None:
    """Return the command that a whole typed line stands for, as ":q" does."""
    typed = line.strip().removeprefix(":").casefold()
    return next((each for each in COMMANDS if typed in each.typed), None)


def keys_of(command: Command) -> str:
    """Return the keys of a command as they are for this person, comma separated."""
    return _own_keys.get(command.id) or command.keys


def told_keys(command: Command) -> str:
    """Return the keys of a command as a person reads them: "U ctrl+r", or "g a" for one of the menu."""
    return spell(keys_of(command)) or f"{key_of('places')} {command.letter}"


def key_of(name: str) -> str:
    """Return how the (first) key of the command with this id reads: "u", or "g a". KeyError: unknown id."""
    command = BY_ID[name]
    return spell(keys_of(command).split(",")[0]) or told_keys(command)


def keymap_problems(keys: Mapping[str, str]) -> list[str]:
    """Return a plain line for everything wrong with a person's own keymap (id to key or keys)."""
    problems = [
        f"keys: there is no command {name!r}; `?` in the app lists them"
        for name in keys
        if name not in BY_ID and name not in _RETIRED
    ]
    taken: dict[str, list[Command]] = {}
    for command in COMMANDS:
        if command.id not in keys:
            for key in filter(None, command.keys.split(",")):
                taken.setdefault(key, []).append(command)
    for name, value in keys.items():
        if name not in BY_ID:
            continue
        command = BY_ID[name]
        for key in (part.strip() for part in value.split(",")):
            if not is_key(key):
                problems.append(f"keys.{name}: {key!r} is not a key")
            elif key in UNSENDABLE:
                problems.append(f"keys.{name}: terminals do not send {key!r} reliably; choose another")
            elif other := next((each for each in taken.get(key, ()) if _meet(command, each)), None):
                problems.append(f"keys.{name}: {key!r} belongs to {other.id!r} already")
            else:
                taken.setdefault(key, []).append(command)
    return problems


def _meet(one: Command, other: Command) -> bool:
    """Return whether both would want a key at the same time."""
    here, there = set(one.places), set(other.places)
    return bool(here & there or _around(here) & there or here & _around(there))


def _around(places: Iterable[Place]) -> set[Place]:
    return {outer for place in places for outer in _LIES_IN.get(place, ())}


def is_key(key: str) -> bool:
    """Return whether `key` is spelt as Textual spells keys."""
    base = key.removeprefix("ctrl+").removeprefix("shift+")
    return (len(base) == 1 and base.isprintable()) or base in _NAMED_KEYS


_NAMED_KEYS: frozenset[str] = frozenset(
    {str(each.value) for each in Keys}
    | {"colon", "slash", "question_mark", "comma", "full_stop", "minus", "plus", "space", "semicolon"}
    | {"asterisk"}
    | {"left_square_bracket", "right_square_bracket", "equals_sign", "less_than_sign", "greater_than_sign"}
)
