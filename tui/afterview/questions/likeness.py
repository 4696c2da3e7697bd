"""Whether two questions are the same in other words: one answer, prepared once, would do for both.

Own, deterministic, symmetric and quick. A question is looked at in this order:

1. its words, without those that only wrap it ("can you tell me about a time when");
2. what it asks, if a table of `intents/` knows it: two questions that ask the same are the same, unless what
   they say beside that differs too much;
3. else what its words have in common with the other's: rare ones count, common ones hardly do.

What is opposite is never the same: strengths and weaknesses, feedback given and received.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from afterview.questions.table import LANGUAGES, Span, table
from afterview.questions.words import stem, without_accents, words_of

YES, ASK = 0.8, 0.6
"""From that score on two questions are joined without asking; from this one it is asked."""
_LIGHT = 0.2
_NEAR = 0.7
_TYPO = 84
"""How alike two words have to be, of 100, to be one with a slip of the finger."""

Verdict = Literal["yes", "ask", "no"]


class Same(NamedTuple):
    """Whether two questions are the same."""

    verdict: Verdict
    score: float
    """From 0 to 1: the higher, the more alike."""


class Gist(NamedTuple):
    """What is compared of a question."""

    key: str
    """Its words: two questions with one key are the same, word by word."""
    language: str
    intent: str
    """What is asked, as a table names it; "" where none knows it."""
    beside: Mapping[str, float]
    """What it says beside that, with what each word counts."""
    all: Mapping[str, float]
    """All that it says, with what each word counts."""
    concepts: frozenset[str]
    denies: bool
    """Whether it says not, never or without, beside what it asks."""


@lru_cache(maxsize=16_384)
def gist(text: str) -> Gist:
    """Return what is compared of a question."""
    words = tuple(without_accents(each) for each in words_of(text))
    language = _language(words)
    known = table(language)
    spans = known.spans(words)
    concepts = frozenset(each.concept for each in spans)
    asked = known.intent(concepts)
    intent = asked[0].name if asked else ""
    wanted = {name for any_of in asked[1].wanted for name in any_of} if asked else set()
    consumed = {at for span in spans if span.concept in wanted for at in span.at}
    names = _names(spans, known.order)
    beside: dict[str, float] = {}
    whole: dict[str, float] = {}
    for at, word in enumerate(words):
        if at not in names and known.is_noise(word):
            continue
        name = names.get(at) or stem(word, language)
        is_light = name[1:-1] in known.light_concepts if at in names else known.is_light(word)
        weight = _LIGHT if is_light else 1.0
        whole[name] = max(whole.get(name, 0), weight)
        if at not in consumed:
            beside[name] = max(beside.get(name, 0), weight)
    denies = any(word in known.denying and at not in consumed for at, word in enumerate(words))
    return Gist(" ".join(words) or text.strip(), language, intent, beside, whole, concepts, denies)


def same(one: str, other: str) -> Same:
    """Return whether two questions are the same, and how alike they are."""
    return verdict(likeness(gist(one), gist(other)))


def verdict(score: float) -> Same:
    """Return what a score means."""
    said: Verdict = "yes" if score >= YES else "ask" if score >= ASK else "no"
    return Same(said, round(score, 3))


def likeness(one: Gist, other: Gist) -> float:
    """Return how alike two questions are, from 0 to 1."""
    if one.key == other.key:
        return 1.0
    if _are_opposite(one, other):
        return min(_overlap(one.all, other.all), 0.3)
    if one.intent and other.intent:
        if one.intent == other.intent:
            return max(0.97 - 0.1 * _difference(one.beside, other.beside), 0.5)
        score = min(_overlap(one.all, other.all), 0.55)
        if frozenset((one.intent, other.intent)) in table("en").near:
            return max(_NEAR - 0.05 * _difference(one.beside, other.beside), score)
        return score
    score = _overlap(one.all, other.all)
    return min(score, 0.55) if one.denies != other.denies else score


def _language(words: tuple[str, ...]) -> str:
    """Return the language of which most small words are there; "en" where none is."""
    return max(LANGUAGES, key=lambda each: table(each).known(words))


def _names(spans: list[Span], order: Mapping[str, int]) -> dict[int, str]:
    """Return what each word of a concept is compared as: the longest phrase wins, then the first concept."""
    found: dict[int, str] = {}
    for span in sorted(spans, key=lambda each: (-len(each.at), order[each.concept])):
        for at in span.at:
            found.setdefault(at, f"<{span.concept}>")
    return found


def _are_opposite(one: Gist, other: Gist) -> bool:
    return any(
        here in one.concepts
        and there in other.concepts
        and there not in one.concepts
        and here not in other.concepts
        for here, there in table("en").opposites
    )


def _difference(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return what is said by one of two and not by the other."""
    alone = {**one, **other}
    return sum(weight for word, weight in alone.items() if (word in one) != (word in other)) - 2 * sum(
        weight for _, weight in _slips(one, other)
    )


def _overlap(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return how much of what both say is said by both."""
    shared = sum(min(weight, other[word]) for word, weight in one.items() if word in other)
    if not shared and (not one or not other):
        return 0.0
    slips = sum(weight for _, weight in _slips(one, other))
    union = sum({**one, **other}.values()) - slips
    return min((shared + slips) / union, 0.95) if union else 0.0


def _slips(one: Mapping[str, float], other: Mapping[str, float]) -> list[tuple[str, float]]:
    """Return the words of one that stand in the other with a slip of the finger, and what each counts."""
    mine = [each for each in one if each not in other and len(each) > 4 and each[0] != "<"]
    theirs = [each for each in other if each not in one and len(each) > 4 and each[0] != "<"]
    if not mine or not theirs:
        return []
    from rapidfuzz.fuzz import ratio

    pairs = sorted(
        (-ratio(here, there), min(here, there), max(here, there), here, there)
        for here in mine
        for there in theirs
    )
    taken: set[str] = set()
    found = []
    for minus, _, _, here, there in pairs:
        if -minus < _TYPO:
            break
        if here not in taken and there not in taken:
            taken |= {here, there}
            found.append((here, min(one[here], other[there])))
    return found
