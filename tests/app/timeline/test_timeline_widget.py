"""The timeline as a person meets it: keys, mouse, messages, sizes, and text that means harm."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec import structs
from rich.cells import cell_len
from textual.geometry import Offset

from afterview.app.timeline.timeline import Timeline
from afterview.records.hunt import Hunt
from afterview.settings import Waits
from support.timeline_hunts import NOW, URGENCY, ZONE, Harness, application, day, dozen

SIZES = [(20, 5), (40, 12), (80, 24), (120, 40), (200, 60)]


def _hunt(*names: str) -> Hunt:
    made = [
        structs.replace(application(name, name, ("applied", -3)), id=f"a{n}") for n, name in enumerate(names)
    ]
    return Hunt({each.id: each for each in made}, {})


@pytest.mark.parametrize("size", SIZES)
async def test_every_row_fills_the_width_at_every_size(size: tuple[int, int]) -> None:
    app = Harness(dozen())
    async with app.run_test(size=size):
        assert {cell_len(row) for row in app.rows} <= {size[0], size[0] - 1}
        assert any(row.startswith("▸ Acme") for row in app.rows)


async def test_words_give_way_to_the_axis_as_the_pane_gets_narrower() -> None:
    seen = {}
    for width in (40, 80, 120, 200):
        app = Harness(dozen())
        async with app.run_test(size=(width, 24)):
            seen[width] = next(row for row in app.rows if "Acme" in row)
    assert "interview" not in seen[40]
    assert "interview" in seen[80]
    assert "Backend" not in seen[80]
    assert "Backend Engineer" in seen[120]
    assert all("◆" in row for row in seen.values())


async def test_up_and_down_choose_an_application_and_say_so() -> None:
    app = Harness(dozen())
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("down", "j", "up", "k", "end", "home", "pagedown", "pageup", "up")
        chosen = [each.application_id for each in app.said]
        assert chosen == [
            "a-acme", "a-ember", "a-borealis", "a-ember", "a-acme",
            "a-corvid", "a-acme", "a-corvid", "a-acme",
        ]  # fmt: skip
        first = app.said[0]
        assert isinstance(first, Timeline.Chosen)
        assert first.interview_id == "i-acme-2"
        assert first.words.startswith("round 2 onsite, today 04:30")


async def test_left_and_right_walk_every_event_and_bring_it_into_view() -> None:
    app = Harness(dozen())
    async with app.run_test(size=(60, 20)) as pilot:
        app.timeline.choose("a-harbour")
        await pilot.press("+")
        keys = []
        for _ in range(6):
            await pilot.press("left")
            mark = app.timeline.model.mark
            assert mark is not None
            keys.append(mark.key)
            row = next(y for y, text in enumerate(app.rows) if text.startswith("▸"))
            strip = app.timeline.render_line(row)
            assert any(segment.style and segment.style.reverse for segment in strip)
        assert keys == [
            "l-h2-p-jo", "i-harbour-2", "l-h-p-jo", "i-harbour-1",
            "e-harbour-applied--50", "e-harbour-applied--50",
        ]  # fmt: skip
        await pilot.press(*["l"] * 20)
        assert app.timeline.model.mark is not None
        assert app.timeline.model.mark.key.startswith("e-harbour-offer")
        assert app.timeline.model.interview == "i-harbour-3"


async def test_enter_opens() -> None:
    app = Harness(dozen())
    async with app.run_test() as pilot:
        await pilot.press("down", "enter")
        opened = app.said[-1]
        assert isinstance(opened, Timeline.Opened)
        assert opened.application_id == "a-ember"


async def test_zoom_pan_and_back_to_today() -> None:
    app = Harness(dozen())
    async with app.run_test(size=(120, 24)) as pilot:
        before = app.rows[:2]
        assert "today" in before[1]
        await pilot.press("minus")
        assert app.rows[-1].rstrip().endswith("month view")
        assert "2027" in app.rows[0]
        await pilot.press("=", "+", "+")
        assert app.rows[-1].rstrip().endswith("day view")
        assert "Mon 23" in app.rows[0]
        await pilot.press("minus", "t")
        assert app.rows[:2] == before
        await pilot.press(*"<<<<")
        assert "today ›" in app.rows[1]
        await pilot.press(*"........")
        assert "‹ today" in app.rows[1]
        await pilot.press("t")
        assert app.rows[:2] == before


async def test_what_is_chosen_stays_chosen_through_filter_order_and_change() -> None:
    app = Harness(dozen())
    async with app.run_test(size=(120, 24)) as pilot:
        timeline = app.timeline
        assert timeline.choose("a-dovetail", "i-dovetail-1")
        timeline.set_order("company")
        assert timeline.shown[0] == "a-acme"
        assert (timeline.chosen, timeline.model.interview) == ("a-dovetail", "i-dovetail-1")
        timeline.set_filter("acme")
        assert timeline.chosen == "a-acme"
        timeline.set_filter("")
        assert (timeline.chosen, timeline.model.interview) == ("a-dovetail", "i-dovetail-1")
        hunt = dozen()
        kept = {key: each for key, each in hunt.applications.items() if key != "a-dovetail"}
        timeline.show(Hunt(kept, hunt.people), NOW, ZONE, Waits(), URGENCY)
        await pilot.pause()
        assert timeline.chosen == "a-acme"
        assert app.said[-1].application_id == "a-acme"
        assert not timeline.choose("a-dovetail")
        with pytest.raises(ValueError, match="colour"):
            timeline.set_order("colour")


async def test_filter_counts_and_says_when_nothing_matches() -> None:
    app = Harness(dozen())
    async with app.run_test(size=(120, 24)) as pilot:
        app.timeline.set_filter("engineer")
        assert "of 12 match “engineer”" in app.rows[0]
        app.timeline.set_filter("[/b] zzz")
        await pilot.pause()
        assert "No application matches “[/b] zzz”." in "\n".join(app.rows)
        assert app.said[-1].application_id is None
        await pilot.press("down", "up", "left", "right", "enter", "home", "end", "pagedown")
        app.timeline.set_filter("")
        await pilot.pause()
        assert app.said[-1].application_id == "a-acme"


async def test_an_empty_journal_says_how_to_begin() -> None:
    app = Harness(Hunt())
    async with app.run_test(size=(80, 24)) as pilot:
        assert "No applications yet: press a to add one." in "\n".join(app.rows)
        await pilot.press("down", "left", "enter", "+", "<", "t")
        assert not app.said


async def test_before_it_is_filled_it_is_blank_and_takes_keys() -> None:
    app = Harness()
    async with app.run_test() as pilot:
        app.timeline.focus()
        await pilot.press("down", "left", "enter", "+", "<", "t", "end")
        app.timeline.tick(NOW)
        assert not "".join(app.rows).strip()


async def test_time_moves_the_window_from_open_to_late() -> None:
    # playbook 2.2
    app = Harness(dozen())
    async with app.run_test(size=(120, 24)):
        assert "▒" in app.rows[2]
        app.timeline.tick(NOW + timedelta(hours=30))
        assert "▓" in app.rows[2]


async def test_a_click_chooses_lane_and_mark_and_a_second_one_opens() -> None:
    app = Harness(dozen())
    async with app.run_test(size=(120, 24)) as pilot:
        row = app.rows[6]
        assert "Dovetail" in row
        await pilot.click(Timeline, offset=Offset(row.index("◇"), 6))
        await pilot.pause()
        assert app.timeline.model.interview == "i-dovetail-2"
        await pilot.click(Timeline, offset=Offset(5, 3))
        await pilot.click(Timeline, offset=Offset(5, 3), times=2)
        await pilot.pause()
        assert isinstance(app.said[-1], Timeline.Opened)
        assert app.said[-1].application_id == "a-ember"
        await pilot.click(Timeline, offset=Offset(5, 0))
        await pilot.click(Timeline, offset=Offset(5, 20))
        assert app.timeline.chosen == "a-ember"


async def test_the_tooltip_tells_what_is_below_the_pointer() -> None:
    app = Harness(dozen())
    async with app.run_test(size=(120, 24), tooltips=True) as pilot:
        await pilot.hover(Timeline, offset=Offset(app.rows[2].index("▒"), 2))
        assert "thank-you notes: until Tue 24 Nov 05:30" in str(app.timeline.tooltip)
        await pilot.hover(Timeline, offset=Offset(app.rows[2].index("⚑"), 2))
        assert str(app.timeline.tooltip) == "answer promised by Fri 27 Nov"
        await pilot.hover(Timeline, offset=Offset(4, 4))
        assert str(app.timeline.tooltip) == "Borealis Energy · Site Reliability Engineer · interviewing"
        await pilot.hover(Timeline, offset=Offset(4, 21))
        assert app.timeline.tooltip is None


async def test_many_lanes_scroll_below_a_frozen_header() -> None:
    app = Harness(_hunt(*(f"Company {n:03}" for n in range(200))))
    async with app.run_test(size=(80, 24)) as pilot:
        header = app.rows[0]
        await pilot.press("end")
        await pilot.pause()
        assert app.rows[0] == header
        assert app.rows[-2].startswith("▸ Company 199")
        await pilot.press("pageup", "home")
        assert app.rows[2].startswith("▸ Company 000")
        await pilot.resize_terminal(40, 12)
        await pilot.press("end")
        assert any(row.startswith("▸ Company 1…") or "▸ Company 199" in row for row in app.rows)


HOSTILE = [
    "[b]", "[/b]", "[@click=app.quit]x[/]", "🧑‍💻🚀 Rocket", "株式会社サンプル", "شركة المثال", "עברית בע״מ",
    "x" * 10_000, "\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "line\nbreak\ttab", "\u202eflip", "\x9b5n",
    "", "e\u0301" * 99,
]  # fmt: skip


@pytest.mark.parametrize("size", [(40, 12), (120, 40)])
async def test_text_is_shown_as_text_and_never_obeyed(size: tuple[int, int]) -> None:
    app = Harness(_hunt(*HOSTILE))
    async with app.run_test(size=size, tooltips=True) as pilot:
        for _ in HOSTILE:
            await pilot.press("down")
        for line in range(2, 11):
            await pilot.hover(Timeline, offset=Offset(4, line))
        rows = app.rows
        assert {cell_len(row) for row in rows} <= {size[0], size[0] - 1}
        assert not set("".join(rows)) & set("\x1b\x07\x9b\n\t\u202e")
        app.export_screenshot()
        if size[0] == 120:
            assert sum("[/b]" in row for row in rows) == 1


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "ansi-dark", "nord"])
async def test_the_chosen_lane_and_mark_can_be_told_without_colour(theme: str) -> None:
    app = Harness(dozen())
    async with app.run_test(size=(120, 24)) as pilot:
        app.theme = theme
        await pilot.pause()
        assert [row[:1] for row in app.rows].count("▸") == 1
        reversed_ = [
            segment.text
            for segment in app.timeline.render_line(2)
            if segment.style is not None and segment.style.reverse
        ]
        assert reversed_ == ["◆"]


def test_the_hunt_of_these_tests_is_as_old_as_it_says() -> None:
    assert dozen().applications["a-lumen"].applied_on == day(0)
