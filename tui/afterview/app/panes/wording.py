"""How the states of steps and items read on the screen. Pure: no widgets."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from msgspec import Struct
from rich.cells import cell_len
from textual.content import Content

from afterview.app.cell_text import fitted, plain, wrapped
from afterview.civil import day_of, say_between, say_by, say_day, say_from, say_span
from afterview.playbook.acts import Act, ActKind
from afterview.playbook.agenda_entry import AgendaEntry
from afterview.playbook.agenda_lines import AgendaLine
from afterview.playbook.shape import Item, State, StepStatus, Unasked, word_of

ICONS = {
    State.LOCKED: "▪",
    State.OPEN: "○",
    State.DUE: "◔",
    State.LATE: "!",
    State.DONE: "✓",
    State.SKIPPED: "–",
}
"""One cell each, and told apart by shape alone."""

STYLES = {
    State.LOCKED: "$text-muted",
    State.OPEN: "$foreground",
    State.DUE: "$text-error",
    State.LATE: "$text-warning",
    State.DONE: "$text-muted",
    State.SKIPPED: "$text-muted",
}
"""Theme variables, so that they follow light and dark. Red is only what can still be saved today."""


class Room(Struct, frozen=True):
    """How much the lines of the checklist may say."""

    is_whole: bool = False
    """Whether what a line names may run on below itself."""
    reasons: int = 0
    """Rows for the reason of each step."""


ROOMS = (Room(True, 9), Room(True, 1), Room(True), Room())
"""From all that there is to say to a row for each line."""


def steps_to_come(add: str) -> Content:
    """Return what will be asked after each interview, before there is one, and the key to `add` the first."""
    from afterview.playbook.checklist import STEPS

    names = [f"{ICONS[State.LOCKED]} {step.number} {step.name}" for step in STEPS]
    begin = f"{add} adds the first interview."
    return Content("\n".join(["After each interview, eight steps, each in its time:", "", *names, "", begin]))


def _is_past(status: StepStatus | Item) -> bool:
    """Return whether it would do no good any more: then it does not press, late or not."""
    return status.unasked in (Unasked.NOT_NEEDED, Unasked.MISSED)


def _icon(status: StepStatus | Item) -> str:
    return ICONS[State.SKIPPED if _is_past(status) else status.state]


def _style(status: StepStatus | Item) -> str:
    return STYLES[State.LOCKED if _is_past(status) else status.state]


def countdown(status: StepStatus | Item, now: datetime, zone: str) -> str:
    """Say when: how long is left, by how much it is late, when it opens; or just the state."""
    if _is_past(status):
        return word_of(status)
    if status.state is State.LATE and status.due:
        return f"{say_between(status.due, now, zone)} late"
    if status.state in (State.DUE, State.OPEN) and status.due:
        return f"{say_between(now, status.due, zone)} left"
    if status.state is State.LOCKED and status.opens and status.opens > now:
        wait = status.opens - now
        opens = say_from(status.opens, zone, now)
        is_soon = wait < timedelta(hours=36) and ":" in opens
        return f"opens in {say_span(wait)}" if is_soon else f"opens {opens}"
    return word_of(status)


def clock_words(opens: datetime | None, due: datetime | None, now: datetime, zone: str) -> str:
    """Say the time left, or the lateness, of an entry of the agenda; nothing where no time presses."""
    if due is None:
        if opens is None or opens >= now:
            return ""
        since, today = day_of(opens, zone), day_of(now, zone)
        return "since today" if since == today else f"since {say_day(since, today)}"
    # By the times, and not by the state, which may have been judged before the clock was set otherwise.
    return f"{say_between(due, now, zone)} late" if now > due else f"{say_between(now, due, zone)} left"


def agenda_line(
    line: AgendaLine | AgendaEntry,
    now: datetime,
    zone: str,
    width: int,
    *,
    indent: int = 0,
    is_whole: bool = False,
) -> Content:
    """Return a line of the agenda, or a thing of it, `width` cells wide: in one row, or `is_whole`."""
    entry = line if isinstance(line, AgendaEntry) else line.first
    words = clock_words(entry.opens, entry.due, now, zone)
    what = " · ".join(part for part in (line.what, line.where) if part)
    sign = f"{' ' * indent}{ICONS[entry.state]} "
    return _two_ends(sign, what, words, width, STYLES[entry.state], is_whole=is_whole)


def tally(status: StepStatus) -> str:
    """Say how many of the step's items are done: "1 of 2"; nothing for one item or none."""
    counted = [item for item in status.items if item.counts and item.state is not State.SKIPPED]
    done = sum(item.state is State.DONE for item in counted)
    if len(counted) < 2 or status.state is State.SKIPPED or (status.state is State.LOCKED and not done):
        return ""
    return f"{done} of {len(counted)}"


def step_line(status: StepStatus, now: datetime, zone: str, width: int, room: Room) -> Content:
    """Return one step as a line of `width` cells; with its reason below where there is room for that."""
    words = " · ".join(part for part in (tally(status), countdown(status, now, zone)) if part)
    sign, name = f"{_icon(status)} ", f"{status.step} {status.name}"
    line = _two_ends(sign, name, words, width, _style(status), is_bold=status.state.is_actionable)
    if not room.reasons:
        return line
    reasons = wrapped(status.reason, width - 4, room.reasons)
    return Content("\n").join([line, *(Content.styled(f"    {each}", "$text-muted") for each in reasons)])


