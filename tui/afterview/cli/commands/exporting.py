"""The commands that hand a job hunt on: `export` and its forms."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import click

from afterview.cli.arguments import FILE
from afterview.cli.context import CommandContext, with_context

_C = TypeVar("_C", bound=Callable[..., object])


def _to(command: _C) -> _C:
    command = click.option("--replace", is_flag=True, help="Write over what is there.")(command)
    where = "Write it to FILE, or under its own name into a folder; without, to standard output."
    return click.option("--to", metavar="FILE", type=FILE, help=where)(command)


def _span(command: _C) -> _C:
    last = click.option("--until", "last", metavar="DAY", help="The last day that is asked for.")
    first = click.option(
        "--from", "first", metavar="DAY", help='The first day, such as 2026-11-01 or "1 nov".'
    )
    return first(last(command))


@click.group()
@with_context
def export(context: CommandContext) -> None:
    """Hand the job hunt on: to a calendar, a spreadsheet, a report, other programs.

    \b
    afterview export calendar --to interviews.ics
    afterview export csv --from "1 nov" --until "30 nov" --to november.csv

    Files are written whole, and nothing is written over unless --replace says so. Days are written as in a
    quick-add line.
    """
    del context


@export.command()
@_to
@_span
@with_context
def calendar(
    context: CommandContext, to: str | None, replace: bool, first: str | None, last: str | None
) -> None:
    """Interviews and all that will be due, as a calendar file (.ics) with alarms.

    Importing a later one into the same calendar updates what is there; what is done is cancelled.
    """
    from afterview.cli.exporting import export_form
    from afterview.exports.forms import FORMS

    export_form(context, FORMS["calendar"], to, replace=replace, first=first, last=last)


@export.command("csv")
@_to
@_span
@click.option("--public", is_flag=True, help="Leave out notes, which are for you alone.")
@click.option("--bom", is_flag=True, help="Begin with the mark by which Excel knows UTF-8.")
@click.option(
    "--semicolons", is_flag=True, help="Put semicolons between the cells, as Excel wants in much of Europe."
)
@with_context
def csv_(
    context: CommandContext,
    to: str | None,
    replace: bool,
    first: str | None,
    last: str | None,
    public: bool,
    bom: bool,
    semicolons: bool,
) -> None:
    """The applications as a sheet, a row each, with their dated history.

    With --from and --until, those on which something happened in these days, as they stood when they ended.
    Cells that a spreadsheet would take for formulas begin with an apostrophe.
    """
    from afterview.cli.exporting import export_form
    from afterview.exports.forms import FORMS

    export_form(
        context,
        FORMS["csv"],
        to,
        replace=replace,
        first=first,
        last=last,
        private=not public,
        separator=";" if semicolons else ",",
        bom=bom,
    )


@export.command("json")
@_to
@with_context
def json_(context: CommandContext, to: str | None, replace: bool) -> None:
    """The whole journal as JSON, with everything in it. `export schema` describes it."""
    from afterview.cli.exporting import export_journal

    export_journal(context, to, replace=replace)


@export.command()
@_to
@with_context
def schema(context: CommandContext, to: str | None, replace: bool) -> None:
    """The JSON Schema of `export json`, and of the journal itself."""
    from afterview.cli.exporting import export_schema

    del context
    export_schema(to, replace=replace)
