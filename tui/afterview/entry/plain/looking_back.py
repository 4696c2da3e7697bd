"""Sentences that look back: what I was asked, and how confident I am (playbook 1.2, 1.8)."""

from __future__ import annotations

import re

from afterview.entry.how_it_went import Parted, parted
from afterview.entry.matching import words_of
from afterview.entry.on_record import applications_met
from afterview.entry.plain.sentence import Sentence
from afterview.entry.plain.words import GOT_IN_TOUCH, LINKS, NOISE
from afterview.entry.scene import Scene
from afterview.entry.targets import application_words
from afterview.records.applications import Application
from afterview.records.people import Person
from afterview.text import Unclear, folded

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
    if asked := _question(sentence, line, scene):
        return (asked,)
    found = _held(sentence, scene)
    return _confidence(line, application_words(found[0], scene), found[0]) if found else ()


_QUOTED = re.compile(
    r"^[^:?]{0,60}?(?:\b(?:q|questions?|frage|asked|asks|wanted to know|interviewer|put (?:this|it|that|the following|one) to me|came up with|threw (?:this|it|that|one) at me|posed)\b)[^:?]{0,80}: *(?P<text>\S.{5,})$", re.IGNORECASE
)  # fmt: skip
"""A question behind a colon: "Q at Acme: why us?"."""
_IN_QUOTES = re.compile(
    r".*?\b(?:asked|asks|questions?|q)\b(?P<between>[^\"“”„«»]{0,80}?)(?<!\w)[\"“„«‘'](?P<text>\w[^\"“”„«»]{4,}?)[\"”“»’'](?!\w)(?P<after>[^\"“”„«»]*)",
    re.IGNORECASE,
)
"""A question as it was put: "they asked me “why us?”, went ok"."""
_NOT_ITS_WORDS = re.compile(
    r"\b(?:said|answered|replied|told|because|why|how|what|which|where|when|whether|who|if|for|i|to (?!me\b|us\b))\b",
    re.IGNORECASE,
)
"""What stands between, where the quotation is something else: my answer, a word in the question."""
_ASKED_THERE = re.compile(
    r"(?:(?:and|then|also|so|in the interview|at the interview|during the interview|(?:the )?(?:first|next|last|another)|a|the|one)[,:]? )*"
    r"(?:(?:they|he|she|(?:i|we)(?: was| were| got| have been|['’]ve been)|got|was|were|been|(?:the |my )?(?:hiring manager|manager|interviewers?|panel|recruiter|hr))"
    r" (?:(?:also|then|just|even|was|got) )*)?",
    re.IGNORECASE,
)
"""Who asks, where it can be nobody but those of the interview that is chosen."""
_ASKING = re.compile(
    r"\b(?:asked|asks|quizzed|grilled|questions?|wanted|wished|were keen|was keen)\b", re.IGNORECASE
)


_MINE = re.compile(
    rf"\b(?:i|we|i've|should) (?:(?!was|were|got|get|been)\S+ )?ask|\b(?:i|we|i['’]ve|i['’]d) (?:have |had |just |also |then )*(?:{GOT_IN_TOUCH}|sent|written|posted|raised|left|replied|answered|put)\b"
    rf"|^(?:(?:just|and|also|then) )*(?:(?:{GOT_IN_TOUCH}|sent|nudged|pinged|chased|dm['’]?e?d|poked|reminded|contacted|followed up|reached out|checked in|got in touch)\b|asked (?!me\b|us\b|by\b|at\b|in\b|during\b|about\b)\w)"
    r"|^(?!.*\b(?:me|us|got|received|from)\b).*\b(?:voice ?mail|(?:a|another) (?:message|line|ring|call|text|note|e-?mail)|the thread|chased|prodded|tweeted|hit up|checked (?:in )?with|bumped|nudged|pinged|(?:e-?mail|mail|message) (?:sent )?to)\b"
    r"|\bto ask\b|\bmy (?:\S+ )?questions?\b|\bquestions? (?:for|to)\b",
    re.IGNORECASE,
)
"""A question of my own."""
_OF_ME = re.compile(r"\w+ (?:me|us)\b", re.IGNORECASE)
_REQUEST = re.compile(r"(?:please|send|bring|reply|call|come|upload|fill|sign|complete|let)\b", re.IGNORECASE)


