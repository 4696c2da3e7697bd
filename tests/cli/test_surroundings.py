"""A home that is not there, odd zones, odd settings of the terminal: one plain line, or it works."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from afterview.posix_zone import zone_of_posix

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX system")


def run(*arguments: str, nobody: bool = False, **environment: str | None) -> tuple[int, str, str]:
    """Run the command in a process of its own, with a variable taken away where it is None."""
    around = {key: value for key, value in {**os.environ, **environment}.items() if value is not None}
    start = [sys.executable, "-m", "afterview"]
    if nobody:  # whom the system does not know, and who has no home
        start = [
            sys.executable,
            "-c",
            "import pwd, runpy\n"
            "def unknown(user): raise KeyError(user)\n"
            "pwd.getpwuid = unknown\n"
            "runpy.run_module('afterview', run_name='__main__', alter_sys=True)",
        ]
        around.pop("HOME", None)
    done = subprocess.run(
        [*start, *arguments], capture_output=True, encoding="utf-8", env=around, check=False
    )
    return done.returncode, done.stdout, done.stderr


@posix
@pytest.mark.parametrize("command", [("where",), ("list",), ("add", "Acme; Dev")])
def test_nobody_without_a_home_is_told_what_to_name(
    tmp_path: Path, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    # faults: HOME unset and no such user
    monkeypatch.chdir(tmp_path)
    gone = {"AFTERVIEW_JOURNAL": None, "AFTERVIEW_CONFIG": None, "XDG_DATA_HOME": None}
    status, out, err = run(*command, nobody=True, **gone)
    assert (status, out) == (2, "")
    assert err.startswith("afterview: I do not know where your home folder is: set HOME, or name the journal")
    assert err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@posix
def test_without_a_home_a_journal_that_is_named_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    gone = {"AFTERVIEW_JOURNAL": None, "AFTERVIEW_CONFIG": None, "XDG_DATA_HOME": None}
    journal = tmp_path / "jobs" / "j.json"
    assert run("add", "Acme; Dev", "--journal", str(journal), nobody=True, **gone)[::2] == (0, "")
    assert "Acme" in run("list", "--journal", str(journal), nobody=True, **gone)[1]
    status, out, err = run("where", "--journal", str(journal), nobody=True, **gone)
    assert (status, err) == (0, "")
    assert "the built-in ones are used" in out
    assert [each.name for each in tmp_path.iterdir()] == ["jobs"]


@posix
@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (("--journal", "~nobody99/j.json", "list"), {}),
        (("merge", "~nobody99/j.json"), {}),
        (("list",), {"AFTERVIEW_JOURNAL": "~nobody99/j.json"}),
        (("list",), {"AFTERVIEW_CONFIG": "~nobody99/j.json"}),
    ],
)
def test_the_home_of_a_user_who_is_not_there_is_one_line(
    arguments: tuple[str, ...], environment: dict[str, Any]
) -> None:
    # faults: a journal in the home of nobody, ~nobody99
    status, out, err = run(*arguments, **environment)
    assert (status, out) == (2, "")
    assert err == "afterview: ~nobody99/j.json: there is no such user; write the whole path\n"


@pytest.mark.parametrize("mark", ["\ufeff", ""])
def test_settings_may_begin_with_a_byte_order_mark(nobodys_files: Path, mark: str) -> None:
    # faults: a byte order mark in the settings
    (nobodys_files / "config.toml").write_text(f'{mark}zone = "Asia/Tokyo"\n', encoding="utf-8")
    assert "Asia/Tokyo" in run("where")[1]


def test_a_journal_may_begin_with_a_byte_order_mark(nobodys_files: Path) -> None:
    assert run("add", "Acme; Dev")[0] == 0
    journal = nobodys_files / "journal.json"
    journal.write_bytes(b"\xef\xbb\xbf" + journal.read_bytes())
    assert "Acme" in run("list")[1]


@pytest.mark.parametrize(
    ("given", "zone"),
    [
        ("JST-9", "Asia/Tokyo"),
        ("<+03>-3", "Etc/GMT-3"),
        ("<-03>3", "Etc/GMT+3"),
        ("XYZ-7", "Etc/GMT-7"),
        ("<+0545>-5:45", "Asia/Kathmandu"),
        ("IST-5:30", "Asia/Calcutta"),
        ("CET-1CEST", "CET"),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "CET"),
        ("GMT0BST", "Europe/Belfast"),
        ("AEST-10AEDT,M10.1.0,M4.1.0/3", "Australia/ACT"),
        ("UTC0", "UTC"),
    ],
)
def test_a_zone_of_posix_is_the_one_with_its_rules(given: str, zone: str) -> None:
    # faults: a POSIX TZ such as JST-9
    assert zone_of_posix(given) == zone


@posix
@pytest.mark.parametrize(
    ("given", "zone"), [("JST-9", "Asia/Tokyo"), (":Asia/Tokyo", "Asia/Tokyo"), ("<+03>-3", "Etc/GMT-3")]
)
def test_the_computers_zone_may_be_told_as_posix_has_it(given: str, zone: str) -> None:
    assert run("where", TZ=given)[1].splitlines()[-1] == f"zone      {zone}"


@posix
@pytest.mark.parametrize("given", ["Mars/Olympus", "JST", "XYZ-7:13", "ABC1DEF,M1.1.1,M2.2.2"])
def test_a_zone_that_nobody_knows_is_one_line(given: str) -> None:
    status, out, err = run("where", TZ=given)
    assert (status, out) == (2, "")
    assert err == (
        f"afterview: I do not know the time zone {given!r} of the variable TZ: write it like Europe/Berlin, "
        "or set your zone in the settings\n"
    )


def test_the_zone_of_the_settings_needs_no_other(nobodys_files: Path) -> None:
    (nobodys_files / "config.toml").write_text('zone = "Asia/Tokyo"\n', encoding="utf-8")
    assert "Asia/Tokyo" in run("where", TZ="Mars/Olympus")[1]
