"""What a plain sentence would record: quick-add lines, or a question that names the line to write."""

from __future__ import annotations

import re
from dataclasses import dataclass

from afterview.entry.plain.jobs import job_of
from afterview.entry.plain.lines import lines_of
from afterview.entry.plain.matching import Match, matches
from afterview.entry.plain.notes import note_of, went
from afterview.entry.plain.sentence import Sentence, take_apart
from afterview.entry.plain.words import EVERYDAY, ROLE_HEADS, UNSURE
from afterview.entry.scene import Scene
from afterview.entry.targets import application_words
from afterview.text import Unclear, folded, shortened

_QUESTION = re.compile(
    r"^ (?:| )*(?:what|when|where|who|whom|whose|which|why|how|did|do|does|can|could|should|shall|would|will|what's|when's|who's|"
    r"(?:have|has|had|was|were|is|are|am) (?:i|we|they|he|she|it|my|the|C|P|N|anyone|there))(?!\S)"
)
_MOST_SUGGESTED = 3


class NotSure(Unclear):
    """Nothing in a sentence is understood but names, if that."""

    def __init__(self, hint: str) -> None:
        """Keep the line to write."""
        super().__init__(f"I am not sure what happened. {hint}")
        self.hint = hint


@dataclass(frozen=True)
class Plain:
    """A sentence as it was understood: quick-add lines, each of which says one thing."""

    lines: tuple[str, ...]


def understood(line: str, scene: Scene) -> Plain:
    """Return the lines that a sentence becomes. Raises Unclear, naming the line to write, where that is not sure."""
    sentence = take_apart(line, scene)
    flat = f" {' '.join(each.sign for each in sentence.pieces)} "
    if sentence.is_question or _QUESTION.match(flat):
        raise Unclear(f"That is a question, and I record what happened. {suggestion(sentence, line, scene)}")
    found = tuple(matches(sentence, scene))
    letter = _letter_of_refusal(sentence, line, scene)
    if letter:
        return Plain((letter,))
    if went(line) and _is_weak(found):
        kept = note_of(sentence, line, scene)
        if kept is not None:
            return Plain((kept,))
    sure: dict[tuple[str, ...], None] = {}
    problems: list[str] = []
    for match in found:
        if match.left:
            continue
        try:
            sure.setdefault(lines_of(match, scene))
        except Unclear as problem:
            problems.append(str(problem))
    if len(sure) > 1:
        raise Unclear(f"That can be several things. Write {_one_of(sure)}.")
    if sure:
        return Plain(next(iter(sure)))
    if problems:
        raise Unclear(
            f"{problems[0]} {'' if '“' in problems[0] else _beginning(found, sentence, scene)}".strip()
        )
    note = None if found and not _is_weak(found) else note_of(sentence, line, scene)
    if note is None and not any(match.shape.kind != "interview" for match in found):
        note = note_of(sentence, line, scene)
    job = job_of(sentence, scene) if note is None else None
    if job is not None:
        return Plain((job,))
    if note is not None:
        return Plain((note,))
    raise _doubt(found, sentence, line, scene)


_REFUSAL = re.compile(
    r"\bunfortunately\b.*\b(?:not|unable|other|another|different|unsuccessful|filled|regret)\b|\bregret to (?:inform|tell|let)|"
    r"(?:move|moving|proceed|proceeding|go|going|moved) (?:forward|ahead)? ?with (?:other|another|different|stronger)|"
    r"(?:not|n't) be (?:moving|proceeding|progressing|going|taking|able to (?:offer|proceed|move))|"
    r"(?:not|n't) to (?:move|proceed|progress|take) (?:forward|with|your|further|ahead)|"
    r"(?:has|have) not been (?:successful|selected)|not (?:been )?(?:successful|selected) (?:on this|this time|for)|position has been filled|not selected\b|unsuccessful\b"
)
_LETTER = re.compile(
    r"^(?:(?:re|fw|fwd|aw):|dear |hi |hello |thank you for |thanks for |your application|update on|unfortunately|we regret|after careful|we )|\bwe (?:have|regret|are|will|['’])|\byour application\b"
)


