"""What was written is in the journal and its companions, and in no other file: not in a log."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from support.driving import NOW, write_journal
from support.real_terminal import AFTERVIEW, RealTerminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal is not to be had")

WORDS = ("Xantippe", "Kept calm", "Lee")


def test_what_was_written_is_in_no_other_file_even_if_textual_is_told_to_log(tmp_path: Path) -> None:
    journal = tmp_path / "home" / "journal.json"
    for name in ("home", "tmp", "here"):
        (tmp_path / name).mkdir()
    write_journal(
        journal, "Xantippe Ltd; Engineer; applied 10 nov", "interview xan phone 14:00-15:00 with Xa Lee"
    )
    with RealTerminal(
        *("--journal", str(journal), "--now", NOW.isoformat()),
        home=tmp_path / "home",
        program=("sh", "-c", 'cd "$0" && exec "$@"', str(tmp_path / "here"), AFTERVIEW),
        environment={
            "TMPDIR": str(tmp_path / "tmp"),
            "XDG_DATA_HOME": str(tmp_path / "data"),
            "TEXTUAL": "debug,devtools",
            "TEXTUAL_LOG": str(tmp_path / "textual.log"),
            "TEXTUAL_DEBUG": "1",  # Textual then writes each key to keys.log, wherever it was started
        },
    ) as app:
        app.wait_for("n next")
        app.keys("W")
        app.wait_for("━ Reflection")
        app.keys("enter")
        app.wait_for("next part")
        app.type("Kept calm")
        app.wait_for("Kept calm")
        app.keys("escape")
        app.wait_for("saved", "n next")
        app.keys("q")
        assert app.wait_for_end() == 0
    assert "Kept calm" in journal.read_text(encoding="utf-8")
    told = {
        path.relative_to(tmp_path).as_posix()
        for path in tmp_path.rglob("*")
        if path.is_file() and any(word.encode() in path.read_bytes() for word in WORDS)
    }
    assert {path for path in told if not path.startswith("home/journal.json")} == set()
    assert list((tmp_path / "here").iterdir()) == []
    assert not (tmp_path / "textual.log").exists()
