"""The sentences of a letter, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

_GREETING = re.compile(
    r"(?:dear|hello|hi|hey|good\s+(?:morning|afternoon|evening|day)|greetings|hallo|hola|bonjour|ciao|liebe[r]?|sehr geehrte[r]?|to whom)\b"
    r"(?:\b(?:mr|mrs|ms|mx|dr|prof|st|[a-z])\.|[^\n.!?]){0,80}",
    re.IGNORECASE,
)
_BARE_NAME = r"(?:[^\W\d_a-z][\w'’.-]*[ \t]?){1,3}[,:!–—-]?[ \t]*(?=\r?\n)"
"""A first line that holds a name and nothing else: "Dana," greets as well."""
_SIGN_OFF = re.compile(
    r"^[ \t]*(?:(?:kind|kindest|best|warm|warmest|many thanks and)\s+(?:regards|wishes)|regards|best|cheers|"
    r"yours(?:\s+(?:sincerely|faithfully|truly))?|sincerely(?:\s+yours)?|all the best|with (?:kind )?(?:regards|thanks"
    r"|gratitude|best wishes)|many thanks|thanks again|with many thanks|warmly|gratefully|respectfully)[ \t]*[,.!]?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|\n[ \t]*\n|\n(?=[ \t]*[-*•])")
_SHORT = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|vs|e\.g|i\.e|etc|no|approx|inc|ltd|co|jr|sr|[a-z])|\b[ap]\.m)\.$",
    re.IGNORECASE,
)
_QUOTES = frozenset("“„”«»\"'")
_QUOTED = r"[“„][^”“\n]*[”“]|«[^»\n]*»|\"[^\"\n]*\"|(?<!\w)'(?:[^'\n]|'(?=\w)){2,80}'(?!\w)"


class Sentence(msgspec.Struct, frozen=True):
    """One sentence, and where it stands: `text` is the letter's [start:end]."""

    text: str
    start: int
    end: int

    @property
    def plain(self) -> str:
        """Return it for comparing, letter for letter as long: small, straight quotes, nothing between them."""
        straight = self.text.replace("’", "'").replace("‘", "'")
        if _QUOTES.isdisjoint(straight):
            blanked = straight
        else:
            blanked = re.sub(_QUOTED, lambda found: '"' + " " * (len(found[0]) - 2) + '"', straight)
        small = blanked.lower()
        return small if len(small) == len(blanked) else blanked


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of `text` in order, without the white space around them."""
    start = 0
    greeting = _greeting(text)
    if greeting is not None and text[greeting.end() : greeting.end() + 1] in ("\n", ""):
        yield from _trimmed(text, 0, greeting.end())
        start = greeting.end()
    for end in _END.finditer(text, start):
        if text[end.start()] == "." and _SHORT.search(text[start : end.start() + 1]):
            continue
        yield from _trimmed(text, start, end.end())
        start = end.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[Sentence]:
    piece = text[start:end]
    bare = piece.strip()
    if bare:
        first = start + len(piece) - len(piece.lstrip())
        yield Sentence(bare, first, first + len(bare))


def _greeting(text: str) -> re.Match[str] | None:
    begins = len(text) - len(text.lstrip())
    return _GREETING.match(text, begins) or re.compile(_BARE_NAME).match(text, begins)


def greeting_of(text: str) -> tuple[int, int] | None:
    """Return where the greeting's line stands, without its comma; None for a letter without one."""
    found = _greeting(text)
    return None if found is None else (found.start(), found.start() + len(found[0].rstrip(" \t\r,;:–—-")))


def end_of_body(text: str) -> int:
    """Return where the sign-off begins, or the end of the text."""
    last = max((found.start() for found in _SIGN_OFF.finditer(text)), default=len(text))
    return len(text) if last < len(text) // 3 else last
