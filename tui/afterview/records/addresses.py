"""The web address of a record, if it has one that can be opened."""

from __future__ import annotations

from urllib.parse import urlsplit

_FIELDS = ("url", "link", "linkedin")


def address_of(record: object) -> str:
    """Return the address of a posting, a video call or a profile; "" for none, or one that is no web page."""
    for field in _FIELDS:
        text = getattr(record, field, "")
        if is_web(text):
            return str(text)
    return ""


def is_web(text: str) -> bool:
    """Return whether it is an address of a web page, and nothing beside it."""
    try:
        parts = urlsplit(text)
        has_host = bool(parts.hostname)
    except ValueError:
        return False
    return (
        has_host
        and parts.scheme in ("http", "https")
        and text.isprintable()
        and not any(map(str.isspace, text))
    )
