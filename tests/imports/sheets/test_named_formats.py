"""Exports of job trackers, and sheets as people keep them, are read as what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.sheets import plan_of, rows_of

FOLDER = Path(__file__).parents[3] / "data" / "imports"
EXPECTED = {
    "huntr.csv": [
        ("Acme", "Backend Engineer", "interviewing", ""),
        ("Borealis", "Site Reliability Engineer", "planned", ""),
        ("Corvid", "Data Engineer, Platform", "rejected", ""),
    ],
    "teal.csv": [
        ("Lumen Labs", "Product Designer", "applied", "2026-10-13"),
        ("Foxglove", "UX Researcher", "planned", ""),
        ("Northwind", "Design Lead", "offer", "2026-09-03"),
        ("Harbour & Sons", "Service Designer", "no answer", "2026-08-21"),
    ],
    "jobsync.csv": [
        ("Acme", "Backend Engineer", "interviewing", "2026-09-02"),
        ("Borealis", "SRE", "planned", ""),
        ("Corvid", "Data Engineer", "rejected", "2026-09-04"),
        ("Dovecote", "Platform Engineer", "applied", "2026-09-06"),
    ],
    "linkedin-job-applications.csv": [
        ("Acme", "Backend Engineer", "applied", "2026-03-04"),
        ("Borealis, Inc.", "SRE", "applied", "2026-11-02"),
    ],
    "reactive-resume.csv": [
        ("Acme", "Backend Engineer", "applied", "2026-10-04"),
        ("Borealis", "SRE", "interviewing", "2026-10-06"),
    ],
    "simplify.csv": [
        ("Acme", "Software Engineer", "applied", "2026-10-04"),
        ("Borealis", "Backend Developer", "interviewing", "2026-10-06"),
        ("Corvid", "ML Engineer", "planned", ""),
    ],
    "notion.csv": [
        ("Acme", "Backend Engineer", "interviewing", "2026-10-04"),
        ("Borealis", "SRE", "planned", ""),
        ("Corvid", "Data Engineer", "rejected", "2026-09-30"),
    ],
    "airtable.csv": [
        ("Acme", "Backend Engineer", "interviewing", "2026-10-04"),
        ("Borealis", "SRE", "applied", "2026-10-16"),
    ],
    "german-excel.csv": [
        ("Müller & Söhne GmbH", "Entwickler (m/w/d)", "rejected", "2026-10-03"),
        ("Österreichische Post AG", "Projektleiterin", "interviewing", "2026-10-17"),
        ("Grün AG", "Sachbearbeiter", "planned", ""),
    ],
    "french-excel.txt": [
        ("Bibliothèque Éluard", "Chargée de projet", "interviewing", "2026-09-04"),
        ("Atelier Noël", "Développeuse", "no answer", "2026-09-12"),
    ],
    "interviews.csv": [
        ("Kestrel Data", "Senior Software Engineer", "interviewing", "2026-09-29"),
        ("Northwind Labs", "Platform Engineer", "interviewing", "2026-10-14"),
        ("Pinecrest Health", "Full Stack Engineer", "rejected", ""),
        ("Tallow & Finch", "Software Engineer II", "rejected", "2026-10-01"),
        ("Moss Robotics", "Embedded Engineer", "offer", "2026-10-30"),
        ("Quillpad", "Backend Engineer", "applied", "2026-11-01"),
        ("Seabright", "Backend Developer", "planned", ""),
        ("Fathom Analytics", "Data Engineer", "no answer", "2026-08-15"),
        ("Halyard Systems", "Senior Backend Engineer", "interviewing", "2026-11-12"),
    ],
    "trello.csv": [
        ("Acme", "Data Engineer", "applied", ""),
        ("Borealis", "Backend Developer", "interviewing", ""),
        ("Corvid", "SRE", "rejected", ""),
    ],
    "careeronestop.csv": [
        ("Harbour", "", "interviewing", "2026-10-13"),
        ("Acme", "", "no answer", "2026-10-15"),
    ],
    "own.csv": [
        ("Acme", "Engineer", "no answer", "2026-09-19"),
        ("Borealis", "SRE", "applied", ""),
        ("Corvid", "Data Engineer", "interviewing", "2026-03-04"),
        ("Dovecote", "", "planned", ""),
    ],
}


@pytest.mark.parametrize("name", EXPECTED)
def test_each_application_is_read_with_its_stage_and_day(name: str) -> None:
    assert rows_of((FOLDER / name).read_bytes(), name) == EXPECTED[name]


def test_connections_are_people_and_their_preamble_is_passed_over() -> None:
    plan = plan_of((FOLDER / "linkedin-connections.csv").read_bytes(), "Connections.csv")
    assert [(each.name, each.emails, each.company, each.title) for each in plan.people] == [
        ("Dana Lee", ("dana@acme.example",), "Acme", "Head of Engineering, EMEA"),
        ("Sam Wu", (), "Borealis", "Recruiter"),
    ]
    assert not plan.applications
    assert [(each.where, each.why) for each in plan.skipped] == [
        ("Connections.csv, row 7", "it names nobody")
    ]


def test_cards_of_all_three_versions_are_people() -> None:
    plan = plan_of((FOLDER / "contacts.vcf").read_bytes(), "contacts.vcf")
    assert [(each.name, each.emails, each.phones, each.company) for each in plan.people] == [
        ("Dr. Dana Lee", ("dana@acme.example",), ("+49 170 1234567",), "Acme Ltd."),
        ("Sam Wu", ("sam@borealis.example", "old@x.example"), ("+1-555-0100",), "Borealis"),
        ("Jörg Müller", ("jm@adatum.example",), ("0170",), ""),
    ]


def test_a_mail_in_prose_is_told_with_the_line_to_add() -> None:
    plan = plan_of((FOLDER / "prose.eml").read_bytes(), "prose.eml")
    assert "add: interview Acme 2026-12-03 14:00 with Dana Lee <dana.lee@acme.example>" in plan.skipped[0].why


def test_what_has_no_field_of_its_own_stands_in_the_notes() -> None:
    huntr = plan_of((FOLDER / "huntr.csv").read_bytes(), "huntr.csv").applications
    assert "htmlDescription: We look for one engineer.\nPython\nPatience" in huntr[0].notes
    assert str(huntr[1].apply_by) == "2026-12-01"
    assert "deadline: 2026-12-01 00:00:00" in huntr[1].beside
    assert huntr[1].salary == "90k"


def test_ones_own_address_in_an_export_is_nobody_else() -> None:
    plan = plan_of((FOLDER / "linkedin-job-applications.csv").read_bytes())
    assert plan.people == ()
    assert "robin@vale.example" not in plan.applications[0].notes


def test_a_contact_beside_an_application_is_a_person() -> None:
    (dana,) = plan_of((FOLDER / "airtable.csv").read_bytes()).people
    assert (dana.name, dana.emails, dana.company) == ("Dana Lee", ("dana@acme.example",), "Acme")


def test_every_row_that_is_left_out_is_counted_with_its_reason() -> None:
    plan = plan_of((FOLDER / "own.csv").read_bytes(), "own.csv")
    assert [(each.where, each.why) for each in plan.skipped] == [
        ("own.csv, row 7", "it is a sum, and no application"),
        ("own.csv, row 3", "it is the same job as in row 2: put together with it"),
    ]
