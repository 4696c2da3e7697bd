"""Every command of the app, declared once: bindings, footer, palette, help and keymap come from here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from textual.binding import Binding
from textual.keys import Keys

_UNSENDABLE = frozenset({"ctrl+h", "ctrl+i", "ctrl+m", "ctrl+s", "ctrl+q"})
"""Keys that terminals turn into others, or keep for themselves."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that the app can be told to do."""

    id: str
    """Stable name for the settings file's `[keys]`, such as `add.interview`."""
    keys: str
    """Key or keys, comma separated, in Textual's spelling."""
    name: str
    """What it does, in two or three words."""
    help: str
    """What it does, in a sentence."""
    group: str
    action: str
    """Action of the main screen."""
    footer: str = ""
    """Short word for the footer; empty: not shown there."""

    @property
    def binding(self) -> Binding:
        """Return the Textual binding of this command; the footer names the first of its keys."""
        return Binding(
            self.keys,
            self.action,
            self.footer or self.name,
            show=bool(self.footer),
            key_display=spell(self.keys.split(",")[0]),
            id=self.id,
        )


_SPELT = {
    "colon": ":",
    "slash": "/",
    "question_mark": "?",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
}


def spell(keys: str) -> str:
    """Return keys as a person reads them: "U ctrl+r", "?"."""
    return " ".join(_SPELT.get(key, key) for key in keys.split(","))


def _quick(what: str, key: str, name: str, help_text: str, line: str, footer: str = "") -> Command:
    return Command(f"add.{what}", key, name, help_text, "Add", f"quick_add('{line}')", footer)


COMMANDS: tuple[Command, ...] = (
    Command("next", "n", "Next due", "Go to the most urgent thing of all.", "Go", "next_due", "Next"),
    Command(
        "agenda",
        "d",
        "All that is due",
        "List everything that is due, to go there.",
        "Go",
        "open('agenda')",
        "Due",
    ),
    Command("help", "question_mark", "Help", "Show all keys and lines.", "Go", "open('help')", "Help"),
    _quick(
        "application", "a", "Add application", "Add an application: company; role; applied when.", "", "Add"
    ),
    _quick(
        "interview",
        "i",
        "Add interview",
        "Add a round: kind, when, with whom.",
        "interview here ",
        "Interview",
    ),
    _quick("question", "Q", "Add question", "Keep a question that was asked.", "question here "),
    _quick("promise", "m", "Set the promise", "Record when they said you would hear.", "promise here "),
    _quick(
        "followup", "f", "Log follow-up", "Log a call or a mail to ask how things stand.", "followup here "
    ),
    _quick("outcome", "o", "Set the outcome", "Offer, rejected, withdrawn, no answer …", "outcome here "),
    _quick("person", "p", "Add person", "Add somebody: name, address, company.", "person "),
    _quick("reference", "R", "Add reference", "Add somebody to your list of references.", "reference "),
    _quick("contact", "w", "Add contact", "Record somebody you know at this company.", "contact here "),
    _quick("touch", "c", "Log contact", "Log that you were in touch with somebody.", "touch "),
    Command("add.line", "colon", "Any line", "Type any quick-add line.", "Add", "quick_add(' ')"),
    Command(
        "pane.timeline", "1", "Timeline", "Go to the timeline of applications.", "Go", "pane('timeline')"
    ),
    Command("pane.checklist", "2", "Checklist", "Go to the eight steps.", "Go", "pane('checklist')"),
    Command("pane.reflection", "3", "Reflection", "Go to the reflection.", "Go", "pane('reflection')"),
    Command("pane.next", "tab", "Next pane", "Go to the next pane.", "Go", "next_pane(1)"),
    Command("pane.previous", "shift+tab", "Previous pane", "Go to the pane before.", "Go", "next_pane(-1)"),
    Command(
        "filter",
        "slash",
        "Filter",
        "Show only the applications with these words.",
        "Look",
        "filter",
        "Filter",
    ),
    Command("order", "s", "Order", "Order the timeline another way.", "Look", "order"),
    Command("round.next", "right_square_bracket", "Next round", "Show the next round.", "Look", "round(1)"),
    Command(
        "round.previous", "left_square_bracket", "Round before", "Show the round before.", "Look", "round(-1)"
    ),
    Command(
        "details",
        "e",
        "Edit, delete",
        "Show all that is recorded here, to edit or delete.",
        "Change",
        "open('details')",
        "Edit",
    ),
    Command("people", "P", "People", "Show everybody, to edit or delete.", "Change", "open('people')"),
    Command(
        "decide",
        "C",
        "Decide",
        "Decide what two windows, or two copies of the journal, say differently.",
        "Change",
        "open('decide')",
    ),
    Command("undo", "u", "Undo", "Undo the last change, and say which it was.", "Change", "undo", "Undo"),
    Command("redo", "U,ctrl+r", "Redo", "Redo what was undone.", "Change", "redo"),
    Command(
        "history",
        "H",
        "History",
        "List what was done and when, to go back to any point.",
        "Change",
        "open('history')",
    ),
    Command("backups", "B", "Backups", "List the backups, to go back to one.", "Change", "open('backups')"),
    Command(
        "quiet",
        "z",
        "Close quiet ones",
        "Close what has been silent for long, all at once.",
        "Change",
        "open('quiet')",
    ),
    Command("theme", "T", "Light or dark", "Switch between light and dark.", "Look", "light_or_dark"),
    Command("quit", "q", "Quit", "Leave. Everything is saved.", "Go", "leave", "Quit"),
)
"""All commands of the main screen, in the order in which help shows them within a group."""

