"""A company that is to be saved for later: the words that say so are no part of its name."""

from __future__ import annotations

import re

from afterview.entry.on_record import applications_at
from afterview.entry.scene import Scene
from afterview.text import Unclear

_LATER = re.compile(r"\s+for (?:later|another (?:day|time)|now)$", re.IGNORECASE)
_SAVING = re.compile(
    r"(?:please |i(?:['’]ve)? )?"
    r"(?P<verb>sav(?:ed?|ing)|bookmark(?:ed|ing)?|shortlist(?:ed|ing)?|keep(?:ing)?|kept):? "
    r"(?!(?:the|our|a|an)\b)(?=\S)",
    re.IGNORECASE,
)
_SELDOM_A_NAME = re.compile(r"sav|bookmark|shortlist", re.IGNORECASE)
_SENT = re.compile(r";\s*(?:applied|sent|submitted)\b", re.IGNORECASE)


def without_saving(line: str, scene: Scene) -> str:
    """Return the parts of an application without what says that it is saved.

    Raises Unclear where that may be its name: "Save the Children" and "Keep Britain Tidy" are.
    """
    company, stop, rest = line.partition(";")
    bare = _LATER.sub("", company.rstrip())
    verb = _SAVING.match(bare)
    if not stop or applications_at(company, scene.hunt):
        return line
    is_later = bare != company.rstrip()
    name = bare[verb.end() :] if verb else bare
    if verb is None or is_later or (verb["verb"].islower() and name[0].isupper()):
        return f"{name};{rest}" if verb or is_later else line
    if _SELDOM_A_NAME.match(verb["verb"]) is None or _SENT.search(line):
        return line
    raise Unclear(f"Is “{bare}” the company? Write “{name};{rest}”; if it is, “add {line}”.")
