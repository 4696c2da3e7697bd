"""A line with `;` between its parts: whether they are those of an application, or sentences."""

from __future__ import annotations

import re

from afterview.entry.plain.job_cues import SENT
from afterview.entry.plain.role_names import is_role

_STAGE = re.compile(r"(?:applied|saved|planned|found)\b|https?://|#\S|@\S", re.IGNORECASE)
_LABEL = re.compile(r"[a-z]+\s*:", re.IGNORECASE)
_SENDING = re.compile(
    r"(?:applied|sent) (?:for|to|as|my|cv|resume)\b|(?:applied|sent) the (?:application|form|cv)\b",
    re.IGNORECASE,
)
_JOINT = re.compile(r",\s+|\s+[-–—|@/]\s+|\s+at\s+")


def is_told(line: str) -> bool:
    """Return whether a part says more than an application's does: "Barista, Costa; form sent on Sunday"."""
    first, *parts = (each.strip() for each in line.split(";"))
    if re.match(r"(?:submitted|applied|sent)\s*:\s*\S", first, re.IGNORECASE):
        return True
    sides = _JOINT.split(first)
    if len(sides) > 1 and any(is_role(each) for each in sides) and not all(is_role(each) for each in sides):
        return True
    others = [each for each in parts if each and not _STAGE.match(each) and not _LABEL.match(each)]
    if is_role(first) and not any(is_role(each) for each in others) and not first.endswith("s"):
        return True
    return any(_SENDING.match(each) for each in parts) or any(SENT.search(each) for each in others)


def with_interview(line: str) -> tuple[str, ...]:
    """Return the lines of an application and of the interview that one of its parts tells of."""
    company, *parts = (each.strip() for each in line.split(";"))
    told = [each for each in parts if re.match(r"interview\s", each, re.IGNORECASE)]
    if len(told) != 1:
        return ()
    others = [each for each in parts if each not in told]
    stage = [] if any(_STAGE.match(each) for each in others) else ["saved"]
    when = told[0].partition(" ")[2]
    return "; ".join([company, *others, *stage]), f"interview {company.removeprefix('add ')} {when}"


def reads_as_application(line: str) -> bool:
    """Return whether a line with `;` is an application: "Reference Point; Consultant; applied today"."""
    first, *parts = (each.strip() for each in line.split(";"))
    capitals = len(first.split()) > 1 and all(not each[0].islower() for each in first.split())
    return "<" not in first and (
        any(_STAGE.match(each) for each in parts)
        or (capitals and any(is_role(each) or each[:1].isupper() for each in parts))
    )
