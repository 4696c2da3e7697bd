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
from afterview.letters.checks.weighing import learned

RULES = (*REPROACHING, *COMPLAINING, *BITTERNESS, *MOCKING)


_IN_DOUBT = "It reads as if you were bitter, or blamed them. Thank them, and let it rest."


@cache
def rules() -> Rules:
    """Return the rules of this check, made ready."""
    return Rules(RULES, learned("blaming_tone"), _IN_DOUBT)


def find(checked: Checked) -> Iterator[Found]:
    """Yield each sentence that blames or is bitter, with the reason."""
    return rules().find(checked)
