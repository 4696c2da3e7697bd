"""The sentences of a letter, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

GREETS = (
    r"(?:dear|hello|hi|hey|hiya|good\s+(?:morning|afternoon|evening|day)|greetings|to whom|hallo|moin|servus"
    r"|guten\s+(?:tag|morgen|abend)|grüß|grüezi|liebe[rs]?|sehr geehrte[rs]?|werte[rs]?|bonjour|bonsoir|ch[eè]re?s?"
    r"|madame|monsieur|salut|hola|buen[oa]s|estimad[oa]s?|querid[oa]s?|ciao|buongiorno|gentile|gentili|egregi[oa]"
    r"|car[oa]|beste|geachte|hej|hei|kære|kjære|olá|prezad[oa]s?|szanown\w+)\b"
)
_GREETING = re.compile(
    GREETS + r"(?:\b(?:mr|mrs|ms|mx|dr|prof|st|[a-z])\.|[^\n.!?]){0,80}",
    re.IGNORECASE,
)
_GREETING_WORDS = 7
_BARE_NAME = r"(?:[^\W\d_a-z][\w'’.-]*[ \t]?){1,3}[,:!–—-]?[ \t]*(?=\r?\n)"
"""A first line that holds a name and nothing else: "Dana," greets as well."""
CLOSES = (
    r"(?:(?:(?:with|my|our|and|all|the|much|kind(?:est)?|best|warm(?:est)?|many|very|again|season's"
    r"|thanks?(?: you)?(?: again| so much)?,?) ){0,5}"
    r"(?:regards|wishes|gratitude|appreciation|greetings|thanks(?: again| so much| in advance| for everything)?)"
    r"|thank you(?: again| so much| very much| once more)*|(?:very )?(?:best|warmly|gratefully|respectfully)"
    r"|cordially|cheers|faithfully|all (?:the|my) best|(?:very |most )?sincerely(?: yours)?"
    r"|(?:ever |very truly )?yours(?: (?:very )?(?:sincerely|faithfully|truly|ever))?"
    r"|take care|talk soon|speak soon|see you(?: soon| then)?|(?:much )?love|until then|best of luck"
    r"|(?:mit )?(?:freundlich|best|herzlich|viel|lieb|schön)e[nrm]?(?: \w+){0,2} grü(?:ß|ss)en?|mfg|lg|vg"
    r"|hochachtungsvoll|(?:bien )?cordialement|bien à vous|amicalement|salutations(?: distinguées)?"
    r"|atentamente|(?:un )?saludos?(?: cordiales)?|(?:cordiali )?saluti|atenciosamente|pozdrawiam"
    r"|met (?:vriendelijke|hartelijke) groet(?:en)?|(?:med )?vänlig\w* hälsning\w*)"
)
CLOSING = re.compile(
    rf"[ \t]*{CLOSES}(?:[ \t]+(?:to|for|from)(?:[ \t]+\w+){{1,7}}(?=,[ \t]*$))?[ \t]*(?:[,.!–—-]+[ \t]*|$)",
    re.IGNORECASE,
)
"""What a letter is closed with, at the beginning of a line: a name may stand behind its comma."""
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|\n[ \t]*\n|\n(?=[ \t]*[-*•])")
_SHORT = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|vs|e\.g|i\.e|etc|no|approx|inc|ltd|co|jr|sr|[a-z])|\b[ap]\.m)\.$",
    re.IGNORECASE,
)
_ABBREVIATED = 12
"""No abbreviation is longer, with what stands before it."""
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
        if text[end.start()] == "." and _SHORT.search(
            text[max(start, end.start() - _ABBREVIATED) : end.start() + 1]
        ):
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


def greeting_line(line: str) -> bool:
    """Return whether a line greets, and says nothing else."""
    found = _GREETING.match(line.strip())
    if found is None or len(line.split()) > _GREETING_WORDS:
        return False
    rest = line.strip()[found.end() :]
    return rest in ("", "!", ".", ",") and (line.rstrip()[-1:] in ",!:–—-" or found[0].istitle())


def end_of_body(text: str) -> int:
    """Return where the sign-off begins, or the end of the text."""
    last = end = len(text)
    for line in reversed(text.splitlines(keepends=True)):
        end -= len(line)
        bare = line.rstrip()
        found = CLOSING.match(bare) if bare and last == len(text) else None
        if found is not None and found.end() == len(bare):
            last = end
    return len(text) if last < len(text) // 3 else last
