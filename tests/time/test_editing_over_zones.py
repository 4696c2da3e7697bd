"""Editing what is recorded, at odd moments in odd zones: what is not changed stays to the microsecond."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec.structs import replace

from afterview.changes.editing import edit, show_fields
from afterview.changes.values import Reading, read_instant
from afterview.civil import in_zone
from afterview.records.hunt import Hunt
from afterview.records.interviews import FollowUp, Interview
from afterview.records.path import Path, interview_path
from afterview.records.words import write_instant
from support.builders import application, hunt, interview
from support.searching import tried
from support.times import starts as starts_of
from support.zone_strategies import changes_at, instants_in, zoned_instants, zones

many = tried(60)
_LATER = timedelta(days=1)
HELD = interview_path("a1", "i1")


def _one(starts: datetime, zone: str) -> Hunt:
    made = FollowUp(id="f1", at=starts)
    return hunt(
        [application(interviews=(replace(interview(), starts=starts, zone=zone, follow_ups=(made,)),))]
    )


def _after(of: Hunt, path: Path, values: dict[str, str], now: datetime, zone: str) -> Interview:
    change = edit(of, path, values, now, zone)
    return of.with_change(change).applications["a1"].interviews[0]


@many
@given(zones, zones, st.data(), st.sampled_from([_LATER, -_LATER]))
def test_what_is_shown_and_not_changed_stays_as_it_is(
    own: str, zone: str, data: st.DataObject, by: timedelta
) -> None:
    starts = data.draw(instants_in(zone))
    of, now = _one(starts, zone), starts + by  # after it, or before: the clock may have been set back
    for ref in (HELD, (*interview_path("a1", "i1"), "follow_ups", "f1")):
        shown = show_fields(ref, Reading(of, now, own))
        changed = {"notes": "moved to room 5"} if ref is HELD else {"note": "left word"}
        found = _after(of, ref, shown | changed, now, own)
        assert (found.starts, found.zone, found.follow_ups[0].at) == (starts, zone, starts)
    # Whatever zone it is looked at from, an appointment is shown on its own clock.
    assert show_fields(HELD, Reading(of, now, own))["starts"] == write_instant(starts, zone)


@many
@given(zoned_instants())
def test_a_moment_that_is_written_out_is_read_back(of: tuple[str, datetime]) -> None:
    zone, instant = of
    instant = instant.replace(second=0, microsecond=0)
    local = in_zone(instant, zone)
    wall = local.replace(tzinfo=None, fold=0)
    assume(wall.second == 0)  # Liberia's clock was half a minute off until 1972
    found = read_instant(write_instant(instant, zone), Reading(Hunt(), instant, zone), zone)
    change = changes_at(zone, wall)
    second_time = change is not None and change.repeats(wall) and instant >= change.at
    assert found == (instant + change.jump if change is not None and second_time else instant)


@many
@given(zones, zones, st.data())
def test_another_zone_keeps_the_time_on_the_wall(zone: str, other: str, data: st.DataObject) -> None:
    starts = data.draw(instants_in(zone)).replace(second=0, microsecond=0)
    found = _after(_one(starts, zone), HELD, {"zone": other}, starts, "UTC")
    wall = in_zone(starts, zone).replace(tzinfo=None, second=0, fold=0)
    change = changes_at(found.zone, wall)
    gap = change.jump if change is not None and change.skips(wall) else timedelta()
    if found.zone != zone:
        assert in_zone(starts_of(found), found.zone).replace(tzinfo=None, second=0, fold=0) == wall + gap
