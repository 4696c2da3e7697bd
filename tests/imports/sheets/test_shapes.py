"""Sheets are understood whatever their encoding, separators, title rows and headers."""

from __future__ import annotations

import pytest

from afterview.imports.source import UnreadableError
from support.sheets import plan_of, rows_of

ACME = [("Acme", "Engineer", "applied", "2026-10-01")]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "mac_roman"]
)
def test_accents_survive_every_encoding(encoding: str) -> None:
    sheet = "Société;Poste;Statut;Notes\nCafé Noël – Crêperie;Développeur;Postulé;à rappeler\n"
    (found,) = plan_of(sheet.encode(encoding)).applications
    assert (found.company, found.role, found.notes) == ("Café Noël – Crêperie", "Développeur", "à rappeler")


@pytest.mark.parametrize(
    ("encoding", "company"), [("cp1250", "Żółw Łączność"), ("cp1251", "Яндекс"), ("cp1252", "Größe & Söhne")]
)
def test_other_alphabets_are_told_apart(encoding: str, company: str) -> None:
    assert rows_of(f"Company,Role\n{company},Engineer\n".encode(encoding))[0][0] == company


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found_beside_others_in_the_text(separator: str) -> None:
    other = ";" if separator == "," else ","
    cells = (
        ["Company", "Role", "Status", "Date Applied", "Notes"],
        ["Acme", "Engineer", "Applied", "2026-10-01"],
    )
    notes = f'"one{other} two{other}\nthree{separator} ""four"""'
    assert rows_of(f"{separator.join(cells[0])}\n{separator.join((*cells[1], notes))}\n") == ACME


@pytest.mark.parametrize(
    "sheet",
    [
        "sep=;\nCompany;Role;Status;Date Applied\nAcme;Engineer;Applied;2026-10-01\n",
        "My job hunt,,,\n,,,\nCompany,Role,Status,Date Applied\nAcme,Engineer,Applied,2026-10-01\n",
        "Job,,Progress,\nCompany,Role,Status,Date Applied\nAcme,Engineer,Applied,2026-10-01\n",
        "Compnay,Postion,Staus,Aplied date\nAcme,Engineer,Applied,2026-10-01\n",
        "company_name,jobTitle,APPLICATION-STATUS,appliedDate\nAcme,Engineer,Applied,2026-10-01\n",
        "| Company | Role | Status | Sent |\n|---|:-:|-|-|\n| Acme | Engineer | Applied | 2026-10-01 |\n",
        "Company   Role      Status    Date Applied\nAcme      Engineer  Applied   2026-10-01\n",
        "Unternehmen;Position;Status;Beworben am\nAcme;Engineer;Beworben;1.10.2026\n",
        "Azienda;Posizione;Stato;Data candidatura\nAcme;Engineer;Candidatura inviata;1 ottobre 2026\n",
        "Bedrijf;Functie;Status;Sollicitatiedatum\nAcme;Engineer;Gesolliciteerd;1 okt. 2026\n",
        "Empresa;Vaga;Situação;Data da candidatura\nAcme;Engineer;Candidatado;1 de outubro de 2026\n",
        "Job Title at Company,Applied On\nEngineer at Acme,2026-10-01\n",
        ",Company,Role,Status,Date Applied,Unnamed: 5\n0,Acme,Engineer,Applied,2026-10-01,\n",
        "What,When\nEngineer @ Acme,2026-10-01\n",
        "Job,Link,Stage,Applied on\nEngineer @ Acme,,Applied,2026-10-01\n",
        "Application,Stage,Applied on,Company\nEngineer,Applied,2026-10-01,Acme\n",
        "Acme,Engineer,Applied,2026-10-01\n",
        "Role,Job link,Applied?,Date\nEngineer,https://jobs.lever.co/acme/1,Yes,2026-10-01\n",
        '"Company","Role","Status","Date Applied"\r\n"Acme","Engineer","Applied","2026-10-01"\r\n',
        "Company,Role,Status,Date Applied\rAcme,Engineer,Applied,2026-10-01\r",
    ],
)
def test_one_application_is_read_from_any_shape(sheet: str) -> None:
    assert rows_of(sheet) == ACME


def test_a_quotation_mark_that_is_not_closed_takes_one_line_only() -> None:
    rows = "".join(f"Company {at},Engineer,Applied,2026-10-01\n" for at in range(5))
    plan = plan_of(f'Company,Role,Status,Date Applied\n"Acme,Engineer,Applied,2026-10-01\n{rows}')
    assert len(plan.applications) == 6
    assert any("Line 2: a quotation mark is not closed" in each for each in plan.problems)


@pytest.mark.parametrize("empty", ["N/A", "-", "TBD", "—", " ", "n/a", "null", "#N/A"])
def test_a_cell_that_says_that_there_is_nothing_is_empty(empty: str) -> None:
    plan = plan_of(f"Company,Role,Status,Notes,Salary\nAcme,Engineer,Applied,{empty},{empty}\n")
    assert (plan.applications[0].notes, plan.applications[0].salary) == ("", "")


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n,;",
        b"%PDF-1.7 , ;",
        bytes(range(256)) * 8,
        b"just a sentence, and no more",
        b"\0,\0,\0\0",
    ],
)
def test_what_is_no_sheet_is_told_in_one_line(content: bytes) -> None:
    with pytest.raises(UnreadableError) as told:
        plan_of(content)
    assert "\n" not in str(told.value)


