"""Sentences that look back: what I was asked, and how confident I am (playbook 1.2, 1.8)."""

from __future__ import annotations

import re

from afterview.entry.how_it_went import parted
from afterview.entry.matching import words_of
from afterview.entry.plain.sentence import Sentence
from afterview.entry.plain.whom import rooms
from afterview.entry.plain.words import LINKS, NOISE
from afterview.entry.scene import Scene
from afterview.entry.targets import application_words
from afterview.records.applications import Application
from afterview.records.people import Person
from afterview.text import folded

_HOW = (
    r"about|how|what|why|whether|which|who|whom|where|when|if (?:i|we)\b|for (?:an example|examples|a time|a story)"
    r"|to (?:describe|explain|tell|walk|talk|give|name|design|solve|code|sketch|estimate|define|compare|sell|rate|pitch|introduce|justify|role.?play)"
)
_ASKED = re.compile(
    rf"\b(?:asked|asks|quizzed|grilled)(?: me| us)?(?P<at> (?:at|by|in|during) .{{1,40}}?)?,?:? (?P<question>(?:{_HOW})\b.*)|"
    r"\basked(?: me| us)?: ?(?P<colon>.+)|"
    rf"\b(?:wanted|wished|were keen|was keen) (?:me )?to (?:know|hear)(?:, (?:at|in|during) [^,]{{1,40}},)? (?P<wanted>(?:{_HOW}|my)\b.*)",
    re.IGNORECASE,
)
_NOT_ASKED = re.compile(
    r"\b(?:i|we|i've|i'd|i have|and) (?:also |then |just |really )?asked|\b(?:not|never|n't|nobody|may|might|will|would|could|should|going to|probably|likely|if they|in case|please|to be) (?:\S+ )?ask"
    r"|asked (?:me )?(?:about|for|if|whether|to) .{0,40}\b(?:instead|mov(?:e|ed|ing)|shift|resched\w*|postpone|(?:an hour|minutes) (?:earlier|later)|(?:different|another|other) (?:day|time|date))\b"
    r"|asked (?:me )?(?:about|for|if|whether|when|what|which|where|how) .{0,25}\b(?:second interview|another (?:interview|round|call|chat)|availab\w*|available|references?|referees?|refs|"
    r"portfolio|time slots?|times?|dates?|address|start date|documents?|transcripts?|certificates?|come (?:in|back|again)|interested|free on|call (?:me|back)|suits?)\b",
    re.IGNORECASE,
)
_OF_TEN = re.compile(r"(?<![\d/.])(?P<value>10|[1-9])(?:\.0)? ?(?:/|out of|of) ?10(?![\d/.])", re.IGNORECASE)
_FEELING = re.compile(
    r"confiden|\bfeel|\bfelt|\bgut\b|\brate|\brating|\bscore|\bhopeful|\bgood about|\bchances?\b|\bhow (?:sure|it went)",
    re.IGNORECASE,
)
_OF_SOMETHING_ELSE = re.compile(r"salary|pay|commute|glassdoor|offer|product|team|culture|review", re.IGNORECASE)  # fmt: skip


def looked_back(sentence: Sentence, line: str, scene: Scene) -> tuple[str, ...]:
    """Return the lines for a question that I was asked, or for how confident I am; none for anything else."""
    found = _held(sentence, scene)
    if found is None:
        return ()
    company = application_words(found[0], scene)
    asked = _question(line, company, found[1])
    return (asked,) if asked else _confidence(line, company, found[0])


_QUOTED = re.compile(
    r"^[^:?]{0,60}?(?:\b(?:q|questions?|frage|asked|asks|wanted to know|interviewer|put (?:this|it|that|the following|one) to me|came up with|threw (?:this|it|that|one) at me|posed)\b)[^:?]{0,40}: *(?P<text>\S.{5,})$", re.IGNORECASE
)  # fmt: skip
"""A question behind a colon: "Q at Acme: why us?"."""


