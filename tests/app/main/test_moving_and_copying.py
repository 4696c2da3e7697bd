"""The keys that every list has: moving, copying, opening an address."""

from __future__ import annotations

from pathlib import Path

import pytest

from afterview.app.line_list import LineList
from afterview.records.addresses import is_web
from support.driving import STORY, Driven, driving

MANY = tuple(f"Company {number:02}; Role; applied 1 nov" for number in range(30))


def row(app: Driven) -> int | None:
    """Return where the cursor of the list is."""
    return next(each for each in app.app.screen.query(LineList) if each.has_focus).highlighted


@pytest.mark.parametrize("keys", [("H",), ("P",), ("e",), ("B",), ("L",), ("W",)])
async def test_every_list_moves_alike(tmp_path: Path, keys: tuple[str, ...]) -> None:
    people = (f"person Some Body{number:02}" for number in range(30))
    async with driving(tmp_path / "journal.json", *STORY, *people, size=(80, 24)) as app:
        await app.press(*keys)
        await app.until(lambda: "Reading" not in app.screen)
        await app.press("home")
        top = row(app)
        assert top is not None
        await app.press("G")
        bottom = row(app)
        await app.press("home", "end")
        assert row(app) == bottom
        await app.press("home", "ctrl+d")
        half = row(app)
        assert half is not None
        await app.press("ctrl+u")
        assert row(app) == top
        assert half > top or bottom == top


async def test_the_timeline_moves_alike(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *MANY, size=(80, 24)) as app:
        timeline = app.app.main.workspace.timeline
        await app.press("G")
        assert timeline.model.row == 29
        await app.press("g", "g")
        assert timeline.model.row == 0
        await app.press("ctrl+d")
        half = timeline.model.row
        assert half is not None
        assert 3 < half < 15


async def test_y_copies_what_is_chosen_and_says_what(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, size=(80, 24)) as app:
        await app.press("y")
        assert app.app.clipboard.startswith("Acme · Backend Engineer")
        assert "Copied: Acme · Backend Engineer" in app.said()
        await app.press("H")
        await app.until(lambda: "Reading" not in app.screen)
        await app.press("home", "y")
        assert app.app.clipboard
        assert "Copied: " in app.screen


async def test_an_address_is_opened_or_where_it_cannot_be_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSH_TTY", "/dev/pts/1")
    address = "https://acme.example/jobs/7?a=1&b=$(reboot)"
    async with driving(tmp_path / "journal.json", f"Acme; Dev; applied 1 nov; {address}") as app:
        await app.press("e", "o")
        await app.until(lambda: "over SSH" in app.screen)
        assert app.app.clipboard == address


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("https://acme.example/jobs/7", True),
        ("http://localhost:8000", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("https://", False),
        ("https://[", False),
        ("https://acme.example\n--help", False),
        ("https://acme.example and more", False),
        ("-x https://acme.example", False),
        ("", False),
    ],
)
def test_only_web_addresses_are_opened(text: str, is_one: bool) -> None:
    assert is_web(text) == is_one
