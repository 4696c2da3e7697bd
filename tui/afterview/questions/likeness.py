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
from afterview.questions.words import words_of
from afterview.words import stem, without_accents

YES, ASK = 0.8, 0.5
"""From that score on two questions are joined without asking; from this one it is asked."""
_LIGHT = 0.2
_NEAR = 0.7
_APART_BY, _APART_BY_AT_WORK = 0.07, 0.14
"""What each word costs that only one of two says which ask the same: more where a kind of work is meant."""
"""What it is asked about at least, where two ask for nearly the same."""
_APART = 0.4
"""The most that two come to that ask for something else."""
_MOSTLY = 0.7
_FAR = 8.0
"""So much said by one of two only is no matter of a slip."""
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
    poles: frozenset[str]
    """Concepts that have an opposite."""
    denies: bool
    """Whether it says not, never or without, beside what it asks."""
    turns: frozenset[str]
    """Concepts beside what it asks that make another question of it."""
    is_subject: bool
    """Whether `intent` is only what it is about."""
    is_particular: bool
    """Whether it belongs to some kind of work."""


@lru_cache(maxsize=16_384)
def gist(text: str) -> Gist:
    """Return what is compared of a question."""
    words = tuple(without_accents(each) for each in words_of(text))
    language = _language(words)
    known = table(language)
    words = tuple(_spelt(each, language) for each in words)
    spans = known.spans(words)
    concepts = frozenset(each.concept for each in spans)
    asked = known.intent(concepts, words)
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
    turning = (each for each in spans if each.concept in known.turning and each.concept not in wanted)
    turns = frozenset(each.concept for each in turning if consumed.isdisjoint(each.at))
    is_subject = asked is not None and asked[0].is_subject
    is_particular = asked is not None and known.is_particular(asked[0])
    key = " ".join(words) or text.strip()
    poles = concepts & table("en").opposites.keys()
    return Gist(key, language, intent, beside, whole, poles, denies, turns, is_subject, is_particular)


@lru_cache(maxsize=16_384)
def _spelt(word: str, language: str) -> str:
    return table(language).spelt(word)


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
    if one.intent and one.intent == other.intent:
        return _with_one_intent(one, other)
    if one.intent and other.intent and frozenset((one.intent, other.intent)) in table("en").near:
        return _NEAR
    overlap = _overlap(one.all, other.all)
    return min(overlap, _APART) if cannot_be_same(one, other) else overlap


def cannot_be_same(one: Gist, other: Gist) -> bool:
    """Return whether two questions ask for something else, or only one of them says not."""
    return one.denies != other.denies or bool(one.intent and other.intent and one.intent != other.intent)


def _with_one_intent(one: Gist, other: Gist) -> float:
    """Return how alike two questions are that ask the same, or are about the same."""
    if one.turns != other.turns:
        return _APART
    if one.is_subject:
        here, there = _heavy(one.beside), _heavy(other.beside)
        return 0.9 if here == there else _NEAR if here < there or there < here else _APART
    differs = _difference(one.beside, other.beside)
    score = max(0.97 - (_APART_BY_AT_WORK if one.is_particular else _APART_BY) * differs, _NEAR - 0.05)
    return min(score, _NEAR) if one.denies != other.denies else score


def _heavy(words: Mapping[str, float]) -> set[str]:
    return {word for word, weight in words.items() if weight == 1}


def _language(words: tuple[str, ...]) -> str:
    """Return the language of which most small words are there; where several have as many, most concepts."""
    first = LANGUAGES[0]
    counts = {first: table(first).known(words)}
    if 2 * counts[first] > len(words):
        return first
    counts |= {each: table(each).known(words) for each in LANGUAGES[1:]}
    most = max(counts.values())
    likely = [each for each, count in counts.items() if count == most]
    return likely[0] if len(likely) == 1 else max(likely, key=lambda each: len(table(each).spans(words)))


def _names(spans: list[Span], order: Mapping[str, int]) -> dict[int, str]:
    """Return what each word of a concept is compared as: the longest phrase wins, then the first concept."""
    found: dict[int, str] = {}
    known = (each for each in spans if each.concept in order)
    for span in sorted(known, key=lambda each: (-len(each.at), order[each.concept])):
        for at in span.at:
            found.setdefault(at, f"<{span.concept}>")
    return found


def _are_opposite(one: Gist, other: Gist) -> bool:
    if not one.poles or not other.poles:
        return False
    opposites = table("en").opposites
    here, there = one.poles - other.poles, other.poles - one.poles
    return any(not opposites[pole].isdisjoint(there) for pole in here)


def _difference(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return what is said by one of two and not by the other."""
    mine = sum(weight for word, weight in one.items() if word not in other)
    theirs = sum(weight for word, weight in other.items() if word not in one)
    slips = _slips(one, other) if mine and theirs and mine + theirs < _FAR else []
    return mine + theirs - 2 * sum(weight for _, weight in slips)


def _overlap(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return how much of what both say is said by both; where one says more beside, that is asked about."""
    shared = sum(weight for word, weight in _slips(one, other))
    for word, weight in one.items():
        if word in other:
            shared += min(weight, other[word])
    if not shared:
        return 0.0
    both = shared / (sum(one.values()) + sum(other.values()) - shared)
    if both >= _MOSTLY or shared < 2:
        return min(both, 0.95)
    contained = shared / min(sum(one.values()), sum(other.values()))
    return max(both, min(0.4 * both + 0.6 * contained, YES - 0.01))


def _slips(one: Mapping[str, float], other: Mapping[str, float]) -> list[tuple[str, float]]:
    """Return the words of one that stand in the other with a slip of the finger, and what each counts."""
    mine, theirs = _plain(one, other), _plain(other, one)
    if not mine or not theirs:
        return []
    from rapidfuzz.fuzz import ratio

    pairs = sorted(
        (-ratio(here, there, score_cutoff=_TYPO), min(here, there), max(here, there), here, there)
        for here in mine
        for there in theirs
        if here[0] == there[0] or here[-1] == there[-1]
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


def _plain(words: Mapping[str, float], beside: Mapping[str, float]) -> list[str]:
    """Return the words long enough to have a slip in them, which are no concepts, and only here."""
    return [each for each in words if len(each) > 4 and each[0] != "<" and each not in beside]
