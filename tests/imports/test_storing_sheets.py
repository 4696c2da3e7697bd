"""What a sheet brings is stored as one change, and what is on record is never overwritten or doubled."""

from __future__ import annotations

from datetime import date
from itertools import count

from msgspec.structs import replace

from afterview.exports.request import Request
from afterview.exports.sheet import sheet
from afterview.imports.plan import Plan
from afterview.imports.reading import read_all
from afterview.imports.source import Duplicates, Source
from afterview.imports.storing import change_of
from afterview.records.applications import Application, EventKind, Status
from afterview.records.base import new_id
from afterview.records.hunt import Hunt
from support.sheets import KNOWN, NOW

JOBS = (
    "Company,Role,Status,Date Applied,Rejection date,Link,Notes,Location\n"
    "Acme,Engineer,Applied,2026-10-01,,https://acme.example/1,nice,Berlin\n"
    "Borealis,SRE,Rejected,2026-10-02,2026-10-20,,,\n"
    "Corvid,Analyst,Wishlist,,,,,\n"
)


def planned(content: str, hunt: Hunt, how: Duplicates = Duplicates.MERGE, name: str = "jobs.csv") -> Plan:
    plan, unreadable = read_all([Source(name, content.encode())], replace(KNOWN, hunt=hunt, duplicates=how))
    assert not unreadable
    return plan


def stored(content: str, hunt: Hunt | None = None, how: Duplicates = Duplicates.MERGE) -> Hunt:
    """Return the hunt after a sheet was imported."""
    hunt = hunt or Hunt()
    ids = count(len(hunt.applications) * 100)
    plan = planned(content, hunt, how)
    return hunt.with_change(
        change_of(plan, hunt, NOW, "Europe/Berlin", lambda prefix: f"{prefix}{next(ids)}")
    )


def of(hunt: Hunt, company: str) -> Application:
    return next(each for each in hunt.applications.values() if each.company == company)


def test_each_application_is_stored_with_its_days() -> None:
    hunt = stored(JOBS)
    assert [(each.company, each.status) for each in hunt.applications.values()] == [
        ("Acme", Status.APPLIED),
        ("Borealis", Status.REJECTED),
        ("Corvid", Status.PLANNED),
    ]
    acme = of(hunt, "Acme")
    assert (acme.applied_on, acme.location, acme.url) == (
        date(2026, 10, 1),
        "Berlin",
        "https://acme.example/1",
    )
    assert acme.notes == "nice"
    outcome = of(hunt, "Borealis").outcome
    assert outcome is not None
    assert outcome.on == date(2026, 10, 20)


def test_the_same_sheet_again_brings_nothing() -> None:
    hunt = stored(JOBS)
    plan = planned(JOBS, hunt)
    assert plan.is_empty
    assert [each.why for each in plan.skipped] == [
        "Acme, Engineer is in the journal already",
        "Borealis, SRE is in the journal already",
        "Corvid, Analyst is in the journal already",
    ]


def test_a_later_sheet_adds_what_is_new_and_overwrites_nothing() -> None:
    later = (
        "Company,Role,Status,Date Applied,Rejection date,Link,Notes,Location\n"
        'ACME Inc.,engineer,Rejected,2026-10-01,2026-11-02,https://other.example,"nice\ncalled back",Paris\n'
    )
    acme = of(stored(later, stored(JOBS)), "Acme")
    assert (acme.location, acme.url, acme.status) == ("Berlin", "https://acme.example/1", Status.REJECTED)
    assert "called back" in acme.notes.splitlines()
    assert [each.kind for each in acme.events] == [EventKind.APPLIED, EventKind.REJECTED]


def test_duplicates_are_passed_over_or_added_where_the_user_says_so() -> None:
    hunt = stored(JOBS)
    assert planned(JOBS, hunt, Duplicates.SKIP).is_empty
    assert len(stored(JOBS, hunt, Duplicates.ADD).applications) == 6


