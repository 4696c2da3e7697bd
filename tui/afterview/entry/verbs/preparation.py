"""`topic`, `research`, `ask`: something new for the next round (playbook 6.3)."""

from __future__ import annotations

from collections.abc import Callable

from afterview.changes.interviews import add_preparation
from afterview.entry.scene import Scene
from afterview.entry.targets import Prefer, Round, Target, take_target, the_round
from afterview.entry.verbs.common import required_text
from afterview.entry.verbs.verb import Meaning, Slot, Verb
from afterview.records.applications import Application
from afterview.records.hunt import Change
from afterview.records.interviews import Interview, PrepKind
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


_WANTED = {
    PrepKind.TOPIC: "Write the topic.",
    PrepKind.RESEARCH: "Write what you found out.",
    PrepKind.QUESTION: "Write the question that you will ask.",
}


def _reader(kind: PrepKind) -> Callable[[str, Scene], Meaning]:
    def read(text: str, scene: Scene) -> Meaning:
        target, rest = take_target(text, scene)
        application, interview = _round_to_come(target, scene)
        said = required_text(rest, _WANTED[kind])
        change = add_preparation(scene.hunt, interview.id, kind, said, new_id=scene.new_id)
        label = scene.round_label(application, interview)
        preview = f"{label} · {kind.value} to bring: {shortened(rest)}"
        return Meaning(f"{preview}{_came_up(scene, change, application, interview)}", change)

    return read


def _came_up(scene: Scene, change: Change, application: Application, interview: Interview) -> str:
    """Say whether it came up before, and who in the room has heard it (6.3); "" where it is new to them."""
    from afterview.playbook.said_before import judge_note, said_before
    from afterview.topics.verdict import Verdict

    changed = change.applications.get(application.id)
    later = changed.interview(interview.id) if changed else None
    said = said_before(scene.hunt, application, interview)
    if later is None or not later.preparation or not said:
        return ""
    found = judge_note(scene.hunt, interview, later.preparation[-1], said)
    if found.of is None:
        return ". New to those who will be there" if found.elsewhere else ""
    who = f" by {', '.join(found.heard_by)}" if found.heard_by else ""
    if found.verdict is Verdict.REPEAT:
        return f". Heard before{who}: “{shortened(found.of)}”. Take it further"
    return f". Takes further: “{shortened(found.of)}”"


def _round_to_come(target: Target, scene: Scene) -> Round:
    """Return the round that it is for: the next, where the one named has begun (playbook 6.1)."""
    if target.names_round:
        application, interview = the_round(target, scene, Prefer.ANY)
        if interview.is_ahead(scene.now):
            return application, interview
        later = next((each for each in application.rounds if each.is_ahead(scene.now)), None)
        return application, later or interview
    return the_round(target, scene, Prefer.COMING)


VERBS = tuple(
    Verb(name, f"{name} acme {example}", what, _reader(kind), slots=(Slot.TARGET,), takes_text=True)
    for name, kind, what, example in _KINDS
)
