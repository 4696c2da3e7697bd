"""Which application an invitation belongs to: guessed with a reason, or asked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

import msgspec

from afterview.imports.addresses import company_label, same, tenant_label
from afterview.imports.kinds_of_event import speaks_of_an_interview
from afterview.imports.name_words import HONORIFIC, JOBS
from afterview.legal_forms import ENDING
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.text import clean_line, folded, shortened

_FORMS = re.compile(rf"[\s,]+(?:{ENDING}|group|holdings?)\Z", re.I)
_TAILS = re.compile(
    r"[\s,]+(?:labs?|technologies|technology|tech|software|systems|solutions|studios?|digital|consulting|"
    r"services|industries|international|global|bank|analytics|media|health|games|traders|logistics)\Z",
    re.I,
)


class Guess(msgspec.Struct, frozen=True):
    """Which application it is."""

    application: Application | None = None
    why: str = ""
    among: tuple[Application, ...] = ()
    """Those that it could be, where that is not one."""
    company: str = ""
    """The company that it seems to come from, on record or not."""


def guess(
    hunt: Hunt,
    summary: str,
    words: str,
    location: str,
    addresses: Sequence[str],
    names: Sequence[str],
    people: frozenset[str] = frozenset(),
) -> Guess:
    """Return the application that all this points to. `addresses` are those of the others, `names` theirs.

    `people` are the folded names of everyone in it, the user too: no company is called so.
    """
    labels = {label for each in addresses if (label := company_label(each) or tenant_label(each))}
    texts = ((summary, 6, "its title"), (location, 3, "its place"), (words[:20_000], 4, "its text"))
    plain = [(text, folded(text), points, where) for text, points, where in texts]
    called = " \n".join(names)
    known = {same(person.email): person for person in hunt.people.values() if person.email}
    scores = list[tuple[int, str, Application]]()
    for application in hunt.applications.values():
        points, why = 0, ""
        ways = _ways(application.company)
        for text, low, worth, where in (*plain, (called, folded(called), 3, "the name of who sent it")):
            if any(_names(way, text, low) for way in ways):
                whole = any(_names(way, text, low) for way in _ways(application.company, shortening=False))
                points += worth + whole
                why = why or f"{where} names {shortened(application.company)}"
        squashed = {re.sub(r"[^a-z0-9]", "", way) for way in ways}
        if labels & squashed:
            points += 12
            why = why or f"an address in it is {shortened(application.company)}’s"
        elif any(_alike(label, each) for label in labels for each in squashed):
            points += 8
            why = why or f"an address in it is {shortened(application.company)}’s"
        there = {each.person for round_ in application.interviews for each in round_.interviewers}
        for address in addresses:
            person = known.get(same(address))
            if person is None:
                continue
            if person.id in there or folded(person.company) == folded(application.company):
                points += 5
                why = why or f"{shortened(person.name)} is known from {shortened(application.company)}"
        if points and application.role:
            role = folded(application.role)
            if role in plain[0][1] or role in plain[2][1]:
                points += 2
                why = f"{why}, and the role is named"
            else:
                said = set(re.findall(r"\w{4,}", role))
                points += (
                    1 if said and said <= set(re.findall(r"\w{4,}", f"{plain[0][1]} {plain[2][1]}")) else 0
                )
        if points:
            scores.append((2 * points + (not application.is_closed), why, application))
    scores = _without_shorter(scores)
    company = company_of(summary, words, addresses, location, people, names)
    if not scores:
        return Guess(company=company)
    best = max(points for points, _, _ in scores)
    first = [(why, each) for points, why, each in scores if points == best]
    if len(first) > 1:
        return Guess(among=tuple(each for _, each in first), company=first[0][1].company)
    why, application = first[0]
    return Guess(application, why, (), application.company)


def _without_shorter(scores: list[tuple[int, str, Application]]) -> list[tuple[int, str, Application]]:
    """Return those that are meant: Acme is not, where it only stands in "Acme Analytics"."""
    named = {folded(each.company) for points, _, each in scores}
    best = max((points for points, _, _ in scores), default=0)
    longest = {folded(each.company) for points, _, each in scores if points >= best - 1}
    return [
        (points, why, each)
        for points, why, each in scores
        if not any(
            other != (mine := folded(each.company)) and other.startswith(f"{mine} ") and other in longest
            for other in named
        )
    ]


def company_of(
    summary: str,
    words: str,
    addresses: Sequence[str],
    location: str,
    people: frozenset[str],
    senders: Iterable[str] = (),
) -> str:
    """Return the company that an invitation seems to come from; "" where nothing tells."""
    labels = [label for each in addresses if (label := company_label(each) or tenant_label(each))]
    text = f"{summary}\n{location}\n{words[:5_000]}"
    plain = "".join(unicodedata.normalize("NFD", letter)[0] for letter in text)  # letter for letter
    for label in dict.fromkeys(labels):
        spelt = re.search(rf"(?<![\w@.-]){_loosely(label)}(?![\w@])", plain, re.I)
        if spelt and not (said := text[spelt.start() : spelt.end()]).islower():
            return clean_line(said)
    if labels:
        return " ".join(part[:1].upper() + part[1:] for part in re.split(r"[-_]", labels[0]))
    return _by_words(_without(people, summary), words, people) or next(
        (
            clean_line(found["name"] or found["team"])
            for each in senders
            if (found := _SENDER.fullmatch(each))
        ),
        "",
    )


def _without(people: frozenset[str], summary: str) -> str:
    """Return a title without the people in it: of "Dana Lee <> Acme" the company stays."""
    for each in sorted(people, key=len, reverse=True):
        if " " in each:
            summary = re.sub(rf"(?<!\w){re.escape(each)}(?!\w)", " ", summary, flags=re.I)
    summary = re.sub(r"\bw/\s*", "with ", summary)
    summary = re.sub(r"\s*(?:<>|[|/x×+]|&(?!\s*[Cc]o\b))(?=\s)", " |", re.sub(r"\s+", " ", summary))
    return re.sub(r"(?:\s*[|:–—-])+(?=\s*[|:–—-])", "", summary).strip(" |:–—-/")


_SENDER = re.compile(
    r"(?:(?:greenhouse|ashby|lever|goodtime|calendly|workday|smartrecruiters|teamtailor|personio)\s+(?:for|via)\s+"
    r"(?P<name>.+)|(?P<team>.+?)\s+(?:recruit(?:ing|ment)(?: team)?|talent(?: acquisition| team)?|hiring team|careers|"
    r"karriere|people(?: team| ops)?|interviews?))",
    re.I,
)
"""What those are called who send invitations in a company's name."""
_CAPITAL = r"[^\W\d_a-zß-ÿ][\w&.’'-]*"
_NAME = rf"{_CAPITAL}(?:\s+(?:{_CAPITAL}|&|of|und|and)){{0,5}}"
_IN_SUMMARY = (
    re.compile(rf"\b(?:at|bei|chez|en|presso|bij|hos)\s+(?:(?:the|der|dem|den|die|la|le)\s+)?(?P<name>{_NAME})"),
    re.compile(rf"@\s*(?P<name>{_NAME})"),
    re.compile(rf"^(?P<name>{_NAME})\s*(?:[-–—|:/<>]+\s*)?(?:\w+\s+){{0,3}}?\b(?i:interview|screen|onsite|call|chat|vorstellungsgespräch|entretien|entrevista|intro)"),
    re.compile(rf"(?i:interview|screen(?:ing)?|round|onsite|conversation|meeting|vorstellungsgespräch|bewerbungsgespräch|entretien|entrevista|call|chat)\s+(?i:with|mit|avec|con|-|–|:|@)\s*(?P<name>{_NAME})(?:\s+(?i:hiring|recruiting|talent|people|hr)\b[\w\s]*)?\s*$"),
    re.compile(rf"^(?i:(?:\w+\s+){{0,3}}\w*interview|\w+gespräch|kennenlernen|entretien|entrevista|colloquio|\w+gesprek)\s+(?P<name>{_NAME})\s*$"),
    re.compile(rf"(?i:interview|screen|call|onsite|chat|round)[^-–|:,]*[-–|:,]\s*(?P<name>{_NAME})\s*$"),
)  # fmt: skip
_IN_WORDS = (
    re.compile(rf"(?i:interview(?:ing)?|applying|application|interest(?:ed)?|position|role|opportunity|bewerbung|interesse|candidature)\b[^.\n]{{0,40}}?\b(?:at|with|in|bei|to|chez|an)\s+(?P<name>{_NAME})"),
    re.compile(rf"(?i:the)\s+(?P<name>{_NAME})\s+(?i:recruiting|talent|hiring|people|interview) "),
    re.compile(rf"\b(?:at|bei|chez)\s+(?P<name>{_NAME})"),
)  # fmt: skip
_NO_COMPANY = frozenset(
    """
    interview technical phone video onsite screen call chat intro final first second third round hiring manager
    recruiter panel google meet zoom teams microsoft webex the our your with candidate recruiting coding system
    design behavioral virtual online remote invitation updated canceled cancelled initial minute min hr
    vorstellungsgespräch entretien entrevista you we us this hi hello dear please join introductory exploratory
    lunch dinner breakfast mock practice prep meet catch coffee
    job meeting appointment conversation talk termin gespräch bewerbungsgespräch calendly greenhouse lever ashby goodtime telephone product culture team case study noon
    """.split()  # noqa: SIM905
)


