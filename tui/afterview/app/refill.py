"""Giving a list other lines while somebody looks at it: the cursor and what is in sight stay."""

from __future__ import annotations

from collections.abc import Sequence

from textual.visual import VisualType
from textual.widgets import OptionList
from textual.widgets.option_list import Option


def refill(listing: OptionList, lines: Sequence[VisualType | Option], highlighted: int | None) -> None:
    """Show these lines in place of those before, with the cursor on one of them, scrolled as it was."""
    top = listing.scroll_offset.y
    listing.set_options(lines)
    listing.highlighted = highlighted
    if listing.is_mounted:
        listing.scroll_to(y=top, animate=False, force=True, immediate=True)
