"""The terms of a topic: what is left of its words when those that only carry it are gone (playbook 6.3).

Endings are taken off, words that say the same have a key in common (`concepts.txt`), and numbers are read
in whatever clothes they come: "half", "50 percent", "from 40 to 20".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from pathlib import Path

import msgspec

from afterview.text import folded

LIGHT, FULL = 0.4, 1.0
"""What a word weighs that many topics have in common, and one that says what a topic is about."""
_MIXED = 0.75
"""One that may be either."""
_FIGURE = 0.6
_BEGINNING = 2
"""Letters that a word and its stem have in common."""

_WORD = re.compile(r"[^\W_]+(?:['.][^\W_]+)*%?")
_CARRIERS = frozenset(
    """a an the this that these those it its it's there here and or but nor so than as at by for from in into of
    off on onto to with within without over under about again against between during before after because while
    if whether when where who whom whose which what why how is are was were be been being am i'm i've i'd i'll
    he's she's they're they've they'd we've we're you're you've what's who's who'd how's there's that's let's
    do does did doing don't doesn't didn't have has had having can could will would shall should may might must
    won't wouldn't can't couldn't not no yes i me my mine myself we us our ours ourselves you your yours yourself
    he him his she her hers they them their theirs one ones some any each every all both either other others
    another such same very too also just only even still yet already quite rather much many more most less least
    lot lots bit up out down back away now then once ever never always often sometimes soon later today
    said say says saying tell tells telling told ask asks asked asking mention mentions mentioned mentioning
    talk talks talked talking speak speaks spoke spoken explain explains explained explaining describe describes
    described describing discuss discusses discussed discussing answer answers answered answering introduce
    introduces introduced raise bring brings brought show shows showed shown name named outline outlined
    question questions topic topics point points thing things detail details abt re etc eg ie
    got get gets getting went go goes going come comes came take takes took taken put puts let lets
    time way kind sort like well really actually briefly please hello hi thanks own able""".split()
)
"""Words that carry a topic without being it. They count within a phrase of the table all the same."""

_NUMBERS = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty""".split()
    )
} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
    "dozen": 12,
}
_SHARES = {
    "half": 50,
    "halves": 50,
    "halved": 50,
    "halve": 50,
    "halving": 50,
    "third": 33,
    "thirds": 33,
    "quarters": 25,
    "fifth": 20,
    "fifths": 20,
    "tenth": 10,
    "tenths": 10,
}
_TIMES = {
    "twice": 2,
    "double": 2,
    "doubled": 2,
    "doubling": 2,
    "twofold": 2,
    "triple": 3,
    "tripled": 3,
    "threefold": 3,
    "fivefold": 5,
    "tenfold": 10,
}
_FROM_TO = re.compile(r"\bfrom (\d+(?:[.,]\d+)*)\D{0,24}?\bto (\d+(?:[.,]\d+)*)")
_FIGURE_WORD = re.compile(r"(\d+(?:[.,]\d+)*)(k|%|x)?")


class Term(msgspec.Struct, frozen=True):
    """One thing that a topic names."""

    word: str
    """As it was written, for a person to read."""
    stems: frozenset[str]
    concepts: frozenset[str]
    weight: float
    figure: tuple[str, float] | None = None
    """A number: of what kind ("", "%" or "x" for times) and how much."""


@lru_cache(maxsize=4096)
def terms(text: str) -> tuple[Term, ...]:
    """Return the terms of a text, in order, each once."""
    plain = folded(text).replace("-", " ").replace("/", " ").replace("per cent", "percent")
    words = [_bare(each) for each in _WORD.findall(plain)]
    found: dict[frozenset[str] | tuple[str, float], Term] = {}
    for term in (*_read(words), *_ratios(plain)):
        found.setdefault(term.figure or term.stems, term)
    return tuple(found.values())


def likeness(one: Term, other: Term) -> float:
    """Return how far two terms say the same, from 0 to 1."""
    if one.figure or other.figure:
        return _same_figure(one.figure, other.figure)
    if one.concepts & other.concepts:
        return 1.0 if one.stems == other.stems else 0.9
    alike = len(one.stems & other.stems)
    if not alike:
        alike = any(_kin(mine, yours) for mine in one.stems for yours in other.stems)
    # Of a phrase ("tech debt") a word alone ("debt") may mean something else.
    return alike / max(len(one.stems), len(other.stems))


def _read(words: list[str]) -> Iterator[Term]:
    stems = [stem(each) for each in words]
    at = 0
    while at < len(words):
        table, longest = _table(words[at][:_BEGINNING])
        for length in range(min(longest, len(words) - at), 0, -1):
            found = table.get(tuple(stems[at : at + length]))
            if found and (length > 1 or words[at] not in _CARRIERS):
                inner = words[at : at + length]
                content = {stem(each) for each in inner if each not in _CARRIERS and not _figure(each)}
                yield Term(" ".join(inner), frozenset(content or {"_".join(inner)}), found, _weight(found))
                break
        else:
            length = 1
            yield from _single(words, at)
        at += length


