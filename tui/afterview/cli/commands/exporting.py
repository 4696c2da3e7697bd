"""The commands that hand a job hunt on: `export` and its forms."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import click

from afterview.cli.arguments import FILE
from afterview.cli.context import CommandContext, UserError, told_as_json_option, with_context

_C = TypeVar("_C", bound=Callable[..., object])


def _to(command: _C) -> _C:
    command = click.option("--replace", is_flag=True, help="Write over what is there.")(command)
    command = told_as_json_option(command)
    where = "Write it to FILE, or under its own name into a folder; without, to standard output."
    return click.option("--to", metavar="FILE", type=FILE, help=where)(command)


def _to_folder(command: _C) -> _C:
    command = click.option("--replace", is_flag=True, help="Bring a folder up to date that was made so.")(
        command
    )
    command = told_as_json_option(command)
    return click.option("--to", metavar="FOLDER", type=FILE, required=True, help="The folder to make.")(
        command
    )


def _span(command: _C) -> _C:
    last = click.option("--until", "last", metavar="DAY", help="The last day that is asked for.")
    first = click.option(
        "--from", "first", metavar="DAY", help='The first day, such as 2026-11-01 or "1 nov".'
    )
    return first(last(command))


@click.group()
@with_context
def export(context: CommandContext) -> None:
    """Export the job hunt: a calendar, a sheet, a report, files for other programs.

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

    export_form(context, "calendar", to, replace=replace, first=first, last=last)


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

    export_form(
        context,
        "csv",
        to,
        replace=replace,
        first=first,
        last=last,
        private=not public,
        separator=";" if semicolons else ",",
        bom=bom,
    )


@export.command()
@_to
@_span
@click.option("--private", is_flag=True, help="With your notes, which are for you alone.")
@with_context
def page(
    context: CommandContext, to: str | None, replace: bool, first: str | None, last: str | None, private: bool
) -> None:
    """What was done in some days, as a page to print (HTML): the proof of activity for a job centre."""
    from afterview.cli.exporting import export_form

    export_form(context, "page", to, replace=replace, first=first, last=last, private=private)


@export.command()
@_to_folder
@_span
@click.option("--public", is_flag=True, help="Leave out notes, reflections, letters and addresses.")
@with_context
def markdown(
    context: CommandContext, to: str, replace: bool, first: str | None, last: str | None, public: bool
) -> None:
    """Everything as a folder of Markdown notes with links, which Obsidian opens as a vault.

    With --replace, a folder that was made so is brought up to date; what else lies in it stays.
    """
    from afterview.cli.exporting import export_form

    export_form(context, "markdown", to, replace=replace, first=first, last=last, private=not public)


@export.command()
@_to
@_span
@click.option("--svg", is_flag=True, help="As a picture (SVG).")
@click.option("--draw", is_flag=True, help="Drawn in the terminal.")
@with_context
def sankey(
    context: CommandContext,
    to: str | None,
    replace: bool,
    first: str | None,
    last: str | None,
    svg: bool,
    draw: bool,
) -> None:
    """Which way applications went, from sent to how they ended: as text for SankeyMATIC, or drawn."""
    from afterview.cli.exporting import draw_sankey, export_form

    if draw:
        if to is not None or svg:
            raise UserError("--draw stands alone: it draws in the terminal")
        draw_sankey(context, first, last)
        return
    form = "sankey-svg" if svg else "sankey"
    export_form(context, form, to, replace=replace, first=first, last=last)


@export.command()
@_to
@with_context
def vcards(context: CommandContext, to: str | None, replace: bool) -> None:
    """People as cards (.vcf) for an address book."""
    from afterview.cli.exporting import export_form

    export_form(context, "vcards", to, replace=replace)


@export.command()
@_to_folder
@_span
@click.option("--private", is_flag=True, help="With notes, reflections, letters and people's addresses.")
@with_context
def bundle(
    context: CommandContext, to: str, replace: bool, first: str | None, last: str | None, private: bool
) -> None:
    """What was done in some days, to hand on: a folder with a report, a sheet and a picture.

    \b
    afterview export bundle --from "1 nov" --until "30 nov" --to november

    What is for you alone is left out, unless --private says otherwise.
    """
    from afterview.cli.exporting import export_form

    export_form(context, "bundle", to, replace=replace, first=first, last=last, private=private)


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

    export_schema(context, to, replace=replace)
