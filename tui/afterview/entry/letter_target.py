"""For whom and what a letter is: the words after its kind, read as those of a quick-add line are."""

from __future__ import annotations

from collections.abc import Iterable

from afterview.entry.people import interviewers_of, known_person, people_at
from afterview.entry.scene import Scene
from afterview.entry.targets import Prefer, Target, rounds_meant, take_target, the_application, the_round
from afterview.letters.kinds import LetterShape, Owner, Whom
from afterview.letters.occasion import Occasion
from afterview.playbook.tallies import agent_of
from afterview.records.applications import Application, EventKind
from afterview.records.interviews import Interview
from afterview.records.letters import LetterKind
from afterview.records.people import Person
from afterview.text import Unclear, clean_line

_LISTED = 6


def read_occasion(shape: LetterShape, target: str, person: str, scene: Scene, me: str = "") -> Occasion:
    """Return the letter that is meant. Raises Unclear, saying what to write instead.

    `target` alone, or together with the first words of `person`, names the application or the round.
    """
    target, person = clean_line(target), clean_line(person)
    found, rest = take_target(target, scene)
    try:
        return _occasion(shape, found, f"{rest} {person}".strip(), scene, me)
    except Unclear:
        joined, left = take_target(f"{target} {person}".strip(), scene)
        if joined == found:
            raise
        return _occasion(shape, joined, left, scene, me)


def _occasion(shape: LetterShape, target: Target, words: str, scene: Scene, me: str) -> Occasion:
    interview: Interview | None
    person: Person | None
    if shape.owner is Owner.ROUND:
        application, interview, person = _of_round(shape, target, words, scene)
    else:
        application = the_application(target, scene, lambda each: _rank(shape, each))
        interview = _round_of(shape, target, scene, application)
        person = _who(shape, words, scene, application, interview)
    if shape.kind is LetterKind.OUTCOME_REPORT and application.outcome is None:
        example = f"outcome {application.company} rejected"
        raise Unclear(
            f"{application.company} is not decided yet: record how it ended first, such as “{example}”."
        )
    return Occasion(
        shape=shape,
        hunt=scene.hunt,
        application=application,
        interview=interview,
        person=person,
        now=scene.now,
        zone=scene.zone,
        me=me,
    )


def _of_round(
    shape: LetterShape, target: Target, words: str, scene: Scene
) -> tuple[Application, Interview, Person]:
    rounds = rounds_meant(target)
    room = dict.fromkeys(person for _, held in rounds for person in scene.hunt.met_in(held))
    if words:
        person = _named(words, scene, room)
    else:
        held = the_round(target, scene, Prefer.ANY)[1]
        person = _only(shape, scene.hunt.met_in(held), {each.person for each in held.letters if each.sent_at})

    def is_there(_: Application, held: Interview) -> bool:
        return any(each.person == person.id for each in held.interviewers)

    if not any(is_there(*each) for each in rounds):
        company = rounds[0][0].company
        hint = f"met {company} {person.name}"
        raise Unclear(f"{person.name} was not an interviewer at {company}: record it, such as “{hint}”.")
    application, interview = the_round(target, scene, Prefer.ANY, is_there)
    return application, interview, person


def _round_of(shape: LetterShape, target: Target, scene: Scene, application: Application) -> Interview | None:
    if shape.owner is Owner.EITHER and (target.names_round or application.rounds):
        narrowed = Target((application,), target.round_number, target.interview)
        return the_round(narrowed, scene, Prefer.ANY)[1]
    return None


def _who(
    shape: LetterShape, words: str, scene: Scene, application: Application, interview: Interview | None
) -> Person | None:
    hunt = scene.hunt
    met = interviewers_of(application, hunt)
    room = hunt.met_in(interview) if interview else met
    near: tuple[Person, ...]
    if shape.whom is Whom.REFERENCE:
        near = hunt.references
        done = {
            each.person
            for each in application.told
            if shape.kind is LetterKind.HEADS_UP or application.has_heard(each, scene.zone)
        }
    elif shape.whom is Whom.CONTACT:
        near = tuple(each for each in people_at(application.company, hunt) if each not in met)
        done = (
            {each.person for each in application.asks if each.asked_at}
            if shape.kind is LetterKind.GOOD_WORD
            else set()
        )
    else:
        near = room or met
        done = {each.person for each in application.letters if each.sent_at and each.kind is shape.kind}
    agent = agent_of(hunt, application.company)
    if agent is not None and shape.kind in (LetterKind.FOLLOW_UP, LetterKind.SECOND_FOLLOW_UP):
        near = (agent, *near)
    if words:
        return _named(words, scene, near, met)
    if shape.needs_person:
        return _only(shape, near, done)
    return next(iter(near), None)


def _named(words: str, scene: Scene, *near: Iterable[Person]) -> Person:
    person, rest = known_person(words, scene, *near)
    if rest.strip(" ,.;"):
        raise Unclear(f"I do not understand “{rest}” after {person.name}.")
    return person


def _only(shape: LetterShape, there: Iterable[Person], done: Iterable[str]) -> Person:
    """Return the one person to write to: the only one, or the only one who has none yet."""
    everyone = list(dict.fromkeys(there))
    waiting = [each for each in everyone if each.id not in set(done)] or everyone
    if len(waiting) == 1:
        return waiting[0]
    if not waiting:
        raise Unclear(f"Nobody is on record for {shape.what}: write the name after the company's.")
    names = ", ".join(each.name or each.id for each in waiting[:_LISTED])
    raise Unclear(f"To whom: {names}? Write the name after the company's.")


def _rank(shape: LetterShape, application: Application) -> int:
    outcome = application.outcome
    if shape.kind is LetterKind.REJECTION_REPLY:
        return int(outcome is None or outcome.kind is not EventKind.REJECTED)
    return int(outcome is None) if shape.kind is LetterKind.OUTCOME_REPORT else 0
