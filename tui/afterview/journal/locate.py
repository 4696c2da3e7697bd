"""Where in the text of a file something stands: its line and column, for whoever mends it by hand."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

_decoder = json.JSONDecoder()
_SPACE = re.compile(r"[ \t\r\n]*")
_STEP = re.compile(r"\.?([^.\[\]]+)|\[(\d+)\]")

Step = str | int
"""A name in an object, or a place in a list."""


def read_steps(place: str) -> tuple[Step, ...]:
    """Return the steps of a place such as "interviews[0].minutes"."""
    return tuple(int(at) if at else name for name, at in _STEP.findall(place))


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Return where a character stands, both counted from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def find(text: str, steps: Sequence[Step]) -> int | None:
    """Return where the value begins to which `steps` lead, or the last one on the way that is there.

    None where the text cannot be read as far as that.
    """
    at = _skip(text, 1 if text.startswith("\ufeff") else 0)
    for step in steps:
        try:
            inner = _inner(text, at, step)
        except (ValueError, IndexError, RecursionError):
            return None
        if inner is None:
            return at
        at = inner
    return at


def _inner(text: str, at: int, step: Step) -> int | None:
    opening = text[at]
    if opening not in "{[" or (opening == "{") != isinstance(step, str):
        return None
    at, number = _skip(text, at + 1), 0
    while text[at] not in "}]":
        key: Step = number
        if opening == "{":
            key, at = _decoder.raw_decode(text, at)
            at = _skip(text, _skip(text, at) + 1)
        if key == step:
            return at
        _, at = _decoder.raw_decode(text, at)
        at = _skip(text, at)
        if text[at] == ",":
            at = _skip(text, at + 1)
        number += 1
    return None


def _skip(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at
