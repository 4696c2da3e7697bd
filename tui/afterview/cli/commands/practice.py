"""Practising one's own questions: `practice`, `practice rate`, `practice answer`."""

from __future__ import annotations

import click

from afterview.cli.context import CommandContext, json_option, with_context


@click.group(invoke_without_command=True)
@json_option
@with_context
@click.pass_context
def practice(ctx: click.Context, context: CommandContext, as_json: bool) -> None:
    """List what to practise now, weakest first, and why.

    \b
    afterview practice
    afterview practice answer q3k… "The outage: what broke, what I did, what changed."
    afterview practice rate q3k… good

    With an interview in the next two weeks: what is likely there, more often as it comes near, and all of it
    on the day before. Without one: your weak questions, at growing distances. In the app, g l practises them.
    """
    if ctx.invoked_subcommand is None:
        from afterview.cli.practice import print_plan

        print_plan(context, as_json=as_json)


@practice.command()
@click.argument("question")
@click.argument("rating")
@click.option("--tried", default="", metavar="TEXT", help="What you tried, to be kept with it.")
@with_context
def rate(context: CommandContext, question: str, rating: str, tried: str) -> None:
    """Record how the answer to a QUESTION came.

    RATING is 1 or again (it did not come), 2 or hard, 3 or good, 4 or easy. QUESTION is an id, as `afterview
    practice --json` and `afterview questions --json` print it, or the question word by word.
    """
    from afterview.cli.practice import rate_question

    rate_question(context, question, rating, tried)


@practice.command()
@click.argument("question")
@click.argument("text", nargs=-1, required=True)
@with_context
def answer(context: CommandContext, question: str, text: tuple[str, ...]) -> None:
    """Write the answer to a QUESTION that you want to give from now on: TEXT."""
    from afterview.cli.practice import answer_question

    answer_question(context, question, " ".join(text))
