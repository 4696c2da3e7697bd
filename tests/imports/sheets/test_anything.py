"""Whatever a file holds: a plan or one line comes of it, and what is planned can be stored."""

from __future__ import annotations

import io
import zipfile
from itertools import count

import msgspec
from hypothesis import example, given
from hypothesis import strategies as st

from afterview.imports.source import UnreadableError
from afterview.imports.storing import change_of
from afterview.records.hunt import Hunt
from support.hostile_text import SEQUENCES
from support.sheets import KNOWN, NOW, plan_of

HEADERS = st.sampled_from(
    [
        "Company",
        "Role",
        "Status",
        "Date Applied",
        "Applied",
        "Date",
        "Link",
        "Notes",
        "Contact",
        "Email",
        "Phone",
        "Interview",
        "Offer",
        "Rejected",
        "Name",
        "First Name",
        "Last Name",
        "Location",
        "Salary",
        "Tags",
        "Firma",
        "Estado",
        "History",
        "Closed",
        "First interview",
        "Interviews",
        "",
        "x",
    ]
)
CELLS = st.one_of(
    st.sampled_from(
        [
            "Acme",
            "Acme Inc.",
            "Engineer",
            "Engineer @ Acme",
            "3/4/2026",
            "13/4/2026",
            "9/19",
            "2026-10-03",
            "46000",
            "yes",
            "no",
            "x",
            "OA",
            "Ghosted",
            "Offer",
            "2 weeks ago",
            "Total",
            "https://jobs.lever.co/acme",
            '=HYPERLINK("https://a.example","b")',
            "N/A",
            "Dana <d@a.example>",
            "2026-10-03 applied; day not known: rejected",
            "99/99/9999",
            "0000-00-00",
            "9999-12-31T23:59:59-12:00",
            "1e400",
            "'=1+1",
            "0001-01-01T00:00:00+14:00",
            "2026-10-03T25:61",
            "Feb 30 2026",
            "12345678901234567890",
            "http://[::1",
        ]
    ),
    st.text(max_size=12),
    st.sampled_from(SEQUENCES),
)


def is_told_or_storable(content: bytes, name: str) -> None:
    try:
        plan = plan_of(content, name)
    except UnreadableError as told:
        line = str(told)
        if "\n" in line or len(line) > 400:
            raise AssertionError(line) from told
        return
    today = NOW.date()
    for each in plan.applications:
        assert 0 < len(each.company) <= 300
        assert each.applied is None or each.applied <= today
    assert all(each.name for each in plan.people)
    ids = count()
    change = change_of(plan, KNOWN.hunt, NOW, KNOWN.zone, lambda prefix: f"{prefix}{next(ids)}")
    hunt = Hunt().with_change(change)
    assert len(hunt.applications) == len(plan.applications)
    for record in (*hunt.applications.values(), *hunt.people.values()):
        assert msgspec.json.decode(msgspec.json.encode(record), type=type(record)) == record


@given(
    st.lists(HEADERS, min_size=1, max_size=8),
    st.lists(st.lists(CELLS, max_size=8), max_size=6),
    st.sampled_from(",;\t|"),
    st.sampled_from(["utf-8", "utf-16", "cp1252"]),
)
def test_any_table_is_read_or_told(
    headers: list[str], rows: list[list[str]], sign: str, encoding: str
) -> None:
    text = "\n".join(sign.join(each) for each in (headers, *rows))
    is_told_or_storable(text.encode(encoding, "replace"), "jobs.csv")


@given(st.binary(max_size=300))
@example(b'a,b\n"')
@example(b"sep=\n")
@example(b"|")
@example(b"|\n||\n|-|")
@example(b"\xff\xfe,")
def test_any_bytes_are_read_or_told(content: bytes) -> None:
    is_told_or_storable(content, "jobs.csv")


@given(
    st.lists(
        st.sampled_from(
            b"BEGIN:VCARD|END:VCARD|VERSION:2.1|FN:Dana|N:Lee;Dana|N:|EMAIL;PREF=1:a@b.c|TEL:1234567|"
            b'NOTE;ENCODING=QUOTED-PRINTABLE:=C3=|=A9| folded|\tfolded|ORG:;|AGENT:|KIND:group|X;"a:b":c|PHOTO;ENCODING=b:////|'
            b"FN;CHARSET=none:x|ADR:;;a;b|:|;|FN:\\|\x00|item1.URL:https://www.linkedin.com/in/x".split(b"|")
        ),
        max_size=14,
    )
)
def test_any_cards_are_read_or_told(lines: list[bytes]) -> None:
    is_told_or_storable(b"\n".join(lines), "people.vcf")


def _workbook() -> dict[str, bytes]:
    import openpyxl

    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["Company", "Role", "Date Applied"])
    book.active.append(["Acme", "Engineer", 46_000])
    file = io.BytesIO()
    book.save(file)
    with zipfile.ZipFile(file) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


PARTS = _workbook()


@given(st.sampled_from(sorted(PARTS)), st.integers(0, 2_000), st.binary(max_size=6), st.integers(0, 40))
def test_any_damaged_workbook_is_read_or_told(part: str, at: int, put: bytes, cut: int) -> None:
    old = PARTS[part]
    at %= len(old)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        for name, content in PARTS.items():
            packed.writestr(name, old[:at] + put + old[at + cut :] if name == part else content)
    is_told_or_storable(file.getvalue(), "jobs.xlsx")
