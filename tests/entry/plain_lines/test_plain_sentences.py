"""Plain sentences: each shape by its example, and lines that somebody wrote without sight of the grammar."""

from __future__ import annotations

import pytest

from afterview.entry.plain.sentences import understood
from afterview.entry.plain.shapes import SHAPES, Shape
from afterview.entry.scene import Context, Scene
from afterview.records.hunt import Hunt

from .corpus import FOLDER, NOW, ZONE, Verdict, hunt, judge, read_lines


@pytest.fixture(scope="module")
def before() -> Hunt:
    return hunt()


def scene(before: Hunt) -> Scene:
    return Scene(before, Context(now=NOW, zone=ZONE))


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.example)
def test_a_shape_is_read_as_its_example_says(shape: Shape, before: Hunt) -> None:
    line = understood(shape.example.replace("Acme cancelled", "Borealis cancelled"), scene(before)).lines[-1]
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
