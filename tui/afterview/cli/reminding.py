"""`due --line`, `due --notify` and `afterview reminders`."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from afterview.cli.context import CommandContext
from afterview.cli.output import is_terminal, say, warn
from afterview.config import config_path
from afterview.playbook.agenda import agenda
from afterview.playbook.agenda_lines import as_lines
from afterview.reminders.kept_line import keep_line, mark_of
from afterview.reminders.notice import notify
from afterview.reminders.pressing import due_line, holds_until
from afterview.reminders.prompts import prompts
from afterview.reminders.schedule import MINUTES, cron, launchd, systemd
from afterview.reminders.told import keep_told, new_ones, read_told
from afterview.text import safe_line, safe_lines, say_count

_MOST_TOLD = 3
_DESKTOP = ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY")
"""What a program has to know to show something on the desktop, by the names that programs know it by."""


def print_line(context: CommandContext) -> None:
    """Print what presses, in one line, and keep the line for the next time; nothing where nothing does."""
    journal, settings = str(context.journal_path), str(config_path() or "")
    try:
        mark = mark_of(journal, settings)
    except OSError:
        mark = ""
    hunt, now, zone, waits = context.open_journal().hunt, context.now, context.zone, context.settings.waits
    line = due_line(agenda(hunt, now, zone, waits), zone, now)
    if context.chosen_now is None and mark:
        keep_line(journal, settings, holds_until(hunt, now, zone, waits).timestamp(), line, mark)
    if line:
        say(line)


def show_notice(context: CommandContext) -> None:
    """Show a notification of what presses and was not told yet; nothing where no desktop takes it."""
    hunt, now, zone = context.open_journal().hunt, context.now, context.zone
    entries = agenda(hunt, now, zone, context.settings.waits)
    found = as_lines(new_ones(entries, read_told(context.journal_path)))
    if found:
        words = [f"{each.where}: {each.what}" if each.where else each.what for each in found[:_MOST_TOLD]]
        more = f" · and {len(found) - len(words)} more" if len(found) > len(words) else ""
        title = say_count(len(found), "thing is due", "things are due")
        if not notify(title, f"{' · '.join(words)}{more}"):
            if is_terminal():
                warn("afterview: no desktop took the notification: on Linux, notify-send shows it")
            return
    keep_told(context.journal_path, entries)


def print_schedule(context: CommandContext, kind: str | None) -> None:
    """Print what makes this computer ask regularly, and where to put it."""
    command = [_program(), "due", "--notify"]
    if context.chosen_journal is not None:
        command += ["--journal", str(context.journal_path.absolute())]
    usual = "launchd" if sys.platform == "darwin" else "systemd" if shutil.which("systemctl") else "cron"
    if kind == "prompt":
        say(safe_lines(prompts([*command[:1], "due", "--line", *command[3:]])).rstrip("\n"))
        return
    makers = {"cron": _cron, "systemd": _systemd, "launchd": _launchd}
    if sys.platform == "win32" and kind is None:
        line = " ".join(f'"{each}"' if " " in each else each for each in command)
        say(f"In the Task Scheduler, make a task that runs every {MINUTES} minutes:\n\n{safe_line(line)}")
        return
    say(makers[kind or usual](command))
    if kind is None:
        others = " or ".join(f"afterview reminders {each}" for each in makers if each != usual)
        say(f"\n# Otherwise: {others}\n# For a prompt or a status bar: afterview reminders prompt")


def _cron(command: list[str]) -> str:
    desktop = {name: os.environ[name] for name in _DESKTOP if os.environ.get(name)}
    where = f"the words before the program say where it is: {', '.join(_DESKTOP)}"
    return (
        "# Add this line to what crontab -e shows. cron knows nothing of your desktop:\n"
        f"# {where}.\n{safe_line(cron(command, desktop))}"
    )


def _systemd(command: list[str]) -> str:
    units = systemd(command)
    parts = [f"# ~/.config/systemd/user/{name}\n{text}" for name, text in units.items()]
    return "\n".join([*parts, "# Then: systemctl --user enable --now afterview.timer"])


def _launchd(command: list[str]) -> str:
    place = "~/Library/LaunchAgents/afterview.due.plist"
    return f"{launchd(command)}<!-- Save this as {place}, then: launchctl load {place} -->"


def _program() -> str:
    """Return the whole path of the command that was called, as a job without a PATH wants it."""
    called = Path(sys.argv[0])
    if called.name.startswith("afterview") and called.is_file():
        return str(called.absolute())
    return shutil.which("afterview") or "afterview"
