"""Which record is meant on a command line: an application, a round, somebody, or a line that is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from afterview.changes.outline import of_application, of_person
from afterview.entry.matching import take_known, words_of
from afterview.entry.scene import Scene
from afterview.entry.targets import Prefer, Target, take_round, the_application, the_called_off, the_round
from afterview.playbook.tallies import company_key
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.records.path import (
    Path,
    application_path,
    find,
    interview_path,
    person_path,
    question_path,
    walk,
)
from afterview.records.people import Person
from afterview.records.reflections import Question
from afterview.records.schema import SCHEMA
from afterview.records.words import Words
from afterview.text import Unclear, clean_line, shortened

_NUMBER = re.compile(r"(?P<words>.*?)\s*#(?P<number>[0-9]{1,3})")
_LISTED = 6
_OF_A_ROUND = 4
"""So long is the path of a round, whose heading says its number and its kind."""
_FIRST_WORDS = 8
"""So many words of a line are offered to name it."""


class Meant(msgspec.Struct, frozen=True):
    """An application, a round or a person, and the words that are left."""

    path: Path
    rest: str = ""
    is_whole_company: bool = False
    """Whether an application was named by its company alone: then the company may be meant."""


def owner_meant(target: str, more: Sequence[str], scene: Scene) -> Meant:
    """Return what `target` names, with `more` left over; or what the beginning of all the words names.

    Raises Unclear.
    """
    target, left = clean_line(target), clean_line(" ".join(more))
    by_id = _by_id(target, scene.hunt)
    if by_id is not None:
        return Meant(by_id, left)
    try:
        found = _named(target, scene)
    except Unclear:
        if not left:
            raise
        return _named(f"{target} {left}", scene)
    if not left:
        return found
    try:
        joined = _named(f"{target} {left}", scene)
    except Unclear:
        joined = found
    if found.rest or joined.path == found.path:  # a name without quotes goes on in the next word
        return joined
    return msgspec.structs.replace(found, rest=left)


def part_meant(owner: Path, words: str, scene: Scene) -> Path:
    """Return the record whose line, as `show` or `people` has it, fits `words`; or else a line of a text.

    That is the path of the text with its number behind it. Raises Unclear.
    """
    lines = _lines(owner, scene)
    found = _fitting(lines, words)
    number = _NUMBER.fullmatch(words)
    if not found and number is not None:
        several = _fitting(lines, number["words"])
        found = several[int(number["number"]) - 1 :][:1] if int(number["number"]) else []
    if not found:
        found = _fitting(_text_lines(owner, scene.hunt), words)
    where = _name_of(owner, scene.hunt)
    if not found:
        raise Unclear(
            f"Nothing of {where} fits “{shortened(words)}”: write words of a line that is shown of it."
        )
    if len(found) > 1:
        listed = "; ".join(
            f"“{shortened(words, 30)}#{at}” {shortened(text, 50)}"
            for at, (_, text) in enumerate(found[:_LISTED], start=1)
        )
        raise Unclear(f"Which one: {listed}? Write it that way, or more of its words.")
    return found[0][0]


def line_names(target: str, scene: Scene) -> tuple[str, ...]:
    """Return the lines of what is named, each by its first words; () where nothing is."""
    try:
        owner = owner_meant(target, (), scene)
    except Unclear:
        return ()
    return tuple(" ".join(text.split()[:_FIRST_WORDS]) for _, text in _lines(owner.path, scene))


def the_only_round(owner: Path, scene: Scene) -> Path:
    """Return the one round of an application. Raises Unclear where there is none, or are several."""
    application = scene.hunt.applications[owner[1]]
    rounds = application.interviews
    if len(rounds) == 1:
        return interview_path(application.id, rounds[0].id)
    if not rounds:
        raise Unclear(f"{application.company} has no interview on record.")
    numbers = ", ".join(f"{application.company}#{each.round}" for each in application.rounds)
    raise Unclear(f"Of which interview: {numbers}? Write it that way.")


def _named(text: str, scene: Scene) -> Meant:
    """Return the application, the round, the person or the question that the beginning of a text names."""
    person, after_person, fits_person = take_known(
        text, [(each.name, each) for each in scene.hunt.people.values()]
    )
    company, _, fits_company = take_known(
        text, [(each.company, each) for each in scene.hunt.applications.values()]
    )
    question = _question(text, scene.hunt)
    if question is not None:
        return Meant(question)
    if person and fits_person > fits_company:
        return Meant(person_path(_only(person, text).id), after_person)
    if person and fits_person == fits_company:
        names = [*(f"{each.name} ({each.id})" for each in person[:3])]
        names += [f"{each.company} ({each.id})" for each in company[:3]]
        raise Unclear(f"Which one: {', '.join(names)}? Write it in full, or the id behind it.")
    try:
        target, rest = take_round(text, scene)
    except Unclear:
        if company or text.split(" ")[0].casefold() == "here":
            raise
        name = shortened(text.split(" ")[0], 40)
        raise Unclear(
            f"Nothing on record is called “{name}”: write a company, company#round, or somebody's name."
        ) from None
    if not target.names_round:
        application = the_application(target, scene)
        key = company_key(application.company)
        others = [
            each
            for each in scene.hunt.applications.values()
            if company_key(each.company) == key and each not in target.applications
        ]
        return Meant(application_path(application.id), rest, is_whole_company=not others)
    held, interview = _round(target, scene)
    return Meant(interview_path(held, interview.id), rest)


def _round(target: Target, scene: Scene) -> tuple[str, Interview]:
    try:
        application, interview = the_round(target, scene, Prefer.LAST)
    except Unclear as problem:
        try:
            application, interview = the_called_off(target, scene)
        except Unclear:
            raise problem from None
    return application.id, interview


def _only(people: Sequence[Person], text: str) -> Person:
    if len(people) > 1:
        names = ", ".join(f"{each.name} ({each.id})" for each in people[:_LISTED])
        raise Unclear(f"“{shortened(text, 40)}” can be {names}: write it in full, or the id behind it.")
    return people[0]


def _by_id(text: str, hunt: Hunt) -> Path | None:
    if text in hunt.applications:
        return application_path(text)
    if text in hunt.people:
        return person_path(text)
    held = hunt.find_interview(text)
    if held is not None:
        return interview_path(held[0].id, text)
    return next((path for path, each in _questions(hunt) if each.id == text), None)


def _question(text: str, hunt: Hunt) -> Path | None:
    """Return the question that was asked in just these words; the latest, where it was asked again."""
    wanted = words_of(text)
    found = [path for path, each in _questions(hunt) if words_of(each.text) == wanted]
    return found[-1] if found else None


def _questions(hunt: Hunt) -> Iterable[tuple[Path, Question]]:
    for application in hunt.applications.values():
        for held in application.rounds:
            for each in held.reflection.questions:
                yield question_path(application.id, held.id, each.id), each


def _lines(owner: Path, scene: Scene) -> list[tuple[Path, str]]:
    """Return what lies in the record, or names the person that it is, each with the words of its line."""
    words = Words(scene.hunt, scene.zone, scene.now)
    whole = find(scene.hunt, owner[:2])
    lines = of_person(whole, words) if owner[0] == "people" else of_application(whole, words)
    found: dict[Path, list[str]] = {}
    heading = ""
    for line in lines:
        path = line.path
        heading = line.label if path is None else heading
        is_inside = path is not None and (
            path[: len(owner)] == owner or (len(owner) == 2 and path[0] != owner[0] and len(path) > 2)
        )
        if path is not None and is_inside and path != owner:
            above = heading if path[2:3] == ("interviews",) and len(path) == _OF_A_ROUND else ""
            said = (above, line.label, line.text, line.note)
            found.setdefault(path, []).append(" ".join(filter(None, said)))
    return [(path, " ".join(" ".join(texts).split())) for path, texts in found.items()]


def _text_lines(owner: Path, hunt: Hunt) -> list[tuple[Path, str]]:
    """Return the lines of all texts that lie in the record."""
    record = find(hunt, owner)
    return [
        ((*path, field, str(at)), line)
        for path, part in ((owner, record), *walk(record, owner))
        for field in part.__struct_fields__
        if field in SCHEMA[type(part)].prose
        for at, line in enumerate(getattr(part, field).split("\n"))
        if line.strip()
    ]


def _fitting(lines: Iterable[tuple[Path, str]], words: str) -> list[tuple[Path, str]]:
    """Return those that have the words in that order, else their beginnings, else all of them anywhere."""
    wanted = words_of(words)
    if not any(wanted):
        return []
    phrase = " ".join(wanted)
    known = [(each, words_of(each[1])) for each in lines]
    known = [(each, (*has, *_kind_words(each[0]))) for each, has in known]
    whole = [each for each, has in known if f" {phrase} " in f" {' '.join(has)} "]
    begun = whole or [each for each, has in known if f" {phrase}" in f" {' '.join(has)}"]
    return begun or [
        each for each, has in known if all(any(word.startswith(want) for word in has) for want in wanted)
    ]


def _kind_words(path: Path) -> tuple[str, ...]:
    """Return what that kind of thing is called in the journal: "follow ups", "promise"."""
    return tuple(word for name in path[-2:] for word in name.split("_"))


def _name_of(owner: Path, hunt: Hunt) -> str:
    record = find(hunt, owner[:2])
    return shortened(record.name if isinstance(record, Person) else record.company, 40)
