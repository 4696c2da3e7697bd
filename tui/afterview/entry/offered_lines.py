"""The lines that a refusal offers, to be taken over: each tried, or with a gap that is still to be filled.

A refusal quotes both what it does not understand and what could be written instead. The lines of one
reading are joined by "and": they are meant to be written one after the other.
"""

from __future__ import annotations

import re

from afterview.entry.scene import Context
from afterview.entry.understand import Understood, understand
from afterview.entry.verbs.registry import BY_WORD
from afterview.records.hunt import Hunt
from afterview.text import QUOTED, folded

GAP = re.compile(r"\b(?:COMPANY|ROLE)\b|…$")
"""What stands in an offered line for what only the person knows."""
_AND = re.compile(r",? and ")


def offered_lines(meant: Understood, line: str, hunt: Hunt, context: Context) -> tuple[tuple[str, ...], ...]:
    """Return the readings that a refusal of `line` offers, in its order, each with its line or lines."""
    if meant.change is not None or meant.warning:
        return ()
    found: dict[tuple[str, ...], None] = {}
    for reading in (tuple(each) for each in _readings(meant.problem)):
        ended = (f"{line.rstrip()} {reading[0]}",)
        if _can_be_taken(reading, line, hunt, context):
            found.setdefault(reading)
        elif _is_true_of_any(reading[0]) and _can_be_taken(ended, line, hunt, context):
            found.setdefault(ended)
    return tuple(found)


def _is_true_of_any(end: str) -> bool:
    """Return whether the end of a line can be taken as it stands: any time of day would be made up."""
    return end.endswith("not set")


def _readings(problem: str) -> list[list[str]]:
    readings: list[list[str]] = []
    end = None
    for found in QUOTED.finditer(problem):
        if end is not None and _AND.fullmatch(problem[end : found.start()]):
            readings[-1].append(found["words"])
        else:
            readings.append([found["words"]])
        end = found.end()
    return readings


def _can_be_taken(lines: tuple[str, ...], typed: str, hunt: Hunt, context: Context) -> bool:
    """Return whether these are lines to write, and no words that are quoted from what was typed."""
    for line in lines:
        if folded(line) in folded(typed) or not _looks_like_one(line, typed):
            return False
        if GAP.search(line):
            continue
        meant = understand(line, hunt, context)
        if meant.change is not None:
            hunt = hunt.with_change(meant.change)
        elif not meant.warning:
            return False
    return True


def _looks_like_one(line: str, typed: str) -> bool:
    """Return whether words can be a line: by a verb, by their parts, or as what was typed, spelled right."""
    words = folded(line).split()
    alike = sum(each in folded(typed).split() for each in words)
    return bool(words) and (words[0] in BY_WORD or ";" in line or len(words) <= 2 * alike)
