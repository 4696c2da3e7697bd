"""What still has to be filled in: [name], {company}, XX, ___, TODO."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterview.letters.checks.check import Checked, Found

_NAMED = (
    r"(?:(?:your|my|his|her|their|the|full|first|last|company|interviewer'?s?|manager'?s?|recipient'?s?|hiring|job) )*"
    r"(?:name|company|date|role|title|topic|position|job|interviewer|recipient|manager|day|time|place|team|project|"
    r"detail|details|subject|link|phone|address|number|organi[sz]ation|signature|month|skill|example)"
)
_WAYS = (
    r"(?<!\w)\[(?!sic\b)[^\]\[\n]{0,40}[^\W\d_]{2}[^\]\[\n]{0,40}\](?!\()",  # [name], and not [1], [t]he or [a link](…)
    r"\$?\{\{\s*[A-Za-z_][\w .'’/-]{1,60}\}\}|\$?\{[A-Za-z_][\w .'’/-]{0,60}(?<!\s)\}|\{%[^%\n]{1,60}%\}",
    rf"(?<!\w)<(?:[A-Z][A-Za-z _'’-]{{1,60}}|[a-z]+[ _][a-z _'’-]{{1,60}}|{_NAMED})>",
    rf"[(«]\s*(?:(?i:insert|add|fill in)\b[^)»\n]{{1,60}}|(?i:{_NAMED}))\s*[)»]",
    r"(?<![A-Z][a-z]{3} )(?<![A-Z][a-z]{4} )(?<![A-Z][a-z]{6} )(?<!\w)XX(?!\w)(?! century)|(?<!\w)X{3,}(?!\w)|(?<!\w)x{3,}(?!\w)(?![ \t]*$)",
    r"\b(?:TODO|FIXME)\b(?! (?:app|list|comment|item|note)s?\b)|\b(?:TBD|TBC|tbd|tbc)\b",
    r"(?<!\w)_{3,}(?!\w)|\.{6,}|(?<!\S)\?{2,}(?=[\s.,!]|$)|%[A-Za-z]\w*%|\$[A-Z][A-Z_]{2,}\b",
    r"(?<![A-Z] )\b(?:INSERT(?: \w+){0,3}|(?:YOUR|COMPANY|JOB|HIRING|INTERVIEWER'?S?|RECIPIENT'?S?) (?:NAME|TITLE|MANAGER|HERE)|NAME HERE|"
    r"COMPANY|INTERVIEWER|RECIPIENT|POSITION)\b(?! [A-Z]{2})",
    r"\b[Ll]orem ipsum\b|@@\w+@@|(?<!\w)#[A-Z_]{3,}#|(?<!\w)xx[:/.]xx\b|\bDD[./-]MM[./-]YY(?:YY)?\b|\bMM/DD/YY(?:YY)?\b",
    r"\b(?:XYZ|ABC) (?:Company|Corp|Inc|Ltd)\b|\b[Ii]nsert (?:name|company|title|date|topic|role) here\b",
)
_MARKS = re.compile(
    r"[\[{<(«_$%#@]|XX|xxx|xx[:/.]xx|XYZ |ABC |DD.MM|MM/DD|nsert |TODO|FIXME|TB[DC]|tb[dc]|\.{6}|\?\?|[A-Z]{6}|orem ipsum"
)
"""No letter without one of these has a gap: looking for them costs a hundredth."""


def placeholder_left(checked: Checked) -> Iterator[Found]:
    """Yield what still has to be filled in."""
    if _MARKS.search(checked.text) is None:
        return
    for found in re.finditer("|".join(_WAYS), checked.text, re.MULTILINE):
        yield Found(*found.span(), "This still has to be filled in.")
