"""Names of companies with a slip of the finger: which one is meant."""

from __future__ import annotations

from afterview.entry.matching import is_slip, words_of
from afterview.entry.scene import Scene
from afterview.records.hunt import Hunt

_SHORTEST_SLIP = 5


def meant_company(word: str, scene: Scene) -> str:
    """Return the one company that a word is but for a slip of the finger; nothing where there is none."""
    typed = words_of(word)[:1]
    if not typed or len(typed[0]) < _SHORTEST_SLIP:
        return ""
    found = {
        each.company
        for each in scene.hunt.applications.values()
        if is_slip(typed[0], words_of(each.company)[0])
    }
    return next(iter(found)) if len(found) == 1 else ""


def not_another(company: str, hunt: Hunt) -> str:
    """Return the company on the list that a new one is but for a slip of the finger, as a question."""
    same = [
        each.company
        for each in hunt.applications.values()
        if is_slip(words_of(company)[0], words_of(each.company)[0])
    ]
    return f" (not {same[0]}?)" if same else ""
