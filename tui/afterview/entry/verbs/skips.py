"""`skip`, `unskip`, `takeback`: what does not apply, and what was not so after all."""

from __future__ import annotations

import re

from afterview.changes import skips
from afterview.changes.take_back import take_back
from afterview.entry.judging import judged
from afterview.entry.people import take_from
from afterview.entry.scene import Scene
from afterview.entry.targets import Prefer, Target, coming_if_any, take_target, the_application, the_round
from afterview.entry.verbs.verb import Meaning, Slot, Verb
from afterview.playbook.checklist import STEPS
from afterview.playbook.shape import State
from afterview.playbook.step import Step
from afterview.playbook.step_5_follow_up import FOLLOW_UP
from afterview.records.applications import Application
from afterview.records.interviews import Interview
from afterview.text import Unclear, folded, shortened


def _read_skip(text: str, scene: Scene) -> Meaning:
    target, rest = take_target(text, scene)
    is_whole = _WHOLE.match(rest) is not None
    step, rest = _take_step(rest)
    key, named, reason = _take_item(step, rest, scene)
    if not reason:
        raise Unclear("Why does it not apply? Write the reason at the end: a few words will do.")
    application, interview = _owner(target, step, scene)
    if key is None and not is_whole:
        _check_one_is_meant(reason, application, interview, step, scene)
    owner = interview.id if interview else application.id
    change = skips.skip(scene.hunt, owner, step.number, reason, item=key, now=scene.now)
    return Meaning(
        f"{_label(application, interview, step, scene)}{named} · skipped: {shortened(reason)}", change
    )


_WHOLE = re.compile(r"(?:step\s+)?[\w-]+:", re.IGNORECASE)
"""How a reason is told from a name: “skip acme 3: Bo is ill” is about the whole step."""


def _check_one_is_meant(
    reason: str, application: Application, interview: Interview | None, step: Step, scene: Scene
) -> None:
    """Raise Unclear for a reason that begins with the name of one of several in the step."""
    items = judged(scene, scene.hunt, application, interview, step, scene.now).items
    people = dict.fromkeys(each.person for each in items if each.person in scene.hunt.people)
    first = folded(reason.split()[0]).strip(",.;!?'’–-")
    for who in people if len(people) > 1 else ():
        name = scene.hunt.people[who or ""].name
        if first in folded(name).split():
            line = f"skip {application.company} {step.number}"
            raise Unclear(
                f"Is it only {name} who is left out? Then write “{line} {name}: …”; "
                f"for the whole step, “{line}: {shortened(reason)}”."
            )


def _read_unskip(text: str, scene: Scene) -> Meaning:
    target, rest = take_target(text, scene)
    step, rest = _take_step(rest)
    key, named, left = _take_item(step, rest if ":" in rest or not rest else f"{rest}:", scene)
    if left:
        raise Unclear(f"I do not understand “{shortened(left)}” here.")
    application, interview = _owner(target, step, scene)
    owner = interview.id if interview else application.id
    change = skips.unskip(scene.hunt, owner, step.number, item=key)
    return Meaning(f"{_label(application, interview, step, scene)}{named} · no longer skipped", change)


def _read_takeback(text: str, scene: Scene) -> Meaning:
    target, rest = take_target(text, scene)
    step, rest = _take_step(rest)
    key, named, left = _take_item(step, rest, scene)
    if key is None and folded(left) in step.also_taken_back:
        key, named, left = folded(left), f", {folded(left)}", ""
    if left:
        key, named, left = _take_item(step, f"{rest}:", scene)
    if left:
        raise Unclear(f"I do not understand “{shortened(left.rstrip(':'))}” here: write a name, or nothing.")
    application, interview = _owner(target, step, scene, key)
    change = take_back(scene.hunt, application.id, interview.id if interview else None, step.number, key)
    return Meaning(f"{_label(application, interview, step, scene)}{named} · {change.sentence}", change)


def _take_step(text: str) -> tuple[Step, str]:
    word, _, rest = text.partition(" ")
    if folded(word) == "step":
        word, _, rest = rest.partition(" ")
    step = _WORDS.get(folded(word.rstrip(":,")).lstrip("0"))
    if step is None:
        names = ", ".join(f"{step.number} {step.name}" for step in STEPS)
        raise Unclear(f"Which step? Write its number: {names}.")
    return step, rest.strip()


def _take_item(step: Step, text: str, scene: Scene) -> tuple[str | None, str, str]:
    """Return the key of the item named first in `text`, how to name it, and the rest."""
    keys = {each.key for each in step.parts if not each.of_person}
    of_person = [each for each in step.parts if each.of_person]
    first, _, rest = text.partition(" ")
    bare = first.rstrip(":")
    if bare in keys:
        return bare, f", {bare.replace('_', ' ')}", rest.strip()
    who = bare.rpartition(":")[2]
    if who in scene.hunt.people and of_person:
        return (
            (step.part_of(bare) or of_person[0]).key_for(who),
            f", {scene.hunt.people[who].name}",
            rest.strip(),
        )
    name, colon, reason = text.partition(":")
    name = name.strip()
    key = folded(name).replace(" ", "_")
    if colon and key in keys:
        return key, f", {name}", reason.strip()
    if colon and name and of_person:
        kind, _, after = name.partition(" ")
        meant = [each for each in of_person if each.key == folded(kind) and after]
        person, left = take_from(after if meant else name, scene.hunt)
        if person is not None and not left:
            prefix = f"{meant[0].key} " if meant else ""
            return (*meant, *of_person)[0].key_for(person.id), f", {prefix}{person.name}", reason.strip()
    return None, "", text


def _owner(
    target: Target, step: Step, scene: Scene, key: str | None = None
) -> tuple[Application, Interview | None]:
    """Return whose step it is: an application's, or one round's."""
    if step.of_application:
        return the_application(target, scene), None
    part = step.part_of(key) if key is not None else None
    if step is FOLLOW_UP and len(target.applications) == 1 and not target.applications[0].rounds:
        return target.applications[0], None

    def is_done_there(application: Application, interview: Interview) -> bool:
        if part is None or not part.of_person:
            return True
        status = judged(scene, scene.hunt, application, interview, step, scene.now)
        return any(each.key == key and each.state is State.DONE for each in status.items)

    if step.of_next_round:
        return the_round(target, scene, coming_if_any(target, scene))
    return the_round(target, scene, Prefer.ANY, is_done_there)


def _label(application: Application, interview: Interview | None, step: Step, scene: Scene) -> str:
    whose = scene.round_label(application, interview) if interview else scene.application_label(application)
    return f"{whose} · step {step.number} {step.name}"


_WORDS = {word: step for step in STEPS for word in (str(step.number), folded(step.name), *step.aliases)}
_STEPS = tuple(str(step.number) for step in STEPS)

VERBS = (
    Verb(
        "skip",
        "skip acme 4 nobody I know there",
        "that a step, or one part of it (name it, then a colon), does not apply, and why",
        _read_skip,
        slots=(Slot.TARGET, Slot.WORD),
        words=_STEPS,
        takes_text=True,
    ),
    Verb(
        "unskip",
        "unskip acme 4",
        "that it applies after all",
        _read_unskip,
        slots=(Slot.TARGET, Slot.WORD),
        words=_STEPS,
    ),
    Verb(
        "takeback",
        "takeback acme 2 Dana Lee",
        "that something was not so: sent, told, asked, promised, followed up, the outcome",
        _read_takeback,
        slots=(Slot.TARGET, Slot.WORD, Slot.PERSON),
        words=_STEPS,
    ),
)
