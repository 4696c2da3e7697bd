"""What a refusal offers to write: it is understood, and loses nothing that was named."""

from __future__ import annotations

import re

import pytest

from afterview.entry.plain.accounting import lacking
from afterview.entry.plain.sentence import Piece
from afterview.entry.plain.taking_apart import take_apart
from afterview.entry.scene import Context, Scene
from afterview.entry.understand import understand
from afterview.records.hunt import Hunt
from afterview.text import Unclear

from .corpus import FOLDER, NOW, ZONE, Line, hunt, offered, read_lines

BEFORE = hunt()
CONTEXT = Context(now=NOW, zone=ZONE)
GAP = re.compile(r"\b(?:COMPANY|ROLE)\b|…")
"""What has to be filled in."""
FILES = sorted(FOLDER.glob("*.jsonl"))
SOME_FILES_AND_ALL_WHEN_SLOW = [
    each if each.stem.startswith("seen_5") else pytest.param(each, marks=pytest.mark.slow) for each in FILES
]


def refused(line: Line) -> list[tuple[str, ...]]:
    """Return the lines that are offered for one that is not understood, those joined by and together."""
    meant = understand(line.text, BEFORE, CONTEXT)
    if meant.change is not None or meant.warning:
        return []
    return [each for each in offered(meant.problem) if not GAP.search(" ".join(each))]


def tells(piece: Piece) -> bool:
    """Return whether a piece is a day, a name, or has a number in it."""
    return piece.sign in ("D", "C", "P", "N", "U") or any(each.isdigit() for each in piece.sign)


def typed(lines: tuple[str, ...]) -> Hunt:
    """Return the hunt after lines were typed one after the other."""
    after = BEFORE
    for line in lines:
        meant = understand(line, after, CONTEXT, True)
        assert meant.change is not None, (line, meant.problem)
        after = after.with_change(meant.change)
    return after


@pytest.mark.parametrize("file", SOME_FILES_AND_ALL_WHEN_SLOW, ids=[each.stem for each in FILES])
def test_each_line_that_is_offered_is_understood(file: object) -> None:
    for line in read_lines(FOLDER / f"{file.stem}.jsonl"):  # type: ignore[attr-defined]  # a path
        for lines in refused(line):
            typed(lines)


@pytest.mark.parametrize("file", SOME_FILES_AND_ALL_WHEN_SLOW, ids=[each.stem for each in FILES])
def test_one_of_them_loses_no_day_no_number_and_no_name(file: object) -> None:
    lost = []
    for line in read_lines(FOLDER / f"{file.stem}.jsonl"):  # type: ignore[attr-defined]  # a path
        found = refused(line)
        try:
            sentence = take_apart(line.text, Scene(BEFORE, CONTEXT))
        except Unclear:  # the date is none
            continue
        left = [[each for each in lacking(lines, sentence) if tells(each)] for lines in found]
        if left and all(left):
            lost.append((line.text, min(left, key=len), found))
    assert lost == []
