"""Workbooks are read by their values, and none can harm: bombs, far cells, entities, broken parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime

import openpyxl
import pytest
from msgspec.structs import replace

from afterview.imports.on_record import against_journal
from afterview.imports.source import UnreadableError
from support.sheets import KNOWN, plan_of, rows_of

Row = tuple[object, ...]


def workbook(*rows: Row, **more: tuple[Row, ...]) -> openpyxl.Workbook:
    """Return a workbook with these rows on its first sheet, and more sheets by name."""
    book = openpyxl.Workbook()
    for each in rows:
        book.active.append(each)
    for name, others in more.items():
        sheet = book.create_sheet(name)
        for each in others:
            sheet.append(each)
    return book


def packed(book: openpyxl.Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def changed(content: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return a workbook of which one part is changed."""
    old, new = zipfile.ZipFile(io.BytesIO(content)), io.BytesIO()
    with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as file:
        for name in old.namelist():
            data = old.read(name)
            file.writestr(name, change(data) if name.endswith(part) else data)
    return new.getvalue()


CLOCK = datetime(2026, 10, 3, 14, 5)  # noqa: DTZ001  (workbooks know no zones)
HEADERS = ("Company", "Role", "Date Applied", "Status")
SMALL = packed(workbook(HEADERS, ("Acme", "Engineer", date(2026, 10, 3), "Applied")))
ACME = [("Acme", "Engineer", "applied", "2026-10-03")]


def test_days_numbers_and_truths_are_values() -> None:
    rows = (
        (*HEADERS, "Salary", "Remote"),
        ("Acme", "Engineer", CLOCK, "Applied", 90_000.0, True),
        ("Borealis", "SRE", 46_300, "Ghosted", "60k", False),
    )
    plan = plan_of(packed(workbook(*rows)), "jobs.xlsx")
    assert [str(each.applied) for each in plan.applications] == ["2026-10-03", "2026-10-05"]
    assert plan.applications[0].salary == "90000"
    assert plan.applications[0].notes == "Remote: yes"


def test_a_title_that_spans_the_sheet_is_no_header() -> None:
    book = workbook(("My applications",), (), HEADERS, ("Acme", "Engineer", date(2026, 10, 3), "Applied"))
    book.active.merge_cells("A1:D1")
    assert rows_of(packed(book), "jobs.xlsx") == ACME


def test_a_company_that_spans_two_rows_is_the_company_of_both() -> None:
    book = workbook(HEADERS, ("Acme", "Engineer", None, "Applied"), (None, "Analyst", None, "Applied"))
    book.active.merge_cells("A2:A3")
    assert [each[:2] for each in rows_of(packed(book), "a.xlsx")] == [
        ("Acme", "Engineer"),
        ("Acme", "Analyst"),
    ]


def test_links_behind_words_are_found() -> None:
    book = workbook(("Company", "Role", "Link"), ("Acme", "Engineer", "apply"), ("Borealis", "SRE", None))
    book.active["C2"].hyperlink = "https://acme.example/1"
    book.active["C3"] = '=HYPERLINK("https://borealis.example/2", "here")'
    plan = plan_of(packed(book), "jobs.xlsx")
    assert [each.url for each in plan.applications] == [
        "https://acme.example/1",
        "https://borealis.example/2",
    ]


def test_of_several_sheets_the_likely_one_is_taken_and_said() -> None:
    book = packed(
        workbook(("Applied",), ("Rejected",), Jobs=(HEADERS, ("Acme", "Engineer", None, "Applied")))
    )
    plan = plan_of(book, "jobs.xlsx")
    assert [each.company for each in plan.applications] == ["Acme"]
    assert "the sheet “Jobs” is taken; left out: “Sheet”" in plan.problems[0]


def test_another_sheet_can_be_named() -> None:
    book = packed(workbook(HEADERS, ("Acme", "Engineer"), Old=(HEADERS, ("Borealis", "SRE"))))
    plan = plan_of(book, "jobs.xlsx", replace(KNOWN, sheets=("old",)))
    assert [each.company for each in plan.applications] == ["Borealis"]
    with pytest.raises(UnreadableError, match="it has no sheet 2025: choose one of Sheet, Old"):
        plan_of(book, "jobs.xlsx", replace(KNOWN, sheets=("2025",)))


def test_several_sheets_are_taken_together_where_that_is_wished() -> None:
    old = (HEADERS, ("Acme", "Engineer", date(2026, 9, 3), "Rejected"), ("Borealis", "SRE"))
    book = packed(workbook(HEADERS, ("Acme", "Engineer"), Old=old, Totals=(("Sum", "3"),)))
    told = plan_of(book, "jobs.xlsx")
    assert told.sheets == ("Old", "Sheet")
    assert "left out: “Sheet” (a list, too), “Totals”." in told.problems[0]
    both = plan_of(book, "jobs.xlsx", replace(KNOWN, sheets=told.sheets))
    assert both.problems == ()
    once = against_journal(both, KNOWN).applications
    assert [(each.company, each.status.value) for each in once] == [
        ("Acme", "rejected"),
        ("Borealis", "planned"),
    ]


def test_a_formula_is_its_value_and_a_guarded_text_is_what_it_was() -> None:
    book = workbook(HEADERS, ("=1+1", "Engineer", None, None), ("Acme", "'=cmd|calc", None, None))
    plan = plan_of(packed(book), "jobs.xlsx")
    assert [(each.company, each.role) for each in plan.applications] == [("Acme", "=cmd|calc")]
    assert plan.skipped[0].why == "it has no company's name (Engineer)"


def test_a_far_cell_costs_nothing_and_is_told() -> None:
    book = workbook(HEADERS, ("Acme", "Engineer", date(2026, 10, 3), "Applied"))
    book.active["XFD1048576"] = "far away"
    plan = plan_of(packed(book), "jobs.xlsx")
    assert len(plan.applications) == 1
    assert "1 cells far below or to the right of the list are left out" in plan.problems[0]


ENTITIES = b'<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet'
HARMFUL = {
    "a bomb": changed(SMALL, "sheet1.xml", lambda part: part + b" " * 100_000_000),
    "entities": changed(SMALL, "sheet1.xml", lambda part: part.replace(b"<worksheet", ENTITIES, 1)),
    "a cut file": SMALL[: len(SMALL) // 2],
    "a cut part": changed(SMALL, "sheet1.xml", lambda part: part[: len(part) // 2]),
    "an empty part": changed(SMALL, "workbook.xml", lambda part: b""),
    "no parts": changed(SMALL, "", lambda part: b""),
    "a packed picture": changed(SMALL, "x", lambda part: part).replace(b"xl/", b"zz/"),
}


@pytest.mark.parametrize("what", HARMFUL)
def test_what_is_harmful_or_broken_is_told_in_one_line(what: str) -> None:
    with pytest.raises(UnreadableError) as told:
        plan_of(HARMFUL[what], "jobs.xlsx")
    assert "\n" not in str(told.value)


def test_a_sheet_that_is_text_after_all_is_read_as_such() -> None:
    sheet = "Company,Role,Status,Date Applied\nAcme,Engineer,Applied,2026-10-03\n"
    assert rows_of(sheet, "jobs.xlsx") == ACME


def test_an_old_workbook_is_told_how_to_be_saved() -> None:
    with pytest.raises(UnreadableError, match=r"old Excel file \(\.xls\): save it as \.xlsx or CSV"):
        plan_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1;", "jobs.xls")
