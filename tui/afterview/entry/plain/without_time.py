"""A sentence about an interview that has no time: read as one that has, of which the time is then taken out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from afterview.entry.no_time import Said, no_time_at
from afterview.entry.plain.taking_apart import take_apart
from afterview.entry.scene import Scene
from afterview.text import Unclear

_CLOCK = re.compile(r"\d[:.h]\d\d|\d\s*[ap]\.?m\b|\bnoon\b|\bo'clock\b", re.IGNORECASE)
_DAY, _TIME = "2187-03-02", "04:57"
"""A moment that nobody means, in place of what is not known."""
_LINE = re.compile(rf"(?:interview|move) .*?(?P<at>(?P<day>\d{{4}}-\d\d-\d\d) {_TIME})(?:-\d\d:\d\d)?")
_HAS_BEEN = re.compile(r"\b(?:had|interviewed|was|went|did|took|sat|attended|finished|met)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Timed:
    """A sentence with a time in place of the words that say that there is none."""

    text: str
    said: Said

    def without(self, lines: tuple[str, ...]) -> tuple[str, ...] | None:
        """Return the lines that it became without that time; None where none is about when an interview is."""
        told = [(line, match) for line in lines if (match := _LINE.match(line))]
        if len(told) != 1:
            return None
        line, match = told[0]
        words = self.said.words + (", held" if self.said.held else "")
        day = "" if match["day"] == _DAY else f"{match['day']}, "
        new = f"{line[: match.start('at')]}{day}{words}{line[match.end('at') :]}"
        return tuple(new if each is line else each for each in lines)

    def without_time(self, problem: str) -> str:
        """Return a question about that sentence without the time that it does not have."""
        return problem.replace(f" {_TIME}", ", time not set")


def is_which_week(problem: Unclear) -> bool:
    """Return whether only the day is in doubt: "on friday", said on one."""
    return str(problem).startswith("Today or a week from now?")


def with_time(line: str, scene: Scene, *, bare: bool) -> Timed | None:
    """Return the sentence with a time instead, where it says that an interview has none; else None.

    `bare`: "next week" and "in October" say so, too, unless it has a time.
    """
    if bare and _CLOCK.search(line):
        return None
    rest, said, end = "", None, 0
    for word in re.finditer(r"[^\s(,;]+", line):
        if word.start() < end:
            continue
        found = no_time_at(line, word.start(), scene.today, bare=bare, in_sentence=True)
        if found is None:
            continue
        rest += line[end : word.start()]
        words = ", ".join(filter(None, (said.words if said else "", found[0].words.strip(" .,"))))
        said = Said(found[0].when or (said.when if said else ""), found[0].held, words)
        end = found[1]
    if said is None:
        return None
    rest = re.sub(r"\(\s*\)", "", f"{rest}{line[end:]}").strip(" ,;.-–(")
    has_day = any(
        re.search(r"[a-z]{3}|\d[./-]\d|\d(?:st|nd|rd|th)", each.text.lower())
        for each in take_apart(rest, scene).of("D")
    )
    if _HAS_BEEN.search(rest) and not has_day and not said.when:
        said = replace(said, held=True)
    return Timed(f"{rest} at {_TIME}" if has_day else f"{rest} on {_DAY} at {_TIME}", said)
