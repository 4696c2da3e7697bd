"""`topic`, `research`, `ask`: something new for the next round (playbook 6.3)."""

from __future__ import annotations

from collections.abc import Callable

from afterview.changes.interviews import add_preparation
from afterview.entry.scene import Scene
from afterview.entry.targets import Prefer, Round, Target, take_target, the_round
from afterview.entry.verbs.common import required_text
from afterview.entry.verbs.verb import Meaning, Slot, Verb
from afterview.records.interviews import PrepKind
from afterview.text import shortened

_KINDS = (
    ("topic", PrepKind.TOPIC, "a topic to bring to the next round", "how I would split their import queue"),
    (
        "research",
        PrepKind.RESEARCH,
        "something I found out for the next round",
        "their talk about moving house",
    ),
    ("ask", PrepKind.QUESTION, "a question to ask in the next round", "Who decides what is good enough?"),
)


def _reader(kind: PrepKind) -> Callable[[str, Scene], Meaning]:
    def read(text: str, scene: Scene) -> Meaning:
        target, rest = take_target(text, scene)
        application, interview = _round_to_come(target, scene)
        change = add_preparation(scene.hunt, interview.id, kind, required_text(rest), new_id=scene.new_id)
        label = scene.round_label(application, interview)
        return Meaning(f"{label} · {kind.value} to bring: {shortened(rest)}", change)

    return read


def _round_to_come(target: Target, scene: Scene) -> Round:
    """Return the round that it is for: the next, where the one named has begun (playbook 6.1)."""
    if target.names_round:
        application, interview = the_round(target, scene, Prefer.ANY)
        if interview.starts > scene.now:
            return application, interview
        later = next((each for each in application.rounds if each.starts > scene.now), None)
        return application, later or interview
    return the_round(target, scene, Prefer.COMING)


VERBS = tuple(
    Verb(name, f"{name} acme {example}", what, _reader(kind), slots=(Slot.TARGET,), takes_text=True)
    for name, kind, what, example in _KINDS
)
