"""`afterview history`, `undo` and `redo` as they are typed."""

from __future__ import annotations

import json
import os
import shutil
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from afterview.clock import FixedClock
from afterview.journal.journal import Journal
from afterview.records.applications import Application
from afterview.records.hunt import Change
from support.commands import run

Shell = pytest.CaptureFixture[str]


def journal() -> Path:
    return Path(os.environ["AFTERVIEW_JOURNAL"])


def told(shell: Shell, *arguments: str) -> str:
    """Return what a command prints that works and has nothing to say beside it."""
    status, out, err = run(shell, *arguments)
    assert (status, err) == (0, "")
    return out


def companies(shell: Shell) -> list[str]:
    return [each["company"] for each in json.loads(told(shell, "list", "--json"))]


def test_nothing_done_yet(capfd: Shell) -> None:
    assert "Nothing is in the history yet" in told(capfd, "history")
    assert json.loads(told(capfd, "history", "--json")) == []
    assert told(capfd, "undo") == "There is nothing to undo.\n"
    assert told(capfd, "redo") == "There is nothing to redo.\n"


def test_undo_and_redo_from_command_to_command(capfd: Shell) -> None:
    told(capfd, "add", "Acme; Engineer")
    told(capfd, "add", "Beta; Engineer")
    assert told(capfd, "undo").startswith("Undone: added ")
    assert companies(capfd) == ["Acme"]
    assert "Beta" in told(capfd, "redo")
    assert companies(capfd) == ["Acme", "Beta"]
    assert told(capfd, "redo") == "There is nothing to redo.\n"
    told(capfd, "undo")
    told(capfd, "undo")
    assert companies(capfd) == []
    assert told(capfd, "undo") == "There is nothing to undo.\n"


def test_it_is_listed_with_the_latest_last(capfd: Shell) -> None:
    for line in ("Acme", "Beta", "Gamma"):
        told(capfd, "add", line)
    told(capfd, "undo")
    head, _, columns, *rows = told(capfd, "history").splitlines()
    assert head.endswith("afterview history back NUMBER")
    assert columns.split() == ["number", "when", "what"]
    assert [row.split()[0] for row in rows] == ["1", "2", "3", "4"]
    assert [word for word in ("Acme", "Beta", "Gamma") if f"added the application to {word}" in rows[3]] == [
        "Gamma"
    ]
    assert [("now" in row.split(), "undone" in row.split()) for row in rows] == [
        (False, False),
        (True, False),
        (False, True),
        (False, False),
    ]


def test_as_json_in_the_persons_own_zone(capfd: Shell) -> None:
    at = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    numbers = count(1)
    mine = Journal.open(journal(), clock=FixedClock(at), ids=lambda prefix: f"{prefix}{next(numbers)}")
    mine.commit(lambda hunt: Change("added [b]Acme", {"a1": Application(id="a1", company="Acme")}))
    mine.undo()
    assert json.loads(told(capfd, "history", "--json")) == [
        {
            "id": "h2",
            "at": "2026-11-24T00:30:00+01:00",
            "what": "added [b]Acme",
            "kind": "change",
            "undone": True,
        },
        {
            "id": "h3",
            "at": "2026-11-24T00:30:00+01:00",
            "what": "undid: added [b]Acme",
            "kind": "undo",
            "undone": False,
        },
    ]
    assert "Tue 24 Nov 00:30" in told(capfd, "history")


def test_back_to_a_point_by_number_or_id_and_on_again(capfd: Shell) -> None:
    for line in ("Acme", "Beta", "Gamma"):
        told(capfd, "add", line)
    out = told(capfd, "history", "back", "1")
    assert out.startswith("Went back to ")
    assert "after “added the application to Acme”. Later changes taken back: 2." in out
    assert out.endswith("To take this back: afterview undo\n")
    assert companies(capfd) == ["Acme"]
    assert "nothing was changed" in told(capfd, "history", "back", "1")
    third = json.loads(told(capfd, "history", "--json"))[2]["id"]
    told(capfd, "history", "back", third)
    assert companies(capfd) == ["Acme", "Beta", "Gamma"]
    told(capfd, "undo")
    assert companies(capfd) == ["Acme"]


@pytest.mark.parametrize("which", ["0", "99", "-1", "h-nothing", "9" * 30, "[b]\x1b[31m", ""])
def test_a_point_that_is_not_there_is_one_line(capfd: Shell, which: str) -> None:
    told(capfd, "add", "Acme")
    status, out, err = run(capfd, "history", "back", "--", which)
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert "see afterview history" in err
    assert "\x1b" not in err


def test_what_was_changed_outside_is_said_until_the_next_change(capfd: Shell) -> None:
    told(capfd, "add", "Acme")
    told(capfd, "add", "Beta")
    changed = journal().read_bytes().replace(b'"Acme"', b'"Acne"').replace(b'"Beta"', b'"Bela"')
    journal().write_bytes(changed)
    for command in (("list",), ("due",), ("history",)):
        status, out, err = run(capfd, *command)
        assert (status, bool(out)) == (0, True)
        assert err.count("\n") == 1
        assert "changed outside afterview, or damaged: 2 records differ from what was saved" in err
        assert "afterview check" in err
    assert " outside " in out or " now " in out
    status, out, err = run(capfd, "check")
    assert (status, err) == (1, "")
    assert "applications, Acne, company: was “Acme”, now “Acne”" in out
    assert "applications, Bela, company: was “Beta”, now “Bela”" in out
    assert "changed outside" in run(capfd, "add", "Gamma")[2]
    assert companies(capfd) == ["Acne", "Bela", "Gamma"]
    assert "1 thing" not in told(capfd, "check")
    told(capfd, "undo")
    assert "changed outside" in told(capfd, "undo")
    assert companies(capfd) == ["Acme", "Beta"]


def test_undo_takes_back_at_once_what_was_changed_outside(capfd: Shell) -> None:
    told(capfd, "add", "Acme")
    journal().write_bytes(journal().read_bytes().replace(b'"Acme"', b'"Acne"'))
    assert told(capfd, "undo") == "Undone: the file was changed outside afterview.\n"
    assert companies(capfd) == ["Acme"]


def test_check_says_where_it_cannot_know_what_was_there(capfd: Shell) -> None:
    told(capfd, "add", "Acme")
    journal().write_bytes(journal().read_bytes().replace(b'"Acme"', b'"Acne"'))
    journal().with_name(f"{journal().name}.history").unlink()
    shutil.rmtree(journal().with_name(f"{journal().name}.backups"))
    status, out, err = run(capfd, "check")
    assert (status, err) == (1, "")
    assert "what they were before is not known" in out
    assert run(capfd, "list")[2].endswith("what it was before is not known.\n")
