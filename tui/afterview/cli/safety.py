"""The commands that keep the journal safe: its backups, what is wrong with it, and getting it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from afterview.cli.errors import UserError
from afterview.cli.output import say
from afterview.cli.surroundings import Surroundings, shared_options
from afterview.text import safe_line

if TYPE_CHECKING:
    from afterview.journal.journal import Journal

_pass = click.make_pass_decorator(Surroundings, ensure=True)


@click.group(invoke_without_command=True)
@shared_options
@_pass
@click.pass_context
def backup(context: click.Context, around: Surroundings) -> None:
    """List the backups of the journal, newest first, or make one now.

    They are made by themselves, before each change and at the end of the program: the newest few
    changes are kept, and the last one of some hours, days and weeks.
    """
    if context.invoked_subcommand is None:
        _list(around)


@backup.command("list")
@shared_options
@_pass
def list_(around: Surroundings) -> None:
    """List the backups of the journal, newest first."""
    _list(around)


@backup.command()
@shared_options
@_pass
def make(around: Surroundings) -> None:
    """Make a backup of the journal as it is now."""
    made = around.open_journal().back_up()
    if made is None:
        say("There is no journal yet, and so nothing to keep.")
    else:
        say(f"Kept in {safe_line(str(made))}")


@click.command()
@click.argument("which", metavar="[NUMBER|NAME]", required=False)
@click.option("--recover", is_flag=True, help="Get back what can be had of a damaged journal.")
@click.option("--rescued", is_flag=True, help="Bring back what could not be saved at the time.")
@shared_options
@_pass
def restore(around: Surroundings, which: str | None, recover: bool, rescued: bool) -> None:
    """Make the journal what it was in a backup, by its number or name in `afterview backup`.

    This is a change like any other: how it was before becomes a backup too.

    With --recover, a journal that cannot be opened is kept aside, and in its place comes the newest sound
    backup, or every record that can still be read, whichever holds more.

    With --rescued, what the app could not save (a full disk, say) and kept in a rescue file is recorded.
    """
    if (which is not None) + recover + rescued != 1:
        raise UserError("say which backup (afterview backup lists them), or --recover, or --rescued")
    from afterview.cli.restoring import bring_back, recover_journal, restore_backup

    if recover:
        recover_journal(around)
    elif rescued:
        bring_back(around)
    else:
        restore_backup(around, which or "")


@click.command()
@shared_options
@_pass
@click.pass_context
def check(context: click.Context, around: Surroundings) -> None:
    """Say what is wrong with the journal, and where. Changes nothing.

    The exit status is 0 where nothing is wrong, 1 where something is.
    """
    from afterview.cli.checking import check_journal

    context.exit(check_journal(around))


@click.command()
@click.argument("files", metavar="COPY | BASE OURS THEIRS", nargs=-1, required=True)
@click.option("--keep", is_flag=True, help="Leave the copy where it is.")
@shared_options
@_pass
@click.pass_context
def merge(context: click.Context, around: Surroundings, files: tuple[str, ...], keep: bool) -> None:
    """Merge a COPY of the journal into it, or three files into one.

    Field by field: what only one side changed is taken. Where both changed the same field, each in its own
    way, both values are kept, and the app asks which is right. A merged COPY is moved to the backups.

    With three files, OURS becomes what both sides made of BASE, for git:

    \b
    git config merge.afterview.driver "afterview merge %O %A %B"
    echo "journal.json merge=afterview -text" >> .gitattributes

    The exit status is 0, or 1 where something is to be decided.
    """
    from afterview.cli.merging import merge_copy, merge_three, paths_of

    paths = paths_of(files)
    if len(paths) == 3:
        context.exit(merge_three(*paths))
    context.exit(merge_copy(around, paths[0], keep=keep))


def close(journal: Journal) -> None:
    """Leave a backup at the end of a command that changed the journal, and say where that failed."""
    journal.close()
    if journal.backups.problem:
        say(f"afterview: {journal.backups.problem} What you recorded is saved.", err=True)


def _list(around: Surroundings) -> None:
    from afterview.cli.restoring import backups_table

    say(backups_table(around.journal_path, around.zone, around.now))
