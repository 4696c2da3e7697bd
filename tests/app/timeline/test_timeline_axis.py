"""The axis of time: columns, labels, pan and zoom, over the change of the clocks."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.app.timeline.axis import Axis, Zoom
from afterview.app.timeline.cells import rule_row, ticks_row
from afterview.civil import start_of_day

BERLIN = "Europe/Berlin"


def _instant_at(axis: Axis, column: int) -> datetime:
    """Return the instant with which a column begins: so many days in, and that part of the day's hours."""
    columns, days = axis.scale
    count, part = divmod(column * days / columns, 1)
    day = axis.first + timedelta(days=int(count))
    begin, end = (start_of_day(each, axis.zone).timestamp() for each in (day, day + timedelta(days=1)))
    return datetime.fromtimestamp(begin + part * (end - begin), UTC)


def _axis(zoom: Zoom = Zoom.WEEK, first: date = date(2026, 11, 2), width: int = 70) -> Axis:
    return Axis(first, width, zoom, BERLIN)


@pytest.mark.parametrize(
    ("zoom", "instant", "column"),
    [
        (Zoom.WEEK, "2026-11-02T00:00+01:00", 0),
        (Zoom.WEEK, "2026-11-02T23:59+01:00", 0),
        (Zoom.WEEK, "2026-11-03T00:00+01:00", 1),
        (Zoom.WEEK, "2026-11-01T23:59+01:00", -1),
        (Zoom.WEEK, "2027-01-11T00:00+01:00", 70),
        (Zoom.DAY, "2026-11-02T02:59+01:00", 0),
        (Zoom.DAY, "2026-11-02T03:00+01:00", 1),
        (Zoom.DAY, "2026-11-03T00:00+01:00", 8),
        (Zoom.MONTH, "2026-11-04T23:59+01:00", 0),
        (Zoom.MONTH, "2026-11-05T00:00+01:00", 1),
    ],
)
def test_an_instant_falls_on_a_column(zoom: Zoom, instant: str, column: int) -> None:
    assert _axis(zoom).column(datetime.fromisoformat(instant)) == column


def test_civil_days_are_those_of_the_persons_zone() -> None:
    late = datetime(2026, 11, 2, 23, 30, tzinfo=UTC)
    assert _axis().column(late) == 1
    assert Axis(date(2026, 11, 2), 70, Zoom.WEEK, "UTC").column(late) == 0


@pytest.mark.parametrize("change", [date(2026, 3, 29), date(2026, 10, 25)])
def test_days_of_23_and_25_hours_are_as_wide_as_others(change: date) -> None:
    axis = _axis(Zoom.DAY, first=change - timedelta(days=1), width=24)
    assert [axis.day_column(change + timedelta(days=offset)) for offset in (-1, 0, 1)] == [0, 8, 16]
    start = _instant_at(axis, 8)
    columns = [axis.column(start + timedelta(minutes=minutes)) for minutes in range(0, 22 * 60, 10)]
    assert columns == sorted(columns)
    assert set(columns) <= set(range(8, 16))


@given(
    st.sampled_from(list(Zoom)),
    st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    st.integers(1, 240),
    st.sampled_from([BERLIN, "America/Havana", "Asia/Kolkata", "Pacific/Apia"]),
)
def test_a_column_leads_to_its_instant_and_back(zoom: Zoom, first: date, width: int, zone: str) -> None:
    axis = Axis(first, width, zoom, zone)
    for column in {0, width // 3, width - 1}:
        assert axis.column(_instant_at(axis, column)) == column
        assert axis.day_column(axis.day_at(column)) <= column


@pytest.mark.parametrize(
    ("zoom", "first", "labels"),
    [
        (Zoom.DAY, date(2026, 11, 2), ["Mon 2", "Tue 3", "Wed 4"]),
        (Zoom.WEEK, date(2026, 10, 30), ["2 Nov", "9 Nov", "16 Nov"]),
        (Zoom.MONTH, date(2026, 11, 15), ["Dec", "2027", "Feb"]),
    ],
)
def test_labels(zoom: Zoom, first: date, labels: list[str]) -> None:
    assert [tick.label for tick in _axis(zoom, first).ticks][:3] == labels


def test_weekends_are_known_where_a_column_is_at_most_a_day() -> None:
    assert {5, 6, 12} <= _axis().weekends
    assert not _axis(Zoom.MONTH).weekends


def test_panning_there_and_back_ends_where_it_began() -> None:
    axis = _axis(Zoom.MONTH)
    assert axis.panned(17).first == date(2026, 12, 23)
    assert axis.panned(17).panned(-17) == axis


@pytest.mark.parametrize("zoom", list(Zoom))
def test_zooming_keeps_the_place_of_an_instant(zoom: Zoom) -> None:
    axis = _axis()
    keep = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    zoomed = axis.zoomed(zoom, keep)
    assert abs(zoomed.column(keep) - axis.column(keep)) <= zoomed.scale[0]


def test_an_instant_far_away_is_brought_into_view_and_panning_has_an_end() -> None:
    axis = _axis()
    for year in (1950, 2100):
        instant = datetime(year, 5, 5, tzinfo=UTC)
        assert 0 <= axis.showing(instant).column(instant) < axis.width
    assert axis.panned(-10_000_000).first.year == 1900
    assert axis.panned(10_000_000).first.year == 2199


@pytest.mark.parametrize("width", [0, 1, 5, 8, 24, 70, 240])
@pytest.mark.parametrize("zoom", list(Zoom))
@pytest.mark.parametrize("offset", [-400, 0, 9, 400])
def test_the_frozen_rows_are_exactly_as_wide_as_the_axis(width: int, zoom: Zoom, offset: int) -> None:
    axis = _axis(zoom, width=width)
    now = datetime(2026, 11, 2, 12, tzinfo=UTC) + timedelta(days=offset)
    assert sum(len(text) for text, _ in ticks_row(axis)) == width
    rule = "".join(text for text, _ in rule_row(axis, now))
    assert len(rule) == width
    if width >= 24:
        assert "today" in rule
