"""`afterview practice`: what to practise now and why, how an answer came, and the answer to give."""

from __future__ import annotations

from collections.abc import Callable

from afterview.changes.errors import ChangeError
from afterview.changes.practice import practise, write_best_answer
from afterview.civil import day_of, say_day
from afterview.cli.context import CommandContext, UserError, close, commit
from afterview.cli.input import typed
from afterview.cli.json_output import Json, rfc3339
from afterview.cli.output import confirm, print_json
from afterview.cli.questions import named_question
from afterview.cli.tables import align, say_fitted
from afterview.practice.evidence import practices
from afterview.practice.plan import Due, Plan, plan
from afterview.practice.wording import RATINGS, say_head, say_nothing_due
from afterview.questions.memory import Remembered, find, remembered
from afterview.records.base import new_id
from afterview.records.hunt import Change, Hunt
from afterview.records.reflections import Recall
from afterview.text import capitalized, safe_line, shortened


def print_plan(context: CommandContext, *, as_json: bool) -> None:
    """Print what to practise now, weakest first."""
    now, zone = context.now, context.zone
    found = plan(context.open_journal().hunt, now, zone)
    if as_json:
        session = set(found.session)
        print_json([_shape(each, found, zone, in_session=each in session) for each in found.due])
        return
    if not found.due:
        say_fitted(say_nothing_due(found, now, zone))
        return
    rows = [(each.known.id, shortened(each.known.text, 80), each.why) for each in found.due]
    say_fitted("\n".join((safe_line(say_head(found, now, zone)), "", *align(rows))))


def rate_question(context: CommandContext, question: str, rating: str, tried: str) -> None:
    """Record how an answer came. Raises UserError."""
    recall = _recall(rating)
    text, now = typed(tried), context.now

    def make(hunt: Hunt, known: Remembered) -> Change:
        return practise(hunt, known.latest.question.id, recall, at=now, new_id=new_id, tried=text)

    _record(context, question, make)


def answer_question(context: CommandContext, question: str, text: str) -> None:
    """Record the answer to give from now on. Raises UserError."""
    answer = typed(text)
    _record(context, question, lambda hunt, known: write_best_answer(hunt, known.latest.question.id, answer))


def _recall(rating: str) -> Recall:
    words = rating.strip().casefold()
    for key, recall, _ in RATINGS:
        if words in (key, recall.value):
            return recall
    shown = shortened(rating, 20)
    raise UserError(f"“{shown}” is no rating: write 1 (again), 2 (hard), 3 (good) or 4 (easy)")


def _record(context: CommandContext, question: str, make: Callable[[Hunt, Remembered], Change]) -> None:
    journal = context.open_journal(to_change=True)
    same: list[bool] = []

    def change(hunt: Hunt) -> Change:
        known = remembered(hunt)
        found = find(known, named_question(question, known))
        if found is None:
            raise ChangeError("That question is not in the journal any more.")
        change = make(hunt, found)
        same[:] = [not hunt.is_changed_by(change)]
        return change

    done = commit(journal, change)
    what = "Already recorded, nothing was changed" if same[0] else capitalized(done.sentence)
    confirm(safe_line(f"{what}. {_next(context, journal.hunt)}"))
    close(journal)


def _next(context: CommandContext, hunt: Hunt) -> str:
    found = plan(hunt, context.now, context.zone)
    if found.due:
        return f"{len(found.due)} more to practise now." if len(found.due) > 1 else "1 more to practise now."
    if found.next_on is None:
        return "That was all."
    return f"That was all for now; more on {say_day(found.next_on, day_of(context.now, context.zone))}."


def _shape(due: Due, found: Plan, zone: str, *, in_session: bool) -> Json:
    done = practices(due.known)
    return {
        "id": due.known.id,
        "text": due.known.text,
        "due": due.on.isoformat(),
        "standing": due.known.standing,
        "reason": due.why,
        "best_answer": due.known.best_answer or None,
        "needs_answer": due.needs_answer,
        "in_session": in_session,
        "interview": found.seen.interview.id if found.seen else None,
        "practised": [
            {"at": rfc3339(each.at, zone), "rating": each.recall, "tried": each.tried} for each in done
        ],
    }
