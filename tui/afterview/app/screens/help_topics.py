"""What can be looked up in the help, and how it is found. Pure: no widgets."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import lru_cache
from itertools import zip_longest

from afterview.app.commands import COMMANDS, GROUPS, Command, Place, told_keys

HERE = "Here"
"""The heading of the commands that work where one is."""
_IDLE = (
    " a all an and can do does for from have how i in into is it made make me mean means my of on one or "
    "please that the this to want what where which with you your "
)
"""Words that say nothing about what is looked for."""

_ENDINGS = frozenset({"", "d", "e", "ed", "er", "ers", "es", "ing", "ion", "ions", "ment", "s"})


@dataclass(frozen=True, slots=True)
class Topic:
    """One line of the help."""

    heading: str
    left: str
    """Its keys, its sign, or an example of its line."""
    words: str
    name: str = ""
    other_words: str = ""
    """More words by which it is found."""
    command: Command | None = None
    start: str | None = None
    """The beginning of the quick-add line that it stands for."""
    style: str = ""
    """How its left side is painted, if not as a key."""

    @property
    def is_sign(self) -> bool:
        """Return whether it can only be read."""
        return self.command is None and self.start is None

    @property
    def is_here(self) -> bool:
        """Return whether it is a command that works where one is."""
        return self.heading == HERE


def topics(active: Collection[str]) -> tuple[Topic, ...]:
    """Return everything, first the commands with these ids, which work where one is."""
    from afterview.app.legend import signs
    from afterview.entry.verbs.registry import VERBS
    from afterview.entry.verbs.verb import Slot

    own_first = sorted(COMMANDS, key=lambda each: Place.MAIN in each.places)
    here = [_of_command(HERE, each) for each in own_first if each.id in active]
    elsewhere = [
        _of_command(heading, each, close=each.opens is place)
        for heading, place, belongs in _headings()
        for each in COMMANDS
        if each.id not in active and belongs(each)
    ]
    legend = [
        Topic(
            f"Signs: {each.where}",
            each.character,
            each.words,
            other_words=unicodedata.name(each.character, "").casefold(),  # "black flag", as it looks
            style=each.style,
        )
        for each in signs()
    ]
    lines = []
    for verb in VERBS:
        is_of_place = verb.slots[:1] == (Slot.TARGET,)
        start = "" if verb.name == "add" else f"{verb.name} here " if is_of_place else f"{verb.name} "
        names = " ".join((verb.name, *verb.aliases, *verb.words))
        lines.append(
            Topic(
                "Quick-add lines, after : or in `afterview add`",
                verb.usage,
                verb.help,
                verb.name,
                names,
                start=start,
            )
        )
    return (*here, *legend, *lines, *elsewhere)


def _headings() -> list[tuple[str, Place, Callable[[Command], bool]]]:
    groups = [(f"Main screen: {each}", Place.MAIN, _in_group(each)) for each in GROUPS]
    return [*groups, *((each.value, each, _in_place(each)) for each in Place if each is not Place.MAIN)]


def _in_group(group: str) -> Callable[[Command], bool]:
    return lambda command: command.group == group


def _in_place(place: Place) -> Callable[[Command], bool]:
    return lambda command: command.works_in(place)


def _of_command(heading: str, command: Command, *, close: bool = False) -> Topic:
    words = "close it" if close else command.help
    return Topic(
        heading,
        told_keys(command),
        f"{words[:1].upper()}{words[1:].rstrip('.')}.",
        command.name,
        " ".join((command.synonyms, *command.typed)),
        command,
    )


def joined(found: Iterable[Topic]) -> tuple[Topic, ...]:
    """Return them with the keys of neighbours that say the same, such as up and down, on one line."""
    alike: dict[tuple[str, str], list[Topic]] = {}
    for each in found:
        alike.setdefault((each.heading, each.words if each.command else each.left), []).append(each)
    return tuple(
        replace(each[0], left=_together([one.left.split() for one in each])) if each[1:] else each[0]
        for each in alike.values()
    )


def _together(keys: Sequence[Sequence[str]]) -> str:
    """Return the keys of several commands: first the first ones of all, as in "↑ ↓  k j"."""
    return "  ".join(" ".join(filter(None, each)) for each in zip_longest(*keys))


def search(found: Sequence[Topic], words: str) -> tuple[Topic, ...]:
    """Return those that have the words, the best first; those that have most of them where none has all.

    A word that nobody knows is read as the one it resembles most.
    """
    wanted = [each for each in _split(words) if f" {each} " not in _IDLE] or _split(words)
    if not wanted:
        return tuple(found)
    scores = [[_score(each, word, words.strip()) for word in wanted] for each in found]
    for at, word in enumerate(wanted):
        if not any(score[at] for score in scores):
            near = get_close_matches(word, {known for each in found for known in _known(each)}, 1, 0.72)
            if near:
                for each, score in zip(found, scores, strict=True):
                    score[at] = _score(each, near[0], near[0])
    most = max((sum(map(bool, score)) for score in scores), default=0)
    if not most:
        return ()
    ranked = [
        (each.is_sign - 4 * each.is_here - sum(score), at)
        for at, (each, score) in enumerate(zip(found, scores, strict=True))
        if sum(map(bool, score)) == most
    ]
    return tuple(found[at] for _, at in sorted(ranked))


def _score(topic: Topic, word: str, typed: str) -> int:
    """Return how well a word is met: by a key, the name, another word for it, or in its sentence."""
    if typed in topic.left.split():
        return 13
    best = 0
    for text, whole, begun in ((topic.name, 12, 8), (topic.other_words, 9, 5), (topic.words, 4, 3)):
        for known in _split(text):
            if known == word:
                best = max(best, whole)
            elif known.startswith(word) or _is_form_of(word, known):
                best = max(best, begun)
    if not best and word in f"{topic.left} {topic.heading}".casefold():
        best = 1
    return best


def _is_form_of(word: str, known: str) -> bool:
    """Return whether two words are forms of one: "deleting", "deleted" and "delete"."""
    pairs = enumerate(zip(word, known, strict=False))
    shared = next((at for at, (one, other) in pairs if one != other), min(len(word), len(known)))
    return shared >= 4 and word[shared:] in _ENDINGS and known[shared:] in _ENDINGS


def _known(topic: Topic) -> list[str]:
    return [each for each in _split(f"{topic.name} {topic.other_words} {topic.words}") if len(each) > 3]


@lru_cache(maxsize=2048)
def _split(text: str) -> list[str]:
    return [each.strip(".,;:!?()“”…'\"") or each for each in text.casefold().split()]
