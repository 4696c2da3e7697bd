"""The command of the brief: one page to read before an interview."""

from __future__ import annotations

import click

from afterview.cli.arguments import FILE, TARGET
from afterview.cli.context import CommandContext, json_option, with_context


@click.command()
@click.argument("target", metavar="[INTERVIEW]", required=False, type=TARGET)
@json_option
@click.option("--markdown", "as_markdown", is_flag=True, help="Print Markdown.")
@click.option("--page", "page_file", metavar="FILE", type=FILE, help="Write a page to print to FILE (HTML).")
@click.option("--replace", is_flag=True, help="With --page: write over a FILE that is there already.")
@with_context
def brief(
    context: CommandContext,
    target: str | None,
    as_json: bool,
    as_markdown: bool,
    page_file: str | None,
    replace: bool,
) -> None:
    """Show one page to read before an interview: when, where, who, what they have heard, what is new.

    INTERVIEW is a company's name (its next round), company#round, "Company · Role", or an id. Without it, the
    next interview of all.
    """
    from afterview.cli.brief import print_brief

    print_brief(
        context, target, as_json=as_json, as_markdown=as_markdown, page_file=page_file, replace=replace
    )
