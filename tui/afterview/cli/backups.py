"""`afterview backup` and `afterview restore`: what the journal once was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from afterview.civil import say_day_and_time, say_moment
from afterview.cli.context import CommandContext, UserError, close
from afterview.cli.json_output import Json, rfc3339
from afterview.cli.output import confirm
from afterview.cli.tables import align
from afterview.journal.backups import Backup, Backups
from afterview.journal.errors import BrokenJournalError, JournalError, NewerJournalError
from afterview.journal.journal import Journal
from afterview.journal.reader import read_file
from afterview.journal.recovery import recover
from afterview.journal.rescue import rescue_files
from afterview.journal_words import say_backup, say_records, say_size
from afterview.records.base import new_id
from afterview.text import capitalized, safe_line, say_count


def backups_table(journal: Path, zone: str, now: datetime) -> str:
    """Return a line for each backup, newest first."""
    backups = Backups(journal)
    found = backups.all()
    if not found:
        return f"There are no backups of {safe_line(str(journal))} yet: the second change makes the first."
    rows = [
        (
            str(each.revision),
            say_moment(each.saved, zone, now),
            say_backup(each),
            say_size(each.size),
            each.path.name,
        )
        for each in found
    ]
    head = f"Backups in {safe_line(str(backups.folder))}. To go back to one: afterview restore NUMBER"
    return "\n".join([head, "", *align([("number", "saved", "holds", "size", "name"), *rows])])


def backup_shapes(journal: Path, zone: str) -> list[Json]:
    """Return the backups as `backup --json` prints them, newest first."""
    shapes: list[Json] = []
    for each in Backups(journal).all():
        holds: dict[str, object] = {"applications": None, "people": None}
        try:
            hunt = read_file(each.path).hunt
        except JournalError:
            pass  # damaged, or of a later version
        else:
            holds = {"applications": len(hunt.applications), "people": len(hunt.people)}
        name, saved = each.path.name, rfc3339(each.saved, zone)
        shapes.append({"number": each.revision, "name": name, "saved": saved, "size": each.size, **holds})
    return shapes


def restore_backup(context: CommandContext, which: str) -> None:
    """Go back to a backup, and say how to get to where it was. Raises UserError, JournalError."""
    chosen = choose_backup(Backups(context.journal_path).all(), which)
    try:
        journal = Journal.open(context.journal_path, fresh=True)
    except (BrokenJournalError, NewerJournalError):
        recover_journal(context, chosen)
        return
    if journal.read_only:  # nothing can be recorded in it: the backup takes its place, and it is kept aside
        recover_journal(context, chosen, kept="The file of the later version")
        return
    before = journal.revision
    change = journal.restore(chosen, say_day_and_time(chosen.saved, context.zone, context.now))
    if journal.revision == before:
        confirm(f"The journal is just as it was in {chosen.path.name}: nothing was changed.")
        return
    confirm(f"{capitalized(change.sentence)}: {say_records(journal.hunt)}.")
    if before:
        confirm(f"To take this back: afterview restore {before}")
    close(journal)


def recover_journal(
    context: CommandContext, wanted: Backup | None = None, kept: str = "The damaged file"
) -> None:
    """Get back what can be had of a damaged journal, and say in numbers what that is. Raises JournalError."""
    got = recover(context.journal_path, context.now, new_id, wanted)
    records = f"{say_count(got.applications, 'application')}, {say_count(got.people, 'person')}"
    if got.backup is not None:
        moment = say_moment(got.backup.saved, context.zone, context.now)
        later = f", and {say_count(got.later, 'later change')} from the history" if got.later else ""
        confirm(f"Got back: {records}, from the backup of change {got.backup.revision} ({moment}){later}.")
        confirm(f"What could be read in the file itself: {say_count(got.salvage.records, 'record')}.")
        for what, names in (
            ("Only the damaged file had these, as far as they could be read", got.added),
            (
                "The damaged file has these otherwise: they are as in the backup and the history",
                got.differing,
            ),
        ):
            if names:
                confirm(safe_line(f"{what}: {', '.join(names)}."))
    else:
        confirm(f"Got back: {records}, read from the file itself.")
        for number, what in (
            (got.salvage.unreadable, "record of which nothing could be read"),
            (
                got.salvage.left_out,
                "part of a record that could not be read: left out (a time: 2000-01-01, a zone: UTC)",
            ),
            (got.salvage.letters, "character that could not be read, shown as \ufffd"),
            (got.salvage.twins, "record that was there twice and differs: both are kept"),
        ):
            if number:
                confirm(f"  {number} x {what}")
    if got.aside is not None:
        confirm(f"{kept} is kept: {safe_line(str(got.aside))}")


def bring_back(context: CommandContext) -> None:
    """Record what the app could not save at the time, and say what that was. Raises JournalError."""
    found = rescue_files(context.journal_path)
    if not found:
        confirm("There is nothing to bring back.")
        return
    journal = Journal.open(context.journal_path)
    for path in found:
        change, left = journal.bring_back(path)
        if not change.is_empty:
            confirm(safe_line(f"{capitalized(change.sentence)}."))
        if left:
            names = safe_line(", ".join(left))
            confirm(
                f"{say_count(len(left), 'record')} changed since then and were left as they are ({names}). "
                f"To look at what was not saved: afterview list --journal {safe_line(str(path))}"
            )
    close(journal)


def choose_backup(backups: Sequence[Backup], which: str) -> Backup:
    """Return the backup of that number or name. Raises UserError."""
    wanted = which.strip()
    found = [each for each in backups if each.path.name == wanted]
    if not found and wanted.isdecimal():
        found = [each for each in backups if each.revision == int(wanted)]
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(each.path.name for each in found)
        raise UserError(f"there are {len(found)} backups with that number, so give a name: {names}")
    raise UserError(f"there is no backup {safe_line(wanted)}: see afterview backup")
