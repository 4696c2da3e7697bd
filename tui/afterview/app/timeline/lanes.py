"""Which applications are shown: those in which every word of the filter is found. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from afterview.app.timeline.words import STATUS_WORDS
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.people import Person


def folded(text: str) -> str:
    """Return `text` for comparing: without case and accents."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in apart if not unicodedata.combining(each))


class Finder:
    """Finds applications by company, role, place, tags, status, and the people who belong to them.

    What an application can be found by is kept until that application, or anyone, changes.
    """

    def __init__(self) -> None:
        """Know nothing yet."""
        self._people: Mapping[str, Person] | None = None
        self._names: dict[str, str] = {}
        self._ties: dict[str, list[str]] = {}
        self._texts: dict[str, tuple[Application, str]] = {}

    def find(self, hunt: Hunt, text: str) -> list[Application]:
        """Return the applications in which every word of `text` is found; all of them for no word."""
        words = folded(text).split()
        applications = hunt.applications.values()
        if not words:
            return list(applications)
        self._meet(hunt.people)
        return [each for each in applications if _has_all(self._text(each), words)]

    def _meet(self, people: Mapping[str, Person]) -> None:
        if people is self._people:
            return
        self._people = people
        self._names = {key: folded(person.name) for key, person in people.items()}
        self._ties = {}
        for key, person in people.items():
            for company in {person.company, *(tie.company for tie in person.ties)} - {""}:
                self._ties.setdefault(folded(company), []).append(self._names[key])
        self._texts.clear()

    def _text(self, application: Application) -> str:
        kept = self._texts.get(application.id)
        if kept is not None and kept[0] is application:
            return kept[1]
        company = folded(application.company)
        people = {each.person for round_ in application.interviews for each in round_.interviewers}
        people |= {each.person for each in application.told} | {each.person for each in application.asks}
        parts = [
            company,
            *map(folded, (application.role, application.location)),
            *(f"#{folded(tag)}" for tag in application.tags),
            folded(application.status.value),
            STATUS_WORDS[application.status],
            *(self._names.get(each, "") for each in sorted(people)),
            *self._ties.get(company, ()),
        ]
        found = "\n".join(parts)
        self._texts[application.id] = (application, found)
        return found


def _has_all(text: str, words: Iterable[str]) -> bool:
    return all(word in text for word in words)