def item_line(
    item: Item, status: StepStatus, now: datetime, zone: str, width: int, *, is_whole: bool = False
) -> Content:
    """Return one item as an indented line of `width` cells; what its step says is not said again."""
    same = (item.state, item.due, item.opens) == (status.state, status.due, status.opens)
    waits = item.state is State.LOCKED and item.opens is not None
    runs = item.state.is_actionable and item.due is not None
    words = "skipped" if item.state is State.SKIPPED else ""
    if (waits or runs) and not same:
        words = countdown(item, now, zone)
    return _two_ends(f"    {_icon(item)} ", item.label, words, width, _style(item), is_whole=is_whole)


def _two_ends(
    sign: str,
    left: str,
    right: str,
    width: int,
    style: str,
    *,
    is_bold: bool = False,
    is_whole: bool = False,
) -> Content:
    """Return words that begin at the left and end at the right; what runs on does so below the words."""
    room = max(width - cell_len(sign) - cell_len(right) - (2 if right else 0), 6)
    first, *more = wrapped(plain(left), room, None if is_whole else 1) or [""]
    gap = max(width - cell_len(sign) - cell_len(first) - cell_len(right), 1) if right else 0
    look = f"{style} bold" if is_bold else style
    return Content.assemble(
        Content.styled(f"{sign}{first}", look),
        Content(" " * gap),
        Content.styled(right, style),
        *(Content.styled(f"\n{' ' * cell_len(sign)}{each}", look) for each in more),
    )


def detail(
    status: StepStatus, item: Item | None, now: datetime, zone: str, room: tuple[int, int] = (72, 9)
) -> Content:
    """Say what a chosen line means: its name where it is long, the reason, the times, why it is worth doing.

    It fills `room`, so many cells by so many lines, at most; what is cut is marked.
    """
    chosen: StepStatus | Item = item or status
    parts = [chosen.reason or (status.reason if item else "")]
    if chosen.opens and chosen.opens > now:
        parts.append(_unless_said("Opens", say_from(chosen.opens, zone, now), parts[0]))
    if chosen.due and chosen.state in (State.OPEN, State.DUE, State.LATE):
        was = "Was due" if chosen.state is State.LATE else "Due"
        parts.append(_unless_said(was, say_by(chosen.due, zone, now), parts[0]))
    width, height = max(room[0], 10), max(room[1], 1)
    name = item.label if item else ""
    is_long = cell_len(name) > width - 24  # the line in the list may have cut it
    texts = (
        (name if is_long else "", "$foreground bold"),
        (" ".join(filter(None, parts)), "$foreground"),
        ("" if item else status.why, "$text-muted"),
    )
    lines = [(line, style) for text, style in texts for line in wrapped(text, width)]
    if len(lines) > height:
        line, style = lines[height - 1]
        lines[height - 1] = (
            fitted(f"{line} {lines[height][0]}", width - 1).rstrip().rstrip("…") + "…",
            style,
        )
    return Content("\n").join(Content.styled(line, style) for line, style in lines[:height])


def _unless_said(words: str, moment: str, reason: str) -> str:
    """Return a sentence with a time, or nothing where the reason has named that time."""
    is_said = re.search(rf"(?<![\w:]){re.escape(moment)}(?![\w:])", reason)
    return "" if is_said else f"{words} {moment}."


def act_words(act: Act) -> str:
    """Say in two or three words what carrying out an act does."""
    return _ACTS.get(act.kind, "do it")


_ACTS = {
    ActKind.MARK_NOTE_SENT: "mark as sent",
    ActKind.MARK_REPLY_SENT: "mark as sent",
    ActKind.MARK_TOLD: "mark as told",
    ActKind.MARK_REPORTED: "mark as told how it ended",
    ActKind.MARK_ASKED: "mark as asked",
    ActKind.MARK_CONNECTED: "record that you connected",
    ActKind.UNSKIP: "take the skip back",
    ActKind.TAKE_BACK: "take it back",
    ActKind.LOG_TOUCH: "log a contact",
    ActKind.LOG_FOLLOW_UP: "log a follow-up",
    ActKind.RECORD_PROMISE: "record what they said",
    ActKind.RECORD_OUTCOME: "record the outcome",
    ActKind.ADD_APPLICATION: "add an application",
    ActKind.ADD_INTERVIEW: "add an interview",
    ActKind.SET_TIME: "set its time",
    ActKind.ADD_PERSON: "add a person",
    ActKind.ADD_INTERVIEWER: "add whom you met",
    ActKind.ADD_REFERENCE: "add a reference",
    ActKind.ADD_CONTACT: "add a contact",
    ActKind.ADD_TOPIC: "add a topic",
    ActKind.ADD_RESEARCH: "add research",
    ActKind.ADD_QUESTION: "add a question to ask",
    ActKind.WRITE_REFLECTION: "write",
    ActKind.SEE_INTERVIEW: "see the interview",
    ActKind.SEE_BRIEF: "see the brief",
    ActKind.SEE_APPLICATION: "see all of it",
    ActKind.SEE_ENDING: "see how it ended",
    ActKind.ADD_NOTE: "note that they know",
}
