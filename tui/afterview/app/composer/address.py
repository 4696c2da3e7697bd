"""Entering, from a letter, how somebody is reached (playbook 2.3)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual.screen import Screen

from afterview.app.session import Session
from afterview.records.hunt import Hunt
from afterview.records.path import person_path
from afterview.records.people import Channel, Person
from afterview.text import capitalized


def enter_address(screen: Screen[Any], session: Session, person: str, say: Callable[[str], None]) -> None:
    """Open the form about the person above `screen`, and have said what came of it."""
    from afterview.app.details.form import EditScreen

    form = EditScreen.of(
        session.hunt, person_path(person), session, _lacking(session.hunt.people.get(person))
    )

    def entered(result: tuple[Hunt, str] | None) -> None:
        if result is not None:
            say(f"{capitalized(result[1])}.")

    if session.read_only:
        say(session.read_only)
    elif form is not None:
        screen.app.push_screen(form, entered)


def _lacking(person: Person | None) -> str:
    """Return the field to begin in: what the way they like to be written to wants, or that way itself."""
    if person is None or person.channel is None:
        return "channel"
    return {Channel.EMAIL: "email", Channel.OTHER: "channel_note"}.get(person.channel, "address")
