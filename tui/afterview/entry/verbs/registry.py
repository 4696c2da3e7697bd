"""All verbs. A new one is a declaration in its own file, and its place in this list."""

from __future__ import annotations

from afterview.entry.verbs import (
    applications,
    called_off,
    follow_ups,
    heard,
    interviews,
    letters,
    network,
    outcomes,
    people,
    preparation,
    reflections,
    skips,
)
from afterview.entry.verbs.verb import Verb

VERBS: tuple[Verb, ...] = (
    *applications.VERBS,
    *interviews.VERBS,
    *called_off.VERBS,
    *reflections.VERBS,
    follow_ups.PROMISED,
    *letters.VERBS,
    *network.VERBS,
    follow_ups.FOLLOWED_UP,
    heard.HEARD,
    outcomes.OUTCOME,
    *preparation.VERBS,
    *people.VERBS,
    *skips.VERBS,
)
"""Every verb, in the order in which help shows them."""

BY_WORD: dict[str, Verb] = {word: verb for verb in VERBS for word in (verb.name, *verb.aliases)}
"""Every first word to its verb."""