def _by_words(summary: str, words: str, people: frozenset[str]) -> str:
    bare = re.sub(r"\s*\([^()]*\)\s*\Z", "", summary)
    for pattern, text in (
        *((each, bare) for each in _IN_SUMMARY),
        *((each, words[:5_000]) for each in _IN_WORDS),
    ):
        for found in pattern.finditer(text):
            parts = _trimmed(found["name"]).split()
            while parts and folded(parts[-1]).strip(".") in _NO_COMPANY | JOBS | {"of", "and", "und", "&"}:
                parts.pop()
            if not parts or folded(parts[0]) in _NO_COMPANY | JOBS or folded(" ".join(parts)) in people:
                continue
            return " ".join(parts)[:100]
    return _left_over(summary, people)


def _trimmed(name: str) -> str:
    """Return a name without signs at its ends; the dot of "B.V." is one of its letters."""
    bare = clean_line(name).strip(" .-–:,'’")
    return f"{bare}." if re.search(r"\.\w{1,2}\Z", bare) and f"{bare}." in name else bare


def _left_over(summary: str, people: frozenset[str]) -> str:
    """Return what of a title is no kind of interview, no job and nobody: of "Interview: Writer (Acme)", Acme."""
    left = []
    for each in re.split(r"\s+[-–—|/@]\s*|\s*[:|()\[\]]\s*|,\s+", summary):
        part = _trimmed(_KIND_FIRST.sub("", each))
        words = [folded(word).strip(".,") for word in part.split()]
        is_named = bool(words) and len(words) <= 6 and part[:1].isupper()
        is_other = set(words) & (_NO_COMPANY | JOBS) or speaks_of_an_interview(part)
        if is_named and not (is_other or folded(part) in people or re.match(HONORIFIC, part, re.I)):
            left.append(part)
    return left[0][:100] if len(left) == 1 else ""


