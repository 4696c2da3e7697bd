"""Stages are understood in the words that people and trackers use."""

from __future__ import annotations

import pytest

from afterview.imports.sheets.statuses import status_of
from support.sheets import plan_of

SAID = {
    "planned": "Wishlist|Bookmarked|Not yet applied|to apply|Merkliste|à postuler|Haven't applied",
    "applied": "APPLIED|✅ Applied|1. Applied|Aplied|No response yet|Beworben|Postulé|Enviado|Waiting",
    "interviewing": "Phone screen|Interview Round 2|2nd interview|Take-home|Vorstellungsgespräch am 3.11."
    "|Entretien prévu|Applied; interview on 3 Nov|Interveiw|R2",
    "offer": "Offer Received 🎉|Negotiating|Angebot|Offre reçue",
    "accepted": "Offer accepted|Hired|Angenommen|Contratado",
    "declined": "Declined offer|Offer declined|Offre refusée",
    "rejected": "Rejected ❌|Not selected|Absage erhalten|Refusé|Rejected after final round|Regected|❌",
    "withdrawn": "I withdrew|Withdrawn|Zurückgezogen",
    "no answer": "Ghosted|👻|No response|Keine Rückmeldung|Sin respuesta|Applied - no response",
}


@pytest.mark.parametrize(
    ("said", "status"), [(s, status) for status, all_ in SAID.items() for s in all_.split("|")]
)
def test_a_stage_is_understood(said: str, status: str) -> None:
    found = status_of(said)
    assert found is not None
    assert found.value == status


@pytest.mark.parametrize("said", ["Expired", "Archived", "In progress", "blue", "no interview", "42", ""])
def test_what_does_not_say_where_it_stands_is_not_made_up(said: str) -> None:
    assert status_of(said) is None


def test_an_unknown_stage_is_kept_in_the_notes_and_told() -> None:
    plan = plan_of("Company,Role,Status\nAcme,Engineer,On the blue pile\n")
    assert plan.applications[0].notes == "Status: On the blue pile"
    assert "row 2: “On the blue pile” is no status that I know" in plan.problems[0]


def test_columns_of_stages_say_how_far_it_has_come() -> None:
    sheet = (
        "Company,Role,Date Applied,Phone Screen,Onsite,Offer,Rejected\n"
        "Acme,Engineer,2026-10-01,x,,,\n"
        "Borealis,SRE,2026-10-02,2026-10-05,2026-10-12,,yes\n"
        "Corvid,Analyst,2026-10-03,no,,,\n"
    )
    plan = plan_of(sheet)
    assert [each.status.value for each in plan.applications] == ["interviewing", "rejected", "applied"]
    assert "Onsite: 2026-10-12" in plan.applications[1].notes


def test_a_day_beside_a_status_is_the_day_of_it() -> None:
    rows = "Acme;Maler;1.10.2026;Absage am 12.10.2026\nBorealis;Koch;;keine\n"
    sheet = f"Firma;Stelle;Beworben am;Rückmeldung\n{rows}"
    acme, borealis = plan_of(sheet).applications
    assert (acme.status.value, str(acme.ended)) == ("rejected", "2026-10-12")
    assert (borealis.status.value, borealis.notes) == ("planned", "")


def test_a_bare_no_in_a_column_of_answers_is_no_rejection() -> None:
    sheet = "Company,Role,Date Applied,Response?\nAcme,Engineer,2026-10-01,No\nBorealis,SRE,2026-10-02,Yes\n"
    plan = plan_of(sheet)
    assert [each.status.value for each in plan.applications] == ["applied", "applied"]
    assert plan.applications[0].notes == "Response?: No"


# playbook B.3
@pytest.mark.parametrize(
    "said",
    [
        "To apply - closes 4 Dec", "closing 4/12/2026", "deadline Friday 4 Dec", "apply by 4 Dec",
        "To apply by Fri 4 Dec",
        "Wishlist (closes Dec 4, 2026)", "Saved; due 4 December", "Not applied yet, deadline: 2026-12-04",
        "submit before 4 Dec", "4 Dec deadline", "To apply (4 Dec closing date)",
        "Merkliste, Bewerbungsschluss 4.12.2026",
        "bewerben bis 4.12.", "à postuler avant le 4 décembre", "por aplicar, fecha límite 4 dic",
        "closing 12/4", "Closing date: 4 Dec at 17:00",
    ],
)  # fmt: skip
def test_a_status_says_by_which_day_to_apply(said: str) -> None:
    sheet = f'Company,Role,Status\nAcme,Engineer,"{said}"\nBorealis,SRE,Wishlist\n'
    found = plan_of(sheet).applications[0]
    assert (found.status.value, str(found.apply_by)) == ("planned", "2026-12-04")
    assert said in found.notes


@pytest.mark.parametrize(
    "said",
    [
        "Interview by phone 4 Dec", "Offer, answer by 4 Dec", "OA due 4 Dec", "Applied, decision by 4 Dec",
        "Waiting to hear by 4 Dec", "Take-home test due 4 Dec", "Rejected before 4 Dec", "To apply",
        "deadline unknown", "Saved 4 Nov",
    ],
)  # fmt: skip
def test_another_day_in_a_status_is_none_by_which_to_apply(said: str) -> None:
    (found,) = plan_of(f'Company,Role,Status\nAcme,Engineer,"{said}"\n').applications
    assert (found.apply_by, found.applied) == (None, None)


def test_a_deadline_in_the_column_of_applying_is_no_day_on_which_one_applied() -> None:
    sheet = "Company,Role,Date Applied\nAcme,Engineer,closes 4 Dec\nBorealis,SRE,2026-10-01\n"
    acme, borealis = plan_of(sheet).applications
    assert (acme.status.value, acme.applied, str(acme.apply_by)) == ("planned", None, "2026-12-04")
    assert (borealis.status.value, borealis.apply_by) == ("applied", None)


def test_applied_with_a_deadline_beside_it_has_both_days() -> None:
    (found,) = plan_of('Company,Role,Status\nAcme,Engineer,"Applied 3 Nov, closes 4 Dec"\n').applications
    assert (found.status.value, str(found.applied), str(found.apply_by)) == (
        "applied",
        "2026-11-03",
        "2026-12-04",
    )


# playbook 4.1
def test_who_is_of_an_agency_or_has_left_is_not_taken_to_work_at_the_company() -> None:
    sheet = (
        "Company,Role,Status,Contact,Notes\n"
        "Acme,Engineer,Applied,Lindsey Marsh (Hays),\n"
        "Borealis,SRE,Applied,Gary Holt,Gary used to work there\n"
        "Corvid,Analyst,Applied,Dana Lee (Head of Data),Dana is kind\n"
    )
    lindsey, gary, dana = plan_of(sheet).people
    assert (lindsey.company, lindsey.agent_for, lindsey.title) == ("Hays", "Acme", "")
    assert (gary.company, gary.notes) == ("", "Borealis: Gary used to work there")
    assert (dana.company, dana.agent_for, dana.title) == ("Corvid", "", "Head of Data")
