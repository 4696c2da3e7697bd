"""One line of plain words, understood: what it would record, or what is not clear about it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from afterview.changes.errors import ChangeError
from afterview.changes.lookup import joined
from afterview.entry.beside import check_parts
from afterview.entry.for_later import without_saving
from afterview.entry.in_parts import with_interview
from afterview.entry.news import news_of, with_companies_spelled
from afterview.entry.people import SeveralPeople
from afterview.entry.plain.asked_to_speak import NotAgreed
from afterview.entry.plain.offers import NotSure, names_a_line, offered
from afterview.entry.plain.plausible import implausible
from afterview.entry.plain.sentences import understood
from afterview.entry.plain.taking_apart import take_apart
from afterview.entry.plain.whom import Missing
from afterview.entry.removals import instead_of_deleting
from afterview.entry.scene import Context, Scene
from afterview.entry.targets import finds_target
from afterview.entry.verb_of_line import Mistyped, NotPlain, is_named, is_person, verb_and_rest, verb_of
from afterview.entry.verbs.applications import ADD
from afterview.entry.verbs.registry import BY_WORD
from afterview.entry.verbs.verb import Slot, Verb
from afterview.records.hunt import Change, Hunt
from afterview.text import Either, Unclear, clean_line, folded

__all__ = ["Context", "Understood", "understand"]

INSIST = "anyway"
"""The last word of a line that records a fact against the playbook's advice."""
_LONGEST = 40_000
_LONGEST_SENTENCE = 400
_A_SENTENCE = 5
"""From so many words on, a line may be one."""

_BULLET = re.compile(r"^[-–*•·>]\s+(?=\w)")
"""What stands before each line of a list that is pasted."""


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
    lines: tuple[str, ...] = ()
    """The quick-add lines that a plain sentence was read as; empty for a line that is one."""
    news: tuple[str, ...] = ()
    """Companies and people that come into being with it: "new company: Initech". To be shown with a mark."""


class _Untypable(Unclear):
    """What a sentence was read as cannot be recorded."""


def understand(line: str, hunt: Hunt, context: Context, insist: bool = False) -> Understood:
    """Return what `line` means for `hunt`. Never raises, whatever the text.

    A first word that is a verb says what it is; without one the line adds an application. The last word
    `anyway` insists, as `insist` does.
    """
    line = _BULLET.sub("", clean_line(line))
    try:
        return _understand(line, hunt, context, insist)
    except Either as which:
        lines = [f"“{line.replace(which.words, each)}”" for each in which.instead]
        return Understood("", None, problem=f"{which} Write {' or '.join(lines)}.")
    except (Unclear, ChangeError) as problem:
        return Understood("", None, problem=str(problem))


def _understand(line: str, hunt: Hunt, context: Context, insist: bool) -> Understood:
    scene = Scene(hunt, context)
    if instead := instead_of_deleting(line, scene):
        raise Unclear(instead)
    try:
        return _by_verb(line, hunt, context, insist)
    except (Unclear, ChangeError) as problem:
        said, _, last = line.rpartition(" ")
        if folded(last) == INSIST and understand(said, hunt, context).warning:
            return understand(said, hunt, context, True)
        if _is_in_parts(line, problem) and (both := with_interview(line)):
            try:
                return _told(both, hunt, context, insist)
            except _Untypable:
                raise problem from None
        if (
            not line
            or len(line) > _LONGEST_SENTENCE
            or isinstance(problem, Mistyped)
            or (isinstance(problem, Either) and _is_exact(line, scene))
            or _is_in_parts(line, problem)
        ):
            raise
        first = problem
    spelled, typed, meant = with_companies_spelled(line, scene)
    if meant and not take_apart(line, scene).companies:
        raise Unclear(f"I know no “{typed}”. Did you mean {meant}? Write “{spelled}”.")
    is_exact = _is_exact(line, scene)
    try:
        plain = understood(line, scene)
    except NotAgreed:
        raise
    except (Unclear, ChangeError) as problem:
        if isinstance(first, SeveralPeople):
            raise first from None
        raise Unclear(_refusal(line, first, problem, scene, is_exact=is_exact)) from None
    if isinstance(first, SeveralPeople) and {verb_of(each) for each in plain.lines} != {verb_of(line)}:
        raise first
    if is_exact and not (plain.is_all and _is_told_otherwise(line, plain.lines)):
        raise Unclear(_refusal(line, first, first, scene, is_exact=True))
    try:
        return _told(plain.lines, hunt, context, insist)
    except _Untypable as problem:
        if names_a_line(str(problem)):
            raise
        raise Unclear(f"{problem} {offered(take_apart(line, scene), line, scene)}") from None


def _is_told_otherwise(line: str, lines: tuple[str, ...]) -> bool:
    """Return whether a sentence that begins like a verb's line is about something else."""
    verb = verb_of(line)
    first = BY_WORD.get(lines[0].split(" ")[0])
    return len(lines) == 1 and first is not None and first is not verb and first.slots[:1] == (Slot.TARGET,)


