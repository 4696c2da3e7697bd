"""Columns stand below each other, in whatever script the names are written."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from afterview.cli import tables
from afterview.cli.tables import align, fitted, hung
from afterview.text import columns
from support.commands import run

NAMES = (
    "Acme",
    "नमस्ते",
    "हिन्दी कंपनी",
    "ไทยแลนด์",
    "กำ",
    "日本語",
    "한국",
    "한",
    "e\u0301clair",
    "👨\u200d👩\u200d👧\u200d👦 Family",
    "👩🏽\u200d💻",
    "❤\ufe0f",
    "🇩🇪 Bahn",
    "1\ufe0f\u20e3",
    "ประเทศไทย",
    "தமிழ்",
    "שלום",
    "مرحبا",
    "a\u200db",
)


@pytest.mark.parametrize(
    ("text", "wide"),
    [
        ("Acme", 4),
        ("日本語", 6),
        ("e\u0301", 1),
        ("👨\u200d👩\u200d👧\u200d👦", 2),
        ("👩🏽\u200d💻", 2),
        ("❤\ufe0f", 2),
        ("🇩🇪", 2),
        ("ไทยแลนด์", 7),
        ("नमस्ते", 4),
        ("กำ", 2),
    ],
)
def test_a_text_takes_the_columns_that_a_terminal_gives_it(text: str, wide: int) -> None:
    assert columns(text) == wide


def test_the_second_column_begins_at_one_place() -> None:
    assert len({wcswidth(line.removesuffix("|")) for line in align([(each, "|") for each in NAMES])}) == 1


@pytest.mark.parametrize("command", ["list", "due --all"])
def test_columns_stand_below_each_other(capfd: pytest.CaptureFixture[str], command: str) -> None:
    # faults: columns with Devanagari, Thai, joined emoji
    told = NAMES[:8]
    for name in told:
        assert run(capfd, "add", f"{name}; Chef; applied 2026-11-01")[0] == 0
    lines = run(capfd, *command.split())[1].splitlines()
    found = (re.search(rf"^.*{re.escape(name)}  +(?=\S)", line) for line in lines for name in told)
    assert len({wcswidth(each.group()) for each in found if each}) == 1


TEXT = st.text("ab 日🇩é-·", min_size=0, max_size=120)


@given(st.lists(st.lists(TEXT, min_size=3, max_size=3), min_size=1, max_size=6), st.integers(40, 120))
def test_a_table_fits_the_terminal_and_loses_nothing(rows: list[list[str]], wide: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tables, "room", lambda: wide)
        lines = align(rows)
    assert max(map(columns, lines)) <= wide
    assert sorted("".join("".join(lines).split())) == sorted("".join("".join(map("".join, rows)).split()))


@given(st.text("ab -", max_size=200), st.integers(40, 80))
def test_a_long_line_goes_on_further_in(text: str, wide: int) -> None:
    lines = fitted(f"    {text}", wide).split("\n")
    assert "".join(text.split()) == "".join("".join(lines).split())
    assert all(each.startswith("      ") for each in lines[1:])
    assert all(columns(each) <= wide or " " not in each.strip() for each in lines)
    beside = hung("  Notes  ", text, wide).split("\n")
    assert all(each.startswith(" " * 9) for each in beside[1:])


def test_what_does_not_go_to_a_terminal_is_as_long_as_it_is() -> None:
    long = "word " * 60
    assert align([(long, "x")]) == [f"{long}  x"]
    assert fitted(long, None) == long


def test_due_says_why_and_names_a_day_one_way(capfd: pytest.CaptureFixture[str]) -> None:  # playbook A.1
    for line in ("Acme; Chef; applied 2026-11-01", "outcome acme offer, answer by 4 dec"):
        assert run(capfd, "add", line)[0] == 0
    out = run(capfd, "due", "--why")[1]
    assert re.search(
        r"^open +Acme +Answer the offer by Fri 4 Dec +1\d d left\n  They need your answer", out, re.M
    )
    assert "00:00" not in out
    out = run(capfd, "--now", "2026-12-04T10:00+01:00", "due")[1]
    assert re.search(r"^today +Acme +Answer the offer", out, re.M)
    assert "00:00" not in out
    out = run(capfd, "--now", "2026-12-06T10:00+01:00", "due")[1]
    assert "was due Fri 4 Dec, " in out


def test_what_is_due_fits_on_a_screen_also_where_lines_go_on_below(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:  # playbook A.5
    for at in range(20):
        name = f"The Quite Long Name Company Number {at}"
        assert run(capfd, "add", f"{name}; Senior Engineer of Something; applied 2026-10-{at + 1}")[0] == 0
        assert run(capfd, "add", f"outcome {name} offer, answer by {at + 1} dec")[0] == 0
    monkeypatch.setattr(tables, "room", lambda: 80)
    lines = run(capfd, "due")[1].splitlines()
    assert len(lines) <= 20
    assert max(map(columns, lines)) <= 80
    assert "more things can wait" in lines[-1]
    assert len(run(capfd, "due", "--all")[1].splitlines()) > 20


def test_a_list_whose_rows_go_on_below_has_every_interview_under_its_application(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for line in (
        "St Jude's Children's Hospital; Paediatric physiotherapist, Band 7; applied 2026-11-01",
        "interview st jude's phone 2026-11-03 10:00 with Dana Lee",
        "Halden Sports Clinic; MSK physio; saved; apply by 2026-12-04",
    ):
        assert run(capfd, "add", line)[0] == 0
    monkeypatch.setattr(tables, "room", lambda: 60)
    out = run(capfd, "list")[1]
    assert out.index("St Jude's") < out.index("round 1 phone") < out.index("Halden")
