"""Whether a connection on LinkedIn is asked for before it is decided (playbook 8.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterview.letters.checks.check import Checked, Found

_SITE = r"\blinked[ -]?in\b"
_CONNECTS = (
    r"\b(?:connect(?:ed|ing|ion)?(?! to\b)|add(?:ed|ing)?|invit\w*|requests?(?:ed|ing)?|network|follow(?:ed|ing)?|link(?:ed)? up|"
    r"(?:stay|keep|get) in (?:touch|contact)|contacts?|befriend\w*)\b"
)
_AGREED = (
    r"\b(?:as (?:we|you) (?:agreed|suggested|offered|said|proposed)|you (?:\w+ )?(?:agreed|suggested|offered|invited|asked|said)|"
    r"your (?:invitation|request|suggestion|kind offer)|thank\w* .*\b(?:your|for) (?:connecting|accepting|adding|invit\w+)|"
    r"(?:once|after|when|until) (?:it|the|you|a|there)\b.*\b(?:decided|decision|decide|over|known|outcome)|not (?:to )?(?:connect|add|send)|"
    r"won'?t|saw (?:on|your)|read (?:on|your)|your (?:post|profile|article)|linkedin (?:integration|api|page|course|ad|advert|recruiter))\b"
)


def linkedin_before_decision(checked: Checked) -> Iterator[Found]:
    """Yield each sentence that asks for a connection, unless they agreed to it."""
    if checked.application.outcome is not None and checked.application.is_closed:
        return
    for sentence in checked.sentences:
        said = sentence.plain
        if "linked" not in said or not re.search(_SITE, said):
            continue
        if re.search(_CONNECTS, re.sub(_SITE, " ", said)) and not re.search(_AGREED, said):
            reason = "Wait with LinkedIn until it is decided: it can look like pressure."
            yield Found(sentence.start, sentence.end, reason)
