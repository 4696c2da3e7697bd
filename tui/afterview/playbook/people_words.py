"""What is known of somebody, as a person reads it: for the people screen and for the shell. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from afterview.civil import day_of, say_day
from afterview.playbook.people_overview import AsReference, Overview, Role
from afterview.playbook.step_3_references import LATELY_DAYS
from afterview.text import say_times


def roles_in_words(each: Overview, *, in_full: bool = False) -> str:
    """Say who somebody is to the hunt: "interviewer, reference"; `in_full`: a contact's ties as well."""
    ties = dict.fromkeys(tie.kind.value for tie in each.person.ties)
    roles = [role.value for role in each.roles]
    if in_full and ties and Role.CONTACT in each.roles:
        roles[-1] = f"contact ({', '.join(ties)})"
    return ", ".join(roles)


def touch_words(each: Overview, today: date) -> str:
    """Say when to be in touch: "now", "Fri 27 Nov"; nothing where no touch is planned."""
    if each.next_touch is None:
        return ""
    return "now" if each.is_due(today) else say_day(each.next_touch, today)


def about_reference(reference: AsReference, zone: str, now: datetime) -> Iterator[str]:
    """Yield what there is to know of a reference, a sentence each (playbook 3.1, 3.3, 3.5)."""
    today = day_of(now, zone)

    def day(instant: datetime) -> str:
        return say_day(day_of(instant, zone), today)

    if reference.prefers_not_named:
        yield "Prefers not to be named: set aside for every application."
    if reference.set_aside_for:
        yield f"Would rather not be named for {', '.join(reference.set_aside_for)}."
    if reference.last_spoken is None:
        late = ": catch up, whether or not anyone calls" if reference.catch_up else ""
        yield f"No contact on record yet{late}."
    else:
        late = ", long ago: catch up, whether or not anyone calls" if reference.catch_up else ""
        yield f"Last spoken to {day(reference.last_spoken)}{late}."
    named = reference.named_lately
    times = f"Named {say_times(named)}" if named else "Not named"
    yield f"{times} in the last {LATELY_DAYS} days."
    for told in reference.told:
        end = ""
        if told.outcome_at is not None:
            end = f"; heard {'of the offer' if told.is_owed else told.news} {day(told.outcome_at)}"
        if told.is_owed:
            end += f"; has not heard {told.news}"
        yield f"Told about {told.company} {day(told.at)}{end}."
