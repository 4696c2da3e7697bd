"""The settings file, field by field, and the paths."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from afterview.config import ConfigError, config_path, journal_path, load_settings, own_zone
from afterview.settings import Settings, Waits


def settings_of(folder: Path, text: str) -> Settings:
    """Return the settings that a file with that text gives."""
    file = folder / "config.toml"
    file.write_text(text, encoding="utf-8")
    return load_settings(file)


def test_a_missing_file_means_the_built_in_settings_and_makes_nothing(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "no" / "config.toml") == Settings()
    assert list(tmp_path.iterdir()) == []


def test_every_field_can_be_set(tmp_path: Path) -> None:
    text = """
    zone = "america/new_york"
    day_first = false
    theme = "nord"
    name = "Kim Roe"
    me = ["kim@roe.example"]
    [keys]
    next = "x"
    [waits]
    thank_you_opens_hours = 2
    thank_you_due_hours = 30
    reply_unknown_days = 10
    second_follow_up_working_days = 3
    reference_catch_up_days = 90
    touch_days = [14, 60]
    touch_then_every_days = 100
    quiet_days = 30
    """
    waits = Waits(2, 30, 10, 3, 90, (14, 60), 100, 30)
    mine: Any = {"name": "Kim Roe", "me": ("kim@roe.example",)}
    assert settings_of(tmp_path, text) == Settings(
        "America/New_York", False, "nord", {"next": "x"}, waits, **mine
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("zone = 3", "zone must be a time zone in quotes"),
        ('zone = "Mars/Olympus"', "zone: I do not know the time zone 'Mars/Olympus'"),
        ('day_first = "yes"', "day_first must be true or false"),
        ("me = 3", "me must be a list of your own addresses"),
        ('me = ["kim"]', "me must be a list of your own addresses, such as"),
        ("theme = true", "theme must be the name of a theme"),
        ("keys = 1", "keys must be a table"),
        ("[keys]\nnext = 1", "keys.next must be a key"),
        ("waits = 1", "waits must be a table"),
        ("[waits]\nquiet_days = 0", "waits.quiet_days must be a whole number from 1"),
        ("[waits]\nquiet_days = true", "waits.quiet_days must be a whole number"),
        ("[waits]\nquiet_days = 1.5", "waits.quiet_days must be a whole number"),
        ("[waits]\ntouch_days = 30", "waits.touch_days must be a list of days"),
        ("[waits]\ntouch_days = []", "waits.touch_days must be a list of days"),
        ("[waits]\ntouch_days = [60, 30]", "waits.touch_days must be a list of days"),
        ('[waits]\ntouch_days = ["a"]', "waits.touch_days must be a whole number"),
        ("[waits]\nthank_you_due_hours = 3", "waits.thank_you_due_hours must be more than"),
        ("[waits]\nquite_days = 3", "there is no setting waits.quite_days: the settings here are"),
        ("\n# a line\n[reminders]\nbell = 1", "config.toml, line 4: reminders.bell must be true or false"),
        ("[waits]\nquite_days = 3", "Did you mean waits.quiet_days?"),
        ("waits.quiet_days = 'x'", "line 1: waits.quiet_days must be a whole number"),
        ('colour = "red"', "there is no setting colour: the settings here are zone, day_first"),
        ("zone =", "not valid TOML"),
    ],
)
def test_a_bad_field_is_named_in_one_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        settings_of(tmp_path, text)
    message = str(caught.value)
    assert said in message
    assert str(tmp_path / "config.toml") in message
    assert "\n" not in message


def test_a_file_that_is_no_text_or_no_file_is_told(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(b'zone = "\xff"')
    with pytest.raises(ConfigError, match="not UTF-8"):
        load_settings(file)
    with pytest.raises(ConfigError, match="can't read"):
        load_settings(tmp_path)


def test_the_paths_follow_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("AFTERVIEW_JOURNAL", str(tmp_path / "j.json"))
    monkeypatch.setenv("AFTERVIEW_CONFIG", "~/c.toml")
    assert journal_path() == tmp_path / "j.json"
    assert journal_path(Path("mine.json")) == Path("mine.json")
    assert config_path() == Path.home() / "c.toml"
    monkeypatch.delenv("AFTERVIEW_JOURNAL")
    monkeypatch.delenv("AFTERVIEW_CONFIG")
    found = config_path()
    assert found is not None
    assert (journal_path().name, found.name) == ("journal.json", "config.toml")


def test_the_zone_is_the_setting_or_else_the_computers() -> None:
    assert own_zone(Settings(zone="Asia/Tokyo")) == "Asia/Tokyo"
    code = "from afterview.config import own_zone, Settings; print(own_zone(Settings()))"
    # In a process of its own: the computer's zone is looked up once for each.
    for zone in ("America/Chicago", "Asia/Kolkata"):
        said = subprocess.check_output(
            [sys.executable, "-c", code], env={**os.environ, "TZ": zone}, text=True, encoding="utf-8"
        )
        assert said.strip() == zone
