"""The line of an application that a plain sentence tells of, and what is doubtful about it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from afterview.entry.matching import words_of
from afterview.entry.plain.first_names import is_somebody
from afterview.entry.plain.names import KNOWN, ROLE
from afterview.entry.plain.places import is_listed
from afterview.entry.plain.role_names import SEAT, is_firm
from afterview.entry.plain.sentence import Sentence
from afterview.entry.plain.words import COUNTS, EVERYDAY, NAMES_AS_WELL
from afterview.entry.scene import Scene
from afterview.entry.targets import application_words
from afterview.records.applications import Application
from afterview.text import Unclear, folded

_JOINTS = frozenset(
    "the i ved på am im zu and of for in de la le du des et und für von van der den di da del y & + - the's".split()
)
"""Words in small letters that stand within a name."""
_NORDIC = re.compile(r"(?:universit|høgskol|högskol|kommun|region)\w* i ", re.IGNORECASE)
"""What goes on with the place where it is: Universitetet i Oslo."""
_MOST_WORDS = 5


_SUM = r"(?:[£€$]\s?\d[\d.,]*\d?\s?k?|\d{2,3}\s?k|\d{1,3}(?:[.,]\d{3})+)"
_PAY = (
    rf"(?:up to |from |circa |about |around )?{_SUM}(?:\s?(?:[-–]|to)\s?(?:{_SUM}|\d{{2,3}}k?))?"
    r"(?: ?(?:€|£|eur|euros?|gbp|usd|chf))?(?: ?(?:p\.?a\b\.?|(?:per|an?) (?:year|annum)|/ ?(?:year|yr)|brutto|gross))?"
)
SALARY = re.compile(
    rf"(?:(?<=[,;(\x00–—-])|(?<=[,;(\x00–—-] ))(?P<pay>{_PAY})(?=\s*(?:$|[,;)\x00]))", re.IGNORECASE
)
"""What a job pays, set apart by commas: £62k, €55.000, 62k."""


def is_pay(words: str) -> bool:
    """Return whether words are what a job pays, and nothing else."""
    return re.fullmatch(_PAY, words, re.IGNORECASE) is not None


@dataclass(frozen=True)
class Job:
    """An application as a sentence tells of it."""

    company: str
    role: str
    is_sent: bool
    on: str
    """The day on which it was sent."""
    url: str = ""
    source: str = ""
    known: tuple[Application, ...] = ()
    """The applications there, for a company that is on the list."""
    is_named: bool = False
    """Whether the company's name was found elsewhere, as in an address."""
    place: str = ""
    note: str = ""
    apply_by: str = ""
    doubts: tuple[str, ...] = field(default=())
    """Why it may not be what it looks like, the weightiest first."""
    salary: str = ""

    @property
    def line(self) -> str:
        """Return the line that adds it, with a word in capitals for what has to be filled in."""
        stage = f"applied {self.on}" if self.is_sent else "saved"
        parts = (
            self.company or "COMPANY",
            self.role,
            stage,
            f"apply by {self.apply_by}" if self.apply_by else "",
            f"@{self.place}" if self.place else "",
            f"salary: {self.salary}" if self.salary else "",
            f"source: {self.source}" if self.source else "",
            self.url,
            f"note: {self.note}" if self.note else "",
        )
        return "; ".join(filter(None, parts))


def line_of_job(job: Job, sentence: Sentence, scene: Scene, *, is_cued: bool) -> str:
    """Return the line: that a saved one was sent, where it is on the list, else a new one. Raises Unclear with that line."""
    doubts = [*job.doubts, *_doubts_of_company(job, sentence, is_cued=is_cued)]
    doubts += [f"I do not understand “{job.note}” here."] if not _is_apart(job.note, sentence) else []
    waiting = [each for each in job.known if not each.is_sent and not each.is_closed]
    fitting = [each for each in waiting if not job.role or not each.role or _same_role(job.role, each.role)]
    if job.is_sent and len(fitting) == 1:
        line = f"applied {application_words(fitting[0], scene)} {job.on}"
        if job.role and not {*words_of(job.role)} <= {*words_of(fitting[0].role)}:
            doubts.append(f"Is “{job.role}” the job that is on the list: “{fitting[0].role}”?")
        if doubts:
            raise Unclear(f"{doubts[0]} Write “{line}”.")
        return line
    if job.known and not job.role:
        raise Unclear(
            f"{job.company} is on the list. For another job there, write “{_with_role(job)}”; a note is “note {job.company} {sentence.text}”."
        )
    if any(words_of(each.role) == words_of(job.role) for each in job.known):
        raise Unclear(
            f"{job.company} is on the list already, with that role. A note is “note {job.company} {sentence.text}”."
        )
    if doubts:
        raise Unclear(f"{doubts[0]} Write “{job.line}”.")
    return job.line


def _is_apart(note: str, sentence: Sentence) -> bool:
    """Return whether a note stands between stops, so that it says more of a job and is no part of its name."""
    apart = rf"(?:^|[,;.(–—-])\s*{re.escape(note)}\s*(?=$|[,;.)–—-])"
    return not note or (note == note.lower() and re.search(apart, sentence.text) is not None)


def _with_role(job: Job) -> str:
    return f"{job.company}; ROLE; {'applied ' + job.on if job.is_sent else 'saved'}"


def _same_role(one: str, other: str) -> bool:
    a, b = set(words_of(one)), set(words_of(other))
    return a <= b or b <= a


def _doubts_of_company(job: Job, sentence: Sentence, *, is_cued: bool) -> list[str]:
    """Return why a new company's name is doubtful: it says more than a name does, or less."""
    company = job.company
    if not company:
        return ["Which company?"]
    if any(folded(each.text) == folded(company) for each in sentence.of("P")):
        return [f"“{company}” is a person: which company is it?"]
    if job.known or job.is_named:
        return []
    if job.role and is_listed(company):
        there = replace(job, company="", place=company)
        raise Unclear(f"Is {company} the town? Write “{there.line}”; a company, “{job.line}”.")
    if not is_cued and is_somebody(company):
        line = f"person {company} title: {job.role}"
        raise Unclear(f"Is {company} a person? Write “{line}”; a company, “{job.line}”.")
    words = words_of(company)
    if COUNTS & {*company.split()} or re.fullmatch(r"\d+ ?x?", company):
        raise Unclear(
            f"“{company}” is no company. Write a line for each, such as “COMPANY; ROLE; applied {job.on}”."
        )
    odd = [each for each in words if each in EVERYDAY and each not in NAMES_AS_WELL]
    lower = [
        each
        for each in company.split()
        if each in KNOWN and each not in NAMES_AS_WELL and not (each == "i" and _NORDIC.match(company))
    ]
    is_house = SEAT.search(company) is not None or is_firm(company)
    heads = (
        []
        if is_house
        else [each for each in words if ROLE.fullmatch(each) and len(words) > 1 and not each.endswith("s")]
    )
    is_mixed = company[0].isupper() and any(
        each[0].islower() and each not in _JOINTS for each in company.split()
    )
    if (
        " and " in company or lower or heads or is_mixed or not any(each.isalpha() for each in company)
        or len(words) > _MOST_WORDS or (odd and not company[0].isupper()) or len(odd) == len(words) or "%" in company
    ):  # fmt: skip
        return [f"I do not know what “{company}” is."]
    if (
        not is_cued
        and not any(each.isupper() for each in company[:2])
        and not company[0].isdigit()
        and "." not in company
    ):
        return [f"Is “{company}” the company?"]
    return []
