"""`afterview remove`: deleting anything that is recorded, with what belongs to it."""

from __future__ import annotations

from collections.abc import Sequence

import click

from afterview.changes.deleting import delete, what_goes_with
from afterview.changes.describe import called
from afterview.changes.errors import ChangeError
from afterview.changes.text_lines import line_at, line_called, put_line
from afterview.cli.context import CommandContext, UserError, close, commit
from afterview.cli.editing import edit_record, field_named, record_named
from afterview.cli.input import can_be_asked, typed
from afterview.cli.output import confirm
from afterview.entry.scene import Scene
from afterview.records.hunt import Change, Hunt
from afterview.records.path import find
from afterview.text import capitalized, safe_line, say_list


def remove_record(context: CommandContext, target: str, words: Sequence[str], *, yes: bool) -> None:
    """Delete a record, and say what goes with it; in a terminal, ask first. Raises UserError."""
    target, words = typed(target), [typed(each) for each in words]
    journal = context.open_journal(to_change=True)
    hunt, zone = journal.hunt, context.zone
    scene = Scene(hunt, context.of_lines())
    try:
        path = record_named(target, words, scene)
    except UserError:
        if words and field_named(target, words, scene):  # "remove acme salary"
            edit_record(context, target, [f"{' '.join(words)}="])
            return
        raise
    line = line_at(hunt, path)
    others = () if line is not None else what_goes_with(hunt, path)
    name = called(hunt, path, zone) if line is None else line_called(hunt, path, zone)
    along = f", and with it {say_list(others)}" if others else ""
    if not yes and can_be_asked():
        if not click.confirm(safe_line(f"Remove {name}{along}?"), default=True, err=True):
            confirm("Nothing was removed.")
            return
    elif not yes and others:
        raise UserError(safe_line(f"this removes {name}{along}: say --yes to do it"))

    def make(hunt: Hunt) -> Change:
        if line is not None and line_at(hunt, path) == line:
            return put_line(hunt, path, "", zone)
        if line is not None or (find(hunt, path) is not None and what_goes_with(hunt, path) != others):
            raise ChangeError("That was changed meanwhile by another program: look at it again.")
        return delete(hunt, path, zone)

    change = commit(journal, make)
    confirm(safe_line(f"{capitalized(change.sentence)}. To take it back: afterview undo"))
    close(journal)
