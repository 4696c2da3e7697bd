"""The pieces into which a sentence about an application falls: at its stops and dashes, and at its prepositions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from afterview.entry.plain.places import is_listed, is_place
from afterview.entry.plain.role_names import is_firm, is_role
from afterview.entry.plain.words import FILL, NOISE, PRONOUNS
from afterview.text import folded

_FLAGS = re.IGNORECASE
_ON_EITHER_SIDE = (
    "the|a|job|jobs|position|role|opening|vacancy|post|there|as|for|to|at|in|on|by|via|and|is|open|also|one|that|too|now|just|online|"
    "them|today|ad|done|off|out"
)
"""What says nothing, whether it stands before a name or behind it."""
_FILLER = re.compile(
    rf"^(?:(?:{_ON_EITHER_SIDE}|ooh|kindly|please|'s|(?-i:add|but|read)|(?:put|jot|write)(?: down)|be|teh|an|der|dem|den|my|their|here|of|has|so|s|have|"
    r"this|company|hey|new|i|we|it|from|me|remotely|quick|finally|named|called|team(?! (?:member|lead|leader|manager|assistant))|people(?! (?-i:[A-Z]))|"
    r"saw|seen|found|spotted|wanted|job:|role:)(?:\s+|$))+|"
    rf"(?:(?:\s+|^)(?:{_ON_EITHER_SIDE}|opportunity|posting|advert|advertisement|listing|stelle|form|application|well|has been|are|was|itself|(?-i:but)|"
    r"cool|gig|thing|spot))+$",
    _FLAGS,
)
_SPLIT = re.compile(
    r"\s+[-–—|·/]\s+|\s*[,;:|!\"“”]\s*|\s*[()\[\]]\s*|\s*•\s*|(?<!\bSt)(?<!\bMt)(?<!\bDr)(?<!\b[SJ]r)\.\s+|\s+(?:->|=>|→)\s+"
)
_DASHES = re.compile(r"\s+[-–—|·/]\s+|\s*[;|]\s*|\s*[()]\s*")
"""What parts an application coarsely: with two of them, a comma stands within a part."""
PREPOSITION = re.compile(
    r"(?:^|\s+)(?P<word>to|at|with|bei|chez|à|for|re|into|as|als|comme|in|from|by)(?:\s+(?-i:the|an?|my|company|der|dem|den))*\s+|\s*(?P<sign>@)\s*",
    _FLAGS,
)


@dataclass(frozen=True)
class Chunk:
    """Some words of an application that stand together, without what says nothing around them."""

    text: str
    preposition: str
    """What stands before it; nothing for the beginning of a part."""


def chunks_of(left: str, *, is_known: bool) -> list[Chunk]:
    """Return the pieces of what is left when dates and verbs are cut out, at NUL; `is_known` where the company is."""
    split = _DASHES if len(re.findall(r"\s[-–—|·/]\s", left)) > 1 else _SPLIT
    chunks = [chunk for raw in left.split("\x00") for part in split.split(raw) for chunk in _chunks(part)]
    return _with_subjects(chunks, is_known=is_known)


def _chunks(part: str) -> list[Chunk]:
    """Return the pieces of a part between its prepositions; "Head of Content" and "Lecturer in Physics" stay whole."""
    found: list[Chunk] = []
    position, before = 0, ""
    for match in PREPOSITION.finditer(part):
        said = folded(match["word"] or "@")
        word = {"als": "as", "comme": "as", "re": "for", "into": "to"}.get(said, said)
        ahead = part[position : match.start()]
        if (
            word in ("in", "for", "by", "from")
            and is_role(_stripped(ahead))
            and not is_firm(_stripped(ahead))
            and not part[match.end() :][:1].isupper()
        ):
            continue
        found.append(Chunk(_stripped(ahead), before))
        position, before = match.end(), word
    found.append(Chunk(_stripped(part[position:]), before))
    return [each for each in found if each.text]


def _with_subjects(chunks: list[Chunk], *, is_known: bool) -> list[Chunk]:
    """Return the chunks with "Lecturer" and "in Physics" together, where the company is another; without towns."""
    found: list[Chunk] = []
    for index, each in enumerate(chunks):
        others = is_known or any(
            may_be_company(other) and other.text[0].isupper() and not is_role(other.text)
            for other in chunks
            if other is not each
        )
        if (
            each.preposition == "in"
            and index
            and is_role(chunks[index - 1].text)
            and (others or is_place(each.text))
        ):
            one = found.pop()
            found.append(
                Chunk(one.text if is_place(each.text) else f"{one.text} in {each.text}", one.preposition)
            )
        else:
            found.append(each)
    return found


def may_be_company(chunk: Chunk) -> bool:
    """Return whether words can be the name of a company by what they are and where they stand."""
    words = chunk.text.split()
    return (
        not is_place(chunk.text)
        and len(words) <= 6
        and (not is_dull(chunk.text) or is_called(chunk))
        and not (chunk.preposition in ("by", "for", "as") and chunk.text[0].islower())
    )


def is_called(chunk: Chunk) -> bool:
    """Return whether one word of every day with a capital stands where a company does: "applied to Next"."""
    word = chunk.text
    is_name = word.isalpha() and word.istitle() and folded(word) not in PRONOUNS
    return is_name and chunk.preposition in ("to", "at") and not is_listed(word)


def is_dull(text: str) -> bool:
    """Return whether words say nothing beside an application."""
    return all(
        each in NOISE or each in FILL or each in ("for", "later", "closing", "now")
        for each in folded(text).split()
    )


def _stripped(part: str) -> str:
    signs = " .,;:!-–—()[]*#"
    part, before = part.strip(signs), None
    if re.match(r"(?:The|Der|Den) [A-Z]", part) and not is_role(part):
        return part
    while part != before:
        before = part
        part = _FILLER.sub("", part).strip(signs)
    return part
