"""`afterview questions`: what was asked, what is most like a question, and joining and parting."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from afterview.changes.questions import join, part
from afterview.civil import day_of
from afterview.cli.context import CommandContext, UserError, close, commit
from afterview.cli.input import typed
from afterview.cli.json_output import Json, moment
from afterview.cli.output import confirm, print_json
from afterview.cli.tables import align, say_fitted
from afterview.questions.memory import Asked, Likely, Remembered, find, like, remembered
from afterview.records.hunt import Change, Hunt
from afterview.records.when import say_known_day
from afterview.text import capitalized, clean_line, folded, safe_line, shortened

_NEAREST = 10
"""So many of the nearest questions are listed."""
_NONE = 'No question is recorded yet. After an interview: afterview add "question acme Why us? ! weak"'
_SAME = {"yes": "the same", "ask": "the same?", "no": ""}


def print_questions(context: CommandContext, *, as_json: bool) -> None:
    """Print every question, those asked most often first."""
    hunt, zone = context.open_journal().hunt, context.zone
    known = remembered(hunt)
    if as_json:
        print_json([_shape(each, hunt, zone) for each in known])
        return
    today = day_of(context.now, zone)
    rows = [
        (
            f"{each.times} ×",
            each.standing or "",
            f"{shortened(each.latest.company, 24)}, {say_known_day(each.latest.day(zone), today)}",
            shortened(each.text, 100),
        )
        for each in known
    ]
    say_fitted("\n".join(align(rows)) if rows else _NONE)


def print_like(context: CommandContext, text: str, *, as_json: bool) -> None:
    """Print the known questions that are most like a text."""
    text = typed(text)
    if not text.strip():
        raise UserError("write the question to look for after like")
    found = like(text, remembered(context.open_journal().hunt))[:_NEAREST]
    if as_json:
        print_json([_like_shape(each) for each in found])
        return
    near = [each for each in found if each.same.verdict != "no"]
    rows = [
        (_SAME[each.same.verdict], each.known.standing or "", each.known.id, shortened(each.known.text, 100))
        for each in near
    ]
    say_fitted("\n".join(align(rows)) if rows else "That was not asked before, as far as I know.")


def join_two(context: CommandContext, one: str, other: str) -> None:
    """Record that two questions are the same. Raises UserError."""
    _record(context, one, other, join)


def part_two(context: CommandContext, one: str, other: str) -> None:
    """Record that two questions are not the same. Raises UserError."""
    _record(context, one, other, lambda hunt, this, that: part(hunt, this, [that]))


def _record(context: CommandContext, one: str, other: str, make: Callable[[Hunt, str, str], Change]) -> None:
    journal = context.open_journal(to_change=True)

    def change(hunt: Hunt) -> Change:
        known = remembered(hunt)
        return make(hunt, named_question(one, known), named_question(other, known))

    done = commit(journal, change)
    confirm(safe_line(capitalized(f"{done.sentence}.")))
    close(journal)


def named_question(name: str, known: Sequence[Remembered]) -> str:
    """Return the id of the question that is named by its id, its words, or some that only it has."""
    name = typed(name).strip()
    if find(known, name) is not None:
        return name
    wanted, shown = folded(clean_line(name)), shortened(name, 40)
    texts = [(folded(clean_line(time.question.text)), time, each) for each in known for time in each.asked]
    exact = [time.question.id for text, time, _ in texts if text == wanted]
    if exact:
        return exact[0]
    fit = {each.id: (time, each) for text, time, each in texts if wanted and wanted in text}
    if not fit:
        raise UserError(f"There is no question “{shown}”: afterview questions --json lists each with its id")
    if len(fit) > 1:
        named = sorted(shortened(clean_line(each.text), 40) for _, each in fit.values())
        some = ", ".join(f"“{each}”" for each in named[:3])
        raise UserError(f"“{shown}” is in {len(fit)} questions: {some}. Write more of the one that you mean.")
    return next(time.question.id for time, _ in fit.values())


def _shape(known: Remembered, hunt: Hunt, zone: str) -> Json:
    return {
        "id": known.id,
        "text": known.text,
        "times": known.times,
        "asked": [_asked_shape(each, hunt, zone) for each in known.asked],
        "best_answer": known.best_answer or None,
        "standing": known.standing,
    }


def _asked_shape(time: Asked, hunt: Hunt, zone: str) -> Json:
    by = hunt.people.get(time.asked_by or "")
    return {
        "question": time.question.id,
        "text": time.question.text,
        "interview": time.interview,
        "company": time.company,
        "round": time.round,
        "at": moment(time.at, zone),
        "went": time.went,
        "ready": time.question.ready,
        "asked_by": by.name if by else None,
        "answer": time.question.answer or None,
        "better": time.question.better or None,
    }


def _like_shape(found: Likely) -> Json:
    return {
        "id": found.known.id,
        "text": found.known.text,
        "same": found.same.verdict,
        "score": found.same.score,
    }
