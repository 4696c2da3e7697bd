"""`skip`, `unskip`, `takeback`: what does not apply, and what was not so after all."""

from __future__ import annotations

from afterview.changes import skips
from afterview.changes.take_back import take_back
from afterview.entry.people_words import take_from
from afterview.entry.problems import Unclear
from afterview.entry.scene import Scene
from afterview.entry.targets import Prefer, Target, take_target, the_application, the_round
from afterview.entry.verbs.shape import Reading, Slot, Verb
from afterview.playbook.checklist import STEPS
from afterview.records.applications import Application
from afterview.records.interviews import Interview
from afterview.records.letters import LetterKind
from afterview.text import folded, shortened

_STEP_WORDS = {
    "reflect": 1,
    "thanks": 2,
    "thank-you": 2,
    "thankyou": 2,
    "references": 3,
    "network": 4,
    "followup": 5,
    "follow-up": 5,
    "timeline": 5,
    "second": 6,
    "rejection": 7,
    "contact": 8,
}
_ITEMS = {
    1: ("went_well", "went_badly", "questions", "habits", "confidence", "keep_applying"),
    5: ("promise", "first", "second"),
    6: ("topic", "research", "question", "people"),
}
_OF_PERSON = frozenset({2, 3, 4, 7, 8})


def _read_skip(text: str, scene: Scene) -> Reading:
    target, rest = take_target(text, scene)
    step, rest = _take_step(rest)
    item, named, reason = _take_item(step, rest, scene)
    if not reason:
        raise Unclear("Why does it not apply? Write the reason at the end: a few words will do.")
    application, interview = _owner(target, step, scene)
    owner = interview.id if interview else application.id
    change = skips.skip(scene.hunt, owner, step, reason, item=item, now=scene.now)
    return Reading(
        f"{_label(application, interview, step, scene)}{named} · skipped: {shortened(reason)}", change
    )


def _read_unskip(text: str, scene: Scene) -> Reading:
    target, rest = take_target(text, scene)
    step, rest = _take_step(rest)
    item, named, left = _take_item(step, rest if ":" in rest or not rest else f"{rest}:", scene)
    if left:
        raise Unclear(f"I do not understand “{shortened(left)}” here.")
    application, interview = _owner(target, step, scene)
    owner = interview.id if interview else application.id
    change = skips.unskip(scene.hunt, owner, step, item=item)
    return Reading(f"{_label(application, interview, step, scene)}{named} · no longer skipped", change)


def _read_takeback(text: str, scene: Scene) -> Reading:
    target, rest = take_target(text, scene)
    step, rest = _take_step(rest)
    item, named, left = _take_item(step, rest, scene)
    if step in (5, 7) and item is None and folded(left) == "outcome":
        item, named, left = "outcome", ", outcome", ""
    if left:
        item, named, left = _take_item(step, f"{rest}:", scene)
    if left:
        raise Unclear(f"I do not understand “{shortened(left.rstrip(':'))}” here: write a name, or nothing.")
    application, interview = _owner(target, step, scene, item)
    change = take_back(scene.hunt, application.id, interview.id if interview else None, step, item)
    return Reading(f"{_label(application, interview, step, scene)}{named} · {change.sentence}", change)


def _take_step(text: str) -> tuple[int, str]:
    word, _, rest = text.partition(" ")
    if folded(word) == "step":
        word, _, rest = rest.partition(" ")
    word = word.rstrip(":,")
    number = (
        int(word) if word.isascii() and word.isdigit() and len(word) < 3 else _STEP_WORDS.get(folded(word))
    )
    if number is None or not 1 <= number <= len(STEPS):
        names = ", ".join(f"{step.number} {step.name}" for step in STEPS)
        raise Unclear(f"Which step? Write its number: {names}.")
    return number, rest.strip()


def _take_item(step: int, text: str, scene: Scene) -> tuple[str | None, str, str]:
    """Return the key of the item named first in `text`, how to name it, and the rest."""
    first, _, rest = text.partition(" ")
    bare = first.rstrip(":")
    if bare in _ITEMS.get(step, ()):
        return bare, f", {bare.replace('_', ' ')}", rest.strip()
    kind, colon, who = bare.rpartition(":")
    if who in scene.hunt.people and step in _OF_PERSON:
        key = (f"{kind}:{who}" if colon else f"connect:{who}") if step == 8 else who
        return key, f", {scene.hunt.people[who].name}", rest.strip()
    name, colon, reason = text.partition(":")
    name = name.strip()
    key = folded(name).replace(" ", "_")
    if colon and key in _ITEMS.get(step, ()):
        return key, f", {name}", reason.strip()
    if colon and name and step in _OF_PERSON:
        return _take_person(step, name, reason.strip(), text, scene)
    return None, "", text


def _take_person(step: int, name: str, reason: str, text: str, scene: Scene) -> tuple[str | None, str, str]:
    kind, prefix = "connect", ""
    word, _, after = name.partition(" ")
    if step == 8 and folded(word) in ("connect", "touch") and after:
        kind, name, prefix = folded(word), after, f"{folded(word)} "
    person, left = take_from(name, scene.hunt.people.values())
    if person is None or left:
        return None, "", text
    key = f"{kind}:{person.id}" if step == 8 else person.id
    return key, f", {prefix}{person.name}", reason


def _owner(
    target: Target, step: int, scene: Scene, item: str | None = None
) -> tuple[Application, Interview | None]:
    """Return whose step it is: an application's (3, 4, 7, 8), or one round's."""
    if step in skips.OF_APPLICATION:
        return the_application(target, scene), None

    def has_it(_: Application, interview: Interview) -> bool:
        if step == 2 and item is not None:
            return interview.letter_to(item, LetterKind.THANK_YOU) is not None
        return True

    if step == 6:
        coming = any(each.starts > scene.now for app in target.applications for each in app.rounds)
        return the_round(target, scene, Prefer.COMING if coming else Prefer.ANY)
    return the_round(target, scene, Prefer.ANY, has_it)


def _label(application: Application, interview: Interview | None, step: int, scene: Scene) -> str:
    whose = scene.round_label(application, interview) if interview else scene.application_label(application)
    return f"{whose} · step {step} {STEPS[step - 1].name}"


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
