"""What to do where a line asks to delete something: no line does that by itself."""

from __future__ import annotations

import re
import shlex

from afterview.entry.plain.sentence import Sentence
from afterview.entry.scene import Scene
from afterview.entry.targets import application_words

_ASKED = re.compile(
    r"(?:please |pls |(?:can|could) you (?:please )?|i(?: want| need| would like|['’]d like) to |let['’]s )?"
    r"(?:delete|erase|remove|get rid of)\s+\S",
    re.IGNORECASE,
)
_FROM_THEM = re.compile(
    r"\b(?:me|my (?:application|candidacy|name|cv|resume|details|data))\b.*\bfrom\b", re.IGNORECASE
)
"""What is asked of a company, not of the journal: "remove me from your list"."""
_PART = re.compile(
    r"\b(?:notes?|interviews?|rounds?|letters?|questions?|answers?|promises?|reminders?|outcomes?|offers?|follow-?ups?|"
    r"tags?|salary|deadlines?|dates?|role|address|link|url|email|phone)\b",
    re.IGNORECASE,
)


def asks_to_delete(line: str) -> bool:
    """Return whether a line asks that something is deleted here."""
    return ";" not in line and _ASKED.match(line) is not None and _FROM_THEM.search(line) is None


def how_to_delete(sentence: Sentence, scene: Scene) -> str:
    """Return which keys and which command delete it."""
    apps = {app.id: app for each in sentence.companies for app in each}
    people = {each.name for piece in sentence.of("P") for who in piece.people for each in who}
    names = [application_words(each, scene) for each in apps.values()] or list(people)
    keys = "A line deletes nothing. In the app, choose it and press e, then d"
    if len(names) != 1 or _PART.search(sentence.text):
        return f"{keys}; in a shell, “afterview remove --help” says how."
    name = f'"{names[0]}"' if re.fullmatch(r"[\w &'’.,+·-]+", names[0]) else shlex.quote(names[0])
    return f"{keys}; in a shell, write “afterview remove {name}”."
