"""Everybody whom the job hunt has to do with: `people`."""

from __future__ import annotations

import click

from afterview.cli.arguments import PERSON
from afterview.cli.context import CommandContext, json_option, with_context

_ROLES = ("interviewer", "reference", "contact")


@click.command()
@click.argument("words", nargs=-1, type=PERSON)
@click.option("--role", type=click.Choice(_ROLES), help="Only those who are that.")
@json_option
@with_context
def people(context: CommandContext, words: tuple[str, ...], role: str | None, as_json: bool) -> None:
    """Show everybody: who they are, when you were last in touch, and when to be next.

    WORDS narrow it to those with all of them in name, company, title, email or role; of a single one, all is
    shown that happened between you.
    """
    from afterview.playbook.people_overview import Role, people_overview

    hunt, now, zone = context.open_journal().hunt, context.now, context.zone
    wanted = Role(role) if role else None
    everybody = people_overview(hunt, now, zone, context.settings.waits)
    wanted_words = " ".join(words).split()
    found = tuple(each for each in everybody if each.fits(wanted_words, wanted))
    if as_json:
        from afterview.cli.json_output import print_json
        from afterview.cli.people import person_shape

        print_json([person_shape(each, zone) for each in found])
    else:
        from afterview.cli.people import people_text
        from afterview.cli.tables import say_fitted

        say_fitted(people_text(found, now, zone, narrowed=bool(words or role)))
