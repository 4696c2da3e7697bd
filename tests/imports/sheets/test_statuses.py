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
