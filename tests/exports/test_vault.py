"""The folder of notes: its links lead somewhere, its names fit every system, its texts stay texts."""

from __future__ import annotations

import json
import re
import unicodedata
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from afterview.exports.names import Names, file_name
from afterview.exports.request import Request
from afterview.exports.vault import escaped_line, vault
from afterview.records.applications import EventKind
from afterview.records.hunt import Hunt
from afterview.records.reflections import Reflection
from support.builders import BERLIN, application, event, hunt, interview, person, wall
from support.hunt_strategies import hunts

NOW = wall("2026-11-24T16:00")
LINK = re.compile(r"\[\[([^\]|]+)\|([^\]]*)\]\]")


def notes(of: Hunt, **options: Any) -> dict[str, str]:
    made = vault(Request(hunt=of, now=NOW, zone=BERLIN, **options))
    return {path: content.decode() for path, content in made.items()}


def acme(**fields: Any) -> Hunt:
    sent = event(EventKind.APPLIED, "2026-11-05")
    held = interview(who=["p1"], reflection=Reflection(went_well="the pager", confidence=7))
    first = application(role="Writer", events=(sent,), interviews=(held,), notes="mine", **fields)
    return hunt([first], [person("p1", "Dana Lee", company="Acme", email="dana@acme.example", notes="tall")])


def test_each_application_person_and_company_has_a_note() -> None:
    made = notes(acme())
    assert set(made) == {
        "Job hunt.md",
        "Applications/Acme - Writer.md",
        "People/Dana Lee.md",
        "Companies/Acme.md",
    }
    assert "the pager" in made["Applications/Acme - Writer.md"]
    assert "2026-11-20 interview 1 with Dana Lee" in made["Applications/Acme - Writer.md"]
    assert "tall" in made["People/Dana Lee.md"]


def test_without_what_is_private_there_are_names_and_days_alone() -> None:
    text = "\n".join(notes(acme(), private=False).values())
    assert "Dana Lee" in text
    for secret in ("the pager", "mine", "tall", "dana@acme.example", "7"):
        assert secret not in text.replace("2026-11-20", "")


def test_some_days_have_those_who_had_to_do_with_them() -> None:
    assert list(notes(acme(), first=date(2026, 12, 1))) == ["Job hunt.md"]


@pytest.mark.slow
@given(hunts())
def test_every_link_leads_to_a_note(of: Hunt) -> None:
    made = notes(of)
    for text in made.values():
        for target, shown in LINK.findall(text):
            assert f"{target}.md" in made
            assert shown == target.rpartition("/")[2]


@given(st.lists(st.text(), min_size=1, max_size=8))
def test_any_names_make_files_that_no_system_confuses(wanted: list[str]) -> None:
    names = Names()
    made = [names.give("People", each, "Person") for each in wanted]
    assert len({unicodedata.normalize("NFKC", each).casefold() for each in made}) == len(made)
    for each in made:
        name = each.removeprefix("People/")
        assert name
        assert not re.search(r'[\\/:*?"<>|#^\[\]\x00-\x1f]', name)
        assert name == name.strip(". ")
        assert len(f"{name}.md".encode()) < 200


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("CON", "_CON"),
        ("com1.txt", "_com1.txt"),
        ("../../etc/passwd", "etc passwd"),
        ("A/B: C?", "A B C"),
        ("...", "Person"),
        ("Acme.", "Acme"),
        ("[[x]]|y", "x y"),
        ("é" * 200, "é" * 60),
    ],
)
def test_hard_names(wanted: str, name: str) -> None:
    assert file_name(wanted, "Person") == name


def test_those_that_differ_only_in_case_get_numbers() -> None:
    one, other = application(role="Writer"), application("a2", "ACME", role="writer")
    made = [path for path in notes(hunt([one, other])) if path.startswith("Applications/")]
    assert made == ["Applications/Acme - Writer.md", "Applications/ACME - writer (2).md"]


def test_a_text_makes_no_link_no_heading_and_no_html() -> None:
    evil = "# [[People/x|y]] <script>alert(1)</script> `code` *bold*\n- item\n\x1b[31m"
    of = hunt([replace(application(role=evil[:20]), notes=evil, company=evil)])
    for text in notes(of).values():
        assert "<script" not in text.rpartition("---\n")[2].replace("\\<", "")
        assert "\x1b" not in text
        assert all(f"{target}.md" in notes(of) for target, _ in LINK.findall(text))
    assert escaped_line("# x [[y]]") == "\\# x \\[\\[y\\]\\]"


def test_the_head_of_a_note_is_read_whatever_the_names() -> None:
    of = hunt([application(company='A: "b" # c\n---', tags=("x y", "#z"))])
    (path,) = (each for each in notes(of) if each.startswith("Applications/"))
    head = notes(of)[path].split("---\n")[1]
    values = {line.partition(": ")[0]: json.loads(line.partition(": ")[2]) for line in head.splitlines()}
    assert values["company"] == 'A: "b" # c ---'
    assert values["tags"] == ["x-y", "z"]
