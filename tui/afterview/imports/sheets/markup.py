"""Descriptions as web pages write them, as plain text."""

from __future__ import annotations

import html
import re

_BREAKS = re.compile(r"<(?:br|/p|/div|/li|/h\d|/tr)[^>]{0,200}>", re.I)
_TAGS = re.compile(r"<[^<>]{0,2000}>")


def without_markup(text: str) -> str:
    """Return `text` without tags, a line for each paragraph."""
    bare = html.unescape(_TAGS.sub("", _BREAKS.sub("\n", text.replace("\n", " "))))
    lines = (" ".join(each.split()) for each in bare.split("\n"))
    return "\n".join(each for each in lines if each)
