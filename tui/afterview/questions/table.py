"""The tables of what is asked, in one language each: `intents/*.txt`, which a person can read and extend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from afterview.words import without_accents

LANGUAGES = ("en", "de", "fr", "es")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LONG_ENOUGH = 6
"""Shorter words are too near to others for a guess at how they are meant."""
_MOST_WORDS = 20_000
"""So many words are looked up only once."""


class Span(NamedTuple):
    """Words of a question that stand for a concept."""

    concept: str
    at: tuple[int, ...]
    """Where they stand."""


class Way(NamedTuple):
    """One way to ask for something: concepts that are all there, and some that are not."""

    wanted: tuple[tuple[str, ...], ...]
    never: tuple[str, ...]


class Intent(NamedTuple):
    """Something that is asked."""

    name: str
    ways: tuple[Way, ...]
    is_subject: bool = False
    """Whether it is only what is spoken about: what is asked of it stands in the rest."""


class _Begun(NamedTuple):
    """What begins with a word."""

    alone: tuple[str, ...]
    """What the word alone stands for."""
    phrases: dict[str, list[tuple[tuple[str, ...], str]]]
    """By the second word: the whole rest of a phrase, and what it stands for."""
    open: list[tuple[tuple[str, ...], str]]
    """The same where the second word may end as it likes."""


class Forms:
    """Words and phrases, each standing for something. A word may end in a star: what follows it is open."""

    def __init__(self) -> None:
        """Begin empty."""
        self._exact: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._starred: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._words: set[str] = set()
        """All words of all forms."""
        self._begun: dict[str, _Begun] = {}
        """What begins with a word, once it was looked up."""
        self._alone: dict[str, bool] = {}

    def add(self, words: Sequence[str], meaning: str) -> None:
        """Let a word or a phrase stand for `meaning`."""
        self._words.update(words)
        first, *rest = words
        into = self._starred if first.endswith("*") else self._exact
        into.setdefault(first.removesuffix("*"), []).append((tuple(rest), meaning))

    def begun(self, word: str) -> _Begun:
        """Return what begins with a word."""
        found = self._begun.get(word)
        if found is None:
            found = self._look_up(word)
            if len(self._begun) < _MOST_WORDS:
                self._begun[word] = found
        return found

    def _look_up(self, word: str) -> _Begun:
        forms = list(self._exact.get(word, ()))
        for end in range(2, len(word) + 1):
            forms += self._starred.get(word[:end], ())
        begun = _Begun(tuple(meaning for rest, meaning in forms if not rest), {}, [])
        for rest, meaning in forms:
            if rest and rest[0].endswith("*"):
                begun.open.append((rest, meaning))
            elif rest:
                begun.phrases.setdefault(rest[0], []).append((rest, meaning))
        return begun

    def at(self, words: Sequence[str], start: int) -> Iterator[tuple[int, str]]:
        """Yield what begins with that word: how many words it takes, and what it stands for."""
        begun = self.begun(words[start])
        for meaning in begun.alone:
            yield 1, meaning
        if start + 1 == len(words):
            return
        for rest, meaning in (*begun.phrases.get(words[start + 1], ()), *begun.open):
            said = words[start + 1 : start + 1 + len(rest)]
            if len(said) == len(rest) and all(map(_fits, said, rest)):
                yield len(rest) + 1, meaning

    def means(self, word: str) -> bool:
        """Return whether a word alone is among them."""
        found = self._alone.get(word)
        if found is None:
            found = bool(self.begun(word).alone)
            if len(self._alone) < _MOST_WORDS:
                self._alone[word] = found
        return found

    def holds(self, word: str, *, nearly_whole: bool = False) -> bool:
        """Return whether a word is part of any: of one with an open end `nearly_whole`, or as it may be."""
        if word in self._words:
            return True
        least = max(5, len(word) - 3) if nearly_whole else 2
        return any(f"{word[:end]}*" in self._words for end in range(least, len(word) + 1))


def _fits(word: str, form: str) -> bool:
    return word == form or (form.endswith("*") and word.startswith(form[:-1]))


class Table:
    """What is known of one language."""

    def __init__(self, language: str, text: str) -> None:
        """Read the text of a table."""
        self.language = language
        self.intents: list[Intent] = []
        self.near: set[frozenset[str]] = set()
        self.opposites: dict[str, set[str]] = {}
        self.order: dict[str, int] = {}
        """Each concept's place in the file: the first that a word stands for is what it is compared as."""
        sections = _sections(text)
        words = {
            name: " ".join(sections.get(name, ())).split() for name in ("skipped", "noise", "light", "no")
        }
        self.light_concepts = frozenset(" ".join(sections.get("light concepts", ())).split())
        self.turning = frozenset(" ".join(sections.get("turning", ())).split())
        self._skipped = frozenset(words["skipped"])
        self.denying = frozenset(words["no"])
        self._noise = _forms([*words["noise"], *words["skipped"]])
        self._light = _forms(words["light"])
        self._concepts = Forms()
        for line in sections.get("concepts", ()):
            name, _, forms = line.partition(" = ")
            self.order[name] = len(self.order)
            for form in forms.split(","):
                if form.strip():
                    self._add(form, name)
        self._matter = _forms(" ".join(sections.get("matter", ())).split())
        self._particular = len(sections.get("intents", ()))
        """So many intents come before the personal ones."""
        lines = sections.get("intents", ())
        self._of_work = frozenset(line.partition(" = ")[0].removeprefix("~") for line in lines)
        for line in (*sections.get("intents", ()), *sections.get("personal intents", ())):
            name, _, ways = line.partition(" = ")
            known = Intent(name.removeprefix("~"), tuple(map(_way, ways.split("|"))), name.startswith("~"))
            self.intents.append(known)
        self._ways: dict[str, list[tuple[int, int]]] = {}
        """By a concept: the intents that want it first, and in which of their ways."""
        for number, intent in enumerate(self.intents):
            for of, way in enumerate(intent.ways):
                for name in way.wanted[0]:
                    self._ways.setdefault(name, []).append((number, of))
        for line in sections.get("near", ()):
            self.near.add(frozenset(line.split()))
        for line in sections.get("opposites", ()):
            one, other = line.split()
            self.opposites.setdefault(one, set()).add(other)
            self.opposites.setdefault(other, set()).add(one)
        for name in {each for intent in self.intents for way in intent.ways for each in _named(way)}:
            if name not in self.order:  # a plain word
                self._add(name.replace("_", " "), name)

    def _add(self, form: str, concept: str) -> None:
        words = form.split()
        self._concepts.add([each for each in words if each not in self._skipped] or words, concept)

    def spelt(self, word: str) -> str:
        """Return a word as it was meant, where a letter is missing, too many, or before its neighbour."""
        if len(word) < _LONG_ENOUGH or not word.isalpha() or self._is_known(word):
            return word
        cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
        guesses = [
            *(left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1),
            *(left + right[1:] for left, right in cuts if right),
            *(left + letter + right for left, right in cuts for letter in _LETTERS),
        ]
        return next((each for each in guesses if self._concepts.holds(each, nearly_whole=True)), word)

    def _is_known(self, word: str) -> bool:
        plain = word.removesuffix("s")
        return (
            self._concepts.holds(word)
            or self._concepts.holds(plain)
            or self._noise.means(word)
            or self._light.means(word)
        )

    def is_noise(self, word: str) -> bool:
        """Return whether a word only wraps a question."""
        return self._noise.means(word)

    def is_light(self, word: str) -> bool:
        """Return whether a word says little."""
        return self._light.means(word)

    def spans(self, words: Sequence[str]) -> list[Span]:
        """Return what stands for a concept."""
        said = [at for at, word in enumerate(words) if word not in self._skipped]
        plain = [words[at] for at in said]
        return [
            Span(concept, tuple(said[start : start + count]))
            for start in range(len(plain))
            for count, concept in self._concepts.at(plain, start)
        ]

    def intent(self, concepts: frozenset[str], words: Sequence[str]) -> tuple[Intent, Way] | None:
        """Return what is asked by those concepts; None where the table does not know it."""
        end = self._particular if any(map(self._matter.means, words)) else len(self.intents)
        candidates = {each for concept in concepts for each in self._ways.get(concept, ())}
        for number, of in sorted(candidates):
            intent = self.intents[number]
            way = intent.ways[of]
            if (
                number < end
                and concepts.isdisjoint(way.never)
                and not any(concepts.isdisjoint(any_of) for any_of in way.wanted)
            ):
                return intent, way
        return None

    def is_particular(self, intent: Intent) -> bool:
        """Return whether it belongs to some kind of work, and is not asked of everybody."""
        return intent.name in self._of_work

    def known(self, words: Sequence[str]) -> int:
        """Return how many of the words are of this language's small ones."""
        return sum(map(self._noise.means, words))


def _forms(words: Sequence[str]) -> Forms:
    forms = Forms()
    for word in words:
        forms.add((word,), word)
    return forms


def _way(text: str) -> Way:
    names = text.split()
    wanted = tuple(tuple(each.split("/")) for each in names if not each.startswith("-"))
    return Way(wanted, tuple(each[1:] for each in names if each.startswith("-")))


def _named(way: Way) -> Iterator[str]:
    yield from way.never
    for any_of in way.wanted:
        yield from any_of


def _sections(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    into: list[str] = []
    for line in without_accents(text).splitlines():
        line = line.strip()
        if line.startswith("[") and line.endswith("]"):
            into = found.setdefault(line[1:-1], [])
        elif line and not line.startswith("#"):
            into.append(line)
    return found


@cache
def table(language: str) -> Table:
    """Return the table of a language, which is read when it is first asked for."""
    file = Path(__file__).parent / "intents" / f"{language}.txt"
    return Table(language, file.read_text("utf-8"))
