"""`afterview man`: the manual page, made of the commands themselves."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

import click

from afterview import __version__
from afterview.cli.lists_in_help import WithLists
from afterview.config import CONFIG_VARIABLE, DEBUG_VARIABLE, JOURNAL_VARIABLE

EXIT_STATUSES = {
    0: "It was done, or there was nothing to do.",
    1: (
        "check, config: something is wrong. merge: something is to be decided. "
        "Otherwise: a mistake of the program itself, of which a report is kept, or nobody read its output."
    ),
    2: "It could not be done: one line on standard error says why, and what to do. Nothing was changed.",
    130: "It was stopped from the keyboard.",
}
"""What the number says with which a command ends."""

ENVIRONMENT = {
    JOURNAL_VARIABLE: "The journal, where --journal does not name another one.",
    CONFIG_VARIABLE: "The settings file.",
    DEBUG_VARIABLE: "With 1, a mistake of the program shows its traceback, which may quote what was typed.",
    "NO_COLOR": "With anything in it, the app draws without colour. What commands print has none.",
    "TZ": "The time zone, where the settings do not name one.",
}
"""The variables that are looked at."""

_ASCII = {
    "“": "\\(lq",
    "”": "\\(rq",
    "‘": "\\(oq",
    "’": "\\(cq",
    "…": "...",
    "·": "\\(pc",
    "–": "\\(en",
    "—": "\\(em",
}


def manual_page(ctx: click.Context) -> str:
    """Return the page of the program of that context, in roff."""
    return "\n".join(_page(ctx))


def _page(ctx: click.Context) -> Iterator[str]:
    program = ctx.command
    about, _, more = _help_of(program).partition("\n\n")
    yield '.\\" made by: afterview man'
    yield f'.TH AFTERVIEW 1 "" "afterview {__version__}" "User Commands"'
    yield ".SH NAME"
    yield f"afterview \\- {escaped('what to do after a job interview, and when')}"
    yield ".SH SYNOPSIS"
    yield ".B afterview"
    yield escaped("[OPTIONS] [COMMAND] ...")
    yield ".SH DESCRIPTION"
    yield from _paragraphs(f"{about}\n\n{more}")
    yield ".SH OPTIONS"
    yield from _options(ctx)
    yield ".SH COMMANDS"
    for each in _commands(ctx):
        yield f".SS {escaped(_usage(each))}"
        yield from _paragraphs(_help_of(each.command))
        yield from _lists(each.command)
        yield from _options(each, but=_names(ctx))
    yield ".SH EXIT STATUS"
    for status, meaning in EXIT_STATUSES.items():
        yield from (".TP", f".B {status}", escaped(meaning))
    yield ".SH ENVIRONMENT"
    for name, meaning in ENVIRONMENT.items():
        yield from (".TP", f".B {escaped(name)}", escaped(meaning))
    yield ".SH FILES"
    yield escaped("afterview where says where the journal and the settings file are on this computer.")


def _commands(ctx: click.Context) -> Iterator[click.Context]:
    """Yield every command with its subcommands, in the order of the help, but for those that are hidden."""
    if not isinstance(ctx.command, click.Group):
        return
    for name in ctx.command.list_commands(ctx):
        command = ctx.command.get_command(ctx, name)
        if command is not None and not command.hidden:
            below = click.Context(command, info_name=name, parent=ctx)
            yield below
            yield from _commands(below)


def _usage(ctx: click.Context) -> str:
    pieces = (each for each in ctx.command.collect_usage_pieces(ctx) if each != "[OPTIONS]")
    return " ".join((ctx.command_path, *pieces))


def _help_of(command: click.Command) -> str:
    return inspect.cleandoc(command.help or "").partition("\f")[0]


def _paragraphs(text: str) -> Iterator[str]:
    """Yield a help text in roff; what stands below click's own mark keeps its lines."""
    is_first = True
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        is_verbatim, lines = paragraph.startswith("\b"), paragraph.lstrip("\b\n").splitlines()
        if not is_first:
            yield ".PP"
        is_first = False
        if is_verbatim:
            yield from (".nf", ".RS", *(escaped(each) for each in lines), ".RE", ".fi")
        else:
            yield escaped(" ".join(" ".join(lines).split()))


def _lists(command: click.Command) -> Iterator[str]:
    for heading, rows in command.lists().items() if isinstance(command, WithLists) else ():
        yield from (".PP", f"{escaped(heading)}:")
        for written, meaning in rows:
            yield from (".TP", f".B {escaped(written)}", escaped(meaning))


def _options(ctx: click.Context, but: frozenset[str] = frozenset()) -> Iterator[str]:
    for each in ctx.command.get_params(ctx):
        record = each.get_help_record(ctx) if isinstance(each, click.Option) else None
        if record is not None and not but.intersection(each.opts):
            yield from (".TP", f".B {escaped(record[0])}", escaped(record[1]))


def _names(ctx: click.Context) -> frozenset[str]:
    return frozenset(name for each in ctx.command.get_params(ctx) for name in each.opts)


def escaped(text: str) -> str:
    """Return a text as roff takes it for text: no escapes, no requests, signs of every script by number."""
    shown = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("^", "\\(ha")
    shown = shown.replace("~", "\\(ti").replace("`", "\\(ga")
    shown = "".join(each if each.isascii() else _ASCII.get(each, f"\\[u{ord(each):04X}]") for each in shown)
    return f"\\&{shown}" if shown.startswith(".") else shown
