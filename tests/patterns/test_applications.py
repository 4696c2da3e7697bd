"""The funnel, reply times with the silence curve, and the pace of applying."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.patterns.funnel import funnel
from afterview.patterns.overview import patterns
from afterview.patterns.pace import MOST_WEEKS, pace
from afterview.patterns.reply_times import reply_times
from afterview.records.applications import Application, Event, EventKind
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview, Reply
from support.builders import BERLIN, application, event, hunt, interview, utc, wall
from support.hunt_strategies import hunts

NOW = utc("2026-11-27T12:00")
TODAY = date(2026, 11, 27)


def sent(
    key: str, on: str, *, said: EventKind | None = None, after: int = 0, **fields: object
) -> Application:
    """Return an application sent on a day, and decided so many days after."""
    events = [event(EventKind.APPLIED, on)]
    if said is not None:
        events.append(event(said, (date.fromisoformat(on) + timedelta(after)).isoformat(), 2))
    return application(key, key, events=tuple(events), **fields)


def answered(*days: int) -> list[Application]:
    return [sent(f"a{at}", "2026-09-01", said=EventKind.REJECTED, after=each) for at, each in enumerate(days)]


def test_the_silence_curve_of_my_own() -> None:
    of = hunt([*answered(3, 5, 9, 9, 9, 10, 14, 20, 24, 40), sent("Acme", "2026-10-27")])
    found, after_interviews = reply_times(of, NOW, BERLIN)
    assert found.say() == (
        "Of your 10 applications that got an answer, half got it within 9 days, nine in ten within 24. "
        "1 still waits."
    )
    (silent,) = found.still_silent
    assert found.say_of(silent) == "silent for 31 days: 90 % of answers came by then"
    assert (found.curve(2), found.curve(9), found.curve(40)) == (0.0, 0.5, 1.0)
    assert after_interviews.say() == "Answers so far: 0. From 5 on, more can be read into them."


def test_a_longer_silence_than_any() -> None:
    found, _ = reply_times(hunt([*answered(1, 2, 3, 4, 5), sent("Acme", "2026-10-27")]), NOW, BERLIN)
    assert found.say_of(found.still_silent[0]) == "silent for 31 days: longer than any answer took"


def test_those_that_never_answered_are_counted_and_not_averaged() -> None:
    of = hunt(
        [
            *answered(1, 2, 3, 4),
            sent("Acme", "2026-10-27"),
            sent("Borealis", "2026-10-20"),
            sent("Corvid", "2026-10-01", said=EventKind.NO_ANSWER, after=50),
            sent("Dune", "2026-10-01", said=EventKind.WITHDRAWN, after=5),
        ]
    )
    found, _ = reply_times(of, NOW, BERLIN)
    assert (found.half_within_days, found.nine_tenths_within_days) == (None, None)
    assert [each.company for each in found.still_silent] == ["Borealis", "Acme"]
    assert found.say() == (
        "Answers so far: 4. From 5 on, more can be read into them. 2 still wait, 1 was closed without one."
    )
    assert found.say_of(found.still_silent[0]) == "silent for 38 days"


def came_after(created: str | None, starts: str = "2026-11-20T14:00") -> Interview:
    return interview(starts=starts, created=wall(created) if created else None)


@pytest.mark.parametrize(
    ("created", "days"),
    [("2026-11-12T09:00", 11), (None, 19), ("2026-11-25T09:00", 19)],
)
def test_an_invitation_is_an_answer(created: str | None, days: int) -> None:
    of = hunt([sent("Acme", "2026-11-01", interviews=(came_after(created),))])
    assert reply_times(of, NOW, BERLIN)[0].answered_after_days == (days,)


def test_who_came_to_me_first_let_nobody_wait() -> None:
    of = hunt([sent("Acme", "2026-11-22", interviews=(came_after("2026-11-12T09:00"),))])
    assert reply_times(of, NOW, BERLIN)[0].answered_after_days == ()


def test_after_an_interview_the_next_round_or_a_no_is_the_answer() -> None:
    first = interview("i1", "2026-11-02T10:00")
    second = interview("i2", "2026-11-12T10:00", round=2, created=wall("2026-11-06T10:00"))
    together = interview("i3", "2026-11-13T10:00", round=3, created=wall("2026-11-06T10:00"))
    of = application(interviews=(first, second, together), events=(event(EventKind.REJECTED, "2026-11-20"),))
    # Four days until the second; the third was agreed with it, so nobody waited; then a week until the no.
    assert reply_times(hunt([of]), NOW, BERLIN)[1].answered_after_days == (4, 7)


def test_the_funnel_counts_how_far_they_came() -> None:
    held = interview()
    of = hunt(
        [
            application("saved", events=(event(EventKind.SAVED, "2026-11-01"),)),
            *answered(1, 2, 3),
            sent("e", "2026-11-01"),
            sent("f", "2026-11-01", interviews=(held,)),
            sent("g", "2026-11-01", interviews=(held, interview("i2", "2026-11-24T10:00", round=2))),
            sent("h", "2026-11-01", said=EventKind.ACCEPTED, after=5, interviews=(held,)),
        ]
    )
    found = funnel(of, NOW, BERLIN)
    assert [each.count for each in found.stages] == [7, 3, 1, 1, 1]
    assert [each.still_open for each in found.stages] == [1, 1, 1, 0, 0]
    assert [each.share_of_the_stage_before for each in found.stages] == [None, 0.43, None, None, None]
    assert found.say() == "7 sent: 3 open, 3 turned down, 1 accepted."
    assert funnel(Hunt(), NOW, BERLIN).say() == "Nothing sent yet."


def test_only_what_is_on_record_is_counted() -> None:
    ahead = interview("i2", "2026-12-24T10:00", round=2)
    of = hunt(
        [
            application("offer", events=(event(EventKind.OFFER, "2026-11-24"),)),
            application("no", events=(Event(id="e", kind=EventKind.REJECTED),)),
            sent("both", "2026-11-01", interviews=(interview(), ahead)),
        ]
    )
    found = funnel(of, NOW, BERLIN)
    # An offer without an interview on record is no interview, and a second round to come is none yet.
    assert [each.count for each in found.stages] == [3, 1, 0, 1, 0]
    assert found.say() == "3 sent: 2 open, 1 turned down. 1 offer has no interview on record."


def test_a_word_from_them_ends_the_silence() -> None:
    said = Reply(id="r1", at=wall("2026-11-20T10:00"), words="they want to talk")
    waits, _ = reply_times(hunt([sent("a", "2026-11-10", replies=(said,))]), NOW, BERLIN)
    assert (waits.answered_after_days, waits.still_silent) == ((10,), ())


def test_those_sent_on_unknown_days_are_said_to_be_left_out_of_the_pace() -> None:
    found = pace(hunt([application("a", events=(Event(id="e", kind=EventKind.APPLIED),))]), NOW, BERLIN)
    assert found.say().endswith("1 more on days that are not known.")


def test_the_pace_is_told_by_weeks_from_monday() -> None:
    of = hunt([sent(f"a{at}", on) for at, on in enumerate(["2026-11-09", "2026-11-15", *["2026-11-23"] * 3])])
    found = pace(of, NOW, BERLIN)
    assert [(str(each.monday), each.sent) for each in found.weeks] == [
        ("2026-11-09", 2),
        ("2026-11-16", 0),
        ("2026-11-23", 3),
    ]
    assert found.say() == "3 sent in the last seven days, 1.2 a week over the last four weeks."


def test_a_day_long_ago_or_still_to_come_makes_no_endless_row() -> None:
    found = pace(hunt([sent("a", "0001-01-01"), sent("b", "9999-12-31")]), NOW, BERLIN)
    assert (len(found.weeks), found.sent) == (MOST_WEEKS, 1)
    assert found.say() == (
        "0 sent in the last seven days. "
        "Applications sent on a known day so far: 1. From 5 on, more can be read into them."
    )


def test_an_empty_hunt_says_everywhere_what_is_missing() -> None:
    found = patterns(Hunt(), NOW, BERLIN)
    missing = [each.missing for each in found.habits] + [each.missing for each in found.reply_times]
    missing += [found.confidence.missing, found.themes.missing, found.funnel.missing, found.pace.missing]
    assert all(missing)


@given(hunts(), st.integers(-400, 400))
def test_the_figures_of_any_hunt_fit_together(of: Hunt, days: int) -> None:
    now = NOW + timedelta(days=days)
    found = patterns(of, now, BERLIN)
    sent, interviewed, second, offered, accepted = (each.count for each in found.funnel.stages)
    assert sent >= max(interviewed, offered)
    assert interviewed >= second
    assert offered >= accepted
    assert sum(each.still_open for each in found.funnel.stages) == found.funnel.ends.open
    for times in found.reply_times:
        assert all(each >= 0 for each in times.answered_after_days)
        assert all(each.days >= 0 for each in times.still_silent)
        told = times.half_within_days is not None
        assert told == (len(times.answered_after_days) >= 5) == (times.missing is None)
    assert sum(each.sent for each in found.pace.weeks) <= found.pace.sent
    for trend in found.habits:
        assert (trend.direction is None) == (len(trend.points) < 5)
    assert found == patterns(of, now, BERLIN)
