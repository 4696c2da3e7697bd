"""All verbs. A new one is a declaration in its own file, and its place in this list."""

from __future__ import annotations

from afterview.entry.verbs import (
    applying,
    following,
    helping,
    knowing,
    meeting,
    preparing,
    promising,
    reflecting,
    skipping,
    thanking,
)
from afterview.entry.verbs.shape import Verb

VERBS: tuple[Verb, ...] = (
    *applying.VERBS,
    *meeting.VERBS,
    *reflecting.VERBS,
    *promising.VERBS,
    *thanking.VERBS,
    *helping.VERBS,
    *following.VERBS,
    *preparing.VERBS,
    *knowing.VERBS,
    *skipping.VERBS,
)
"""Every verb, in the order in which help shows them."""

BY_WORD: dict[str, Verb] = {word: verb for verb in VERBS for word in (verb.name, *verb.aliases)}
"""Every first word to its verb."""
