"""How a row is shared out between words and axis, and which stretch of time the axis shows. Pure."""

from __future__ import annotations

from datetime import UTC, datetime

from msgspec import Struct

from afterview.app.timeline.axis import Axis, Zoom, clamp_day
from afterview.civil import day_of

GAP = 2
"""Cells between columns."""

_ZOOMS = tuple(Zoom)
_TODAY_AT = 0.68
"""How far along the axis today stands until somebody pans: mostly past, some of what is coming."""

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class Columns(Struct, frozen=True):
    """Widths in cells. A column of width 0 is left out, with its gap."""

    company: int
    role: int
    status: int
    axis: int

    @property
    def left(self) -> int:
        """Return the width of everything before the axis: marker, words and gaps."""
        return 2 + sum(width + GAP for width in (self.company, self.role, self.status) if width)


def columns_for(width: int, longest: int = 0) -> Columns:
    """Return the widths for a pane of `width` cells, where the longest name of a company has so many."""
    if width >= 160:
        company, role, status = _between(22, longest, 32), 28, 12
    elif width >= 130:
        company, role, status = _between(18, longest, 28), 22, 12
    elif width >= 100:
        company, role, status = _between(17, longest, 24), 18, 12
    elif width >= 60:
        company, role, status = _between(18, longest, 18 + (width - 60) * 2 // 5), 0, 12
    elif width >= 50:
        company, role, status = 12, 0, 12
    else:
        company, role, status = max(4, min(12, width // 3)), 0, 0
    columns = Columns(company, role, status, 0)
    return Columns(company, role, status, max(0, width - columns.left))


def _between(least: int, wanted: int, most: int) -> int:
    return min(max(least, wanted), most)


class View:
    """The columns and the axis of a pane. Today keeps its place until somebody pans."""

    def __init__(self) -> None:
        """Have no width yet."""
        self.columns = columns_for(0)
        self.axis = Axis(LONG_AGO.date(), 0, Zoom.WEEK, "UTC")
        self._follows_today = True
        self._is_led = False
        """Whether the axis was moved only to show a mark: it goes back where that is not needed any more."""
        self._home: Axis | None = None
        self._fits: tuple[object, ...] = ()
        """What the axis was last made for: it is asked for once a row."""

    @property
    def zoom(self) -> Zoom:
        """Return how much time a column stands for."""
        return self.axis.zoom

    def fit(self, width: int, now: datetime, zone: str, longest: int = 0) -> bool:
        """Share out `width` cells at `now` in the person's `zone`; return whether the axis changed.

        `longest` is how many cells the longest name has.
        """
        fits = (width, now, zone, longest)
        if fits == self._fits:
            return False
        self._fits = fits
        self.columns = columns_for(width, longest)
        span = self.columns.axis
        first = clamp_day(day_of(now, zone)) if self._follows_today else self.axis.first
        axis = Axis(first, span, self.zoom, zone)
        if self._follows_today:
            axis = axis.around(now, int(span * _TODAY_AT))
        before, self.axis = self.axis, axis
        return axis != before

    def bring(self, instant: datetime) -> bool:
        """Move the axis just so far that `instant` is to be seen, or back; return whether it had to move."""
        if self._is_led and self._home is not None and 0 <= self._home.column(instant) < self._home.width:
            return self.come_back()
        showing = self.axis.showing(instant)
        moves = bool(self.axis.width) and showing != self.axis
        if moves:
            home, leads = (self._home if self._is_led else self.axis), self._is_led or self._follows_today
            self._move(showing)
            self._home, self._is_led = home, leads
        return moves

    def come_back(self) -> bool:
        """Go back to today, where the axis was only led away from it; return whether it was."""
        was_led = self._is_led
        if was_led:
            self.to_today()
        return was_led

    def zoom_by(self, step: int, mark: datetime | None, now: datetime) -> bool:
        """Give a column more time (day, week, month), or less; return whether that was possible.

        The chosen `mark` keeps its place if that is what one looks at, else today does.
        """
        place = _ZOOMS.index(self.zoom) + step
        if not 0 <= place < len(_ZOOMS):
            return False
        seen = mark is not None and 0 <= self.axis.column(mark) < self.axis.width
        keep = mark if seen and (not self._follows_today or step < 0) else None
        self._move(self.axis.zoomed(_ZOOMS[place], keep or now), follows_today=keep is None)
        return True

    def pan(self, direction: int) -> None:
        """Move a quarter of the axis towards the future, or the past for a negative `direction`."""
        self._move(self.axis.panned(direction * max(1, self.axis.width // 4)))

    def to_today(self) -> None:
        """Bring today back to its place at the next fit, and let it stay there as days go by."""
        self._follows_today, self._is_led, self._fits = True, False, ()

    def _move(self, axis: Axis, *, follows_today: bool = False) -> None:
        self.axis, self._follows_today, self._is_led, self._fits = axis, follows_today, False, ()
