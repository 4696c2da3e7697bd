"""An application with what became of it, as a list has it: "Dunmore Council, finance officer, applied 20/10, rejected 20/11"."""

from __future__ import annotations

import re

from afterview.entry.matching import words_of
from afterview.entry.on_record import company_names
from afterview.entry.plain.offers import tried
from afterview.entry.plain.role_names import is_role
from afterview.entry.scene import Scene
from afterview.entry.verbs.common import day_said, when_or_none

_PARTS = re.compile(r"\s*[,;|]\s*|\s+[-–—]\s+|\t+")
_APPLIED = re.compile(r"(?:applied|sent|submitted)\b(?: (?:on|in))?\s*", re.IGNORECASE)
_OUTCOMES = tuple(
    (re.compile(rf"(?:got |was |an? |had )?(?:{words})\b(?: on)?[:\s]*", re.IGNORECASE), value)
    for words, value in (
        ("rejected|rejection|turned down|absage", "rejected"),
        ("offer|offered|job offer", "offer"),
        ("withdrew|withdrawn", "withdrawn"),
        ("no answer|ghosted|no reply|never heard back|no response", "no answer"),
    )
)
_FEWEST, _MOST = 3, 5


def listed(line: str, scene: Scene) -> tuple[str, ...]:
    """Return the lines of a company that is new, its role, and its stages; nothing for anything else."""
    parts = [each for each in _PARTS.split(line.strip(" .")) if each]
    if not _FEWEST <= len(parts) <= _MOST or not parts[0][0].isalnum() or not parts[0][0].isupper():
        return ()
    company, role, *stages = parts
    name = words_of(company)
    known = company_names(scene.hunt).begun(name)
    if known or not (is_role(role) or role.islower()):
        return ()
    applied, ended = "", ""
    for stage in stages:
        sent = _APPLIED.match(stage)
        outcome = next(((match, value) for cue, value in _OUTCOMES if (match := cue.match(stage))), None)
        said = sent or (outcome[0] if outcome else None)
        day = _day(stage[said.end() :], scene) if said else None
        if day is None or (applied and sent) or (ended and outcome):
            return ()
        if sent:
            applied = day or "today"
        elif outcome:
            ended = f"outcome {company} {outcome[1]} {day}".strip()
    if not ended:
        return ()
    lines = (f"{company}; {role}; applied {applied or 'unknown day'}", ended)
    return lines if tried(lines, scene) is not None else ()


def _day(words: str, scene: Scene) -> str | None:
    """Return the day that all of the words name, nothing where there are none; None where they say something else."""
    words = words.strip(" ()")
    if not words:
        return ""
    when = when_or_none(words, scene)
    return None if when is None else day_said(when, scene).isoformat()
