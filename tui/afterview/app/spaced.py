"""A line of a list that may be longer than a row: its sign in the margin, its words, and air about it."""

from __future__ import annotations

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual


class Spaced(Visual):
    """Words that run on below themselves, not below their sign; the cursor's colour leaves the air free."""

    def __init__(
        self,
        words: Content,
        *,
        sign: Content | None = None,
        above: int = 0,
        below: int = 0,
        ground: str = "$background",
    ) -> None:
        """Leave so many rows free above and below, in the colour of the list's `ground`."""
        self._words = words
        self._sign = sign or Content("")
        self._above, self._below = above, below
        self._ground = ground

    def __str__(self) -> str:
        """Return what it says: it is copied, too."""
        return f"{self._sign.plain}{self._words.plain}"

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw the words in the style of the line, and the air as the list."""
        hang = self._sign.cell_length
        rows = self._words.render_strips(max(width - hang, 1), None, style, options)
        if hang:
            signs = self._sign.render_strips(hang, 1, style, options)
            margin = Strip.blank(hang, style.rich_style)
            rows = [Strip.join([*(signs if at == 0 else [margin]), row]) for at, row in enumerate(rows)]
        free = Strip.blank(width, options.get_style(f"on {self._ground}").rich_style)
        rows = [row.extend_cell_length(width, style.rich_style) for row in rows]
        return [*[free] * self._above, *rows, *[free] * self._below][:height]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return how wide sign and words are."""
        return self._sign.cell_length + self._words.get_optimal_width(rules, container_width)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return how high the words are, with the air."""
        height = self._words.get_height(rules, max(width - self._sign.cell_length, 1))
        return self._above + height + self._below
