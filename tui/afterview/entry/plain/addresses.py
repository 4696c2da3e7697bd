"""The address of a posting: whose it is, where it says so.

A board's address has the company as a part of its own, as "careers.initech.example" has. Any other is not
taken apart: nobody is called Greenhillacademy, and "org" is no company.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from afterview.entry.matching import words_of
from afterview.entry.on_record import applications_of, company_names
from afterview.entry.scene import Scene
from afterview.records.applications import Application
from afterview.text import Unclear

_FLAGS = re.IGNORECASE
_BOARDS = ("linkedin", "indeed", "stepstone", "glassdoor", "xing", "monster", "ziprecruiter", "wellfound", "angel", "otta", "google", "facebook", "arbeitsagentur", "stackoverflow", "weworkremotely", "remoteok", "dice", "bit", "t", "tinyurl", "youtube", "goo", "reed", "totaljobs", "tes", "eteach", "theguardian", "cv-library")  # fmt: skip
_CAREERS = ("jobs", "careers", "career", "karriere", "apply", "hire", "work", "join", "boards")
_SECOND_LEVEL = ("co", "com", "org", "ac", "gov", "net", "edu", "sch", "nhs", "ltd", "plc", "gob", "gouv")
_HOSTS = ("lever.co", "greenhouse.io", "ashbyhq.com", "workable.com", "smartrecruiters.com", "jobvite.com", "breezy.hr", "join.com")  # fmt: skip
_OWN_HOSTS = ("myworkdayjobs.com", "recruitee.com", "teamtailor.com", "bamboohr.com", "personio.de", "personio.com", "applytojob.com", "softgarden.io", "jobs.personio.de", "workday.com")  # fmt: skip


def line_of_address(url: str, scene: Scene) -> str:
    """Return the line of an address alone. Raises Unclear where it does not say whose it is."""
    company = company_in(url, scene)
    if not company:
        raise Unclear(f"Whose is it? Write the company first: “COMPANY; ROLE; saved; {url}”.")
    if known := _listed(company, scene):
        raise Unclear(
            f"{known[0].company} is on the list: for another job there, write “{known[0].company}; ROLE; saved; {url}”."
        )
    return f"{company}; saved; {url}"


def _listed(company: str, scene: Scene) -> list[Application]:
    first = words_of(company)[:1]
    return applications_of(company_names(scene.hunt).begun(first), scene.hunt)


def company_in(url: str, scene: Scene) -> str:
    """Return the company that the address of a posting names; nothing where it is a board's."""
    host, _, path = re.sub(r"^(?:https?://)?(?:www\.)?", "", url, flags=_FLAGS).partition("/")
    parts = [each for each in re.split(r"[/?#]", path) if each]
    host = host.lower().split(":")[0]
    name, is_named = "", True
    if any(host.endswith(f".{each}") for each in _OWN_HOSTS):
        name = host.split(".")[0]
    elif any(host == each or host.endswith(f".{each}") for each in _HOSTS):
        name = next((each for each in parts if each not in ("companies", "embed", "o", "jobs", "j")), "")
    else:
        labels = [each for each in host.split(".")[:-1] if each not in _SECOND_LEVEL]
        is_named = labels[0] in _CAREERS if labels else False
        own = [each for each in labels if each not in _CAREERS]
        name = own[-1] if own else ""
        if name in _BOARDS or not re.search(
            r"job|career|karriere|position|vacanc|opening|stelle|join|hiring|work-with", url, _FLAGS
        ):
            name = ""
    company = " ".join(each.capitalize() for each in re.split(r"[-_.+]|%20", unquote(name)) if each)
    return company if company and (is_named or _listed(company, scene)) else ""
