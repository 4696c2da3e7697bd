"""What goes out of an interview without a time: a whole day for a day, and nothing made up for the rest."""

from __future__ import annotations

from datetime import date

import icalendar
from msgspec.structs import replace

from afterview.exports.calendar import due_calendar
from afterview.exports.page import report
from afterview.exports.request import Request
from afterview.exports.sheet import sheet
from afterview.exports.vault import vault
from afterview.records.applications import EventKind
from afterview.records.hunt import Hunt
from support.builders import BERLIN, application, event, hunt, interview, wall

NOW = wall("2026-11-24T16:00")


def request(**known: object) -> Request:
    held = replace(interview(kind="onsite", created=NOW), starts=None, **known)
    applied = (event(EventKind.APPLIED, "2026-11-10"),)
    of: Hunt = hunt([application(events=applied, interviews=(held,))])
    return Request(hunt=of, now=NOW, zone=BERLIN)


def titles(asked: Request) -> dict[str, object]:
    found = icalendar.Calendar.from_ical(due_calendar(asked)).walk("VEVENT")
    return {str(each["SUMMARY"]): each.decoded("DTSTART") for each in found}


def test_a_day_without_a_time_is_a_whole_day_in_the_calendar() -> None:
    assert titles(request(on=date(2026, 12, 4)))["Interview: Acme, onsite, time not set"] == date(2026, 12, 4)


def test_what_has_no_day_is_not_in_the_calendar() -> None:
    for known in ({}, {"held": True}, {"when": "in January"}):
        assert not [each for each in titles(request(**known)) if each.startswith("Interview")]


def test_sheet_page_and_notes_say_that_no_day_is_known() -> None:
    asked = request()
    assert b"day not known: interview 1, onsite (to come)" in sheet(asked)
    assert b"day not known: interview 1, onsite (to come)" in report(asked)
    notes = b"".join(vault(asked).values())
    assert b"**Interview**: date not set" in notes
    assert "2026-12-04 interview 1, onsite (to come)" in sheet(request(on=date(2026, 12, 4))).decode()
