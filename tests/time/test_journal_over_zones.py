"""What is kept comes back to the microsecond: in UTC, with the zone's name beside it."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import cast
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.civil import day_of, in_zone
from afterview.cli.json_output import application_shape, rfc3339
from afterview.journal.codec import decoder, read, to_document
from afterview.journal.journal import Journal
from afterview.records.applications import Application
from afterview.records.hunt import Change, Hunt
from afterview.records.people import Person
from support.builders import application, hunt, interview
from support.hunt_by_lines import HuntByLines
from support.searching import tried
from support.times import starts as starts_of
from support.zone_strategies import instants_in, moved_hunts, zoned_instants, zones

_STAMP = re.compile(r'"\d{4}-\d\d-\d\dT[^"]*"')
_RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")
_applications, _people = decoder(Application), decoder(Person)


def kept(record: msgspec.Struct) -> bytes:
    """Return a record as the file holds it."""
    return msgspec.json.encode(to_document(record))


@tried(15)
@given(moved_hunts())
def test_records_come_back_as_they_were(drawn: tuple[Hunt, str, datetime]) -> None:
    of, _, _ = drawn
    for app in of.applications.values():
        assert read(_applications, kept(app)) == app
    for person in of.people.values():
        assert read(_people, kept(person)) == person


@tried(60)
@given(zoned_instants(), st.integers(-14 * 60, 14 * 60))
def test_an_instant_is_kept_in_utc_however_it_is_given(of: tuple[str, datetime], minutes: int) -> None:
    zone, instant = of
    offset = timezone(timedelta(minutes=minutes))
    for given_in in (instant, instant.astimezone(offset), instant.astimezone(ZoneInfo(zone))):
        held = msgspec.structs.replace(interview(), starts=given_in, zone=zone)
        written = kept(application(interviews=(held,)))
        (stamp,) = _STAMP.findall(written.decode())
        assert stamp.endswith('Z"')
        (found,) = read(_applications, written).interviews
        assert found.starts == instant  # both in UTC: the same one of two times that the wall shows alike
        assert found.starts.utcoffset() == timedelta()
        assert found.zone == zone


@tried(60)
@given(zones, zones, zones, st.data())
def test_an_interview_keeps_its_wall_time_wherever_the_laptop_is(
    here: str, there: str, zone: str, data: st.DataObject
) -> None:
    """Recorded in one zone, read in another: the appointment's own clock shows the same."""
    starts = data.draw(instants_in(zone)).replace(second=0, microsecond=0)
    wall = in_zone(starts, zone)
    made = application(interviews=(msgspec.structs.replace(interview(), starts=starts, zone=zone),))
    found = read(_applications, kept(made))
    shown = []
    for laptop in (here, there):
        telling = HuntByLines(zone=laptop, hunt=hunt([found]))
        assert telling.read(f"cancel {found.id}").preview.count(f"{wall.hour:02}:{wall.minute:02}–") == 1
        (listed,) = cast("list[dict[str, str]]", application_shape(found, telling.hunt)["interviews"])
        shown.append(listed["starts"])
    assert shown[0] == shown[1]
    assert _RFC_3339.fullmatch(shown[0])
    assert datetime.fromisoformat(shown[0]) == starts
    if shown[0][-1] != "Z":
        assert datetime.fromisoformat(shown[0]).replace(tzinfo=None) == wall.replace(tzinfo=None, fold=0)


def test_an_offset_with_seconds_is_none_in_json() -> None:
    """Liberia's clock was 44 minutes and 30 seconds behind until 1972, which RFC 3339 cannot say."""
    assert rfc3339(datetime(1971, 6, 1, 12, tzinfo=UTC), "Africa/Monrovia") == "1971-06-01T12:00:00Z"
    assert rfc3339(datetime(1973, 6, 1, 12, tzinfo=UTC), "Africa/Monrovia") == "1973-06-01T12:00:00+00:00"


@pytest.mark.parametrize(
    ("starts", "zone", "wall"),
    [
        ("2026-10-25T00:30:00Z", "Europe/Berlin", "2026-10-25T02:30:00+02:00"),  # the first of two
        ("2026-10-25T01:30:00Z", "Europe/Berlin", "2026-10-25T02:30:00+01:00"),
        ("2028-02-29T13:00:00Z", "Europe/Berlin", "2028-02-29T14:00:00+01:00"),
        ("2038-01-19T03:14:07.000001Z", "Asia/Kolkata", "2038-01-19T08:44:07.000001+05:30"),
        ("2100-02-28T23:30:00Z", "Europe/Berlin", "2100-03-01T00:30:00+01:00"),
        ("2011-12-30T10:00:00Z", "Pacific/Apia", "2011-12-31T00:00:00+14:00"),
    ],
)
def test_a_whole_journal_over_odd_moments(tmp_path: Path, starts: str, zone: str, wall: str) -> None:
    instant = datetime.fromisoformat(starts)
    path = tmp_path / "journal.json"
    one = msgspec.structs.replace(interview(), starts=instant.astimezone(UTC), zone=zone, created=instant)
    Journal.open(path).commit(lambda _: Change("added", {"a1": application(interviews=(one,))}))
    text = path.read_text(encoding="utf-8")
    assert text.count(f'"{starts}"') == 2
    assert f'"{zone}"' in text
    (found,) = Journal.open(path).hunt.applications["a1"].interviews
    assert (found.starts, found.created, found.zone) == (instant, instant, zone)
    assert in_zone(starts_of(found), found.zone).isoformat() == wall
    assert day_of(starts_of(found), found.zone).isoformat() == wall[:10]
