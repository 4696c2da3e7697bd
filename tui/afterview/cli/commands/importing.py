"""What comes in from files: `import`."""

from __future__ import annotations

import click

from afterview.cli.arguments import FILE
from afterview.cli.context import CommandContext, json_option, with_context


@click.command("import")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=FILE)
@click.option("--dry-run", is_flag=True, help="Show what would be done, and store nothing.")
@click.option("-y", "--yes", is_flag=True, help="Store it without asking.")
@click.option(
    "--application", metavar="TARGET", default="", help="What the interviews are for, where they do not say."
)
@click.option("--new", is_flag=True, help="Add an application for a company that is not on record.")
@json_option
@with_context
@click.pass_context
def import_(
    ctx: click.Context,
    context: CommandContext,
    files: tuple[str, ...],
    dry_run: bool,
    yes: bool,
    application: str,
    new: bool,
    as_json: bool,
) -> None:
    """Take over interviews from invitations (.ics, or a mail with one as .eml). - is standard input.

    \b
    afterview import invite.ics
    afterview import --dry-run *.eml
    afterview import --yes --application acme invite.ics

    What would be done is shown first. What is stored is one change: `afterview undo` takes it back.
    The exit status is 2 where a file cannot be read; then nothing is stored.
    """
    from afterview.cli.importing import Wish, import_files

    ctx.exit(import_files(context, files, Wish(dry_run, yes, as_json, application, new)))
