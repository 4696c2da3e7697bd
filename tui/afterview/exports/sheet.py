"""The applications as a sheet (CSV), a row each, with their dated history."""

from __future__ import annotations

import csv
import io
from datetime import date

from afterview.exports.request import Request
from afterview.exports.rounds import rounds_said
from afterview.exports.stages import Row, rows
from afterview.formulas import guarded
from afterview.playbook.tallies import company_key, tally
from afterview.records.applications import CLOSING, Application, EventKind
from afterview.records.hunt import Hunt
from afterview.text import clean_lines, encodable

COLUMNS = (
    *("Company", "Role", "Status", "Saved", "Apply by", "Applied"),
    *("First interview", "Interviews", "Offer", "Closed"),
    *("Location", "Salary", "Source", "URL", "Tags", "History", "Rounds", "People", "Notes"),
)
"""The header. Days are ISO dates; what is not known is empty."""

_BOM = "\ufeff"


def sheet(request: Request) -> bytes:
    """Return the sheet: UTF-8, lines that end as RFC 4180 wants, and no cell that is taken for a formula."""
    columns = COLUMNS if request.private else COLUMNS[:-1]
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=request.separator, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows(request):
        cells = (guarded(encodable(clean_lines(each).strip())) for each in _cells(row, request.hunt))
        writer.writerow([cell for _, cell in zip(columns, cells, strict=False)])
    return f"{_BOM if request.bom else ''}{text.getvalue()}".encode()


def _cells(row: Row, hunt: Hunt) -> tuple[str, ...]:
    found = row.application
    held = found.rounds
    days = [day for each in held if (day := each.day(each.zone)) is not None]
    outcome = found.outcome
    return (
        found.company,
        found.role,
        found.status.value,
        _day(_on(row, EventKind.SAVED)),
        _day(found.apply_by),
        _day(found.applied_on),
        _day(min(days, default=None)),
        str(len(held)),
        _day(_on(row, EventKind.OFFER)),
        _day(outcome.on if outcome is not None and outcome.kind in CLOSING else None),
        found.location,
        found.salary,
        found.source,
        found.url,
        ", ".join(found.tags),
        "; ".join(map(str, row.stages)),
        rounds_said(found, hunt),
        _people(found, hunt),
        found.notes,
    )


def _people(application: Application, hunt: Hunt) -> str:
    """Name those known there, and those met: "Dana Lee (CTO); Max Berg"."""
    known = tally(hunt).tied.get(company_key(application.company), ())
    met = (hunt.people.get(each.person) for held in application.interviews for each in held.interviewers)
    there = {each.id: each for each in (*known, *met) if each is not None}
    return "; ".join(f"{each.name} ({each.title})" if each.title else each.name for each in there.values())


def _on(row: Row, kind: EventKind) -> date | None:
    days = [each.on for each in row.application.events if each.kind is kind]
    return min((day for day in days if day is not None), default=None)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
