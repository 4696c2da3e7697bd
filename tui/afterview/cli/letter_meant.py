"""Which letter the words of a command mean, and by which template it is drafted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from afterview.cli.context import CommandContext, UserError
from afterview.cli.output import warn
from afterview.config import own_letter_template
from afterview.entry.letter_target import read_occasion
from afterview.entry.scene import Scene
from afterview.letters.kinds import BY_NAME, LetterShape
from afterview.text import Unclear, clean_line, safe_line, shortened

if TYPE_CHECKING:
    from afterview.letters.occasion import Occasion
    from afterview.letters.templates import Template
    from afterview.records.hunt import Hunt


def shape_of(kind: str) -> LetterShape:
    """Return the kind of letter of that name. Raises UserError."""
    found = BY_NAME.get(kind.casefold())
    if found is None:
        raise UserError(
            f"there is no letter of the kind {shortened(clean_line(kind), 40)!r}: {', '.join(BY_NAME)}"
        )
    return found


def occasion_of(
    context: CommandContext, hunt: Hunt, shape: LetterShape, target: str, person: str
) -> Occasion:
    """Return the letter that the words of a command mean. Raises UserError."""
    try:
        return read_occasion(shape, target, person, Scene(hunt, context.of_lines()), context.settings.name)
    except Unclear as error:
        raise UserError(str(error)) from None


def own_template(shape: LetterShape) -> Template | None:
    """Return the user's own template; None where there is none, or where it is broken, which is said."""
    from afterview.letters.templates import own

    template, said = own(*own_letter_template(shape.name))
    if said:
        warn(safe_line(f"afterview: {said[0].lower()}{said[1:]}"))
    return template
