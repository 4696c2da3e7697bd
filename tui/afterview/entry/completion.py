"""What a line could go on with: verbs, companies, people, and each verb's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from afterview.entry.people import interviewers_of, people_at
from afterview.entry.scene import Context, Scene
from afterview.entry.targets import Target, take_target
from afterview.entry.verbs.registry import BY_WORD, VERBS
from afterview.entry.verbs.verb import Slot, Verb
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.people import Person
from afterview.text import Unclear, clean_line, folded

_MOST = 12
_MOST_NEAR = 50
"""Of so many applications, those who have to do with them are nearer than others."""
_AFTER_WITH = re.compile(r"(?:^|\s)with\s+(?:.*,\s*)?(?P<part>[^,]*)$", re.IGNORECASE)


def complete(line: str, hunt: Hunt, context: Context) -> tuple[str, ...]:
    """Return whole lines that continue `line`, best first; each begins with `line` as it was typed."""
    if "\n" in line or len(line) > 1000:
        return ()
    scene = Scene(hunt, context)
    first, space, rest = line.partition(" ")
    if not space:
        verbs = (f"{verb.name} " for verb in VERBS)
        return _lines(line, first, (*verbs, *hunt.kept(_companies)) if first else verbs)
    verb = BY_WORD.get(folded(first))
    if verb is None or not verb.slots:
        return ()
    if verb.slots[0] is Slot.PERSON:
        return _lines(line, rest, _names(hunt.people.values()))
    return _after_verb(line, rest, verb, scene)


def targets_of(hunt: Hunt) -> tuple[str, ...]:
    """Return what can be named at the beginning of a line: companies, their rounds, and roles of several."""
    count: dict[str, int] = {}
    for each in hunt.applications.values():
        count[each.company] = count.get(each.company, 0) + 1
    roles = (
        f"{each.company} · {each.role}"
        for each in hunt.applications.values()
        if each.role and count[each.company] > 1
    )
    return (*hunt.kept(_targets), *roles)


def names(target: str, hunt: Hunt, context: Context) -> tuple[str, ...]:
    """Return everyone's names, those who have to do with the named target first."""
    scene = Scene(hunt, context)
    try:
        found, _ = take_target(clean_line(target), scene)
    except Unclear:
        return _names(hunt.people.values())
    return tuple(_people(found, scene))


def _after_verb(line: str, rest: str, verb: Verb, scene: Scene) -> tuple[str, ...]:
    companies = tuple(f"{each} " for each in scene.hunt.kept(_targets))
    begun = _lines(line, rest, companies)
    try:
        target, left = take_target(clean_line(rest), scene)
    except Unclear:
        return begun
    if not rest.endswith(" ") and not left:
        return begun
    if rest.endswith(" ") and left:
        left += " "
    return (*_in_slots(line, left, verb, target, scene), *begun)[:_MOST]


def _in_slots(line: str, left: str, verb: Verb, target: Target, scene: Scene) -> tuple[str, ...]:
    with_part = _AFTER_WITH.search(left)
    people = tuple(_people(target, scene)) if with_part is not None or Slot.PERSON in verb.slots else ()
    if with_part is not None:
        return _lines(line, with_part["part"], people)
    found: list[str] = []
    if Slot.PERSON in verb.slots:
        found.extend(_lines(line, left, people))
    for part in _endings(left):
        if Slot.WORD in verb.slots:
            found.extend(_lines(line, part, verb.words))
        if verb.slots[-2:] == (Slot.WORD, Slot.PERSON) and part != left:
            found.extend(_lines(line, part, people))
    if Slot.WITH_PERSON in verb.slots and left[-1:] in ("", " "):
        found.append(f"{line}with ")
    return tuple(dict.fromkeys(found))


def _endings(text: str) -> tuple[str, ...]:
    """Return the whole text, and what begins at each of its last words."""
    starts = [match.end() for match in re.finditer(r"[\s,]+", text)][-3:]
    return tuple(dict.fromkeys((text, *(text[start:] for start in starts))))


def _lines(line: str, typed: str, wholes: Iterable[str]) -> tuple[str, ...]:
    """Return `line` continued by each of `wholes` that begins with `typed`, the end of the line."""
    begin = typed.casefold()
    fitting = (
        f"{line}{whole[len(typed) :]}"
        for whole in wholes
        if len(whole) > len(typed) and whole.casefold().startswith(begin)
    )
    return tuple(dict.fromkeys(fitting))[:_MOST]


def _open_first(hunt: Hunt) -> tuple[Application, ...]:
    """Return the applications, those still open first."""
    return tuple(sorted(hunt.applications.values(), key=lambda each: each.is_closed))


def _companies(hunt: Hunt) -> tuple[str, ...]:
    """Return the companies' names, those still open first."""
    return tuple(dict.fromkeys(each.company for each in hunt.kept(_open_first)))


def _targets(hunt: Hunt) -> tuple[str, ...]:
    """Return the companies, and their rounds where there are several."""
    rounds = (
        f"{each.company}#{interview.round}"
        for each in hunt.kept(_open_first)
        if len(each.rounds) > 1
        for interview in reversed(each.rounds)
    )
    return (*hunt.kept(_companies), *rounds)


def _people(target: Target, scene: Scene) -> Iterable[str]:
    """Return everyone's names, those who have to do with the target first."""
    near: list[Person] = []
    for application in target.applications[:_MOST_NEAR]:
        near.extend(interviewers_of(application, scene.hunt))
        near.extend(people_at(application.company, scene.hunt))
    return _names((*near, *scene.hunt.people.values()))


def _names(people: Iterable[Person]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.name for each in people))
