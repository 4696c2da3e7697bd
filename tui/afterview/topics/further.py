"""Signs that a topic goes on from what was said, and does not say it once more (`signs.txt`; playbook 6.3)."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from afterview.text import folded
from afterview.words import without_accents


class Signs(NamedTuple):
    """Which signs are in a text."""

    back: bool
    """It points back at something that was told before."""
    on: bool
    """It is about more than was said before."""
    news: bool
    """It may tell what has come of it since."""


@lru_cache(maxsize=4096)
def signs(text: str) -> Signs:
    """Return which signs are in a text."""
    plain = " ".join(re.findall(r"[\w'-]+", without_accents(folded(text))))
    return Signs(*(pattern.search(plain) is not None for pattern in _patterns()))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    sections: list[list[str]] = []
    for line in (Path(__file__).parent / "signs.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            sections.append([])
        elif line and line[0] != "#":
            sections[-1].append(_pattern(line))
    return tuple(re.compile("|".join(each)) for each in sections)


def _pattern(line: str) -> str:
    """Return a line as a regular expression for words with one space between them."""
    found = ""
    for token in line.split():
        if token == "|":
            found += r"\Z" if found else r"\A"
            continue
        if token == "…":
            found = found.removesuffix(" ") + r"(?: [\w'-]+){0,6} "
            continue
        is_optional = token.endswith("?")
        words = token.removesuffix("?").split("/")
        any_of = "|".join(re.escape(word).replace(r"\*", r"[\w'-]*") for word in words)
        found += f"(?:(?:{any_of}) )?" if is_optional else f"(?:{any_of}) "
    is_last = found.endswith(r"\Z")
    found = found.removesuffix(r"\Z").removesuffix(" ")
    found = found if found.startswith(r"\A") else rf"\b{found}"
    return found + (r"\Z" if is_last else r"(?![\w'-])")
