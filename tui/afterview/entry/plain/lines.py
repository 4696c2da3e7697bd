"""The quick-add lines that a matched sentence becomes."""

from __future__ import annotations

import re
from dataclasses import replace

from afterview.dates.days import DateLean
from afterview.entry.either_day import either_day, say_either
from afterview.entry.on_record import applications_met, is_listed, people_called
from afterview.entry.plain.answers import answer_line
from afterview.entry.plain.first_names import is_first_name, is_somebody, may_be_somebody
from afterview.entry.plain.interview_lines import (
    change_line,
    interview_line,
    is_held_today,
    reinstating_lines,
)
from afterview.entry.plain.matching import Match
from afterview.entry.plain.role_names import is_role
from afterview.entry.plain.shape import By, Where, Who
from afterview.entry.plain.thanked import how_sent, round_thanked_for
from afterview.entry.plain.when import LONG_AGO, day_of_fact, is_past, moment_said
from afterview.entry.plain.whom import Missing, company_of, names_in
from afterview.entry.plain.words import NOISE
from afterview.entry.scene import Scene
from afterview.entry.verbs.follow_ups import read_promise
from afterview.text import EMAIL_ADDRESS, Unclear, folded

_AS_ONE = re.compile(r"^\s*as (?:an? |my )?(?:reference|referee)\b", re.IGNORECASE)
_MAIL = re.compile(EMAIL_ADDRESS)
_KIN = re.compile(
    r"\b(?P<kin>(?:(?:ex|old|former|best|good|close)[- ])*(?:colleague|coworker|co-worker|friend|mate|cousin|brother|sister|neighbour|neighbor|flatmate|classmate|roommate|teammate|boss|manager|mentor|uncle|aunt))\b(?! of\b)"
)
"""What somebody is to me."""
_IS_ONE = re.compile(
    r"(?:^|\s+(?:– )?)(?:is|as|was|will be)(?: an?| my| one of my)? (?:reference|referee)s?\b\W*$|^is a$",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"call|phon|\bring(?:ing)?\b|engaged|\bbell\b|buzz|answerphone|mailbox|\bnumber\b|rang|rung|dial|telephone|vm\b|voice|spoke|talked|got through|got hold|\bline\b"
)
_RESULTS = (
    ("no answer", re.compile(r"\b(?:went|go|goes|going|sent|straight) (?:(?:straight|directly|me) )*(?:to|2|into) (?:their |the |her |his )?(?:voice ?mail|vm|answering machine|answerphone|mailbox)\b(?!.*\b(?:left|message)\b)")),
    ("no answer", re.compile(r"\b(?:only|just|but) (?:(?:got|reached|had|getting) )?(?:(?:the|their|his|her|a) )?(?:voice ?mail|vm|answering machine|answerphone|mailbox)\b(?!.*\b(?:left|message)\b)")),
    ("left a message", re.compile(r"\b(?:voice ?mail|vm|voice message|left (?:\w+ ){0,2}(?:message|msg)|left word|answering machine|answerphone|mailbox|left my (?:number|details|name)|left him a|left her a|left them a)\b")),
    (
        "no answer",
        re.compile(
            r"\bno[ -]?(?:answer|reply|response|one|luck|pick)|nobody|\b(?:still|heard|got|have) nothing\b|(?<!said )\bnothing (?:yet|back|so far)\b|didn't (?:pick|answer|reply)|not? pick|no-one|unanswered|"
            r"without (?:an )?answer|\bsilence\b|crickets|to no avail|engaged|line busy|rang out"
        ),
    ),
    ("spoke", re.compile(r"\b(?:spoke|talked|spoken|got through|got hold|he said|she said|they said|says|they say|told me|they're|still (?!nothing)\w+ing|answered)\b")),
)  # fmt: skip
_CHANNELS = (
    ("messaged", re.compile(r"\b(?:sent|dropped|wrote) (?:\S+ ){1,3}line\b")),
    ("emailed", re.compile(r"\be-?mail|\bmail")),
    ("called", _CALL),
    ("linkedin", re.compile(r"linkedin")),
    ("messaged", re.compile(r"text|messag(?<!left a messag)(?<!left messag)|whatsapp|ping|slack|\bdm\b")),
    ("called", re.compile(r"\bleft (?:(?:a )?messag|word)")),
    ("letter", re.compile(r"\bletter\b")),
    ("emailed", re.compile(r"\bwrote\b|\bwritten\b")),
)


