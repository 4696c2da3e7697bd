"""Whether 3/4/2026 is in April or in March: decided for a column by what it holds, else asked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

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
        elif said.kind is Kind.DAY and said.by_dots:
            counts["dots"] += 1
        elif said.kind is Kind.DAY and said.day_first != said.month_first:
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
    if said.kind is Kind.EITHER:
        if said.day_first == said.month_first:
            return said.day_first
        return None if order is None else said.day_first if order is Order.DAY_FIRST else said.month_first
    return None
