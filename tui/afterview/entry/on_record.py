"""Who and what is on record, found by words of names: of a long journal only the names that can fit."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping
from itertools import chain, takewhile
from operator import attrgetter
from typing import Self

from afterview.entry.matching import Words, could_be_slip, is_slip, letters_of, words_of
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.index import Index
from afterview.records.people import Person
from afterview.text import folded

_FEW = 50
_MOST_KEPT = 4096
"""So many words at most are remembered with the companies that they are but for a slip."""


class Names(Index[Words]):
    """Records by the words of their names."""

    def __init__(self, hunt: Hunt, table: str, names_of: str) -> None:
        """Read the names of a table; `names_of` is the field with the name."""
        name_of = attrgetter(names_of)
        super().__init__(hunt, attrgetter(table), lambda each: (words_of(name_of(each)),))
        self._holding: dict[str, tuple[Words, ...]] = {}
        self._sorted: list[str] = []
        self._firsts: dict[str, int] = {}
        self._hold(self._ids)

    def _hold(self, names: Collection[Words]) -> None:
        """Take in names, in place of what is held with what is held and these."""
        holding: dict[str, list[Words]] = {}
        for name in names:
            for word in dict.fromkeys(name):
                holding.setdefault(word, []).append(name)
        before = self._holding
        self._holding = before | {word: (*before.get(word, ()), *each) for word, each in holding.items()}
        self._sorted = sorted((*self._sorted, *(each for each in holding if each not in before)))
        self._firsts = self._firsts | {first: letters_of(first) for first in {name[0] for name in names}}
        self._slips: dict[str, tuple[str, ...]] = {}

    def _with(
        self, lost: Mapping[str, tuple[Words, ...]], gained: Mapping[str, tuple[Words, ...]]
    ) -> Self | None:
        new = None if any(lost.values()) else super()._with(lost, gained)
        fresh = dict.fromkeys(key for keys in gained.values() for key in keys if key not in self._ids)
        if new is not None and fresh:
            new._hold(fresh)
        return new

    def holding(self, word: str) -> tuple[Words, ...]:
        """Return the names with that word."""
        return self._holding.get(word, ())

    def begun(self, words: Words) -> tuple[Words, ...]:
        """Return the names that begin with those words."""
        return tuple(each for each in self.with_words(words) if each[: len(words)] == words)

    def with_words(self, phrase: Words) -> tuple[Words, ...]:
        """Return the names with the word of `phrase` that the fewest have."""
        return min((self.holding(each) for each in phrase), key=len, default=())

    def with_beginning(self, phrase: Words) -> tuple[Words, ...]:
        """Return the same, where the last word is the beginning of one."""
        *whole, part = phrase
        few = self.with_words(tuple(whole))
        if whole and len(few) < _FEW:
            return few
        at = bisect_left(self._sorted, part)
        words = takewhile(lambda word: word.startswith(part), self._sorted[at:])
        begun = tuple(dict.fromkeys(chain.from_iterable(map(self.holding, words))))
        return few if whole and len(few) < len(begun) else begun

    def count(self, names: Iterable[Words]) -> int:
        """Count the records of those names."""
        return sum(len(self._ids.get(each, ())) for each in names)

    def slips_of(self, word: str) -> tuple[str, ...]:
        """Return the ids of those whose first word is `word` but for a slip of the finger."""
        if word not in self._slips:
            if len(self._slips) >= _MOST_KEPT:
                self._slips.clear()
            letters = letters_of(word)
            near = [
                each
                for each, there in self._firsts.items()
                if could_be_slip(word, letters, each, there) and is_slip(word, each)
            ]
            names = [name for each in near for name in self.holding(each) if name[0] == each]
            self._slips[word] = self.ids(*names)
        return self._slips[word]


def company_names(hunt: Hunt) -> Names:
    """Return the applications by the words of their companies."""
    return hunt.kept(_companies)


def people_names(hunt: Hunt) -> Names:
    """Return the people by the words of their names."""
    return hunt.kept(_people)


def _companies(hunt: Hunt) -> Names:
    return Names(hunt, "applications", "company")


def _people(hunt: Hunt) -> Names:
    return Names(hunt, "people", "name")


def applications_of(names: Iterable[Words], hunt: Hunt) -> list[Application]:
    """Return the applications at companies of those names."""
    return [hunt.applications[each] for each in company_names(hunt).ids(*names)]


def applications_at(company: str, hunt: Hunt) -> list[Application]:
    """Return the applications at a company of that name, however it is written."""
    return applications_of((words_of(company),), hunt)


def people_of(names: Iterable[Words], hunt: Hunt) -> list[Person]:
    """Return the people of those names."""
    return [hunt.people[each] for each in people_names(hunt).ids(*names)]


def people_called(name: str, hunt: Hunt) -> list[Person]:
    """Return the people of that name, however it is written."""
    return people_of((words_of(name),), hunt)


def _places_of(person: Person) -> Iterable[Words]:
    return dict.fromkeys(words_of(each) for each in (person.company, *(tie.company for tie in person.ties)))


def _by_place(hunt: Hunt) -> Index[Words]:
    return Index(hunt, attrgetter("people"), _places_of)


def people_near(company: str, hunt: Hunt) -> list[Person]:
    """Return those who work at a company of that name, or have a tie to it, and may be some who did."""
    return [hunt.people[each] for each in hunt.kept(_by_place).ids(words_of(company))]


def interviewer_ids(application: Application) -> dict[str, None]:
    """Return who interviewed for that application, each once, in the order of the rounds."""
    return dict.fromkeys(who.person for held in application.rounds for who in held.interviewers)


def _helpers(application: Application) -> dict[str, None]:
    return interviewer_ids(application) | dict.fromkeys(each.person for each in application.asks)


def _by_helper(hunt: Hunt) -> Index[str]:
    return Index(hunt, attrgetter("applications"), _helpers)


def applications_with(person: str, hunt: Hunt) -> list[Application]:
    """Return the applications for which that person asked me the questions, or was asked for a good word."""
    return [hunt.applications[each] for each in hunt.kept(_by_helper).ids(person)]


def applications_met(person: str, hunt: Hunt) -> list[Application]:
    """Return the applications for which that person asked me the questions."""
    return [each for each in applications_with(person, hunt) if person in interviewer_ids(each)]


def is_listed(company: str, hunt: Hunt) -> bool:
    """Return whether there is an application at that company."""
    name = folded(company)
    return any(folded(each.company) == name for each in applications_at(company, hunt))
