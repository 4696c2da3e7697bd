"""What comes in from files: `import`."""

from __future__ import annotations

import click

from afterview.cli.arguments import FILE
from afterview.cli.context import CommandContext, json_option, with_context


@click.command("import")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=FILE)
@click.option("--dry-run", is_flag=True, help="Show what would be done, and store nothing.")
@click.option("-y", "--yes", is_flag=True, help="Store it without asking.")
@json_option
@with_context
@click.pass_context
def import_(
    ctx: click.Context,
    context: CommandContext,
    files: tuple[str, ...],
    dry_run: bool,
    yes: bool,
    as_json: bool,
) -> None:
    """Take over interviews from invitations (.ics, or a mail with one as .eml). - is standard input.

    \b
    afterview import invite.ics
    afterview import --dry-run *.eml

    What would be done is shown first. What is stored is one change: `afterview undo` takes it back.
    The exit status is 2 where a file cannot be read; then nothing is stored.
    """
    from afterview.cli.importing import import_files

    ctx.exit(import_files(context, files, dry_run=dry_run, yes=yes, as_json=as_json))
