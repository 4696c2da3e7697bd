"""Whoever ends the program: what was typed is in the journal, and the terminal is left as it was found."""

from __future__ import annotations

import os
import resource
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from filelock import FileLock

from afterview.journal.journal import Journal
from afterview.journal.rescue import rescue_files
from support.quick_journal import STORY, went_well, write_journal
from support.real_terminal import RealTerminal
from support.slow import slow

pytestmark = pytest.mark.slow

AFTERNOON = "2026-11-24T16:00:00+01:00"
LONG = "Kept calm, whatever came. " * 20
"""So long that much of it is still on its way when the end comes."""


@contextmanager
def opened(tmp_path: Path, *, before: Callable[[], None] | None = None) -> Iterator[RealTerminal]:
    """Open the program on the story's journal, which is written if it is not there yet."""
    journal = tmp_path / "journal.json"
    if not journal.exists():
        write_journal(journal, *STORY)
    at = ("--journal", str(journal), "--now", AFTERNOON)
    with RealTerminal(*at, home=tmp_path, before=before) as app:
        yield app


def begin_to_write(app: RealTerminal) -> None:
    app.wait_for("Acme", "n next")
    app.keys("W")
    app.wait_until(lambda text: "━ Reflection" in text, "the reflection")
    app.keys("enter")
    app.wait_for("next part")


def end_by(app: RealTerminal, how: str) -> int:
    """End the program without waiting for anything that was typed; return its exit status."""
    if how == "closed":
        return app.hang_up()
    if how.startswith("SIG"):
        app.child.kill(getattr(signal, how))
    else:
        app.type({"ctrl+c": "\x03", "ctrl+q": "\x11"}[how])
    return app.wait_for_end()


@pytest.mark.parametrize(
    ("how", "status"),
    [
        ("SIGTERM", 143),
        ("ctrl+q", 0),
        slow("SIGHUP", 129),
        slow("SIGINT", 130),
        slow("closed", 129),
        slow("ctrl+c", 0),
    ],
)
def test_what_was_typed_the_moment_before_is_saved(tmp_path: Path, how: str, status: int) -> None:
    with opened(tmp_path) as app:
        begin_to_write(app)
        app.type(LONG)
        if how == "closed":  # what was not read from a terminal before it is closed goes with it
            app.wait_until(lambda text: text.count("Kept calm") == LONG.count("Kept calm"), "all of it")
        assert end_by(app, how) == status
        assert app.left_as_found or how == "closed"
    assert went_well(tmp_path / "journal.json") == LONG
    assert "Traceback" not in app.text


@pytest.mark.slow
def test_two_signals_while_a_save_is_under_way(tmp_path: Path) -> None:
    with opened(tmp_path) as app:
        begin_to_write(app)
        with FileLock(tmp_path / ".journal.json.lock"):
            app.type("Kept calm.")
            app.keys("escape")  # saves at once, and has to wait
            app.wait_for("Kept calm.", "…")
            app.child.kill(signal.SIGTERM)
            app.child.kill(signal.SIGHUP)
        assert app.wait_for_end() in (143, 129)  # of two that come at once either may be heard first
        assert app.left_as_found
    assert went_well(tmp_path / "journal.json") == "Kept calm."


@pytest.mark.parametrize("begun", [False, True], ids=["at once", "screen taken"])
def test_told_to_end_while_it_starts(tmp_path: Path, begun: bool) -> None:
    with opened(tmp_path) as app:
        if begun:
            app.wait_for_mode(1049)
        app.child.kill(signal.SIGTERM)
        status = app.wait_for_end()
        assert status == 143 if begun else status in (143, -signal.SIGTERM)
        assert app.left_as_found or not begun
        assert "Traceback" not in app.text


