"""Runs a program under strace, and says which of its system calls could have reached beyond it."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

_CALL = re.compile(r"^\d+ +(\w+)\((\w+)?")
_PAIR = re.compile(r"socketpair\(AF_UNIX, .*\[(\d+), (\d+)\]\) = 0$")
_ADDRESS = re.compile(r"sa_family=(?!AF_UNIX\})|sun_path|_addr=|_port=")


def strace(log: Path) -> list[str]:
    """Return how to run a program, and what it starts, so that `log` lists their network calls."""
    return ["strace", "-f", "-e", "trace=%network", "-e", "signal=none", "-o", str(log)]


def can_trace(folder: Path) -> bool:
    """Return whether there is strace here, and it is permitted to look."""
    if shutil.which("strace") is None:
        return False
    command = [*strace(folder / "probe"), "true"]
    return subprocess.run(command, capture_output=True, timeout=60, check=False).returncode == 0


def run(command: Sequence[str], log: Path) -> subprocess.CompletedProcess[str]:
    """Run a command to its end under strace."""
    return subprocess.run([*strace(log), *command], capture_output=True, text=True, timeout=120, check=False)


def reaching_out(log: Path) -> list[str]:
    """Return every call that could have reached beyond the program itself.

    Only this is let pass: asyncio makes a pair of AF_UNIX sockets that have no name and are connected to
    each other, to wake itself from its threads. Nobody else can be at the end of such a pair. Whatever
    opens a socket, names an address, or uses another descriptor is returned.
    """
    return list(_reaching_out(log.read_text(encoding="utf-8", errors="replace").splitlines()))


def _reaching_out(lines: Sequence[str]) -> Iterator[str]:
    # Threads share their descriptors, so the pairs of a process are those of all that strace followed.
    pairs = {number for line in lines if (found := _PAIR.search(line)) for number in found.groups()}
    for line in lines:
        found = _CALL.match(line)
        if found is None:  # a signal, an exit, the second half of a call of which the first half is judged
            continue
        name, first = found.groups()
        within = name == "socketpair" and first == "AF_UNIX"
        if not within and (
            name in ("socket", "connect", "bind") or first not in pairs or _ADDRESS.search(line)
        ):
            yield line
