"""The applications as a sheet."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.exports.request import Request
from afterview.exports.sheet import COLUMNS, sheet
from afterview.formulas import freed, guarded
from afterview.records.applications import Application, EventKind
from afterview.records.hunt import Hunt
from afterview.records.interviews import Reply
from support.builders import BERLIN, application, event, follow_up, hunt, interview, note, person, wall

NOW = wall("2026-11-24T16:00")


def cells(of: Hunt, **options: Any) -> list[dict[str, str]]:
    content = sheet(Request(hunt=of, now=NOW, zone=BERLIN, **options)).decode()
    return list(csv.DictReader(io.StringIO(content, newline=""), delimiter=options.get("separator", ",")))


def acme(**fields: Any) -> Application:
    sent = event(EventKind.APPLIED, "2026-10-05")
    no = event(EventKind.REJECTED, "2026-11-20", 2)
    held = interview(
        starts="2026-10-20T10:00",
        kind="phone",
        who=["p1"],
        letters=(note("p1", "2026-10-20T15:00"),),
        follow_ups=(follow_up("2026-10-28T10:00"),),
    )
    return application(role="Writer", events=(sent, no), interviews=(held,), notes="mine", **fields)


def test_a_row_says_where_an_application_stands_and_how_it_came_there() -> None:
    (row,) = cells(hunt([acme(tags=("a", "b"), url="https://acme.example")], [person("p1", "Dana Lee")]))
    assert row["Company"] == "Acme"
    assert (row["Status"], row["Applied"], row["First interview"]) == ("rejected", "2026-10-05", "2026-10-20")
    assert (row["Closed"], row["Tags"], row["Notes"]) == ("2026-11-20", "a, b", "mine")
    assert row["History"].split("; ") == [
        "2026-10-05 applied",
        "2026-10-20 interview 1, phone with Dana Lee",
        "2026-10-20 thank-you note sent to Dana Lee",
        "2026-10-28 followed up (no answer)",
        "2026-11-20 rejected",
    ]


def test_an_answer_and_those_known_there_are_in_it() -> None:
    said = Reply(id="r1", at=wall("2026-11-10T10:00"), words="they want to talk")
    of = application(events=(event(EventKind.APPLIED, "2026-10-05"),), replies=(said,))
    (row,) = cells(
        hunt([of], [person("p1", "Dana Lee", company="Acme", title="CTO"), person("p2", "Max Berg")])
    )
    assert row["History"] == "2026-10-05 applied; 2026-11-10 they answered"
    assert row["People"] == "Dana Lee (CTO)"


def test_some_days_show_what_happened_in_them_as_it_stood_when_they_ended() -> None:
    later = application("a2", "Later", events=(event(EventKind.APPLIED, "2026-11-02"),))
    october = {"first": date(2026, 10, 10), "last": date(2026, 10, 31)}
    (row,) = cells(hunt([acme(), later], [person("p1", "Dana Lee")]), **october)
    assert (row["Status"], row["Closed"], row["Applied"]) == ("interviewing", "", "2026-10-05")
    assert row["History"].startswith("2026-10-20 interview 1")
    assert "rejected" not in row["History"]


def test_a_public_sheet_has_no_notes() -> None:
    (row,) = cells(hunt([acme()]), private=False)
    assert list(row) == list(COLUMNS[:-1])
    assert "mine" not in row.values()


def test_excel_is_told_that_it_is_utf_8() -> None:
    content = sheet(Request(hunt=hunt([application(company="Größe")]), now=NOW, zone=BERLIN, bom=True))
    assert content.startswith(b"\xef\xbb\xbfCompany,")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", "\uff1d"])
def test_no_cell_begins_like_a_formula(sign: str) -> None:
    (row,) = cells(hunt([application(company=f"{sign}1+1", role=f"a;{sign}1", notes=f"a\n{sign}1")]))
    for name in ("Company", "Role", "Notes"):
        assert "'" in row[name]
    assert row["Company"][0] == "'"
    raw = sheet(
        Request(hunt=hunt([application(role=f"a;{sign}1", notes=f"a\n{sign}1")]), now=NOW, zone=BERLIN)
    )
    for piece in csv.reader(io.StringIO(raw.decode().replace('"', "")), delimiter=";"):
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in piece)


@given(st.text(alphabet="=+-@';,\t\r\n ab1\uff1d"))
def test_a_guarded_text_is_freed_to_what_it_was(text: str) -> None:
    assert freed(guarded(text)) == text
    assert guarded(text)[:1] not in ("=", "+", "-", "@", "\t", "\r", "\n")


def test_an_interview_that_is_still_to_come_is_not_told_as_held() -> None:
    soon = application(interviews=(interview(starts="2026-11-26T10:00"),))
    (row,) = cells(hunt([soon]))
    assert row["History"] == "2026-11-26 interview 1 (to come)"
