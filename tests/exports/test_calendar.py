"""The calendar file, read by other people's readers."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import vobject
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from afterview.exports.calendar import due_calendar
from afterview.exports.due_moments import due_moments
from afterview.exports.handed_out import entries_in
from afterview.exports.ical import Alarm, CalendarEvent, calendar
from afterview.exports.request import Request
from afterview.records.applications import EventKind
from afterview.records.hunt import Hunt
from afterview.text import clean_lines
from support.builders import (
    BERLIN,
    application,
    event,
    follow_up,
    hunt,
    interview,
    note,
    person,
    promise,
    wall,
)
from support.hunt_strategies import hunts

NOON = wall("2026-11-20T12:00")


def made(of: Hunt, now: datetime = NOON, **options: Any) -> bytes:
    return due_calendar(Request(hunt=of, now=now, zone=BERLIN, **options))


def entries(content: bytes) -> list[Any]:
    """Return the entries as icalendar reads them."""
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


def events(content: bytes) -> dict[str, Any]:
    """Return the entries by their titles."""
    return {str(each["SUMMARY"]): each for each in entries(content)}


def an_interview(**fields: Any) -> Hunt:
    """Return Acme with one interview on Friday 20 November, from 14:00 to 15:00 in Berlin, with Dana Lee."""
    held = interview(who=["p1"], kind="onsite", **fields)
    return hunt([application(interviews=(held,), role="Writer")], [person("p1", "Dana Lee")])


def test_an_interview_is_an_event_with_its_people_and_alarms_that_are_still_to_come() -> None:
    found = events(made(an_interview(place="Room 3, Main St.", link="https://meet.example/a;b")))
    event = found["Interview: Acme, onsite"]
    assert event["DTSTART"].dt == datetime(2026, 11, 20, 13, 0, tzinfo=UTC)
    assert event["DTEND"].dt == datetime(2026, 11, 20, 14, 0, tzinfo=UTC)
    assert str(event["LOCATION"]) == "Room 3, Main St."
    assert event["URL"] == "https://meet.example/a;b"
    assert "Dana Lee" in event["DESCRIPTION"]
    assert [each["TRIGGER"].dt for each in event.walk("VALARM")] == [
        timedelta(hours=-1)
    ]  # a day before is past


def test_a_window_is_an_event_from_its_opening_to_its_end() -> None:  # playbook 2.2
    thank = events(made(an_interview()))["Acme: Thank Dana Lee"]
    assert (thank["DTSTART"].dt, thank["DTEND"].dt) == (
        datetime(2026, 11, 20, 17, 0, tzinfo=UTC),
        datetime(2026, 11, 21, 14, 0, tzinfo=UTC),
    )
    assert thank["TRANSP"] == "TRANSPARENT"
    assert len(thank.walk("VALARM")) == 2


def test_what_is_meant_for_a_day_lasts_all_of_it() -> None:  # playbook 5.2
    found = events(made(an_interview(promise=promise("2026-11-25"))))
    ask = found["Acme: First follow-up"]
    assert (ask["DTSTART"].dt, ask["DTEND"].dt) == (date(2026, 11, 26), date(2026, 11, 27))


def test_a_follow_up_that_opens_on_a_saturday_stands_on_monday() -> None:  # playbook 5.8
    found = events(made(an_interview(promise=promise("2026-11-27"))))
    assert found["Acme: First follow-up"]["DTSTART"].dt == date(2026, 11, 30)


def test_the_last_day_to_answer_an_offer_is_within_its_event() -> None:
    offer = event(EventKind.OFFER, "2026-11-18")
    offered = application(events=(replace(offer, answer_by=date(2026, 11, 25)),))
    (answer,) = events(made(hunt([offered]))).values()
    assert answer["DESCRIPTION"] == "They have made you an offer, and wait for your answer."
    assert (answer["DTSTART"].dt, answer["DTEND"].dt) == (date(2026, 11, 18), date(2026, 11, 26))


def test_what_is_done_is_cancelled_under_the_name_by_which_a_calendar_has_it() -> None:
    first = made(an_interview())
    before = events(first)["Acme: Thank Dana Lee"]
    later = wall("2026-11-20T20:00")
    sent = an_interview(letters=(note("p1", "2026-11-20T19:00"),))
    after = events(made(sent, later, revision=2, handed_out=tuple(entries_in(first))))["Acme: Thank Dana Lee"]
    assert after["UID"] == before["UID"]
    assert (before["STATUS"], after["STATUS"]) == ("CONFIRMED", "CANCELLED")
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 2)
    assert after["DTSTAMP"].dt > before["DTSTAMP"].dt
    assert after["DTSTART"].dt == before["DTSTART"].dt
    assert not after.walk("VALARM")


def test_what_is_over_and_no_calendar_has_is_left_out() -> None:
    sent = an_interview(letters=(note("p1", "2026-11-20T19:00"),))
    titles = events(made(sent, wall("2026-11-20T20:00")))
    assert "Acme: Thank Dana Lee" not in titles
    assert {str(each["STATUS"]) for each in titles.values()} == {"CONFIRMED"}
    off = an_interview(cancelled_at=wall("2026-11-20T09:00"))
    assert events(made(off)) == {}


def test_an_interview_that_was_called_off_is_cancelled_with_all_that_hung_on_it() -> None:
    first = made(an_interview(), wall("2026-11-20T08:00"))
    off = an_interview(cancelled_at=wall("2026-11-20T09:00"))
    after = events(made(off, handed_out=tuple(entries_in(first))))
    assert after.keys() == events(first).keys()
    assert {str(each["STATUS"]) for each in after.values()} == {"CANCELLED"}


def test_what_was_deleted_is_cancelled_and_after_two_months_forgotten() -> None:
    kept = tuple(entries_in(made(an_interview())))
    nothing = hunt([])
    assert {str(each["STATUS"]) for each in entries(made(nothing, handed_out=kept))} == {"CANCELLED"}
    assert entries(made(nothing, wall("2027-03-01T12:00"), handed_out=kept)) == []


def test_a_follow_up_says_whether_they_named_a_day() -> None:  # playbook 5.2, 5.3
    promised = events(made(an_interview(promise=promise("2026-11-25"))))["Acme: First follow-up"]
    assert "They told you when they would answer" in promised["DESCRIPTION"]
    unknown = events(made(an_interview()))["Acme: First follow-up"]
    assert "They did not say when they would answer" in unknown["DESCRIPTION"]


def test_a_moved_interview_keeps_its_uid() -> None:
    one, other = (
        events(made(an_interview(starts=starts)))["Interview: Acme, onsite"]
        for starts in ("2026-11-23T10:00", "2026-11-24T10:00")
    )
    assert one["UID"] == other["UID"]
    assert one["DTSTART"].dt != other["DTSTART"].dt


def test_a_second_follow_up_has_an_event_of_its_own() -> None:  # playbook 5.4
    asked = an_interview(promise=promise("2026-11-24"), follow_ups=(follow_up("2026-11-25T10:00"),))
    found = events(made(asked, wall("2026-11-25T12:00")))
    assert found["Acme: Second follow-up"]["DTSTART"].dt == date(2026, 12, 2)


def test_only_what_falls_into_the_days_asked_for_is_there() -> None:
    some = made(an_interview(), first=date(2026, 11, 21), last=date(2026, 11, 21))
    assert "Interview: Acme, onsite" not in events(some)
    assert "Acme: Thank Dana Lee" in events(some)


def test_the_same_journal_at_the_same_time_gives_the_same_file() -> None:
    assert made(an_interview()) == made(an_interview())


@given(hunts())
def test_any_hunt_makes_a_calendar_that_two_readers_read(of: Hunt) -> None:
    content = made(of)
    found = entries(content)
    read = vobject.readOne(content.decode())
    assert len(found) == len(getattr(read, "vevent_list", []))
    uids = [str(each["UID"]) for each in found]
    assert len(uids) == len(set(uids))
    for each in found:
        assert each["DTSTART"].dt < each["DTEND"].dt
        assert type(each["DTSTART"].dt) is type(each["DTEND"].dt)


@given(st.text())
def test_any_text_comes_back_as_it_was_written(text: str) -> None:
    noon = datetime(2026, 11, 20, 12, tzinfo=UTC)
    one = CalendarEvent(
        uid="u", summary=text, start=noon, end=noon + timedelta(hours=1), alarms=(Alarm(timedelta()),)
    )
    content = calendar("x", [one], noon, 1)
    for line in content.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
    assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", content)
    (found,) = entries(content)
    wanted = clean_lines(text).replace("\t", " ").encode("utf-8", "replace").decode()
    assert str(found["SUMMARY"]) == wanted
    assert [each.summary for each in entries_in(content)] == [wanted]


_NEVER_SAID = "They did not say when they would answer"


@given(hunts())
def test_what_a_line_says_of_itself_is_what_its_event_says(of: Hunt) -> None:
    for moment in due_moments(Request(hunt=of, now=NOON, zone=BERLIN)):
        if moment.step.number == 5:
            is_asking = moment.uid.endswith(("-first", "-second", "-all"))
            assert is_asking or not moment.why.startswith((_NEVER_SAID, "They told you when")), moment.what


def test_each_line_about_an_offer_and_a_yes_has_a_description_of_its_own() -> None:
    answer, yes = event(EventKind.OFFER, "2026-11-17"), event(EventKind.ACCEPTED, "2026-11-18")
    sent = event(EventKind.APPLIED, "2026-11-01")
    met = interview(starts="2026-11-10T14:00", who=["p1"])
    people = [person("p1", "Dana Lee")]
    other = application("a2", "Borealis", events=(sent,), interviews=(interview("i2", "2026-11-11T14:00"),))
    taken = application(events=(sent, yes), interviews=(met,))
    found = {
        title: str(each.get("DESCRIPTION", ""))
        for title, each in events(made(hunt([taken, other], people))).items()
    }
    assert "others wait for the place" in found["Borealis: Withdraw, as you took the job at Acme"]
    assert "What is in writing holds" in found["Acme: Say yes in writing"]
    assert "thanks for the offer" in found["Acme: Thank Dana Lee for the offer"]
    weighed = application(events=(sent, answer), interviews=(met,))
    found = {
        title: str(each.get("DESCRIPTION", ""))
        for title, each in events(made(hunt([weighed, other], people))).items()
    }
    assert "wait for your answer" in found["Acme: Answer the offer"]
    assert "as news, not as a threat" in found["Acme: Tell Borealis that you have an offer"]
