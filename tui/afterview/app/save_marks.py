"""Where it is said how what was typed stands to the file: on the screen that it was typed in, too."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from afterview.app.autosave import Autosave, ShowMark


@contextmanager
def also_shown(autosave: Autosave, show_mark: ShowMark) -> Iterator[None]:
    """Say it where it is said already, and with `show_mark`."""
    below = autosave.show

    def show(words: str, failed: bool) -> None:
        below(words, failed)
        show_mark(words, failed)

    autosave.show = show
    try:
        yield
    finally:
        autosave.show = below
