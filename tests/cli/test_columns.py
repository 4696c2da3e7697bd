"""Columns stand below each other, in whatever script the names are written."""

from __future__ import annotations

import re

import pytest
from wcwidth import wcswidth

from afterview.cli.output import align
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
    told = NAMES[:8]
    for name in told:
        assert run(capfd, "add", f"{name}; Chef; applied 2026-11-01")[0] == 0
    lines = run(capfd, *command.split())[1].splitlines()
    found = (re.search(rf"^.*{re.escape(name)}  +(?=\S)", line) for line in lines for name in told)
    assert len({wcswidth(each.group()) for each in found if each}) == 1
