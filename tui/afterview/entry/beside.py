"""What the parts of an application tell beside it: "Initech; Dev; turned down" is more than a note."""

from __future__ import annotations

import re

from msgspec.structs import replace

from afterview.changes.errors import ChangeError
from afterview.entry.plain.role_names import is_role
from afterview.entry.plain.sentences import understood
from afterview.entry.scene import Context, Scene
from afterview.records.applications import Application
from afterview.records.hunt import Change, Hunt
from afterview.text import QUOTED, Unclear

_FACT = re.compile(r"(?:outcome|interview|followup|heard|promise) ")
_TOLD = re.compile(r"\b(?:we|i|they|he|she|had|have|has|will|was|were|said|told|me|us)\b", re.IGNORECASE)
"""A word of a sentence: the name of a job has none."""
_BRACKETS = re.compile(r"[(\[{][^)\]}]*[)\]}]")
"""What is said of a job in brackets tells of nothing that happened: "QA (contract)"."""


def check_parts(line: str, change: Change, hunt: Hunt, context: Context) -> None:
    """Raise Unclear for a part that would be kept as a note, or as the role, and tells of what came after.

    `change` is what the whole line would record.
    """
    added = [each for key, each in change.applications.items() if each and key not in hunt.applications]
    if len(added) != 1:
        return
    app = added[0]
    scene = Scene(hunt.with_change(change), replace(context, focus_application=app.id, focus_interview=None))
    for part in (each.strip() for each in line.split(";")[1:]):
        if _is_kept(part, app) and (fact := _fact(_BRACKETS.sub(" ", part), scene)):
            raise Unclear(
                f"Add the application first, then write “{fact}” in a line of its own. To keep it as a note, "
                f"write “note: {part}”."
            )
        if part == app.role and _TOLD.search(part):
            raise Unclear(f"Is “{part}” the job? To keep it as a note, write “note: {part}”.")


def _is_kept(part: str, app: Application) -> bool:
    return part in app.notes.split("; ") or (part == app.role and not is_role(part))


def _fact(part: str, scene: Scene) -> str:
    """Return the line that records what a part tells, also where it has to be asked about; "" for nothing."""
    try:
        lines = understood(part, scene).lines
    except (Unclear, ChangeError) as problem:
        lines = tuple(QUOTED.findall(str(problem)))
    lines = tuple(each for each in lines if not _is_state(each, part))
    return next((each for each in lines if _FACT.match(each)), "")


def _is_state(line: str, part: str) -> bool:
    """Return whether a part tells how things are there, which nobody has answered: "hiring freeze"."""
    return line.startswith("heard ") and line.endswith(part) and _TOLD.search(part) is None
