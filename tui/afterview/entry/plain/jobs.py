"""Applications told in plain words: "Applied to Initech as Frontend Developer yesterday", "Data Engineer @ Rossum"."""

from __future__ import annotations

import re
from datetime import timedelta

from afterview.dates.days import DateLean
from afterview.entry.plain.addresses import company_in, line_of_address
from afterview.entry.plain.first_names import is_somebody
from afterview.entry.plain.job_cues import (
    AWAY,
    CLOSING,
    DONE,
    NOT_SENT,
    PAPERS,
    PAPERS_FOR,
    SAVED,
    SENT,
    TO_THEM,
)
from afterview.entry.plain.job_days import company_named_like_a_day, day_beside, day_in, when_said
from afterview.entry.plain.job_line import SALARY, Job, line_of_job
from afterview.entry.plain.job_parts import Parts, parts_of
from afterview.entry.plain.job_sources import without_source
from afterview.entry.plain.names import ROLE
from afterview.entry.plain.places import is_listed, without_place, without_town
from afterview.entry.plain.sentence import Sentence
from afterview.entry.plain.words import ROLE_WORDS, TURNS, UNSURE
from afterview.entry.scene import Scene
from afterview.entry.unknown_day import unknown_day_in
from afterview.text import EMAIL_ADDRESS, Unclear, folded

_FLAGS = re.IGNORECASE
_HOUSE = re.compile(r" (?:for|of|in) (?:the )?[A-Z]")
"""A house whose name holds a preposition: Department for Education."""
_ABOUT = re.compile(r"\b(?:about|around|roughly|approximately)\s+$", _FLAGS)
_HIRING = re.compile(
    r"\s+(?:(?:is|are) )?(?:now |currently )?(?:hiring|looking for|searching for|seeking|recruiting|seeks?|advertising|has an opening for|needs?)(?: for)?(?: an?| the)? (?=[A-Z])"
)
_COUNT = re.compile(
    r"\b(?:no|nr|number)\s*\.?\s*\d+\b|#\s*\d+|\b(?:role|position|job|title|company|employer)\s*:", _FLAGS
)
_NOT_TO_BE = re.compile(
    r"\b(?:not|never|against|stopped|won['’]?t be|n['’]t be) applying\b|\bnot going to apply\b", _FLAGS
)
_PEOPLE = (
    "manager",
    "hiring manager",
    "recruiter",
    "recruiters",
    "hr manager",
    "owner",
    "director",
    "team lead",
    "lead",
    "interviewer",
)
_LONG_AGO = timedelta(days=300)
_SOMEBODY_ELSE = re.compile(
    r"\b(?:my|his|her|our|their)\s+(?:[\w-]+\s+)?(?:brother|sister|wife|husband|friend)\b"
    r"|\b(?:a\s+friend|the\s+(?:wife|husband))\b"
    r"|^\W*(?:brother|sister|wife|husband|friend)\s+(?!at\b|in\b|for\b)[a-z\x00]",
    re.IGNORECASE,
)
"""Somebody to whom it happened. "Ward sister" is a role, and "Wife & Husband Bakery" a company."""
_PARTNERS = re.compile(
    r"[^\W\d_a-z][\w'’-]+, [^\W\d_a-z][\w'’-]+,? (?:&|and|und|et) (?:Sons?|Daughters?|Partners?|Co\b|Brothers|Bros|Associates|Söhne|Töchter|Fils|[^\W\d_a-z][\w'’-]+ LL[PC])"
)
"""A firm that is called by those who own it: "Bright, Okafor & Daughters"."""
_WORD = re.compile(r"[\w'’+#-]+")
_OTHERS = frozenset(
    "me call interview screen reply friend he she his her rejection brother sister wife husband she's he's".split()
)


def tells_of_a_job(sentence: Sentence) -> bool:
    """Return whether a sentence says in so many words that an application was sent."""
    return any(_cues(cue, sentence.text, sentence) for cue in (SENT, PAPERS_FOR, TO_THEM))