GROUPS: tuple[str, ...] = ("Go", "Add", "Change", "Look")

PANE_KEYS: tuple[tuple[str, str, str], ...] = (
    ("Timeline", "↑ ↓  k j", "choose an application"),
    ("Timeline", "← →  h l", "walk the events of the lane"),
    ("Timeline", "+ -", "zoom: day, week, month"),
    ("Timeline", "< >", "pan"),
    ("Timeline", "t", "back to today"),
    ("Checklist", "enter", "do what the line asks for, or take it back"),
    ("Checklist", "x", "skip the line, with a reason"),
    ("Checklist", "space", "show or hide the items of a step"),
    ("Reflection", "enter", "write, or change, this part"),
    ("Reflection", "1 … 5", "rate a habit (confidence: 1 … 9, 0 for 10)"),
    ("Reflection", "r g b", "on a question: ready, how it went, count on it"),
    ("Reflection", "escape", "leave the text; it is saved as you type"),
)
"""Keys that belong to one pane: where, key, what."""


def bindings() -> list[Binding]:
    """Return the bindings of all commands, and ctrl+c for those who leave that way."""
    quietly = Binding("ctrl+c", "leave", show=False, system=True)
    return [*(command.binding for command in COMMANDS), quietly]


def keymap_problems(keys: Mapping[str, str]) -> list[str]:
    """Return a plain line for everything wrong with a person's own keymap (id to key or keys)."""
    ids = {command.id: command for command in COMMANDS}
    problems = [
        f"keys: there is no command {name!r}; `?` in the app lists them" for name in keys if name not in ids
    ]
    taken = {key: each.id for each in COMMANDS if each.id not in keys for key in each.keys.split(",")}
    for name, value in keys.items():
        if name not in ids:
            continue
        for key in (part.strip() for part in value.split(",")):
            if not is_key(key):
                problems.append(f"keys.{name}: {key!r} is not a key")
            elif key in _UNSENDABLE:
                problems.append(f"keys.{name}: terminals do not send {key!r} reliably; choose another")
            elif key in taken:
                problems.append(f"keys.{name}: {key!r} belongs to {taken[key]!r} already")
            else:
                taken[key] = name
    return problems


def is_key(key: str) -> bool:
    """Return whether `key` is spelt as Textual spells keys."""
    base = key.removeprefix("ctrl+").removeprefix("shift+")
    return (len(base) == 1 and base.isprintable()) or base in _NAMED_KEYS


_NAMED_KEYS: frozenset[str] = frozenset(
    {str(each.value) for each in Keys}
    | {"colon", "slash", "question_mark", "comma", "full_stop", "minus", "plus", "space", "semicolon"}
    | {"left_square_bracket", "right_square_bracket", "equals_sign", "less_than_sign", "greater_than_sign"}
)


def in_group(group: str) -> Iterable[Command]:
    """Return the commands of one group, in order."""
    return (command for command in COMMANDS if command.group == group)