def lines_of(match: Match, scene: Scene) -> tuple[str, ...]:
    """Return the lines that a match becomes. Raises Unclear where something is missing, or can be several."""
    shape = match.shape
    company = company_of(match, scene)
    lines = _lines(match, company, scene)
    is_much = len(match.rest.split()) > (3 if shape.kind in ("move", "cancel") else 0)
    if is_much and not shape.keeps_rest and shape.where is not Where.NOWHERE:
        return (*lines, f"note {company} {match.sentence.said()}")
    return lines


def _lines(match: Match, company: str, scene: Scene) -> tuple[str, ...]:
    shape = match.shape
    names = [each for each in names_in(match, scene) if folded(each) != folded(company)]
    if shape.kind == "touch" and shape.value:
        for piece in match.of("P"):
            if any(applications_met(person.id, scene.hunt) for each in piece.people for person in each):
                raise Unclear(f"Was that a follow-up? Write “touch {piece.names[0]} …” where it was not.")
    if shape.kind == "interview":
        if is_listed(company, scene.hunt):
            return (interview_line(match, company, names, scene),)
        match, role = _without_role(match)
        line = interview_line(match, company, names, scene)
        held = re.search(r"\d{4}-\d\d-\d\d", line)
        today = scene.today.isoformat()
        is_over = held is not None and (held[0] < today or (held[0] == today and is_held_today(match)))
        stage = "applied unknown day" if is_over else "saved"
        return "; ".join(filter(None, (company, role, stage))), line
    if shape.kind == "uncancel":
        return reinstating_lines(match, company, scene)
    if shape.kind in ("move", "cancel"):
        return (change_line(match, company, scene),)
    if shape.kind == "heard":
        return (answer_line(match, company, scene),)
    if shape.kind == "promise":
        return (_promise(match, company, scene),)
    day = day_of_fact(match, scene)
    if day > scene.today.isoformat() and not match.is_offer:
        raise Missing("Has it happened? That day is still to come.")
    if (
        day
        and not match.is_offer
        and day < (scene.today - LONG_AGO).isoformat()
        and not re.search(r"\b20\d\d\b", match.sentence.text)
    ):
        raise Unclear("In which year was that?")
    is_told = shape.kind == "touch" and _HAS_BEEN.search(match.sentence.text)
    if shape.past_day and not (match.is_offer or is_told or is_past(match, day, scene)):
        raise Missing("Has it happened? Write when.")
    has_offer = any(
        app.outcome and app.outcome.kind.value == "offer"
        for each in match.of("C")
        for app in each.applications
    )
    if shape.value == "accepted" and not (
        has_offer or match.is_offer or _OF_A_JOB.search(match.sentence.text)
    ):
        raise Unclear(f"Is that the job? Write “outcome {company} accepted”.")
    if shape.value == "declined" and shape.by is By.THEM and not has_offer:
        raise Unclear(f"Who declined? Write “outcome {company} declined”, or “outcome {company} rejected”.")
    if shape.kind == "outcome":
        is_new = not is_listed(company, scene.hunt)
        match, role = _without_role(match) if is_new else (match, "")
        by = f", answer by {match.sentence.answer_by}" if match.sentence.answer_by else ""
        note = (
            f", {match.rest}, {day or 'today'}" if match.rest else f"{',' if by else ''} {day}" if day else ""
        )
        line = f"outcome {company} {shape.value}{by}{note}"
        added = "; ".join(filter(None, (company, role, "applied unknown day")))
        return (added, line) if is_new else (line,)
    if shape.kind == "followup":
        for piece in match.of("P"):
            if any(person.is_reference for people in piece.people for person in people):
                raise Unclear(
                    f"{piece.text} is a reference: write “told {company} {piece.text}”, or “touch {piece.text} …”."
                )
        return (_follow_up(match, company, names, moment_said(match, scene)),)
    if shape.who in (Who.KNOWN, Who.ANY) and not names:
        raise Missing("Who? Write the name.")
    if shape.kind == "reference" and not shape.value:
        people = [each for each in names if may_be_somebody(each) or _is_known(each, scene)]
        if not people:
            raise Missing(f"Is {names[0]} somebody who speaks for you?")
        names = [each for each in people if not _is_place_of(each, match)] or people
    if shape.kind == "contact" and not match.is_offer:
        _check_person(names[0], company, match, scene)
    if len(names) > 1 and shape.kind not in ("sent", "told", "asked", "reported", "reference", "touch"):
        raise Unclear(f"Who of them: {', '.join(names)}?")
    return tuple(_about(match, company, name, scene) for name in names)