def job_of(sentence: Sentence, scene: Scene) -> str | None:
    """Return the line of the application that a sentence tells of; None where it tells of none.

    Raises Unclear where it does and something in it is not understood.
    """
    text = re.sub(r"(?<=\bapplied) 2 (?=[A-Z])", " @ ", sentence.text)
    urls = sentence.of("U")
    if urls and len(text) == len(urls[0].text):
        return line_of_address(urls[0].text, scene)
    denied = NOT_SENT.search(text)
    if denied and re.search(r"\b(?:didn['’]?t|did not)\b", denied[0], _FLAGS) and "yet" not in folded(text):
        return None  # it is not to be sent, either
    if _NOT_TO_BE.search(text):
        return None
    sent = [] if denied else _cues(SENT, text, sentence)
    if not denied and (halves := _cues(PAPERS_FOR, text, sentence)):
        sent = [*sent, *halves, *_cues(DONE, text, sentence)]
    sent += _cues(AWAY, text, sentence) if sent else []
    if not denied and (them := TO_THEM.search(text)) is not None:
        sent += [(them.start(), them.start("them")), them.span("papers")]
    saved = [] if sent else _cues(SAVED, text, sentence)
    named = text
    for each in (*sentence.of("C"), *sentence.of("P")):
        named = named.replace(each.text, " ")
    heads = any(ROLE.fullmatch(each) for each in re.findall(r"[\w+#/]+", named))
    if not (sent or saved or denied or heads):
        return None
    mail = re.search(EMAIL_ADDRESS, text)
    if mail is not None and sentence.of("N"):
        raise Unclear(f"Is that a person? Write “{_person(sentence, f' <{mail.group()}>')}”.")
    for each in (*sentence.of("N"), *sentence.of("P")):
        if is_somebody(each.text) and re.match(r"(?: is| was| works|'s|,? who)\b", text[each.end :]):
            raise Unclear(f"Is that a person? Write “{_person(sentence, '')}”.")
    is_cued = bool(sent or saved or denied)
    tells_of_papers = not is_cued and bool(_cues(PAPERS, text, sentence))
    cuts = [
        (about.start() if (about := _ABOUT.search(text[: each.start])) else each.start, each.end, "\x01")
        for each in sentence.of("D")
        if not denied or not denied.start() <= each.start < denied.end()
    ]
    vague = unknown_day_in(text) if sent and not sentence.of("D") else None
    cuts += [(*vague, "\x01")] if vague else []
    cuts += [(each.start, each.end, "\x00") for each in urls]
    cuts += [(*mail.span(), "\x00")] if mail else []
    cuts += [(*cue, "\x00") for cue in (*sent, *saved)] + ([(*denied.span(), "\x00")] if denied else [])
    left = _cut(text, cuts)
    beside = day_beside(sent, sentence)
    is_closing = beside is None and CLOSING.search(left) is not None
    left = CLOSING.sub(" ", left).replace("\x01", "\x00")
    left = _HIRING.sub(" , ", left) if not urls else left
    left, source = without_source(left, sentence)
    left = _COUNT.sub("\x00", left)
    pay = SALARY.search(left)
    left = f"{left[: pay.start()]} \x00 {left[pay.end() :]}" if pay else left
    left, place = without_place(left)
    left, town = without_town(left)
    lone = company_named_like_a_day(sentence) if not sentence.companies else ""
    if urls and not (sentence.companies or sentence.of("N")):
        lone = lone or company_in(urls[0].text, scene)
    partners = _partners(left)
    house = partners or next((each.text for each in sentence.of("N") if _HOUSE.search(each.text)), "")
    if house and not (lone or sentence.companies):
        left, lone = left.replace(house, "\x00"), house
    of_mail = (
        mail[0].rpartition("@")[2].partition(".")[0].capitalize()
        if mail and not (lone or sentence.companies)
        else ""
    )
    parts = parts_of(left.replace(" 's", "'s"), sentence, named=lone or of_mail, is_cued=is_cued)
    when = when_said(
        [beside] if beside else sentence.of("D"),
        sentence,
        but=lone,
        lean=DateLean.FUTURE if is_closing else DateLean.PAST,
    )
    if not sent and (
        not (parts.role or urls or saved or denied)
        or re.match(r"(?:interview|invitation)\b", parts.role, _FLAGS)
    ):
        return None
    on = text[slice(*vague)] if vague else "today" if when.is_empty else day_in(when, scene)
    is_day = not vague and not is_closing and on != "today"
    is_sent = bool(sent) or ((is_day or tells_of_papers) and not saved and not denied)
    doubts = [*_doubts_of_words(left, sentence, parts), *parts.doubts]
    if parts.company.islower() and re.search(
        rf"\b(?:an?|some|another|one|this|that) {re.escape(parts.company)}", left
    ):
        doubts.append(f"Which {parts.company} is it?")
    if partners and lone == partners:
        doubts.append(f"Is “{partners}” one company?")
    if of_mail:
        doubts.append(f"Is “{of_mail}” the company?")
    if re.match(r"Applied [A-Z][a-z]", text) and when.is_empty:
        doubts.append(f"Is Applied {text.split(' ')[1]} the company?")
    if is_day and on < (scene.today - _LONG_AGO).isoformat() and not re.search(r"\b20\d\d\b", text):
        doubts.append("In which year?")
    if is_day and on > scene.today.isoformat():
        is_sent = False
        doubts.append("That day is still to come.")
    if not sent and is_sent:
        doubts.append("Is it sent?")
    people = [each.text for each in sentence.of("N")]
    if not is_cued and len(people) == 1 and parts.role.lower() in _PEOPLE and not is_listed(people[0]):
        raise Unclear(f"Is that a person? Write “person {people[0]} at {parts.company} title: {parts.role}”.")
    others = [
        each.text for each in sentence.of("N") if each.text in parts.note and not is_somebody(each.text)
    ]
    if any(re.search(rf"(?:\band|&|\+)\s+(?:at |to |for )?{re.escape(each)}", text) for each in others):
        doubts.append(f"Are that two? Write a line for {others[0]} as well.")
    told = [each.text for each in sentence.of("N") if is_somebody(each.text) and each.text in parts.note]
    is_chatty = any(each.isalpha() and each.islower() and len(each) > 2 for each in parts.note.split())
    if not is_cued and told and not is_chatty:
        raise Unclear(f"Is that a person? Write “{_person(sentence, '')}”.")
    if not is_cued and (is_chatty or (parts.role.islower() and parts.role in _PEOPLE)):
        doubts.append(f"I do not understand “{parts.note or parts.role}” here.")
    job = Job(
        parts.company, parts.role, is_sent, "today" if is_closing and is_sent else on, urls[0].text if urls else "", source,
        parts.known, parts.is_named, ", ".join(filter(None, (place, town, parts.place))), parts.note, on if is_closing else "", tuple(doubts), pay["pay"] if pay else "",
    )  # fmt: skip
    return line_of_job(job, sentence, scene, is_cued=is_cued)


