"""The lines of contact cards as properties: unfolded, decoded and unescaped."""

from __future__ import annotations

import codecs
import quopri
import re
from collections.abc import Iterator

import msgspec

from afterview.imports.content_lines import unescaped
from afterview.imports.decoding import decoded, plain_bytes
from afterview.imports.sheets.decoding import likeliest
from afterview.imports.source import UnreadableError

_HEAD = re.compile(rb"^[ \t]*(?:[\w-]+\.)?([A-Za-z][\w-]*)((?:;(?:[^:;\"]|\"[^\"]*\")*)*):", re.S)
_PART = re.compile(rb";((?:[^;\"]|\"[^\"]*\")*)")
_PICTURES = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
_LONGEST, _LONGEST_HEAD = 200_000, 2_000
_MOST_LINES = 500_000


class Property(msgspec.Struct, frozen=True):
    """One property of a card."""

    name: str
    """In capitals, without its group."""
    parts: tuple[str, ...]
    """What stands between semicolons."""
    rank: int = 100
    """1: the preferred one of its name; 100: no more than the others."""

    @property
    def text(self) -> str:
        """Return all of the value."""
        return ";".join(self.parts)


def cards(content: bytes) -> Iterator[list[Property]]:
    """Yield the properties of each card. One that is not ended ends where the next begins, or the file."""
    charset = likeliest(content)
    found: list[Property] | None = None
    within = 0
    for line in _lines(content):
        each = _property(line, charset)
        if each is None:
            continue
        value = each.text.strip().upper()
        if each.name == "BEGIN" and value == "VCARD":
            if found is not None and within == 0 and not _opens_agent(found):
                yield found
                found = []
            elif found is not None:
                within += 1
                continue
            found = found or []
        elif each.name == "END" and value == "VCARD":
            if within:
                within -= 1
            elif found is not None:
                yield found
                found = None
        elif found is not None and not within:
            found.append(each)
    if found:
        yield found


def _opens_agent(card: list[Property]) -> bool:
    """Return whether a card within the card begins: somebody's assistant, in version 2.1."""
    return bool(card) and card[-1].name == "AGENT" and not card[-1].text.strip()


def _lines(content: bytes) -> Iterator[bytes]:
    """Yield whole properties: a line that begins with a blank, or follows an open end, goes on."""
    text = plain_bytes(content).removeprefix(codecs.BOM_UTF8)
    text = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    parts: list[bytes] = []
    size, is_open, is_quoted = 0, False, False
    if text.count(b"\n") > _MOST_LINES:
        raise UnreadableError(f"it has more than {_MOST_LINES:,} lines: split it")
    for line in text.split(b"\n"):
        if parts and (is_open or line[:1] in (b" ", b"\t")):
            piece = line if is_open else line[1:]
            if size < _LONGEST:
                parts.append(piece)
                size += len(piece)
        else:
            if parts:
                yield b"".join(parts)
            parts, size = [line[:_LONGEST]], len(line)
            is_quoted = b"QUOTED-PRINTABLE" in line.partition(b":")[0].upper()
        is_open = is_quoted and line.endswith(b"=")
        if is_open:
            parts[-1] = parts[-1][:-1]
    if parts:
        yield b"".join(parts)


def _property(line: bytes, charset: str) -> Property | None:
    match = _HEAD.match(line[:_LONGEST_HEAD])
    if match is None:
        return None
    name = match[1].decode("ascii", errors="replace").upper()
    if name in _PICTURES:
        return None
    value, encoding, rank = line[match.end() :], "", 100
    for each in _PART.findall(match[2]):
        key, _, said = each.decode("ascii", errors="replace").strip().upper().partition("=")
        words = [word.strip(' "') for word in (said or key).split(",")]
        if key == "CHARSET":
            charset = words[0]
        elif key == "ENCODING" or not said:
            encoding = words[0] if words[0] in ("QUOTED-PRINTABLE", "BASE64", "B") else encoding
        if key == "PREF" and words[0].isdecimal():
            rank = min(rank, int(words[0]))
        elif "PREF" in words:
            rank = 1
    if encoding in ("BASE64", "B"):
        return None
    if encoding == "QUOTED-PRINTABLE":
        value = quopri.decodestring(value)
    return Property(name, tuple(_split(decoded(value, charset))), rank)


def _split(text: str) -> Iterator[str]:
    """Yield what stands between semicolons that are not escaped."""
    for each in _careful(text) if "\\" in text else text.split(";"):
        yield unescaped(each)


def _careful(text: str) -> Iterator[str]:
    begun, at = 0, 0
    while at < len(text):
        if text[at] == "\\":
            at += 1
        elif text[at] == ";":
            yield text[begun:at]
            begun = at + 1
        at += 1
    yield text[begun:]
