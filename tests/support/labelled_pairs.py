"""Pairs of texts that a person has labelled, to learn from and to measure with."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Pair(NamedTuple):
    """Two texts, and what they are to each other."""

    label: str
    kind: str
    """Whether it is hard or easy to tell."""
    one: str
    other: str


def pairs_of(file: Path) -> list[Pair]:
    """Return the pairs of a file, one a line: label, kind, one text, the other; tabs between."""
    lines = file.read_text("utf-8").splitlines()
    return [Pair(*line.split("\t")) for line in lines if line.strip() and not line.startswith("#")]
