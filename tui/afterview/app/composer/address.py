"""Entering, from a letter, how somebody is reached (playbook 2.3)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual.screen import Screen

from afterview.app.session import Session
from afterview.records.hunt import Hunt
from afterview.records.path import person_path
from afterview.text import capitalized


def enter_address(screen: Screen[Any], session: Session, person: str, say: Callable[[str], None]) -> None:
    """Open the form about the person above `screen`, and have said what came of it."""
    from afterview.app.details.form import EditScreen

    form = EditScreen.of(session.hunt, person_path(person), session)

    def entered(result: tuple[Hunt, str] | None) -> None:
        if result is not None:
            say(f"{capitalized(result[1])}.")

    if session.read_only:
        say(session.read_only)
    elif form is not None:
        screen.app.push_screen(form, entered)
