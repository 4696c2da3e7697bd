"""One line of plain words, understood: what it would record, or what is not clear about it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from afterview.changes.errors import ChangeError
from afterview.entry.matching import is_slip
from afterview.entry.people import take_from
from afterview.entry.scene import Context, Scene
from afterview.entry.targets import finds_target
from afterview.entry.verbs.applications import ADD
from afterview.entry.verbs.follow_ups import OUTCOME
from afterview.entry.verbs.registry import BY_WORD
from afterview.entry.verbs.verb import Slot, Verb
from afterview.records.hunt import Change, Hunt
from afterview.text import Unclear, clean_line, folded

__all__ = ["Context", "Understood", "understand"]

INSIST = "anyway"
"""The last word of a line that records a fact against the playbook's advice."""
_LONGEST = 40_000

_COMMAS = re.compile(r",\s*(applied|saved)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Understood:
    """What a line means. There is a change, or a problem, or a warning that has to be insisted on."""

    preview: str
    """What will be recorded, in plain words."""
    change: Change | None
    problem: str = ""
    """What is not understood, and what to write."""
    warning: str = ""
    """Why the playbook advises against it. `change` is None until it is insisted on."""


def understand(line: str, hunt: Hunt, context: Context, insist: bool = False) -> Understood:
    """Return what `line` means for `hunt`. Never raises, whatever the text.

    A first word that is a verb says what it is; without one the line adds an application. The last word
    `anyway` insists, as `insist` does.
    """
    line = clean_line(line)
    try:
        return _understand(line, hunt, context, insist)
    except (Unclear, ChangeError) as problem:
        return Understood("", None, problem=str(problem))


def _understand(line: str, hunt: Hunt, context: Context, insist: bool) -> Understood:
    if not line:
        raise Unclear(f"Write what happened, such as “{ADD.usage}”.")
    if len(line) > _LONGEST:
        raise Unclear(f"The line is {len(line):,} characters long: keep it to {_LONGEST:,}.")
    verb, rest = _verb(line, Scene(hunt, context))
    said, _, last = rest.rpartition(" ")
    if said and folded(last) == INSIST and not verb.takes_text:
        rest, insist = said, True
    reading = verb.read(rest, Scene(hunt, context))
    change = None if reading.warning and not insist else reading.change
    return Understood(reading.preview, change, warning=reading.warning)


def _verb(line: str, scene: Scene) -> tuple[Verb, str]:
    """Return the verb of a line and what follows it. Raises Unclear for a verb alone, or mistyped."""
    first, _, rest = line.partition(" ")
    word, rest = folded(first).rstrip(":"), rest.strip()
    verb = BY_WORD.get(word)
    if verb is not None and rest and not _is_company(verb, line, rest, scene):
        return verb, rest
    if verb is not None and not rest:
        raise Unclear(f"{verb.name}: {verb.help}. For example: {verb.usage}")
    meant = next((name for name in BY_WORD if is_slip(word, name)), None)
    if meant is not None and ";" not in line and _makes_sense(BY_WORD[meant], rest, scene):
        raise Unclear(f"Did you mean “{meant}”? Write it so, or put “add” in front to add an application.")
    if ";" not in line:
        _doubt(first, line, rest, scene)
    return ADD, line


def _doubt(first: str, line: str, rest: str, scene: Scene) -> None:
    """Raise Unclear for what would make an application, and was most likely meant as something else."""
    if rest and (finds_target(rest, scene) or _is_person(rest, scene)):
        known = OUTCOME.name if folded(first) in OUTCOME.words else ""
        hint = f"Did you mean “{known} {rest} {folded(first)}”?" if known else "? shows the words I know."
        raise Unclear(f"I know no word “{first}”. {hint} To add an application, put “add” in front.")
    if _COMMAS.search(line):
        raise Unclear("Put ; between the parts of an application: Acme; Engineer; applied yesterday.")


def _is_person(rest: str, scene: Scene) -> bool:
    try:
        return take_from(rest, scene.hunt.people.values())[0] is not None
    except Unclear:
        return True


def _is_company(verb: Verb, line: str, rest: str, scene: Scene) -> bool:
    """Return whether a line that begins like a verb is an application, as in "Well Labs; Designer"."""
    if rest.startswith(";"):
        return True
    about = verb.slots[:1] == (Slot.TARGET,)
    return (
        about
        and ";" in line
        and not finds_target(rest, scene)
        and not finds_target(rest.split(";")[0], scene)
    )


def _makes_sense(verb: Verb, rest: str, scene: Scene) -> bool:
    """Return whether `rest` could follow that verb: it begins with somebody or something known."""
    if not rest:
        return False
    if verb.slots[:1] == (Slot.PERSON,):
        return _is_person(rest, scene)
    return finds_target(rest, scene)
