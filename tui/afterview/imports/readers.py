"""Which reader a file is for, by its content and then by its name.

How a reader is added: a module in `imports/` with `read(source, known, progress) -> Plan`, and its line in
READERS, above the readers that take more. `recognises` is handed the file's name in lower case and the first
PEEKED bytes; it is quick, loads nothing, and goes by the name only where the content does not tell.
The module is imported when a file is for it. Raise `UnreadableError` where nothing can be used; what is wrong
with one part of a file is told in the plan (`skipped`, `problems`), and the other parts are read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module

import msgspec

from afterview.imports.plan import Plan
from afterview.imports.source import Known, Progress, Source, UnreadableError, no_progress

PEEKED = 65_536
_CALENDAR = re.compile(rb"BEGIN[ \t]*:[ \t]*(?:VCALENDAR|VEVENT)", re.I)
_BARE_CALENDAR = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff|\s)*BEGIN[ \t]*:", re.I)
_CARD = re.compile(rb"BEGIN[ \t]*:[ \t]*VCARD", re.I)
_MAIL_HEADER = re.compile(
    rb"(?:\A|\n)(?:Return-Path|Received|Delivered-To|MIME-Version|Content-Type|Message-ID|From|Subject|"
    rb"X-[\w-]+|DKIM-Signature|Authentication-Results|ARC-Seal) ?:",
    re.I,
)
_NO_SHEETS = (".json", ".html", ".htm", ".xml", ".pdf", ".docx", ".zip")


class Reader(msgspec.Struct, frozen=True):
    """Something that makes a plan of a file."""

    what: str
    """What the file is called in a sentence."""
    recognises: Callable[[str, bytes], bool]
    module: str


def _is_mail(name: str, head: bytes) -> bool:
    if _BARE_CALENDAR.match(head.replace(b"\0", b"")):
        return False
    headers = re.split(rb"\r?\n\r?\n|\r\r", head.lstrip(b"\xef\xbb\xbf\r\n"), maxsplit=1)[0]
    found = {each.strip().lower() for each in _MAIL_HEADER.findall(headers)}
    return len(found) >= 2 or name.endswith((".eml", ".mht"))


def _is_calendar(name: str, head: bytes) -> bool:
    plain = head.replace(b"\0", b"")  # as in UTF-16
    return bool(_CALENDAR.search(plain)) or name.endswith((".ics", ".ical", ".ifb", ".icalendar", ".vcs"))


def _is_card(name: str, head: bytes) -> bool:
    return bool(_CARD.search(head.replace(b"\0", b""))) or name.endswith((".vcf", ".vcard"))


def _is_workbook(_name: str, head: bytes) -> bool:
    return head.startswith(b"PK\x03\x04")


def _is_text(name: str, head: bytes) -> bool:
    has_table = b"<table" in head.replace(b"\0", b"").lower()
    return has_table or (not name.endswith(_NO_SHEETS) and any(each in head for each in b",;\t|\n"))


READERS: tuple[Reader, ...] = (
    Reader("a mail", _is_mail, "afterview.imports.mails"),
    Reader("a calendar", _is_calendar, "afterview.imports.calendars"),
    Reader("contact cards", _is_card, "afterview.imports.vcards"),
    Reader("a workbook", _is_workbook, "afterview.imports.sheets.reading"),
    Reader("a sheet", _is_text, "afterview.imports.sheets.reading"),
)


def reader_of(source: Source) -> Reader | None:
    """Return the reader for a file; None where nothing is known that it could be."""
    name, head = source.name.lower(), source.content[:PEEKED]
    return next((each for each in READERS if each.recognises(name, head)), None)


def read(source: Source, known: Known, progress: Progress = no_progress) -> Plan:
    """Return what is in a file. Raises UnreadableError, whose text does not name the file."""
    if not source.content.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise UnreadableError("there is nothing in it")
    reader = reader_of(source)
    if reader is None:
        raise UnreadableError("it is neither an invitation (.ics, .eml) nor anything else that I can read")
    plan: Plan = import_module(reader.module).read(source, known, progress)
    return plan
