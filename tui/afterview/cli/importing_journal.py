"""`afterview import` of a whole journal, as `afterview export json` makes it."""

from __future__ import annotations

from pathlib import Path

import click

from afterview.cli.context import CommandContext, UserError, close
from afterview.cli.output import confirm, print_json, say
from afterview.journal.contents import Contents
from afterview.journal.reader import read_content
from afterview.journal.taking_in import Taken, taken_in
from afterview.journal.writer import Numbers, Wanted
from afterview.records.hunt import Change
from afterview.text import capitalized, safe_line, say_count


def import_journal(
    context: CommandContext, name: str, content: bytes, *, dry_run: bool, yes: bool, asks: bool, as_json: bool
) -> int:
    """Take in the records of another journal that are not here; return the exit status.

    Raises UserError, and JournalError where it is not a sound journal.
    """
    theirs = read_content(content, Path(name))
    journal = context.open_journal(to_change=not dry_run)
    found = taken_in(theirs, journal.contents)
    words = _words(found)
    if as_json:
        print_json({"taken": found.count, "same": found.same, "differing": found.differing})
    else:
        say(safe_line(f"{name} is a journal of afterview: {words}."))
        if found.differing:
            say(f"To put together what differs: afterview merge {safe_line(name)}")
    if dry_run or not found.count:
        return 0
    if not yes and not asks:
        raise UserError("nothing is stored yet: to store it without being asked, add --yes")
    if not yes and not click.confirm("Store this?", default=True, err=True):
        confirm("Nothing was stored.")
        return 0

    def make(ours: Contents) -> tuple[Change, Wanted, Numbers]:
        taken = taken_in(theirs, ours)
        sentence = f"took in {say_count(taken.count, 'record')} of another journal"
        return Change(sentence), taken.wanted, taken.numbers

    change = journal.commit_documents(make)
    if not as_json:
        confirm(f"{capitalized(change.sentence)}. To take it back: afterview undo")
    close(journal)
    return 0


def _words(found: Taken) -> str:
    parts = [f"{say_count(found.count, 'record')} to take in"]
    parts += [f"{found.same} here already"] if found.same else []
    parts += [f"{found.differing} here otherwise, and left so"] if found.differing else []
    return ", ".join(parts)
