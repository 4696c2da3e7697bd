"""What is compared of a question: worked out once, whatever it is compared with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from afterview.questions.phrasings import phrasings
from afterview.questions.table import Span, Table, small_words, table
from afterview.questions.words import words_of
from afterview.words import LANGUAGES, stem, without_accents

LIGHT = 0.2
"""What a light word counts, beside 1."""
_RARE_LIGHT, _RARE_NOISE = 0.4, 0.15
_TELLING = 0.25
_MUCH = 0.4
_SHORT = 4


class Gist(NamedTuple):
    """What is compared of a question."""

    key: str
    """Its words: two questions with one key are the same, word by word."""
    language: str
    words: frozenset[str]
    """All its words, small ones too."""
    names: Mapping[str, float]
    """What it says, concepts by their name and other words by their stem, with what each counts."""
    said: float
    """What all of them count."""
    heavy: frozenset[str]
    """Those of them that count."""
    strange: frozenset[str]
    """Those of them that no question is known to have: there may be a slip in them."""
    traits: Mapping[str, float]
    """All that tells what is asked, with what each counts in the question."""
    weights: Mapping[str, float]
    """Its words by their stem, with how much each says: the rarer, the more."""
    weight: float
    """How much all of them say."""
    telling: frozenset[str]
    """Those of them that say something."""
    light: frozenset[str]
    """Those that say little, but are no mere wrapping."""
    profile: Mapping[str, float]
    """The intents that it is most like, the most like first, as a vector of length one."""
    core: tuple[str, ...]
    """What it says without its wrapping, in order: what, who to whom, and what is asked about it."""
    sure: float
    """How much speaks for its asking what it is most like."""
    likely: frozenset[str]
    """Those that it may well ask: two without one in common are never joined unasked."""
    is_of_matter: bool
    """Whether it is about a trade's things rather than about people."""
    meant: tuple[str, ...]
    """Its words in their order, as they were meant."""
    concepts: frozenset[str]
    """What they stand for."""
    speaks: dict[str, Mapping[str, float]]
    """What was asked of it before by `speaking`."""


class Frame(NamedTuple):
    """Who does what to whom, and how: looked at only where two questions share much."""

    poles: frozenset[str]
    """The sides of opposites that are named, each ending in + or -."""
    actors: tuple[str, ...]
    """Who is named, in order: who does it before to whom it is done."""
    manner: frozenset[str]
    """Whether it is denied, done to one, already done, or only wished."""
    others: frozenset[str]
    """Those named who are on neither side of the table."""


class _Word(NamedTuple):
    meant: str
    stem: str
    is_noise: bool
    weight: float
    says: float
    """How much it says, by how rare it is."""


@lru_cache(maxsize=16_384)
def gist(text: str) -> Gist:
    """Return what is compared of a question."""
    plain = _plain(text)
    language = _language(plain)
    known, learned = table(language), phrasings(language)
    words = [_word(each, language) for each in plain]
    meant = tuple(each.meant for each in words)
    spans = known.spans(meant)
    concepts = frozenset(each.concept for each in spans)
    names = _names(words, spans, known)
    traits = learned.weighed(_traits(words, meant, concepts, known))
    heavy = frozenset(each for each, weight in names.items() if weight == 1)
    strange = frozenset(each for each in names if each[0] != "<" and not learned.knows(each))
    weights = {each.stem: each.says for each in words}
    telling = frozenset(each for each, says in weights.items() if says > _TELLING)
    is_known = not heavy <= strange if heavy else len(weights) > 1
    says_something = is_known or len(names) - len(strange) > 1
    profile, sure = learned.profile(traits) if says_something else ({}, 0.0)
    return Gist(
        key=" ".join(meant) or text.strip(),
        language=language,
        words=frozenset(meant),
        names=names,
        said=sum(names.values()),
        heavy=heavy,
        strange=frozenset(each for each in strange if len(each) > _SHORT),
        traits=traits,
        weights=weights,
        weight=sum(weights.values()),
        telling=telling,
        light=frozenset(each.stem for each in words if not each.is_noise) - telling,
        profile=profile,
        core=_core(words, telling, known),
        sure=sure,
        likely=frozenset(each for each, weight in profile.items() if weight >= _MUCH),
        is_of_matter=known.is_of_matter(meant),
        meant=meant,
        concepts=concepts,
        speaks={},
    )


