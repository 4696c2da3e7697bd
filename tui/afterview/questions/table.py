"""The tables of what is asked, in one language each: `intents/*.txt`, which a person can read and extend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from afterview.questions.words import without_accents

LANGUAGES = ("en", "de", "fr", "es")


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


class Forms:
    """Words and phrases, each standing for something. A word may end in a star: what follows it is open."""

    def __init__(self, skipped: frozenset[str] = frozenset()) -> None:
        """Begin empty; words in `skipped` may stand anywhere in a phrase."""
        self._skipped = skipped
        self._exact: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._starred: dict[str, list[tuple[tuple[str, ...], str]]] = {}

    def add(self, form: str, meaning: str) -> None:
        """Let a word or a phrase stand for `meaning`."""
        first, *rest = [each for each in form.split() if each not in self._skipped] or form.split()
        into = self._starred if first.endswith("*") else self._exact
        into.setdefault(first.removesuffix("*"), []).append((tuple(rest), meaning))

    def at(self, words: Sequence[str], start: int) -> Iterator[tuple[tuple[int, ...], str]]:
        """Yield where the forms that begin with that word stand, and what each means."""
        word = words[start]
        found = list(self._exact.get(word, ()))
        for end in range(2, len(word) + 1):
            found += self._starred.get(word[:end], ())
        for rest, meaning in found:
            places = self._follow(words, start, rest)
            if places is not None:
                yield places, meaning

    def _follow(self, words: Sequence[str], start: int, rest: tuple[str, ...]) -> tuple[int, ...] | None:
        places, here = [start], start
        for form in rest:
            here += 1
            while here < len(words) and words[here] in self._skipped and words[here] != form:
                here += 1
            if here == len(words) or not _fits(words[here], form):
                return None
            places.append(here)
        return tuple(places)

    def means(self, word: str) -> bool:
        """Return whether a word alone is among them."""
        return any(len(places) == 1 for places, _ in self.at((word,), 0))


def _fits(word: str, form: str) -> bool:
    return word.startswith(form[:-1]) if form.endswith("*") else word == form


class Table:
    """What is known of one language."""

    def __init__(self, language: str, text: str) -> None:
        """Read the text of a table."""
        self.language = language
        self.intents: list[Intent] = []
        self.near: set[frozenset[str]] = set()
        self.opposites: list[tuple[str, str]] = []
        self.order: dict[str, int] = {}
        """Each concept's place in the file: the first that a word stands for is what it is compared as."""
        sections = _sections(text)
        words = {
            name: " ".join(sections.get(name, ())).split() for name in ("skipped", "noise", "light", "no")
        }
        self.light_concepts = frozenset(" ".join(sections.get("light concepts", ())).split())
        self.skipped = frozenset(words["skipped"])
        self.denying = frozenset(words["no"])
        self._noise, self._light = _forms(words["noise"]), _forms(words["light"])
        self._concepts = Forms(self.skipped)
        for line in sections.get("concepts", ()):
            name, _, forms = line.partition(" = ")
            self.order[name] = len(self.order)
            for form in forms.split(","):
                if form.strip():
                    self._concepts.add(form.strip(), name)
        for line in sections.get("intents", ()):
            name, _, ways = line.partition(" = ")
            self.intents.append(Intent(name, tuple(map(_way, ways.split("|")))))
        for line in sections.get("near", ()):
            self.near.add(frozenset(line.split()))
        for line in sections.get("opposites", ()):
            one, other = line.split()
            self.opposites += [(one, other), (other, one)]
        for name in {each for intent in self.intents for way in intent.ways for each in _named(way)}:
            if name not in self.order:  # a plain word
                self.order[name] = len(self.order)
                self._concepts.add(name, name)

    def is_noise(self, word: str) -> bool:
        """Return whether a word only wraps a question."""
        return word in self.skipped or self._noise.means(word)

    def is_light(self, word: str) -> bool:
        """Return whether a word says little."""
        return self._light.means(word)

    def spans(self, words: Sequence[str]) -> list[Span]:
        """Return what stands for a concept."""
        return [
            Span(concept, places)
            for start in range(len(words))
            for places, concept in self._concepts.at(words, start)
        ]

    def intent(self, concepts: frozenset[str]) -> tuple[Intent, Way] | None:
        """Return what is asked by those concepts; None where the table does not know it."""
        for intent in self.intents:
            for way in intent.ways:
                if concepts.isdisjoint(way.never) and all(
                    not concepts.isdisjoint(any_of) for any_of in way.wanted
                ):
                    return intent, way
        return None

    def known(self, words: Sequence[str]) -> int:
        """Return how many of the words are of this language's small ones."""
        return sum(self.is_noise(each) for each in words)


def _forms(words: Sequence[str]) -> Forms:
    forms = Forms()
    for word in words:
        forms.add(word, word)
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
    file = files("afterview.questions") / "intents" / f"{language}.txt"
    return Table(language, file.read_text("utf-8"))