_MINE = re.compile(
    r"\b(?:i|we|i've|should) (?:\S+ )?ask|\bto ask\b|\bmy (?:\S+ )?questions?\b|\bquestions? (?:for|to)\b",
    re.IGNORECASE,
)
"""A question of my own."""
_REQUEST = re.compile(r"(?:please|send|bring|reply|call|come|upload|fill|sign|complete|let)\b", re.IGNORECASE)


def quoted_question(sentence: Sentence, line: str, scene: Scene) -> str | None:
    """Return the line for a question that stands behind a colon, as it was asked of me; None for anything else."""
    asked = _QUOTED.match(line)
    if asked is None or _MINE.search(line) or _REQUEST.match(asked["text"]):
        return None
    found = _held(sentence, scene)
    text = asked["text"].strip(" \"'“”")
    if found is None or any(sign in text for sign in "!;"):
        return None
    marks = f" ! by {found[1].name}" if found[1] else ""
    return f"question {application_words(found[0], scene)} {text}{marks}"


def _held(sentence: Sentence, scene: Scene) -> tuple[Application, Person | None] | None:
    """Return the one application of which an interview has been, and who of it is named, if one is."""
    people = [person for piece in sentence.of("P") for each in piece.people for person in each]
    named = [app for each in sentence.companies for app in each]
    if not named and len(people) == 1:
        named = rooms(people[0], scene)
    met = {app.id: app for app in named if any(held.may_have_begun(scene.now) for held in app.rounds)}
    if len(met) != 1 or len({app.company for app in named}) != 1:
        return None
    (application,) = met.values()
    there = {who.person for held in application.rounds for who in held.interviewers}
    askers = [each for each in people if each.id in there] if len(sentence.of("P")) == 1 else []
    return application, askers[0] if len(askers) == 1 else None


def _question(line: str, company: str, asker: Person | None) -> str | None:
    asked = _ASKED.search(line)
    if asked is None or _NOT_ASKED.search(line):
        return None
    text = (asked["question"] or asked["colon"] or asked["wanted"]).strip(" .")
    if _REQUEST.match(text):
        return None
    text, went, answer = parted(text, loosely=True)
    flags = [went.value] if went else []
    if len(text.split()) < 2 or "!" in text or ";" in text:
        return None
    if asker is not None:
        flags.append(f"by {asker.name}")
    marks = f" ! {', '.join(flags)}" if flags else ""
    told = f"; answer: {answer}" if answer else ""
    return f"question {company} {_as_asked(text)}{marks}{told}"


def _as_asked(text: str) -> str:
    """Return a question without the joint that led to it: "about my weaknesses" is "my weaknesses"."""
    said = re.sub(r"^about (?:the )?", "", text, flags=re.IGNORECASE)
    said = re.sub(r"^to (?=\w)", "", said, flags=re.IGNORECASE)
    return said[:1].upper() + said[1:]


_PERCENT = re.compile(r"(?<![\d.,])(?P<value>100|[1-9]0) ?(?:%|percent\b|per cent\b)", re.IGNORECASE)
_BARE = re.compile(r"\bconfiden(?:ce|t)\b[^\d,;.]*\b(?P<value>10|[1-9])\s*$", re.IGNORECASE)
_HIGHEST = 10
_NO_MORE = (
    NOISE
    | LINKS
    | frozenset(
        "my me it that maybe confidence level out good interview onsite call chat about at like say id i'd around 0".split()
    )
)


def _confidence(line: str, company: str, application: Application) -> tuple[str, ...]:
    value = _OF_TEN.search(line) or _PERCENT.search(line) or _BARE.search(line)
    if value is None or _OF_SOMETHING_ELSE.search(line):
        return ()
    said = folded(f"{line[: value.start()]} {line[value.end() :]}")
    for name in words_of(application.company):
        said = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", said)
    if re.search(r"\w", said) and not _FEELING.search(said):
        return ()
    more = [
        each for each in re.findall(r"[\w']+", said) if each not in _NO_MORE and not _FEELING.search(each)
    ]
    note = (f"note {company} {line}",) if more else ()
    return (
        f"confidence {company} {int(value['value']) // (10 if int(value['value']) > _HIGHEST else 1)}",
        *note,
    )
