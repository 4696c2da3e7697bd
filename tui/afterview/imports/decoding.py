"""Bytes of any code as text: nothing is lost, and nothing in here raises."""

from __future__ import annotations

import codecs


def plain_bytes(content: bytes) -> bytes:
    """Return the bytes as UTF-8 or another code in which ASCII is one byte a letter, without NULs."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        content = content.decode("utf-16", "replace").encode()
    else:
        head = content.rstrip(b"\0")[:2_000]  # a file that was cut may end in NULs
        for odd, code in ((1, "utf-16-le"), (0, "utf-16-be")):
            high, low = head[odd::2].count(0), head[1 - odd :: 2].count(0)
            if len(head) > 20 and high > len(head) // 3 and low < len(head) // 20:
                content = content.decode(code, "replace").encode()
                break
    return content.replace(b"\0", b"")


def decoded(raw: bytes, charset: str = "") -> str:
    """Return the text: UTF-8 where it is that, else as it is said to be, else what bytes are on Windows."""
    if raw.isascii() and b"\x1b" not in raw:
        return raw.decode("ascii")
    try:
        if b"\x1b" not in raw or not charset:
            return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if charset and charset.lower().replace("_", "-") not in ("utf-8", "utf8", "us-ascii", "ascii"):
        try:
            return raw.decode(charset)
        except (UnicodeError, LookupError):
            pass
    text, rest = "", raw
    while rest:
        try:
            return text + rest.decode("utf-8")
        except UnicodeDecodeError as error:
            bad = rest[error.start : error.start + 1]
            text += rest[: error.start].decode("utf-8") + bad.decode("cp1252", "replace")
            rest = rest[error.start + 1 :]
            if len(text) > 4_000 and len(rest) > 4_000:  # each round copies what is left
                return text + rest.decode("cp1252", "replace")
    return text
