"""Escape with a letter right behind it, for which a terminal sends the same as for alt and the letter."""

from __future__ import annotations

from textual import events


def apart(event: events.Key | events.Paste) -> tuple[events.Key | events.Paste, ...]:
    """Return escape and the letter one after the other, for alt and a letter, which mean nothing here."""
    if not isinstance(event, events.Key) or not event.key.startswith("alt+"):
        return (event,)
    letter = event.key.removeprefix("alt+")
    if letter.startswith("shift+"):
        letter = letter.removeprefix("shift+").upper()
    return (events.Key("escape", "\x1b"), events.Key(letter, letter)) if len(letter) == 1 else (event,)
