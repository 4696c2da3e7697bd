"""A letter as the file of an email draft, with attachments. Mail programs open it ready to be sent."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import SMTP
from mimetypes import guess_type
from urllib.parse import quote

import msgspec

from afterview.letters.out.outgoing import Outgoing

_PLAIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 ]{0,58}[A-Za-z0-9])?")
"""What stands in a header as it is; all else is encoded, so that nothing in it can mean anything there."""
_BYTES_IN_WORD = 42
_LONG_LINE = 900
_STAND_IN = "attachment-{}-of-this-draft"
"""Where the name of a file goes: encoded by hand, as those of people are."""


class Attachment(msgspec.Struct, frozen=True):
    """A file that goes with it."""

    name: str
    """Without a folder."""
    content: bytes


def eml(letter: Outgoing, attachments: tuple[Attachment, ...] = ()) -> bytes:
    """Return the file's content: `X-Unsent: 1` says that it is a draft. It has no sender and no date yet."""
    message = EmailMessage(policy=SMTP)
    is_long = any(len(line.encode()) > _LONG_LINE for line in letter.text.split("\n"))
    message.set_content(f"{letter.text}\n", charset="utf-8", cte="base64" if is_long else None)
    for number, each in enumerate(attachments):
        main, _, sub = (guess_type(each.name)[0] or "application/octet-stream").partition("/")
        message.add_attachment(each.content, maintype=main, subtype=sub, filename=_STAND_IN.format(number))
    head = ["X-Unsent: 1", f"Subject: {_encoded(letter.subject)}"]
    if letter.email:
        head.insert(0, f"To: {_encoded(letter.name)} <{_with_ascii_domain(letter.email)}>")
    whole = "".join(f"{line}\r\n" for line in head).encode() + message.as_bytes()
    for number, each in enumerate(attachments):
        # The last of them: the letter, which comes first, may say the same.
        before, _, after = whole.rpartition(f'filename="{_STAND_IN.format(number)}"'.encode())
        whole = before + _file_name(each.name).encode() + after
    return whole


def _file_name(name: str) -> str:
    """Return a file's name as it stands in a header (RFC 2231).

    Python's own way lets pass what looks encoded already, and readers would decode that.
    """
    return f"filename*=utf-8''{quote(name, safe='')}"


def _encoded(text: str) -> str:
    """Return a text as it stands in a header (RFC 2047)."""
    if _PLAIN.fullmatch(text) or not text:
        return text
    return "\r\n ".join(f"=?utf-8?b?{b64encode(each).decode()}?=" for each in _chunks(text))


def _chunks(text: str) -> Iterator[bytes]:
    """Yield the text in pieces that fit into one encoded word each, no character of it cut."""
    chunk = b""
    for char in text:
        encoded = char.encode()
        if len(chunk) + len(encoded) > _BYTES_IN_WORD:
            yield chunk
            chunk = b""
        chunk += encoded
    yield chunk


def _with_ascii_domain(address: str) -> str:
    local, _, domain = address.rpartition("@")
    try:
        return f"{local}@{domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        return address
