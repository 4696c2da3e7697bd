"""Which applications are shown, in which order, and which of them and of their marks is chosen. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from rich.cells import cell_len
from textual.cache import LRUCache

from afterview.app.cell_text import plain
from afterview.app.timeline.arrange import Arranger, Order
from afterview.app.timeline.axis import Axis
from afterview.app.timeline.cells import lay
from afterview.app.timeline.finder import Finder
from afterview.app.timeline.marks import Lane, Mark, lane_of
from afterview.app.timeline.words import mark_words
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.settings import Waits

_KEPT = 1024
"""Lanes kept: more than any screen shows."""


class TimelineModel:
    """The applications that pass the filter, in order, and a choice that survives every change of them."""

    def __init__(self, now: datetime, zone: str, waits: Waits) -> None:
        """Start empty; civil days are counted in `zone`."""
        self.hunt = Hunt()
        self.now, self.zone, self.waits = now, zone, waits
        self.urgency: Mapping[str, int] = MappingProxyType({})
        self.whys: Mapping[str, str] = MappingProxyType({})
        """What presses most, by application id."""
        self.filter = ""
        self.order = Order.URGENCY
        self.shown: list[Application] = []
        self.longest = 0
        """Cells of the longest name of a company, with its role where the company alone does not tell it."""
        self.row = -1
        """Row of the chosen application; -1 where none is shown."""
        self.key: str | None = None
        """Key of the chosen mark; None, or one that is gone: the usual mark."""
        self._finder, self._arranger = Finder(), Arranger()
        self._companies: Counter[str] = Counter()
        self._rows: dict[str, int] = {}
        self._wanted: str | None = None
        self._lanes: LRUCache[str, Lane] = LRUCache(_KEPT)

    def arrange(self) -> None:
        """Find and order anew, and keep what is chosen where it is still there."""
        found = self._finder.find(self.hunt, self.filter)
        self.shown = self._arranger.arrange(found, self.order, self.urgency, self.now)
        everyone = self.hunt.applications.values()
        self._companies = Counter(each.company.casefold() for each in everyone)
        self.longest = max((cell_len(self._name(each)) for each in everyone), default=0)
        self._rows = {each.id: row for row, each in enumerate(self.shown)}
        self._lanes.clear()
        row = self._rows.get(self._wanted) if self._wanted is not None else None
        if row is None:
            # Filtered out for the moment: it is chosen again when it comes back. Gone: forget it.
            if self._wanted not in self.hunt.applications:
                self._wanted = None
            row = 0 if self.shown else -1
        self.row = row
        if self._wanted is None:
            self._wanted = self.chosen

    def _name(self, application: Application) -> str:
        role = f" · {application.role}" if self.needs_role(application) and application.role else ""
        return plain(f"{application.company}{role}", 80)

    def needs_role(self, application: Application) -> bool:
        """Return whether there are several applications at that company."""
        return self._companies[application.company.casefold()] > 1

    def move_on(self, now: datetime) -> bool:
        """Let it be `now`; return whether the minute has changed, and with it what lanes may look like."""
        if now.replace(second=0, microsecond=0) == self.now.replace(second=0, microsecond=0):
            return False
        self.now = now
        self._lanes.clear()
        return True

    def row_of(self, application_id: str) -> int | None:
        """Return the row of an application, or None where it is not shown."""
        return self._rows.get(application_id)

    def go(self, row: int, key: str | None = None) -> None:
        """Choose the application at `row`, or the nearest, and its mark of that key or the usual one."""
        self.row = min(max(row, 0), len(self.shown) - 1)
        self._wanted, self.key = self.chosen, key

    def walk(self, steps: int) -> Mark | None:
        """Choose the mark so many further on in time, or the last one that way; return it."""
        lane, index = self.lane_chosen, self.mark_index
        if lane is None or index is None:
            return None
        mark = lane.marks[min(max(index + steps, 0), len(lane.marks) - 1)]
        self.key = mark.key
        return mark

    def lane(self, application: Application) -> Lane:
        """Return the lane of an application, as it stands now."""
        lane = self._lanes.get(application.id)
        if lane is None:
            lane = self._lanes[application.id] = lane_of(application, self.now, self.zone, self.waits)
        return lane

    @property
    def application(self) -> Application | None:
        """Return the chosen application."""
        return self.shown[self.row] if 0 <= self.row < len(self.shown) else None

    @property
    def chosen(self) -> str | None:
        """Return the id of the chosen application."""
        return self.application.id if self.application else None

    @property
    def lane_chosen(self) -> Lane | None:
        """Return the lane of the chosen application."""
        return self.lane(self.application) if self.application else None

    @property
    def mark_index(self) -> int | None:
        """Return the place of the chosen mark in its lane; None where the lane has none."""
        lane = self.lane_chosen
        if lane is None:
            return None
        index = lane.index_of(self.key)
        return lane.usual if index is None else index

    @property
    def mark(self) -> Mark | None:
        """Return the chosen mark."""
        lane, index = self.lane_chosen, self.mark_index
        return lane.marks[index] if lane and index is not None else None

    @property
    def interview(self) -> str | None:
        """Return the id of the interview that the chosen mark belongs to, or comes after, if there is one."""
        lane = self.lane_chosen
        return lane.interview_at(self.mark_index) if lane else None

    @property
    def words(self) -> str:
        """Return what the chosen mark says; empty where there is none."""
        lane, mark = self.lane_chosen, self.mark
        if lane is None or mark is None:
            return ""
        return plain(mark_words(mark, lane.application, self.hunt.people, self.now, self.zone))

    def words_on(self, axis: Axis) -> str:
        """Return what the chosen mark says, and what else falls into its cell of an axis."""
        lane, chosen = self.lane_chosen, self.mark_index
        if lane is None or chosen is None:
            return self.words
        cells = lay(lane, axis, self.now, chosen)
        here = next((marks for marks in cells.marks.values() if marks[0] == chosen), ())
        others = (
            mark_words(lane.marks[each], lane.application, self.hunt.people, self.now, self.zone)
            for each in here[1:]
        )
        return plain(" + ".join((self.words, *others)))

    def after_why(self, words: str) -> str:
        """Return words after what puts it where it stands by urgency, until a mark is gone to."""
        is_asked = self.order is Order.URGENCY and self.key is None
        why = self.whys.get(self.chosen or "", "") if is_asked else ""
        return " · ".join(filter(None, (plain(why), words)))

    @property
    def in_a_row(self) -> str:
        """Return the company and the role of the chosen application, and what its mark says."""
        chosen = self.application
        return " · ".join(filter(None, (chosen.company, chosen.role, self.words))) if chosen else ""

    def stay(self) -> None:
        """Stay at what is chosen now, also once the filter is taken away: it was taken on purpose."""
        if self.application is not None:
            self.go(self.row, self.key)

    @property
    def found_in(self) -> str:
        """Return where the chosen application has the words looked for, if its lane does not show them.

        Where a mark was gone to, it is that mark that is of interest.
        """
        if not self.filter.strip() or self.application is None or self.key is not None:
            return ""
        return plain(self._finder.where(self.application, self.filter))

    @property
    def summary(self) -> str:
        """Return how many applications are shown, and of which or in which order."""
        if self.filter.strip():
            return (
                f"{len(self.shown)} of {len(self.hunt.applications)} match “{plain(self.filter, 60).strip()}”"
            )
        return f"{len(self.shown)} · by {self.order.value}" if self.shown else ""

    @property
    def nothing(self) -> str:
        """Return what to say where no application matches."""
        return f"No application matches “{plain(self.filter, 60).strip()}”."