_HAS_BEEN = re.compile(
    r"\b(?:talked|chatted|discussed|caught up|laughed|went|was|had|told|(?:good|great|nice|lovely|long) (?:chat|talk|catch-?up|time|one))\b",
    re.IGNORECASE,
)
"""What says that a meeting has been, where no day does."""
_AS_PEOPLE = re.compile(
    r"\b(?:know|knows|knew|met|acquainted|friends?|contact|colleague|coworker|guy|girl|woman|man|person)\b"
)


def _check_person(name: str, company: str, match: Match, scene: Scene) -> None:
    """Raise Unclear where a new name may be no one's: "Postdoc, Computational Neuroscience, at EMBL"."""
    bare = re.sub(r"\s*\([^)]*\)$", "", name)
    text = match.sentence.text
    is_called = may_be_somebody(bare) or is_first_name(bare)
    is_told = _KIN.search(text) or _AS_PEOPLE.search(text.lower())
    is_sure = _is_known(bare, scene) or is_somebody(bare) or (is_called and is_told)
    if not is_sure:
        raise Unclear(f"Is {bare} a person? Write “person {bare} at {company}”.")


def _is_place_of(name: str, match: Match) -> bool:
    """Return whether a name is where somebody works: "my boss at Hotel Krone"."""
    return re.search(rf"\b(?:at|from|of|in|bei|chez) {re.escape(name)}", match.sentence.text) is not None


def _is_known(name: str, scene: Scene) -> bool:
    return any(each.name == name for each in people_called(name, scene.hunt))


def _without_role(match: Match) -> tuple[Match, str]:
    """Return a match without the role that is told beside a company that is new, and the role."""
    parts = match.rest.split("; ")
    role = next((each for each in parts if is_role(each)), "")
    role = role or next((each.text for each in match.sentence.of("R")), "")
    match = replace(match, rest="; ".join(each for each in parts if each != role))
    return match, re.sub(r"^(?:for|as) (?:the |an? )?", "", role)


def _about(match: Match, company: str, name: str, scene: Scene) -> str:
    kind, when = match.shape.kind, moment_said(match, scene)
    if kind == "sent":
        channel = how_sent(match)
        company = round_thanked_for(match, company, name, scene)
        how = {"email": "by email", "letter": "by letter"}.get(channel, channel)
        return " ".join(filter(None, ("sent", company, name, how, when)))
    if kind == "reference" and match.shape.value:
        return f"reference {name} {match.shape.value}"
    if kind == "skip":
        return f"skip {company} 3 {name}: would rather not be named"
    if kind == "reference":
        mail = _MAIL.search(match.sentence.text)
        where = next((each.end for each in (*match.of("P"), *match.of("N")) if name in each.names), 0)
        others = [each for each in match.of("N") if name not in each.names]
        said = match.sentence.said(where) if others else match.rest
        told = re.sub(r"\s*[,;]\s*", " – ", _MAIL.sub("", _AS_ONE.sub("", said)).strip(" ,;<>()-–—"))
        told = _IS_ONE.sub("", told).strip(" –")
        kin = _KIN.search(match.sentence.text[:where])
        told = " ".join(filter(None, (kin["kin"] if kin and kin["kin"] not in told else "", told)))
        return " ".join(
            filter(None, ("reference", name, mail and f"<{mail[0]}>", told and f"relation: {told}"))
        )
    if kind == "contact":
        if is_listed(company, scene.hunt):
            return f"contact {company} {name} works there{f', {match.rest}' if match.rest else ''}"
        kin = _KIN.search(match.sentence.text)
        said = "; ".join(
            filter(None, (kin["kin"] if kin and kin["kin"] not in match.rest else "", match.rest))
        )
        told = re.sub(r"\s*[,;(<]\s*", " – ", said)
        return f"person {name} at {company}{f' relation: {told}' if told else ''}"
    if kind == "touch":
        return " ".join(filter(None, ("touch", name, _how(match), when)))
    if kind == "connected":
        return " ".join(filter(None, ("connected", name, when)))
    return " ".join(filter(None, (kind, company, name, when)))


