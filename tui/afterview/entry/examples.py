"""Lines that somebody could write now: what is due as done, and how other things are told."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from afterview.entry.ending_lines import line_in_words
from afterview.entry.scene import Context, Scene
from afterview.entry.targets import application_words
from afterview.entry.understand import understand
from afterview.playbook.acts import Act
from afterview.records.hunt import Hunt

_MOST = 3
_MOST_DUE = 2
_NEW = "Acme; Backend Engineer; applied yesterday"
_FIRST = (_NEW, "interview acme tue 14:00 with Dana Lee", "outcome acme rejected")
"""How a hunt begins."""


class Examples(NamedTuple):
    """The two kinds of them, for each of which there is something to say beside it."""

    due: tuple[str, ...]
    """What records that something is done which is due: true as it stands, once it is done."""
    told: tuple[str, ...]
    """How something is told: companies are there, what happened is made up."""


OF_APPLICATIONS = Examples(
    (), (_NEW, "Acme; saved; https://acme.example/jobs/7", "applied to Acme as Backend Engineer")
)
"""How an application is added."""


def examples(acts: Iterable[Act], hunt: Hunt, context: Context) -> Examples:
    """Return some lines: `acts` are what is due, the most urgent first. Of each kind of fact there is one."""
    if not hunt.applications:
        return Examples((), _FIRST)
    scene = Scene(hunt, context)
    due: dict[str, str] = {}
    for act in acts:
        line = line_in_words(act, scene) or " "
        is_in_names = not any(each and each in line for each in (act.owner, act.person))
        if is_in_names and not line.endswith(" ") and understand(line, hunt, context).change is not None:
            due.setdefault(line.partition(" ")[0], line)
        if len(due) == _MOST_DUE:
            break
    going_on = (each for each in reversed(tuple(hunt.applications.values())) if not each.is_closed)
    told = [f"interview {application_words(each, scene)} tue 14:00" for each in islice(going_on, 1)]
    return Examples(tuple(due.values()), (*told, _NEW)[-(_MOST - len(due)) :])
