"""How an application ended, and what is left to do about it: `ending`."""

from __future__ import annotations

import click

from afterview.cli.arguments import TARGET
from afterview.cli.context import CommandContext, json_option, with_context


@click.command()
@click.argument("target", type=TARGET)
@json_option
@with_context
def ending(context: CommandContext, target: str, as_json: bool) -> None:
    """Show what is left to do about a no, an offer or a yes, each with the line that records it.

    The reply, LinkedIn, the first date to keep in touch, whom to tell, offers beside each other. TARGET is
    what a quick-add line begins with: a company's name, "Company · Role", or an id.
    """
    from afterview.cli.ending import ending_shape, ending_text
    from afterview.cli.json_output import print_json
    from afterview.cli.tables import say_fitted
    from afterview.entry.scene import Scene
    from afterview.playbook.ending import ending as ending_of
    from afterview.playbook.shape import Situation

    hunt = context.open_journal().hunt
    application, _ = context.named(target, hunt)
    rounds = application.rounds
    held = rounds[-1] if rounds else None
    found = ending_of(Situation(hunt, application, held, context.now, context.zone, context.settings.waits))
    scene = Scene(hunt, context.of_lines())
    if as_json:
        print_json(ending_shape(found, scene))
    else:
        say_fitted(ending_text(found, scene))
