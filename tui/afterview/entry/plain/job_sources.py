"""Through what, or through whom, an application went: LinkedIn, "applied via NHS Jobs", "referred by Priya Nair"."""

from __future__ import annotations

import re

from afterview.entry.plain.first_names import is_somebody
from afterview.entry.plain.sentence import Sentence

_SOURCE = re.compile(
    r"[\s,(]*\b(?:via|through|on|over|from|by) (?:their |a |the |my )?(?P<source>linkedin|indeed|xing|stepstone|glassdoor|website|monster|company website|(?:job |company |careers )?portal|careers page|referral|e-?mail|wellfound|angellist|headhunter|recruiter|agency|reed|portal|job board|totaljobs|ziprecruiter|handshake)\b\)?",
    re.IGNORECASE,
)
_BOARD = re.compile(
    r"\x00\s*(?:via|through) (?P<source>(?-i:[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,2}))(?=\s*(?:$|[,;.)\x00–—-]|(?:for|as|to|at)\b))"
)
"""A place to apply whose name is not on that list, right behind the word for it: "applied via NHS Jobs"."""
_REFERRED = re.compile(
    r"[\s,(]*\b(?:(?:was |been |got )?(?:referred|recommended)(?: (?:there|to them|for it))? by|via|through) (?P<source>[^\W\d_a-z][\w'’-]+ [^\W\d_a-z][\w'’-]+)\)?(?=\s*(?:$|[,;.)\x00–—-]|(?:for|as|to|at)\b))"
)
"""Somebody through whom one applied: "referred by Priya Nair"."""


def without_source(left: str, sentence: Sentence) -> tuple[str, str]:
    """Return the text without the source of an application, and the source; "" where none is told."""
    found = _SOURCE.search(left) or _other_source(left, sentence)
    if found is None:
        return left, ""
    return f"{left[: found.start()]}\x00{_SOURCE.sub(chr(0), left[found.end() :])}", found["source"]


def _other_source(left: str, sentence: Sentence) -> re.Match[str] | None:
    """Return a board that is not on the list and nobody's name, or who referred one, where another name is the company's."""
    board = _BOARD.search(left)
    if board and (is_somebody(board["source"]) or any(board["source"] == p.text for p in sentence.of("P"))):
        board = None
    names = [each.text for sign in "CN" for each in sentence.of(sign)]
    found = (each for each in (board, _REFERRED.search(left)) if each is not None)
    return next((each for each in found if any(name not in each["source"] for name in names)), None)
