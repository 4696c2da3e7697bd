"""The line to write in place of a sentence that is not understood, with what of it is."""

from __future__ import annotations

import re

from afterview.entry.plain.matching import Match
from afterview.entry.plain.sentence import Sentence
from afterview.entry.scene import Scene
from afterview.entry.targets import application_words
from afterview.text import folded, shortened

_NEAREST = tuple(
    (re.compile(cue), line)
    for cue, line in (
        (r"cancel|call(?:ed)? off|can't make|can't do", "“cancel {company}”"),
        (
            r"\bmov|resched|postpon|new time|start time|\bnow\b.*\d|instead|\d\S* not \d",
            "“move {company} to {time}”",
        ),
        (r"\b(?:not|never|n't|nobody|didnt) (?:\S+ )?reject|n't reject|on hold|hiring freeze|\bfroze", ""),
        (r"\bportfolio|take-?home|home ?work|assignment|\btask\b|\btest\b", ""),
        (
            r"pass(?:ed)? on|against|stopp|not (?:taking|interested|pursu)",
            "“outcome {company} withdrawn” or “outcome {company} declined”",
        ),
        (r"declin|refus|turned? down", "“outcome {company} rejected” or “outcome {company} declined”"),
        (r"reject|unsuccess|vacancy|closed", "“outcome {company} rejected”"),
        (r"\boffer|contract", "“outcome {company} offer”, or accepted or declined"),
        (r"withdr|pull", "“outcome {company} withdrawn”"),
        (r"silen|ghost|nothing|no (?:word|news|reply|answer)|never", "“outcome {company} no answer”"),
        (r"thank|thx|card", "“sent {company} {who}”"),
        (r"\brefer(?:red|ring|ral)?\b|recommend|good word|intro", "“asked {company} {who}”"),
        (
            r"\bconfident|\bconfidence|\bgut\b|feel(?:ing)?s? (?:good|great|ok|bad)|\d ?(?:/|out of) ?10\b",
            "“confidence {company} 7”",
        ),
        (r"\btold|inform|referenc|referee|\brefs?\b|ref'd", "“told {company} {who}”"),
        (
            r"\b(?:was|got|been|i'm|they|she|he) asked|asked (?:me|us)?(?: about| how| why| what| whether| if)\b|wanted to know|^q\b|\?$",
            "“question {company} …” with what they asked",
        ),
        (r"interview|onsite|\bround|screening|\bmeet", "“interview {company} tue 14:00”"),
        (
            r"\b(?:call(?:ed)?|rang|ring|phoned?|e?-?mail(?:ed)?|wrote|messaged?|chas(?:ed|ing)|follow(?:ed)?)\b",
            "“followup {company} called, no answer”",
        ),
        (
            r"\b(?:wants?|needs?|gave me|expects?|requires?) .*\b(?:answer|decision|decide|reply|know)\b",
            "“outcome {company} offer, answer {when}”",
        ),
        (r"\bhear|answer|decid|decision|reply|let me know", "“promise {company} {when}”"),
    )
)
"""The line that is nearest to a word of a sentence that no shape fits."""
_CHANGES_OF_TIME = 2
"""So many of them go before a mere time that is said."""
_CLOCK = re.compile(r"\d[:.h]\d\d|\d\s*[ap]m", re.IGNORECASE)
_ABOUT_SOMEBODY = ("sent", "told", "reported", "asked", "agreed", "vouched", "refused", "contact")


def example_of(match: Match, sentence: Sentence, scene: Scene) -> str:
    """Return the example of the shape that was nearly there."""
    companies = [app for each in sentence.companies for app in each]
    company = (
        application_words(companies[0], scene) if len({each.company for each in companies}) == 1 else "Acme"
    )
    people = [name for each in (*sentence.of("P"), *sentence.of("N")) for name in each.names] or ["Dana Lee"]
    kind, value = match.shape.kind, match.shape.value
    if kind in ("touch", "connected", "reference"):
        return f"Write it like “{kind} {people[0]}”."
    who = people[0] if kind in _ABOUT_SOMEBODY else ""
    tail = {
        "followup": "called, no answer",
        "heard": "they need another week",
        "promise": value or "a week",
        "interview": "tue 14:00",
        "move": "to fri 11:00",
    }.get(kind, value)
    return f"Write it like “{' '.join(filter(None, (kind, company, who, tail)))}”."


def suggestion(sentence: Sentence, line: str, scene: Scene) -> str:
    """Return the line to write for a sentence of which only the names are understood."""
    companies = [app for each in sentence.companies for app in each]
    named = list(dict.fromkeys(each.company for each in companies))
    if len(named) > 1:
        return f"Which one: {', '.join(named)}? Write “note {named[0]} …”."
    if companies:
        company = application_words(companies[0], scene) if len(companies) == 1 else named[0]
        return _about(company, sentence, line, scene)
    people = [person for piece in sentence.of("P") for each in piece.people for person in each]
    if people:
        name = people[0].name
        return f"That you were in touch is “touch {name} {shortened(line, 40)}”; a note you sent, “sent COMPANY {name}”."
    names = [name for piece in sentence.of("N") for name in piece.names]
    if names and re.search(r"referen|referee", folded(line)):
        return f"Somebody who speaks for you is “reference {names[0]}”."
    if names and re.search(r"interview|invit|onsite|screen|call", folded(line)):
        return f"An interview is “interview {names[-1]} tue 14:00”, and its company “add {names[-1]}”."
    if len(names) > 1:
        return f"A person is “person {names[0]} at {names[1]}”; an application, “add {names[0]}; {names[1]}”."
    return f"A new application is “add {shortened(line, 40)}”; ? shows the other lines."


def _about(company: str, sentence: Sentence, line: str, scene: Scene) -> str:
    times = " ".join(each.text for each in sentence.of("D"))
    is_timed = _CLOCK.search(times) is not None
    fitting = _NEAREST[:_CHANGES_OF_TIME] if is_timed else _NEAREST
    nearest = next((line_to_write for cue, line_to_write in fitting if cue.search(folded(line))), "")
    if nearest:
        who = next(
            (name for each in (*sentence.of("P"), *sentence.of("N")) for name in each.names),
            _somebody(nearest, scene),
        )
        time = re.sub(r"^(?:(?:is|at|to|now|on) )+", "", times) or "fri 11:00"
        day = re.sub(r"^(?:by|until|till|on|before) ", "", sentence.of("D")[-1].text) if times else "fri"
        return f"If it is what I think, write {nearest.format(company=company, who=who, when=f'by {day}', time=time)}; a note is “note {company} …”."
    if is_timed:
        return f"An interview is “interview {company} {times}”; a note, “note {company} …”."
    names = [name for each in sentence.of("N") for name in each.names]
    if names:
        return f"A person there is “contact {company} {names[0]} works there”; a note, “note {company} …”."
    rest = line[len(company) :].lstrip(" :-") if folded(line).startswith(folded(company)) else line
    return f"To keep it as a note, write “note {company} {shortened(rest, 80)}”."


def _somebody(line: str, scene: Scene) -> str:
    """Return whom an example of that line can name: a reference of theirs, where one is told something."""
    references = (each.name for each in scene.hunt.people.values() if each.is_reference)
    return next(references, "Dana Lee") if "told" in line else "Dana Lee"
