"""The lines by which a computer asks regularly what is due: for cron, systemd and launchd. Pure."""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping, Sequence
from html import escape

MINUTES = 15
"""How often it is asked. What has been told is not told again."""

Command = Sequence[str]
"""A program with its arguments, none of them for a shell."""


def cron(command: Command, desktop: Mapping[str, str] | None = None) -> str:
    """Return the line for `crontab -e`; cron itself is not told where the `desktop` is."""
    told = [f"{name}={shlex.quote(value)}" for name, value in (desktop or {}).items()]
    # A percent sign ends the command in a crontab, quoted or not.
    line = " ".join((*told, shlex.join(command))).replace("%", "\\%")
    return f"*/{MINUTES} * * * *  {line}"


def systemd(command: Command) -> Mapping[str, str]:
    """Return the user's units by the name of their file."""
    line = " ".join(_for_systemd(each) for each in command)
    service = (
        "[Unit]\nDescription=Show what is due after a job interview\n\n"
        f"[Service]\nType=oneshot\nExecStart={line}\n"
    )
    timer = (
        "[Unit]\nDescription=Ask regularly what is due after a job interview\n\n"
        f"[Timer]\nOnCalendar=*:0/{MINUTES}\nPersistent=true\n\n[Install]\nWantedBy=timers.target\n"
    )
    return {"afterview.service": service, "afterview.timer": timer}


def launchd(command: Command) -> str:
    """Return the property list of a launch agent."""
    strings = "\n".join(f"    <string>{escape(each, quote=False)}</string>" for each in command)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n'
        '<plist version="1.0">\n<dict>\n'
        "  <key>Label</key>\n  <string>afterview.due</string>\n"
        f"  <key>ProgramArguments</key>\n  <array>\n{strings}\n  </array>\n"
        f"  <key>StartInterval</key>\n  <integer>{MINUTES * 60}</integer>\n"
        "</dict>\n</plist>\n"
    )


def _for_systemd(word: str) -> str:
    shown = word.replace("%", "%%").replace("$", "$$")
    if re.fullmatch(r"[\w@%$+=:,./-]+", shown):
        return shown
    return '"{}"'.format(shown.replace("\\", "\\\\").replace('"', '\\"'))
