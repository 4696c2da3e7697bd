"""Names of companies with a slip of the finger: which one is meant."""

from __future__ import annotations

from afterview.entry.matching import words_of
from afterview.entry.on_record import company_names
from afterview.entry.scene import Scene
from afterview.records.applications import Application
from afterview.records.hunt import Hunt

_SHORTEST_SLIP = 5


def meant_company(word: str, scene: Scene) -> str:
    """Return the one company that a word is but for a slip of the finger; nothing where there is none."""
    if len(words_of(word)[0]) < _SHORTEST_SLIP:
        return ""
    found = {each.company for each in _but_for_a_slip(word, scene.hunt)}
    return next(iter(found)) if len(found) == 1 else ""


def not_another(company: str, hunt: Hunt) -> str:
    """Return the company on the list that a new one is but for a slip of the finger, as a question."""
    same = _but_for_a_slip(company, hunt)
    return f" (not {same[0].company}?)" if same else ""


def _but_for_a_slip(typed: str, hunt: Hunt) -> list[Application]:
    """Return the applications at companies whose first word is that of `typed` but for a slip."""
    return [hunt.applications[each] for each in company_names(hunt).slips_of(words_of(typed)[0])]