def _refusal(line: str, first: Exception, problem: Exception, scene: Scene, *, is_exact: bool) -> str:
    """Return why neither a verb nor a sentence is understood, with a line to write."""
    if here := _about_chosen(line, scene):
        return f"Which company is it about? For the chosen one, write “{here}”."
    is_vague = isinstance(problem, NotSure | Missing)
    said = str(problem)
    if (_verb_knows(line, first) and (is_vague or not names_a_line(said))) or (
        isinstance(problem, NotSure) and not isinstance(first, NotPlain)
    ):
        said = str(first)
    verb = verb_of(line)
    if is_exact and verb is not None:
        is_begun = len(line.split()) < _A_SENTENCE or line.rstrip().endswith(":")
        if is_begun or names_a_line(str(first)):
            return str(first)
        return f"{first} {offered(take_apart(line, scene), line, scene)}"
    if names_a_line(said):
        return said
    try:
        more = offered(take_apart(line, scene), line, scene)
        return said if said.endswith(more) else f"{said} {more}"
    except Unclear:
        return f"{said} A note is “note COMPANY {line}”."


def _about_chosen(line: str, scene: Scene) -> str:
    """Return the line of a verb with a text in which no company is named, for the chosen one: "q Why us?"."""
    verb, rest, context = verb_of(line), line.partition(" ")[2], scene.context
    if verb is None or not verb.takes_text or not rest or verb.slots[:1] != (Slot.TARGET,):
        return ""
    if (
        rest.split(" ")[0] == "here"
        or not (context.focus_application or context.focus_interview)
        or take_apart(line, scene).companies
    ):
        return ""
    here = f"{verb.name} here {rest}"
    return here if understand(here, scene.hunt, context).change is not None else ""


def _verb_knows(line: str, problem: Exception) -> bool:
    """Return whether the verb's own words about a line are those that help: it begins with one."""
    return not isinstance(problem, NotPlain) and verb_of(line) is not None


def _is_in_parts(line: str, problem: Exception) -> bool:
    """Return whether a line is an application in its parts, one of which is not understood."""
    return ";" in line and verb_of(line) is None and not isinstance(problem, NotPlain)


def _is_exact(line: str, scene: Scene) -> bool:
    """Return whether a line is a verb and somebody or something known, so that it is no sentence."""
    first, _, rest = line.partition(" ")
    verb = verb_of(line)
    if verb is not None and not rest:
        return True
    if verb is None or verb is ADD or first != first.lower():
        return False
    if verb.slots[:1] == (Slot.PERSON,) and verb.name in ("touch", "connected") and is_person(rest, scene):
        return True
    return ";" in rest or (verb.slots[:1] == (Slot.TARGET,) and is_named(rest, scene)) or not verb.slots


def _told(lines: tuple[str, ...], hunt: Hunt, context: Context, insist: bool) -> Understood:
    """Return what the lines mean together that a sentence became."""
    previews: list[str] = []
    warnings: list[str] = []
    changes: list[Change] = []
    so_far = hunt
    for line in lines:
        try:
            meant = _by_verb(line, so_far, context, True)
        except (Unclear, ChangeError) as problem:
            raise _Untypable(f"{problem} I read it as: {line}.") from None
        assert meant.change is not None
        if odd := implausible(meant.change, so_far):
            raise _Untypable(f"Is “{odd}” a name? I read it as: {line}.")
        previews.append(meant.preview)
        warnings.extend([meant.warning] if meant.warning else [])
        changes.append(meant.change)
        so_far = so_far.with_change(meant.change)
    change = joined(" and ".join(dict.fromkeys(each.sentence for each in changes)), *changes)
    news = news_of(change, hunt)
    if len(lines) > 1 and news and news[0].startswith("new company"):
        warnings.append(f"{news[0].partition(': ')[2]} is not on the list: it is added with this.")
    warning = " ".join(dict.fromkeys(warnings))
    return Understood(
        " + ".join(previews),
        None if warning and not insist else change,
        warning=warning,
        lines=lines,
        news=news,
    )


def _by_verb(line: str, hunt: Hunt, context: Context, insist: bool) -> Understood:
    if not line:
        raise Unclear(f"Write what happened, such as “{ADD.usage}”.")
    if len(line) > _LONGEST:
        raise Unclear(f"The line is {len(line):,} characters long: keep it to {_LONGEST:,}.")
    scene = Scene(hunt, context)
    line = without_saving(line, scene) if verb_of(line) is None else line
    verb, rest = verb_and_rest(line, scene)
    if _is_about_chosen(verb, rest, scene):
        rest = f"here {rest}"
    said, _, last = rest.rpartition(" ")
    if said and folded(last) == INSIST and not verb.takes_text:
        rest, insist = said, True
    try:
        reading = verb.meaning(rest, scene)
    except SeveralPeople as several:
        raise several.in_line(line) from None
    except Unclear:
        named = rest.removeprefix("here ")
        if verb.takes_text or named == rest or not finds_target(named, scene):
            raise
        reading = verb.meaning(named, scene)  # a company that is named goes before the chosen one
    if verb is ADD and ";" in rest:
        check_parts(rest, reading.change, hunt, context)
    if verb is ADD and verb_of(line) is not ADD and (odd := implausible(reading.change, hunt)):
        raise NotPlain(f"Is “{odd}” a name? To add it as it stands, write “add {line}”.")
    change = None if reading.warning and not insist else reading.change
    return Understood(reading.preview, change, warning=reading.warning, news=news_of(reading.change, hunt))


def _is_about_chosen(verb: Verb, rest: str, scene: Scene) -> bool:
    """Return whether a line names no company, and is written for the one that is chosen."""
    context = scene.context
    if verb.slots[:1] != (Slot.TARGET,) or not (context.focus_application or context.focus_interview):
        return False
    return not verb.takes_text and not finds_target(rest, scene)