def quoted_question(sentence: Sentence, line: str, scene: Scene) -> str | None:
    """Return the line for a question that stands in quotes or behind a colon, as it was asked of me; None for anything else."""
    quoted, asked = _IN_QUOTES.fullmatch(line), _QUOTED.match(line)
    if quoted is not None and not _NOT_ITS_WORDS.search(quoted["between"]):
        text, told = quoted["text"].strip(), quoted["after"].strip(" .,;:!–—-")
        said = parted(f"asked? {told}") if told else Parted("asked?")
        if said.question != "asked?" or _NOT_ASKED.search(line):
            return None
        head = line[: quoted.start("text")]
    elif asked is not None:
        text, said, head = asked["text"].strip(" \"'“”"), Parted(""), line[: asked.start("text")]
    else:
        return None
    found = _there(sentence, head, scene)
    if found is None or _MINE.search(head) or _REQUEST.match(text) or any(sign in text for sign in "!;"):
        return None
    return _line(*found, said._replace(question=text))


def _there(sentence: Sentence, head: str, scene: Scene) -> tuple[str, Person | None] | None:
    """Return how a line names the interview of which something is told, and who of it is named.

    It is the chosen one where none is named, by the `head` that leads to the question.
    """
    if (found := _held(sentence, scene)) is not None:
        return application_words(found[0], scene), found[1]
    here = "" if sentence.companies else _chosen(sentence, head, scene)
    return (here, None) if here else None


def _chosen(sentence: Sentence, head: str, scene: Scene) -> str:
    """Return how a line names the chosen interview, where the `head` names nobody else's; nothing where none has been."""
    who, *asked = _ASKING.split(head, maxsplit=1)
    is_elsewhere = any(each.text in head for each in sentence.pieces if each.sign in ("P", "N", "C"))
    if is_elsewhere or not asked or not _ASKED_THERE.fullmatch(who):
        return ""
    context = scene.context
    if (focus := scene.hunt.find_interview(context.focus_interview or "")) is not None:
        application, held = focus
        is_over = held.may_have_begun(scene.now)
        return f"{application_words(application, scene)}#{held.round}" if is_over else ""
    chosen = scene.hunt.applications.get(context.focus_application or "")
    if chosen is None or not any(each.may_have_begun(scene.now) for each in chosen.rounds):
        return ""
    return application_words(chosen, scene)


def _line(company: str, asker: Person | None, said: Parted) -> str:
    """Return the line of a question that was asked there."""
    flags = [said.went.value] if said.went else []
    flags += [f"by {asker.name}"] if asker else []
    marks = f" ! {', '.join(flags)}" if flags else ""
    answer = f"; answer: {said.answer}" if said.answer else ""
    return f"question {company} {said.question}{marks}{answer}"


def _held(sentence: Sentence, scene: Scene) -> tuple[Application, Person | None] | None:
    """Return the one application of which an interview has been, and who of it is named, if one is."""
    people = [person for piece in sentence.of("P") for each in piece.people for person in each]
    named = [app for each in sentence.companies for app in each]
    if not named and len(people) == 1:
        named = applications_met(people[0].id, scene.hunt)
    met = {app.id: app for app in named if any(held.may_have_begun(scene.now) for held in app.rounds)}
    if len(met) != 1 or len({app.company for app in named}) != 1:
        return None
    (application,) = met.values()
    there = {who.person for held in application.rounds for who in held.interviewers}
    askers = [each for each in people if each.id in there] if len(sentence.of("P")) == 1 else []
    return application, askers[0] if len(askers) == 1 else None


def _question(sentence: Sentence, line: str, scene: Scene) -> str | None:
    asked = _ASKED.search(line)
    if asked is None or _NOT_ASKED.search(line):
        return None
    if _MINE.search(line[: asked.start()]) and not _OF_ME.match(line, asked.start()):
        return None
    which = asked.lastgroup or "question"
    head, text = line[: asked.start(which)], asked[which].strip(" .")
    found = _there(sentence, head, scene)
    if found is None or _REQUEST.match(text):
        return None
    said = parted(text, loosely=True)
    if len(said.question.split()) < 2 or "!" in said.question or ";" in said.question:
        return None
    said = said._replace(question=_as_asked(said.question))
    here = _chosen(sentence, head, scene)
    if here and found[0] not in (here, here.partition("#")[0]):
        lines = _line(here, None, said), _line(*found, said)
        raise Unclear(f"At which interview? Write “{lines[0]}” or “{lines[1]}”.")
    return _line(*found, said)


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
