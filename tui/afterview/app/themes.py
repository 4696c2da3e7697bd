"""The program's own two themes: ink and paper, sage for what is ours, coral for what closes today.

Weight and place come before colour. Whatever is to be read has a contrast of at least 4.5, on the row with
the cursor too; tests/app/main/test_looks.py measures it.
"""

from __future__ import annotations

from collections.abc import Iterable

from textual.theme import Theme


def _theme(name: str, *, dark: bool, muted: str, colors: dict[str, str]) -> Theme:
    """Make a theme whose words have just these colours; Textual would mix them with black or white."""
    said = ("primary", "secondary", "accent", "warning", "error", "success")
    variables = {f"text-{each}": colors[each] for each in said}
    variables |= {
        "text": colors["foreground"],
        "text-muted": muted,
        "text-disabled": muted,  # placeholders, which are read too
        "foreground-muted": muted,
        "footer-background": colors["background"],
        "footer-foreground": muted,
        "footer-description-foreground": muted,
        "footer-key-foreground": colors["accent"],
        "scrollbar": colors["panel"],
        "scrollbar-background": colors["background"],
        "scrollbar-corner-color": colors["background"],
        "input-selection-background": f"{colors['primary']} 35%",
    }
    return Theme(
        name=name,
        dark=dark,
        variables=variables,
        background=colors["background"],
        surface=colors["surface"],
        panel=colors["panel"],
        foreground=colors["foreground"],
        primary=colors["primary"],
        secondary=colors["secondary"],
        accent=colors["accent"],
        warning=colors["warning"],
        error=colors["error"],
        success=colors["success"],
    )


DARK = _theme(
    "afterview-dark",
    dark=True,
    muted="#a3acb1",
    colors={
        "background": "#14181d",
        "surface": "#1a2026",
        "panel": "#2a333b",
        "foreground": "#e2e5e4",
        "primary": "#7fb9a9",
        "secondary": "#a5b9dc",
        "accent": "#9fd4c5",
        "warning": "#e8bd7e",
        "error": "#f4948a",
        "success": "#93c8a0",
    },
)

LIGHT = _theme(
    "afterview-light",
    dark=False,
    muted="#464f53",
    colors={
        "background": "#faf7f1",
        "surface": "#f3eee5",
        "panel": "#d9d2c5",
        "foreground": "#23292c",
        "primary": "#235c50",
        "secondary": "#3b5688",
        "accent": "#1d5347",
        "warning": "#734900",
        "error": "#a12a24",
        "success": "#2b6239",
    },
)

THEMES = (DARK, LIGHT)


def known_theme(wanted: str, available: Iterable[str]) -> str | None:
    """Return the theme of that name, however it is written; None: there is none."""
    return next((name for name in available if theme_words(name) == theme_words(wanted.strip())), None)


def theme_words(name: str) -> str:
    """Say a theme as a person reads it: "Afterview dark"."""
    return name.replace("-", " ").capitalize()


def theme_for(wanted: str, available: Iterable[str]) -> str:
    """Return the theme that is shown where that one is set: ours where there is no such theme."""
    return known_theme(wanted, available) or DARK.name
