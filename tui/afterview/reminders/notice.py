"""A notification of the desktop, by the program that the system has for it; no shell, and no network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from afterview.text import clean_line

_PATIENCE = 10.0
_APPLE = (
    *("-e", "on run words"),
    *("-e", "display notification (item 2 of words) with title (item 1 of words)"),
    *("-e", "end run"),
)
_WINDOWS = """
$null = [Windows.UI.Notifications.ToastNotificationManager, Windows.UI, ContentType = WindowsRuntime]
$toast = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent(1)
$lines = $toast.GetElementsByTagName('text')
$null = $lines.Item(0).AppendChild($toast.CreateTextNode($env:AFTERVIEW_NOTICE))
$kept = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe'
$shown = [Windows.UI.Notifications.ToastNotification]::new($toast)
[Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier($kept).Show($shown)
"""


def notify(title: str, text: str) -> bool:
    """Show a notification; return whether a program was there that took it. Takes up to some seconds."""
    command, environment = command_for(title, text)
    if not command:
        return False
    nothing = subprocess.DEVNULL
    try:
        done = subprocess.run(
            command,
            stdin=nothing,
            stdout=nothing,
            stderr=nothing,
            env={**os.environ, **environment},
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def command_for(title: str, text: str) -> tuple[list[str], Mapping[str, str]]:
    """Return the command that shows it, [] where there is none, and what it is told by its environment."""
    title, text = clean_line(title), clean_line(text)
    if sys.platform == "darwin":
        found = shutil.which("osascript")
        return ([found, *_APPLE, title, text] if found else []), {}
    if sys.platform == "win32":
        found = shutil.which("powershell")
        options = ["-NoProfile", "-NonInteractive", "-WindowStyle", "Hidden", "-Command", _WINDOWS]
        return ([found, *options] if found else []), {"AFTERVIEW_NOTICE": f"{title}: {text}"}
    found = shutil.which("notify-send")
    if not found:
        return [], {}
    # The body may hold marks of its own in some desktops: a name in angle brackets is none.
    body = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return [found, "--app-name=afterview", "--", title, body], _bus()


def _bus() -> Mapping[str, str]:
    """Return where the desktop listens, which a job of cron is not told."""
    if os.environ.get("DBUS_SESSION_BUS_ADDRESS") or not hasattr(os, "getuid"):
        return {}
    usual = Path(f"/run/user/{os.getuid()}/bus")
    return {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={usual}"} if usual.exists() else {}
