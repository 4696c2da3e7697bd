"""Records become marks, windows and lines; and where they fall on the axis."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec import structs
from rich.cells import cell_len

from afterview.app.timeline.axis import Axis, Zoom
from afterview.app.timeline.cells import AHEAD, LINE, TODAY, WINDOW_SHAPES, Cells, lay
from afterview.app.timeline.marks import SHAPES, Lane, MarkKind, WindowState, lane_of
from afterview.app.timeline.words import mark_words, window_words, words_at
from afterview.civil import day_of, say_between, say_by, say_day, say_from
from afterview.records.applications import Application, EventKind
from afterview.records.interviews import Skip
from afterview.settings import Waits
from support.builders import wall
from support.timeline_hunts import (
    NOW,
    PEOPLE,
    ZONE,
    application,
    day,
    dozen,
    followed,
    interview,
    promise,
    thanks,
)


def _lane(made: Application, now: datetime = NOW) -> Lane:
    return lane_of(made, now, ZONE, Waits())


def _kinds(lane: Lane) -> list[str]:
    return [mark.kind.value for mark in lane.marks]


def _drawn(made: Application, zoom: Zoom = Zoom.WEEK, chosen: int | None = None) -> Cells:
    axis = Axis(date(2026, 11, 9), 28, zoom, ZONE)
    return lay(_lane(made), axis, NOW, chosen)


def test_every_shape_is_one_cell_and_every_kind_has_its_own() -> None:
    characters = [shape.character for shape in SHAPES.values()]
    others = [*WINDOW_SHAPES.values(), LINE, AHEAD, TODAY]
    assert all(cell_len(each) == 1 for each in characters + others)
    assert set(SHAPES) == set(MarkKind)
    # Only a promise that was broken shares its shape with one that was not: words tell them apart.
    assert len(set(characters)) == len(characters) - 1
    assert all(SHAPES[MarkKind[kind.name]].words for kind in EventKind)


def test_events_interviews_notes_and_follow_ups_are_marks_in_time() -> None:
    made = application(
        "Acme", "", ("saved", -9), ("applied", -8), ("rejected", -1),
        interviews=(
            interview(
                "a", 1, -100, "p-dana",
                letters=(thanks("a", "p-dana", -90),), follow_ups=(followed("a", 1, -40),),
            ),
        ),
    )  # fmt: skip
    assert _kinds(_lane(made)) == ["saved", "applied", "interview", "note", "follow-up", "rejected"]


def test_an_interview_ahead_is_hollow_and_dashed_to() -> None:
    made = application("Acme", "", ("applied", -8), interviews=(interview("a", 1, 72),))
    assert _kinds(_lane(made)) == ["applied", "upcoming"]
    assert "".join(_drawn(made).characters).rstrip() == "      ●───────│┄┄◇"


@pytest.mark.parametrize(
    ("hours_since_end", "state"),
    [
        (-0.5, None),
        (0.5, WindowState.WAITING),
        (3.5, WindowState.OPEN),
        (23.9, WindowState.OPEN),
        (24.1, WindowState.LATE),
        (500.0, WindowState.LATE),
    ],
)
def test_the_thank_you_window_opens_after_3_hours_and_is_late_after_24(
    hours_since_end: float, state: WindowState | None
) -> None:
    # playbook 2.2
    made = application("Acme", "", interviews=(interview("a", 1, -1 - hours_since_end, "p-dana"),))
    windows = _lane(made).windows
    assert [each.state for each in windows] == ([state] if state else [])


def test_no_window_once_all_notes_are_sent_or_skipped_or_it_is_closed() -> None:
    # playbook 2.1
    two = interview("a", 1, -8, "p-dana", "p-sam", letters=(thanks("a", "p-dana", -1),))
    skipped = Skip(step=2, item="p-sam", reason="met only in passing", at=NOW)
    whole = Skip(step=2, reason="a chat, no interview", at=NOW)
    assert _lane(application("A", interviews=(two,))).windows
    assert not _lane(application("A", interviews=(structs.replace(two, skips=(skipped,)),))).windows
    assert not _lane(application("A", interviews=(structs.replace(two, skips=(whole,)),))).windows
    assert not _lane(application("A", "", ("rejected", 0), interviews=(two,))).windows


@pytest.mark.parametrize(("state_at", "shape"), [(-2, "░"), (-6, "▒"), (-60, "▓")])
def test_a_window_shows_at_least_one_cell_and_its_state_by_shape(state_at: float, shape: str) -> None:
    drawn = _drawn(application("A", interviews=(interview("a", 1, state_at, "p-dana"),)), Zoom.MONTH)
    assert shape in drawn.characters
    assert len(drawn.windows) == 1


def test_a_window_gives_way_where_another_mark_is() -> None:
    drawn = _drawn(application("A", interviews=(interview("a", 1, -6), interview("a", 2, 16))))
    assert not set(drawn.windows) & set(drawn.marks)


def test_a_promised_answer_is_a_flag_ahead_and_overdue_when_its_day_has_ended() -> None:
    # playbook 5.1, 5.2
    ahead = application("A", interviews=(interview("a", 1, -50, promise=promise(-49, 4)),))
    today = application("A", interviews=(interview("a", 1, -50, promise=promise(-49, 0)),))
    passed = application("A", interviews=(interview("a", 1, -150, promise=promise(-149, -1)),))
    assert MarkKind.PROMISE in [mark.kind for mark in _lane(ahead).marks]
    assert MarkKind.PROMISE in [mark.kind for mark in _lane(today).marks]
    assert MarkKind.OVERDUE in [mark.kind for mark in _lane(passed).marks]
    assert "┄┄┄⚑" in "".join(_drawn(ahead).characters)


def test_an_answer_settles_a_promise() -> None:
    # playbook 5.6
    first = interview("a", 1, -50, promise=promise(-49, 4))
    assert "promise" not in _kinds(_lane(application("A", "", ("rejected", -1), interviews=(first,))))
    assert "promise" not in _kinds(_lane(application("A", interviews=(first, interview("a", 2, 90)))))
    kept = interview("a", 1, -150, promise=promise(-149, -3))
    assert "promise" in _kinds(_lane(application("A", "", ("offer", -2), interviews=(kept,))))


def test_what_is_on_record_of_an_application_without_an_interview_is_a_mark() -> None:
    # playbook 5.1, 5.8
    made = structs.replace(
        application("A", "", ("applied", -9)), promise=promise(-49, 4), follow_ups=(followed("a", 1, -30),)
    )
    lane = _lane(made)
    assert _kinds(lane) == ["applied", "follow-up", "promise"]
    words = [mark_words(mark, made, PEOPLE, NOW, ZONE) for mark in lane.marks]
    assert words[1].startswith("followed up")
    assert words[2].startswith("answer promised by")
    passed = structs.replace(made, promise=promise(-149, -1))
    assert MarkKind.OVERDUE in [mark.kind for mark in _lane(passed).marks]
    held = structs.replace(made, interviews=(interview("a", 1, 90),))  # that round is their answer
    assert "promise" not in _kinds(_lane(held))


def test_the_line_ends_at_today_or_at_the_outcome() -> None:
    assert "".join(_drawn(application("A", "", ("applied", -5))).characters) == " " * 9 + "●────│" + " " * 13
    closed = _drawn(application("A", "", ("applied", -9), ("rejected", -5)))
    assert "".join(closed.characters).rstrip() == " " * 5 + "●───✗    │"


def test_several_marks_on_a_cell_get_a_sign_of_their_own_in_the_look_of_the_weightiest() -> None:
    made = application("A", "", ("applied", -3), ("reopened", -3), interviews=(interview("a", 1, -72),))
    drawn = _drawn(made)
    assert [len(each) for each in drawn.marks.values()] == [3]
    (column,) = drawn.marks
    assert drawn.characters[column] == "◈"
    assert drawn.looks[column] == "interview"
    applied = _kinds(_lane(made)).index("applied")
    assert "●" in _drawn(made, chosen=applied).characters
    column = next(iter(drawn.marks))
    said = words_at(_lane(made), drawn, column, PEOPLE, NOW, ZONE)
    assert said.count("\n") == 2


@pytest.mark.parametrize(("outcome", "sign"), [("rejected", "✗"), ("offer", "★"), ("withdrawn", "⊖")])
def test_how_it_ended_is_seen_also_where_more_happened_on_that_day(outcome: str, sign: str) -> None:
    made = application("A", "", ("applied", -3), (outcome, -3), interviews=(interview("a", 1, -72),))
    drawn = _drawn(made)
    (column,) = drawn.marks
    assert len(drawn.marks[column]) == 3
    assert drawn.characters[column] == sign


def test_marks_out_of_view_leave_a_sign_at_the_edge() -> None:
    drawn = _drawn(application("A", "", ("applied", -90), interviews=(interview("a", 1, 24 * 60),)))
    assert (drawn.characters[0], drawn.characters[-1]) == ("‹", "›")


def test_an_interview_called_off_is_not_shown_and_nothing_at_all_is_an_empty_lane() -> None:
    off = interview("a", 1, 20, cancelled_at=NOW)
    lane = _lane(application("A", interviews=(off,)))
    assert (lane.marks, lane.begins, lane.usual, lane.interview_at(None)) == ((), None, None, None)
    noted = structs.replace(lane.application, created=NOW - timedelta(days=3))
    assert _kinds(_lane(noted)) == ["saved"]


@pytest.mark.parametrize("year", [1, 1899, 2250, 9998])
def test_a_mistyped_year_breaks_nothing(year: int) -> None:
    made = application("A", "", ("applied", 0), interviews=(interview("a", 1, 1),))
    event = structs.replace(made.events[0], on=date(year, 2, 28))
    round_ = structs.replace(made.interviews[0], starts=datetime(year, 2, 28, tzinfo=UTC))
    lane = _lane(structs.replace(made, events=(event,), interviews=(round_,)))
    axis = Axis(date(2026, 11, 9), 28, Zoom.WEEK, ZONE)
    for mark in lane.marks:
        showing = axis.showing(mark.at)
        assert 0 <= showing.column(mark.at) < 28
        assert mark_words(mark, lane.application, PEOPLE, NOW, ZONE)


def test_the_usual_mark_is_the_latest_interview_and_others_lead_to_one() -> None:
    lane = _lane(dozen().applications["a-acme"])
    usual = lane.usual
    assert usual is not None
    assert lane.marks[usual].key == "i-acme-2"
    assert lane.interview_at(0) == "i-acme-1"
    assert lane.interview_at(len(lane.marks) - 1) == "i-acme-2"


def test_marks_and_windows_in_words() -> None:
    acme, borealis = (_lane(dozen().applications[key]) for key in ("a-acme", "a-borealis"))
    said = [mark_words(mark, acme.application, PEOPLE, NOW, ZONE) for mark in acme.marks]
    assert said == [
        "saved Wed 21 Oct",
        "applied Sat 24 Oct",
        "round 1 phone, Wed 11 Nov 10:30, with Dana Lee",
        "thank-you note to Dana Lee sent Wed 11 Nov 22:30",
        "round 2 onsite, today 04:30, with Dana Lee, Sam Wu",
        "answer promised by Fri 27 Nov",
    ]
    assert window_words(acme.windows[0], NOW, ZONE) == "thank-you notes: until Tue 24 Nov 05:30, 19 h left"
    said = [mark_words(mark, borealis.application, PEOPLE, NOW, ZONE) for mark in borealis.marks]
    assert said[-2:] == [
        "answer was promised by Fri 20 Nov, nothing yet",
        "followed up by phone Sun 22 Nov 14:30: left a message",
    ]
    assert day(-3).isoformat() == "2026-11-20"


def test_the_day_by_which_an_offer_wants_an_answer_is_marked_until_it_is_answered() -> None:
    made = application("Acme", "", ("applied", -20), ("offer", -1))
    by = day_of(NOW, ZONE) + timedelta(days=3)
    offer = structs.replace(made.events[-1], answer_by=by)
    offered = structs.replace(made, events=(*made.events[:-1], offer))
    mark = _lane(offered).marks[-1]
    assert mark.kind is MarkKind.DEADLINE
    assert (
        mark_words(mark, offered, {}, NOW, ZONE)
        == f"they need your answer by {say_day(by, day_of(NOW, ZONE))}"
    )
    answered = structs.replace(
        offered, events=(*offered.events, structs.replace(offer, id="e9", kind=EventKind.ACCEPTED))
    )
    assert MarkKind.DEADLINE.value not in _kinds(_lane(answered))


def test_a_round_that_an_outcome_came_before_is_not_drawn() -> None:  # playbook A.2
    made = application(
        "Acme", "", ("applied", -20), ("rejected", -1), interviews=(interview("a", 1, 72, "p-dana"),)
    )
    assert MarkKind.UPCOMING.value not in _kinds(_lane(made))


def test_days_ahead_are_counted_by_the_calendar() -> None:
    friday, monday = wall("2026-11-27T17:38"), wall("2026-11-30T09:30")
    assert say_between(friday, monday, ZONE) == "3 d"
    assert say_between(friday, wall("2026-11-28T09:30"), ZONE) == "15 h"
    assert say_between(friday, wall("2026-12-01T00:00"), ZONE) == "3 d"  # that is the end of Monday
    assert say_by(wall("2026-12-01T00:00"), ZONE, friday) == "Mon 30 Nov"
    assert say_from(wall("2026-12-01T00:00"), ZONE, friday) == "Tue 1 Dec"
