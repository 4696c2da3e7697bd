"""Whether a letter acts as if the job were mine, presses, brags, or counts on a return (playbook 2.8)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from afterview.letters.checks.assuming import ASSUMING
from afterview.letters.checks.boasting import BOASTING
from afterview.letters.checks.check import Checked, Found
from afterview.letters.checks.claiming import CLAIMING
from afterview.letters.checks.granted import GRANTED
from afterview.letters.checks.pressing import PRESSING
from afterview.letters.checks.rules import Rules
from afterview.letters.checks.weighing import learned

RULES = (*GRANTED, *ASSUMING, *PRESSING, *BOASTING, *CLAIMING)


_IN_DOUBT = "It reads as if the answer were yes already, or as if you pressed for it. Say what you hope."


@cache
def rules() -> Rules:
    """Return the rules of this check, made ready."""
    return Rules(RULES, learned("presumptuous"), _IN_DOUBT)


def find(checked: Checked) -> Iterator[Found]:
    """Yield each sentence that is presumptuous, with the reason."""
    return rules().find(checked)
