"""Plain sentences: each shape by its example, and lines that somebody wrote without sight of the grammar."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.entry.plain.sentences import understood
from afterview.entry.plain.shape import Shape
from afterview.entry.plain.shapes import SHAPES
from afterview.entry.plain.word_classes import CLASSES
from afterview.entry.scene import Context, Scene
from afterview.entry.understand import understand
from afterview.records.hunt import Hunt

from .corpus import FOLDER, NOW, ZONE, Verdict, hunt, judge, read_lines


@pytest.fixture(scope="module")
def before() -> Hunt:
    return hunt()


def scene(before: Hunt) -> Scene:
    return Scene(before, Context(now=NOW, zone=ZONE))


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.example)
def test_a_shape_is_read_as_its_example_says(shape: Shape, before: Hunt) -> None:
    line = understood(shape.example, scene(before)).lines[-1]
    verb, _, rest = line.partition(" ")
    if shape.kind == "contact" and verb == "person":  # at a company that is not on the list
        return
    assert verb == shape.kind
    assert shape.value in rest or shape.value == "direct"


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.jsonl")), ids=lambda file: file.stem)
def test_of_lines_typed_unread_none_is_silently_wrong_and_most_are_right(file: object, before: Hunt) -> None:
    lines = read_lines(FOLDER / f"{file.stem}.jsonl")  # type: ignore[attr-defined]  # a path
    verdicts = {line.text: judge(line, before)[0] for line in lines}
    assert [text for text, verdict in verdicts.items() if verdict == Verdict.WRONG] == []
    assert [text for text, verdict in verdicts.items() if verdict == Verdict.REFUSED] == []
    assert sum(verdict == Verdict.RIGHT for verdict in verdicts.values()) >= 0.8 * len(verdicts)


WORDS = sorted({word for each in CLASSES.values() for word in re.findall(r"[a-z][a-z'-]*", each)})
NAMES = (
    "Acme",
    "corvid",
    "Borealis",
    "Initech",
    "Dana Lee",
    "Sam",
    "Sun Li",
    "Maria",
    "Anna",
    "Priya Nair",
    "Data Engineer",
)
TIMES = (
    "tomorrow",
    "yesterday",
    "fri 3pm",
    "25.11.",
    "by friday",
    "in 2 weeks",
    "at 3",
    "1 dec 1400",
    "monday",
)
JOINTS = (
    ",",
    ":",
    "-",
    "(",
    ")",
    "@",
    "->",
    "to",
    "at",
    "from",
    "for",
    "with",
    "by",
    "me",
    "I",
    "my",
    "not",
    "?",
    "'s",
    "2",
)


@given(st.lists(st.sampled_from((*WORDS, *NAMES * 8, *TIMES * 8, *JOINTS * 4)), min_size=1, max_size=9))
def test_whatever_words_stand_together_there_is_an_answer(words: list[str]) -> None:
    meant = understand(" ".join(words), HUNT, Context(now=NOW, zone=ZONE))
    assert meant.change is not None or meant.problem or meant.warning


HUNT = hunt()
