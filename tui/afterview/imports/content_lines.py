"""One line of a calendar: its name, parameters and value, as iCalendar writes them or nearly so.

Own, because what real programs write breaks the rules where it matters: names with commas, colons and quotes
that are not quoted, the names of time zones among them.
"""

from __future__ import annotations

import base64
import binascii
import quopri
import re

import msgspec

from afterview.imports.decoding import decoded

KNOWN_NAMES = frozenset(
    """
    ATTACH CATEGORIES CLASS COMMENT DESCRIPTION GEO LOCATION PERCENT-COMPLETE PRIORITY RESOURCES STATUS
    SUMMARY COMPLETED DTEND DUE DTSTART DURATION FREEBUSY TRANSP TZID TZNAME TZOFFSETFROM TZOFFSETTO TZURL
    ATTENDEE
    CONTACT ORGANIZER RECURRENCE-ID RELATED-TO URL UID EXDATE EXRULE RDATE RRULE ACTION REPEAT TRIGGER CREATED
    DTSTAMP LAST-MODIFIED SEQUENCE REQUEST-STATUS METHOD PRODID VERSION CALSCALE NAME COLOR IMAGE SOURCE
    REFRESH-INTERVAL CONFERENCE STYLED-DESCRIPTION STRUCTURED-DATA STRUCTURED-LOCATION PARTICIPANT
    ACKNOWLEDGED
    PROXIMITY LINK CONCEPT REFID BUSYTYPE AALARM DALARM MALARM PALARM DCREATED RNUM
    """.split()  # noqa: SIM905  (a table)
)
"""Names of properties: a line that begins with another word is text."""

_NAME = re.compile(r"(?:[A-Za-z0-9-]+\.)?(?P<name>[A-Za-z0-9-]+)[ \t]*(?=[;:])")
_PARAMETER = re.compile(r';+\s*([A-Za-z0-9-]+)\s*=((?:"[^"]*"|[^";]|;(?!\s*[A-Za-z0-9-]+\s*=)|")*+)')
_DATED = re.compile(r"(?P<parameters>.*?):\s*(?P<value>\d{4}-?\d{2}-?\d{2}.*)\Z", re.S)
_ADDRESSED = re.compile(
    r"(?P<parameters>.*?):\s*(?P<value>(?:mailto|invalid|urn|https?|smtp|tel)\s*:.*)\Z", re.S | re.I
)
_BEFORE_COLON = re.compile(r'(?:"[^"]*"|[^":])*+')
_DATES = frozenset(
    {"DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE", "DUE", "DTSTAMP", "LAST-MODIFIED", "CREATED"}
)
_ESCAPED = re.compile(r"\\(.)", re.S)
_CIRCUMFLEX = re.compile(r"\^([n^'])")


class Line(msgspec.Struct, frozen=True):
    """A property."""

    name: str
    """In capitals."""
    parameters: dict[str, str]
    """By their names in capitals, without quotes; the first of several that is not empty."""
    value: str
    """As it is written, escapes and all."""

    @property
    def text(self) -> str:
        """Return the value as text, its escapes resolved."""
        return unescaped(self.value)


def parse_line(text: str) -> Line | None:
    """Return the property of an unfolded line; None where it is none."""
    text = text.strip("\ufeff \t")
    found = _NAME.match(text)
    if found is None:
        return None
    name, rest = found["name"].upper(), text[found.end() :]
    parameters, value = _parted(name, rest)
    given = dict[str, str]()
    for match in _PARAMETER.finditer(parameters[:20_000]):
        key, plain = match[1].upper(), _unquoted(match[2])
        if not given.get(key):
            given[key] = plain
    return Line(name, given, _with_encoding(value, given))


def unescaped(value: str) -> str:
    """Return a TEXT value with its line breaks, commas and backslashes."""
    if "\\" not in value:
        return value
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def _parted(name: str, rest: str) -> tuple[str, str]:
    """Return the parameters and the value. What a value looks like finds where names with colons end."""
    pattern = _DATED if name in _DATES else _ADDRESSED if name in ("ATTENDEE", "ORGANIZER") else None
    found = pattern.match(rest) if pattern else None
    if found is not None:
        return found["parameters"], found["value"]
    before = _BEFORE_COLON.match(rest)
    end = before.end() if before else 0
    if rest[end : end + 1] != ":":  # a quote without its second
        end = rest.find(":")
        if end < 0:
            return rest, ""
    return rest[:end], rest[end + 1 :]


def _unquoted(text: str) -> str:
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] == '"' and '"' not in text[1:-1]:
        text = text[1:-1]
    text = text.replace('"', "").strip()
    text = _CIRCUMFLEX.sub(lambda found: {"n": "\n", "^": "^", "'": '"'}[found[1]], text)
    return unescaped(text)


def _with_encoding(value: str, parameters: dict[str, str]) -> str:
    """Return the value without the encodings of vCalendar 1.0, its line breaks escaped as in 2.0."""
    encoding = parameters.get("ENCODING", "").upper()
    try:
        if encoding == "QUOTED-PRINTABLE":
            raw = quopri.decodestring(value.encode("utf-8", "surrogateescape"))
        elif encoding in ("BASE64", "B") and "VALUE" not in parameters and len(value) < 200_000:
            raw = base64.b64decode(value, validate=False)
        else:
            return value
    except (binascii.Error, ValueError):
        return value
    text = decoded(raw, parameters.get("CHARSET", ""))
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
