"""ARCHITECTURE.md is true: every file and every name on that page is there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "tui" / "afterview"
PAGE = (ROOT / "ARCHITECTURE.md").read_text()
SPANS = [
    each for each in re.findall(r"`([^`\n]+)`", PAGE) if "…" not in each and " " not in each.split(": ")[0]
]
FILES = sorted({each.split(": ")[0] for each in SPANS if re.fullmatch(r"[\w/]+(\.py|/)(: .+)?", each)})
NAMES = sorted({each for each in SPANS if re.fullmatch(r"[\w/]+\.py: [\w.]+", each)})


@pytest.mark.parametrize("name", FILES)
def test_each_file_is_there(name: str) -> None:
    is_example = name in ("x.py", "x.tcss", "app/screens/x.py")
    assert is_example or (SOURCE / name).exists() or (ROOT / name).exists()


@pytest.mark.parametrize("span", NAMES)
def test_each_name_is_there(span: str) -> None:
    file, _, name = span.partition(": ")
    source = (SOURCE / file).read_text()
    for part in name.split("."):
        assert re.search(rf"(class|def) {part}\b|^ *{part}\b.*=", source, re.MULTILINE), f"{part} in {file}"


def test_the_main_screen_only_puts_together_and_hands_on() -> None:
    tree = ast.parse((SOURCE / "app" / "screens" / "main.py").read_text())
    (screen,) = (each for each in tree.body if isinstance(each, ast.ClassDef) and each.name == "MainScreen")
    assert sum(isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef) for each in screen.body) <= 40
