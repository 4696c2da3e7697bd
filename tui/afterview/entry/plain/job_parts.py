"""Which words of a sentence about an application are the company, which the role, and which a note."""

from __future__ import annotations

import re
from dataclasses import dataclass

from afterview.entry.plain.first_names import is_seat, is_somebody
from afterview.entry.plain.job_chunks import PREPOSITION, Chunk, chunks_of, is_called, is_dull, may_be_company
from afterview.entry.plain.names import ROLE
from afterview.entry.plain.places import TIMES, is_place, is_town
from afterview.entry.plain.role_names import SEAT, is_firm, is_role
from afterview.entry.plain.role_qualifiers import is_qualifier, may_be_qualifier, qualifier_behind
from afterview.entry.plain.sentence import Sentence
from afterview.entry.plain.words import ROLE_WORDS, TURNS, UNSURE
from afterview.records.applications import Application
from afterview.text import Unclear, folded

_FLAGS = re.IGNORECASE
_SUFFIX = re.compile(
    r"[a-z]{2,}(?:er|or|ist|ian|man|woman|keeper|erin|orin|istin|ician|ress|hand|maid|smith|monger)s?", _FLAGS
)
"""How many words for people at work end."""
_OF_A_COMPANY = ("to", "at", "with", "bei", "chez", "à", "from", "@", "by")


@dataclass(frozen=True)
class Parts:
    """What an application is made of."""

    company: str
    role: str
    note: str
    known: tuple[Application, ...]
    """The applications there, for a company that is on the list."""
    is_named: bool
    """Whether the company's name was found elsewhere, as in an address."""
    place: str = ""
    doubts: tuple[str, ...] = ()


def parts_of(left: str, sentence: Sentence, *, named: str, is_cued: bool) -> Parts:
    """Return what the words are that are left when dates and verbs are cut out, at NUL. Raises Unclear for two companies."""
    listed = sentence.of("C")
    known = tuple({app.id: app for each in listed for app in each.applications}.values())
    if len({each.company for each in known}) > 1:
        names = dict.fromkeys(each.company for each in known)
        raise Unclear(
            f"Which one: {', '.join(names)}? Write it like “{next(iter(names))}; ROLE; applied today”."
        )
    if is_cued and not named and (told := _in_a_list(left, sentence)) is not None:
        there, what, town = told
        return Parts(known[0].company if known else there, what, "", known, is_named=False, place=town)
    if known:
        left = re.sub(re.escape(listed[0].text), " \x00 ", left, count=1)
    chunks = chunks_of(left, is_known=bool(known or named))
    people = [
        name for each in (*sentence.of("P"), *sentence.of("N")) for name in each.names if is_somebody(name)
    ]
    odd: list[Chunk] = []
    chosen: Chunk | None = None
    company, role, rest, doubts = (known[0].company if known else named), "", list[str](), list[str]()
    roles = [
        each
        for each in chunks
        if is_role(each.text)
        and not _is_somebody(each)
        and not (is_firm(each.text) and (len(chunks) > 1 or each.preposition in ("to", "at")))
    ]
    roles.sort(key=lambda each: each.preposition in ("to", "at", "with", "@"))
    roles = (
        roles
        or [each for each in chunks if _may_be_role(each, chunks, is_known=bool(company), is_cued=is_cued)][
            :1
        ]
    )
    if roles:
        before, role = _without_chatter(roles[0].text)
        chunks.remove(roles[0])
        rest += [before] if before and not is_dull(before) else []
    if not company:
        fitting = sorted(
            (each for each in chunks if may_be_company(each)),
            key=lambda each: (
                each.text.islower() and each.preposition != "@",
                each.preposition not in _OF_A_COMPANY,
                0 if SEAT.search(each.text) else 1 if is_seat(each.text) else 2,
            ),
        )
        if fitting:
            chosen, company = fitting[0], fitting[0].text
            chunks.remove(chosen)
            company, chatter = _without_what_it_is(company)
            rest += chatter
            if not role:
                company, role = _with_role_behind(company)
            others = [each for each in fitting[1:] if not is_place(each.text) and each.text[0].isupper()]
            if not role and is_cued and len(others) == 1:
                role = others[0].text
                chunks.remove(others[0])
                doubts += [] if _is_at(role, company, left) else [f"Is “{role}” the job?"]
            odd = others if not (chosen.preposition or SEAT.search(company)) else []
    if (
        not company
        and role[:1].isupper()
        and folded(role).split()[0] not in ROLE_WORDS
        and is_role(role.partition(" ")[2])
    ):
        company, role = _with_its_capitals(role)
        doubts.append(f"Is “{company}” the company?")
    for each in list(chunks):
        whole = qualifier_behind(role, each.text, left) if role and company and not each.preposition else ""
        is_where = is_place(each.text) and folded(each.text) not in TIMES
        if not whole or is_where or any(each.text in name for name in people):
            continue
        if is_qualifier(each.text) and each not in odd:
            role = whole
        elif is_qualifier(each.text) or (may_be_qualifier(each.text) and not is_dull(each.text)):
            role, odd = whole, []
            doubts.append(f"Is “{each.text}” part of the job's name?")
        else:
            continue
        chunks.remove(each)
    doubts += [f"I do not understand “{each.text}” here." for each in odd if each in chunks][:1]
    for each in chunks:
        if each.preposition == "for" and each.text.islower() and not is_dull(each.text) and not role:
            role = each.text
            doubts.append(f"Is “{role}” the job?")
        elif not is_place(each.text) and not is_dull(each.text) and not _is_in_town(each):
            rest.append(
                f"{each.preposition} {each.text}".strip() if each.preposition not in ("", "@") else each.text
            )
    if is_cued and company and not role and len(rest) == 1 and _may_be_job(rest[0]):
        role = rest.pop()
        doubts += [] if _is_at(role, company, left) else [f"Is “{role}” the job?"]
    towns = [
        each.text for each in chunks if (is_place(each.text) and "/" not in each.text) or _is_in_town(each)
    ]
    is_named = bool(named) or (chosen is not None and is_called(chosen))
    return Parts(company, role, ", ".join(rest), known, is_named, ", ".join(towns), tuple(doubts))


