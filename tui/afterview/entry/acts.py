"""The quick-add line for each act that the playbook names."""

from __future__ import annotations

from collections.abc import Mapping

from afterview.playbook.acts import Act, ActKind
from afterview.records.people import Person

_LINES = {
    ActKind.MARK_NOTE_SENT: "sent {owner} {person}",
    ActKind.MARK_REPLY_SENT: "replied {owner} {person}",
    ActKind.MARK_TOLD: "told {owner} {person}",
    ActKind.MARK_REPORTED: "reported {owner} {person}",
    ActKind.MARK_ASKED: "asked {owner} {person}",
    ActKind.MARK_CONNECTED: "connected {person}",
    ActKind.MARK_APPLIED: "applied {owner}",
    ActKind.UNSKIP: "unskip {owner} {step}",
    ActKind.TAKE_BACK: "takeback here {step} ",
    ActKind.SKIP: "skip here {step} ",
    ActKind.LOG_TOUCH: "touch {person} ",
    ActKind.LOG_FOLLOW_UP: "followup here called, ",
    ActKind.RECORD_PROMISE: "promise here ",
    ActKind.RECORD_OUTCOME: "outcome here ",
    ActKind.ADD_APPLICATION: "add ",
    ActKind.ADD_INTERVIEW: "interview here ",
    ActKind.SET_TIME: "move here to ",
    ActKind.ADD_PERSON: "person ",
    ActKind.ADD_INTERVIEWER: "met here ",
    ActKind.ADD_REFERENCE: "reference ",
    ActKind.ADD_CONTACT: "contact here ",
    ActKind.ADD_TOPIC: "topic here ",
    ActKind.ADD_RESEARCH: "research here ",
    ActKind.ADD_QUESTION: "ask here ",
    ActKind.ADD_NOTE: "note here ",
}
"""What a person finishes says `here`, as they would: it is offered where they look at its owner."""
_LINES_OF_ITEM = {
    ActKind.UNSKIP: "unskip {owner} {step} {item}",
    ActKind.TAKE_BACK: "takeback {owner} {step} {item}",
    ActKind.SKIP: "skip here {step} {item}: ",
    ActKind.RECORD_OUTCOME: "outcome {owner} {item}",
    ActKind.LOG_TOUCH: "touch {person} {item}",
    ActKind.ADD_NOTE: "note {owner} {item}",
    ActKind.ADD_APPLICATION: "add {item}; ",
}


def line_of(act: Act, people: Mapping[str, Person] | None = None) -> str | None:
    """Return the quick-add line of an act; None where it is done on the screen alone.

    A line that ends in a blank is the beginning of one: a person has to finish it, and reads the names of
    `people` in it, where a name means one of them alone.
    """
    line = _LINES.get(act.kind) if act.item is None else _LINES_OF_ITEM.get(act.kind)
    if line is None:
        return None
    person, item = act.person, act.item
    if line.endswith(" ") and people:
        person, item = _named(person, people), _named(item, people)
    return line.format(owner=act.owner, person=person, step=act.step, item=item)


def _named(key: str | None, people: Mapping[str, Person]) -> str | None:
    """Return a person's id, or "connect:" and one, as it is written by hand: with the name."""
    part, _, who = (key or "").rpartition(":")
    name = people[who].name if who in people else ""
    if not name or ":" in name or sum(each.name == name for each in people.values()) > 1:
        return key
    return f"{part} {name}".strip()
