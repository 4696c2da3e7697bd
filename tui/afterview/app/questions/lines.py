"""Questions as lines of a list, and what is said of one below it. Pure: no widgets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from textual.content import Content

from afterview.app.cell_text import fitted, plain, wrapped
from afterview.app.list_filter import has_words
from afterview.questions.memory import Asked, Remembered, Standing
from afterview.records.hunt import Hunt
from afterview.records.when import say_known_day

_WIDE = 90
"""Columns from which a line says where it was asked last."""
_MIDDLE = 70
"""Columns from which it says how that went."""
_WHERE = 30
_WENT_ROOM = 14
_MOST_LINES = 6
"""So many lines of an answer are shown."""
_STANDING = {Standing.WORK_ON: ("work on", "$text-warning"), Standing.COUNT_ON: ("count on", "$text-success")}


class Shown(StrEnum):
    """Which questions are shown."""

    ALL = "all"
    WORK_ON = "work on"
    COUNT_ON = "count on"
    UNANSWERED = "not answered"

    @property
    def after(self) -> Shown:
        """Return the next choice, and at last the first again."""
        choices = list(Shown)
        return choices[(choices.index(self) + 1) % len(choices)]

    def has(self, known: Remembered) -> bool:
        """Return whether a question is shown."""
        if self is Shown.UNANSWERED:
            return not known.best_answer.strip()
        return self is Shown.ALL or known.standing == self.value


def heads(shown: Shown, known: Sequence[Remembered]) -> Content:
    """Return the line that says which are shown, and how many there are of each."""
    parts = []
    for each in Shown:
        count = sum(map(each.has, known))
        style = "bold $text-accent" if each is shown else "$foreground-muted"
        parts.append(Content.styled(f"{each.value} {count}", style))
    return Content("   ").join(parts)


def fits(known: Remembered, hunt: Hunt, wanted: Sequence[str]) -> bool:
    """Return whether a question has all these words: in it, in its answer, where or by whom it was asked."""
    if not wanted:
        return True
    said = [known.best_answer, known.standing or ""]
    for time in known.asked:
        said += [time.question.text, time.company, _who(time, hunt)]
    return has_words(wanted, *said)


def line(known: Remembered, zone: str, today: date, width: int) -> Content:
    """Return a question in one line: how often, how it stands, its words, where it was asked last."""
    words, style = _STANDING[known.standing] if known.standing else ("", "")
    times = f"{known.times} ×" if known.times > 1 else ""
    where = _WHERE if width >= _WIDE else 0
    went = _WENT_ROOM if width >= _MIDDLE else 0
    room = width - 5 - 10 - (where + 2 if where else 0) - (went + 2 if went else 0)
    parts = [
        Content.styled(f"{times:>4} ", "$foreground-muted"),
        Content.styled(f"{words:<10}", style),
        Content(fitted(known.text, room)),
    ]
    last = known.latest
    if went:
        how = last.went.words if last.went else ""
        parts.append(Content.styled(f"  {how:<{went}}", "$foreground-muted"))
    if where:
        said = f"{plain(last.company, 60)}, {say_known_day(last.day(zone), today)}"
        parts.append(Content.styled(f"  {fitted(said, where)}", "$foreground-muted"))
    return Content.assemble(*parts)


def below(known: Remembered, zone: str, today: date, width: int) -> Content:
    """Return what is said of the chosen question: where it was asked, how that went, and the best answer."""
    shown = known.asked[-3:]
    told = [f"{plain(each.company, 40)} {say_known_day(each.day(zone), today)}{_how(each)}" for each in shown]
    more = f"{len(known.asked) - len(shown)} more, " if len(shown) < len(known.asked) else ""
    where = Content.styled(fitted(f"Asked: {more}{', '.join(told)}", width).rstrip(), "$foreground-muted")
    answer = plain(known.best_answer, width * 2)
    said = Content(fitted(f"Best answer: {answer}", width).rstrip()) if answer else _NO_ANSWER
    return Content("\n").join([where, said])


_NO_ANSWER = Content.styled("No answer yet: enter writes one.", "$foreground-muted")


def _how(time: Asked) -> str:
    return f" ({time.went.words})" if time.went else ""


def times_of(known: Remembered, hunt: Hunt, zone: str, today: date, width: int) -> list[Content]:
    """Return each time that it was asked, the last first, with what was said then."""
    return [_time(each, known, hunt, zone, today, width) for each in reversed(known.asked)]


def _time(time: Asked, known: Remembered, hunt: Hunt, zone: str, today: date, width: int) -> Content:
    question = time.question
    ready = {True: "ready", False: "not ready", None: ""}[question.ready]
    marks = [
        time.went.words if time.went else "",
        ready,
        "count on it" if question.count_on else "",
        "interesting" if question.interesting else "",
    ]
    who = _who(time, hunt)
    where = f"{plain(time.company, 60)}, round {time.round}" + (f", {who}" if who else "")
    head = Content.assemble(
        Content(f"{say_known_day(time.day(zone), today)}  {where}"),
        Content.styled(f"  {' · '.join(filter(None, marks))}", "$text-accent"),
    )
    lines = [head]
    if question.text != known.text:
        lines.append(_within(f"“{question.text}”", width, "$foreground-muted"))
    if question.answer.strip():
        lines.append(_within(f"I said: {question.answer}", width, ""))
    if question.better.strip() and question.id != known.best_of:
        lines.append(_within(f"Better: {question.better}", width, ""))
    return Content("\n").join(lines)


def _within(text: str, width: int, style: str) -> Content:
    """Fold a text by words into some lines, with an indent of two."""
    room = max(width - 2, 10)
    folds = wrapped(plain(text, room * _MOST_LINES * 2), room, _MOST_LINES)
    return Content.styled("\n".join(f"  {each}" for each in folds), style)


def _who(time: Asked, hunt: Hunt) -> str:
    person = hunt.people.get(time.asked_by or "")
    return plain(person.name, 60) if person else ""
