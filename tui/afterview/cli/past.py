"""The commands that look back: what was done, undo, redo, and back to any point."""

from __future__ import annotations

import click

from afterview.cli.surroundings import Surroundings, shared_options

_pass = click.make_pass_decorator(Surroundings, ensure=True)


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for other programs.")
@shared_options
@_pass
@click.pass_context
def history(context: click.Context, around: Surroundings, as_json: bool) -> None:
    """List what was done and when, the latest last, or go back to a point of it.

    It outlives the program, and holds what all windows and commands have done to the journal.
    """
    if context.invoked_subcommand is None:
        from afterview.cli.looking_back import print_history

        print_history(around, as_json=as_json)


@history.command()
@click.argument("which", metavar="NUMBER|ID")
@shared_options
@_pass
def back(around: Surroundings, which: str) -> None:
    """Make the journal what it was after a change, by its NUMBER in `afterview history` or its ID.

    This is a change like any other: `afterview undo` takes it back.
    """
    from afterview.cli.looking_back import go_back

    go_back(around, which)


@click.command()
@shared_options
@_pass
def undo(around: Surroundings) -> None:
    """Undo the last change, and say which it was. Again: the one before."""
    from afterview.cli.looking_back import step_back

    step_back(around)


@click.command()
@shared_options
@_pass
def redo(around: Surroundings) -> None:
    """Make the change again that was last undone, and say which it was."""
    from afterview.cli.looking_back import step_forward

    step_forward(around)
