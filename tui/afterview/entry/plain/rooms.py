"""Where an interview is held, as a sentence tells it: a room, a building, an address; no town, no company."""

from __future__ import annotations

import re

from afterview.entry.plain.words import EVERYDAY, LINKS
from afterview.text import folded, one_of

_ROOMS = one_of(
    "office offices building room library hall canteen cafeteria cafe café lobby reception headquarters hq "
    "premises school campus college clinic hospital ward lab laboratory studio branch store shop warehouse "
    "site kitchen restaurant hotel bar pub bakery factory depot plant practice surgery salon centre center "
    "foyer boardroom classroom staffroom theatre museum gallery church station garage workshop floor wing "
    "tower place".split()
)
_STREETS = r"(?:street|st|road|rd|lane|avenue|ave|square|way|drive|close|terrace|row|quay)"
_PLACE = re.compile(
    r"(?:\b(?:at|in|on)\s+|,\s*(?=\d+(?:st|nd|rd|th)\s+floor))(?P<place>"
    rf"(?:the|their|our|his|her|a)\s+(?P<more>(?:[\w'’.-]+\s+){{0,3}})(?:{_ROOMS})\b(?:\s+(?-i:[A-Z]?\d[\w.]*|[A-Z]\b))?"
    r"|\d+(?:st|nd|rd|th)\s+floor\b"
    r"|(?:room|building|floor|level)\s+(?-i:[A-Z]?\d[\w.]*|[A-Z])\b"
    r"|(?-i:(?:[Cc]af[eé]|[Hh]otel|[Rr]estaurant|[Pp]ub)(?:\s+[A-Z][\w'’]*){1,3})"
    rf"|\d+[a-z]?\s+(?:(?-i:[A-Z])[\w'’.-]*\s+){{1,3}}{_STREETS}\b"
    r")",
    re.IGNORECASE,
)


def place_said(text: str, company: str) -> str:
    """Return the place that a sentence about an interview tells; "" where it tells none."""
    name = folded(company)
    for found in _PLACE.finditer(text):
        place = " ".join(found["place"].split()).rstrip(".")
        bare = folded(place).removeprefix("the ")
        between = {*folded(found["more"] or "").split()}
        if bare not in name and name not in bare and not between & (EVERYDAY | LINKS):
            return place
    return ""


def numbered_place(text: str) -> tuple[str, str]:
    """Return a sentence without a place that has a number, which would be read as a day, and that place; "" for none."""
    found = next((each for each in _PLACE.finditer(text) if any(map(str.isdigit, each["place"]))), None)
    if found is None:
        return text, ""
    before, after = text[: found.start()].rstrip(), text[found.end() :]
    rest = f"{before}{after}" if after[:1] in ",;." else f"{before} {after.lstrip()}"
    return rest.strip(), found["place"].rstrip(".")


def with_place(lines: tuple[str, ...], place: str) -> tuple[str, ...] | None:
    """Return the lines with the place in the one of an interview; None where there is no such line, or two."""
    told = [each for each in lines if each.startswith("interview ")]
    if len(told) != 1 or re.search(r" (?:at|in) ", told[0].partition(" note: ")[0]):
        return None
    line = re.sub(r"(?= with | note: |$)", f" at {place}", told[0], count=1)
    return tuple(line if each == told[0] else each for each in lines)
