"""Whether 3/4/2026 is in April or in March: decided for a column by what it holds, else asked."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import date, timedelta

import msgspec

from afterview.imports.sheets.dates import Kind, Said
from afterview.imports.source import Order


class Evidence(msgspec.Struct, frozen=True):
    """How many cells can only be read in one order, and how many in either."""

    day_first: int = 0
    month_first: int = 0
    either: int = 0
    dots: int = 0
    american: int = 0
    ahead_if_day_first: int = 0
    ahead_if_month_first: int = 0

    @property
    def order(self) -> Order | None:
        """Return the order that the cells show; None where none do, or some show each."""
        if bool(self.day_first) != bool(self.month_first):
            return Order.DAY_FIRST if self.day_first else Order.MONTH_FIRST
        return None

    @property
    def is_torn(self) -> bool:
        """Return whether some cells can only be read in one order, and some in the other."""
        return bool(self.day_first and self.month_first)


def evidence(cells: Iterable[Said], today: date) -> Evidence:
    """Return what the cells of a column show."""
    counts = dict.fromkeys(Evidence.__struct_fields__, 0)
    for said in cells:
        counts["american"] += said.american
        if said.kind is Kind.EITHER and said.day_first and said.month_first:
            counts["either"] += 1
            counts["ahead_if_day_first"] += said.day_first > today
            counts["ahead_if_month_first"] += said.month_first > today
        elif said.kind is Kind.NO_YEAR and said.day_first and said.month_first:
            counts["either"] += said.day_first != said.month_first
        elif said.kind in (Kind.DAY, Kind.NO_YEAR) and said.by_dots:
            counts["dots"] += 1
        elif said.kind in (Kind.DAY, Kind.NO_YEAR) and said.day_first != said.month_first:
            counts["day_first"] += said.day_first is not None
            counts["month_first"] += said.month_first is not None
    return Evidence(**counts)


def decided(own: Evidence, others: list[Evidence], *, day_first_language: bool, past: bool) -> Order | None:
    """Return the order of a column: by its own cells, other columns, the language, or what cannot be.

    `past`: the column tells of what has happened, so that no day in it is to come. None: it has to be asked.
    """
    if own.is_torn:
        return None
    if own.order:
        return own.order
    elsewhere = {each.order for each in others if each.order}
    if any(each.is_torn for each in others) or len(elsewhere) > 1:
        return None
    if elsewhere:
        return elsewhere.pop()
    if own.american and own.american >= own.either:
        return Order.MONTH_FIRST
    if day_first_language or own.dots or any(each.dots for each in others):
        return Order.DAY_FIRST
    if past and bool(own.ahead_if_day_first) != bool(own.ahead_if_month_first):
        return Order.MONTH_FIRST if own.ahead_if_day_first else Order.DAY_FIRST
    return None


def in_order(said: Said, order: Order | None) -> date | None:
    """Return the day of a cell in the order of its column; None where that is not known."""
    if said.kind is Kind.DAY:
        return said.day
    return _of_two(said, order) if said.kind is Kind.EITHER else None


def _of_two(said: Said, order: Order | None) -> date | None:
    one, other = said.day_first, said.month_first
    if one == other or one is None or other is None:
        return one or other
    return None if order is None else one if order is Order.DAY_FIRST else other


def last_past(said: Said, order: Order | None, today: date) -> date | None:
    """Return the last day up to today that is written so without a year; None where it can be another day."""
    day = _of_two(said, order)
    return max((each for each in years_of(day, today) if each <= today), default=None) if day else None


def years_of(day: date, today: date) -> list[date]:
    """Return a day of which the year is not said in the years around now, as far as they have it."""
    found = []
    for year in range(today.year - 1, today.year + 2):
        with suppress(ValueError):  # 29 February
            found.append(day.replace(year=year))
    return found


_ROUND_AHEAD, _ROUND_BEHIND = timedelta(days=90), timedelta(days=365)
"""How far from today an interview is, of which a sheet names the day and not the year."""


def likely_round(said: Said, order: Order | None, today: date, applied: date | None) -> date | None:
    """Return the day of an interview; None where it can be several.

    What cannot be decides: nobody is interviewed before they applied.
    """
    if said.kind is Kind.DAY:
        return said.day
    readings = [each for each in (said.day_first, said.month_first) if each is not None]
    own = _of_two(said, order)
    first = applied or today - _ROUND_BEHIND

    def possible(day: date) -> list[date]:
        if said.kind is Kind.EITHER:
            return [day] if day >= first else []
        return [each for each in years_of(day, today) if first <= each <= today + _ROUND_AHEAD]

    for tried in ([own] if own else [], readings if applied else []):
        days = {each for day in tried for each in possible(day)}
        if own in tried and days:
            return min(days, key=lambda day: abs(day - today))
        if len(days) == 1:
            return days.pop()
    return None
