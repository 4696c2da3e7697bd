"""What is to be read can be read: on every ground, in both of our themes, and without colour."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from textual.color import Color

from afterview.demo.build import build_demo
from afterview.settings import Settings
from support.driving import NOW, STORY, ZONE, Driven, driving

THEMES = ["afterview-dark", "afterview-light"]
LEAST = 4.5
"""WCAG AA for text."""
TUESDAY = datetime.fromisoformat("2026-11-24T16:00:00+01:00")
WHILE_IT_CAN_BE_SAVED = datetime.fromisoformat("2026-11-24T11:30:00+01:00")

_DRAWN = frozenset("─━│┃┄┴┬┼╭╮╰╯┌┐└┘▔▁░▒▓▂▃▄▅▆▇█▊▎▏")
"""Lines, frames and fields of colour: not read."""


def poor_contrasts(app: Driven) -> set[tuple[str, str, str, float]]:
    """Return what of the screen is hard to read: its text, its colour, its ground and their contrast."""
    return {found for found in _contrasts(app) if found[3] < LEAST}


def _contrasts(app: Driven) -> Iterator[tuple[str, str, str, float]]:
    for strip in app.app.screen._compositor.render_strips():
        for segment in strip:
            read = "".join(each for each in segment.text if each not in _DRAWN).strip()
            style = segment.style
            if not read or style is None or style.color is None or style.bgcolor is None:
                continue
            front, ground = Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)
            if style.reverse:
                front, ground = ground, front
            yield read, front.hex, ground.hex, round(_contrast(front, ground), 2)


def _contrast(one: Color, other: Color) -> float:
    """Return the ratio of their luminances, as WCAG 2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: Color) -> float:
    red, green, blue = (_linear(each / 255) for each in (color.r, color.g, color.b))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


@pytest.mark.parametrize("now", [TUESDAY, WHILE_IT_CAN_BE_SAVED], ids=["late", "due"])
@pytest.mark.parametrize("theme", THEMES)
async def test_whatever_the_main_screen_says_has_contrast(tmp_path: Path, theme: str, now: datetime) -> None:
    # faults: a late row with a contrast of 1.5 to 1
    path = tmp_path / "journal.json"
    build_demo(path, TUESDAY, ZONE)
    async with driving(path, size=(200, 60), now=now, settings=Settings(theme=theme)) as app:
        await app.until(lambda: "Record" in app.screen)
        assert len(list(_contrasts(app))) > 100
        for keys in ((), ("n",), ("down", "down"), ("tab", "tab", "down"), ("a",)):
            await app.press(*keys)
            assert not poor_contrasts(app), keys


@pytest.mark.parametrize(
    "key",
    ["d", "e", *(pytest.param(each, marks=pytest.mark.slow) for each in ("P", "H", "B", "question_mark"))],
)
@pytest.mark.parametrize("theme", THEMES)
async def test_the_screens_above_it_have_contrast(tmp_path: Path, theme: str, key: str) -> None:
    path = tmp_path / "journal.json"
    build_demo(path, TUESDAY, ZONE)
    async with driving(path, now=TUESDAY, settings=Settings(theme=theme)) as app:
        await app.press(key)
        await app.until(lambda: app.app.screen is not app.app.main)
        # Nothing of what lies below, which is darkened, and not to be read meanwhile.
        app.app.screen.styles.background = app.app.theme_variables["background"]
        await app.press("down")
        assert not poor_contrasts(app)


@pytest.mark.parametrize("size", [(120, 40), (200, 60)])
async def test_words_begin_in_the_same_column_from_the_top_line_to_the_foot(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with driving(tmp_path / "journal.json", *STORY, now=NOW, size=size) as app:
        rows = app.screen.splitlines()
        begun = ("afterview", "Timeline", "Company", "Acme", "Checklist", "1 Reflect", "Next ", "enter ")
        columns = {words: [row.find(words) for row in rows if 0 <= row.find(words) < 6] for words in begun}
        assert all(columns.values()), columns
        assert {column for found in columns.values() for column in found} == {3}, columns


async def test_what_is_asked_in_a_reflection_says_by_a_sign_whether_it_is_answered(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, now=NOW, size=(120, 40)) as app:
        assert "○ What went well" in app.screen
        await app.press("W", "enter")
        await app.type("The tests ran.")
        await app.press("escape")
        await app.until(lambda: "✓ What went well" in app.screen)


def test_each_state_has_a_sign_of_its_own() -> None:
    from afterview.app.panes.wording import ICONS

    assert len(set(ICONS.values())) == len(ICONS)
    assert all(unicodedata.east_asian_width(each) != "W" for each in ICONS.values())


async def test_what_can_be_saved_today_is_the_only_red(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, now=NOW, size=(120, 40)) as app:
        red = Color.parse(app.app.theme_variables["text-error"]).hex
        # Just after the interview; in the last hours of the notes' window (playbook 2.2); long after it.
        for hours, is_red in ((0, False), (22, True), (60, False)):
            app.clock.instant = NOW + timedelta(hours=hours)
            app.app.main.show_all()
            await app.settle()
            reds = {text for text, color, _, _ in _contrasts(app) if color == red}
            assert bool(reds) == is_red, (hours, reds)
