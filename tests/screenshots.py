"""Pictures of the real app at a fixed time: `python -m tests.screenshots` makes them anew.

With `--check` nothing is written: the exit status tells whether the kept ones are what the app draws.
"""

from __future__ import annotations

import os

os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
os.environ.pop("NO_COLOR", None)

import asyncio
import re
import sys
import tempfile
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from afterview.app.app import AfterviewApp
from afterview.app.session import Session
from afterview.clock import FixedClock
from afterview.demo.build import build_demo
from afterview.entry.understand import Context, understand
from afterview.journal.journal import Journal
from afterview.settings import Settings

for _each in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "SSH_CONNECTION", "SSH_TTY"):
    os.environ.pop(_each, None)  # what a letter can be opened with is the same wherever it is drawn

IMPORTS = Path(__file__).parent.parent / "data" / "imports"
FOLDER = Path(__file__).parent.parent / "screenshots"
NOW = datetime.fromisoformat("2026-11-24T16:00:00+01:00")
ZONE = "Europe/Berlin"
_FONT_FACE = re.compile(r"\s*@font-face\s*\{[^}]*\}")

Steps = Callable[[Pilot[int]], Awaitable[None]]


@dataclass(frozen=True)
class Picture:
    """What to draw: a file, a window size, a theme, and the keys to press first.

    Among the keys, a selector (".listing", or "-seeing" of the screen) stands for something that must be
    there before the next one.
    """

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ()
    typed: str = ""
    theme: str = "afterview-dark"
    shows: str = ""
    """Selector of something that must be on the screen before it is drawn."""
    pasted: str = ""
    """A file in `data/imports` whose content is pasted after that."""
    story: Callable[[Path], None] | None = None
    """What is done to the demo's journal first."""


_COMPOSER = ("n", "enter", "#letter-text")
_WENT_WELL = ("g", "w", "#debrief-text", "f2", "#pick-list", "1")
_ENDED = ("slash", *"lindqvist", "enter", "g", "n")
_SENTENCE = " When I join your team, we shall see."
_BOLD = (
    *({" ": "space", ".": "full_stop", ",": "comma"}.get(each, each) for each in _SENTENCE),
    ".-looked.-saved",
)
"""What is typed so that something is found in it."""


def _begun(path: Path) -> None:
    """Have nothing recorded yet: the first start."""
    for each in path.parent.glob(f"*{path.stem}*"):
        if each.is_file():
            each.unlink()


def _undone(path: Path) -> None:
    """Undo two things, and do one of them again."""
    journal = Journal.open(path, clock=FixedClock(NOW - timedelta(minutes=12)))
    journal.undo()
    journal.undo()
    journal.redo()


def _gone_on(path: Path) -> None:
    """Record some things more, on one day after the other: each leaves a backup."""
    for days, line in (
        (6, "Zephyr Labs; Backend Engineer"),
        (5, "Yarrow; SRE"),
        (1, "person Ann Wu at Yarrow"),
    ):
        then = NOW - timedelta(days=days)
        _saved_at(path, then - timedelta(hours=20))
        meant = understand(line, Journal.open(path).hunt, Context(then, ZONE))
        assert meant.change is not None
        Journal.open(path, clock=FixedClock(then)).commit_story([(meant.change, then)])
    _saved_at(path, NOW - timedelta(minutes=12))


def _turned_down(path: Path) -> None:
    """Record that an application came to nothing."""
    _told(path, "outcome lindqvist rejected")


def _offered(path: Path) -> None:
    """Record an offer."""
    _told(path, "outcome lindqvist offer, answer by fri")


def _told(path: Path, line: str) -> None:
    """Record a line."""
    journal = Journal.open(path, clock=FixedClock(NOW))
    meant = understand(line, journal.hunt, Context(NOW, ZONE))
    assert meant.change is not None
    journal.commit_story([(meant.change, NOW)])


def _saved_at(path: Path, moment: datetime) -> None:
    os.utime(path, (moment.timestamp(), moment.timestamp()))


