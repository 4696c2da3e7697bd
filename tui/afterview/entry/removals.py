"""What to do where a line asks to delete something, or tells that it was deleted: no line does either."""

from __future__ import annotations

import re
import shlex

from afterview.entry.plain.sentence import Sentence
from afterview.entry.plain.taking_apart import take_apart
from afterview.entry.scene import Scene
from afterview.entry.targets import application_words

_DELETE = r"(?:delete|erase|remove|discard|purge|del|rm|get rid of)"
_ASKED = re.compile(
    r"(?:please |pls |(?:can|could) you (?:please )?|i(?: want| need| would like|['’]d like) to |let['’]s )?"
    rf"{_DELETE}(?:\s+[^\s;]|$)",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"(?:(?:i|we)(?:['’]ve| have)? |(?:oops|sorry),? |just |by (?:mistake|accident),? |accidentally )*"
    r"(?:deleted|erased|removed|purged)\s+\S(?!.*\bfrom (?:my|the|their|his|her|our)\b)",
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
_HOW_TO_RESTORE = (
    "A line brings nothing back. In the app, press u, which undoes the last change; "
    "in a shell, write “afterview undo”."
)


def instead_of_deleting(line: str, scene: Scene) -> str:
    """Return what deletes what a line asks to delete, or brings it back; nothing for any other line."""
    if _FROM_THEM.search(line):
        return ""
    if ";" not in line and _DONE.match(line):
        return _HOW_TO_RESTORE
    if _ASKED.match(line) is None:
        return ""
    sentence = take_apart(line, scene)
    how = _how_to_delete(sentence, scene)
    is_new = ";" in line and not sentence.companies
    return f"{how} To add it as it stands, write “add {line}”." if is_new else how


def _how_to_delete(sentence: Sentence, scene: Scene) -> str:
    """Return which keys and which command delete it."""
    apps = {app.id: app for each in sentence.companies for app in each}
    people = {each.name for piece in sentence.of("P") for who in piece.people for each in who}
    names = [application_words(each, scene) for each in apps.values()] or list(people)
    keys = "A line deletes nothing. In the app, choose it and press e, then d"
    if len(names) != 1 or _PART.search(sentence.text):
        return f"{keys}; in a shell, “afterview remove --help” says how."
    name = f'"{names[0]}"' if re.fullmatch(r"[\w &'’.,+·-]+", names[0]) else shlex.quote(names[0])
    return f"{keys}; in a shell, write “afterview remove {name}”."
