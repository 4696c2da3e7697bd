"""What was typed before the end is read before it: the terminal's own queue is emptied first."""

from __future__ import annotations

import os
import sys
from typing import Any

import pytest

if sys.platform == "win32":
    pytest.skip("a driver of Linux and macOS", allow_module_level=True)

from textual import events
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver

from afterview.app.workarounds.lasting_driver import lasting


@pytest.mark.parametrize("is_gone", [False, True])
async def test_what_is_in_the_terminal_when_no_more_is_to_be_read(
    monkeypatch: pytest.MonkeyPatch, *, is_gone: bool
) -> None:
    gone: list[bool] = []
    heard: list[str] = []
    driver: Any = lasting(LinuxDriver, lambda: gone.append(True))(App())
    typist, terminal = os.openpty()
    import tty

    tty.setraw(terminal)
    driver.fileno = terminal
    monkeypatch.setattr(
        driver,
        "process_message",
        lambda each: heard.append(each.key) if isinstance(each, events.Key) else None,
    )
    os.write(typist, "last w\u00f6rd".encode() * 300)
    if is_gone:
        os.close(typist)
    driver.exit_event.set()
    driver.run_input_thread()
    os.close(terminal)
    if is_gone:
        assert heard == []  # the system has thrown it away: nothing is left to read
        return
    os.close(typist)
    assert len(heard) == 9 * 300
    assert heard[:4] == ["l", "a", "s", "t"]
    assert not gone
