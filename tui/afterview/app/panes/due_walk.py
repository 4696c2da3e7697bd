"""From one thing that is due to the next: where the key for it has led, so that it goes on from there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from afterview.playbook.acts import ActKind

if TYPE_CHECKING:
    from afterview.playbook.agenda_entry import AgendaEntry

AgendaPlace = tuple[str | None, str | None, int, str | None]
"""Application, interview, step and item: a thing on the agenda, or a line of the checklist."""


class DueWalk:
    """Remembers what was gone to last."""

    def __init__(self) -> None:
        """Begin at the most urgent."""
        self._went_to: AgendaPlace | None = None
        self._saw_brief = False
        """Whether what one went to last is a brief."""

    def next(self, entries: Sequence[AgendaEntry], here: AgendaPlace) -> AgendaEntry:
        """Return the most urgent thing; from where the walk has led to, the one after it."""
        places = [_place_of(each) for each in entries]
        if self._saw_brief and self._went_to is not None and here[:2] == self._went_to[:2]:
            here = self._went_to  # of an interview to come there is no line: its brief was shown
        goes_on = here == self._went_to and here in places
        return entries[(places.index(here) + 1) % len(places) if goes_on else 0]

    def go_to(self, entry: AgendaEntry) -> bool:
        """Note what is gone to; return whether that is a brief."""
        self._went_to = _place_of(entry)
        self._saw_brief = entry.act is not None and entry.act.kind is ActKind.SEE_BRIEF
        return self._saw_brief


def _place_of(entry: AgendaEntry) -> AgendaPlace:
    return entry.application, entry.interview, entry.step, entry.item
