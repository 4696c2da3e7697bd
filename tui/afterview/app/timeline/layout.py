"""How a row is shared out: the words on the left, the axis on the right. Pure."""

from __future__ import annotations

from dataclasses import dataclass

GAP = 2
"""Cells between columns."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths in cells. A column of width 0 is left out, with its gap."""

    company: int
    role: int
    status: int
    axis: int

    @property
    def left(self) -> int:
        """Return the width of everything before the axis: marker, words and gaps."""
        return 2 + sum(width + GAP for width in (self.company, self.role, self.status) if width)


def columns_for(width: int) -> Columns:
    """Return the widths for a pane of `width` cells."""
    if width >= 160:
        company, role, status = 22, 28, 12
    elif width >= 130:
        company, role, status = 18, 22, 11
    elif width >= 100:
        company, role, status = 17, 18, 11
    elif width >= 60:
        company, role, status = 18, 0, 11
    elif width >= 50:
        company, role, status = 12, 0, 11
    else:
        company, role, status = max(4, min(12, width // 3)), 0, 0
    columns = Columns(company, role, status, 0)
    return Columns(company, role, status, max(0, width - columns.left))
