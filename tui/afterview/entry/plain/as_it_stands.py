"""A sentence read as it stands: the lines that its shapes make, weighed; else an application, a note, or a question."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache, partial

from afterview.civil import in_zone
from afterview.entry.plain.accounting import Lines
from afterview.entry.plain.bounds import check_bounds
from afterview.entry.plain.candidates import Candidate, candidate, is_apart, weighed
from afterview.entry.plain.deadlines import answer_to_offer, closing_day, without_deadline
from afterview.entry.plain.job_cues import NOT_SENT
from afterview.entry.plain.jobs import job_of, tells_of_a_job
from afterview.entry.plain.looking_back import looked_back, quoted_question
from afterview.entry.plain.matching import matches
from afterview.entry.plain.moods import is_plan, is_question, is_todo
from afterview.entry.plain.newcomers import address_of
from afterview.entry.plain.notes import note_of, went
from afterview.entry.plain.offers import (
    NotSure,
    Offering,
    names_a_line,
    note_line,
    offer_of,
    offered,
    quoted,
    whole,
)
from afterview.entry.plain.sentence import Sentence
from afterview.entry.plain.stages import listed
from afterview.entry.plain.taking_apart import Against, take_apart
from afterview.entry.plain.when import check_days, check_hours
from afterview.entry.plain.whom import Missing
from afterview.entry.rounds_on_record import rounds_of
from afterview.entry.scene import Scene
from afterview.text import Unclear, folded, shortened

_MOST_SUGGESTED = 3
_WEAK = ("interview", "promise", "followup", "heard", "move")


@dataclass(frozen=True)
class Plain:
    """A sentence as it was understood: quick-add lines, each of which says one thing."""

    lines: tuple[str, ...]
    is_all: bool = False
    """Whether nothing of it had to be kept as a note."""


Reader = Callable[[str, Scene], Plain]
"""Reads a line in any way: a part of a sentence, or it with other words, is read anew by the reader it came from."""


def as_it_stands(line: str, scene: Scene, read: Reader) -> Plain:
    """Return what a sentence says as it stands. Raises Unclear, naming the line to write, where that is not sure."""
    sentence = take_apart(line, scene)
    if lines := listed(line, scene):
        return Plain(lines, is_all=True)
    if (asked := quoted_question(sentence, line, scene)) is not None:
        return Plain((asked,), is_all=True)
    if sentence.is_question or is_question(sentence.flat):
        raise Unclear(f"That is a question, and I record what happened. {offered(sentence, line, scene)}")
    _check_companies(sentence, line, scene, read)
    check_days(sentence, scene)
    if (closes := closing_day(sentence, scene)) is not None:
        return Plain((closes,), is_all=True)
    if (answer := answer_to_offer(sentence, scene)) is not None:
        return Plain((answer,), is_all=True)
    if told := looked_back(sentence, line, scene):
        return Plain(told, is_all=True)
    if (person := address_of(sentence)) is not None:
        return Plain((person,), is_all=True)
    found = weighed(candidate(match, scene) for match in matches(sentence))
    if (without := without_deadline(sentence, scene)) is not None:
        offers = weighed(candidate(match, scene) for match in matches(without))
        if any(each.is_sure and each.match.shape.value == "offer" for each in offers):
            found, sentence = offers, without
    is_weak = all(each.match.shape.kind in _WEAK for each in found)
    if (held := _held(line, scene, read)) is not None:
        return Plain((held,))
    if went(line) and is_weak and (kept := note_of(sentence, line, scene)) is not None:
        promised = [each.lines[0] for each in found if each.is_sure and each.match.shape.kind == "promise"]
        return Plain((*promised[:1], kept))
    sure = {each.lines: None for each in found if each.is_sure}
    is_planned = is_plan(sentence.flat) and not any(
        each.is_sure and each.match.shape.kind == "promise" for each in found
    )
    if sure and (is_planned or is_todo(line)):
        raise Unclear(
            f"That is still to come, as I read it. If it happened, write {_one_of(sure, sentence, line, scene)}."
        )
    if len(sure) > 1:
        raise Unclear(f"That can be several things. Write {_one_of(sure, sentence, line, scene)}.")
    if sure:
        unsure = {
            each.lines: None for each in found if each.lines and not each.is_sure and is_apart(each, found)
        }
        if unsure:
            raise Unclear(
                f"That can be several things. Write {_one_of({**sure, **unsure}, sentence, line, scene)}."
            )
        lines = next(iter(sure))
        if lines[-1].startswith(("interview ", "move ")):
            check_hours(sentence)
            check_bounds(sentence, lines)
        if odd := next(each.match.odd for each in found if each.is_sure and each.lines == lines):
            raise not_all(odd, lines, sentence, line, scene)
        return Plain(lines, is_all=not any(each.match.rest for each in found if each.is_sure))
    return _other(found, sentence, line, scene, is_weak=is_weak, is_planned=is_planned)


def _check_companies(sentence: Sentence, line: str, scene: Scene, read: Reader) -> None:
    """Raise Unclear for a word that two companies begin with, with the line for each of them."""
    for each in sentence.of("C"):
        names = list(dict.fromkeys(app.company for app in each.applications))
        if len(names) < 2 or each.text not in line or any(folded(name) in folded(line) for name in names):
            continue  # the whole name of one is there, of which this is only a part
        raise Offering(partial(_which_one, names, each.text, line, scene, read))


def _which_one(names: list[str], begun: str, line: str, scene: Scene, read: Reader) -> str:
    """Return the question which company is meant, with what a sentence would record of each."""
    found = []
    for name in names[:_MOST_SUGGESTED]:
        told = line.replace(begun, name, 1)
        try:
            found.append(read(told, scene).lines)
        except Unclear:
            found.append((f"note {name} {told}",))
    return f"Which one: {', '.join(names)}? Write {quoted(found)}."


_HOW_IT_WENT = re.compile(
    r"(?:[\s,;:.–—-]|\b(?:and|it|that|which|but|i)\b)*\b(?P<how>(?:went|felt|was|is|nailed|bombed|aced|smashed)\b.*)$", re.IGNORECASE
)  # fmt: skip
_HELD = re.compile(r"interview (?!.* note: ).*?(?P<at>\d{4}-\d\d-\d\d \d\d:\d\d).*")


def _held(line: str, scene: Scene, read: Reader) -> str | None:
    """Return the interview that has been, with its time, and how it went as its note; None where that is not told."""
    told = _HOW_IT_WENT.search(line) if went(line) else None
    held = _held_before(line[: told.start()], Against(scene), read) if told else None
    return f"{held} note: {told['how']}" if told and held else None


@lru_cache(maxsize=16)
def _held_before(begin: str, against: Against, read: Reader) -> str | None:
    """Return the interview that the beginning of a sentence tells of, where it has been: asked once for each reading of its end."""
    scene = against.scene
    for before in ("", "had "):
        line = ""
        with suppress(Unclear):
            line = read(before + begin, scene).lines[-1]
        held = _HELD.fullmatch(line)
        if (
            held
            and held["at"] < f"{in_zone(scene.now, scene.zone):%Y-%m-%d %H:%M}"
            and held["at"]
            not in {f"{day} {h:02}:{m:02}" for day, (h, m) in rounds_of(scene.hunt).starts(scene.zone)}
        ):
            return line
    return None


_FOR_LATER = re.compile(
    r"^(?:i )?(?:want(?:ed)? to remember|to save|save|saved|bookmarked?)\b|\bforgot to (?:log|note|record|add|enter)\b|^(?:kindly|please|pls) (?:add|log|record)\b",
    re.IGNORECASE,
)


def _other(
    found: list[Candidate], sentence: Sentence, line: str, scene: Scene, *, is_weak: bool, is_planned: bool
) -> Plain:
    """Return an application or a note, where that is what a sentence is. Raises Unclear for all else."""
    is_dated = bool(sentence.of("D")) and any(
        each.match.shape.kind in ("interview", "move") for each in found
    )
    note = note_of(sentence, line, scene) if is_weak and not is_planned and not is_dated else None
    has_lines = any(each.lines for each in found)
    may_be_job = not is_planned or NOT_SENT.search(line) is not None or _FOR_LATER.search(line) is not None
    is_open = all(each.match.shape.kind == "contact" for each in found)
    if note is None and may_be_job and not has_lines and (tells_of_a_job(sentence) or is_open):
        job = job_of(sentence, scene)
        if job is not None:
            return Plain((job,), is_all="note:" not in job)
    if note is not None:
        return Plain((note,))
    problems = [each for each in found if each.problem and not each.match.left]
    if not problems:
        raise _doubt(found, sentence, line, scene)
    first = problems[0]
    kind = Missing if first.is_incomplete else Unclear
    said = first.problem
    if names_a_line(said):
        raise kind(said)
    offer = offer_of(first.match, line, scene)
    raise kind(f"{said} {offer}") if offer else NotSure(sentence, line, scene)


def _doubt(found: list[Candidate], sentence: Sentence, line: str, scene: Scene) -> Unclear:
    """Return what is not understood, and the lines that could be meant."""
    lines: dict[tuple[str, ...], None] = {}
    left: list[str] = []
    for each in sorted(found, key=lambda each: len(each.match.left)):
        if each.lines:
            lines.setdefault(each.lines)
            left = left or list(each.match.left)
    if not lines:
        return NotSure(sentence, line, scene)
    said = f"I do not understand “{shortened(' '.join(left))}” here. " if left else ""
    return Offering(lambda: f"{said}If it happened, write {_one_of(lines, sentence, line, scene)}.")


def _one_of(lines: dict[tuple[str, ...], None], sentence: Sentence, line: str, scene: Scene) -> str:
    """Return the readings, each with a note for what it lacks; as they are where none of them can be typed."""
    found = [told for each in lines if (told := whole(each, sentence, line, scene))]
    note = note_line(sentence, line, scene)
    return quoted((found or ([(note,)] if note else list(lines)))[:_MOST_SUGGESTED])


def not_all(gone: Iterable[str], lines: Lines, sentence: Sentence, line: str, scene: Scene) -> Unclear:
    """Return what is not understood of a sentence, and what the rest of it would record."""
    said = f"I do not understand “{', '.join(gone)}” here."
    return Offering(lambda: f"{said} Write {_one_of({lines: None}, sentence, line, scene)}.")
