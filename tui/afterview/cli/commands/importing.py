"""What comes in from files: `import`."""

from __future__ import annotations

import click

from afterview.cli.arguments import FILE, TARGET
from afterview.cli.context import CommandContext, json_option, with_context


@click.command("import")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=FILE)
@click.option("--dry-run", is_flag=True, help="Show what would be done, and store nothing.")
@click.option("-y", "--yes", is_flag=True, help="Store it without asking.")
@click.option(
    "--application",
    metavar="TARGET",
    type=TARGET,
    default="",
    help="What the interviews are for, where they do not say.",
)
@click.option("--new", is_flag=True, help="Add an application for a company that is not on record.")
@click.option(
    "--duplicates",
    type=click.Choice(["merge", "skip", "add"]),
    default="merge",
    show_default=True,
    help="What to do with a job that is there already.",
)
@click.option(
    "--dates",
    type=click.Choice(["day-first", "month-first"]),
    default=None,
    help="How a sheet writes 3/4/2026, where nothing in it tells.",
)
@click.option(
    "--sheet",
    "sheets",
    metavar="NAME",
    multiple=True,
    help="Which sheet of a workbook to take; more than once for several.",
)
@click.option(
    "--column",
    "columns",
    metavar="HEADER=WHAT",
    multiple=True,
    help='What a column is, such as "Firm=company".',
)
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
    duplicates: str,
    dates: str | None,
    sheets: tuple[str, ...],
    columns: tuple[str, ...],
    as_json: bool,
) -> None:
    """Import invitations, sheets of applications, and contacts. - is standard input.

    Invitations are .ics, or a mail that holds one as .eml; sheets .csv, .xlsx or pasted text, from a job
    tracker or one's own; contacts .vcf, or the list of connections from LinkedIn. A whole journal, as
    `afterview export json` makes it, brings what is not here yet.

    \b
    afterview import invite.ics
    afterview import --dry-run applications.csv
    afterview import --duplicates skip --dates month-first jobs.xlsx
    afterview import --yes --application acme invite.ics

    What would be done is shown first. What is stored is one change: `afterview undo` undoes it.
    The exit status is 2 where a file cannot be read; then nothing is stored.
    """
    from afterview.cli.importing import Wish, import_files

    wish = Wish(dry_run, yes, as_json, application, new, duplicates, dates or "", sheets, columns)
    ctx.exit(import_files(context, files, wish))
