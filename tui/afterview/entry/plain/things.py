"""What stands at a place of a plain sentence: an address, a company, a role, somebody, a date, a name that is new."""

from __future__ import annotations

import re

from afterview.dates.days import DateLean
from afterview.dates.pieces import when_at
from afterview.dates.zones import zone_at
from afterview.entry.plain.names import DATE_NAMES, DOES, ROLE, SAID_TO, URL, company_at, person_at
from afterview.entry.plain.new_names import name_in_small_at, new_name_at
from afterview.entry.plain.sentence import Piece
from afterview.entry.plain.words import EVERYDAY, ROLE_WORDS
from afterview.entry.scene import Scene
from afterview.entry.verbs.common import frame_of
from afterview.text import Unclear, folded


def thing_at(text: str, at: int, scene: Scene) -> Piece | None:
    url = URL.match(text, at)
    if url is not None:
        return Piece("U", at, at + len(url.group().rstrip(",;)")), url.group().rstrip(",;)"))
    return (
        company_at(text, at, scene)
        or _role_at(text, at)
        or person_at(
            text, at, scene, whole=not (SAID_TO.search(text[:at]) or (at == 0 and DOES.search(text)))
        )
        or new_name_at(text, at, scene, dated=True)
        or _date(text, at, scene)
        or person_at(text, at, scene, whole=False)
        or new_name_at(text, at, scene, dated=False)
        or name_in_small_at(text, at)
    )


_CAPITAL_ROLE = re.compile(r"(?:[A-Z][\w+#/&.-]*\s+){1,4}?(?P<head>[A-Z][\w]*)(?=$|[\s,;:.)])")
_ROLE_OPENERS = frozenset(
    "interview reference contact note saved applied test sent first lead promise offer rejection coffee screen".split()
)


def _role_at(text: str, at: int) -> Piece | None:
    """Return a role that is written with capitals: "Reference Data Analyst" tells of no reference."""
    for match in (_CAPITAL_ROLE.match(text, at),):
        while match is not None and not ROLE.fullmatch(match["head"]):
            longer = re.compile(
                _CAPITAL_ROLE.pattern.replace("{1,4}?", f"{{{match.group().count(' ') + 1}}}")
            ).match(text, at)
            if longer is None or longer.end() == match.end() or match.group().count(" ") > 4:
                return None
            match = longer
        if match is None:
            return None
        first = folded(match.group().split()[0])
        if first in EVERYDAY and first not in ROLE_WORDS and first not in _ROLE_OPENERS:
            return None
        if first in DATE_NAMES:
            return None
        return Piece("R", at, match.end(), match.group())
    return None


def _date(text: str, at: int, scene: Scene) -> Piece | None:
    if re.match(r"sat\s+(?:down|in|with|next|through|there)\b", text[at:]):
        return None
    found = when_at(text, at, frame_of(scene), DateLean.NEAR)
    if found is None:
        return None
    end = found[1]
    zone = None
    gap = re.match(r"\s*", text[end:])
    start = end + (gap.end() if gap else 0)
    try:
        zone = zone_at(text, start, scene.zone, scene.now) if start < len(text) and found[0].start else None
    except Unclear:
        if found[0].start:
            raise
    if zone is not None:
        return Piece("D", at, zone[1], text[at : zone[1]])
    return Piece("D", at, end, text[at:end])