def _is_in_town(chunk: Chunk) -> bool:
    return chunk.preposition == "in" and is_town(chunk.text)


def _is_at(role: str, company: str, left: str) -> bool:
    """Return whether words stand right before their company, as a job does: "understudy @ Almeida Theatre"."""
    return re.search(rf"{re.escape(role)}\s+(?:@|at(?: the)?)\s*{re.escape(company)}", left) is not None


_LIST = re.compile(
    r"\s*(?P<company>[^\s,;:\x00][^,;:\x00]*?)\s*,(?P<parts>[^\x00;:.!?]+?)[\s,–—-]*\x00(?:[\s\x00,.()]|\b(?:on|in|am|via)\b)*"
)
_LONGEST_PART = 4
_NO_ROLE = (
    frozenset(
        "via through from by with at to i we my me they he she it is was are has have had looks seems great nice good friend salary pay k eur ref reference referred".split()
    )
    | (UNSURE - {"risk", "planning"})
    | TURNS
)


def _in_a_list(left: str, sentence: Sentence) -> tuple[str, str, str] | None:
    """Return company, role and town of "Shell, technician, instrumentation and control, applied": a role with commas."""
    found = _LIST.fullmatch(left)
    if found is None or PREPOSITION.search(found["company"]):
        return None
    company = found["company"]
    parts = [each.strip() for each in found["parts"].split(",") if each.strip()]
    towns = [each for each in parts if is_place(each) and folded(each) not in TIMES]
    told = [each for each in parts if each not in towns]
    people = [name for each in (*sentence.of("P"), *sentence.of("N")) for name in each.names]
    if (
        len(told) < 2
        or (is_role(company) and not is_firm(company)) or is_place(company) or not (company[0].isupper() or company[0].isdigit())
        or not (is_role(told[0]) or told[0].islower())
        or any(is_somebody(each) and each in part for each in people for part in told)
        or any(
            len(each.split()) > _LONGEST_PART or re.search(r"\d{2}|\s[-–—|/]\s|[()“”\"]", each)
            or {*folded(each).split()} & _NO_ROLE
            for each in told
        )
    ):  # fmt: skip
        return None
    return company, ", ".join(told), ", ".join(towns)


