"""Every screen, at every size: nothing is cut off unmarked, the cursor is in sight, the foot is true."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest
from textual.events import Paste

from afterview.demo.build import build_demo
from afterview.settings import Settings
from support.driving import ZONE, Driven, driving
from support.long_names import lengthen
from support.seen import what_is_wrong

SIZES = ((40, 12), (60, 20), (80, 24), (120, 40), (200, 60))
SMALL = SIZES[:3]
NOW = datetime.fromisoformat("2026-11-24T16:00:00+01:00")
IMPORTS = Path(__file__).parents[3] / "data" / "imports"
_SCREENS: tuple[str, ...] = (
    "",
    "n",
    "n W",
    "n W enter",
    "n W end",
    "slash b",
    "slash q q q",
    "a",
    "i",
    "n x",
    "g",
    "d",
    "d a",
    "d slash q q q",
    "e",
    "e slash q q q",
    "e e",
    "e down down down e",
    "e d",
    "e home d",
    "P",
    "P slash q q q",
    "P enter",
    "P e",
    "P d",
    "P a",
    "H",
    "H slash q q q",
    "H down enter",
    "B",
    "B m",
    "z",
    "o",
    "ctrl+t",
    "question_mark",
    "question_mark q q q",
    "g n",
    "g n enter",
    "g a",
    "g q",
    "g q enter",
    "g q f",
    "g q s",
    "g q enter r",
    "g w",
    *(f"g w f2 {each}" for each in ("1", "3", "4", "b")),
    "g w f2",
    "g i",
    "g i t",
    "g i p",
    "g l",
    "g l enter",
    "g l n enter",
    "g o",
    "g o enter",
    "g f",
    "g comma",
    "g comma enter",
    "g comma slash q q q",
    "n enter",
    "n enter f2",
    "n enter f2 a",
    "n enter f4",
    "n enter f5",
    "n enter f8",
    "n enter ctrl+o",
    "n enter ctrl+o s",
    "paste greenhouse.ics",
    "paste greenhouse.ics enter",
    "paste interviews.csv",
    "paste interviews.csv enter",
)
"""Ways to each of them: keys, one after the other; or a file that is pasted, and keys."""


_CASES = [
    *(("usual", each) for each in _SCREENS),
    *(("long", each) for each in _SCREENS),
    *(("none", each) for each in _SCREENS if len(each.split()) < 3 and not each.startswith("paste")),
]
"""With the demo's names, with long ones in many scripts, and in an empty journal."""


@pytest.mark.slow
@pytest.mark.parametrize(("names", "keys"), _CASES)
async def test_nothing_is_cut_off_or_out_of_sight(tmp_path: Path, names: str, keys: str) -> None:
    # faults: lines cut without a mark, a footer that is not true
    path = tmp_path / "journal.json"
    if names != "none":
        build_demo(path, NOW, ZONE)
    if names == "long":
        lengthen(path)
    found: dict[str, list[str]] = {}
    async with driving(path, size=(120, 40), now=NOW, settings=Settings(name="Kim Roe")) as app:
        await _go(app, keys.split())
        for size in SIZES if names == "usual" else SMALL:
            await app.pilot.resize_terminal(*size)
            await app.settle()
            wrong = what_is_wrong(app)
            if wrong:
                found["{}x{}".format(*size)] = wrong
    assert not found


@pytest.mark.slow
@pytest.mark.parametrize("keys", [each for each in _SCREENS if not each.startswith("paste")])
async def test_a_window_that_changes_its_size_loses_neither_the_keys_nor_the_cursor(
    tmp_path: Path, keys: str
) -> None:
    path = tmp_path / "journal.json"
    build_demo(path, NOW, ZONE)
    async with driving(path, size=(200, 60), now=NOW, settings=Settings(name="Kim Roe")) as app:
        await _go(app, keys.split())
        had = app.app.focused
        at = getattr(had, "highlighted", None)
        for size in ((40, 12), (80, 24), (200, 60), (80, 24)):
            await app.pilot.resize_terminal(*size)
            await app.settle()
            assert app.app.focused is had, size
            assert getattr(had, "highlighted", None) == at, size
            assert not what_is_wrong(app), size


async def _go(app: Driven, keys: Sequence[str]) -> None:
    if keys[:1] == ["paste"]:
        app.app.post_message(Paste((IMPORTS / keys[1]).read_text(encoding="utf-8")))
        await app.until(lambda: app.app.screen.has_class("-read"))
        keys = keys[2:]
    for key in keys:
        await app.press(key)
    await app.until(lambda: "Reading" not in app.screen)
