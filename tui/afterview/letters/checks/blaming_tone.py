"""Whether a follow-up, or a reply to a no, is bitter or accuses (playbook 7.2)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from afterview.letters.checks.bitterness import BITTERNESS
from afterview.letters.checks.check import Checked, Found
from afterview.letters.checks.complaining import COMPLAINING
from afterview.letters.checks.mocking import MOCKING
from afterview.letters.checks.reproaching import REPROACHING
from afterview.letters.checks.rules import Rules

RULES = (*REPROACHING, *COMPLAINING, *BITTERNESS, *MOCKING)


@cache
def _rules() -> Rules:
    return Rules(RULES)


def find(checked: Checked) -> Iterator[Found]:
    """Yield each sentence that blames or is bitter, with the reason."""
    for sentence, reason in _rules().broken(checked.sentences):
        yield Found(sentence.start, sentence.end, reason)
