"""The timeline's colours: component classes, their styles, and the palette made of them."""

from __future__ import annotations

from collections.abc import Callable

from rich.style import Style

COMPONENTS = frozenset(
    f"timeline--{name}"
    for name in (
        "cursor", "cursor-blurred", "weekend", "header", "tick", "rule", "today", "today-label", "footer",
        "company", "role", "muted", "line", "past", "ahead", "edge", "saved", "applied", "interview", "note",
        "follow-up", "promise", "overdue", "good", "bad", "closed", "window-waiting", "window-open",
        "window-late", "empty", "empty-key",
    )
)  # fmt: skip

CSS = """
Timeline {
    background: $surface;
    color: $foreground;
    overflow-x: hidden;
    scrollbar-size-vertical: 1;
    & > .timeline--cursor { background: $primary 30%; }
    & > .timeline--cursor-blurred { background: $primary 14%; }
    & > .timeline--weekend { background: $foreground 4%; }
    & > .timeline--header { color: $text-muted; }
    & > .timeline--tick { color: $text-muted; }
    & > .timeline--rule { color: $foreground 25%; }
    & > .timeline--today { color: $accent; }
    & > .timeline--today-label { color: $text-accent; text-style: bold; }
    & > .timeline--footer { color: $text-muted; }
    & > .timeline--company { color: $foreground; }
    & > .timeline--role { color: $foreground 80%; }
    & > .timeline--muted { color: $foreground 55%; }
    & > .timeline--line { color: $foreground 45%; }
    & > .timeline--past { color: $foreground 25%; }
    & > .timeline--ahead { color: $foreground 45%; }
    & > .timeline--edge { color: $text-muted; }
    & > .timeline--saved { color: $foreground 75%; }
    & > .timeline--applied { color: $foreground; }
    & > .timeline--interview { color: $text-primary; }
    & > .timeline--note { color: $text-success; }
    & > .timeline--follow-up { color: $text-secondary; text-style: bold; }
    & > .timeline--promise { color: $text-primary; }
    & > .timeline--overdue { color: $text-warning; text-style: bold; }
    & > .timeline--good { color: $text-success; text-style: bold; }
    & > .timeline--bad { color: $text-error; }
    & > .timeline--closed { color: $text-muted; }
    & > .timeline--window-waiting { color: $foreground 35%; }
    & > .timeline--window-open { color: $text-warning; }
    & > .timeline--window-late { color: $text-error; }
    & > .timeline--empty { color: $text-muted; }
    & > .timeline--empty-key { color: $text-accent; text-style: bold; }
}
"""


class Palette:
    """Rich styles by look and background, made once and kept until the theme changes."""

    def __init__(self, component: Callable[[str], Style]) -> None:
        """Take styles from `component`, which is handed the name of a component class."""
        self._component = component
        self._made: dict[tuple[str, str, bool, bool], Style] = {}

    def style(self, look: str, ground: str = "", *, strong: bool = False, reverse: bool = False) -> Style:
        """Return the style of the component `look` ("" for plain text) on the background of `ground`."""
        key = (look, ground, strong, reverse)
        made = self._made.get(key)
        if made is None:
            made = self._component(f"timeline--{look or 'company'}")
            made += Style(bgcolor=self._component(f"timeline--{ground or 'company'}").bgcolor)
            if strong:
                made += Style(bold=True)
            if reverse:
                made += Style(reverse=True, bold=True)
            self._made[key] = made
        return made
