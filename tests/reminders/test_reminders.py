"""What presses, in one line and as a notification, and the lines that make a computer ask."""

from __future__ import annotations

import configparser
import plistlib
import shlex
import shutil
import subprocess
import sys
import tomllib
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given

from afterview.playbook.agenda import agenda
from afterview.playbook.agenda_entry import AgendaEntry
from afterview.records.applications import EventKind
from afterview.records.hunt import Hunt
from afterview.reminders import notice
from afterview.reminders.kept_line import keep_line, kept_line, mark_of
from afterview.reminders.pressing import due_line, holds_until, name_of, pressing
from afterview.reminders.prompts import prompts
from afterview.reminders.schedule import cron, launchd, systemd
from afterview.reminders.told import keep_told, new_ones, read_told
from afterview.settings import Waits
from support.builders import BERLIN, application, event, hunt, interview, person, wall
from support.hunt_strategies import hunts

EVENING = wall("2026-11-20T19:00")


def acme(name: str = "Dana Lee", company: str = "Acme") -> Hunt:
    held = interview(who=["p1"])
    return hunt(
        [application(company=company, events=(event(EventKind.APPLIED, "2026-11-02"),), interviews=(held,))],
        [person("p1", name)],
    )


def entries(of: Hunt, now: datetime = EVENING) -> tuple[AgendaEntry, ...]:
    return agenda(of, now, BERLIN, Waits())


def test_the_line_says_how_much_presses_what_most_and_by_when() -> None:  # playbook 2.2
    line = due_line(entries(acme()), BERLIN, EVENING)
    assert line == "2 due · Acme: Thank Dana Lee by Sat 21 Nov 15:00"


def test_where_nothing_presses_there_is_no_line() -> None:
    assert due_line((), BERLIN, EVENING) == ""
    before = wall("2026-11-10T12:00")
    assert due_line(entries(acme(), before), BERLIN, before) == ""


def test_a_line_is_short_and_harmless_whatever_the_names() -> None:
    line = due_line(entries(acme("\x1b[31mDana\n" * 30, "A" * 300)), BERLIN, EVENING)
    assert len(line) < 100
    assert line.isprintable()


@pytest.mark.slow
@given(hunts())
def test_a_line_stays_true_until_the_moment_that_is_told(of: Hunt) -> None:
    until = holds_until(of, EVENING, BERLIN, Waits())
    assert EVENING < until <= EVENING + timedelta(days=1)
    line = due_line(entries(of), BERLIN, EVENING)
    almost = until - timedelta(seconds=1)
    assert due_line(entries(of, almost), BERLIN, almost) == line


def test_a_kept_line_holds_until_its_moment_and_as_long_as_the_files_are_the_same(tmp_path: Path) -> None:
    journal, settings = str(tmp_path / "journal.json"), str(tmp_path / "config.toml")
    Path(journal).write_text("{}")
    mark, later = mark_of(journal, settings), datetime.now().astimezone().timestamp() + 3600
    assert kept_line(journal, settings) is None
    keep_line(journal, settings, later, "2 due", mark)
    assert kept_line(journal, settings) == "2 due"
    keep_line(journal, settings, 1.0, "2 due", mark)
    assert kept_line(journal, settings) is None
    keep_line(journal, settings, later, "", mark)
    assert kept_line(journal, settings) == ""
    Path(settings).write_text("")
    assert kept_line(journal, settings) is None
    keep_line(journal, settings, later, "2 due", mark)  # made of what is no more: not kept
    assert kept_line(journal, settings) is None
    Path(f"{journal}.line").write_text("broken")
    assert kept_line(journal, settings) is None
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "config.toml",
        "journal.json",
        "journal.json.line",
    ]


def test_what_was_told_is_not_told_again_until_it_presses_more(tmp_path: Path) -> None:
    journal = tmp_path / "journal.json"
    found = entries(acme())
    assert new_ones(found, read_told(journal)) == pressing(found)
    keep_told(journal, found)
    assert new_ones(found, read_told(journal)) == ()
    late = entries(acme(), wall("2026-11-21T16:00"))
    assert [each.what for each in new_ones(late, read_told(journal))] == ["Thank Dana Lee"]
    assert len({name_of(each) for each in found}) == len(found)


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_a_notification_is_a_list_of_words_and_no_line_of_a_shell(
    platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}")
    text = '--x $(touch /tmp/y) `z`; "a" <b>&\n\x1b[31m'
    command, environment = notice.command_for("title", text)
    told = [*command, *environment.values()]
    assert not any("\x1b" in each or ("touch" in each and "\n" in each) for each in told)
    if platform == "linux":
        assert command[2] == "--"
        assert command[4].endswith("&lt;b&gt;&amp; [31m")
    if platform == "win32":
        assert not any("touch" in each for each in command)


def test_without_a_program_for_it_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    assert notice.notify("title", "text") is False


HARD = ["/opt/my tools/after%view", "due", "--journal", '/tmp/O\'Hara "$x" <&>.json']


def test_the_line_for_cron_runs_just_that_command() -> None:
    line = cron(HARD)
    assert line.startswith("*/15 * * * *  ")
    assert "\n" not in line
    assert shlex.split(line.partition("*  ")[2].replace("\\%", "%")) == HARD


def test_the_line_for_cron_says_where_the_desktop_is() -> None:
    line = cron(HARD, {"DISPLAY": ":0", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/my bus"})
    words = shlex.split(line.partition("*  ")[2].replace("\\%", "%"))
    assert words == ["DISPLAY=:0", "DBUS_SESSION_BUS_ADDRESS=unix:path=/my bus", *HARD]


def test_a_prompt_of_starship_and_of_bash_runs_just_that_command() -> None:
    text = prompts(HARD)
    starship = tomllib.loads(text.partition("# starship:")[2].partition("\n")[2].partition("# tmux:")[0])
    assert shlex.split(starship["custom"]["afterview"]["command"]) == HARD
    line = next(each for each in text.splitlines() if each.startswith("PROMPT_COMMAND="))
    if bash := shutil.which("bash"):
        told = subprocess.check_output(
            [bash, "-c", f'{line}; printf %s "$PROMPT_COMMAND"'], text=True, env={}
        )
        assert shlex.split(told) == HARD


def test_the_units_of_systemd_are_read() -> None:
    units = systemd(HARD)
    parser = configparser.RawConfigParser()
    parser.read_string(units["afterview.service"])
    started = parser["Service"]["ExecStart"]
    assert "%%view" in started
    assert "$$x" in started
    assert shlex.split(started.replace("%%", "%").replace("$$", "$")) == HARD


def test_the_launch_agent_is_a_property_list() -> None:
    made = plistlib.loads(launchd(HARD).encode())
    assert made["ProgramArguments"] == HARD
    assert made["StartInterval"] == 900