def _single(words: list[str], at: int) -> Iterator[Term]:
    word = words[at]
    figure = _figure(word)
    if figure is not None:
        following = words[at + 1] if at + 1 < len(words) else ""
        if following in ("percent", "%"):
            figure = ("%", figure[1])
        elif following in ("times", "fold"):
            figure = ("x", figure[1])
        elif following in _SHARES and word in _NUMBERS:
            figure = ("%", figure[1] * _SHARES[following])
        if not (word == "one" and figure[0] == ""):
            yield Term(word, frozenset({word}), frozenset(), _FIGURE, figure)
    elif word not in _CARRIERS and word != "percent" and (len(word) > 1 or not word.isascii()):
        yield Term(word, frozenset({stem(word)}), frozenset(), FULL)


def _figure(word: str) -> tuple[str, float] | None:
    if word in _NUMBERS:
        return "", float(_NUMBERS[word])
    if word in _SHARES:
        return "%", float(_SHARES[word])
    if word in _TIMES:
        return "x", float(_TIMES[word])
    if word.endswith("fold") and word.removesuffix("fold") in _NUMBERS:
        return "x", float(_NUMBERS[word.removesuffix("fold")])
    found = _FIGURE_WORD.fullmatch(word)
    if found is None or len(word) > 12:
        return None
    value = _plain_number(found[1])
    unit = found[2] or ""
    return ("", value * 1000) if unit == "k" else (unit, value)


def _plain_number(digits: str) -> float:
    """Return a number that may be written with commas, or with more than one dot, between its thousands."""
    plain = digits.replace(",", "")
    return float(plain if plain.count(".") < 2 else plain.replace(".", ""))


def _ratios(plain: str) -> Iterator[Term]:
    for found in _FROM_TO.finditer(plain):
        first, last = _plain_number(found[1]), _plain_number(found[2])
        if first and last:
            times = max(first, last) / min(first, last)
            yield Term(found[0], frozenset({found[0]}), frozenset(), LIGHT, ("x", times))


def _same_figure(one: tuple[str, float] | None, other: tuple[str, float] | None) -> float:
    if one is None or other is None:
        return 0.0
    if one[0] != other[0]:
        halves = {one[0]: one[1], other[0]: other[1]}
        return 1.0 if halves.get("%") == 50 and halves.get("x") == 2 else 0.0
    near = 3 if one[0] == "%" else 0
    if abs(one[1] - other[1]) <= near:
        return 1.0
    return 0.9 if one[0] == "%" and one[1] + other[1] == 100 else 0.0


def _kin(one: str, other: str) -> bool:
    """Return whether two stems are of one family: "analys" and "analysi", "sediment" and "sedimentari"."""
    short, long = sorted((one, other), key=len)
    if len(short) < 5 or len(long) - len(short) > 4:
        return False
    return long.startswith(short) or (len(short) >= 7 and long[: len(short) - 2] == short[:-2])


def _weight(concepts: frozenset[str]) -> float:
    light = sum(each.startswith("~") for each in concepts)
    return LIGHT if light == len(concepts) else _MIXED if light else FULL


def _bare(word: str) -> str:
    return word.removesuffix("'s") if word not in _CARRIERS else word


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return the phrases of `concepts.txt` by how they begin, each with the name of its row."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    lines = (Path(__file__).parent / "concepts.txt").read_text("utf-8").splitlines()
    for number, line in enumerate(lines):
        if not line.strip() or line.startswith("#"):
            continue
        name = f"{'~' if line.startswith('~') else ''}{number}"
        for phrase in line.removeprefix("~").replace("-", " ").replace("/", " ").split(","):
            words = tuple(_bare(each) for each in _WORD.findall(phrase))
            if words:
                found.setdefault(words[0][:_BEGINNING], []).append((words, name))
    return found


@cache
def _table(beginning: str) -> tuple[dict[tuple[str, ...], frozenset[str]], int]:
    """Return the rows of the phrases that begin so, by the stems of their words, and the length of the longest.

    Only what is looked for is stemmed: all of it would take a tenth of a second.
    """
    rows: dict[tuple[str, ...], set[str]] = {}
    for words, name in _phrases().get(beginning, ()):
        rows.setdefault(tuple(stem(each) for each in words), set()).add(name)
    return {key: frozenset(names) for key, names in rows.items()}, max(map(len, rows), default=0)


@cache
def _stemmer() -> Callable[[str], str]:
    from snowballstemmer import EnglishStemmer  # 25 ms: only where something is compared

    found: Callable[[str], str] = EnglishStemmer().stemWord
    return found


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return an English word without its ending."""
    return _stemmer()(word)
