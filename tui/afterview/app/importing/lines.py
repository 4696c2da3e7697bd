"""What the import screen shows: what would be done with each interview, and more about one. Pure."""

from __future__ import annotations

from datetime import datetime

from textual.content import Content

from afterview.app.cell_text import fitted, plain
from afterview.imports.plan import Action, PlannedApplication, PlannedInterview, PlannedPerson
from afterview.imports.preview import MARKS, details, when, whose
from afterview.imports.preview_records import application_line, person_line
from afterview.imports.storing_interviews import missing
from afterview.records.hunt import Hunt

_STYLES = {
    Action.ADD: "bold $text-success",
    Action.UPDATE: "bold $text-accent",
    Action.CANCEL: "bold $text-warning",
    Action.IGNORE: "$foreground-muted",
}


def line_of(
    found: PlannedInterview, hunt: Hunt, zone: str, now: datetime, width: int, *, is_taken: bool
) -> Content:
    """Return what would be done with one, and what has to be known for that, in one row or two."""
    is_left = found.action is Action.IGNORE
    lack = missing(found)
    sign = " " if is_left or not is_taken else "?" if lack else "✓"
    about = whose(found, hunt) or (f"“{found.title}”" if found.title else found.where)
    moment = when(found, zone, now)
    rest = max(width - 13 - len(moment) - 2, 8)
    row = Content.assemble(
        Content.styled(f" {sign} ", "$text-warning bold" if sign == "?" else "$text-success bold"),
        Content.styled(f"{MARKS[found.action]:<9} ", _STYLES[found.action]),
        Content.styled(fitted(moment, min(len(moment), width - 13)), "$foreground-muted" if is_left else ""),
        "  ",
        Content.styled(fitted(about, rest).rstrip(), "$foreground-muted" if is_left else "bold"),
    )
    if is_left or not is_taken or not lack:
        return row
    ask = next((each.text for each in found.questions), f"I have to know {lack}.")
    return Content.assemble(
        row, "\n", Content.styled(f"   {fitted(ask, width - 3).rstrip()}", "$text-warning")
    )


def line_of_other(found: PlannedApplication | PlannedPerson, width: int, *, is_taken: bool) -> Content:
    """Return what would be done with an application or a person."""
    if isinstance(found, PlannedApplication):
        said, known = application_line(found), found.application
    else:
        said, known = person_line(found), found.person
    return Content.assemble(
        Content.styled(f" {'✓' if is_taken else ' '} ", "$text-success bold"),
        Content.styled(
            f"{'add to' if known else 'add':<9} ", _STYLES[Action.UPDATE if known else Action.ADD]
        ),
        Content(fitted(said, max(width - 13, 8)).rstrip()),
    )


def detail_of(found: PlannedInterview, odd: tuple[str, ...]) -> Content:
    """Return all else that is known of one: in rows that are wrapped."""
    rows = [Content(plain(each)) for each in details(found)]
    rows += [Content.styled(plain(f"? {each.text}"), "$text-warning") for each in found.questions]
    rows += [Content.styled(plain(f"! {each}"), "$foreground-muted") for each in odd]
    return Content("\n").join(rows)
