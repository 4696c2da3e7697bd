"""Mails that hold an invitation, as `.eml`: as an alternative, attached, forwarded, or as plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses

from msgspec.structs import replace

from afterview.imports.addresses import address_in
from afterview.imports.calendars import read_calendar
from afterview.imports.decoding import decoded
from afterview.imports.marked_up import is_marked_up, plain
from afterview.imports.plan import Plan, Skipped, together
from afterview.imports.prose_times import line_for
from afterview.imports.source import Known, Letter, Progress, Source, UnreadableError
from afterview.text import clean_line, clean_lines

_MOST_BYTES, _MOST_LINES, _MOST_EDGES = 12_000_000, 250_000, 5_000
_MOST_PARTS = 500
_DEEPEST = 60
_MOST_BODY = 60_000
_TOO_DEEP = "its parts lie too deep within each other: save the invitation alone, as an .ics file"
_RECIPIENTS = ("Delivered-To", "X-Original-To", "Envelope-To", "X-Forwarded-To", "To")


def read(source: Source, known: Known, progress: Progress) -> Plan:
    """Return the interviews that a mail invites to. Raises UnreadableError where it cannot be taken apart."""
    content = re.sub(
        rb"\A(?:\xef\xbb\xbf|\s)*(?:\d{1,10}[ \t]*\r?\n(?=[\w-]+:)|From [^\n]*\n)?", b"", source.content
    )
    if (
        len(content) > _MOST_BYTES
        or content.count(b"\n") > _MOST_LINES
        or content.count(b"\n--") > _MOST_EDGES
    ):
        raise UnreadableError(
            "it is too large for a mail with an invitation: save the invitation alone, as .ics"
        )
    if content.count(b"message/rfc822") > 300 or content.lower().count(b"multipart/") > 1_000:
        raise UnreadableError(_TOO_DEEP)
    try:
        mail = message_from_bytes(content)
        parts = list(_parts(mail, 0))
    except RecursionError:
        raise UnreadableError(_TOO_DEEP) from None
    letter = _letter(mail, parts)
    plans, skipped, seen = list[Plan](), list[Skipped](), set[bytes]()
    for at, (part, outer) in enumerate(parts):
        kind, name = part.get_content_type(), clean_line(_text(part.get_filename() or ""))[:120]
        if kind == "application/ms-tnef" or name.lower() == "winmail.dat":
            skipped.append(
                Skipped(
                    _where(source, "winmail.dat"), "only Outlook can open it: save the appointment as .ics"
                )
            )
            continue
        if kind in ("application/pkcs7-mime", "multipart/encrypted", "application/pgp-encrypted"):
            skipped.append(Skipped(_where(source, kind), "it is encrypted: save the appointment as .ics"))
            continue
        if part.is_multipart() or kind.startswith(("image/", "video/", "audio/", "font/")):
            continue
        data = _payload(part)
        if not _is_calendar(kind, name, data):
            continue
        if (flat := b"".join(data.split())) in seen:
            continue
        seen.add(flat)
        around = _letter(outer, parts) if outer is not mail else letter
        inside = replace(
            around,
            recipients=around.recipients or letter.recipients,
            method=str(part.get_param("method") or "").upper(),
            charset=part.get_content_charset() or "",
        )
        label = Source(_where(source, name or f"part {at + 1}"), data)
        try:
            plans.append(read_calendar(label, known, progress, inside))
        except UnreadableError as error:
            skipped.append(Skipped(label.name, str(error)))
    if not plans and not skipped:
        if not mail.keys():
            raise UnreadableError("it is no mail, and no calendar")
        line = line_for(letter, known)
        advice = f"to record what it speaks of, add: {line}" if line else "write its time in by hand"
        skipped.append(Skipped(source.name, f"there is no invitation in this mail: {advice}"))
    return together([*plans, Plan(skipped=tuple(skipped))])


def _parts(mail: Message, depth: int, outer: Message | None = None) -> Iterator[tuple[Message, Message]]:
    """Yield every part with the mail that it is in, forwarded ones included. Raises UnreadableError."""
    if depth > _DEEPEST:
        raise UnreadableError(_TOO_DEEP)
    outer = outer or mail
    yield mail, outer
    if not mail.is_multipart():
        return
    inner = mail.get_payload()
    if isinstance(inner, list):
        for part in inner[:_MOST_PARTS]:
            if isinstance(part, Message):
                forwarded = mail.get_content_type() == "message/rfc822"
                yield from _parts(part, depth + 1, part if forwarded else outer)


def _is_calendar(kind: str, name: str, data: bytes) -> bool:
    named = kind in ("text/calendar", "application/ics", "text/x-vcalendar", "application/calendar")
    by_name = name.lower().endswith((".ics", ".ical", ".icalendar", ".vcs"))
    return named or by_name or b"BEGIN:VCALENDAR" in data[:200_000].replace(b"\0", b"").upper()


def _payload(part: Message) -> bytes:
    """Return the content of a part, decoded as far as that can be."""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _letter(mail: Message, parts: list[tuple[Message, Message]]) -> Letter:
    to = list[str]()
    for name in _RECIPIENTS:
        given = [_text(str(each)) for each in mail.get_all(name, [])[:5]]
        to += [
            address
            for _, each in _mailboxes([text[:5_000] for text in given])
            if (address := address_in(each))
        ]
        if to:
            break
    sender = next(iter(_mailboxes([_text(str(mail.get("From", "")))[:500]])), ("", ""))
    body, links = _body(mail, parts)
    return Letter(
        subject=clean_line(_text(str(mail.get("Subject", ""))))[:500],
        body=body,
        links=links,
        recipients=tuple(dict.fromkeys(to))[:50],
        sender=address_in(sender[1]),
        sender_name=clean_line(sender[0])[:200],
    )


def _mailboxes(headers: list[str]) -> list[tuple[str, str]]:
    """Return the names and addresses of headers; none where brackets lie too deep within each other."""
    try:
        return getaddresses(headers)
    except RecursionError:
        return []


def _body(mail: Message, parts: list[tuple[Message, Message]]) -> tuple[str, tuple[str, ...]]:
    """Return what the mail says, of plain text where that has it all, and where its links lead."""
    text, marked, links = "", "", tuple[str, ...]()
    for part, outer in parts:
        if outer is not mail or part.is_multipart() or part.get_filename():
            continue
        kind = part.get_content_type()
        if kind not in ("text/plain", "text/html"):
            continue
        said = decoded(_payload(part)[:_MOST_BODY], part.get_content_charset() or "")
        if "BEGIN:VCALENDAR" in said:
            continue
        if kind == "text/plain" and not is_marked_up(said):
            text = text or said
        elif not marked:
            marked, links = plain(said)
    is_stub = len(text.split()) * 3 < len(marked.split())  # "This mail is in HTML", or the subject once more
    return clean_lines(marked if is_stub or not text.strip() else text), links[:100]


def _text(header: str) -> str:
    """Return a header as text; as it stands where its encoding is broken."""
    try:
        return str(make_header(decode_header(header)))
    except (ValueError, LookupError, UnicodeError):
        return header


def _where(source: Source, part: str) -> str:
    return f"{source.name}, {part}"
