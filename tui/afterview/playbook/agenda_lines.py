"""The agenda as lines to read: one for each person and each thing, and few enough to be read (A.3, A.5)."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import msgspec

from afterview.playbook.agenda_entry import AgendaEntry, Group

_NAMED = 2
"""So many companies are named on a line; the others are counted."""


class AgendaLine(msgspec.Struct, frozen=True):
    """What is asked of one person, or the same thing of several companies."""

    entries: tuple[AgendaEntry, ...]

    @property
    def first(self) -> AgendaEntry:
        """Return the most urgent thing of it."""
        return self.entries[0]

    @property
    def what(self) -> str:
        """Return what to do: several things for one person one after the other."""
        if self.first.person is None:
            return self.first.what
        others = [_begun_small(each, self.first) for each in self.entries[1:]]
        return ", ".join(dict.fromkeys((self.first.what, *others)))

    @property
    def where(self) -> str:
        """Return where: "Acme", "Acme, Beta and 3 more"."""
        places = list(dict.fromkeys(each.where for each in self.entries))
        more = len(places) - _NAMED
        if more > 1:
            return f"{'; '.join(places[:_NAMED])} and {more} more"
        return "; ".join(places)


def as_lines(entries: Sequence[AgendaEntry]) -> tuple[AgendaLine, ...]:
    """Return the agenda with one line for each person and for each thing, in the same order."""
    lines: dict[Hashable, list[AgendaEntry]] = {}
    for entry in entries:
        lines.setdefault(entry.person or (entry.group, entry.step, entry.what), []).append(entry)
    return tuple(AgendaLine(tuple(found)) for found in lines.values())


def those_first(lines: Sequence[AgendaLine], most: int) -> tuple[AgendaLine, ...]:
    """Return the first lines, at most so many, without what has long been late; the rest is to be counted."""
    return tuple(line for line in lines if line.first.group is not Group.OLDER)[:most]


def how_many(lines: Sequence[AgendaLine]) -> int:
    """Return how many things stand in these lines."""
    return sum(len(line.entries) for line in lines)


def _begun_small(entry: AgendaEntry, first: AgendaEntry) -> str:
    what = entry.what[:1].lower() + entry.what[1:]
    return what.replace(entry.who, "them", 1) if entry.who and entry.who == first.who else what