_KIND_FIRST = re.compile(
    r"^(?:(?:\d+\.|\d(?:st|nd|rd|th)|erstes|zweites|drittes|first|second|third)\s+)?"
    r"(?:\w*gespräch|\w*interview|termin|kennenlernen|entretien|entrevista|colloquio|\w*gesprek|call|meeting)\s+(?=(?-i:[^\W\d_a-z]))",
    re.I,
)


def _ways(company: str, *, shortening: bool = True) -> set[str]:
    """Return the folded ways in which a company's name is written."""
    name = folded(clean_line(company))
    bare = _FORMS.sub("", name)
    bare = _FORMS.sub("", bare)
    short = _TAILS.sub("", bare)
    ways = {name, bare}
    if shortening and len(short) > 4:
        ways.add(short)
    return {each for each in ways if each}


def _names(way: str, text: str, low: str) -> bool:
    """Return whether a text names a company. A short name has to be written with a capital."""
    if way not in low:
        return False
    found = re.search(rf"(?<![\w@.-]){re.escape(way)}(?![\w@])", low)
    if found is None:
        return False
    if len(way) > 5:
        return True
    return bool(re.search(rf"(?<![\w@.-])(?:{re.escape(way.capitalize())}|{re.escape(way.upper())}|{re.escape(way.title())})(?![\w@])", text))  # fmt: skip


def _alike(label: str, squashed: str) -> bool:
    """Return whether a domain is a company's: "acme-hq", "getacme", "acmecorp" are Acme's."""
    bare = re.sub(r"[^a-z0-9]", "", label)
    if len(squashed) < 4:
        return bare == squashed or bare in (
            f"get{squashed}",
            f"{squashed}hq",
            f"join{squashed}",
            f"try{squashed}",
        )
    return (
        bare.startswith(squashed) or bare.endswith(squashed) or (len(bare) > 4 and squashed.startswith(bare))
    )


def _loosely(label: str) -> str:
    """Return a pattern for a label with blanks and signs between its letters, and "ü" for its "ue"."""
    letters = [each for each in label[:40] if each not in "-_"]
    after = zip(letters, ["", *letters], strict=False)
    return r"[\s&.-]{0,3}".join(
        "e?" if each == "e" and last and last in "aou" else re.escape(each) for each, last in after
    )
