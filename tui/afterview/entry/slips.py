"""Names of companies with a slip of the finger: which one is meant."""

from __future__ import annotations

from afterview.entry.matching import is_slip, words_of
from afterview.entry.scene import Scene
from afterview.records.hunt import Hunt

_SHORTEST_SLIP = 5


def meant_company(word: str, scene: Scene) -> str:
    """Return the one company that a word is but for a slip of the finger; nothing where there is none."""
    if len(words_of(word)[0]) < _SHORTEST_SLIP:
        return ""
    found = {each.company for each in scene.hunt.applications.values() if _is_slip(word, each.company)}
    return next(iter(found)) if len(found) == 1 else ""


def not_another(company: str, hunt: Hunt) -> str:
    """Return the company on the list that a new one is but for a slip of the finger, as a question."""
    same = [each.company for each in hunt.applications.values() if _is_slip(company, each.company)]
    return f" (not {same[0]}?)" if same else ""


def _is_slip(typed: str, company: str) -> bool:
    """Return whether the first words are the same but for a slip."""
    return is_slip(words_of(typed)[0], words_of(company)[0])
