"""Every made-up file in data/imports is read as a person would read it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from afterview.imports.plan import Action, Plan, PlannedInterview
from afterview.imports.reading import read_all
from afterview.imports.source import Known, Source
from afterview.records.hunt import Hunt

FILES = Path(__file__).parents[2] / "data" / "imports"
NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
KNOWN = Known(Hunt(), NOW, "Europe/Berlin")

# file: starts, ends, zone, link, place, interviewers, organisers
EXPECTED = {
    "google.ics": (
        "2026-12-03 13:00", "13:45", "Europe/Berlin", "https://meet.google.com/abc-defg-hij", "",
        ["Dana Lee <dana.lee@northwind.example>"], ["Sam Fox <sam.fox@northwind.example>"],
    ),
    "google.eml": (
        "2026-12-03 13:00", "13:45", "Europe/Berlin", "https://meet.google.com/abc-defg-hij", "",
        ["Dana Lee <dana.lee@northwind.example>"], ["Sam Fox <sam.fox@northwind.example>"],
    ),
    "outlook-teams.ics": (
        "2026-12-04 09:00", "10:00", "Europe/Berlin",
        "https://teams.microsoft.com/l/meetup-join/19%3ameeting", "Raum Alster",
        ["Dana Lee <dlee@contoso.example>", "Jörg Müller <joerg.mueller@contoso.example>"],
        ["Sam Fuchs <sam.fuchs@contoso.example>"],
    ),
    "outlook-shown-zone.ics": (
        "2026-07-15 14:00", "15:00", "America/New_York",
        "https://teams.microsoft.com/meet/221234567890?p=AbCdEf", "",
        [], ["Dana Lee <dana.lee@fabrikam.example>"],
    ),
    "exchange-own-zone.ics": (
        "2026-12-10 14:30", "15:00", "America/New_York", "", "+1 (212) 555-0147",
        ["Robin Berg <>"], ["Tailspin Talent Acquisition <talent@tailspin.example>"],
    ),
    "apple.ics": (
        "2026-12-08 15:30", "16:30", "Europe/Paris", "", "Lumière, 12 rue des Lilas, 75011 Paris, France",
        ['Émile O"Brien" Petit <emile.petit@lumiere.example>'],
        ["Claire Dubois <claire.dubois@lumiere.example>"],
    ),
    "calendly.ics": (
        "2026-12-09 10:00", "10:30", "Europe/Berlin", "https://zoom.us/j/91234567890?pwd=QWxhZGRpbg", "",
        ["Avery Stone <avery@adventure-works.example>"], [],
    ),
    "greenhouse.ics": (
        "2026-12-11 14:00", "17:00", "Europe/Berlin", "https://proseware.zoom.us/j/98765432100", "",
        ["Dana Lee <>", "Priya Natarajan <>", "Tom de Vries <>", "Mei-Ling Chen <>"],
        ["Proseware Recruiting <no-reply@us.greenhouse-mail.io>"],
    ),
    "goodtime.ics": (
        "2026-12-14 18:00", "18:45", "Europe/Berlin",
        "https://wingtip.zoom.us/j/5551234567?pwd=abc&from=addon", "",
        ["Dana Lee <>", "Max Roe <>"], [],
    ),
    "proton.ics": (
        "2026-12-15 08:00", "08:50", "Europe/Zurich", "https://meet.proton.me/join/id-ABCDEF#pwd-xyz", "",
        [], ["Noor Haddad <noor@humongous.example>"],
    ),
    "evolution.ics": (
        "2026-12-16 10:00", "11:00", "Europe/Berlin", "", "Torstr. 1, 10119 Berlin",
        ["Dana Lee <>", "Jonas Weiß <>"], ["Litware Personal <bewerbung@litware.example>"],
    ),
    "zoom-forwarded.eml": (
        "2026-12-17 18:00", "19:00", "America/New_York",
        "https://us02web.zoom.us/j/87654321098?pwd=c2VjcmV0", "",
        [], ["Jo Park <jo.park@fourth-coffee.example>"],
    ),
}  # fmt: skip


def read(*names: str) -> Plan:
    plan, unreadable = read_all([Source(each, (FILES / each).read_bytes()) for each in names], KNOWN)
    assert unreadable == ()
    return plan


def the_one(plan: Plan) -> PlannedInterview:
    (found,) = plan.interviews
    return found


@pytest.mark.parametrize("name", EXPECTED)
def test_an_invitation_is_read_whoever_made_it(name: str) -> None:
    starts, ends, zone, link, place, interviewers, organisers = EXPECTED[name]
    found = the_one(read(name))
    assert found.action is Action.ADD
    assert found.uid
    assert f"{found.starts:%Y-%m-%d %H:%M}" == starts
    assert f"{found.ends:%H:%M}" == ends
    assert found.zone == zone
    assert found.link.startswith(link)
    assert bool(found.link) is bool(link)
    assert found.place == place
    assert [
        f"{each.name} <{each.email}>" for each in found.people if each.role == "interviewer"
    ] == interviewers
    assert [f"{each.name} <{each.email}>" for each in found.people if each.role == "organiser"] == organisers


def test_a_mail_with_the_invitation_in_it_twice_brings_it_once() -> None:
    assert len(read("google.eml").interviews) == 1
    assert read("google.eml", "google.ics").interviews[0].uid == "2k3v9q7b1m4c8d5f6g0h@google.com"
    assert len(read("google.eml", "google.ics").interviews) == 1


@pytest.mark.parametrize("order", [("google.ics", "cancelled.ics"), ("cancelled.ics", "google.ics")])
def test_a_cancellation_counts_in_whatever_order_the_files_come(order: tuple[str, ...]) -> None:
    plan = read(*order)
    assert the_one(plan).action is Action.CANCEL
    assert [each.where for each in plan.skipped] == ["google.ics, line 24"]


def test_an_answer_changes_nothing() -> None:
    found = the_one(read("reply.ics"))
    assert found.action is Action.IGNORE
    assert "answer" in found.why


def test_a_broken_event_takes_no_other_with_it_and_everything_odd_is_told() -> None:
    plan = read("several-and-broken.ics")
    actions = {each.uid: each.action.value for each in plan.interviews}
    assert actions == {
        "one": "add", "two": "ignore", "three": "add", "four": "add", "five": "ignore", "six": "add",
    }  # fmt: skip
    told = "\n".join(plan.problems)
    for words in ("end before it starts", "cut off", "whole day", "cannot be meant", "skips 02:30"):
        assert words in told
    assert "task" in plan.skipped[0].why


def test_what_outlook_alone_can_open_is_told() -> None:
    assert "Outlook" in read("zoom-forwarded.eml").skipped[0].why
