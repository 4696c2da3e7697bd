"""Which applications have the words that are looked for, and where they have them. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum

from msgspec import Struct

from afterview.app.timeline.words import STATUS_WORDS
from afterview.records.applications import Application
from afterview.records.base import Record
from afterview.records.hunt import Hunt
from afterview.records.people import Person
from afterview.words import without_accents

_NO_TEXTS = frozenset({"person", "asked_by", "application", "after", "item", "zone", "company", "email"})
"""Fields that name something: a company would be found at all who ever worked there."""
_BEFORE_IT = 18
"""Characters that are shown before the word that was looked for."""


class _Said(Struct, frozen=True):
    """Something that is written somewhere."""

    where: str
    """What it is: "notes"; "" for what the lane itself shows."""
    text: str
    folded: str


class Finder:
    """Finds applications by all that is recorded of them, and of the people who belong to them.

    What an application can be found by is kept until that application, or anyone, changes.
    """

    def __init__(self) -> None:
        """Know nothing yet."""
        self._people: Mapping[str, Person] | None = None
        self._of_people: dict[str, tuple[_Said, ...]] = {}
        self._tied: dict[str, list[str]] = {}
        self._kept: dict[str, tuple[Application, tuple[_Said, ...], str]] = {}

    def find(self, hunt: Hunt, text: str) -> list[Application]:
        """Return the applications in which every word of `text` is found; all of them for no word."""
        words = _folded(text).split()
        applications = hunt.applications.values()
        if not words:
            return list(applications)
        self._meet(hunt.people)
        return [each for each in applications if _has_all(self._known(each)[1], words)]

    def where(self, application: Application, text: str) -> str:
        """Say where the words are that the lane does not show: "notes: on Oracle Fusion"; or ""."""
        said = self._known(application)[0]
        shown = "\n".join(each.folded for each in said if not each.where)
        words = [each for each in _folded(text).split() if each not in shown]
        best = max(said, key=lambda each: sum(word in each.folded for word in words), default=None)
        places = [best.folded.find(each) for each in words if each in best.folded] if best else []
        if best is None or not places:
            return ""
        at = min(places)
        before = max(at - _BEFORE_IT, 0)
        # Folding may have changed the length a little: what is shown begins somewhere before the word.
        start = best.text.rfind(" ", 0, before + 1) + 1 if before else 0
        return f"{best.where}: {'… ' if start else ''}{' '.join(best.text[start:].split())}"

    def _meet(self, people: Mapping[str, Person]) -> None:
        if people is self._people:
            return
        self._people = people
        self._of_people = {key: tuple(_of_person(person)) for key, person in people.items()}
        self._tied = {}
        for key, person in people.items():
            for company in {person.company, *(tie.company for tie in person.ties)} - {""}:
                self._tied.setdefault(_folded(company), []).append(key)
        self._kept.clear()

    def _known(self, application: Application) -> tuple[tuple[_Said, ...], str]:
        kept = self._kept.get(application.id)
        if kept is None or kept[0] is not application:
            said = tuple(self._of_application(application))
            text = "\n".join(each.folded for each in said)
            kept = self._kept[application.id] = (application, said, text)
        return kept[1:]

    def _of_application(self, application: Application) -> Iterator[_Said]:
        status = application.status
        shown = (application.company, application.role, status.value, STATUS_WORDS[status])
        yield from (_Said("", each, _folded(each)) for each in shown)
        yield from _written_in(application, "")
        yield from (_Said("tags", f"#{tag}", _folded(f"#{tag}")) for tag in application.tags)
        people = [each.person for round_ in application.interviews for each in round_.interviewers]
        people += [each.person for each in application.told] + [each.person for each in application.asks]
        people += self._tied.get(_folded(application.company), ())
        for each in dict.fromkeys(people):
            yield from self._of_people.get(each, ())


def _of_person(person: Person) -> Iterator[_Said]:
    yield _Said("people", person.name, _folded(person.name))
    yield from _written_in(person, person.name)


def _written_in(whole: Record, of_whom: str) -> Iterator[_Said]:
    """Yield every text that a person has written in a record, and in what lies in it."""
    from afterview.records.path import walk
    from afterview.records.schema import SCHEMA

    for record in (whole, *(part for _, part in walk(whole, ()))):
        kind = SCHEMA[type(record)]
        for field, label in kind.labels.items():
            value = getattr(record, field)
            if isinstance(value, str) and value and field not in _NO_TEXTS and not isinstance(value, Enum):
                what = label.lower() if record is whole else kind.noun.partition(" ")[2]
                yield _Said(", ".join(filter(None, (of_whom, what))), value, _folded(value))


def _has_all(text: str, words: Iterable[str]) -> bool:
    return all(word in text for word in words)


def _folded(text: str) -> str:
    """Return `text` for comparing: without case and accents."""
    if text.isascii():
        return text.lower()
    return without_accents(text.casefold())
