"""Lines that come back, several at once, and those that mean a command."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.driving import STORY, Driven, driving


def line(app: Driven) -> str:
    return app.app.main.quick_add.line.value


async def test_a_discarded_line_comes_back_by_up_and_entered_ones_too(tmp_path: Path) -> None:
    # faults: a typed line left by escape is gone
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.line("colon", "note acme first of all")
        await app.press("colon", *"half a", "escape")
        await app.press("colon", "up")
        assert line(app) == "half a"
        await app.press("up")
        assert line(app) == "note acme first of all"
        await app.press("down", "down")
        assert line(app) == ""


async def test_what_is_changed_on_the_way_is_not_lost(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.line("colon", "note acme first of all")
        await app.press("colon", *"new", "up", "end", *"!!", "down")
        assert line(app) == "new"
        await app.press("up")
        assert line(app) == "note acme first of all!!"


async def test_a_pasted_line_that_is_folded_runs_on_below_itself(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, size=(60, 20)) as app:
        await app.press("colon")
        await app.type(f"note acme {'they pair on everything, ' * 5}\nBorealis; SRE; applied yesterday\n")
        rows = [each.strip("│ ") and each[2:] for each in app.screen.splitlines() if each.startswith("│")]
        lines = [each for each in rows if each.rstrip("│ ")][:-1]
        assert sum(each.startswith("✓ ") for each in lines) == 2
        assert len(lines) > 4
        assert all(each.startswith(("✓ ", "  ")) and not each[2].isspace() for each in lines)


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
async def test_several_pasted_lines_are_offered_as_several(tmp_path: Path, size: tuple[int, int]) -> None:
    # faults: of several pasted lines the first is kept, silently
    async with driving(tmp_path / "journal.json", *STORY, size=size) as app:
        await app.press("colon")
        await app.type(
            "Borealis; SRE; applied yesterday\n\ninterview borealis phone fri 10:00 with Ana Ruiz\n"
            "interview nowhere phone fri 10:00\noutcome acme perhaps\n"
        )
        assert "4 lines pasted: 2 understood" in app.screen
        assert "record 2" in app.screen
        await app.press("enter")
        await app.until(lambda: len(app.hunt.applications) == 2)
        assert line(app) == "interview nowhere phone fri 10:00"
        assert "2 of 4 recorded" in app.screen
        await app.press(*["backspace"] * 40)
        await app.type("note borealis seen at a fair")
        await app.press("enter")
        await app.until(lambda: line(app) == "outcome acme perhaps")
        await app.press("escape")
        await app.press("colon", "up")
        assert line(app) == "outcome acme perhaps"
        await app.press("escape", "u", "u")
        (borealis,) = (each for each in app.hunt.applications.values() if each.company == "Borealis")
        assert not borealis.interviews


async def test_lines_that_are_not_to_be_recorded_are_kept(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("colon")
        await app.type("Borealis; SRE; applied yesterday\nCinder; SRE; applied yesterday")
        await app.press("escape")
        assert len(app.hunt.applications) == 1
        await app.press("up")
        assert line(app) == "Borealis; SRE; applied yesterday"
        await app.press("up")
        assert line(app) == "Cinder; SRE; applied yesterday"


@pytest.mark.parametrize(
    ("typed", "screen"),
    [
        ("help", "HelpScreen"),
        ("theme", "ThemesScreen"),
        (":history", "HistoryScreen"),
        ("Due", "AgendaScreen"),
    ],
)
async def test_a_command_may_be_typed(tmp_path: Path, typed: str, screen: str) -> None:
    # faults: :help, :q, :theme create companies
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.line("colon", typed)
        await app.until(lambda: type(app.app.screen).__name__ == screen)
        assert not app.app.main.quick_add.is_open
        assert len(app.hunt.applications) == 1


async def test_q_leaves(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.line("colon", "q")
        await app.until(lambda: app.has_ended)
