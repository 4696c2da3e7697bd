"""The words of an event: its title, its description as plain lines, and the addresses that stand in it."""

from __future__ import annotations

import re

import msgspec

from afterview.imports.content_lines import Line
from afterview.imports.links import call_link, is_phone_number, place_of
from afterview.imports.marked_up import is_marked_up, plain
from afterview.imports.source import Letter
from afterview.text import clean_line, clean_lines

_CANCELLED = re.compile(
    r"^\W*(?:(?:re|fwd?|aw|wg|tr|rv|i)\s*:\s*)*[\[(]?\s*"
    r"(?:cancel+ed(?: event| invitation| meeting)?|cancel+ation|event cancel+ed|abgesagt(?:er termin|es ereignis)?|absage|"
    r"termin abgesagt|annul[ée]e?|[ée]v[ée]nement annul[ée]|cancelad[oa]|evento cancelado|annullat[oa]|evento annullato|"
    r"geannuleerd|odwołan[eoay]\w*|aflyst|inst[äa]llt|avlyst|peruttu|zrušeno|キャンセル(?:済み)?|已取消|取消|отменено|отмена)"
    r"\s*[\])]?\s*(?:[:：\-–—]|(?<=[\])])|$)\s*|"
    r"^\W*cancel+ed\s+(?=(?:\w+\s+){0,2}(?:interview|meeting|call|screen|chat|appointment|event|invitation))|"
    r"\s*(?:[-–—|]\s*|[\[(]\s*)(?:cancel+ed|abgesagt|annulé|cancelado|annullato|geannuleerd)\s*[\])]?\s*$",
    re.I,
)
_PREFIX = re.compile(
    r"^\W*(?:(?:re|fwd?|aw|wg|tr|rv)\s*:\s*|(?:updated )?invitation(?: from [^:]{1,60})?\s*:\s*|einladung\s*:\s*|"
    r"aktualisierte einladung\s*:\s*|(?:accepted|declined|tentative(?:ly accepted)?|new time proposed|updated|rescheduled|"
    r"zugesagt|angenommen|abgelehnt|invitation|invito|invitación|uitnodiging|update|accept[ée])\s*:\s*)+",
    re.I,
)
_DAY_BEHIND = re.compile(
    r"\s+@\s+(?:\w{2,4}\.?,?\s+)?\w{3,9}\.?\s+\d{1,2},?\s+\d{4}\b.*$|\s+@\s+\w{2,3}\.?\s+\d{1,2}\.\s.*$"
)
_NOISE = re.compile(
    r"^\s*(?:[-_~:.=*#]{6,}|.*(?:-::~|~:~).*|please do not edit this section.*|learn more about meet.*|"
    r"microsoft teams\s*(?:need help\?.*|meeting)?|(?:click here to )?join (?:the meeting|on your computer).*|"
    r"learn more\W*(?:$|<.*|\|.*|https?:.*)|.*aka\.ms/.*|meeting options.*)\s*$",
    re.I,
)
_TO_DIAL = re.compile(
    r"\b(?:(?:meeting|webinar|conference) ?id|pass ?code|password|access code|dial[ -]in|(?:besprechungs|meeting|konferenz)-?id|"
    r"kenncode|kennung|zugangscode|pin|id de (?:r[ée]union|reuni[óo]n)|code (?:secret|d.acc[èe]s)|c[óo]digo de acceso|"
    r"id riunione|vergader-?id|toegangscode|one tap mobile)\b[^\n:]{0,20}:|\+\d[\d\s().-]{6,}\d,",
    re.I,
)
"""By what one gets into a call from a telephone, where the link is of no use."""
_LONGEST_BODY = 60_000
_LONGEST_NOTE = 1_500


class Words(msgspec.Struct, frozen=True):
    """What an event says."""

    title: str
    """Without what mail programs put in front."""
    says_cancelled: bool
    body: str
    """The description, as plain lines."""
    location: str
    link: str
    place: str
    by_phone: bool


def words_of(lines: dict[str, list[Line]], letter: Letter) -> Words:
    """Return the words of an event; those of the mail around it where it has none of its own."""
    summary = clean_line(_text(lines, "SUMMARY")) or clean_line(letter.subject)
    body, links = _description(lines)
    location = clean_lines(_text(lines, "LOCATION"))
    if not body.strip():
        body = letter.body
    sources = [
        (location, True),
        *((_text(lines, name), True) for name in (
            "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
            "X-MICROSOFT-ONLINEMEETINGCONFLINK", "X-ZOOM-MEETING-URL", "X-APPLE-CONFERENCE",
        )),
        *((each.text, True) for each in _conferences(lines)),
        (_text(lines, "URL"), False),
        (body, False),
        (" \n".join(links), False),
        (letter.body, False),
        (" \n".join(letter.links), False),
    ]  # fmt: skip
    place = place_of(location)
    return Words(
        title=_DAY_BEHIND.sub("", _PREFIX.sub("", _CANCELLED.sub("", summary))).strip()[:300],
        says_cancelled=bool(_CANCELLED.search(summary) or _CANCELLED.search(letter.subject)),
        body=body,
        location=location,
        link=call_link(sources),
        place=place,
        by_phone=is_phone_number(place) or bool(re.search(r"\b(?:phone|telefon|tel)\b", location, re.I)),
    )


def note_of(body: str) -> str:
    """Return what of a description is worth keeping: not what the link does, but what one needs to dial in."""
    lines = [line.rstrip() for line in clean_lines(body)[:20_000].split("\n")]
    lines = [line for line in lines if len(line) > 400 or not _NOISE.match(line) or _TO_DIAL.search(line)]
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    if len(text) <= _LONGEST_NOTE:
        return text
    begun = text[:_LONGEST_NOTE]
    cut = text.rfind("\n", 0, _LONGEST_NOTE) + 1  # the line that is cut counts as beyond, too
    needed = [each for each in text[cut:].split("\n") if len(each) <= 200 and _TO_DIAL.search(each)][:6]
    return "\n".join((f"{begun.rstrip()}…", *needed))


def _text(lines: dict[str, list[Line]], name: str) -> str:
    return next((line.text for line in lines.get(name, ()) if line.value.strip()), "")


def _conferences(lines: dict[str, list[Line]]) -> list[Line]:
    """Return the conferences with those by video first, without those by phone."""
    found = [
        each for each in lines.get("CONFERENCE", ()) if not each.value.lower().startswith(("tel:", "sip:"))
    ]
    return sorted(found, key=lambda each: "VIDEO" not in each.parameters.get("FEATURE", "").upper())


def _description(lines: dict[str, list[Line]]) -> tuple[str, tuple[str, ...]]:
    """Return the description as plain lines, and where the links of its HTML lead."""
    text, links = _text(lines, "DESCRIPTION"), tuple[str, ...]()
    if is_marked_up(text):
        text, links = plain(text)
    for name in ("X-ALT-DESC", "STYLED-DESCRIPTION"):
        for line in lines.get(name, ())[:2]:
            said, more = plain(line.text)
            links = (*links, *more)
            if len(text.strip()) < 40 and len(said) > len(text):
                text = said
    if not text.strip():
        text = _text(lines, "COMMENT")
    return clean_lines(text[:_LONGEST_BODY]), links