def test_more_rows_than_anybody_has_are_refused() -> None:
    with pytest.raises(UnreadableError, match=r"more than 20,000 rows"):
        plan_of("Company,Role\n" + "a,b\n" * 30_000)


def test_a_row_of_ten_thousand_columns_is_left_out_with_its_number() -> None:
    plan = plan_of("Company,Role\nAcme,Engineer\n" + ",".join("x" * 10_000) + "\n")
    assert len(plan.applications) == 1
    assert [(each.where, each.why) for each in plan.skipped] == [("jobs.csv, row 3", "it has 10,000 columns")]


def test_a_plain_list_with_dashes_is_read() -> None:
    lines = ("My list", "Acme - Engineer - applied 1 Oct 2026", "Borealis - Analyst - rejected")
    more = ("Corvid - Tester - wishlist", "")
    assert rows_of("\n".join((*lines, *more)), "standard input") == [
        *ACME,
        ("Borealis", "Analyst", "rejected", ""),
        ("Corvid", "Tester", "planned", ""),
    ]


def test_a_million_empty_rows_below_a_list_do_not_matter() -> None:
    assert (
        rows_of("Company,Role,Status,Date Applied\nAcme,Engineer,Applied,2026-10-01\n" + ",,,\n" * 30_000)
        == ACME
    )


def test_a_list_of_contacts_is_people_whatever_its_headers() -> None:
    for sheet in (
        "Contact Name,Company,Role,Last contacted\nDana Lee,Acme,CTO,2026-10-01\n",
        "Vorname;Nachname;E-Mail;Firma;Position\nDana;Lee;d@acme.example;Acme;CTO\n",
        "Nom,Prénom,Société,Fonction,Courriel\nLee,Dana,Acme,CTO,d@acme.example\n",
        "Nombre,Apellidos,Correo,Empresa,Cargo\nDana,Lee,d@acme.example,Acme,CTO\n",
        'Name,Organization,Title,Phone\n"Lee, Dana",Acme,CTO,+49 30 5550100\n',
    ):
        plan = plan_of(sheet)
        assert [(each.name, each.company, each.title) for each in plan.people] == [
            ("Dana Lee", "Acme", "CTO")
        ]
        assert not plan.applications


PASTED = (
    "<meta charset='utf-8'><google-sheets-html-origin><style><!--td {border: 1px}--></style><table>"
    "<colgroup><col/></colgroup><tbody><tr><td>Société</td><td>Poste</td><td>Candidature envoyée</td>"
    "<td>Statut</td></tr><tr><td>L&#39;Atelier &amp; Cie</td><td rowspan=2>Chargée de&nbsp;com</td>"
    "<td>14/10/2026</td><td>refusé</td></tr><tr><td><a href='https://b.example/1'>Tramontane<br/>SA</a></td>"
    "<td>03/11/2026</td><td>en attente</td></tr></tbody></table>"
)


@pytest.mark.parametrize(
    ("before", "after"), [("", ""), ("<html><body><!--StartFragment-->", "</body></html>")]
)
def test_a_table_that_was_copied_from_a_sheet_or_a_page_is_read(before: str, after: str) -> None:
    text = f"{before}{PASTED}{after}"
    assert rows_of(text, "pasted.html") == [
        ("L'Atelier & Cie", "Chargée de com", "rejected", "2026-10-14"),
        ("Tramontane SA", "Chargée de com", "applied", "2026-11-03"),
    ]
    assert plan_of(text, "pasted.html").applications[1].url == "https://b.example/1"


@pytest.mark.parametrize("piece", ["<!--", "<![", "</", '<a x="', "<b>", "<td>", "<tr>", "&", "<a x "])
def test_a_page_is_gone_through_once_whatever_stands_in_it(piece: str) -> None:
    text = "<table><tr><td>Company</td><td>Role</td></tr><tr><td>Acme</td><td>Engineer" + piece * 200_000
    try:
        found = plan_of(text, "page.html")
    except UnreadableError:
        return
    assert len(found.applications) <= 1


def test_cells_that_span_thousands_are_more_than_any_list_has() -> None:
    row = "<tr><td colspan=99999 rowspan=99999>x</td></tr>"
    with pytest.raises(UnreadableError, match="600,000 cells"):
        plan_of(f"<table><tr><td>Company<td>Role<td>Status</tr>{row * 5_000}", "page.html")


def test_the_same_job_a_thousand_times_keeps_notes_within_bounds() -> None:
    rows = "".join(f"Acme,Engineer,{'note' * 20} {at}\n" for at in range(1_000))
    (job,) = plan_of(f"Company,Role,Notes\n{rows}").applications
    assert len(job.notes) < 30_000


