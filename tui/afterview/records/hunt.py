"""The whole job hunt as one unchangeable value, a change to it, and what two copies say differently."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter
from types import MappingProxyType
from typing import Any, TypeVar

import msgspec

from afterview.records.applications import Application
from afterview.records.base import Instant, Record
from afterview.records.index import Index
from afterview.records.interviews import Interview
from afterview.records.people import Person

_T = TypeVar("_T")
_NOTHING: Any = msgspec.field(default_factory=lambda: MappingProxyType({}))


class Conflict(Record, frozen=True, kw_only=True):
    """Both values are kept: one stands in the record, the other stands here. Plain values, as in the file."""

    id: str
    table: str
    """ "applications" or "people"."""
    record: str
    """Id of the record."""
    place: tuple[str, ...] = ()
    """The way within the record: fields, and names of elements of lists; empty: the whole record."""
    kept: Any = None
    """What stood in the record when the two were put together; None: nothing."""
    other: Any = None
    """What the other copy says; None: nothing is there."""
    typed_at: Instant | None = None
    """When it was typed in one window, beside what another had written; None: another copy says so."""


class Hunt(msgspec.Struct, frozen=True, dict=True):
    """All applications and people, by id, in the order in which they were added."""

    applications: Mapping[str, Application] = _NOTHING
    people: Mapping[str, Person] = _NOTHING
    conflicts: Mapping[str, Conflict] = _NOTHING
    """What two copies of the journal say differently, and nobody has decided yet."""

    def kept(self, make: Callable[[Hunt], _T]) -> _T:
        """Return what `make` makes of this hunt. It is made once: a hunt never changes."""
        kept: dict[Callable[[Hunt], Any], Any] = self.__dict__.setdefault("_kept", {})
        if make not in kept:
            kept[make] = make(self)
        return kept[make]  # type: ignore[no-any-return]  # what `make` makes stands at `make`

    def find_interview(self, interview_id: str) -> tuple[Application, Interview] | None:
        """Return the interview of that id with its application, if there is one."""
        for each in self.kept(_by_interview).ids(interview_id):
            application = self.applications[each]
            found = application.interview(interview_id)
            if found is not None:
                return application, found
        return None

    def met_in(self, interview: Interview) -> tuple[Person, ...]:
        """Return everyone known who is an interviewer there."""
        return tuple(
            self.people[each.person] for each in interview.interviewers if each.person in self.people
        )

    @property
    def references(self) -> tuple[Person, ...]:
        """Return everyone on my list of references."""
        return tuple(each for each in self.people.values() if each.is_reference)

    def is_changed_by(self, change: Change) -> bool:
        """Return whether anything would be recorded otherwise than it is."""
        return any(
            old.get(key) != new
            for old, patch in (
                (self.applications, change.applications),
                (self.people, change.people),
                (self.conflicts, change.conflicts),
            )
            for key, new in patch.items()
        )

    def with_change(self, change: Change) -> Hunt:
        """Return the hunt as it is after `change`."""
        after = Hunt(
            _patched(self.applications, change.applications),
            _patched(self.people, change.people),
            _patched(self.conflicts, change.conflicts),
        )
        kept = list(self.__dict__.get("_kept", {}).items())
        followed = {make: made.after(self, change) for make, made in kept if isinstance(made, Index)}
        after.__dict__["_kept"] = {make: index for make, index in followed.items() if index is not None}
        return after


class Change(msgspec.Struct, frozen=True):
    """Some records, new or replaced (a record) or removed (None): all of it or none of it.

    `sentence` says in the past tense and in words what was done ("marked the note to Dana Lee as sent"),
    for undo to read out. Changes with the same `merge_key`, one after the other, undo as one.
    """

    sentence: str
    applications: Mapping[str, Application | None] = _NOTHING
    people: Mapping[str, Person | None] = _NOTHING
    merge_key: str | None = None
    conflicts: Mapping[str, Conflict | None] = _NOTHING

    @property
    def is_empty(self) -> bool:
        """Return whether nothing would change."""
        return not self.applications and not self.people and not self.conflicts


def _by_interview(hunt: Hunt) -> Index[str]:
    return Index(hunt, attrgetter("applications"), lambda each: (held.id for held in each.interviews))


def _patched(old: Mapping[str, _T], patch: Mapping[str, _T | None]) -> Mapping[str, _T]:
    if not patch:
        return old
    merged = old.copy() if isinstance(old, MappingProxyType) else dict(old)  # ten times as quick
    for key, value in patch.items():
        if value is None:
            merged.pop(key, None)
        else:
            merged[key] = value
    return MappingProxyType(merged)