def test_stopped_and_gone_on_with(tmp_path: Path) -> None:
    with opened(tmp_path) as app:
        begin_to_write(app)
        app.type("Kept calm.")
        app.wait_for("Kept calm.")
        app.child.kill(signal.SIGTSTP)
        app.wait_until(lambda _: is_stopped(app.child.pid), "the program stopped")
        app.wait_until(lambda _: 1049 not in app.modes and 25 in app.modes, "the terminal given back")
        assert went_well(tmp_path / "journal.json") == "Kept calm."
        app.child.kill(signal.SIGCONT)
        app.wait_until(lambda _: 1049 in app.modes, "the program's screen again")
        app.type(" All of it.")
        app.wait_for("Kept calm. All of it.")
        app.child.kill(signal.SIGTERM)
        assert app.wait_for_end() == 143
        assert app.left_as_found
    assert went_well(tmp_path / "journal.json") == "Kept calm. All of it."


def is_stopped(pid: int) -> bool:
    child, status = os.waitpid(pid, os.WNOHANG | os.WUNTRACED)
    return child == pid and os.WIFSTOPPED(status)


def test_a_full_disk_at_the_end_is_told_and_the_next_start_brings_it_back(tmp_path: Path) -> None:
    journal = tmp_path / "journal.json"
    write_journal(journal, *STORY, *(f"Company {number}; Engineer" for number in range(20)))

    def fill_the_disk() -> None:
        room = journal.stat().st_size - 1
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    with opened(tmp_path, before=fill_the_disk) as app:
        begin_to_write(app)
        app.type("Kept calm.")
        app.child.kill(signal.SIGTERM)
        assert app.wait_for_end() == 143
        assert app.left_as_found
        (rescue,) = rescue_files(journal)
        assert "could not save" in app.text
        assert rescue.name in "".join(app.text.split())
    assert went_well(journal) == ""
    with opened(tmp_path) as app:
        app.wait_for("could not be saved the last time", "Wrote down what went well")
        app.keys("enter")
        app.wait_for("u undoes it")
        app.keys("q")
        assert app.wait_for_end() == 0
    assert went_well(journal) == "Kept calm."
    assert not rescue.exists()


def test_a_line_that_was_begun_outlives_a_closed_terminal(tmp_path: Path) -> None:
    with opened(tmp_path) as app:
        app.wait_for("Acme", "n next")
        app.keys(":")
        app.wait_for("such as")
        app.type("note acme they are moving")
        app.wait_for("they are moving")
        assert app.hang_up() == 129
    (left,) = tmp_path.glob("journal.json.unfinished.json")
    assert left.stat().st_mode & 0o777 == 0o600
    with opened(tmp_path) as app:
        app.wait_for("note acme they are moving", "Begun 16:00 and not entered")
        app.keys("enter")
        app.wait_for("u undoes it")
        app.keys("q")
        assert app.wait_for_end() == 0
    assert not left.exists()
    (application,) = Journal.open(tmp_path / "journal.json").hunt.applications.values()
    assert application.notes == "they are moving"


def test_a_form_that_was_begun_outlives_a_kill(tmp_path: Path) -> None:
    with opened(tmp_path) as app:
        app.wait_for("Acme", "n next")
        app.keys("e")
        app.wait_for("Everything about this application")
        app.keys("e")
        app.wait_for("Edit Acme")
        app.keys("\x15")  # ctrl+u empties the field
        app.type("Acme [b]")
        left = tmp_path / "journal.json.unfinished.json"
        app.wait_until(lambda _: left.exists() and "Acme [b]" in left.read_text(), "the file")
        app.child.kill(signal.SIGKILL)
        app.wait_for_end()
    with opened(tmp_path) as app:
        app.wait_for("Edit Acme", "Acme [b]", "Begun 16:00 and not saved")
        app.type("\x0f")
        app.wait_for("Edited Acme")
        app.keys("escape")
        app.wait_until(lambda text: "Everything about" not in text, "the main screen")
        app.keys("q")
        assert app.wait_for_end() == 0
    assert not left.exists()
    (application,) = Journal.open(tmp_path / "journal.json").hunt.applications.values()
    assert application.company == "Acme [b]"
