"""The same surroundings for every test: a known zone, and nobody's real files."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

# Read by Textual when it is imported, so before any test module is.
os.environ["TEXTUAL_ANIMATIONS"] = "none"
os.environ["TZ"] = "Europe/Berlin"
for _name in (
    "NO_COLOR",
    "FORCE_COLOR",
    "COLORTERM",
    "AFTERVIEW_JOURNAL",
    "AFTERVIEW_CONFIG",
    "AFTERVIEW_DEBUG",
):
    os.environ.pop(_name, None)
if hasattr(time, "tzset"):
    time.tzset()

from support import headless
from support.searching import load_profile

headless.ask_the_loop()
headless.paint_only_what_is_looked_at()

load_profile()


SHOWN_ONCE = ("size", "theme")
"""What is tried at several sizes or in several themes is tried with the first of them in the quick run."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as slow what shows at a further size, or in a further theme, what the first has shown."""
    first: dict[tuple[str, str], object] = {}
    for item in items:
        if not isinstance(item, pytest.Function) or not hasattr(item, "callspec"):
            continue
        where = f"{item.path}::{item.originalname}"
        for name in SHOWN_ONCE:
            value = item.callspec.params.get(name)
            if value != first.setdefault((where, name), value):
                item.add_marker("slow")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Start two processes for each core: half of its time a test of the app waits for something."""
    return 2 * (os.cpu_count() or 1)


@pytest.fixture(autouse=True)
def nobodys_files(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point journal, settings and data into an empty folder, for this process and those it starts."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("AFTERVIEW_JOURNAL", str(home / "journal.json"))
    monkeypatch.setenv("AFTERVIEW_CONFIG", str(home / "config.toml"))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    return home
