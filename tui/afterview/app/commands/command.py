"""What a command is, and the places where commands work."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from textual.binding import Binding
from textual.keys import REPLACED_KEYS, key_to_character


class Place(Enum):
    """A screen, a pane, a list or a field that has keys of its own. The value is its title in the help."""

    MAIN = ""
    """The main screen: its commands are shown by group."""
    TIMELINE = "In the timeline"
    TIMELINE_PANE = "Around the timeline"
    CHECKLIST = "In the checklist"
    REFLECTION = "In the reflection"
    EDITOR = "In a text of the reflection"
    FILTER = "In the filter"
    QUICK_ADD = "In the quick-add line"
    LIST = "In every list"
    LONG_LIST = "In a list that fills a screen"
    VIEWER = "In all that is only looked at"
    AGENDA = "In the list of all that is due"
    JOURNAL = "In the history and the backups"
    HISTORY = "In the history"
    BACKUPS = "In the backups"
    BROWSE = "In the details, and among the people"
    DETAILS = "Among all that is recorded of an application"
    PEOPLE = "Among the people"
    FORM = "In a form"
    QUESTIONS = "Among the questions"
    ASKED = "In one question"
    CONFIRM = "In a small question"
    QUESTION = "Where two values differ"
    CONFLICTS = "Among what is to be decided"
    HELP = "In the help"
    COMPOSER = "In a letter"
    MATERIAL = "In the material of a letter"
    FINDINGS = "Among what was found in a letter"
    SAVE_AS = "Where a file is named"
    NEW_PIECE = "In a new piece of material"
    PAGE = "On a page that is read"
    BRIEF = "In the brief"
    PRACTICE = "While you practise"
    PRACTICE_TEXT = "In a text while you practise"
    MAPPING = "Where a sheet is imported"
    DEBRIEF = "In the debrief"
    DEBRIEF_QUESTIONS = "Among the questions of a debrief"
    DEBRIEF_RATINGS = "Among the ratings of a debrief"
    OWN_HABIT = "Where a habit is named"
    IMPORTING = "Where invitations are imported"
    ENDING = "Where it says how it ended"
    SETTINGS = "Among the settings"
    QUIET = "Among what has been silent for long"
    PICK = "Where one of several things is picked"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that the app can be told to do."""

    id: str
    """Stable name for the settings file's `[keys]`, such as `add.interview`."""
    keys: str
    """Key or keys, comma separated, in Textual's spelling; empty: its letter in the menu does it."""
    action: str
    """Action of the widgets and screens of its places."""
    name: str
    """What it does, in two or three words."""
    help: str
    """What it does, in a sentence. Commands of one place with the same sentence share a line of the help."""
    places: tuple[Place, ...] = (Place.MAIN,)
    group: str = ""
    """Where the help shows it, among those of the main screen."""
    footer: str = ""
    """Short word for the footer; empty: not shown there."""
    opens: Place | None = None
    """The screen that it opens: there the same key closes it."""
    leads_to: Place | None = None
    """The place that it goes to, without opening a screen."""
    letter: str = ""
    """Its letter in the menu of places to go; empty: it is not in the menu."""
    comes_first: bool = False
    """Whether it comes before what a text field does with the key."""
    is_system: bool = False
    """Whether it is a key that every program has, and no choice of ours."""

    synonyms: str = ""
    """Other words by which a person looks for it."""
    typed: tuple[str, ...] = ()
    """Whole quick-add lines that mean it, as ":q" does elsewhere."""

    def works_in(self, place: Place) -> bool:
        """Return whether its keys mean something there."""
        return place in self.places or place is self.opens

    def binding(self, place: Place) -> Binding:
        """Return its Textual binding in a place where it works; the footer names the first of its keys."""
        closes = place is self.opens
        keys = self.keys or f"menu+{self.id}"  # no terminal sends it; a person's own keymap replaces it
        first = keys.split(",")[0]
        return Binding(
            keys,
            "leave" if closes else self.action,
            self.footer or self.name,
            show=bool(self.footer) and not closes,
            # Textual says "esc" and "^o", which is short.
            key_display=None if first == "escape" or first.startswith("ctrl+") else spell(first),
            priority=self.comes_first,
            id=self.id,
            system=self.is_system,
        )


_SPELT = {
    "pageup": "pgup",
    "pagedown": "pgdn",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


def spell(keys: str) -> str:
    """Return keys as a person reads them: "U ctrl+r", "?"."""
    return " ".join(_spelt(key.strip()) for key in keys.split(","))


def _spelt(key: str) -> str:
    """Return a key as the character that it types, where that can be seen: "#" for "number_sign"."""
    character = key_to_character(REPLACED_KEYS.get(key, key)) or ""
    return character if character.isprintable() and character.strip() else _SPELT.get(key, key)
