"""Lines from standard input, and words from the command line: text in UTF-8, or as the terminal is set."""

from __future__ import annotations

import codecs
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from afterview.cli.context import UserError
from afterview.config import whole_path
from afterview.text import safe_line, shortened

_NO_TEXT = "This is not UTF-8 text: save it as UTF-8."
_MOST_BYTES = 4_000_000
_LINE_BREAK = re.compile(r"\r\n|\r|\n")


def typed(words: str) -> str:
    """Return words of the command line as they were meant. Raises UserError where they are no text."""
    if words.isascii():
        return words
    return _text(os.fsencode(words), sys.getfilesystemencoding())


def can_be_asked() -> bool:
    """Return whether standard input is a terminal, at which somebody can answer."""
    return sys.stdin is not None and sys.stdin.isatty()


def standard_input() -> Iterator[tuple[int, str]]:
    """Yield the lines of standard input as they come, each with its number. Raises UserError."""
    if sys.stdin is None:
        raise UserError("There is nothing to read: standard input is closed.")
    return _lines(sys.stdin.buffer, sys.stdin.encoding)


def read_text(file: str | None, what: str) -> str:
    """Return the text of a file or of standard input, as it stands there; `what` it is. Raises UserError."""
    if file is None or file == "-":
        if sys.stdin is None or sys.stdin.isatty():
            raise UserError("name a file with --file, or send the text to standard input")
        data = (
            sys.stdin.buffer.read(_MOST_BYTES + 1)
            if hasattr(sys.stdin, "buffer")
            else sys.stdin.read().encode()
        )
        name = "standard input"
    else:
        name = shortened(safe_line(file), 80)
        try:
            with whole_path(Path(file)).open("rb") as opened:
                data = opened.read(_MOST_BYTES + 1)
        except OSError as error:
            raise UserError(f"I can't read {name}: {error.strerror}") from None
        except ValueError:
            raise UserError(f"I can't read {name}: that is no name of a file") from None
    if len(data) > _MOST_BYTES:
        raise UserError(f"{name} is over {_MOST_BYTES // 1_000_000} MB: that is no {what}")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UserError(f"{name} is not UTF-8 text: save it as UTF-8") from None


def _lines(stream: BinaryIO, encoding: str) -> Iterator[tuple[int, str]]:
    number = 0
    for raw in _pieces(stream):
        try:
            text = _text(raw, encoding)
        except UserError as error:
            raise UserError(f"line {number + 1}: {error.format_message()}") from None
        for line in _LINE_BREAK.split(text.removesuffix("\n").removesuffix("\r")):
            number += 1
            yield number, line


def _pieces(stream: BinaryIO) -> Iterator[bytes]:
    """Yield line after line; all at once in UTF-16, where a line break is no single byte."""
    first = stream.readline().removeprefix(codecs.BOM_UTF8)
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            yield (first + stream.read()).decode("utf-16").encode()
        except UnicodeError:
            yield first
    elif first:
        yield first
        yield from stream


def _text(raw: bytes, encoding: str) -> str:
    """Read bytes as UTF-8, else as what the terminal is set to. Never as something that nobody wrote."""
    for each in dict.fromkeys(("utf-8", encoding)):
        try:
            text = raw.decode(each)
        except (UnicodeError, LookupError):
            continue
        if "\0" not in text:
            return text
    raise UserError(_NO_TEXT)
