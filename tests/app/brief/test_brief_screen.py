"""The brief on the screen: read, added to, and taken along (playbook 6.2 to 6.5)."""

from __future__ import annotations

from pathlib import Path

import pytest

from afterview.app.composer import desktop
from afterview.app.one_line import LineScreen
from afterview.app.panes.quick_add import QuickAddBar
from afterview.app.screens.brief import BriefScreen
from support.composing import LATER, open_note
from support.driving import STORY, Driven, driving

TOLD = (
    *STORY,
    "talked acme with Dana: my move of the billing system to Kubernetes",
    "interview acme final 2026-12-01 10:00 with Dana Lee, Kim Roe",
    "topic acme how I migrated invoicing onto k8s",
)
SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)])


async def open_brief(app: Driven) -> BriefScreen:
    """Go to the brief by the menu of places."""
    await app.press("g", "i")
    await app.until(lambda: isinstance(app.app.screen, BriefScreen))
    screen = app.app.screen
    assert isinstance(screen, BriefScreen)
    return screen


@SIZES
async def test_the_brief_is_read_and_a_repeat_pointed_out_while_it_is_typed(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with driving(tmp_path / "journal.json", *TOLD, size=size) as app:
        screen = await open_brief(app)
        for words in ("Acme · Backend Engineer, round 2, final", "Dana Lee  met before", "said before"):
            assert words in app.screen
        await app.press("t")
        await app.type("moving our billing to Kubernetes")
        said = " ".join(app.screen.replace("│", " ").split())
        assert "Heard before by Dana Lee" in said  # playbook 6.3
        await app.press("enter")
        await app.until(lambda: screen.query_one(QuickAddBar).line.value == "topic here ")  # for the next one
        await app.press("enter")
        await app.until(lambda: not screen.query_one(QuickAddBar).is_open)
        (application,) = app.hunt.applications.values()
        assert [each.text for each in application.rounds[1].preparation] == [
            "how I migrated invoicing onto k8s",
            "moving our billing to Kubernetes",
        ]
        assert "moving our billing to Kubernetes  said before" in app.screen
        await app.press("escape")
        assert app.app.screen is app.app.main


async def test_a_line_for_another_company_is_no_question_to_bring(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *TOLD, size=(80, 24)) as app:
        await open_brief(app)
        await app.line("a", "applied to Fernhill today")  # as everywhere
        await app.until(lambda: len(app.hunt.applications) == 2)
        (acme, fernhill) = app.hunt.applications.values()
        assert (fernhill.company, len(acme.rounds[1].preparation)) == ("Fernhill", 1)
        await app.line("Q", "How do you plan?")  # and one to bring, by the key that adds a question elsewhere
        await app.until(lambda: "How do you plan?" in app.screen)


async def test_it_is_opened_from_step_6(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *TOLD) as app:
        app.app.main.workspace.go_to_pane("checklist")
        app.app.main.workspace.checklist.choose(6, "topic")
        await app.settle()
        await app.press("enter")
        await app.until(lambda: isinstance(app.app.screen, BriefScreen))


async def test_where_nothing_is_ahead_it_says_so(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("g", "i")
        await app.until(lambda: "No interview is ahead" in app.screen)


async def test_it_is_saved_for_the_printer_and_as_markdown_never_over_another_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desktop, "opener", lambda: ([], "No desktop."))
    taken = tmp_path / "taken.md"
    taken.write_text("mine")
    async with driving(tmp_path / "journal.json", *TOLD, "topic acme <b>bold</b>") as app:
        await open_brief(app)
        for key, file in (("p", tmp_path / "brief.html"), ("m", taken)):
            await app.press(key)
            await app.until(lambda: isinstance(app.app.screen, LineScreen))
            await app.press("ctrl+a", "ctrl+k")
            await app.type(str(file))
            await app.press("enter")
            if file is taken:
                await app.until(lambda: "is there already" in app.screen)
                assert taken.read_text() == "mine"
                await app.press("y")
            await app.until(lambda: "Written to" in app.screen)
        assert "&lt;b&gt;bold&lt;/b&gt;" in (tmp_path / "brief.html").read_text("utf-8")
        assert taken.read_text("utf-8").startswith("# Acme")


async def test_what_is_added_to_a_letter_is_there_in_the_brief_of_the_next_round(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *TOLD, now=LATER) as app:
        await open_note(app)
        await app.press("f2", "f6")
        await app.until(lambda: "Add to the material" in app.screen)
        await app.press("t")
        await app.type("sailing on the lake")
        await app.press("enter")
        await app.until(lambda: "sailing on the lake" in (app.path.read_text("utf-8")))
        await app.press("escape")
        await app.until(lambda: app.app.screen is app.app.main)
        await open_brief(app)
        assert "You talked about: sailing on the lake" in app.screen  # playbook 1.6, 2.4
