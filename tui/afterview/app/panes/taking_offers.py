"""The lines that are offered for what was typed, taken over by turns. Pure: no widgets."""

from __future__ import annotations

TAKE_IT = "take it"
"""What going on does with the first."""

Reading = tuple[str, ...]
"""Lines that belong together, to be recorded one after the other; most often it is one."""


class TakingOffers:
    """Stands at one of the lines that are offered, or at what was typed, and forgets neither."""

    def __init__(self, typed: str, offers: tuple[Reading, ...]) -> None:
        """Stand at what was typed."""
        self._choices: tuple[Reading, ...] = ((typed,), *offers)
        self._at = 0

    @property
    def line(self) -> str:
        """Return the line that stands there now."""
        return self._choices[self._at][0]

    @property
    def others(self) -> Reading:
        """Return what is to be recorded after it."""
        return self._choices[self._at][1:]

    def move(self, by: int) -> None:
        """Go on to the next one, or back; behind the last comes what was typed."""
        self._at = (self._at + by) % len(self._choices)

    @property
    def next_words(self) -> str:
        """Say in short what going on does from here."""
        if not self._at:
            return TAKE_IT
        if self._at < len(self._choices) - 1:
            return "next one offered"
        return "as you typed it" if self._choices[0][0].strip() else "empty the line"

    def words(self, key: str) -> str:
        """Say where one stands; `key` goes on."""
        typed, many = self._choices[0][0], len(self._choices) - 1
        if not self._at:
            return f"As you typed it; {key} takes what is offered."
        there = f"{self._at} of {many} offered; " if many > 1 else ""
        if self._at < many:
            return f"{there}{key} takes the next."
        back = "brings back what you typed" if typed.strip() else "empties the line"
        return f"{there}{key} {back}."
