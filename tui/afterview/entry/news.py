"""What comes into being with a line, and what a line says instead of a company that is on record."""

from __future__ import annotations

import itertools

from afterview.entry.on_record import is_listed
from afterview.entry.plain.names import KNOWN
from afterview.entry.plain.words import ROLE_WORDS
from afterview.entry.scene import Scene
from afterview.entry.slips import meant_company, not_another
from afterview.entry.verbs.registry import BY_WORD
from afterview.records.hunt import Change, Hunt
from afterview.text import folded


def news_of(change: Change, hunt: Hunt) -> tuple[str, ...]:
    """Return what comes into being with a change: companies and people that were not on record."""
    said = [
        f"new company: {each.company}{not_another(each.company, hunt)}"
        for key, each in change.applications.items()
        if each is not None and key not in hunt.applications and not is_listed(each.company, hunt)
    ]
    said += [
        f"new person: {each.name}"
        for key, each in change.people.items()
        if each is not None and key not in hunt.people
    ]
    return tuple(said)


def with_companies_spelled(line: str, scene: Scene) -> tuple[str, str, str]:
    """Return the line with a company's name as it is listed for one with a slip, that word, and the name."""
    for word, after in itertools.pairwise((*line.split(), "")):
        bare = word.strip(".,:;!?()\"'")
        meant = "" if folded(bare) in KNOWN or folded(bare) in BY_WORD else meant_company(bare, scene)
        if meant and not _is_another(after.strip(".,:;!?()\"'"), word, meant):
            return line.replace(bare, meant, 1), bare, meant
    return line, "", ""


def _is_another(after: str, word: str, meant: str) -> bool:
    """Return whether a name goes on in another way than the listed one: Hollow Lane Vets, not Willow Vets."""
    goes_on = word[-1].isalnum() and after[:1].isupper() and folded(after) not in KNOWN | ROLE_WORDS
    return goes_on and " " in meant and folded(after) not in folded(meant).split()
