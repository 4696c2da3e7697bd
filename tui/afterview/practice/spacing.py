"""Spaced repetition where no interview is in sight: when a question is due, by FSRS.

The state is computed from all that happened, as everything in a journal is: nothing of the scheduler's is
stored. Its parameters are the built-in ones, without fuzz, so that the same history gives the same day.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from afterview.civil import day_of, days_after
from afterview.practice.evidence import Evidence
from afterview.records.reflections import Recall

if TYPE_CHECKING:
    from fsrs import Scheduler

_LONGEST_DAYS = 180

_PARAMETERS = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194),
    *(0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629),
    *(1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)
"""Those of FSRS 6, held fast: another version of the library must not move what is due."""

_RETENTION = 0.9
"""It comes back when the chance to remember it has sunk to that."""


def due_by_spacing(known: Sequence[Evidence], zone: str) -> date:
    """Return the civil day in `zone` on which it is due, after what happened; there has to be something."""
    from fsrs import Card, Rating

    rating = {
        Recall.AGAIN: Rating.Again,
        Recall.HARD: Rating.Hard,
        Recall.GOOD: Rating.Good,
        Recall.EASY: Rating.Easy,
    }
    scheduler = _scheduler()
    first = known[0].at.astimezone(UTC)
    card = Card(card_id=1, due=first)
    last = first
    for each in known:
        at = last = max(each.at.astimezone(UTC), last)
        card, _ = scheduler.review_card(card, rating[each.recall], at)
    # Not by the hour: what was practised in the evening is due in the morning, too.
    return days_after(day_of(last, zone), max(round((card.due - last) / timedelta(days=1)), 1))


@cache
def _scheduler() -> Scheduler:
    from fsrs import Scheduler

    # No steps of minutes: a session is a matter of days, and what did not come is asked again within it.
    return Scheduler(
        parameters=_PARAMETERS,
        desired_retention=_RETENTION,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=_LONGEST_DAYS,
        enable_fuzzing=False,
    )
