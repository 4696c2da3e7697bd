"""Whether words name a role, or a firm that is called by what its people do: "Rowan Partners"."""

from __future__ import annotations

import re

from afterview.entry.plain.names import ROLE
from afterview.entry.plain.words import ROLE_WORDS
from afterview.legal_forms import SPELLINGS
from afterview.text import folded, one_of

_FLAGS = re.IGNORECASE
_HEAD_FIRST = re.compile(
    r"(?:ingénieure?|développeu(?:r|se)|vendeu(?:r|se)|professeure?|infirmi(?:er|ère)|comptable|responsable|chargée?|ingenier[oa]|desarrollador|desarrolladora|contable|profesora?|enfermer[oa]|technicienne?|chefe?|assistante?) (?:d[eu]s? |à |en )?\w",
    _FLAGS,
)
"""A role's head stands first in French and Spanish."""
SEAT = re.compile(rf"\b(?:{one_of(SPELLINGS)}|Group|Labs|Bank|e\.V)\b\.?$")
"""What a company's name ends in."""


def is_role(text: str) -> bool:
    """Return whether words name a role: they end in a role's head, or hold one before "of", "for" or brackets."""
    words = re.findall(r"[\w+#/&'’.-]+", text.partition(",")[0])
    if not 0 < len(words) <= 8:
        return False
    if re.search(r"(?<!\bto)(?<!\bof)(?<!\bfor) (?:the|an?|my|his|her) |^[a-z]+ed (?:the|an?|my) ", text):
        return False
    heads = [index for index, each in enumerate(words) if ROLE.fullmatch(each.rpartition("-")[2])]
    if _HEAD_FIRST.match(text):
        return True
    if not heads:
        return False
    return (
        heads[-1] == len(words) - 1
        or re.search(r"\b(?:of|for|-|in|de|i{1,3}|iv|\d)\b", text, _FLAGS) is not None
        or folded(words[heads[-1] + 1]) in ROLE_WORDS
        or words[heads[-1] + 1].isupper()
    )


def is_firm(text: str) -> bool:
    """Return whether a name ends as firms are called: Rowan Partners, Vance Accountants."""
    last = text.split()[-1]
    if re.search(r"(?:&|und|and|et) (?:Partners?|Co|Associates|Kollegen|Söhne|Sons)$", text):
        return True
    return last[0].isupper() and last.endswith("s") and text[0].isupper() and ROLE.fullmatch(last) is not None
