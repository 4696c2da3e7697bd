"""`afterview history`, `undo` and `redo`: what was done to the journal, and taking it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from afterview.civil import say_day_and_time, say_moment
from afterview.cli.context import CommandContext, UserError, close
from afterview.cli.output import confirm
from afterview.cli.tables import align, say_fitted
from afterview.journal.edits import Edit, here, way_to
from afterview.journal.history import EntryKind
from afterview.text import capitalized, safe_line

_HEAD = "To go back to how it was after one of these: afterview history back NUMBER"


def print_history(context: CommandContext, *, as_json: bool) -> None:
    """Print all that was done, the latest last. Raises JournalError."""
    edits = context.open_journal().done()
    if as_json:
        from afterview.cli.json_output import edit_shape, print_json

        print_json([edit_shape(each, context.zone) for each in edits])
    else:
        say_fitted(history_table(edits, context.zone, context.now))


def history_table(edits: Sequence[Edit], zone: str, now: datetime) -> str:
    """Return a line for each thing that was done: number, when, what became of it, and what it was."""
    if not edits:
        return "Nothing is in the history yet: the first thing you add begins it."
    at = here(edits)
    rows = [
        (str(number), say_moment(each.at, zone, now), _mark(each, at), capitalized(each.sentence))
        for number, each in enumerate(edits, 1)
    ]
    return "\n".join([_HEAD, "", *align([("number", "when", "", "what"), *rows])])


def go_back(context: CommandContext, which: str) -> None:
    """Go back to a point of the history, and say so. Raises UserError, JournalError."""
    journal = context.open_journal(to_step=True)
    edits = journal.done()
    chosen = choose_edit(edits, which)
    before = journal.revision
    change = journal.go_back(chosen.id, say_day_and_time(chosen.at, context.zone, context.now))
    if journal.revision == before:
        confirm("The journal is like that already: nothing was changed.")
        return
    way = way_to(edits, chosen.id)
    later = "" if way is None else f" Later changes taken back: {way.takes_back}."
    confirm(safe_line(f"{capitalized(change.sentence)}.{later} To take this back: afterview undo"))
    close(journal)


def choose_edit(edits: Sequence[Edit], which: str) -> Edit:
    """Return what was done under that number, or with that id. Raises UserError."""
    wanted = which.strip()
    if wanted.isdecimal() and len(wanted) < 10 and 1 <= int(wanted) <= len(edits):
        return edits[int(wanted) - 1]
    found = next((each for each in edits if any(entry.id == wanted for entry in each.entries)), None)
    if found is None:
        raise UserError(f"there is no {safe_line(wanted)[:40]} in the history: see afterview history")
    return found


def step_back(context: CommandContext, count: int) -> None:
    """Undo that many changes and say which they were. Raises JournalError."""
    journal = context.open_journal(to_step=True)
    _step(journal.undo, count, "Undone", "There is nothing to undo.")
    close(journal)


def step_forward(context: CommandContext, count: int) -> None:
    """Redo that many of what was undone and say what it was. Raises JournalError."""
    journal = context.open_journal(to_step=True)
    _step(journal.redo, count, "Redone", "There is nothing to redo.")
    close(journal)


def _step(step: Callable[[], str | None], count: int, done: str, nothing: str) -> None:
    for at in range(count):
        sentence = step()
        if sentence or not at:
            confirm(safe_line(f"{done}: {sentence}." if sentence else nothing))
        if not sentence:
            return


def _mark(edit: Edit, here: str) -> str:
    if edit.id == here:
        return "now"
    if edit.is_undone:
        return "undone"
    return "outside" if edit.kind is EntryKind.OUTSIDE else ""
