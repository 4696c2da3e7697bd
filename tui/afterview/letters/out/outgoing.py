"""A finished letter, as every way out takes it."""

from __future__ import annotations

import re
from datetime import date

import msgspec

from afterview.civil import MONTHS_IN_FULL
from afterview.letters.occasion import Occasion
from afterview.text import clean_line, clean_lines, encodable, safe_line

_ADDRESS = re.compile(r"[^\s@<>()\[\]\\,;:\"]+@[^\s@<>()\[\]\\,;:\"/?#]+\.[^\s@<>()\[\]\\,;:\"/?#.]+")
"""A plain address, in any script: a quoted local part is not worth the trouble that it makes."""
_MOST_IN_NAME = 60
_BAD_NAMES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)


class Outgoing(msgspec.Struct, frozen=True, kw_only=True):
    """What goes out: no control codes in it, and no line break in what is one line."""

    name: str
    """Whom it goes to."""
    email: str
    """A plain email address, or ""."""
    postal: tuple[str, ...]
    """The lines of the postal address; () where it is not known."""
    sender: str
    subject: str
    text: str
    day: date

    @property
    def day_in_words(self) -> str:
        """Return the day as a letter has it: "26 November 2026"."""
        return f"{self.day.day} {MONTHS_IN_FULL[self.day.month - 1]} {self.day.year}"


def outgoing(occasion: Occasion, *, subject: str, text: str, day: date) -> Outgoing:
    """Return a letter ready to go out, cleaned once more: a journal can be written by hand."""
    person = occasion.through or occasion.person
    postal = clean_lines(person.address) if person is not None else ""
    return Outgoing(
        name=encodable(clean_line(person.name)) if person is not None else "",
        email=person.email.strip() if person is not None and is_address(person.email.strip()) else "",
        postal=tuple(encodable(line.strip()) for line in postal.splitlines() if line.strip()),
        sender=encodable(clean_line(occasion.me)),
        subject=encodable(clean_line(subject)),
        text=encodable(clean_lines(text)).strip(),
        day=day,
    )


def is_address(text: str) -> bool:
    """Return whether a text is a plain email address, and nothing more."""
    return len(text) <= 254 and _ADDRESS.fullmatch(text) is not None and text == safe_line(clean_line(text))


def file_name(kind: str, name: str, ending: str) -> str:
    """Return a name for the file of a letter that every system takes: a person's name is no path."""
    words = re.sub(r"[^\w]+", "-", f"{kind} {clean_line(name)}").strip("-_.").lower()
    while len(words.encode("utf-8", "replace")) > _MOST_IN_NAME:
        words = words[:-1]
    words = words.strip("-") or "letter"
    return f"{'letter-' if _BAD_NAMES.match(words) else ''}{words}.{ending}"
