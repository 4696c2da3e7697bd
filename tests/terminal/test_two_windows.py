"""Two windows on one journal, and the command line beside them, in real terminals."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from support.real_terminal import RealTerminal

pytestmark = pytest.mark.slow

STOP, GO_ON, KILL = signal.SIGSTOP, signal.SIGCONT, signal.SIGKILL
NOW = "2026-11-24T16:00:00+01:00"


def window(journal: Path, tmp_path: Path) -> RealTerminal:
    return RealTerminal("--journal", str(journal), "--now", NOW, home=tmp_path)


def add(journal: Path, *lines: str) -> None:
    program = Path(sys.executable).with_name("afterview")
    for line in lines:
        subprocess.run(
            [program, "--journal", journal, "--now", NOW, "add", line],
            check=True,
            capture_output=True,
            env={**os.environ, "AFTERVIEW_CONFIG": str(journal.with_name("config.toml"))},
        )


def acme(journal: Path) -> dict[str, Any]:
    kept = json.loads(journal.read_text(encoding="utf-8"))
    found: dict[str, Any] = next(each for each in kept["applications"].values() if each["company"] == "Acme")
    return found


def conflicts(journal: Path) -> list[dict[str, Any]]:
    return list(json.loads(journal.read_text(encoding="utf-8")).get("conflicts", {}).values())


def write_reflection(app: RealTerminal) -> None:
    app.keys("W")
    app.wait_until(lambda text: "━ Reflection" in text, "the reflection")
    app.type("\x1b[H")  # home: it begins where something is still to be written
    app.keys("enter")
    app.wait_for("next part", "same way again")


def test_two_windows_and_the_command_line_see_each_other(tmp_path: Path) -> None:
    journal = tmp_path / "journal.json"
    add(journal, "Acme; Engineer; applied 10 nov", "interview acme onsite 14:00-15:00 with Dana Lee")
    with window(journal, tmp_path) as one, window(journal, tmp_path) as other:
        for app in (one, other):
            app.wait_for("Acme", "n next")
        one.keys("a")
        one.wait_for("such as")
        one.type("Corvid; SRE; appl")
        other.keys("L")
        other.wait_until(lambda text: "━ Checklist" in text, "the checklist")
        add(journal, "Borealis; Data Engineer; applied yesterday")
        one.wait_for("Borealis", "Corvid; SRE; appl")
        other.wait_until(lambda text: "Borealis" in text and "━ Checklist" in text, "the new one")
        one.type("ied today")
        one.keys("enter")
        one.wait_for("u undoes it")
        other.wait_for("Corvid")
        write_reflection(other)
        other.type("Mine, as it was")
        other.wait_for("saved")
        one.keys("/")
        one.wait_for("words in companies")
        one.type("acme")
        one.keys("enter")
        one.wait_for("1 of 3 match")
        write_reflection(one)  # past the first part, which is written
        one.wait_for("Mine, as it was")  # the end is where the cursor is
        one.type(" here")
        other.wait_for("Mine, as it was here")
        other.type(", and there")  # its cursor has stayed where it was
        one.wait_for("Mine, as it was, and there here", "1 of 3 match")
        for app in (one, other):
            app.keys("escape")
            app.wait_for("n next")
            app.keys("q")
            assert app.wait_for_end() == 0
    reflection = acme(journal)["interviews"][0]["reflection"]
    assert reflection["went_well"] == "Mine, as it was, and there here"
    assert not conflicts(journal)


@pytest.mark.slow
def test_what_both_type_at_once_is_kept_twice_even_through_kill_9(tmp_path: Path) -> None:
    # One that goes on after it was stopped may see the file before the keys: then nothing is typed at once.
    assert any(both_type_at_once(tmp_path / str(attempt)) for attempt in range(5))


def both_type_at_once(tmp_path: Path) -> bool:
    tmp_path.mkdir()
    journal = tmp_path / "journal.json"
    add(journal, "Acme; Engineer; applied 10 nov", "interview acme onsite 14:00-15:00 with Dana Lee")
    with window(journal, tmp_path) as one, window(journal, tmp_path) as other:
        for app in (one, other):
            app.wait_for("Acme", "n next")
            write_reflection(app)
        one.child.kill(STOP)  # it sees nothing of what comes now
        other.type("theirs")
        other.wait_for("saved")
        one.type("mine")
        one.child.kill(GO_ON)
        seen = ("≠ changed in another window too", "theirsmine")
        if seen[1] in one.wait_until(lambda text: any(each in text for each in seen), "mine"):
            return False
        other.wait_for("1 to decide: C")
        one.type(", for long")
        one.wait_until(lambda _: [each["other"] for each in conflicts(journal)] == ["mine, for long"], "kept")
        one.child.kill(KILL)
        other.keys("escape")
        other.wait_for("n next")
        other.keys("C")
        other.wait_for("Acme, round 1, what went well", "mine, for long", "Take what was typed")
        other.keys("b")
        other.wait_for("Nothing is left to decide", "u undoes it")
        other.keys("escape")
        other.wait_until(lambda text: "to decide" not in text, "nothing to decide")
        other.keys("q")
        assert other.wait_for_end() == 0
    assert acme(journal)["interviews"][0]["reflection"]["went_well"] == "theirs\nmine, for long"
    assert not conflicts(journal)
    return True
