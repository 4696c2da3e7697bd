"""What loads what: the heavy libraries only where they are used, no module in a circle, no file too long."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import afterview

HEAVY = {"textual", "rich", "pendulum", "tinydb", "msgspec", "filelock", "platformdirs"}

PACKAGE = Path(afterview.__file__).parent
MODULES = {
    ".".join(("afterview", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__"): path
    for path in PACKAGE.rglob("*.py")
}


def loaded_after(statement: str) -> set[str]:
    """Return the modules that a fresh process has loaded after `statement`."""
    tell = "import sys\nprint(*sys.modules, file=sys.stderr)"
    code = f"{statement}\n{tell}"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    return set(done.stderr.split())


@pytest.mark.parametrize(
    ("statement", "never"),
    [
        ("import afterview", HEAVY | {"click"}),
        ("import afterview.cli", HEAVY),
        ("from afterview.cli.program import program\nprogram(['--help'], standalone_mode=False)", HEAVY),
        ("import afterview.config, afterview.settings, afterview.clock, afterview.civil", HEAVY | {"click"}),
        ("import afterview.crash, afterview.crash_report, afterview.text", HEAVY | {"click"}),
        (
            "from datetime import date\nfrom afterview.civil import start_of_day\n"
            "start_of_day(date(2026, 11, 20), 'Europe/Berlin')",
            HEAVY | {"click", "dateutil"},
        ),
        (
            "import afterview.playbook.checklist, afterview.playbook.agenda",
            {"textual", "rich", "tinydb", "click", "pendulum", "dateutil"},
        ),
        ("import afterview.records.hunt", {"textual", "rich", "tinydb", "pendulum", "click"}),
        ("import afterview.entry.understand", {"textual", "rich", "tinydb", "filelock", "click"}),
        ("import afterview.entry.completion", {"textual", "rich", "tinydb", "filelock", "click"}),
        ("import afterview.journal.journal", {"textual", "rich", "click", "filelock", "pendulum", "tinydb"}),
        (
            "from pathlib import Path\nfrom afterview.journal.journal import Journal\n"
            "assert Journal.open(Path('data/sample.json')).hunt.applications",
            {"textual", "rich", "click", "filelock", "pendulum", "secrets", "tinydb"},
        ),
        ("import afterview.practice.plan, afterview.practice.count", {"textual", "tinydb", "click", "fsrs"}),
        ("from afterview.practice.spacing import _scheduler\n_scheduler()", {"torch", "numpy", "pandas"}),
        ("import afterview.patterns.overview", {"textual", "tinydb", "click", "snowballstemmer"}),
        ("import afterview.cli.letter", {"textual", "rich", "tinydb", "rapidfuzz"}),
        ("import afterview.cli.letter_out", {"textual", "tinydb", "afterview.letters.checks"}),
        ("import afterview.demo", {"textual", "rich", "click"}),
        ("import afterview.cli.add, afterview.cli.json_output, afterview.cli.agenda", {"textual", "rich"}),
    ],
)
def test_a_room_loads_no_more_than_it_needs(statement: str, never: set[str]) -> None:
    assert loaded_after(statement) & never == set()


def imported_by(path: Path) -> Iterator[str]:
    """Yield the modules that a module names outside of its functions, for types alone, too."""
    rest: list[ast.AST] = [ast.parse(path.read_text("utf-8"))]
    while rest:
        node = rest.pop()
        if isinstance(node, ast.ImportFrom) and node.module:
            inner = {f"{node.module}.{each.name}" for each in node.names}
            yield from inner & MODULES.keys() or {node.module} & MODULES.keys()
        elif isinstance(node, ast.Import):
            yield from {each.name for each in node.names} & MODULES.keys()
        elif not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            rest += ast.iter_child_nodes(node)


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {name: set(imported_by(path)) - {name} for name, path in MODULES.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as circle:
        pytest.fail(" -> ".join(circle.args[1]))


def test_no_file_is_longer_than_400_lines() -> None:
    lengths = {name: len(path.read_text("utf-8").splitlines()) for name, path in MODULES.items()}
    assert {name: lines for name, lines in lengths.items() if lines > 400} == {}


def test_nobody_reaches_through_the_app_into_the_main_screen() -> None:
    """Whoever needs a part of it is given that part; a test looks at what a person sees of it."""
    into_parts = re.compile(r"\bmain(\.\w+)*\._[a-z]")
    tests = Path(__file__).parent
    reaching = [path.name for path in tests.rglob("*.py") if into_parts.search(path.read_text("utf-8"))]
    through_app = re.compile(r"app\.main\b")
    reaching += [name for name, path in MODULES.items() if through_app.search(path.read_text("utf-8"))]
    assert reaching == []
