"""The command of the debrief: a reflection as Markdown, there and back."""

from __future__ import annotations

import click

from afterview.cli.arguments import TARGET
from afterview.cli.context import CommandContext, with_context


@click.command()
@click.argument("target", metavar="INTERVIEW", type=TARGET)
@click.option("--edit", is_flag=True, help="Write it in your own editor (VISUAL, EDITOR).")
@click.option("--read", "file", metavar="FILE", help="Record what FILE says; - is standard input.")
@click.option("--anyway", is_flag=True, help="Record it also where some of it has no place of its own.")
@with_context
def debrief(context: CommandContext, target: str, edit: bool, file: str | None, anyway: bool) -> None:
    """Print the debrief of an interview as Markdown, or record one that was written elsewhere.

    INTERVIEW is a company's name (its latest round), company#round, "Company · Role", or an id. Where a
    heading is missing, what stood below it stays as it was. Headings need not be the printed ones: Questions,
    Went well, Confidence: 7, at any level. What has no place of its own is told before anything is recorded.
    """
    from afterview.cli.debrief import edit_debrief, print_debrief, read_debrief

    if edit:
        edit_debrief(context, target)
    elif file is not None:
        read_debrief(context, target, file, anyway=anyway)
    else:
        print_debrief(context, target)