def test_a_job_that_was_recorded_since_the_preview_is_not_doubled() -> None:
    plan = planned(JOBS, Hunt())
    hunt = stored(JOBS)
    assert change_of(plan, hunt, NOW, "Europe/Berlin", lambda prefix: prefix).is_empty


def test_people_are_added_once_and_learned_about() -> None:
    first = "Name,Company,Email\nDana Lee,Acme,dana@acme.example\n"
    second = "Name,Company,Email,Phone,Title\nDana Lee,Acme,dana@home.example,+49 30 1234567,CTO\n"
    hunt = stored(second, stored(first))
    (dana,) = hunt.people.values()
    assert (dana.email, dana.phone, dana.title) == ("dana@acme.example", "+49 30 1234567", "CTO")
    assert dana.notes == "Email: dana@home.example"
    assert planned(second, hunt).is_empty


def test_the_sentence_counts_what_came() -> None:
    plan = planned(JOBS, Hunt())
    assert change_of(plan, Hunt(), NOW, "Europe/Berlin", new_id).sentence == "imported 3 applications"


ROUNDS = (
    "Company,Role,Date applied,Status,Interview date,Interviewer,Recruiter,Last contact\n"
    "Acme,Engineer,2026-10-03,Interviewing,2026-12-03 10:00,Dana Lee,Tom Reed,2026-11-20\n"
    "Borealis,Engineer,2026-10-03,Interviewing,,,,\n"
    "Corvid,Engineer,2026-10-03,Rejected after interview,,,,\n"
    "Dovecote,Engineer,2026-10-03,Phone screen,2026-12-05,,,\n"
)


def test_each_application_stands_as_the_preview_says() -> None:
    plan, hunt = planned(ROUNDS, Hunt()), stored(ROUNDS)
    assert [each.status for each in plan.applications] == [each.status for each in hunt.applications.values()]


def test_interviews_are_stored_with_what_is_known_of_them() -> None:
    acme, borealis, corvid, dovecote = stored(ROUNDS).applications.values()
    assert f"{acme.rounds[0].starts:%Y-%m-%d %H:%M}" == "2026-12-03 09:00"
    assert (borealis.rounds[0].begins, borealis.rounds[0].held) == (None, False)
    assert (corvid.rounds[0].begins, corvid.rounds[0].held) == (None, True)
    assert (dovecote.rounds[0].starts, dovecote.rounds[0].on) == (None, date(2026, 12, 5))


def test_people_are_stored_with_the_last_contact_and_only_those_inside_as_interviewers() -> None:
    hunt = stored(ROUNDS)
    (held,) = next(iter(hunt.applications.values())).rounds
    assert [hunt.people[each.person].name for each in held.interviewers] == ["Dana Lee"]
    tom = next(each for each in hunt.people.values() if each.name == "Tom Reed")
    assert [f"{each.at:%Y-%m-%d}" for each in tom.touches] == ["2026-11-20"]


def test_the_same_sheet_again_brings_nothing_and_a_later_one_the_day_that_was_missing() -> None:
    hunt = stored(ROUNDS)
    assert planned(ROUNDS, hunt).is_empty
    later = ROUNDS.replace(
        "Borealis,Engineer,2026-10-03,Interviewing,", "Borealis,Engineer,2026-10-03,Interviewing,2026-12-09"
    )
    (known,) = planned(later, hunt).applications
    assert known.company == "Borealis"
    after = list(stored(later, hunt).applications.values())[1]
    assert [each.on for each in after.rounds] == [date(2026, 12, 9)]


def test_a_day_to_apply_by_is_kept_as_such_and_comes_back_from_our_own_sheet() -> None:
    hunt = stored("Company,Role,Status,Deadline\nAcme,Engineer,Wishlist,2026-12-15\n")
    (acme,) = hunt.applications.values()
    assert acme.apply_by == date(2026, 12, 15)
    own = sheet(Request(hunt=hunt, now=NOW, zone="Europe/Berlin")).decode()
    assert [each.apply_by for each in stored(own).applications.values()] == [date(2026, 12, 15)]
