"""All patterns of a hunt at once: what the screen and `afterview patterns` show."""

from __future__ import annotations

from datetime import datetime

import msgspec

from afterview.patterns.confidence import Confidence, confidence
from afterview.patterns.funnel import Funnel, funnel
from afterview.patterns.habits import HabitTrend, habits
from afterview.patterns.held import interviews_held
from afterview.patterns.pace import Pace, pace
from afterview.patterns.reply_times import ReplyTimes, reply_times
from afterview.patterns.themes import Themes, themes
from afterview.questions.memory import remembered
from afterview.records.hunt import Hunt


class Patterns(msgspec.Struct, frozen=True):
    """What shows over the whole hunt, as it stands at one instant."""

    interviews: int
    """How many were held."""
    habits: tuple[HabitTrend, ...]
    confidence: Confidence
    themes: Themes
    funnel: Funnel
    reply_times: tuple[ReplyTimes, ReplyTimes]
    """After applying, and after an interview."""
    pace: Pace

    @property
    def is_empty(self) -> bool:
        """Return whether nothing was sent and no interview was held: there is nothing to look at."""
        return not self.interviews and not self.funnel.sent


def patterns(hunt: Hunt, now: datetime, zone: str) -> Patterns:
    """Return the patterns at `now`, an aware instant. Civil days are those of `zone`, an IANA name."""
    held = interviews_held(hunt, now)
    return Patterns(
        len(held),
        habits(held, zone),
        confidence(held, now, zone),
        themes(held, zone, remembered(hunt)),
        funnel(hunt, now, zone),
        reply_times(hunt, now, zone),
        pace(hunt, now, zone),
    )
