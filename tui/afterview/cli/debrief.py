"""`afterview debrief`: a reflection as Markdown, printed, read, or written in one's own editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from afterview.changes.debrief import keep_debrief
from afterview.cli.context import CommandContext, UserError, close, commit
from afterview.cli.input import can_be_asked, read_text
from afterview.cli.output import confirm, say, warn
from afterview.debrief.document import Around, around, debrief_of, markdown
from afterview.debrief.reading import ReadBack, read
from afterview.entry.scene import Scene
from afterview.entry.targets import Prefer, take_target, the_round
from afterview.own_editor import EditorError, Sheet, editor_command
from afterview.records.base import new_id
from afterview.text import Unclear, capitalized, clean_line, clean_lines, safe_line, safe_lines, shortened

if TYPE_CHECKING:
    from afterview.journal.journal import Journal
    from afterview.records.hunt import Change, Hunt
    from afterview.records.interviews import Interview


def print_debrief(context: CommandContext, target: str) -> None:
    """Print it as Markdown. Raises UserError."""
    hunt = context.open_journal().hunt
    interview, known = _meant(context, hunt, target)
    say(safe_lines(markdown(debrief_of(interview), known)).rstrip("\n"))


def read_debrief(context: CommandContext, target: str, file: str, *, anyway: bool) -> None:
    """Record what a file says. Raises UserError where some of it has no place, and nobody agrees to that."""
    text = read_text(file, "debrief")
    journal = context.open_journal(to_change=True)
    interview, known = _meant(context, journal.hunt, target)
    found = _read(text, interview, known)
    for line in found.unplaced:
        warn(f"afterview: {safe_line(line)}")
    if found.unplaced and not anyway:
        if file == "-" or not can_be_asked():
            raise UserError("nothing was recorded: put that right in the file, or say --anyway")
        if not click.confirm("Record it like that?", default=False, err=True):
            confirm("Nothing was recorded.")
            return
    _record(context, journal, interview, found)
    close(journal)


def edit_debrief(context: CommandContext, target: str) -> None:
    """Have it written in the person's own editor. Raises UserError."""
    journal = context.open_journal(to_change=True)
    interview, known = _meant(context, journal.hunt, target)
    paper = Sheet(context.journal_path, known.title, context.now)
    try:
        command = editor_command()
        document = markdown(debrief_of(interview), known)
        paper.write(document)
        paper.edit(command)
        text = paper.read()
        while paper.came_at_once(text) and can_be_asked() and _is_saved():
            text = paper.read()
    except EditorError as error:
        raise UserError(str(error)) from None
    found = _read(text, interview, known)
    try:
        _record(context, journal, interview, found)
    except UserError as error:
        raise UserError(f"{error.format_message()} Nothing was recorded; {paper.kept}") from None
    for line in found.told:
        warn(f"afterview: {safe_line(line)}")
    where = safe_line(str(paper.path))
    if found.told:
        warn(f"afterview: what you wrote is kept as well, in {where}")
    elif paper.came_at_once(text):
        warn(
            "afterview: the editor ended at once; one with a window of its own has to be told to wait, such "
            f"as EDITOR='code --wait'. What you save in that window is in {where}: --read records it."
        )
    else:
        paper.remove()
    close(journal)


def _is_saved() -> bool:
    """Ask whether what is written in a window of the editor's own is saved there by now."""
    return click.confirm(
        "The editor ended at once, and nothing has changed yet. If it has a window of its own, write and "
        "save there. Is it saved?",
        default=True,
        err=True,
    )


def _meant(context: CommandContext, hunt: Hunt, target: str) -> tuple[Interview, Around]:
    scene = Scene(hunt, context.of_lines())
    try:
        meant, rest = take_target(clean_line(target), scene)
        if rest:
            raise Unclear(f"I do not understand “{shortened(rest)}” after the name of the application.")
        application, interview = the_round(meant, scene, Prefer.ANY)
    except Unclear as error:
        raise UserError(str(error)) from None
    title = f"{application.company} · {application.role}" if application.role else application.company
    return interview, around(hunt, interview, f"{title}, round {interview.round}")


def _read(document: str, interview: Interview, known: Around) -> ReadBack:
    return read(clean_lines(document), debrief_of(interview), known, new_id)


def _record(context: CommandContext, journal: Journal, interview: Interview, found: ReadBack) -> None:
    before = debrief_of(interview)
    said = ""

    def make(hunt: Hunt) -> Change:
        nonlocal said
        change = keep_debrief(hunt, interview.id, before, found.debrief, now=context.now, new_id=new_id)
        said = "Nothing was changed." if change.is_empty else f"{capitalized(change.sentence)}."
        return change

    commit(journal, make)
    confirm(safe_line(said))
