"""Whether a letter asks when one might hear (playbook 2.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterview.letters.checks.check import Checked, Found

_HEAR = r"(?:hear|decisions?|decided?|deciding|know|answer|news|reply|back|expect|choose|in touch)"
_ASKS = (
    rf"\bwhen (?:i |we |you |they |the )?(?:might|can|could|may|should|will|would|do|does|are|is|expect)\b.*\b{_HEAR}\b",
    rf"\bwhen (?:i|we|you|they)(?:'ll|'d|’ll|’d)\b.*\b{_HEAR}\b",
    r"\b(?:by when|timelines?|time ?frame|time ?table|timing|timescale|next steps?|what happens next|rough date|how long|how soon|"
    r"which (?:day|week)|what (?:day|date)|decision date|dates? by which)\b",
    r"\bwhen (?:a |the )?decision\b",
    r"\b(?:hear|know|decide|decision)\b.*\bwhen\b.*\?",
    r"\bwhen\b[^.!?]*\b(?:hear|decide|decision|answer|news)\b[^.!?]*\?",
    r"\bexpect to hear\b[^.!?]*\b(?:week|month|today|tomorrow|\w+day)\b[^.!?]*\?",
)


def no_ask_for_reply_date(checked: Checked) -> Iterator[Found]:
    """Yield one finding where it is not known when they will answer, and the letter does not ask."""
    promise = checked.interview.promise if checked.interview else checked.application.promise
    known = promise is not None and promise.on is not None
    if known or checked.application.outcome is not None:
        return
    pattern = "|".join(_ASKS)
    if not any(re.search(pattern, each.text, re.IGNORECASE) for each in checked.sentences):
        reason = "It is not known when they will answer: ask when you might hear."
        yield Found(checked.whole, checked.whole, reason)