def _letter_of_refusal(sentence: Sentence, line: str, scene: Scene) -> str:
    """Return the outcome that a pasted letter tells of, where it says so in the words of such letters."""
    low = folded(line)
    if not (_LETTER.search(low) and _REFUSAL.search(low) and len(sentence.companies) == 1):
        return ""
    found = sentence.companies[0]
    if len({each.company for each in found}) > 1 or re.search(
        r"\b(?:if|whether|hope|my|i|me|i'm|i've)\b", low
    ):
        return ""
    return f"outcome {application_words(found[0], scene) if len(found) == 1 else found[0].company} rejected"


def _is_weak(found: tuple[Match, ...]) -> bool:
    return all(match.shape.kind in ("interview", "promise", "followup", "move") for match in found)


def _doubt(found: tuple[Match, ...], sentence: Sentence, line: str, scene: Scene) -> Unclear:
    """Return what is not understood, and the lines that could be meant."""
    lines: dict[tuple[str, ...], None] = {}
    left: list[str] = []
    for match in sorted(found, key=lambda each: len(each.left)):
        try:
            lines.setdefault(lines_of(match, scene))
        except Unclear:
            continue
        left = left or list(match.left)
    if not lines:
        return NotSure(suggestion(sentence, line, scene))
    said = f"I do not understand “{shortened(' '.join(left))}” here. " if left else ""
    return Unclear(f"{said}If it happened, write {_one_of(lines)}.")


def _beginning(found: tuple[Match, ...], sentence: Sentence, scene: Scene) -> str:
    """Return the example of the shape that was nearly there."""
    companies = [app for each in sentence.companies for app in each]
    company = (
        application_words(companies[0], scene) if len({each.company for each in companies}) == 1 else "Acme"
    )
    people = [name for each in sentence.of("P") for name in each.names] or ["Dana Lee"]
    kind, value = found[0].shape.kind, found[0].shape.value
    who = (
        people[0]
        if found[0].shape.kind in ("sent", "told", "asked", "agreed", "vouched", "refused", "contact")
        else ""
    )
    if kind in ("touch", "connected", "reference"):
        return f"Write it like “{kind} {people[0]}”."
    tail = {
        "followup": "called, no answer",
        "promise": value or "a week",
        "interview": "tue 14:00",
        "move": "to fri 11:00",
    }.get(kind, value)
    return f"Write it like “{' '.join(filter(None, (kind, company, who, tail)))}”."


def _one_of(lines: dict[tuple[str, ...], None]) -> str:
    return " or ".join(" and ".join(f"“{each}”" for each in found) for found in list(lines)[:_MOST_SUGGESTED])


def suggestion(sentence: Sentence, line: str, scene: Scene) -> str:
    """Return the line to write for a sentence of which only the names are understood."""
    companies = [app for each in sentence.companies for app in each]
    if len({each.company for each in companies}) > 1:
        return f"Which one: {', '.join(dict.fromkeys(each.company for each in companies))}? Write “note {companies[0].company} …”."
    if companies:
        company = application_words(companies[0], scene) if len(companies) == 1 else companies[0].company
        return f"To keep it as a note, write “note {company} {shortened(line, 80)}”."
    people = [person for piece in sentence.of("P") for each in piece.people for person in each]
    if people:
        return f"That you were in touch is “touch {people[0].name} {shortened(line, 40)}”; a note you sent, “sent COMPANY {people[0].name}”."
    return f"A new application is “add {shortened(line, 40)}”; ? shows the other lines."


def is_bare_name(line: str) -> bool:
    """Return whether a line can be nothing but the name of a company: few words, with capitals, and none of every day."""
    words = line.replace("&", " & ").split()
    if "://" in line or "/" in line or "@" in line or "?" in line or "!" in line or not line[0].isalnum():
        return False
    if not 0 < len(words) <= 5:
        return False
    if any(re.fullmatch(ROLE_HEADS, each.strip(",.").lower()) for each in words):
        return False
    joints = ("&", "and", "of", "de", "the", "für", "und", "et", "van", "von", "+", "-")
    plain = [each.strip(",.") for each in words if each.lower() not in joints]
    return bool(plain) and all(
        (not each[0].islower() and folded(each) not in EVERYDAY | UNSURE)
        or any(sign in each for sign in ".0123456789")
        for each in plain
        if each
    )
