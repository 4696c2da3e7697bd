"""A full session makes no network call: not one socket is opened that could lead out of the program."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import pytest

from afterview.demo.build import build_demo
from support.driving import NOW, ZONE
from support.network_calls import can_trace, reaching_out, run, strace
from support.real_terminal import AFTERVIEW, RealTerminal

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="strace is Linux's"),
]

OUTWARD = {
    "UDP": "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('127.0.0.1', 9))",
    "TCP, IPv6": "import socket; socket.socket(socket.AF_INET6, socket.SOCK_STREAM)",
    "a name server": "import socket; socket.getaddrinfo('afterview.invalid', 80)",
    "a service of this machine": "import socket; socket.socket(socket.AF_UNIX).connect_ex('/run/nobody')",
    "a link": "import socket; socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
    "in a thread": "import socket, threading\n"
    "threading.Thread(target=socket.socket, args=(socket.AF_INET,)).start()",
    "in a program that it starts": "import subprocess, sys\n"
    "subprocess.run([sys.executable, '-c', 'import socket; socket.socket(socket.AF_INET)'])",
    "within asyncio": "import asyncio, socket\n"
    "async def main(): socket.socket(socket.AF_INET)\n"
    "asyncio.run(main())",
}


@pytest.fixture(autouse=True)
def needs_strace(tmp_path: Path) -> None:
    if not can_trace(tmp_path):
        pytest.skip("there is no strace here, or it is not permitted to look")


@pytest.mark.parametrize("how", OUTWARD)
def test_a_program_that_reaches_out_is_seen(tmp_path: Path, how: str) -> None:
    run([sys.executable, "-c", OUTWARD[how]], tmp_path / "log")
    assert reaching_out(tmp_path / "log")


def test_asyncio_alone_reaches_nobody(tmp_path: Path) -> None:
    code = "import asyncio\nasync def main(): await asyncio.to_thread(print)\nasyncio.run(main())"
    run([sys.executable, "-c", code], tmp_path / "log")
    assert "socketpair" in (tmp_path / "log").read_text()
    assert reaching_out(tmp_path / "log") == []


def test_a_session_of_the_app_makes_no_network_call(tmp_path: Path) -> None:
    journal = tmp_path / "journal.json"
    build_demo(journal, NOW, ZONE)
    with RealTerminal(
        *("--journal", str(journal), "--now", NOW.isoformat()),
        home=tmp_path,
        program=(*strace(tmp_path / "log"), AFTERVIEW),
        # What makes Textual look for a console over the network must not do so either.
        environment={"TEXTUAL": "devtools,debug"},
    ) as app:
        app.wait_for("n next")
        app.keys("n")
        app.wait_for("━ Checklist")
        for key, title in (
            ("?", "Help ─"),
            ("d", "To do now and soon: "),
            ("P", "esc close"),
            ("e", "esc close"),
            ("\x10", "what do you want to do?"),
        ):
            app.type(key)
            app.wait_for(title)
            app.keys("escape")
            app.wait_until(partial(is_closed, title), f"the end of {title}")
        app.keys("a")
        app.wait_for("─ here is", "esc close")
        app.type("Nordlicht; Engineer; applied today; https://nordlicht.example/jobs\r")
        app.wait_for("u undoes it")
        app.keys("u")
        app.wait_for("Undone")
        app.keys("q")
        assert app.wait_for_end() == 0
    assert "socketpair" in (tmp_path / "log").read_text(), "strace saw nothing at all"
    assert reaching_out(tmp_path / "log") == []


def is_closed(title: str, text: str) -> bool:
    """Whether a dialog has gone: the panes stand in its place, from their first line to their last."""
    return title not in text and "· by urgency" in text and "q quit" in text


def test_no_command_makes_a_network_call(tmp_path: Path) -> None:
    journal = tmp_path / "journal.json"
    build_demo(journal, NOW, ZONE)
    commands = (
        "add 'Nordlicht; Engineer; applied today; https://nordlicht.example/jobs'",
        "due",
        "steps nordlicht",
        "list",
        "list --json",
        "backup make",
        "check",
        "restore 1",
        "restore --rescued",
        "where",
    )
    script = "\n".join(
        f"'{AFTERVIEW}' --journal '{journal}' --now {NOW.isoformat()} {each}; echo \"{each.split()[0]}: $?\""
        for each in commands
    )
    done = run(["sh", "-c", script], tmp_path / "log")
    for each in ("add", "due", "list", "backup", "check", "restore", "where"):
        assert f"{each}: 0" in done.stdout, done
    assert reaching_out(tmp_path / "log") == []