def _may_be_job(text: str) -> bool:
    """Return whether a few words behind a company may be the job, though no word of them is one."""
    return (
        0 < len(text.split()) <= 3
        and text.split()[0] not in ("to", "at", "with", "for", "in", "from", "by")
        and text.islower()
    )


def _may_be_role(chunk: Chunk, chunks: list[Chunk], *, is_known: bool, is_cued: bool) -> bool:
    """Return whether words that hold no role's head are a role by where they stand, or by how they end."""
    others = [each for each in chunks if each is not chunk]
    at_company = is_known or any(each.preposition in _OF_A_COMPANY for each in others)
    words = chunk.text.partition(",")[0].split()
    if not is_cued or len(words) > 5 or chunk.preposition in _OF_A_COMPANY or not (is_known or others):
        return False
    if chunk.preposition == "as" or (chunk.preposition == "for" and at_company and chunk.text[0].isupper()):
        return True
    if chunk.text.islower() and any(ROLE.fullmatch(each) or each in _RANKS for each in words):
        return True
    return _SUFFIX.fullmatch(words[-1]) is not None and (words[-1][0].islower() or at_company)


def _without_chatter(role: str) -> tuple[str, str]:
    """Return what stands before a role that is written with capitals, and the role: "they suggested Head of Ops"."""
    words = role.split()
    if "," in role:  # what dashes part holds no chatter
        return "", role
    small = [
        index
        for index, each in enumerate(words[:-1])
        if each[0].islower()
        and each not in _JOINTS
        and folded(each) not in ROLE_WORDS
        and words[index + 1][0].isupper()
    ]
    cut = small[-1] + 1 if small else 0
    return " ".join(words[:cut]), " ".join(words[cut:])


_RANKS = ("senior", "junior", "lead", "principal", "staff", "trainee", "associate")
_JOINTS = ("of", "and", "for", "in", "de", "&", "to", "the", "with", "on")


def _is_somebody(chunk: Chunk) -> bool:
    """Return whether a chunk is whom papers were given to: "my CV to the manager"."""
    return chunk.preposition in ("to", "with") and chunk.text.islower() and " " not in chunk.text


def _with_its_capitals(role: str) -> tuple[str, str]:
    """Return the company and the role of "Philips Healthcare field engineer": the capitals, where the role has none."""
    words = role.split()
    count = next((index for index, each in enumerate(words) if each[0].islower()), 1)
    told = re.sub(r"^(?:application|form|job|role|post|position|vacancy)\s+", "", " ".join(words[count:]))
    return (" ".join(words[:count]), told) if is_role(told) else (words[0], " ".join(words[1:]))


_WHAT_IT_IS = re.compile(
    r"(?P<before>(?:[a-z][a-z-]*,? ){0,4}(?:start-?up|company|firm|agency|shop|school|charity|retailer|supermarket|bakery|restaurant|hotel|consultancy|business|organisation|organization|employer|giant) )?"
    r"(?P<name>[A-Z0-9][\w.&'’-]*(?: (?:[A-Z0-9&][\w.&'’-]*|of|and|the|for|de|und))*?)(?P<behind>(?: [a-z][\w'’-]*){2,})?"
)


def _without_what_it_is(company: str) -> tuple[str, list[str]]:
    """Return a name without small words around it, and those: "three-person startup Lumen", "Kerry Group just in time"."""
    found = _WHAT_IT_IS.fullmatch(company)
    around = [part.strip() for part in (found["before"], found["behind"]) if part] if found else []
    if found is None or not around or is_role(around[-1]) or is_role(company):
        return company, []
    return found["name"], around


def _with_role_behind(company: str) -> tuple[str, str]:
    """Return company and role of "Stripe swe new grad", where no sign parts them."""
    name, _, behind = company.partition(", ")
    if behind and is_role(behind):
        return name, behind
    words = company.split()
    for index in range(1, len(words)):
        if words[index][0].islower() and words[index - 1][0].isupper():
            behind = " ".join(words[index:])
            return (" ".join(words[:index]), behind) if is_role(behind) else (company, "")
    return company, ""
