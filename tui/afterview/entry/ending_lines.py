"""The quick-add line of what is to be done about an ending, with names as a person would write them."""

from __future__ import annotations

import re

from msgspec.structs import replace

from afterview.entry.acts import line_of
from afterview.entry.on_record import people_called
from afterview.entry.scene import Scene
from afterview.entry.targets import application_words, round_words
from afterview.playbook.acts import Act


def line_in_words(act: Act, scene: Scene) -> str | None:
    """Return the line of an act with the names of those whom it is about; None where it has none.

    An id stays where a name is not known, or is that of several.
    """
    application = scene.hunt.applications.get(act.owner or "")
    held = scene.hunt.find_interview(act.owner or "")
    person = scene.hunt.people.get(act.person or "")
    owner = application_words(application, scene) if application is not None else act.owner
    if held is not None:
        (owner,) = round_words([held], scene)
    same = people_called(person.name, scene.hunt) if person is not None else []
    is_alone = person is not None and sum(each.name == person.name for each in same) == 1
    named = person.name if person is not None and is_alone else act.person
    line = line_of(replace(act, owner=owner, person=named))
    if line is None or application is None:
        return line
    return _HERE.sub(lambda verb: f"{verb[1]} {owner}", line)


_HERE = re.compile(r"^([a-z]+) here(?= )")
