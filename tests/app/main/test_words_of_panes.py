"""How the panes say times, ratings and counts: nothing twice, nothing cut without a mark."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult
from textual.content import Content

from afterview.app.cell_text import plain, wrapped
from afterview.app.panes.beside import Block, Blocks
from afterview.app.panes.parts import Part, PartKind, draw
from afterview.app.panes.wording import detail
from afterview.playbook.shape import State, StepStatus
from afterview.records.words import beyond_the_day
from support.driving import NOW, ZONE

DUE = NOW + timedelta(days=3, hours=2)


def _said(reason: str, state: State = State.OPEN) -> str:
    status = StepStatus(2, "Thank-you notes", state, reason, due=DUE)
    return detail(status, None, NOW, ZONE, (200, 9)).plain


def test_a_time_that_the_reason_names_is_not_said_again() -> None:
    moment = _said("").removeprefix("Due ").removesuffix(".")
    assert _said(f"Send it by {moment}.") == f"Send it by {moment}."
    assert _said("Send it soon.") == f"Send it soon. Due {moment}."
    assert _said("It is never too late.", State.LATE) == f"It is never too late. Was due {moment}."
    assert _said(f"Send it by {moment}5.").endswith(f"Due {moment}.")


@pytest.mark.parametrize("length", [9, 10, 11, 25])
def test_a_name_that_is_made_shorter_ends_in_a_mark(length: int) -> None:
    said = plain("W" * length, 10)
    assert len(said) <= 10
    assert said.endswith("…") == (length > 10)


@pytest.mark.parametrize("width", [8, 11, 20, 33, 60])
@pytest.mark.parametrize(
    "text",
    [
        "Opens once it is decided. Until then, keep your other options open.",
        "Asked before at 日本電信電話株式会社 東京本社 人事部採用担当 (went badly).",
        "شركة الاتصالات السعودية للتقنية، الرياض، المملكة العربية السعودية",
        "🚀🚀🚀 Rocket Labs 🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀🚀",
        "W" * 80,
    ],
)
def test_text_in_any_script_is_folded_to_the_width_and_nothing_of_it_is_lost(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(cell_len(each) <= width for each in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())
    some = wrapped(text, width, 2)
    assert all(cell_len(each) <= width for each in some)
    assert some == lines if len(lines) <= 2 else len(some) == 2 and some[1].endswith("…")


@pytest.mark.parametrize("width", [20, 26, 36, 40, 44, 48, 60, 100])
@pytest.mark.parametrize(
    "title", ["talking too fast", "asked enough questions", "looking at the table all the time"]
)
def test_a_rating_fits_and_says_its_number_at_any_width(width: int, title: str) -> None:
    drawn = draw(Part(PartKind.HABIT, title, title, "", rating=2), width).plain
    assert cell_len(drawn) <= width
    assert "2 of 5" in drawn
    assert title.capitalize() in drawn or "…" in drawn


def test_a_day_that_stands_beside_what_they_said_is_not_said_again() -> None:
    day = date(2026, 11, 17)
    assert beyond_the_day("by 2026-11-17", day) == ""
    assert beyond_the_day("2026-11-17.", day) == ""
    assert beyond_the_day("in about ten days", day) == "in about ten days"
    assert beyond_the_day("whenever", None) == "whenever"


class _Window(App[None]):
    def compose(self) -> ComposeResult:
        yield Blocks("d", id="blocks")


@pytest.mark.parametrize(("height", "title"), [(20, "Due · 6"), (4, "Due · 6, 2 shown")])
async def test_the_title_counts_what_is_shown(height: int, title: str) -> None:
    app = _Window()
    async with app.run_test(size=(40, 20)) as pilot:
        blocks = app.query_one(Blocks)
        blocks.styles.height = height
        await pilot.pause()
        made = [Block([Content("a thing"), Content("its reason")], things=2) for _ in range(3)]
        blocks.show("Due", lambda _: made, counts=True)
        assert str(blocks.border_title).strip() == title
