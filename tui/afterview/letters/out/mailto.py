"""A letter as a `mailto:` link (RFC 6068), for the person's own mail program."""

from __future__ import annotations

from urllib.parse import quote

from afterview.letters.out.outgoing import Outgoing

LONGEST = 1_900
"""Longer links are cut by some systems and programs: such a letter goes out as a file."""


def mailto(letter: Outgoing) -> str:
    """Return the link. Everything in it is percent-encoded, and a line ends in CRLF."""
    local, _, domain = letter.email.rpartition("@")
    to = f"{quote(local, safe='')}@{quote(domain, safe='')}" if letter.email else ""
    body = letter.text.replace("\n", "\r\n")
    return f"mailto:{to}?subject={quote(letter.subject, safe='')}&body={quote(body, safe='')}"


def is_too_long(link: str) -> bool:
    """Return whether not every mail program would take such a link whole."""
    return len(link) > LONGEST
