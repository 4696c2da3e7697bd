"""What makes two wordings the same: case, accents, punctuation and small typing mistakes aside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from afterview.words import without_accents

_HUMP = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
_NO_WORD = re.compile(r"[^\w#]+|_+")
_PICTURES = re.compile(
    r"\A[\U0001F000-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF\uFE0F\u200D\s]+|"
    r"[\U0001F000-\U0001FAFF\u2600-\u27BF\u2B00-\u2BFF\uFE0F\u200D\s]+\Z"
)
_EMPTY = frozenset(
    (
        "n/a|na|n.a.|n. a.|#n/a|-|–|—|--|---|tbd|tba|tbc|none|null|nil|nan|?|??|???|…|...|.|/|unknown|"
        "undefined|(blank)|(empty)|(none)|#ref!|#value!|#name?|#null!|#div/0!|not available|"
        "not applicable|k.a.|k. a.|keine angabe|unbekannt|n.v.t.|nvt|onbekend|inconnu|non renseigné|"
        "keine|keiner|aucun|aucune|ninguno|ninguna|nessuno|nessuna|geen|nenhum|nenhuma|"
        "s/d|s.d.|desconocido|sconosciuto|desconhecido|*|~|n\\a|none yet|not specified|not provided|"
        "no data"
    ).split("|")
)


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """Return the words of `text` for comparing: lower case, no accents, emoji or punctuation.

    `camelCase` and `snake_case` are words as well. `#` stays.
    """
    spaced = _HUMP.sub(" ", unicodedata.normalize("NFKC", text)).casefold()
    return " ".join(_NO_WORD.sub(" ", without_accents(spaced).replace("'", " ")).split())


def without_pictures(name: str) -> str:
    """Return a name without the emoji around it, where there is more to it."""
    return _PICTURES.sub("", name) or name


def content(cell: str) -> str:
    """Return what a cell says, trimmed; "" where it says only that there is nothing, such as "N/A" or "-"."""
    text = cell.strip()
    return "" if len(text) < 20 and text.casefold() in _EMPTY else text


def nearest(words: str, among: Iterable[str]) -> str | None:
    """Return the one wording that `words` can be a mistyped form of; None where there is none."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    most = 0 if len(words) < 5 or len(words) > 40 else 1 if len(words) < 9 else 2
    if not most:
        return None
    found = process.extractOne(words, list(among), scorer=OSA.distance, score_cutoff=most)
    return found[0] if found else None
