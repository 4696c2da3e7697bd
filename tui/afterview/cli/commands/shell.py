"""What makes the commands at home in a shell: completion and a manual page."""

from __future__ import annotations

import click

from afterview.cli.context import CommandContext, with_context

SHELLS = ("bash", "zsh", "fish")


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
@with_context
def completion(context: CommandContext, shell: str) -> None:
    """Print what teaches a shell to complete commands, companies, people and interviews.

    \b
    bash   echo 'eval "$(afterview completion bash)"' >> ~/.bashrc
    zsh    echo 'eval "$(afterview completion zsh)"' >> ~/.zshrc      (below compinit)
    fish   afterview completion fish > ~/.config/fish/completions/afterview.fish
    """
    from afterview.cli.completion_scripts import script
    from afterview.cli.output import say

    del context
    say(script(shell))


@click.command()
@with_context
@click.pass_context
def man(ctx: click.Context, context: CommandContext) -> None:
    """Print the manual page, for man.

    \b
    afterview man > ~/.local/share/man/man1/afterview.1
    """
    from afterview.cli.man import manual_page
    from afterview.cli.output import say

    del context
    say(manual_page(ctx.find_root()))


@click.command()
@click.argument("kind", type=click.Choice(["cron", "systemd", "launchd", "prompt"]), required=False)
@with_context
def reminders(context: CommandContext, kind: str | None) -> None:
    """Print what makes this computer ask regularly what is due, and where to put it.

    Nothing is installed. What is then shown is what `afterview due --notify` shows. `prompt` prints how the
    line of `afterview due --line` comes into bash, zsh, fish, starship and tmux.

    \b
    afterview reminders cron
    afterview reminders prompt
    """
    from afterview.cli.reminding import print_schedule

    print_schedule(context, kind)
