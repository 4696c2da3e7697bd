"""Where the cursor is, and that it is seen: it goes to the first thing to do."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from afterview.app.screens.brief import BriefScreen
from support.driving import NOW, STORY, Driven, driving

LONG_AGO = NOW + timedelta(days=3)


def on(app: Driven) -> int:
    """Return the step that the cursor is on, and see to it that it is seen."""
    pane = app.app.main.workspace.checklist
    assert pane.chosen is not None
    listing = pane.list
    row = listing.highlighted
    assert row is not None
    assert listing.scroll_offset.y <= row < listing.scroll_offset.y + listing.size.height
    return pane.chosen.status.step


async def test_another_company_is_shown_from_its_first_thing_to_do(tmp_path: Path) -> None:
    lines = (*STORY, "Beta; SRE; applied 10 nov", "interview beta onsite 10:00-11:00 with Ann Wu")
    async with driving(tmp_path / "journal.json", *lines, size=(120, 30), now=NOW) as app:
        await app.press("tab", "end")
        assert on(app) == 8
        await app.press("tab", "end", "shift+tab", "shift+tab", "down")
        await app.press("tab")
        assert on(app) == 1
        assert app.app.main.workspace.reflection.list.scroll_offset.y == 0


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_after_an_interview_was_added_and_after_undo_it_is_seen(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    line = "interview here onsite 2026-11-20 10:00 with Dana Lee"
    async with driving(tmp_path / "journal.json", "Acme; Dev; applied 2026-11-10", size=size, now=NOW) as app:
        await app.line("colon", line)
        await app.until(lambda: bool(app.hunt.people))
        app.app.main.workspace.go_to_pane("checklist")
        await app.settle()
        assert on(app) == 1
        await app.press("u")
        on(app)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_all_eight_steps_are_in_sight_wherever_the_cursor_is(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with driving(tmp_path / "journal.json", *STORY, size=size, now=LONG_AGO) as app:
        await app.press("tab")
        listing = app.app.main.workspace.checklist.list
        for _ in app.app.main.workspace.checklist.lines:
            await app.press("down")
            assert "8 Stay in contact" in app.screen
            assert listing.max_scroll_y == 0


async def test_a_walk_along_a_lane_leads_the_axis_back(tmp_path: Path) -> None:
    async with driving(
        tmp_path / "journal.json", "Acme; Dev; applied 2026-03-01", *STORY[1:], now=NOW
    ) as app:
        timeline = app.app.main.workspace.timeline
        assert "today" in app.screen
        before = timeline._view.axis.first
        await app.press("left")
        assert "Mar" in app.screen
        assert timeline._view.axis.first < before
        await app.press("right")
        assert "today" in app.screen
        assert timeline._view.axis.first == before


async def test_marks_in_one_cell_are_told_below_the_lanes(tmp_path: Path) -> None:
    async with driving(
        tmp_path / "journal.json", *STORY, "sent acme dana", now=NOW + timedelta(hours=4)
    ) as app:
        assert " + thank-you note to Dana Lee" in app.screen


async def test_a_narrow_window_names_the_three_panes(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, size=(80, 24)) as app:
        for pane in ("Timeline", "Checklist", "Reflection"):
            first = app.screen.splitlines()[0]
            assert f"[{pane}]" in first
            assert all(each in first for each in ("Timeline", "Checklist", "Reflection"))
            await app.press("tab")


async def test_a_very_large_window_shows_what_is_due_with_reasons_and_the_record(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY, size=(200, 60)) as app:
        await app.until(lambda: "Record · Acme" in app.screen)
        assert "Due · " in app.screen
        assert "dana@acme.example" in app.screen
        await app.pilot.resize_terminal(120, 40)
        await app.settle()
        assert "Record · Acme" not in app.screen


async def test_after_a_no_what_is_to_be_done_now_is_unfolded(tmp_path: Path) -> None:
    # playbook 7.1, 8.1
    async with driving(tmp_path / "journal.json", *STORY, "outcome acme rejected", now=NOW) as app:
        unfolded = {line.status.step for line in app.app.main.workspace.checklist.lines if line.item}
        assert {7, 8} <= unfolded


async def test_a_theme_is_seen_while_it_is_chosen_and_left_by_escape(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        assert app.app.theme == "afterview-dark"
        await app.press("ctrl+t", "down")
        assert app.app.theme == "afterview-light"
        await app.press("down")
        assert app.app.theme not in ("afterview-dark", "afterview-light")
        await app.press("escape")
        assert app.app.theme == "afterview-dark"


async def test_a_filter_that_leaves_nothing_is_named_as_what_hides_it(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *STORY) as app:
        await app.press("slash")
        await app.type("zzz")
        await app.until(lambda: "Nothing matches the filter" in app.screen)
        assert "not there any more" not in app.screen


AHEAD = ("Acme; Engineer; applied 10 nov", "interview acme video tomorrow 10:00 with Dana Lee")


async def test_the_next_thing_before_an_interview_is_its_brief_and_on_from_there(tmp_path: Path) -> None:
    lines = (*AHEAD, "Borealis; SRE; applied 1 jul 2026")
    async with driving(tmp_path / "journal.json", *lines) as app:
        await app.press("n")
        await app.until(lambda: isinstance(app.app.screen, BriefScreen))
        await app.press("escape", "n")
        assert app.app.screen is app.app.main
        assert "Checklist · Borealis" in app.screen or app.app.main.workspace.at.interview is not None


async def test_before_an_interview_the_reflection_says_what_helps_now(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *AHEAD, size=(80, 24)) as app:
        await app.press("W")
        await app.until(lambda: "still to come" in app.screen)
        assert "g and i shows the brief" in " ".join(app.screen.replace("│", " ").split())


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_empty_first_screen_names_the_ways_to_begin(tmp_path: Path, size: tuple[int, int]) -> None:
    async with driving(tmp_path / "journal.json", size=size) as app:
        said = " ".join(app.screen.split())
        assert "press a to add one" in said
        assert "a add an application Acme; Backend Engineer" in said
        assert "g f import a sheet, an invitation or contacts that you have" in said
        assert "`afterview demo`" in said


async def test_before_the_first_interview_the_checklist_names_the_steps_to_come(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", size=(120, 40)) as app:
        assert "After each interview, eight steps" in app.screen
        assert "8 Stay in contact" in app.screen
        assert app.screen.count("adds the first") == 2, "both panes below name the key to begin with"
        await app.press("a")
        await app.type("Acme; Engineer")
        await app.press("enter")
        await app.until(lambda: "Checklist · Acme" in app.screen)
        assert "After each interview" not in app.screen


async def test_a_line_that_is_left_says_how_it_comes_back(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *AHEAD) as app:
        await app.press("colon")
        await app.type("fri 9am with Bob")
        await app.press("escape")
        await app.until(lambda: "1 line was not recorded" in app.said())
        await app.press("colon", "up")
        assert app.app.main.quick_add.line.value == "fri 9am with Bob"


async def test_the_checklist_names_the_keys_to_other_rounds_and_where_something_waits(
    tmp_path: Path,
) -> None:
    lines = (*STORY, "interview acme video tomorrow 10:00 with Dana Lee")
    async with driving(tmp_path / "journal.json", *lines, size=(80, 24)) as app:
        await app.press("L")
        assert "[ ] 2 rounds" in app.screen
        await app.press("right_square_bracket")
        await app.until(lambda: "round 2" in app.screen.splitlines()[1])
        assert "to do in round 1" in app.screen


async def test_by_urgency_the_line_below_says_what_presses(tmp_path: Path) -> None:
    lines = (*STORY, "Borealis; SRE; applied 1 nov")
    async with driving(tmp_path / "journal.json", *lines, size=(80, 24)) as app:
        await app.press("down")
        await app.until(lambda: "  Borealis  Ask where things stand · applied" in app.screen)
        await app.press("s")
        await app.until(lambda: "  Borealis  applied Sun 1 Nov" in app.screen)


def companies(app: Driven) -> list[str]:
    shown = app.app.main.workspace.timeline.shown
    return sorted(each.company for id_, each in app.hunt.applications.items() if id_ in shown)


async def test_a_filter_begun_anew_is_written_over_and_enter_keeps_it(tmp_path: Path) -> None:
    lines = (*STORY, "Borealis; SRE", "Cumulus; SRE")
    async with driving(tmp_path / "journal.json", *lines, size=(80, 24)) as app:
        await app.press("slash", *"sre", "enter")
        assert companies(app) == ["Borealis", "Cumulus"]
        await app.press("slash", "enter")
        assert companies(app) == ["Borealis", "Cumulus"]
        await app.press("slash", *"cumulus", "enter")
        assert companies(app) == ["Cumulus"]
        await app.press("d", "slash", *"zzz")
        assert "zzz" in app.screen
        await app.press("enter", "slash", *"cum")
        assert "zzz" not in app.screen


async def test_what_was_looked_for_and_taken_stays_chosen_without_the_filter(tmp_path: Path) -> None:
    lines = (*STORY, "Borealis; SRE; applied 1 nov")
    async with driving(tmp_path / "journal.json", *lines) as app:
        await app.press("slash", *"bor", "enter", "escape")
        await app.until(lambda: "Checklist · Borealis" in app.screen)
        assert len(app.app.main.workspace.timeline.shown) == 2
