"""A whole story by keys alone, in a real terminal, and then what the journal file holds."""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import Any

import pytest

from support.real_terminal import RealTerminal
from support.slow import slow

FIRST = "2026-11-24T16:00:00+01:00"
EVENING = "2026-11-24T19:30:00+01:00"


def open_app(journal: Path, now: str, tmp_path: Path, columns: int = 120, lines: int = 40) -> RealTerminal:
    return RealTerminal("--journal", str(journal), "--now", now, home=tmp_path, columns=columns, lines=lines)


def add_line(app: RealTerminal, key: str, line: str, said: str) -> None:
    app.keys(key)
    app.wait_for({"a": "such as", "i": "interview here"}[key])
    app.type(line)
    app.keys("enter")
    app.wait_for(said, "n next")


@pytest.mark.parametrize(("columns", "lines"), [(80, 24), slow(120, 40)])
def test_a_whole_story_by_keys_alone(tmp_path: Path, columns: int, lines: int) -> None:
    journal = tmp_path / "journal.json"
    with open_app(journal, FIRST, tmp_path, columns=columns, lines=lines) as app:
        app.wait_for("Timeline", "n next")
        add_line(app, "a", "Acme; Backend Engineer; applied last tue; #remote", "undoes it")
        app.keys("i")
        app.wait_for("interview here")
        app.type("onsite 14:00-15:00 with Dana Lee <dana@acme.example>, Sam Wu (letter)")
        app.wait_for("Dana Lee", "Sam Wu")
        app.keys("enter")
        app.wait_for("interviewing" if columns < 100 else "Checklist · Acme · round 1")
        go_to_reflection(app)
        app.type("The whiteboard part: I drew before I talked.")
        app.keys("tab")
        app.wait_for("lose the thread")
        app.type("Rushed the salary question [too early].")
        app.keys("escape")
        app.wait_until(lambda text: "saved" in text and "n next" in text, "the saved mark")
        app.keys("Q")
        app.wait_for("question here")
        app.type("How would you shard this? ! not ready, blanked")
        app.keys("enter")
        app.wait_for("How would you shard this?", "n next")
        app.keys("q")
        assert app.wait_for_end() == 0

    with open_app(journal, EVENING, tmp_path, columns=columns, lines=lines) as app:
        app.wait_for("Acme")
        app.keys("L")
        app.wait_until(lambda text: on_pane(text, "Checklist") and "Dana Lee" in text, "the checklist")
        app.keys(":")
        app.wait_for("such as")
        app.type("sent acme dana")
        app.keys("enter")
        app.wait_for("u undoes it")
        app.keys("m")
        app.wait_for("promise here")
        app.type("a week")
        app.keys("enter")
        app.wait_until(lambda screen: "1 Dec" in screen and "promise here" not in screen, "the promise")
        app.wait_for("n next")
        app.keys("q")
        assert app.wait_for_end() == 0

    kept = json.loads(journal.read_text(encoding="utf-8"))
    (application,) = kept["applications"].values()
    (interview,) = application["interviews"]
    people = {person["id"]: person for person in kept["people"].values()}
    assert (application["company"], application["role"]) == ("Acme", "Backend Engineer")
    assert [people[each["person"]]["name"] for each in interview["interviewers"]] == ["Dana Lee", "Sam Wu"]
    assert interview["reflection"]["went_well"] == "The whiteboard part: I drew before I talked."
    assert interview["reflection"]["went_badly"] == "Rushed the salary question [too early]."
    assert [each["went"] for each in interview["reflection"]["questions"]] == ["blanked"]
    assert sent_to(interview, people) == ["Dana Lee"]
    assert interview["promise"]["on"] == "2026-12-01"
    assert stat.S_IMODE(journal.stat().st_mode) == 0o600


def on_pane(text: str, name: str) -> bool:
    """Whether that pane has the keys: then its frame is heavy."""
    return f"━ {name}" in text or f"━{name}" in text


def go_to_reflection(app: RealTerminal) -> None:
    app.keys("W")
    app.wait_until(lambda text: on_pane(text, "Reflection"), "the reflection")
    app.keys("enter")
    app.wait_for("next part", "same way again")


def sent_to(interview: dict[str, Any], people: dict[str, Any]) -> list[str]:
    return [people[each["person"]]["name"] for each in interview["letters"] if each.get("sent_at")]


def test_a_window_too_small_says_so_and_comes_back(tmp_path: Path) -> None:
    with open_app(tmp_path / "journal.json", FIRST, tmp_path, columns=20, lines=5) as app:
        app.wait_for("Please make the")
        app.screen.resize(24, 80)
        app.child.setwinsize(24, 80)
        app.wait_for("Timeline", "n next")
        app.keys("q")
        assert app.wait_for_end() == 0


@pytest.mark.parametrize("content", [b"{", slow(b""), slow(b"[]"), slow(b"\xff\xfe"), slow(b"{}")])
def test_a_broken_journal_is_left_alone_and_said_in_one_line(tmp_path: Path, content: bytes) -> None:
    journal = tmp_path / "journal.json"
    journal.write_bytes(content)
    with open_app(journal, FIRST, tmp_path) as app:
        assert app.wait_for_end() != 0
        assert "journal.json" in app.text
        assert "Traceback" not in app.text
    assert journal.read_bytes() == content