def _how(match: Match) -> str:
    """Return how somebody was contacted: the sentence without the name, the day, and what ties them to it."""
    words: list[str] = []
    for each in match.sentence.pieces:
        if each.sign in "PD":
            if words and words[-1] in ("with", "to", "into", "on"):
                words.pop()
        elif each.sign not in ("|", "i", "we", "a", "the", "had", "just", "to", "'s"):
            words.append(each.text.lower() if each.sign in NOISE else each.text)
    while words and words[-1] in ("with", "w/", "w", "and", "for", "to", "on", "into", "at"):
        words.pop()
    return " ".join(words)


def _follow_up(match: Match, company: str, names: list[str], when: str) -> str:
    core = folded(" ".join(each.text or each.sign for each in match.pieces))
    text = folded(match.sentence.text)
    channel = next((word for word, pattern in _CHANNELS if pattern.search(core)), "")
    found = [word for word, pattern in _RESULTS if pattern.search(text)]
    note = "; ".join(filter(None, (f"with {' and '.join(names)}" if names else "", match.rest)))
    if match.rest and any(pattern.fullmatch(folded(match.rest)) for _, pattern in _RESULTS):
        note = f"with {' and '.join(names)}" if names else ""
    channel = channel or ("" if found else "asked")
    parts = [part for part in (channel, found[0] if found else "", note) if part]
    line = f"followup {company} {', '.join(parts)}"
    return f"{line}, {when or 'now'}" if note or when else line


_OF_A_JOB = re.compile(
    r"\b(?:offer|contract|job|position|post|role|accept\w*|yes|joining|going with|chose|start\w*|took it|on board)\b",
    re.IGNORECASE,
)
"""What says that an offer was taken, where none is on record: a form can be signed as well."""
_RINGING = frozenset("call calling calls ring ringing phone phoning speak talk meet see".split())

_FOR_ME = re.compile(
    r"\b(?:told|asked|wants?|advised|said|says) (?:me |us )?to (?:call|ring|phone|e-?mail|write|get (?:back|in touch)|come|check|follow|chase|contact|reach|try|ask)\b",
    re.IGNORECASE,
)
"""What they would have me do by then: no answer of theirs."""


def _promise(match: Match, company: str, scene: Scene) -> str:
    if match.shape.value:
        return f"promise {company} {match.shape.value}"
    said = sorted(match.sentence.by_when)
    if not said:
        raise Missing("By when? Write a day, or a length of time.")
    if any(each.sign in _RINGING for each in match.sentence.pieces) and any(
        re.search(r"\d[:.h]\d\d|\d\s*[ap]m|noon", each.text, re.IGNORECASE) for each in match.of("D")
    ):
        raise Missing("Is that a call that is agreed?")
    if _FOR_ME.search(match.sentence.text):
        raise Missing("Is that for me to do?")
    end = next(each.end for each in match.sentence.pieces if each.start == said[-1])
    when = match.sentence.text[said[0] : end]
    told_on = match.sentence.told_on
    if not match.is_offer and any(each.start not in said and each is not told_on for each in match.of("D")):
        raise Unclear("There are two days: which one is the answer's?")
    if told_on is not None and told_on.start not in said:
        told = match.sentence.when(told_on, DateLean.PAST)
        since = (told.day if told else None) or scene.today
        if (counted := read_promise(when, since, scene)) != read_promise(when, scene.today, scene):
            return f"promise {company} {counted}"
    if (days := either_day(when, scene)) is not None:
        near, far = (f"promise {company} {day}" for day in days)
        raise Unclear(f"{when} can be {say_either(days, scene)}: write “{near}”, or “{far}”.")
    return f"promise {company} {when}"
