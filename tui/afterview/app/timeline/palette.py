"""The timeline's colours, by the name of a look, taken from the theme."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from rich.style import Style
from textual.color import Color


class Look(Struct, frozen=True):
    """A colour of the theme, how strong it is in percent, and whether it is bold."""

    color: str
    percent: int = 100
    bold: bool = False


# Not component classes: a style sheet finds rules for each of those again whenever the focus moves.
LOOKS: dict[str, Look] = {
    "": Look("foreground"),
    "header": Look("text-muted"),
    "tick": Look("text-muted"),
    "rule": Look("foreground", 25),
    "today": Look("primary"),
    "today-label": Look("text-primary", bold=True),
    "footer": Look("text-muted"),
    "company": Look("foreground"),
    "role": Look("foreground", 85),
    "muted": Look("text-muted"),
    "line": Look("foreground", 45),
    "past": Look("foreground", 25),
    "ahead": Look("foreground", 45),
    "edge": Look("text-muted"),
    "saved": Look("foreground", 85),
    "applied": Look("foreground"),
    "interview": Look("text-primary"),
    "note": Look("text-secondary"),
    "follow-up": Look("text-secondary", bold=True),
    "promise": Look("text-secondary"),
    "overdue": Look("text-warning", bold=True),
    "good": Look("text-success", bold=True),
    "bad": Look("text-muted", bold=True),
    "closed": Look("text-muted"),
    "window-waiting": Look("foreground", 35),
    "window-open": Look("text-primary"),
    "window-late": Look("text-warning"),
    "empty": Look("text-muted"),
    "empty-key": Look("text-accent", bold=True),
}

GROUNDS: dict[str, Look] = {
    "cursor": Look("primary", 22),
    "cursor-blurred": Look("primary", 10),
    "weekend": Look("foreground", 4),
}
"""Backgrounds, laid over the timeline's own."""


class Palette:
    """Rich styles by look and background, made once and kept until the theme changes."""

    def __init__(self, theme: Mapping[str, str]) -> None:
        """Take colours from the variables of `theme`."""
        self.theme = theme
        self._made: dict[tuple[str, str, bool, bool], Style] = {}

    def style(self, look: str, ground: str = "", *, strong: bool = False, reverse: bool = False) -> Style:
        """Return the style of `look` ("" for plain text) on the background of `ground`."""
        key = (look, ground, strong, reverse)
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self._make(LOOKS[look], ground, strong or reverse, reverse)
        return made

    def _make(self, look: Look, ground: str, strong: bool, reverse: bool) -> Style:
        surface = self._color(Look("background"))
        behind = surface + self._color(GROUNDS[ground]) if ground else surface
        return Style(
            color=(surface + self._color(look)).rich_color,
            bgcolor=behind.rich_color if behind.a or behind.ansi is not None else "default",
            bold=True if look.bold or strong else None,
            reverse=True if reverse else None,
        )

    def _color(self, look: Look) -> Color:
        name, _, percent = self.theme[look.color].partition(" ")
        alpha = look.percent / 100 * (float(percent.rstrip("%")) / 100 if percent else 1)
        return Color.automatic(alpha * 100) if name == "auto" else Color.parse(name).multiply_alpha(alpha)
