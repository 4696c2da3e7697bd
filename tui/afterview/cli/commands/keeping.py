"""What is done with the journal as a whole: backups, checks, merging, history."""

from __future__ import annotations

import click

from afterview.cli.arguments import BACKUP, FILE
from afterview.cli.context import CommandContext, UserError, json_option, with_context
from afterview.cli.output import confirm
from afterview.cli.tables import say_fitted
from afterview.text import safe_line


@click.group(invoke_without_command=True)
@json_option
@with_context
@click.pass_context
def backup(ctx: click.Context, context: CommandContext, as_json: bool) -> None:
    """List the backups of the journal, newest first, or make one now.

    They are made by themselves, before each change and at the end of the program: the newest few
    changes are kept, and the last one of some hours, days and weeks.
    """
    if ctx.invoked_subcommand is None:
        _list(context, as_json=as_json)


@backup.command("list")
@json_option
@with_context
def list_backups(context: CommandContext, as_json: bool) -> None:
    """List the backups of the journal, newest first."""
    _list(context, as_json=as_json)


@backup.command()
@with_context
def make(context: CommandContext) -> None:
    """Make a backup of the journal as it is now."""
    made = context.open_journal().back_up()
    if made is None:
        confirm("There is no journal yet, and so nothing to keep.")
    else:
        confirm(f"Kept in {safe_line(str(made))}")


@click.command()
@click.argument("which", metavar="[NUMBER|NAME]", required=False, type=BACKUP)
@click.option("--recover", is_flag=True, help="Get back what can be had of a damaged journal.")
@click.option("--rescued", is_flag=True, help="Bring back what could not be saved at the time.")
@with_context
def restore(context: CommandContext, which: str | None, recover: bool, rescued: bool) -> None:
    """Make the journal what it was in a backup, by its number or name in `afterview backup`.

    This is a change like any other: how it was before becomes a backup too.

    With --recover, a journal that cannot be opened is kept aside, and in its place comes the newest sound
    backup, or every record that can still be read, whichever holds more.

    With --rescued, what the app could not save (a full disk, say) and kept in a rescue file is recorded.
    """
    if (which is not None) + recover + rescued != 1:
        raise UserError("say which backup (afterview backup lists them), or --recover, or --rescued")
    from afterview.cli.backups import bring_back, recover_journal, restore_backup

    if recover:
        recover_journal(context)
    elif rescued:
        bring_back(context)
    else:
        restore_backup(context, which or "")


@click.command()
@json_option
@with_context
@click.pass_context
def check(ctx: click.Context, context: CommandContext, as_json: bool) -> None:
    """Say what is wrong with the journal, and where. Changes nothing.

    The exit status is 0 where nothing is wrong, 1 where something is.
    """
    from afterview.cli.check import check_journal, print_report

    ctx.exit(print_report(context) if as_json else check_journal(context))


@click.command()
@click.argument("files", metavar="COPY | BASE OURS THEIRS", nargs=-1, required=True, type=FILE)
@click.option("--keep", is_flag=True, help="Leave the copy where it is.")
@with_context
@click.pass_context
def merge(ctx: click.Context, context: CommandContext, files: tuple[str, ...], keep: bool) -> None:
    """Merge a COPY of the journal into it, or three files into one.

    Field by field: what only one side changed is taken. Where both changed the same field, each in its own
    way, both values are kept, and the app asks which is right. A merged COPY is moved to the backups.

    With three files, OURS becomes what both sides made of BASE, for git:

    \b
    git config merge.afterview.driver "afterview merge %O %A %B"
    echo "journal.json merge=afterview -text" >> .gitattributes

    The exit status is 0, or 1 where something is to be decided.
    """
    from afterview.cli.merge import merge_copy, merge_three, paths_of

    paths = paths_of(files)
    if len(paths) == 3:
        ctx.exit(merge_three(*paths))
    ctx.exit(merge_copy(context, paths[0], keep=keep))


@click.group(invoke_without_command=True)
@json_option
@with_context
@click.pass_context
def history(ctx: click.Context, context: CommandContext, as_json: bool) -> None:
    """List what was done and when, the latest last, or go back to a point of it.

    It outlives the program, and holds what all windows and commands have done to the journal.
    """
    if ctx.invoked_subcommand is None:
        from afterview.cli.history import print_history

        print_history(context, as_json=as_json)


@history.command()
@click.argument("which", metavar="NUMBER|ID")
@with_context
def back(context: CommandContext, which: str) -> None:
    """Make the journal what it was after a change, by its NUMBER in `afterview history` or its ID.

    This is a change like any other: `afterview undo` undoes it.
    """
    from afterview.cli.history import go_back

    go_back(context, which)


_count = click.argument("count", type=click.IntRange(1, 1000), default=1)


@click.command()
@_count
@with_context
def undo(context: CommandContext, count: int) -> None:
    """Undo the last change, or the last COUNT, and say which they were."""
    from afterview.cli.history import step_back

    step_back(context, count)


@click.command()
@_count
@with_context
def redo(context: CommandContext, count: int) -> None:
    """Make the change again that was last undone, or the last COUNT, and say which they were."""
    from afterview.cli.history import step_forward

    step_forward(context, count)


def _list(context: CommandContext, *, as_json: bool) -> None:
    if as_json:
        from afterview.cli.backups import backup_shapes
        from afterview.cli.output import print_json

        print_json(backup_shapes(context.journal_path, context.zone))
    else:
        from afterview.cli.backups import backups_table

        say_fitted(backups_table(context.journal_path, context.zone, context.now))
