"""A line of a list with some air below or above it, which the cursor's colour leaves free."""

from __future__ import annotations

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual


class Spaced(Visual):
    """A line of a list, and beside it blank rows in the colour of the list."""

    def __init__(
        self, words: Content, *, above: int = 0, below: int = 0, ground: str = "$background"
    ) -> None:
        """Leave so many rows free, in the colour of the list's `ground`."""
        self._words = words
        self._above, self._below = above, below
        self._ground = ground

    def __str__(self) -> str:
        """Return what it says: it is copied, too."""
        return self._words.plain

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw the words in the style of the line, and the blank rows as the list."""
        free = Strip.blank(width, options.get_style(f"on {self._ground}").rich_style)
        drawn = self._words.render_strips(width, None, style, options)
        drawn = [strip.extend_cell_length(width, style.rich_style) for strip in drawn]
        rows = [*[free] * self._above, *drawn, *[free] * self._below]
        return rows[:height]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return how wide the words are."""
        return self._words.get_optimal_width(rules, container_width)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return how high the words are, with the air."""
        return self._above + self._words.get_height(rules, width) + self._below