PICTURES = (
    Picture("main", (120, 40)),
    Picture("first-start", (120, 40), story=_begun),
    Picture("vast", (200, 60)),
    Picture("light", (120, 40), theme="afterview-light"),
    Picture("narrow-timeline", (80, 24)),
    Picture("narrow-checklist", (80, 24), keys=("n",)),
    Picture("quick-add", (120, 40), keys=("a",), typed="interview fjord video fri 14:00-15:30 with Nora B"),
    Picture("due", (120, 40), keys=("d",), shows="#agenda-list"),
    Picture("composer", (120, 40), keys=(*_COMPOSER, *_BOLD)),
    Picture("composer-light", (120, 40), keys=(*_COMPOSER, "f2"), theme="afterview-light"),
    Picture("narrow-composer", (80, 24), keys=(*_COMPOSER, *_BOLD)),
    Picture("narrow-material", (80, 24), keys=(*_COMPOSER, "f2")),
    Picture("narrow-findings", (80, 24), keys=(*_COMPOSER, *_BOLD, "f4")),
    Picture("going-out", (80, 24), keys=(*_COMPOSER, "ctrl+o"), shows="#pick-list"),
    Picture("history", (120, 40), keys=("H",), shows=".listing.-read", story=_undone),
    Picture(
        "backups",
        (120, 40),
        keys=("B", ".listing.-read", "m"),
        shows=".listing.-read .foot.-said",
        story=_gone_on,
    ),
    Picture("debrief", (120, 40), keys=_WENT_WELL, shows="#debrief-text"),
    Picture("narrow-debrief", (80, 24), keys=_WENT_WELL, shows="#debrief-text"),
    Picture("questions", (120, 40), keys=("g", "q"), shows=".listing.-read"),
    Picture("patterns", (120, 40), keys=("g", "a"), shows="PatternsScreen Page"),
    Picture("brief", (120, 40), keys=("g", "i"), shows="#brief-sheet"),
    Picture("narrow-brief", (80, 24), keys=("g", "i"), shows="#brief-sheet"),
    Picture("practice", (120, 40), keys=("g", "l", "-asking", "n"), shows="-asking"),
    Picture("narrow-practice", (80, 24), keys=("g", "l", "-asking", "n", "enter"), shows="-seeing"),
    Picture("people", (120, 40), keys=("P",), shows="#about-text"),
    Picture("narrow-people", (80, 24), keys=("P",), shows="#about-text"),
    Picture("ending", (120, 40), keys=_ENDED, shows="#ending-list", story=_turned_down),
    Picture("narrow-ending", (80, 24), keys=_ENDED, shows="#ending-list", story=_turned_down),
    Picture("offer", (120, 40), keys=_ENDED, shows="#ending-list", story=_offered),
    Picture("quiet", (80, 24), keys=("z",), shows="#quiet-list"),
    Picture("sheet", (120, 40), pasted="interviews.csv", shows="-read"),
    Picture("narrow-sheet", (80, 24), pasted="interviews.csv", shows="-read"),
    Picture("invitation", (120, 40), pasted="greenhouse.ics", shows="-read"),
    Picture("narrow-invitation", (80, 24), pasted="greenhouse.ics", shows="-read"),
    Picture("help", (120, 40), keys=("question_mark",), shows="#help-list"),
)


async def draw(picture: Picture, journal: Path) -> str:
    """Return the SVG of one picture, without anything that changes from run to run."""
    session = Session(journal, FixedClock(NOW), Settings(theme=picture.theme, name="Kim Roe"), ZONE)
    app = AfterviewApp(session)
    async with app.run_test(size=picture.size) as pilot:
        await app.main.shown.wait()
        await _rest(app, pilot)
        for key in picture.keys:
            if key.startswith((".", "#", "-")):
                await _appears(key, pilot)
            else:
                await pilot.press(key)
        for character in picture.typed:
            await pilot.press("space" if character == " " else character)
        if picture.pasted:
            app.post_message(Paste((IMPORTS / picture.pasted).read_text(encoding="utf-8")))
        if picture.shows:
            await _appears(picture.shows, pilot)
        for widget in app.screen.query("Input, TextArea"):
            if isinstance(widget, (Input, TextArea)):
                widget.cursor_blink = False  # once all is there: a screen may come late on a busy machine
        await pilot.pause()
        svg = await _rest(app, pilot)
    return _FONT_FACE.sub("", svg).rstrip() + "\n"


async def _rest(app: AfterviewApp, pilot: Pilot[int]) -> str:
    """Wait until nothing moves any more, and return what is seen then."""
    svg, before = app.export_screenshot(title="afterview", simplify=True), ""
    while svg != before:
        await pilot.pause(0.1)
        svg, before = app.export_screenshot(title="afterview", simplify=True), svg
    return svg


async def _appears(selector: str, pilot: Pilot[int]) -> None:
    """Wait for a widget; for a class of the screen itself where it begins with a hyphen."""
    while not (
        pilot.app.screen.has_class(selector) if selector.startswith("-") else pilot.app.screen.query(selector)
    ):
        await pilot.pause(0.05)


async def draw_all(names: Collection[str] = ()) -> dict[str, str]:
    """Return every picture, or those of these names, by its file's name."""
    drawn = {}
    with tempfile.TemporaryDirectory() as folder:
        for picture in PICTURES:
            if names and f"{picture.name}.svg" not in names:
                continue
            journal = Path(folder) / f"{picture.name}.json"
            build_demo(journal, NOW, ZONE)
            if picture.story is not None:
                picture.story(journal)
            drawn[f"{picture.name}.svg"] = await draw(picture, journal)
    return drawn


def _stale(drawn: dict[str, str]) -> list[str]:
    return [
        name
        for name, svg in drawn.items()
        if not (FOLDER / name).is_file() or (FOLDER / name).read_text(encoding="utf-8") != svg
    ]


def main(arguments: list[str]) -> int:
    """Write the pictures, or with `--check` compare them; return the exit status."""
    drawn = asyncio.run(draw_all())
    if "--check" in arguments and _stale(drawn):  # a cursor may be caught between two states
        drawn |= asyncio.run(draw_all(_stale(drawn)))
    stale = _stale(drawn)
    if "--check" in arguments:
        for name in stale:
            sys.stdout.write(f"screenshots/{name} is not what the app draws today\n")
        sys.stdout.write(f"{len(drawn) - len(stale)} of {len(drawn)} pictures are current\n")
        return 1 if stale else 0
    FOLDER.mkdir(exist_ok=True)
    for name, svg in drawn.items():
        (FOLDER / name).write_text(svg, encoding="utf-8")
    sys.stdout.write(f"wrote {len(drawn)} pictures, {len(stale)} of them new or changed\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
