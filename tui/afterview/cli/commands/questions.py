"""The command of question memory."""

from __future__ import annotations

import click

from afterview.cli.context import CommandContext, json_option, with_context


@click.group(invoke_without_command=True)
@json_option
@with_context
@click.pass_context
def questions(ctx: click.Context, context: CommandContext, as_json: bool) -> None:
    """List every question you were ever asked, the same ones in other words together.

    \b
    afterview questions
    afterview questions like "Why do you want to leave?"
    afterview questions join q3k… q7t…

    Each has how often it was asked, where and how it went, and the best answer so far. Questions are named
    by their id, which --json prints.
    """
    if ctx.invoked_subcommand is None:
        from afterview.cli.questions import print_questions

        print_questions(context, as_json=as_json)


@questions.command()
@click.argument("text", nargs=-1, required=True)
@json_option
@with_context
@click.pass_context
def like(ctx: click.Context, context: CommandContext, text: tuple[str, ...], as_json: bool) -> None:
    """List the known questions that are most like TEXT, best first."""
    from afterview.cli.questions import print_like

    is_asked_before = ctx.parent is not None and ctx.parent.params["as_json"]
    print_like(context, " ".join(text), as_json=as_json or is_asked_before)


@questions.command()
@click.argument("one")
@click.argument("other")
@with_context
def join(context: CommandContext, one: str, other: str) -> None:
    """Say that two questions are the same. `afterview undo` undoes it."""
    from afterview.cli.questions import join_two

    join_two(context, one, other)


@questions.command()
@click.argument("one")
@click.argument("other")
@with_context
def part(context: CommandContext, one: str, other: str) -> None:
    """Say that two questions are not the same, however alike they are. `afterview undo` undoes it."""
    from afterview.cli.questions import part_two

    part_two(context, one, other)
