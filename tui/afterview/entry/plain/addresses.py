"""The address of a posting: whose it is."""

from __future__ import annotations

import re
from urllib.parse import unquote

from afterview.entry.matching import words_of
from afterview.entry.scene import Scene
from afterview.text import Unclear

_FLAGS = re.IGNORECASE
_BOARDS = ("linkedin", "indeed", "stepstone", "glassdoor", "xing", "monster", "ziprecruiter", "wellfound", "angel", "otta", "google", "facebook", "arbeitsagentur", "stackoverflow", "weworkremotely", "remoteok", "dice", "bit", "t", "tinyurl", "youtube", "goo")  # fmt: skip
_HOSTS = ("lever.co", "greenhouse.io", "ashbyhq.com", "workable.com", "smartrecruiters.com", "jobvite.com", "breezy.hr", "join.com")  # fmt: skip
_OWN_HOSTS = ("myworkdayjobs.com", "recruitee.com", "teamtailor.com", "bamboohr.com", "personio.de", "personio.com", "applytojob.com", "softgarden.io", "jobs.personio.de", "workday.com")  # fmt: skip


def line_of_address(url: str, scene: Scene) -> str:
    """Return the line of an address alone. Raises Unclear where it does not say whose it is."""
    company = company_in(url)
    if not company:
        raise Unclear(f"Whose is it? Write the company first, as in “Acme; Engineer; saved; {url}”.")
    known = [
        each
        for each in scene.hunt.applications.values()
        if words_of(each.company)[:1] == words_of(company)[:1]
    ]
    if known:
        raise Unclear(
            f"{known[0].company} is on the list: for another job there, write “{known[0].company}; ROLE; saved; {url}”."
        )
    return f"{company}; saved; {url}"


def company_in(url: str) -> str:
    """Return the company that stands in the address of a posting; nothing where it is a board's."""
    host, _, path = re.sub(r"^(?:https?://)?(?:www\.)?", "", url, flags=_FLAGS).partition("/")
    parts = [each for each in re.split(r"[/?#]", path) if each]
    host = host.lower().split(":")[0]
    name = ""
    if any(host.endswith(f".{each}") for each in _OWN_HOSTS):
        name = host.split(".")[0]
    elif any(host == each or host.endswith(f".{each}") for each in _HOSTS):
        name = next((each for each in parts if each not in ("companies", "embed", "o", "jobs", "j")), "")
    else:
        labels = [
            each
            for each in host.split(".")[:-1]
            if each
            not in (
                "jobs",
                "careers",
                "career",
                "karriere",
                "apply",
                "co",
                "com",
                "hire",
                "work",
                "join",
                "boards",
            )
        ]
        name = labels[-1] if labels else ""
        if name in _BOARDS or not re.search(
            r"job|career|karriere|position|vacanc|opening|stelle|join|hiring|work-with", url, _FLAGS
        ):
            name = ""
    return " ".join(each.capitalize() for each in re.split(r"[-_.+]|%20", unquote(name)) if each)
