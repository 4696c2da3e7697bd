"""When a follow-up may be made, and when it is asked for: in the morning of a working day (5.2 to 5.8)."""

from __future__ import annotations

from datetime import date, datetime

from afterview.civil import add_working_days, day_of, days_after, from_wall, in_zone, start_of_day
from afterview.playbook.shape import Situation
from afterview.records.applications import Application, EventKind
from afterview.records.interviews import FollowUp, Interview

_APPLICATION_WAIT_DAYS = 14
"""Days to wait for an answer to an application, where nothing was promised (5.8)."""
_MORNING = 9
"""The hour, on a working day, from which a follow-up is asked for (5.8)."""

_SATURDAY = 5
_FREE_NEARLY_EVERYWHERE = frozenset({(1, 1), (12, 25)})
"""Days on which nobody is asked; other holidays differ from place to place, and are not known here."""

Waiting = Application | Interview
"""What an answer is waited for after: an interview, or an application without one (5.8)."""


def waiting_since(situation: Situation, waiting: Waiting) -> datetime | None:
    """Return the instant from which an answer is waited for; None: nobody knows it."""
    if isinstance(waiting, Interview):
        return waiting.ends
    sent = [each for each in waiting.events if each.kind is EventKind.APPLIED]
    known = (each.counted_from(situation.zone) for each in sent)
    return start_of_day(waiting.applied_on or min(known, default=situation.today), situation.zone)


def live_follow_ups(waiting: Waiting) -> tuple[FollowUp, ...]:
    """Return the follow-ups that count: those since they last answered or promised a day, oldest first.

    "They did not say" is not an answer, so it starts no new count: else it would offer a third.
    """
    made = sorted(waiting.follow_ups, key=lambda each: each.at)
    answers = [each.at for each in waiting.replies]
    promise = waiting.promised
    if promise is not None and promise.on is not None:
        answers.append(promise.said_at)
    if not answers:
        return tuple(made)
    return tuple(each for each in made if each.at > max(answers))


def first_opens(situation: Situation, waiting: Waiting) -> datetime | None:
    """Return the instant from which a first follow-up is fair; None: nobody knows (5.2, 5.3, 5.8)."""
    promise, since, zone = waiting.promised, waiting_since(situation, waiting), situation.zone
    if promise is not None and promise.on is not None:
        opens = start_of_day(days_after(promise.on, 1), zone)
        return opens if since is None else max(opens, since)
    if since is None:
        return None
    days = max(situation.waits.reply_unknown_days, 0)
    if not isinstance(waiting, Interview):
        return start_of_day(days_after(day_of(since, zone), max(days, _APPLICATION_WAIT_DAYS)), zone)
    wall = in_zone(since, zone)
    return max(from_wall(days_after(day_of(since, zone), days), wall.hour, wall.minute, zone), since)


def second_opens(situation: Situation, waiting: Waiting) -> datetime | None:
    """Return the instant from which a second follow-up is fair; None without a first (5.4)."""
    made = live_follow_ups(waiting)
    if not made:
        return None
    days = situation.waits.second_follow_up_working_days
    day = add_working_days(day_of(made[0].at, situation.zone), days)
    opens, first = start_of_day(day, situation.zone), first_opens(situation, waiting)
    return opens if first is None else max(opens, first)


def asked_from(situation: Situation, waiting: Waiting, opens: datetime) -> datetime:
    """Return the moment from which a follow-up that may be made since `opens` is asked for (5.8).

    A promised day may slip a little. Once it is asked for, it rests over each night and each weekend.
    """
    grace, promise = situation.waits.reply_grace_working_days, waiting.promised
    should = _working_morning(opens, situation.zone)
    if grace >= 1 and promise is not None and promise.on is not None and not live_follow_ups(waiting):
        day = add_working_days(day_of(should, situation.zone), grace)
        should = from_wall(day, _MORNING, 0, situation.zone)
    if situation.now <= should:
        return should
    next_morning = _working_morning(situation.now, situation.zone)
    return next_morning if next_morning > situation.now else should


def _working_morning(since: datetime, zone: str) -> datetime:
    """Return the first moment from then on at which people are at work to be asked."""
    day = day_of(since, zone)
    if _is_free(day):
        while _is_free(day):
            day = add_working_days(day, 1)
        return from_wall(day, _MORNING, 0, zone)
    return max(since, from_wall(day, _MORNING, 0, zone))


def _is_free(day: date) -> bool:
    return day.weekday() >= _SATURDAY or (day.month, day.day) in _FREE_NEARLY_EVERYWHERE
