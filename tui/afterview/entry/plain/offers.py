"""The lines that a refusal offers: what a sentence most likely means, each tried, and with nothing of it lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from afterview.changes.errors import ChangeError
from afterview.dates.days import DateLean
from afterview.entry.plain.accounting import Lines, lacking
from afterview.entry.plain.deadlines import without_deadline
from afterview.entry.plain.first_names import is_first_name, is_somebody
from afterview.entry.plain.lines import lines_of
from afterview.entry.plain.matching import Match, match_of
from afterview.entry.plain.sentence import Piece, Sentence
from afterview.entry.plain.shape import Shape
from afterview.entry.plain.shapes import SHAPES
from afterview.entry.plain.whom import company_of, names_in
from afterview.entry.plain.words import PRONOUNS
from afterview.entry.scene import Scene
from afterview.entry.targets import application_words
from afterview.entry.verbs.applications import ADD
from afterview.entry.verbs.registry import BY_WORD
from afterview.records.hunt import Hunt
from afterview.text import QUOTED, Unclear, folded

_MOST = 2

_LIKELY = tuple(
    (re.compile(cue), kinds)
    for cue, kinds in (
        (r"(?:not|n't) (?:been )?(?:cancel|called off)", ("move",)),
        (r"cancel|call(?:ed)? off|can't make|can't do|abgesagt", ("cancel",)),
        (r"\bmov(?!e (?:ahead|forward|on))|resched|postpon|new time|new date|start time|\bnow\b.*\d|instead|\d\S* not \d|not (?:mon|tue|wed|thu|fri)|^correct", ("move",)),
        (r"\b(?:not|never|n't|nobody|didnt) (?:\S+ )?reject|n't reject|on hold|hiring freeze|\bfroze|want.* references?|take-?home|home ?work|assignment", ()),
        (r"\b(?:wants?|needs?|gave me|expects?|requires?) .*\b(?:answer|decision|decide|reply|know)\b|offer .*(?:expires|until|deadline)", ("outcome offer",)),
        (r"pass(?:ed)? on|against|stopp|not (?:taking|interested|pursu)", ("outcome withdrawn", "outcome declined")),
        (r"declin|refus|turned? down", ("outcome rejected", "outcome declined")),
        (r"reject|unsuccess|vacancy|closed|other (?:candidate|applicant)|didn't get|not get", ("outcome rejected",)),
        (r"took|accept|signed", ("outcome accepted",)),
        (r"\boffer|contract", ("outcome offer",)),
        (r"withdr|pull", ("outcome withdrawn",)),
        (r"\bnudg|\breminder\b|\bchas(?:ed|ing|er)|\bpok(?:ed|ing)|\bprod|\bping(?:ed|ing)", ("followup",)),
        (r"ghost|never heard|gave up|give up|chalk|^(?!.*\b(?:nudg|remind|chas|follow|rang\b|call|phon|mail|messag|ping|pok|prod|wrote|ask|tried|try)).*no answer", ("outcome no answer",)),
        (r"^(?!.*(?:thank\w* (?:me|us)\b|\bfrom\b|\bgot\b|received)).*(?:thank|thx|\bty\b|card|merci)", ("sent",)),
        (r"\brefer(?:red|ring|ral)?\b|recommend|good word|intro\b", ("asked",)),
        (r"\btold|inform|referenc|referee|\brefs?\b|ref'd|aware|knows", ("told", "reference")),
        (r"interview|onsite|\bround|screening|\bmeet|\bscreen\b|invit|come in|\bpanel|\bcall .*\d:\d\d", ("interview",)),
        (r"\b(?:hear|answer|decide|decision|reply|let me know|respond|get back|come back|word|verdict|outcome|results?)\b.*", ("promise", "heard")),
        (r"\b(?:from|at) .*\b(?:called|rang|phoned|emailed|wrote|got in touch)$|\b(?:called|rang|emailed|phoned|texted|messaged|told) me\b|\bwrote (?:to )?me\b|(?:call|mail|message) from\b", ("heard",)),
        (r"\b(?:i |i've )?(?:(?<!on )(?<!on-)call(?:ed)?|rang|phoned?|e?-?mail(?:ed)?|wrote|messaged?|chas(?:ed|ing|er)|follow(?:ed|-?up)?|nudg(?:ed?|ing)|remind(?:ed|er)|ping(?:ed|ing)|pok(?:ed|ing)|prod(?:ded|ding)?)\b", ("followup", "touch")),
        (r"coffee|lunch|dinner|beer|drinks|chat|caught up|bumped|ran into|met\b|saw\b", ("touch",)),
        (r"works|contact|recruiter|knows|friend|colleague|cousin|mate", ("contact",)),
    )
)  # fmt: skip
"""What a sentence that fits no shape can be, by a word in it: the first that makes a line is offered."""


class Offering(Unclear):
    """A refusal that is put together when somebody reads it.

    What it offers is dear, and most refusals are caught: the sentence is read in another way.
    """

    def __init__(self, say: Callable[[], str]) -> None:
        """Keep how to say it."""
        super().__init__()
        self._say = say

    @cached_property
    def _said(self) -> str:
        try:
            return self._say()
        except Unclear as problem:
            return str(problem)

    def __str__(self) -> str:
        """Return what is not understood, and the lines to write."""
        return self._said


class NotSure(Offering):
    """Nothing in a sentence is understood but names, if that."""

    def __init__(self, sentence: Sentence, line: str, scene: Scene) -> None:
        """Say so, with the line to write."""
        super().__init__(lambda: f"I am not sure what happened. {offered(sentence, line, scene)}")


def offered(sentence: Sentence, line: str, scene: Scene) -> str:
    """Return what to write for a sentence of which no shape is sure."""
    found = dict.fromkeys(lines for lines in _guesses(sentence, line, scene) if lines)
    said = f"If it is what I think, write {quoted(list(found)[:_MOST])}" if found else ""
    note = note_line(sentence, line, scene)
    if note and not any(note in lines for lines in list(found)[:_MOST]):
        return (
            f"{said}; to keep it as a note, write “{note}”."
            if said
            else f"To keep it as a note, write “{note}”."
        )
    return f"{said}." if said else _unnamed(sentence, line, scene)


def offer_of(match: Match, line: str, scene: Scene) -> str:
    """Return the line of a shape that was nearly there, as a request to write it; nothing where there is none."""
    lines = _lenient(match, line, scene)
    return f"Write {quoted([lines])}." if lines else ""


def quoted(found: Iterable[Lines]) -> str:
    """Return lines in quotation marks: those of one reading joined by and, readings by or."""
    return " or ".join(" and ".join(f"“{each}”" for each in lines) for lines in found)


def note_line(sentence: Sentence, line: str, scene: Scene) -> str:
    """Return the line that keeps a whole sentence as a note; nothing where no one company is named."""
    company = _company(sentence, scene)
    return f"note {company} {_behind_company(sentence, line)}" if company else ""


def _behind_company(sentence: Sentence, line: str) -> str:
    """Return a line without the company that it begins with."""
    first = sentence.of("C")[:1]
    if first and line.startswith(first[0].text) and not re.match(r"['’]s\b", line[first[0].end :]):
        return _bare(line[len(first[0].text) :].lstrip(" :,;-–—")) or _bare(line)
    return _bare(line)


def _company(sentence: Sentence, scene: Scene) -> str:
    apps = [app for each in sentence.companies for app in each]
    if len({each.company for each in apps}) != 1:
        return ""
    return application_words(apps[0], scene) if len(apps) == 1 else apps[0].company


def _bare(line: str) -> str:
    return line.replace("“", '"').replace("”", '"')


def _guesses(sentence: Sentence, line: str, scene: Scene) -> Iterator[Lines]:
    low = folded(line)
    company = _company(sentence, scene)
    if (
        company
        and sentence.is_question
        and re.match(rf"{re.escape(sentence.of('C')[0].text)}\s*:", line, re.IGNORECASE)
    ):
        yield whole((f"question {company} {_behind_company(sentence, line)}",), sentence, line, scene)
        return
    signs = [
        each.sign for each in sentence.pieces if each.sign not in ("hr", "recruiter", "has", "have", "just")
    ]
    is_theirs = signs[:1] and signs[0] in ("C", "P") and signs[1:2] and signs[1] in _REACHED
    is_ahead = _STILL_TO_COME.search(low) is not None or _is_to_do(sentence, low, scene)
    likely = ((re.compile(""), ("heard",)),) if is_theirs else _LIKELY
    for cue, kinds in likely:
        if not cue.search(low):
            continue
        if is_ahead and not {*kinds} <= _OF_WHAT_COMES:
            return
        found = [
            lines for kind in kinds if (lines := _lenient(match_of(_shape(kind), sentence), line, scene))
        ]
        if found or not kinds:
            yield from found
            return
    if any(_is_timed(each, sentence) for each in sentence.of("D")):
        yield _lenient(match_of(_shape("interview"), sentence), line, scene)


_REACHED = frozenset("called rang phoned emailed wrote messaged texted replied answered said says".split())
_STILL_TO_COME = re.compile(
    r"\b(?:remind|reminder(?! (?:e?-?mail|message|#|number|no|sent|to)\b| #)|to-?do|need to|have to|must|should|might|maybe|tomorrow|going to)\b"
)
_TO_DO = re.compile(
    r"(?:call|ring|phone|e-?mail|text|ask|message|dm|meet|chase|nudge|ping|write|thank(?! you)|tell|send|contact|visit|see|speak|talk|follow)\b"
)
"""A verb that begins a line of something to do."""


def _is_to_do(sentence: Sentence, low: str, scene: Scene) -> bool:
    """Return whether a line is something to do on a day that is still to come: "ask Jo Park on Tuesday"."""
    if _TO_DO.match(low) is None:
        return False
    found = (sentence.when(each, DateLean.NEAR) for each in sentence.of("D"))
    return any(each is not None and each.day is not None and each.day > scene.today for each in found)


_OF_WHAT_COMES = frozenset(("interview", "move", "cancel", "promise", "outcome offer", "heard"))
"""What can be told of a day to come."""


def _is_timed(piece: Piece, sentence: Sentence) -> bool:
    """Return whether a time of day is said: 25.11 is none."""
    try:
        found = sentence.when(piece, DateLean.NEAR)
    except Unclear:
        return False
    return found is not None and found.start is not None


def _shape(kind: str) -> Shape:
    verb, _, value = kind.partition(" ")
    return next(each for each in SHAPES if each.kind == verb and each.value == value)


def _lenient(match: Match, line: str, scene: Scene) -> Lines:
    """Return the lines of a match, tried, with a note for what they lack; nothing where they cannot be written."""
    sentence = match.sentence
    try:
        if match.shape.value == "offer":
            without = without_deadline(sentence, scene, is_offer=True) or sentence
            match = replace(match, sentence=without, pieces=without.pieces)
        match = replace(match, is_offer=True)
        lines = lines_of(match, scene)
        if match.shape.kind == "sent" and tried(lines, scene) is None:  # somebody who was in the room as well
            company = company_of(match, scene)
            lines = (*(f"met {company} {name}" for name in names_in(match, scene)), *lines)
        return whole(lines, sentence, line, scene)
    except Unclear:
        return ()


def whole(lines: Lines, sentence: Sentence, line: str, scene: Scene) -> Lines:
    """Return lines with a note for what of the sentence they lack; nothing where they are not understood."""
    after = tried(lines, scene)
    if after is None:
        return ()
    if not lacking(lines, sentence):
        return lines
    company = _company(sentence, scene)
    if not company:  # one that the lines add
        added = [app for key, app in after.applications.items() if key not in scene.hunt.applications]
        company = added[0].company if added else ""
    noted = (*lines, f"note {company} {_behind_company(sentence, line)}") if company else ()
    if lines[0].startswith("note ") or not noted:
        return lines if noted else ()
    return noted if tried(noted, scene) is not None else lines


def tried(lines: Lines, scene: Scene) -> Hunt | None:
    """Return the hunt after the lines were typed one after the other; None where one is not understood."""
    hunt = scene.hunt
    for line in lines:
        first, _, rest = line.partition(" ")
        verb = BY_WORD.get(first)
        try:
            now = Scene(hunt, scene.context)
            meaning = verb.meaning(rest, now) if verb and ";" not in first else ADD.meaning(line, now)
        except (Unclear, ChangeError):
            return None
        hunt = hunt.with_change(meaning.change)
    return hunt


def _unnamed(sentence: Sentence, line: str, scene: Scene) -> str:
    """Return what to write where no company on the list is named."""
    names = [name for each in sentence.of("N") for name in each.names]
    people = [name for name in names if is_somebody(name)]
    known = [person.name for piece in sentence.of("P") for each in piece.people for person in each]
    companies = [name for name in names if name not in people and _may_be_company(name, line)]
    if names and re.search(r"\brefs?\b|referen|referee", folded(line)):
        return f"Somebody who speaks for you is “reference {(people or names)[0]}”."
    if companies:
        note = _bare(line).replace(";", ",")
        return f"A new application, with this as its note, is “{companies[0]}; saved; note: {note}”."
    if _OF_A_NAME.search(line):
        return _NO_LINE.format(_bare(line))
    if known and _is_to_do(sentence, folded(line), scene):
        return "That is still to come, as I read it: write it once it has happened."
    if known:
        touch = f"touch {known[0]} {_bare(line).rstrip('? ')}"
        is_typed = tried((touch,), scene) is not None
        return f"That you were in touch is “{touch}”." if is_typed else "Write it once it has happened."
    if people:
        return f"Somebody new is “person {people[0]}” and “touch {people[0]} {_bare(line)}”."
    return _NO_LINE.format(_bare(line))


_NO_LINE = "A note is “note COMPANY {}”; a new application, “COMPANY; ROLE; saved”; ? shows the other lines."
_OF_A_NAME = re.compile(
    r"\b(?:sur|last |first |middle |maiden |family |full |nick)-?name\b|\bname(?:['’]s| is| was)\b",
    re.IGNORECASE,
)
"""What is said of how somebody is called."""
_STREET = re.compile(
    r"\S (?:Road|Rd|Street|Lane|Avenue|Ave|Drive|Close|Crescent|Terrace|Gardens|Square)$|(?:straße|strasse)$"
)


def _may_be_company(name: str, line: str) -> bool:
    """Return whether a new name can be a company's: no first name alone, no street, nobody's surname."""
    is_first = len(name.split()) == 1 and is_first_name(name)
    return not (is_first or folded(name) in PRONOUNS or _STREET.search(name) or _OF_A_NAME.search(line))


def names_a_line(problem: str) -> bool:
    """Return whether a refusal quotes a line to write."""
    found = QUOTED.findall(problem)
    return any((folded(each.split(" ")[0]) in BY_WORD and " " in each) or ";" in each for each in found)
