"""What recurs over the whole job hunt: `patterns`."""

from __future__ import annotations

import click

from afterview.cli.context import CommandContext, json_option, with_context


@click.command()
@json_option
@with_context
def patterns(context: CommandContext, as_json: bool) -> None:
    """Show what recurs over the whole job hunt.

    Habits, confidence beside the outcome, strengths and weaknesses in your own words, how far applications
    come, how long answers take and who has been silent, the pace of applying. With fewer than five of
    something it says what is missing.
    """
    from afterview.patterns.overview import patterns as patterns_of

    found = patterns_of(context.open_journal().hunt, context.now, context.zone)
    if as_json:
        from afterview.cli.patterns import print_shape

        print_shape(found)
    else:
        from afterview.cli.patterns import print_page

        print_page(found, context.now, context.zone)
