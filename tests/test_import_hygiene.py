"""What a fresh process has loaded: the heavy libraries come in only where they are used."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {"textual", "rich", "pendulum", "tinydb", "msgspec", "filelock", "platformdirs"}


def loaded_after(statement: str) -> set[str]:
    """Return the top-level modules that a fresh process has loaded after `statement`."""
    tell = "import sys\nprint(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
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
        ("import afterview.journal.journal", {"textual", "rich", "click", "filelock", "pendulum"}),
        (
            "from pathlib import Path\nfrom afterview.journal.journal import Journal\n"
            "assert Journal.open(Path('data/sample.json')).hunt.applications",
            {"textual", "rich", "click", "filelock", "pendulum", "secrets"},
        ),
        ("import afterview.demo", {"textual", "rich", "click"}),
        ("import afterview.cli.add, afterview.cli.json_output, afterview.cli.agenda", {"textual", "rich"}),
    ],
)
def test_a_room_loads_no_more_than_it_needs(statement: str, never: set[str]) -> None:
    assert loaded_after(statement) & never == set()
