"""Correcting and deleting: `edit` and `remove`."""

from __future__ import annotations

import click

from afterview.cli.arguments import EDITABLE, FIELD, RECORD_LINE
from afterview.cli.context import CommandContext, json_option, with_context


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("target", type=EDITABLE)
@click.argument("words", metavar="[LINE] [FIELD=VALUE]...", nargs=-1, type=FIELD)
@json_option
@with_context
def edit(context: CommandContext, target: str, words: tuple[str, ...], as_json: bool) -> None:
    """Correct what is recorded; without FIELD=VALUE, show the fields that there are.

    \b
    afterview edit "Priya Raman" name="Priya Ramanathan" title=CTO
    afterview edit acme company="Acme Labs"
    afterview edit acme#2 starts="fri 4 dec 15:00" minutes="1 h"
    afterview edit acme "follow-up" result="spoke"

    TARGET is a company, company#round, "Company · Role", somebody's name, the words of a question, or an id;
    LINE any words of one line that `afterview show` has of it. A company is renamed wherever it is named.
    Nothing behind = empties a field. `afterview undo` undoes it.
    """
    from afterview.cli.editing import edit_record

    edit_record(context, target, words, as_json=as_json)


@click.command()
@click.argument("target", type=EDITABLE)
@click.argument("words", metavar="[LINE]...", nargs=-1, type=RECORD_LINE)
@click.option("--yes", is_flag=True, help="Remove it without asking, with all that goes with it.")
@with_context
def remove(context: CommandContext, target: str, words: tuple[str, ...], yes: bool) -> None:
    """Remove what is recorded, and what belongs to it.

    \b
    afterview remove brightwater
    afterview remove acme#2
    afterview remove "Beth Amon"
    afterview remove acme "wrong note"

    TARGET and LINE are as for `afterview edit`. What goes with it is said, and asked about in a terminal;
    elsewhere it takes --yes. `afterview undo` undoes it.
    """
    from afterview.cli.removing import remove_record

    remove_record(context, target, words, yes=yes)
