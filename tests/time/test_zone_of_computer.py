"""Which time zone the computer is in: found anew each time, and never an exception."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from zoneinfo import TZPATH

import pendulum
import pytest

from afterview import clock
from afterview.clock import local_zone_name, zone_of_computer

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps its zone in the registry")


@pytest.mark.parametrize(
    ("named", "zone"),
    [
        ("America/Chicago", "America/Chicago"),
        (":Asia/Kolkata", "Asia/Kolkata"),
        ("/usr/share/zoneinfo/Europe/Dublin", "Europe/Dublin"),
        (":/usr/share/zoneinfo/right/Europe/Dublin", "Europe/Dublin"),
        ("UTC", "UTC"),
    ],
)
def test_the_environment_comes_first(monkeypatch: pytest.MonkeyPatch, named: str, zone: str) -> None:
    monkeypatch.setenv("TZ", named)
    assert zone_of_computer() == zone == local_zone_name()


def test_it_is_asked_for_anew_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    for zone in ("Europe/Berlin", "America/New_York", "Asia/Tokyo"):  # pendulum would say Berlin thrice
        monkeypatch.setenv("TZ", zone)
        assert zone_of_computer() == zone


@on_posix
@pytest.mark.parametrize(
    ("target", "zone"),
    [
        ("/usr/share/zoneinfo/Europe/Berlin", "Europe/Berlin"),
        ("../usr/share/zoneinfo/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("/var/db/timezone/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),  # macOS
        ("/usr/share/zoneinfo/posix/Asia/Kolkata", "Asia/Kolkata"),
        ("/usr/share/zoneinfo/Mars/Olympus", None),
        ("/somewhere/else", None),
    ],
)
def test_the_link_of_the_system_names_it(tmp_path: Path, target: str, zone: str | None) -> None:
    link = tmp_path / "localtime"
    link.symlink_to(target)
    assert clock._zone_of_link(link) == zone


@on_posix
def test_a_link_to_a_link_names_it_and_a_copy_does_not(tmp_path: Path) -> None:
    real = tmp_path / "zoneinfo" / "Europe" / "Berlin"
    real.parent.mkdir(parents=True)
    real.write_bytes(b"")
    (tmp_path / "static").symlink_to(real)
    (tmp_path / "localtime").symlink_to(tmp_path / "static")
    assert clock._zone_of_link(tmp_path / "localtime") == "Europe/Berlin"
    assert clock._zone_of_link(real) is None
    assert clock._zone_of_link(tmp_path / "gone") is None


def _nothing_else(monkeypatch: pytest.MonkeyPatch, find: Callable[[], object]) -> None:
    """Let pendulum be the only one who can tell."""
    monkeypatch.delenv("TZ")
    monkeypatch.setattr(clock, "_zone_of_link", lambda _: None)
    monkeypatch.setattr(sys.modules["pendulum.tz.local_timezone"], "_get_system_timezone", find)


def test_pendulum_is_asked_where_nothing_else_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    _nothing_else(monkeypatch, lambda: pendulum.timezone("America/Denver"))
    assert zone_of_computer() == "America/Denver"


@on_posix
def test_a_zone_without_a_name_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = next(path for each in TZPATH if (path := Path(each, "Europe", "Berlin")).is_file())
    with rules.open("rb") as file:
        unnamed = pendulum.Timezone.from_file(file)
    _nothing_else(monkeypatch, lambda: unnamed)  # a copy of the rules, as in some containers
    assert zone_of_computer() is None
    assert local_zone_name() == "UTC"


@pytest.mark.parametrize("problem", [LookupError("Unable to find"), OSError("denied"), ValueError("odd")])
def test_a_computer_that_cannot_tell_is_no_error(monkeypatch: pytest.MonkeyPatch, problem: Exception) -> None:
    def fail() -> object:
        raise problem

    _nothing_else(monkeypatch, fail)
    assert zone_of_computer() is None
    assert local_zone_name() == "UTC"
