"""Standard input and output that are closed, full, or in another encoding."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

AFTERVIEW = f"{sys.executable} -m afterview"
LINES = "".join(f"Company {number}; Dev; applied 2026-11-01\n" for number in range(1, 13))

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
needs_full_device = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")


def shell(command: str) -> tuple[int, str, str]:
    """Run a line of a POSIX shell; return the status, standard output and standard error."""
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout, done.stderr


def add(content: bytes, *arguments: str, **environment: str) -> tuple[int, str, str]:
    """Hand bytes to `afterview add -`."""
    done = subprocess.run(
        [sys.executable, "-m", "afterview", *(arguments or ("add", "-"))],
        input=content,
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
    )
    return done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode()


def companies() -> Sequence[str]:
    _, out, _ = shell(f"{AFTERVIEW} list --json")
    return [each["company"] for each in json.loads(out)]


@needs_posix
def test_lines_are_recorded_to_the_last_though_nobody_reads_on(tmp_path: Path) -> None:
    # faults: add - < lines | head -1
    lines = tmp_path / "lines"
    lines.write_text(LINES)
    _, out, err = shell(f"({AFTERVIEW} add - < {lines}; echo $? >&2) | head -1")
    said = err.splitlines()
    assert out == "New application: Company 1 · Dev · applied Sun 1 Nov\n"
    assert said == ["afterview: Done, but it could not be shown: Broken pipe.", "0"]
    assert len(companies()) == 12


@needs_posix
@needs_full_device
def test_what_was_recorded_is_said_to_be_though_the_output_is_full() -> None:
    # faults: add >/dev/full
    status, _, err = shell(f'{AFTERVIEW} add "Acme; Dev" >/dev/full')
    assert (status, err) == (0, "afterview: Done, but it could not be shown: No space left on device.\n")
    assert shell(f"{AFTERVIEW} undo >/dev/full")[0] == 0
    assert companies() == []


@needs_posix
@needs_full_device
@pytest.mark.parametrize("command", ["list", "due", "steps acme", "history", "backup", "where", "check"])
def test_what_is_to_be_read_and_cannot_be_written_is_one_line(command: str) -> None:
    shell(f'{AFTERVIEW} add "Acme; Dev"')
    status, _, err = shell(f"{AFTERVIEW} {command} >/dev/full")
    assert (status, err) == (2, "afterview: The output could not be written: No space left on device.\n")


@needs_posix
@pytest.mark.parametrize("command", ["list", "list --json", "due"])
def test_a_closed_output_is_one_line(command: str) -> None:
    # faults: list >&-
    status, _, err = shell(f"{AFTERVIEW} {command} >&-")
    assert (status, err) == (2, "afterview: The output could not be written: it is closed.\n")


@needs_posix
def test_what_is_recorded_goes_nowhere_but_to_the_journal(nobodys_files: Path) -> None:
    status, _, _ = shell(f'{AFTERVIEW} add "Acme; Dev" >&- 2>&- <&-')
    assert status == 0
    assert companies() == ["Acme"]
    assert b"New application" not in (nobodys_files / "journal.json").read_bytes()
    assert shell(f"{AFTERVIEW} add 'promise nobody a week' 2>&-")[0] == 2
    assert shell(f"{AFTERVIEW} add 'promise nobody a week' 2>/dev/full")[0] in (2, 0)


@needs_posix
def test_a_closed_input_is_one_line() -> None:
    # faults: add - <&-
    status, out, err = shell(f"{AFTERVIEW} add - <&-")
    assert (status, out) == (2, "")
    assert err == "afterview: There is nothing to read: standard input is closed.\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le with BOM", "utf-16-be with BOM"],
)
def test_lines_are_read_in_every_encoding_that_can_be_told(encoding: str) -> None:
    # faults: standard input in Latin-1, UTF-16, with BOM
    text = "Café Søk; Développeur\r\n# …\r\nBorealis; SRE\r\n"
    plain, _, marked = encoding.partition(" ")
    content = ("\ufeff" + text if marked else text).encode(plain)
    assert add(content)[0] == 0
    assert companies() == ["Café Søk", "Borealis"]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("Acme; Dev\nCafé René; Dev\nBorealis; Dev\n".encode("latin-1"), 2),
        ("Acme; Dev\nCafé René; Dev\n".encode("mac-roman"), 2),
        ("日本; Dev\n".encode("shift-jis"), 1),
        ("Acme; Dev\n".encode("utf-16-le"), 1),
        (b"Acme; Dev\nBore\0alis; Dev\n", 2),
        (b"\xff\xfeA", 1),
    ],
)
def test_a_line_that_cannot_be_read_is_named_and_nothing_garbled_is_recorded(
    content: bytes, line: int
) -> None:
    status, _, err = add(content)
    assert status == 2
    assert err == f"afterview: line {line}: This is not UTF-8 text: save it as UTF-8.\n"
    assert companies() == (["Acme"] if line > 1 else [])


def test_a_terminal_that_is_set_to_another_encoding_is_believed() -> None:
    assert add("Café; Dev\n".encode("latin-1"), PYTHONIOENCODING="latin-1")[0] == 0
    assert add("Søk; Dev\n".encode(), PYTHONIOENCODING="latin-1")[0] == 0
    assert companies() == ["Café", "Søk"]


def test_lines_of_an_old_mac_are_lines() -> None:
    assert add(b"Acme; Dev\rBorealis; SRE\r")[0] == 0
    assert companies() == ["Acme", "Borealis"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere an argument is text")
def test_an_argument_that_is_no_text_is_one_line() -> None:
    done = subprocess.run(
        [*AFTERVIEW.encode().split(), b"add", "Café; Dev".encode("latin-1")], capture_output=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr == b"afterview: This is not UTF-8 text: save it as UTF-8.\n"


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_an_output_without_typographic_signs_has_plain_ones(encoding: str) -> None:
    add(b"", "add", "Acme; Engineer; applied 2026-11-20")
    for command in ("list", "due", "steps acme", "history", "backup"):
        done = subprocess.run(
            [*AFTERVIEW.split(), *command.split()],
            capture_output=True,
            env={**os.environ, "PYTHONIOENCODING": encoding},
            check=False,
        )
        assert done.returncode == 0
        assert "\\u" not in done.stdout.decode(encoding)
