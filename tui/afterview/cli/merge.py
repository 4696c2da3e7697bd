"""`afterview merge`: two copies of the journal become one, by hand or for git."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from afterview.cli.context import CommandContext, UserError, close
from afterview.cli.output import confirm, warn
from afterview.config import whole_path
from afterview.journal import files
from afterview.journal.errors import JournalError, not_saved, unreadable
from afterview.journal.merge_files import merge_contents, merge_file
from afterview.journal.sync_copies import put_away
from afterview.records.hunt import Conflict, Hunt
from afterview.text import capitalized, safe_line, say_count


def merge_copy(context: CommandContext, copy: Path, *, keep: bool) -> int:
    """Take over what a copy has, and say what that was; return 1 where something is to be decided.

    The copy is moved to the backups, unless it is to stay. Raises JournalError.
    """
    journal = context.open_journal(to_change=True)
    if files.real_path(copy) == files.real_path(journal.path):
        raise UserError("that is the journal itself: name a copy of it")
    before = journal.revision
    joined = merge_file(journal, copy)
    if journal.revision == before:
        confirm(f"There is nothing in {safe_line(str(copy))} that the journal does not have.")
    else:
        done = "merged a copy of the journal"
        with suppress(JournalError):  # a history that cannot be read: it is merged all the same
            done = journal.undo_sentence or done
        confirm(safe_line(f"{capitalized(done)}. To take it back: afterview undo"))
    if not keep:
        try:
            place = put_away(files.real_path(copy), journal.backups.folder)
        except OSError as error:
            warn(f"afterview: {safe_line(str(copy))} could not be moved away: {error.strerror}.")
        else:
            confirm(f"The copy is kept: {safe_line(str(place))}")
    close(journal)
    return _say_conflicts(joined.conflicts, journal.hunt)


def merge_three(base: Path, ours: Path, theirs: Path) -> int:
    """Put into the file `ours` what both sides made of `base`; return 1 where something is to be decided.

    Raises JournalError where one of them is no sound journal; then nothing is changed.
    """
    contents, fingerprint = [], None
    for path in (base, theirs, ours):
        try:
            whole = files.read_whole(files.real_path(path))
        except OSError as error:
            raise unreadable(path, error) from error
        if whole is None:
            raise UserError(f"{safe_line(str(path))} is not there")
        contents.append(whole[0])
        fingerprint = whole[1]
    merged = merge_contents(contents[0], contents[2], contents[1], (base, ours, theirs))
    if merged.content != contents[2]:
        try:
            files.replace_whole(files.real_path(ours), merged.content, fingerprint)
        except OSError as error:
            raise not_saved(ours, error) from error
    return _say_conflicts(merged.conflicts, merged.contents.hunt)


def paths_of(given: Sequence[str]) -> tuple[Path, ...]:
    """Return the files that were named: a copy, or three. Raises UserError."""
    if len(given) not in (1, 3):
        raise UserError("give one copy of the journal, or three files: BASE OURS THEIRS")
    return tuple(whole_path(Path(each)) for each in given)


def _say_conflicts(conflicts: Sequence[Conflict], hunt: Hunt) -> int:
    if not conflicts:
        return 0
    things = say_count(len(conflicts), "thing")
    confirm(f"{things} changed on both sides, each in its own way. Both are kept; to decide: open afterview.")
    for each in conflicts:
        confirm(safe_line(f"  {_about(each, hunt)}"))
    return 1


def _about(conflict: Conflict, hunt: Hunt) -> str:
    application, person = hunt.applications.get(conflict.record), hunt.people.get(conflict.record)
    named = application.company if application else person.name if person else conflict.record
    fields = [each.replace("_", " ") for each in conflict.place if not any(c.isdigit() for c in each)]
    return f"{named}: {', '.join(fields) or 'changed on one side, deleted on the other'}"
