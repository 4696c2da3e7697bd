"""The tables of what is asked, in one language each: `intents/*.txt`, which a person can read and extend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from afterview.words import without_accents

TABLES = Path(__file__).parent / "intents"
_WRAPPING = frozenset(("nobody", "you_do"))
"""Names of actors that are in no order with others."""
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


class _Begun(NamedTuple):
    """What begins with a word."""

    alone: tuple[str, ...]
    """What the word alone stands for."""
    single: tuple[tuple[int, str], ...]
    """The same, each as one word long."""
    phrases: dict[str, list[tuple[tuple[str, ...], str]]]
    """By the second word: the whole rest of a phrase, and what it stands for."""
    open: list[tuple[tuple[str, ...], str]]
    """The same where the second word may end as it likes."""


_NONE: list[tuple[tuple[str, ...], str]] = []


class Forms:
    """Words and phrases, each standing for something. A word may end in a star: what follows it is open."""

    def __init__(self) -> None:
        """Begin empty."""
        self._exact: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._starred: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._begun: dict[str, _Begun] = {}
        """What begins with a word, once it was looked up."""
        self._alone: dict[str, bool] = {}

    def add(self, words: Sequence[str], meaning: str) -> None:
        """Let a word or a phrase stand for `meaning`."""
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
        alone = tuple(meaning for rest, meaning in forms if not rest)
        begun = _Begun(alone, tuple((1, each) for each in alone), {}, [])
        for rest, meaning in forms:
            if rest and rest[0].endswith("*"):
                begun.open.append((rest, meaning))
            elif rest:
                begun.phrases.setdefault(rest[0], []).append((rest, meaning))
        return begun

    def at(self, words: Sequence[str], start: int) -> Sequence[tuple[int, str]]:
        """Return what begins with that word: how many words it takes, and what it stands for."""
        begun = self._begun.get(words[start]) or self.begun(words[start])
        if start + 1 == len(words):
            return begun.single
        phrases = begun.phrases.get(words[start + 1], _NONE) if begun.phrases else _NONE
        if not phrases and not begun.open:
            return begun.single
        found = list(begun.single)
        for rest, meaning in (*phrases, *begun.open):
            said = words[start + 1 : start + 1 + len(rest)]
            if len(said) == len(rest) and all(map(_fits, said, rest)):
                found.append((len(rest) + 1, meaning))
        return found

    def means(self, word: str) -> bool:
        """Return whether a word alone is among them."""
        found = self._alone.get(word)
        if found is None:
            found = bool(self.begun(word).alone)
            if len(self._alone) < _MOST_WORDS:
                self._alone[word] = found
        return found


def _fits(word: str, form: str) -> bool:
    return word == form or (form.endswith("*") and word.startswith(form[:-1]))


class Table:
    """What is known of one language."""

    def __init__(self, language: str, text: str) -> None:
        """Read the text of a table."""
        self.language = language
        self.intents: list[Intent] = []
        self.concepts: set[str] = set()
        """Those that have a line of their own: what stands for one is compared as that."""
        sections = _sections(text)
        words = {
            name: " ".join(sections.get(name, ())).split()
            for name in (
                "skipped",
                "noise",
                "light",
                "light concepts",
                "no",
                "matter",
                "no actors",
                "by",
                "asks",
            )
        }
        self.light_concepts = frozenset(words["light concepts"])
        self._skipped = frozenset(words["skipped"])
        self._denying = frozenset(words["no"])
        self._beside_actors = frozenset(words["no actors"])
        self._by = frozenset(words["by"])
        self._asks = frozenset(words["asks"])
        self._noise = _forms([*words["noise"], *words["skipped"]])
        self._light = _forms(words["light"])
        self._concepts = Forms()
        self._written: set[str] = set()
        for name, forms in _lists(sections.get("concepts", ())):
            self.concepts.add(name)
            for form in forms:
                self._add(form, name)
        self._actors, self._manners = Forms(), Forms()
        for into, section in ((self._actors, "actors"), (self._manners, "manner")):
            for name, forms in _lists(sections.get(section, ())):
                for form in forms:
                    into.add(form.split(), name)
        self._sides = Forms()
        self._sides_of: dict[str, list[str]] = {}
        """By concept: the sides of opposites that it is on."""
        for number, line in enumerate(sections.get("opposites", ())):
            for side, each in zip("+-", line.split("|"), strict=True):
                self._add_side(f"{language}{number}{side}", each.split())
        self._matter = _forms(words["matter"])
        self._particular = len(sections.get("intents", ()))
        """So many intents come before the personal ones."""
        for line in (*sections.get("intents", ()), *sections.get("personal intents", ())):
            name, _, ways = line.partition(" = ")
            self.intents.append(Intent(name, tuple(map(_way, ways.split("|")))))
        self._ways: dict[str, list[tuple[int, int]]] = {}
        """By a concept: the intents that want it first, and in which of their ways."""
        for number, intent in enumerate(self.intents):
            for of, way in enumerate(intent.ways):
                for name in way.wanted[0]:
                    self._ways.setdefault(name, []).append((number, of))
        for name in {each for intent in self.intents for way in intent.ways for each in _named(way)}:
            if name not in self.concepts:  # a plain word
                self._add(name.replace("_", " "), name)

    def _add_side(self, side: str, words: Sequence[str]) -> None:
        for word in words:
            if word.startswith("<"):
                self._sides_of.setdefault(word[1:-1], []).append(side)
            else:
                self._sides.add((word,), side)

    def _add(self, form: str, concept: str) -> None:
        words = form.split()
        self._written.update(words)
        self._concepts.add([each for each in words if each not in self._skipped] or words, concept)

    def has(self, word: str) -> bool:
        """Return whether a word is written in the table as it is: then it is no slip for another."""
        return word in self._written

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

    def intent(self, concepts: frozenset[str], words: Sequence[str]) -> Intent | None:
        """Return what is asked by those concepts; None where the table does not know it."""
        end = self._particular if self.is_of_matter(words) else len(self.intents)
        candidates = {each for concept in concepts for each in self._ways.get(concept, ())}
        for number, of in sorted(candidates):
            intent = self.intents[number]
            way = intent.ways[of]
            if (
                number < end
                and concepts.isdisjoint(way.never)
                and not any(concepts.isdisjoint(any_of) for any_of in way.wanted)
            ):
                return intent
        return None

    def poles(self, concepts: frozenset[str], words: Sequence[str]) -> frozenset[str]:
        """Return the sides of opposites that are named, each ending in + or -."""
        found = {side for word in words for side in self._sides.begun(word).alone}
        for concept in concepts:
            found.update(self._sides_of.get(concept, ()))
        return frozenset(found)

    def actors(self, words: Sequence[str]) -> tuple[str, ...]:
        """Return who is named, each once, in order; who does it by "by" comes first."""
        found: list[str] = []
        at = 0
        while at < len(words):
            named = self._actors.at(words, at)
            if not named:
                at += 1
                continue
            count, name = max(named)
            before = words[max(0, at - 2) : at]
            at += count
            if name in found or name in _WRAPPING or not self._beside_actors.isdisjoint(before):
                continue
            found.insert(0 if not self._by.isdisjoint(before) else len(found), name)
        return tuple(found)

    def asks(self, word: str) -> bool:
        """Return whether a word alone asks for a time, a place, a person, a reason or a number."""
        return word in self._asks

    def parties(self, words: Sequence[str]) -> list[str]:
        """Return for each word who is named there, or what joins somebody to what is done; "" for neither."""
        found = [""] * len(words)
        at = 0
        while at < len(words):
            if words[at] in self._beside_actors or words[at] in self._by:
                found[at] = words[at]
            elif named := self._actors.at(words, at):
                count, name = max(named)
                found[at] = "" if name == "nobody" else name
                at += count - 1
            at += 1
        return found

    def is_of_matter(self, words: Sequence[str]) -> bool:
        """Return whether any of the words is of a trade's things rather than of people."""
        return any(map(self._matter.means, words))

    def manner(self, words: Sequence[str]) -> frozenset[str]:
        """Return whether something is denied, done to one, already done, or wished."""
        found = {name for start in range(len(words)) for _, name in self._manners.at(words, start)}
        if not self._denying.isdisjoint(words):
            found.add("denied")
        return frozenset(found)


class SmallWords:
    """The small words of a language, by which it is known."""

    def __init__(self, text: str) -> None:
        """Read them at the head of a table."""
        sections = _sections(text)
        self._noise = _forms(" ".join([*sections["noise"], *sections["skipped"]]).split())

    def count(self, words: Sequence[str]) -> int:
        """Return how many of the words are among them."""
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
    for line in text.splitlines():
        line = without_accents(line.strip())  # line by line, for most have none: they are quick
        if line.startswith("[") and line.endswith("]"):
            into = found.setdefault(line[1:-1], [])
        elif line and not line.startswith("#"):
            into.append(line)
    return found


def _lists(lines: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield what each line names, and the words and phrases that it lists."""
    for line in lines:
        name, _, forms = line.partition(" = ")
        yield name, [each.strip() for each in forms.split(",") if each.strip()]


@cache
def small_words(language: str) -> SmallWords:
    """Return the small words of a language; the rest of its table is not read."""
    return SmallWords(_text(language).partition("\n[light]")[0])


@cache
def table(language: str) -> Table:
    """Return the table of a language, which is read when it is first asked for."""
    return Table(language, _text(language))


def _text(language: str) -> str:
    return (TABLES / f"{language}.txt").read_text("utf-8")
