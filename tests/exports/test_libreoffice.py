"""The sheet as LibreOffice reads it: every cell is there, as it was written, and none is calculated."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from datetime import datetime
from pathlib import Path

import pytest

from afterview.exports.request import Request
from afterview.exports.sheet import sheet
from afterview.formulas import freed
from afterview.imports.plan import Plan
from afterview.records.applications import EventKind
from afterview.records.hunt import Hunt
from support.builders import BERLIN, application, event, hunt, interview, person, wall
from support.sheets import plan_of

SOFFICE = shutil.which("soffice")
pytestmark = [pytest.mark.slow, pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice")]

NOTES = (
    "=1+1",
    '=HYPERLINK("https://a.example";"b")',
    "+49 30 123456",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(A1:A9)",
    "'quoted'",
    'said "yes", then; nothing',
    "two\nlines, and ümläuts – “quotes” 🙂",
    "\ttab",
    "面接",
)
"""Not bare numbers and days: a spreadsheet takes 007 for seven and 3/4 for a day, whatever the sheet says."""


def of_all_kinds() -> Hunt:
    sent, held = event(EventKind.APPLIED, "2026-10-05"), interview(starts="2026-10-20T10:00", who=["p1"])
    applications = [
        application(f"a{at}", f"Firma Nº {at}", role=text.strip(), notes=text, events=(sent,), salary=text)
        for at, text in enumerate(NOTES)
    ]
    applications.append(application("a99", "Acme", interviews=(held,), events=(sent,)))
    return hunt(applications, [person("p1", "Jörg Müller")])


def as_workbook(content: bytes, folder: Path, separator: str) -> bytes:
    """Return the workbook that LibreOffice makes of a sheet, which it is told is UTF-8 and not in English."""
    source = folder / "out.csv"
    source.write_bytes(content)
    subprocess.run(
        [
            SOFFICE or "",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            f"--infilter=CSV:{ord(separator)},34,76,1,,0,false,true,false,false,false,-1,true",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(folder / "made"),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return next((folder / "made").iterdir()).read_bytes()


def said(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    return "" if value is None else str(value)


def jobs(plan: Plan) -> list[tuple[object, ...]]:
    return [
        (each.company, each.role, each.status, each.applied, each.salary, each.notes, each.events)
        for each in plan.applications
    ]


@pytest.mark.parametrize(("separator", "bom"), [(",", False), (",", True), (";", True)])
def test_every_cell_is_there_as_it_was_written_and_none_is_calculated(
    tmp_path: Path, separator: str, bom: bool
) -> None:
    import openpyxl

    request = Request(
        hunt=of_all_kinds(), now=wall("2026-11-24T16:00"), zone=BERLIN, separator=separator, bom=bom
    )
    content = sheet(request)
    workbook = as_workbook(content, tmp_path, separator)
    found = list(openpyxl.load_workbook(io.BytesIO(workbook)).worksheets[0].iter_rows())
    text = content.decode("utf-8-sig")
    written = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    assert [[said(each.value) for each in row] for row in found] == written
    assert not [each for row in found for each in row if each.data_type == "f"]
    assert not [each for row in found for each in row if str(each.value)[:1] in ("=", "+", "-", "@")]
    assert jobs(plan_of(workbook, "out.xlsx")) == jobs(plan_of(content, "out.csv"))
    assert {freed(row[-1]) for row in written[1:]} >= {each for each in NOTES if each == each.strip()}
