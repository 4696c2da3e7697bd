"""Words that say the same, as the tables of `concepts/` have them: rows of words and phrases, read as they are needed.

A row is a line: words or phrases with commas between them, in English, and where bars part it in German, French
and Spanish, too. Any two of a row count as one, whatever their endings. A row that begins with ~ says little by
itself (many topics have it in common); what a row that begins with & has only belongs together. A word may stand in
several rows. Rows and words can be added freely: nothing else has to be changed.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from afterview.text import folded
from afterview.words import LANGUAGES, stem, without_accents

_FOLDER = Path(__file__).parent / "concepts"
_WORD = re.compile(r"(?:&(?=\w))?[^\W_]+(?:['.&][^\W_]+)*[%#+]*")
_BEGINNING = 2
"""Letters that a word and its stem have in common."""


class Rows(NamedTuple):
    """The rows that a word or phrase stands in, by their numbers."""

    same: frozenset[int]
    light: frozenset[int]
    fields: frozenset[int]
    """Rows of what only belongs together."""


def words_in(text: str) -> list[str]:
    """Return the words of a text in plain letters, without what is only grammar behind an apostrophe."""
    plain = (
        without_accents(folded(text))
        .replace("-", " ")
        .replace("/", " ")
        .replace("per cent", "percent")
        .replace(" %", "%")
    )
    return [_bare(each) for each in _WORD.findall(plain)]


def _bare(word: str) -> str:
    if word[1:2] == "'" and word[0] in "ldcjmnst" and len(word) > 3:  # l'équipe, d'astreinte
        return word[2:]
    return word.removesuffix("'s") if len(word) > 4 else word


def longest_phrase(words: list[str], at: int, language: str) -> tuple[Rows, int] | None:
    """Return the rows of the longest phrase of the tables that begins at a word, and how many words it takes."""
    best: tuple[Rows, int] | None = None
    for spoken in dict.fromkeys((language, LANGUAGES[0])):  # "Team", "Kubernetes": in any language
        table, longest = _table(spoken, words[at][:_BEGINNING])
        for length in range(min(longest, len(words) - at), best[1] if best else 0, -1):
            found = table.get(tuple(stem(each, spoken) for each in words[at : at + length]))
            if found:
                best = found, length
                break
    return best


@cache
def _table(language: str, beginning: str) -> tuple[dict[tuple[str, ...], Rows], int]:
    """Return the rows of the phrases that begin so, by the stems of their words, and the length of the longest.

    Only what is looked for is stemmed: all of it would take a tenth of a second.
    """
    rows: dict[tuple[str, ...], list[tuple[str, int]]] = {}
    for phrase, mark, number in _phrases().get((language, beginning), ()):
        rows.setdefault(tuple(stem(each, language) for each in words_in(phrase)), []).append((mark, number))
    table = {
        key: Rows(*(frozenset(number for mark, number in marked if mark == kind) for kind in ("", "~", "&")))
        for key, marked in rows.items()
    }
    return table, max(map(len, table), default=0)


@cache
def _phrases() -> dict[tuple[str, str], list[tuple[str, str, int]]]:
    """Return the phrases of all tables by language and beginning, each with the mark and number of its row."""
    found: dict[tuple[str, str], list[tuple[str, str, int]]] = {}
    number = 0
    for path in sorted(_FOLDER.glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            if not line or line[0] == "#":
                continue
            line = without_accents(folded(line))  # line by line, for most have none: they are quick
            number += 1
            mark = line[0] if line[0] in "~&" else ""
            for language, phrases in zip(LANGUAGES, line.removeprefix(mark).split("|"), strict=False):
                for phrase in phrases.split(","):
                    phrase = phrase.strip()
                    if phrase:
                        found.setdefault((language, phrase[:_BEGINNING]), []).append((phrase, mark, number))
    return found
