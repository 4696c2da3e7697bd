"""The command of the settings: `config`."""

from __future__ import annotations

import click

from afterview.cli.arguments import SETTING, SETTING_VALUE
from afterview.cli.context import CommandContext, json_option, with_context


class _Settings(click.Group):
    """Says how a setting is read and changed where its name stands in the place of a command."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        from afterview.settings import declared

        name = args[0]
        if name not in self.commands and any(each.name == name for each in declared()):
            raise click.UsageError(
                f"write afterview config get {name}, or afterview config set {name} VALUE", ctx
            )
        return super().resolve_command(ctx, args)


@click.group(cls=_Settings, invoke_without_command=True)
@json_option
@with_context
@click.pass_context
def config(ctx: click.Context, context: CommandContext, as_json: bool) -> None:
    """List the settings, or change one. Comments in the settings file are kept.

    \b
    afterview config set zone Europe/Berlin
    afterview config set me kim@roe.example kim.roe@work.example
    afterview config set waits.touch_days 30 60 90
    afterview config unset theme

    The exit status is 1 where something in the file is wrong.
    """
    del context
    if ctx.invoked_subcommand is None:
        from afterview.cli.config import list_settings

        ctx.exit(list_settings(as_json=as_json))


@config.command()
@click.argument("name", type=SETTING)
@json_option
@with_context
def get(context: CommandContext, name: str, as_json: bool) -> None:
    """Print the value of one setting."""
    from afterview.cli.config import print_setting

    del context
    print_setting(name, as_json=as_json)


@config.command("set", context_settings={"ignore_unknown_options": True})
@click.argument("name", type=SETTING)
@click.argument("value", nargs=-1, required=True, type=SETTING_VALUE)
@with_context
def set_(context: CommandContext, name: str, value: tuple[str, ...]) -> None:
    """Give a setting another value: a word, several for a list, or "" for nothing."""
    from afterview.cli.config import set_setting

    del context
    set_setting(name, value)


@config.command()
@click.argument("name", type=SETTING)
@with_context
def unset(context: CommandContext, name: str) -> None:
    """Take a setting out of the file: the built-in value is used again."""
    from afterview.cli.config import unset_setting

    del context
    unset_setting(name)