def test_emphasis_of_markdown_is_taken_off() -> None:
    content = "| Company | Role | Status |\n|--|--|--|\n| **Acme** | _Dev_ | ~~Applied~~ |\n"
    content += "| `Beta` | a*b*c | Applied |\n"
    assert [each[:2] for each in rows_of(content, "a.md")] == [("Acme", "Dev"), ("Beta", "a*b*c")]


def test_markdown_may_go_without_bars_at_the_ends() -> None:
    content = (
        "Company | Role | Status\n--- | :-- | ---\n`Acme` | Dev | Applied\nBeta<br>House | QA | Applied\n"
    )
    assert [each[:2] for each in rows_of(content, "a.md")] == [("Acme", "Dev"), ("Beta House", "QA")]


def test_cards_of_a_board_are_applications_and_its_lists_are_stages() -> None:
    content = (
        "Card ID,Card Name,Card URL,Card Description,Labels,Due Date,List ID,List Name,Board Name,Archived\n"
        "a,Engineer @ Acme,https://trello.com/c/a,Nice,go,,l1,Interview,Job hunt,false\n"
        "b,Beta Inc - QA Lead,https://trello.com/c/b,,,,l2,Rejected,Job hunt,false\n"
    )
    assert [each[:3] for each in rows_of(content)] == [
        ("Acme", "Engineer", "interviewing"),
        ("Beta Inc", "QA Lead", "rejected"),
    ]


def test_an_empty_page_of_notion_is_left_out() -> None:
    plan = plan_of("Company,Role,Status\nAcme,Dev,Applied\nUntitled,,\n")
    assert [each.company for each in plan.applications] == ["Acme"]
    assert [each.why for each in plan.skipped] == ["it is an empty page: “Untitled”"]


def test_connections_are_connected_since_their_day_and_degrees_are_no_names() -> None:
    plan = plan_of(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        '"Bob, PhD","Ross, MBA",https://www.linkedin.com/in/bob,,Beta,CTO,15 Nov 2026\n'
    )
    (bob,) = plan.people
    assert (bob.name, str(bob.connected), bob.notes) == ("Bob Ross", "2026-11-15", "")


def test_a_card_that_is_a_task_is_no_company_and_one_that_names_one_is_about_it() -> None:
    sheet = (
        "Card Name,List Name\nApply to Contoso,To apply\nInterview with Fabrikam,Interviews\n"
        "Contoso / Data Engineer,Applied\nCall Center GmbH,Applied\nPolish my CV,To do\n"
        "Ask Dana about references,To do\nUpdate LinkedIn,To do\n"
    )
    plan = plan_of(sheet, "board.csv")
    assert [(each.company, each.role) for each in plan.applications] == [
        ("Contoso", ""),
        ("Fabrikam", ""),
        ("Contoso", "Data Engineer"),
        ("Call Center GmbH", ""),
    ]
    assert [each.why for each in plan.skipped] == [
        "it is something to do: “Polish my CV”",
        "it is something to do: “Ask Dana about references”",
        "it is something to do: “Update LinkedIn”",
    ]


def test_a_column_that_holds_days_is_no_number_and_nobody() -> None:
    sheet = (
        "Company,Role,Applied,OA,Phone,Contact,Interview?\nContoso,Dev,10/3/2026,10/8/2026,10/15/2026,,\n"
        "Fabrikam,Dev,10/13/2026,,x,10/20/2026,yes 11/20/2026\nAdatum,Dev,10/14/2026,,,10/21/2026,no\n"
    )
    plan = plan_of(sheet)
    assert plan.people == ()
    assert [each.status.value for each in plan.applications] == ["interviewing", "interviewing", "applied"]
    days = [[(each.kind, str(each.on)) for each in job.rounds if each.on] for job in plan.applications]
    assert days == [[("phone", "2026-10-15")], [("", "2026-11-20")], []]


def test_where_one_applied_is_the_company_where_no_other_column_says_it() -> None:
    assert [each[:2] for each in rows_of("Role,Where,When\nDev,Contoso,Oct 3 2026\nSRE,Fabrikam,\n")] == [
        ("Contoso", "Dev"),
        ("Fabrikam", "SRE"),
    ]


def test_names_in_markdown_are_without_what_is_drawn_around_them() -> None:
    table = "| Company | Role | Stage |\n|:--|:--|:-:|\n| 🏢 **Contoso** | ~~Backend~~ Lead | ✅ Offer |\n"
    assert rows_of(table, "a.md") == [("Contoso", "Backend Lead", "offer", "")]


@pytest.mark.parametrize(
    ("cell", "at"),
    [
        ("27 novembre 2026 ore 10", 10),
        ("27.11.2026 um 9 Uhr", 9),
        ("le 27 novembre 2026 à 14 h", 14),
        ("27 nov 2026 at 11", 11),
    ],
)
def test_an_hour_alone_is_a_time_where_a_word_says_so(cell: str, at: int) -> None:
    (found,) = plan_of(f"Company,Role,Interview\nAcme,Dev,{cell}\n").applications[0].rounds
    assert found.starts is not None
    assert found.starts.hour + 1 == at  # in Berlin, in winter
