"""Links in cells, and what company's name a link holds."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from afterview.legal_forms import CLEAR_FORMS
from afterview.text import one_of

_FORMULA = re.compile(
    r'^=\s*(?:HYPERLINK|LIEN_HYPERTEXTE|HIPERVINCULO|COLLEG\.IPERTESTUALE)\(\s*"([^"]*)"(?:\s*[,;]\s*"([^"]*)")?\s*\)$',
    re.I,
)
_MARKDOWN = re.compile(r"^\[([^\]]*)\]\((https?://[^)\s]+)\)$")
_BEHIND = re.compile(r"^(.*?)\s*[(<](https?://[^)>\s]+)[)>]$", re.S)
_WEB = re.compile(r"https?://[^\s<>\"'|,;]+[^\s<>\"'|,;.)]", re.I)
_BARE = re.compile(r"(?:www\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?:/\S*)?", re.I)
_ENDS = frozenset("com org net io de fr es it nl uk ai dev eu jobs".split())
_BY_PATH = (
    "greenhouse.io", "lever.co", "ashbyhq.com", "workable.com", "smartrecruiters.com", "jobvite.com",
    "recruitee.io",
)  # fmt: skip
"""Hosts of job pages at which the company stands first in the path."""
_BY_HOST = """
    myworkdayjobs.com workdayjobs.com personio.de personio.com recruitee.com bamboohr.com
    breezy.hr teamtailor.com icims.com jobs.personio.de applytojob.com pinpointhq.com
    welcomekit.co softgarden.io taleo.net successfactors.com factorialhr.com homerun.co
    freshteam.com zohorecruit.com ultipro.com paylocity.com rippling.com
""".split()
"""Hosts of job pages at which the company stands in the host's name."""
_BOARDS = """
    linkedin indeed glassdoor stepstone xing monster ziprecruiter google welcometothejungle
    infojobs apec angel wellfound dice hired otta builtin remoteok weworkremotely simplyhired
    handshake joinhandshake arbeitsagentur pole-emploi francetravail reed totaljobs seek jobs
    upwork notion docs drive facebook twitter x bit t huntr tealhq simplify hellowork infoempleo
    computrabajo kununu adzuna jooble talent jobindex lnkd goo tinyurl github medium
""".split()
_PARTS = frozenset(
    """
    www careers career jobs job apply karriere recruiting boards job-boards join hire work
    workwithus emplois carrieres talent stellen bewerbung employment people hr en de fr es us uk
    eu com co org ac gov net
""".split()
)


def apart(cell: str) -> tuple[str, str]:
    """Return what a cell says and the link in it, "" where there is none of either."""
    for pattern, said, link in ((_FORMULA, 2, 1), (_MARKDOWN, 1, 2), (_BEHIND, 1, 2)):
        match = pattern.match(cell)
        if match:
            return (match[said] or "").strip(), match[link].strip()
    found = _WEB.search(cell)
    if found:
        return " ".join((cell[: found.start()] + cell[found.end() :]).split()).strip(" -–—:;,|"), found[0]
    if not is_address(cell):
        return cell, ""
    return "", cell if "://" in cell else f"https://{cell}"


def is_address(cell: str) -> bool:
    """Return whether a cell is nothing but a link, with or without https."""
    if re.match(r"https?://\S+$", cell, re.I):
        return True
    match = _BARE.fullmatch(cell)
    return bool(match) and ("/" in cell or cell.lower().startswith("www.") or _has_known_end(cell))


def _has_known_end(cell: str) -> bool:
    return cell.rsplit(".", 1)[-1].lower() in _ENDS


def company_in(link: str) -> str:
    """Return the company's name that a link holds, written as a name; "" where it holds none."""
    try:
        parts = urlsplit(link if "://" in link else f"https://{link}")
        host = (parts.hostname or "").lower()
    except ValueError:
        return ""
    steps = [each for each in parts.path.split("/") if each]
    if any(host == each or host.endswith(f".{each}") for each in _BY_PATH):
        if host.startswith(("boards.", "job-boards.", "jobs.", "apply.", "careers.")) or host.count(".") == 1:
            return _name(steps[0]) if steps and steps[0] not in ("embed", "j", "jobs") else ""
        return _name(host.split(".")[0])
    if any(host.endswith(f".{each}") for each in _BY_HOST):
        first = re.sub(r"^(?:careers|jobs|uscareers|external)-", "", host.split(".")[0])
        return _name(first) if first not in _PARTS else ""
    names = [each for each in host.split(".")[:-1] if each not in _PARTS]
    if not names or names[-1] in _BOARDS or re.fullmatch(r"[\d.]+", host):
        return ""
    return _name(names[-1])


def _name(text: str) -> str:
    words = (
        re.sub(rf"[-_]+(?:jobs|careers|{one_of(CLEAR_FORMS)})$", "", text, flags=re.I)
        .replace("-", " ")
        .replace("_", " ")
        .split()
    )
    return " ".join(each.capitalize() if each.islower() else each for each in words)[:100]
