"""What is to be decided: told in words, decided by a key, undone by one."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.widgets import Button

from afterview.app.screens.conflicts import ConflictsScreen
from afterview.journal.journal import Journal
from afterview.records.hunt import Change, Hunt
from support.conflicts import acme, put_conflicts
from support.driving import STORY, Driven, driving

pytestmark = pytest.mark.slow

SIZES = [(40, 12), (44, 20), (80, 24), (120, 40), (200, 60)]
HOSTILE = "theirs [/b] [@click=app.quit]x[/] " + "long " * 300 + "the end"


async def deciding(app: Driven) -> ConflictsScreen:
    await app.until(lambda: len(app.app.session.hunt.conflicts) == 4)
    await app.press("C")
    await app.until(
        lambda: isinstance(app.app.screen, ConflictsScreen) and bool(app.app.screen.query(Button))
    )
    assert isinstance(app.app.screen, ConflictsScreen)
    return app.app.screen


async def test_the_line_at_the_foot_says_so_beside_what_is_due(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, size=(80, 24)) as app:
        put_conflicts(app.path)
        await app.until(lambda: app.said().startswith("≠ 4 to decide: C"))
        assert "Next Reflect on round 1 · Acme" in app.said()
        assert "Next Reflect on round 1 · Acme" in app.screen


async def test_nothing_to_decide_is_said(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("C")
        await app.until(lambda: "There is nothing to decide." in app.said())


async def test_one_after_the_other_is_decided_and_undone(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        put_conflicts(app.path)
        await deciding(app)
        assert "To decide: 1 of 4" in app.screen
        assert "Acme, notes" in app.screen
        assert "ours [/b]" in app.screen
        assert "theirs [b]" in app.screen
        await app.press("b")
        await app.until(lambda: "Acme, round 1, starts" in app.screen)
        assert "Decided on Acme, notes: kept both. u undoes it." in app.screen
        assert acme(app.hunt).notes == "ours [/b]\ntheirs [b]"
        assert "24 Nov 2026 14:00" in app.screen
        assert "25 Nov 2026 11:00" in app.screen
        await app.press("u")
        await app.until(lambda: "Undone: decided on Acme, notes: kept both." in app.screen)
        assert acme(app.hunt).notes == "ours [/b]"
        assert len(app.hunt.conflicts) == 4
        await app.press("right", "enter")  # from "Keep it as it is" to "Take the other"
        await app.until(lambda: f"{acme(app.hunt).interviews[0].starts:%d %H}" == "25 10")
        await app.until(lambda: "nothing: it was taken away" in app.screen)
        await app.press("k")
        await app.until(lambda: "Zeta [b] (Backend Engineer)" in app.screen)
        await app.press("o")
        await app.until(lambda: any(each.company == "Zeta [b]" for each in app.hunt.applications.values()))
        await app.until(lambda: "Acme, notes" in app.screen)
        await app.press("o")
        await app.until(lambda: "Nothing is left to decide." in app.screen)
        assert acme(app.hunt).notes == "theirs [b]"
        assert "In the journal" not in app.screen
        await app.press("escape")
        await app.until(lambda: app.app.screen is app.app.main)
        await app.until(lambda: "≠" not in app.said())


async def test_later_passes_over_and_escape_leaves(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        put_conflicts(app.path)
        await deciding(app)
        for number in (2, 3, 4):
            await app.press("l")
            await app.until(lambda: f"To decide: {number} of 4" in app.screen)  # noqa: B023 - awaited at once
        await app.press("l")
        await app.until(lambda: app.app.screen is app.app.main)
        await deciding(app)
        await app.press("escape")
        await app.until(lambda: app.app.screen is app.app.main)
        assert len(app.hunt.conflicts) == 4


async def test_what_is_decided_in_another_window_goes_from_the_screen(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        put_conflicts(app.path)
        await deciding(app)
        await app.press("l")
        await app.until(lambda: "Acme, round 1, starts" in app.screen)
        Journal.open(app.path).commit(lambda hunt: Change("decided", conflicts={"x1": None, "x2": None}))
        await app.until(lambda: "To decide: 1 of 2" in app.screen)
        Journal.open(app.path).commit(lambda hunt: Change("decided", conflicts=dict.fromkeys(hunt.conflicts)))
        await app.until(lambda: "Nothing is left to decide." in app.screen)


async def test_what_another_window_does_while_the_question_opens_is_shown(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        put_conflicts(app.path)
        await app.until(lambda: len(app.app.session.hunt.conflicts) == 4)
        app.app.main.file_sync.stop()  # from here on it is told by hand
        await app.app.workers.wait_for_complete()
        hunt = app.app.session.hunt
        screen = ConflictsScreen(hunt, app.app.session)
        app.app.push_screen(screen)
        screen.call_later(screen.follow, replace(hunt, conflicts={"x3": hunt.conflicts["x3"]}))
        screen.call_later(screen.follow, replace(hunt, conflicts={"x2": hunt.conflicts["x2"]}))
        await app.until(lambda: "Acme, round 1, starts" in app.screen)
        for _ in range(2):
            for key in ("x3", "x2", "x4"):
                screen.call_later(screen.follow, replace(hunt, conflicts={key: hunt.conflicts[key]}))
        await app.until(lambda: "Zeta [b] (Backend Engineer)" in app.screen)
        assert [str(each.label) for each in screen.query(Button)] == [
            "k Leave it away",
            "o Bring it back",
            "l Later",
        ]


async def test_what_was_edited_by_hand_meanwhile_is_seen(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        put_conflicts(app.path)
        await deciding(app)

        def by_hand(hunt: Hunt) -> Change:
            application = replace(acme(hunt), notes="theirs [b]")
            return Change("edited", {application.id: application})

        Journal.open(app.path).commit(by_hand)
        await app.until(lambda: "Both say the same by now." in app.screen)
        await app.press("k")
        await app.until(lambda: "x1" not in app.hunt.conflicts)


@pytest.mark.parametrize("size", SIZES)
async def test_both_sides_and_all_answers_can_be_seen_in_any_window(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with driving(tmp_path / "journal.json", *STORY, size=size) as app:
        put_conflicts(app.path, HOSTILE)
        screen = await deciding(app)
        await app.settle()
        for words in ("ours", "theirs", "Keep it as it is", "Take the other", "Both", "Later"):
            assert words in app.screen, words
        for _ in range(60):
            if "the end" in app.screen:
                break
            await app.press("pagedown")
        assert "the end" in app.screen
        assert app.app.screen is screen
