"""The commands of letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from afterview.cli.arguments import FILE, LETTER_KIND, PERSON, TARGET
from afterview.cli.context import CommandContext, json_option, with_context

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_KIND = click.Argument(["kind"])


class _LetterGroup(click.Group):
    """Takes a kind of letter for the name of a command that drafts it."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        return super().resolve_command(ctx, args if args[0] in self.commands else ["draft", *args])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Offer the kinds beside the commands."""
        kinds = [] if incomplete.startswith("-") else LETTER_KIND.shell_complete(ctx, _KIND, incomplete)
        return [*kinds, *super().shell_complete(ctx, incomplete)]


@click.group(cls=_LetterGroup, subcommand_metavar="KIND TARGET [PERSON] | check ... | out ... | save ...")
@with_context
def letter(context: CommandContext) -> None:
    """Print the draft of a letter, say what could be better in one, let one out, or keep one.

    \b
    afterview letter thank-you acme dana > note.txt
    afterview letter check thank-you acme dana --file note.txt
    afterview letter out thank-you acme dana --as eml --attach cv.pdf --to note.eml
    afterview letter save thank-you acme dana --file note.txt --sent

    The letter goes to standard output, what there is to say about it to standard error.
    KIND is thank-you, heads-up, outcome-report, good-word, hello, follow-up, second-follow-up,
    gracious-reply, keep-in-touch or ask-address. TARGET and PERSON are named as in a quick-add line.
    Nothing is sent.
    """
    del context


_kind = click.argument("kind", type=LETTER_KIND)
_target = click.argument("target", type=TARGET)
_person = click.argument("person", nargs=-1, type=PERSON)
_file = click.option(
    "--file", metavar="FILE", type=FILE, help="Read the text from FILE, not from standard input."
)


@letter.command("draft", hidden=True)
@_kind
@_target
@_person
@json_option
@with_context
def draft_letter(
    context: CommandContext, kind: str, target: str, person: tuple[str, ...], as_json: bool
) -> None:
    """Print the draft of a letter of that KIND."""
    from afterview.cli.letter import print_draft

    print_draft(context, kind, target, " ".join(person), as_json=as_json)


@letter.command("check")
@_kind
@_target
@_person
@_file
@json_option
@with_context
def check_letter(
    context: CommandContext, kind: str, target: str, person: tuple[str, ...], file: str | None, as_json: bool
) -> None:
    """Say what could be better in a text. The exit status is 0, whatever is found."""
    from afterview.cli.letter import print_findings

    print_findings(context, kind, target, " ".join(person), file, as_json=as_json)


@letter.command("out")
@_kind
@_target
@_person
@click.option(
    "--as",
    "form",
    type=click.Choice(["eml", "mailto", "html", "txt", "md"]),
    help="Email draft, link for the mail program, page to print, or text; by default what fits the person.",
)
@click.option("--attach", metavar="FILE", type=FILE, multiple=True, help="Attach FILE to the email draft.")
@click.option(
    "--file",
    metavar="FILE",
    type=FILE,
    help="Take the text from FILE (- for standard input).",
)
@click.option("--to", metavar="FILE", type=FILE, help="Write to FILE, not to standard output.")
@click.option("--replace", is_flag=True, help="Write over a file that is there.")
@with_context
def let_letter_out(
    context: CommandContext,
    kind: str,
    target: str,
    person: tuple[str, ...],
    form: str | None,
    attach: tuple[str, ...],
    file: str | None,
    to: str | None,
    replace: bool,
) -> None:
    """Make a letter ready to leave: the one that you wrote, else its draft. Nothing is sent."""
    from afterview.cli.letter_out import let_out

    who = " ".join(person)
    let_out(context, kind, target, who, form=form, file=file, attach=attach, to=to, over=replace)


@letter.command("save")
@_kind
@_target
@_person
@_file
@click.option("--sent", is_flag=True, help="It was sent just now: mark its step.")
@click.option("--anyway", is_flag=True, help="Keep it, or mark it, against what is advised.")
@with_context
def save_letter(
    context: CommandContext,
    kind: str,
    target: str,
    person: tuple[str, ...],
    file: str | None,
    sent: bool,
    anyway: bool,
) -> None:
    """Keep a text that was written elsewhere.

    A header of lines such as "To: ..." and "Subject: ..." is no part of it. Where the letter is marked as
    sent already, --sent puts the text in its place. What is still to be filled in stops --sent, and a text
    to somebody else is not kept.
    """
    from afterview.cli.letter import keep

    keep(context, kind, target, " ".join(person), file, sent=sent, anyway=anyway)