def speaking(of: Gist, intent: str) -> Mapping[str, float]:
    """Return the traits of a question that speak for an intent, each with its share of all that does."""
    found = of.speaks.get(intent)
    if found is None:
        found = of.speaks[intent] = phrasings(of.language).speaking(of.traits, intent)
    return found


def frame(of: Gist) -> Frame:
    """Return who does what to whom in a question, and how."""
    return _frame(of.language, of.meant, of.concepts)


@lru_cache(maxsize=16_384)
def _frame(language: str, words: tuple[str, ...], concepts: frozenset[str]) -> Frame:
    known = table(language)
    actors = known.actors(words)
    others = frozenset(actors) - {"you", "us"}
    return Frame(known.poles(concepts, words), actors, known.manner(words), others)


def traits_of(text: str, language: str) -> list[str]:
    """Return what tells what a question in that language asks: from this it is learned."""
    known = table(language)
    words = [_Word(each, stem(each, language), known.is_noise(each), 1, 1) for each in _plain(text)]
    meant = tuple(each.meant for each in words)
    return _traits(words, meant, frozenset(each.concept for each in known.spans(meant)), known)


def _plain(text: str) -> tuple[str, ...]:
    return tuple(map(without_accents, words_of(text)))


@lru_cache(maxsize=16_384)
def _word(word: str, language: str) -> _Word:
    """Return a word as it was meant, and what is to be known of it."""
    known, learned = table(language), phrasings(language)
    is_known = known.is_noise(word) or known.is_light(word) or known.has(word)
    meant = word if is_known else learned.spelling.meant(word)
    stemmed = stem(meant, language)
    is_noise, is_light = known.is_noise(meant), known.is_light(meant)
    says = (_RARE_NOISE if is_noise else _RARE_LIGHT if is_light else 1.0) * learned.rarity(stemmed)
    return _Word(meant, stemmed, is_noise, LIGHT if is_light else 1.0, says)


def _traits(
    words: Sequence[_Word], meant: Sequence[str], concepts: frozenset[str], known: Table
) -> list[str]:
    """Return stems, small words, pairs of neighbours, concepts, and the intent that the table finds."""
    stems = [each.stem for each in words]
    found = [f"~{each.stem}" if each.is_noise else each.stem for each in words]
    found += [f"{one} {other}" for one, other in pairwise(("^", *stems, "$"))]
    found += [f"<{each}>" for each in sorted(concepts)]
    if asked := known.intent(concepts, meant):
        found.append(f"={asked.name}")
    return list(dict.fromkeys(found))


def _core(words: Sequence[_Word], telling: frozenset[str], known: Table) -> tuple[str, ...]:
    found: list[str] = []
    has_begun = is_asked = False
    before = ""
    for word, party in zip(words, known.parties([each.meant for each in words]), strict=True):
        if word.stem in telling:
            # who is named long before what is done only wraps it
            found += [word.stem] if has_begun or not before else [f"~{before}", word.stem]
            has_begun = True
        elif known.asks(word.meant):
            found.append(f"?{word.meant}")
        elif party == "you_do":
            is_asked = True
        elif has_begun and party:
            found.append(f"~{party}")
        before = party
    if is_asked and "~you" not in found:
        found.insert(sum(each[0] == "?" for each in found[:1]), "~you")
    return tuple(found) if has_begun else ()


def _names(words: Sequence[_Word], spans: Iterable[Span], known: Table) -> dict[str, float]:
    """Return what each word is compared as: the longest phrase wins, then the one that begins first."""
    concepts: dict[int, str] = {}
    named = (each for each in spans if each.concept in known.concepts)
    for span in sorted(named, key=lambda each: -len(each.at)):
        for at in span.at:
            concepts.setdefault(at, span.concept)
    found: dict[str, float] = {}
    for at, word in enumerate(words):
        concept = concepts.get(at)
        if concept is not None:
            found[f"<{concept}>"] = LIGHT if concept in known.light_concepts else 1.0
        elif not word.is_noise:
            found[word.stem] = max(found.get(word.stem, 0.0), word.weight)
    return found


def _language(words: tuple[str, ...]) -> str:
    """Return the language of which most small words are there; where several have as many, most concepts."""
    first = LANGUAGES[0]
    counts = {first: small_words(first).count(words)}
    if 2 * counts[first] >= len(words):
        return first
    counts |= {each: small_words(each).count(words) for each in LANGUAGES[1:]}
    most = max(counts.values())
    likely = [each for each, count in counts.items() if count == most]
    return likely[0] if len(likely) == 1 else max(likely, key=lambda each: len(table(each).spans(words)))
