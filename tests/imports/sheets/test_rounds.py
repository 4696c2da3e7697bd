"""Interviews that a sheet tells of: in columns, in a status, with a time beside, or without a day."""

from __future__ import annotations

import pytest

from afterview.imports.plan import Role
from support.sheets import plan_of


def rounds(content: str) -> list[tuple[str, str, str]]:
    """Return the day, the time in UTC ("" where it is not known) and the kind of each interview."""
    return [
        (str(each.on or ""), f"{each.starts:%H:%M}" if each.starts else "", each.kind)
        for job in plan_of(content).applications
        for each in job.rounds
    ]


@pytest.mark.parametrize(
    ("header", "cell", "on", "at"),
    [
        ("Gespräch am", "09.12.26 10:30", "2026-12-09", "09:30"),
        ("Interview date", '"December 4, 2026 3:00 PM (GMT+1)"', "2026-12-04", "14:00"),
        ("Interview date", '"December 4, 2026 3:00 PM (EST)"', "2026-12-04", "20:00"),
        ("Entrevista", "01/12/2026 12:00", "2026-12-01", "11:00"),
        ("Phone screen", "2026-10-20", "2026-10-20", ""),
        ("2nd interview", "2026-12-03 09:00:00", "2026-12-03", "08:00"),
        ("Termin", "4. Dezember 14 Uhr", "2026-12-04", "13:00"),
        ("Date d'entretien", "le 02/12/2026 à 9h30", "2026-12-02", "08:30"),
        ("Status", "Interview on 3 Dec at 11:00", "2026-12-03", "10:00"),
        ("Status", "Vorstellungsgespräch am 3.12.", "2026-12-03", ""),
    ],
)
def test_an_interview_is_found_with_its_day_and_time(header: str, cell: str, on: str, at: str) -> None:
    content = f"Firma,Stelle,Beworben am,{header}\nAcme,Engineer,13.10.2026,{cell}\n"
    (found,) = rounds(content)
    assert found[:2] == (on, at)
    assert plan_of(content).applications[0].status.value == "interviewing"


def test_several_columns_are_several_interviews_and_a_time_may_stand_beside_its_day() -> None:
    headers = "Company,Role,Date applied,Phone screen,Onsite,Time"
    content = f"{headers}\nAcme,Dev,10/1/2026,10/20/2026,12/3/2026,2:15 pm\n"
    assert rounds(content) == [("2026-10-20", "", "phone"), ("2026-12-03", "13:15", "onsite")]


def test_headers_in_two_rows_are_read_together() -> None:
    content = (
        "Unternehmen,,Bewerbung,,Gespräch,\nName,Ort,Position,am,Datum,Uhrzeit\n"
        "Acme,Berlin,Lektorin,03.11.2026,02.12.2026,13:00\n"
    )
    plan = plan_of(content)
    (job,) = plan.applications
    assert (job.company, job.role, str(job.applied), job.location) == (
        "Acme",
        "Lektorin",
        "2026-11-03",
        "Berlin",
    )
    assert rounds(content) == [("2026-12-02", "12:00", "")]


@pytest.mark.parametrize(
    ("applied", "status", "on"),
    [
        ("9/29/2026", "Phone screen 3/11", "2026-11-03"),  # on 11 March nobody had applied yet
        ("10/14/2026", "Phone screen 11/20", "2026-11-20"),
        ("2026-10-14", "Phone screen 5/11", "2026-11-05"),
        ("", "Phone screen 3/11", "2026-03-11"),
        ("10/14/2026", "Round 2/3", ""),
    ],
)
def test_a_day_in_a_status_is_taken_where_it_can_be_only_one(applied: str, status: str, on: str) -> None:
    content = f"Company,Role,Date applied,Status\nAcme,Dev,{applied},{status}\nBeta,Dev,9/30/2026,Applied\n"
    assert [each[0] for each in rounds(content)] == [on]


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("Interviewing", [False]),
        ("Rejected after interview", [True]),
        ("Absage nach Gespräch", [True]),
        ("Not selected for an interview", []),
        ("Rejected", []),
        ("Applied", []),
        ("To apply", []),
    ],
)
def test_an_interview_without_a_day_is_one_all_the_same(status: str, expected: list[bool]) -> None:
    (job,) = plan_of(f"Company,Role,Status\nAcme,Dev,{status}\n").applications
    assert [(each.on, each.held) for each in job.rounds] == [(None, held) for held in expected]


def test_who_interviews_is_in_the_room_and_a_contact_probably_arranges_it() -> None:
    plan = plan_of(
        "Company,Role,Interview date,Interviewer(s),Recruiter,Last contact\n"
        'Acme,Dev,2026-12-03 10:00,"Dana Lee, Max Berg (CTO)",Mr. Tom Reed,2026-11-20\n'
    )
    (held,) = plan.applications[0].rounds
    assert [(each.name, each.role, each.title) for each in held.people] == [
        ("Dana Lee", Role.INTERVIEWER, ""),
        ("Max Berg", Role.INTERVIEWER, "CTO"),
        ("Tom Reed", Role.ORGANISER, ""),
    ]
    assert {each.name: str(each.touched) for each in plan.people} == {
        "Dana Lee": "None",
        "Max Berg": "None",
        "Tom Reed": "2026-11-20",
    }


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Dana Lee", ["Dana Lee"]),
        ("Dana Lee, Max Berg", ["Dana Lee", "Max Berg"]),
        ("Dana Lee, CTO", ["Dana Lee"]),
        ("Lee, Dana", ["Dana Lee"]),
        ("Dana Lee (https://notion.so/x-1), Max Berg (https://notion.so/y-2)", ["Dana Lee", "Max Berg"]),
        ("Dana Lee & Max Berg", ["Dana Lee", "Max Berg"]),
        ("dana.lee@acme.example", ["Dana Lee"]),
        ("Hr. Pohl", ["Herr Pohl"]),
        ("HR team", []),
    ],
)  # fmt: skip
def test_people_in_a_cell(cell: str, names: list[str]) -> None:
    plan = plan_of(f'Company,Role,Status,Contact\nAcme,Dev,Applied,"{cell}"\n')
    assert [each.name for each in plan.people] == names
