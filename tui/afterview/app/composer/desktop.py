"""What lies around the terminal: the clipboard, and the programs that open a link or a page."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys

from textual.app import App

_PATIENCE = 3.0
"""Seconds in which a program that opens links says that it cannot; one that goes on is taken to be well."""
_MOST_COPIED = 74_000
"""Letters of base64 that every terminal takes at once."""


async def copy(app: App[object], text: str) -> bool:
    """Put a text on the clipboard by way of the terminal (OSC 52), also over SSH and from within tmux.

    Return whether the terminal can be expected to take all of it: it does not answer.
    """
    app.copy_to_clipboard(text)
    data = text.encode("utf-8", "replace")
    if os.environ.get("TMUX") and shutil.which("tmux"):
        await asyncio.to_thread(
            _give_to_tmux, data
        )  # which takes no such sequence from a program, as it comes
    return len(data) * 4 // 3 <= _MOST_COPIED


async def copied(app: App[object], text: str) -> str:
    """Copy a text, and return what to say of it."""
    from afterview.app.cell_text import plain

    fits = await copy(app, text)
    return (
        f"Copied: {plain(text, 200)}" if fits else "Copied, though the terminal may take only a part of it."
    )


def _give_to_tmux(data: bytes) -> None:
    """Put a text into tmux's own buffer, and have tmux pass it on to the terminal around it."""
    for options in (["-w"], []):  # -w came with tmux 3.2
        try:
            given = subprocess.run(
                ["tmux", "load-buffer", *options, "-"],
                input=data,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=_PATIENCE,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            return
        if given.returncode == 0:
            return


def opener() -> tuple[list[str], str]:
    """Return the command that opens links and pages here; else why there is none, in a plain line."""
    if os.environ.get("SSH_CONNECTION") or os.environ.get("SSH_TTY"):
        return [], "You are working over SSH: no mail program or browser can be opened on your own computer."
    if sys.platform == "win32":
        return ["rundll32", "url.dll,FileProtocolHandler"], ""
    if sys.platform == "darwin":
        return ["open"], ""
    if not any(os.environ.get(each) for each in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME")):
        return [], "There is no desktop here on which a mail program or a browser could be opened."
    found = next((each for each in ("xdg-open", "wslview") if shutil.which(each)), "")
    if not found:
        return [], "There is no program here that opens mail or pages (xdg-open)."
    return [found], ""


async def open_link(link: str) -> str:
    """Open a link or a page with the program that the system has for it; return why not, or ""."""
    command, problem = opener()
    if problem:
        return problem
    try:
        status = await asyncio.to_thread(_run, [*command, link])
    except OSError as error:
        return f"{command[0]} could not be started: {error.strerror}."
    return f"{command[0]} found no program for it (status {status})." if status else ""


def _run(command: list[str]) -> int:
    """Start a program apart from the terminal; return its status, 0 for one that is still at it."""
    nothing = subprocess.DEVNULL
    started = subprocess.Popen(command, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True)
    try:
        return started.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        return 0
