"""What the shell offers at a press of the tabulator: from the journal, read as it asks.

A journal that cannot be read offers nothing, and says nothing: the line is still being written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click

from afterview.cli.context import CommandContext, UserError
from afterview.config import ConfigError
from afterview.entry.completion import complete, names, targets_of
from afterview.entry.scene import Context, Scene
from afterview.journal.errors import JournalError
from afterview.journal.journal import Journal
from afterview.records.hunt import Hunt
from afterview.text import folded

_FAILURES = (JournalError, ConfigError, UserError, OSError)


def lines(ctx: click.Context, param: click.Parameter, incomplete: str) -> Iterator[str]:
    """Yield what a quick-add line can go on with, as the app offers it."""
    found = _known(ctx)
    if found is None:
        return
    line = _so_far(ctx, param, incomplete)
    for each in complete(line, *found):
        yield f"{incomplete}{each[len(line) :]}".rstrip()


def targets(ctx: click.Context, _: click.Parameter, incomplete: str) -> Iterator[str]:
    """Yield companies, and their roles and rounds where there are several."""
    found = _known(ctx)
    yield from () if found is None else _that_begin(targets_of(found[0]), incomplete)


def people(ctx: click.Context, param: click.Parameter, incomplete: str) -> Iterator[str]:
    """Yield people: those to whom such a letter goes, else those who have to do with the target first."""
    found = _known(ctx)
    if found is None:
        return
    begun = _so_far(ctx, param, incomplete)
    target = str(ctx.params.get("target") or "")
    likely = _addressees(str(ctx.params.get("kind") or ""), target, Scene(*found))
    for each in _that_begin(likely or names(target, *found), begun):
        yield f"{incomplete}{each[len(begun) :]}" if begun != incomplete else each


def _addressees(kind: str, target: str, scene: Scene) -> tuple[str, ...]:
    """Return the names of those to whom such a letter goes about that target; () where nobody does."""
    from afterview.entry.people import interviewers_of, people_at
    from afterview.entry.targets import take_target
    from afterview.letters.kinds import BY_NAME, Whom
    from afterview.text import Unclear, clean_line

    shape = BY_NAME.get(kind.casefold())
    if shape is None:
        return ()
    if shape.whom is Whom.REFERENCE:
        return tuple(each.name for each in scene.hunt.references)
    try:
        applications = take_target(clean_line(target), scene)[0].applications
    except Unclear:
        return ()
    whom = shape.whom
    found = (
        interviewers_of(each, scene.hunt) if whom is Whom.INTERVIEWER else people_at(each.company, scene.hunt)
        for each in applications
    )
    return tuple(person.name for people in found for person in people)


def editable(ctx: click.Context, _: click.Parameter, incomplete: str) -> Iterator[str]:
    """Yield what can be named to be corrected: companies, their rounds, people."""
    found = _known(ctx)
    if found is not None:
        everybody = (each.name for each in found[0].people.values())
        yield from _that_begin((*targets_of(found[0]), *everybody), incomplete)


def fields(ctx: click.Context, param: click.Parameter, incomplete: str) -> Iterator[str]:
    """Yield the fields of what is named, each with the sign before its value."""
    from afterview.cli.editing import field_names

    found = _known(ctx)
    if found is not None:
        words = [each for each in _words(ctx, param) if "=" not in each]
        names_of_fields = field_names(str(ctx.params.get("target") or ""), words, Scene(*found))
        yield from _that_begin((f"{each}=" for each in names_of_fields), incomplete)


def record_lines(ctx: click.Context, param: click.Parameter, incomplete: str) -> Iterator[str]:
    """Yield the lines of what is named, as words that name them again."""
    from afterview.cli.record_meant import line_names

    found = _known(ctx)
    if found is not None and not _words(ctx, param):
        target = str(ctx.params.get("target") or "")
        yield from _that_begin(line_names(target, Scene(*found)), incomplete)


def backups(ctx: click.Context, _: click.Parameter, incomplete: str) -> Iterator[str]:
    """Yield the numbers of the backups, the newest first."""
    from afterview.journal.backups import Backups

    try:
        found = Backups(_context(ctx).journal_path).all()
    except _FAILURES:
        return
    yield from _that_begin((str(each.revision) for each in found), incomplete)


def letter_kinds(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> Iterator[str]:
    """Yield the kinds of letter as the command line names them."""
    from afterview.letters.kinds import BY_NAME

    yield from _that_begin(BY_NAME, incomplete)


def settings(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> Iterator[str]:
    """Yield the names of the settings."""
    from afterview.settings import declared

    yield from _that_begin((each.name for each in declared()), incomplete)


def setting_values(ctx: click.Context, _: click.Parameter, incomplete: str) -> Iterator[str]:
    """Yield the values of a setting that has only a few, and the zones."""
    from afterview.settings import Kind, declared

    kind = next((each.kind for each in declared() if each.name == ctx.params.get("name")), None)
    if kind is Kind.YES_OR_NO:
        yield from _that_begin(("true", "false"), incomplete)
    elif kind is Kind.ZONE:
        from zoneinfo import available_timezones

        yield from _that_begin(sorted(available_timezones()), incomplete)


def _known(ctx: click.Context) -> tuple[Hunt, Context] | None:
    context = _context(ctx)
    try:
        return Journal.open(context.journal_path).hunt, context.of_lines()
    except _FAILURES:
        return None


def _context(ctx: click.Context) -> CommandContext:
    return ctx.find_object(CommandContext) or CommandContext()


def _so_far(ctx: click.Context, param: click.Parameter, incomplete: str) -> str:
    """Return the words of the argument, with the one that has been begun."""
    return " ".join((*_words(ctx, param), incomplete))


def _words(ctx: click.Context, param: click.Parameter) -> tuple[str, ...]:
    """Return the words of the argument that are written already."""
    return tuple(map(str, ctx.params.get(param.name or "") or ()))


def _that_begin(wholes: Iterable[str], begun: str) -> Iterator[str]:
    """Yield those that begin so, whatever their case, and that stand on one line."""
    wanted = folded(begun)
    return (each for each in dict.fromkeys(wholes) if folded(each).startswith(wanted) and each.isprintable())
