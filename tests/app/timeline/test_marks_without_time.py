"""An interview without a time on the timeline: it is seen, walked to, and said to have none."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from afterview.app.timeline.marks import Lane, MarkKind, lane_of
from afterview.app.timeline.words import mark_words
from afterview.records.applications import EventKind
from afterview.records.interviews import Interview
from afterview.settings import Waits
from support.builders import BERLIN, application, event, interview, wall

NOW = wall("2026-11-24T16:00")


def lane(*rounds: Interview) -> Lane:
    applied = (event(EventKind.APPLIED, "2026-11-10"),)
    return lane_of(application(events=applied, interviews=rounds), NOW, BERLIN, Waits())


def undated(**known: object) -> Interview:
    return replace(interview(created=wall("2026-11-20T10:00")), starts=None, **known)


def said(found: Lane, kind: MarkKind) -> str:
    mark = next(each for each in found.marks if each.kind is kind)
    return mark_words(mark, found.application, {}, NOW, BERLIN)


def test_one_to_come_stands_at_today_and_says_that_no_date_is_set() -> None:
    found = lane(undated())
    mark = found.marks[-1]
    assert (mark.kind, mark.at, mark.interview) == (MarkKind.UNDATED, NOW, "i1")
    assert said(found, MarkKind.UNDATED) == "round 1, date not set"
    assert (
        said(lane(undated(when="in January 2027")), MarkKind.UNDATED) == "round 1, some time in January 2027"
    )
    assert found.interview_at(found.usual) == "i1"
    assert found.windows == ()


def test_one_that_has_been_stands_where_it_was_recorded() -> None:
    found = lane(undated(held=True))
    assert found.marks[-1].at == wall("2026-11-20T10:00")
    assert said(found, MarkKind.UNDATED) == "round 1, day not known"


def test_a_day_without_a_time_has_its_place() -> None:
    found = lane(undated(on=date(2026, 12, 4)))
    assert found.marks[-1].at == wall("2026-12-04T00:00")
    assert said(found, MarkKind.UPCOMING) == "round 1, Fri 4 Dec, time not set"
    assert lane_of(found.application, NOW + timedelta(days=20), BERLIN, Waits()).windows == ()
