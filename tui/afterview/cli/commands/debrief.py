"""The command of the debrief: a reflection as Markdown, there and back."""

from __future__ import annotations

import click

from afterview.cli.arguments import TARGET
from afterview.cli.context import CommandContext, with_context


@click.command()
@click.argument("target", metavar="INTERVIEW", type=TARGET)
@click.option("--edit", is_flag=True, help="Write it in your own editor (VISUAL, EDITOR).")
@click.option("--read", "file", metavar="FILE", help="Record what FILE says; - is standard input.")
@with_context
def debrief(context: CommandContext, target: str, edit: bool, file: str | None) -> None:
    """Print the debrief of an interview as Markdown, or record one that was written elsewhere.

    INTERVIEW is a company's name (its latest round), company#round, "Company · Role", or an id. Where a
    heading is missing, what stood below it stays as it was.
    """
    from afterview.cli.debrief import edit_debrief, print_debrief, read_debrief

    if edit:
        edit_debrief(context, target)
    elif file is not None:
        read_debrief(context, target, file)
    else:
        print_debrief(context, target)
