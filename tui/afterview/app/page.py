"""A page that is read: longer than the window, and moved by the keys that move everything else."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll

from afterview.app.commands import Place, bindings


class Page(VerticalScroll):
    """Scrolls what is laid out in it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.PAGE)]
    DEFAULT_CSS = """
    Page {
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
    }
    """