def _person(sentence: Sentence, address: str) -> str:
    """Return the line of a person that a sentence is about, with the company that it names, if any."""
    names = [name for each in (*sentence.of("P"), *sentence.of("N")) for name in each.names]
    who = next((each for each in names if is_somebody(each)), names[0])
    companies = [each[0].company for each in sentence.companies] + [each for each in names if each != who]
    return f"person {who}{address}{f' at {companies[0]}' if companies else ''}"


def _cut(text: str, cuts: list[tuple[int, int, str]]) -> str:
    """Return the text with a sign in place of each part that is cut out."""
    found, position = "", 0
    for begin, end, sign in sorted(cuts):
        if end > position:
            found += text[position : max(begin, position)] + f" {sign} "
            position = end
    return found + text[position:]


def _doubts_of_words(left: str, sentence: Sentence, parts: Parts) -> list[str]:
    """Return what beside an application casts doubt on it, or tells of something else."""
    for each in sentence.of("R"):
        left = left.replace(each.text, " ")
    if _SOMEBODY_ELSE.search(left):
        raise Unclear("Was it yours?")
    called = parts.company.split()[1 if sentence.text.startswith(parts.company) else 0 :]
    named = " ".join([parts.role, *(each for each in called if each[0].isupper())])
    words = set(_WORD.findall(folded(left))) - set(_WORD.findall(folded(named)))
    odd = sorted(words & (UNSURE | (TURNS - {"applied"}) | _OTHERS))
    return [f"I do not understand “{', '.join(odd)}” beside an application."] if odd else []


def _cues(pattern: re.Pattern[str], text: str, sentence: Sentence) -> list[tuple[int, int]]:
    """Return where it is said, outside of the names; "Applied Scientist" is a role."""
    found = []
    for match in pattern.finditer(text):
        after = re.match(r"\s+(?P<word>[\w+#/]+)", text[match.end() :])
        first = match.group().split()[-1]
        follows = after["word"] if after else ""
        is_named = first[0].isupper() and (
            (match.start() > 0 and follows[:1].isupper() and folded(follows) in ROLE_WORDS)
            or (ROLE.fullmatch(follows) is not None and first.lower() in ("applied", "saved"))
        )
        is_inside = any(
            each.start <= match.start() < each.end and len(each.text) > len(match.group())
            for each in sentence.pieces
            if each.sign in "CPN"
            or (
                each.sign == "R"
                and (match.start() > each.start or first.lower() in ("applied", "saved", "sent"))
            )
        )
        if not is_named and not is_inside:
            found.append(match.span())
    return found


def _partners(left: str) -> str:
    """Return a firm that is called by its owners; "" where the first ends something else: "Engineer, Ziehl & Partner"."""
    found = _PARTNERS.search(left)
    if found is None or re.search(r"[^\W\d_a-z][\w'’-]* $", left[: found.start()]):
        return ""
    return "" if ROLE.fullmatch(found[0].partition(",")[0]) else found[0]
