"""The one door to standard output and standard error: what goes through holds no control code of a text."""

from __future__ import annotations

import codecs
import os
import sys
from contextlib import suppress
from io import UnsupportedOperation

import click

from afterview.text import safe_json, safe_lines

_PLAIN = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "—": "-", "·": "-", "★": "*", "→": "->"}
)
"""What the program's own signs are called where the output does not have them."""


class OutputError(OSError):
    """What was to be read cannot be written to standard output."""


class _Told:
    """What became of what was said about things done."""

    failure: OSError | None = None


def prepare() -> None:
    """Make standard output and standard error take every letter, and nothing else take their places.

    Where one of the three streams is closed, the next file that is opened would become it.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            with suppress(OSError):
                os.open(os.devnull, os.O_RDWR)
    codecs.register_error("afterview.plain", _in_plain_signs)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a name in Greek must not end `list` on Windows
            stream.reconfigure(errors="afterview.plain")


def is_terminal() -> bool:
    """Return whether standard output is a terminal, and not a file or another program."""
    return sys.stdout is not None and sys.stdout.isatty()


def say(text: str) -> None:
    """Print what was asked for, and a line break, on standard output. Raises OutputError."""
    _write(text)


def print_json(shape: object) -> None:
    """Print `shape`: as UTF-8 where the output takes it, else with escapes, which every reader knows."""
    import json

    utf8 = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "") == "utf8"
    say(safe_json(json.dumps(shape, ensure_ascii=not utf8, indent=2)))


def put(content: bytes) -> None:
    """Put the bytes of a file on standard output as they are; in a terminal, as text. Raises OutputError."""
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None or sys.stdout.isatty():
        _write(content.decode("utf-8", "replace").removesuffix("\n"))
        return
    try:
        sys.stdout.flush()
        stream.write(content)
        stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        give_up_output()
        raise OutputError(error.errno, error.strerror) from error


def confirm(text: str) -> None:
    """Say what was done. Where that cannot be written it is done all the same: see `unconfirmed`."""
    try:
        _write(text)
    except OutputError as error:
        _Told.failure = _Told.failure or error


def unconfirmed() -> str:
    """Return why not all that was done could be said, "" where it was; and begin anew."""
    failure, _Told.failure = _Told.failure, None
    return failure.strerror or "" if failure else ""


def warn(text: str) -> None:
    """Print a line on standard error, if anything can be printed there."""
    with suppress(OSError, ValueError):
        click.echo(safe_lines(text), err=True)


def give_up_output() -> None:
    """Let what is still to be written go nowhere: Python would try it again at its end, and complain."""
    with suppress(OSError, ValueError, AttributeError, UnsupportedOperation):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write(text: str) -> None:
    try:
        if sys.stdout is None:
            raise OutputError(None, "it is closed")
        click.echo(safe_lines(text))
    except OutputError:
        raise
    except OSError as error:
        give_up_output()
        raise OutputError(error.errno, error.strerror) from error


def _in_plain_signs(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    bad = error.object[error.start : error.end]
    plain = bad.translate(_PLAIN)
    return plain.encode("ascii", "backslashreplace").decode("ascii"), error.end
