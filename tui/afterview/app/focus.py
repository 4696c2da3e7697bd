"""Which application and which of its rounds the panes show. Pure."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct

from afterview.records.applications import Application
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import Interview

if TYPE_CHECKING:
    from afterview.playbook.agenda_entry import AgendaEntry


class Focus(Struct, frozen=True):
    """The chosen application and interview, by id."""

    application: str | None = None
    interview: str | None = None

    @classmethod
    def of_what_is_new(cls, before: Hunt, change: Change) -> Focus:
        """Return the one application that a change is about, and the one round of it, if it is one."""
        changed = [each for each in change.applications.values() if each is not None]
        if len(changed) != 1:
            return cls()
        old = before.applications.get(changed[0].id)
        known = {each.id: each for each in old.interviews} if old else {}
        rounds = [each.id for each in changed[0].interviews if known.get(each.id) != each]
        fresh = [each for each in rounds if each not in known]
        return cls(changed[0].id, fresh[0] if fresh else rounds[0] if len(rounds) == 1 else None)

    def words(self, hunt: Hunt) -> str:
        """Return what is chosen in words: "Acme · round 2 · onsite"."""
        application = hunt.applications.get(self.application or "")
        if application is None:
            return ""
        interview = application.interview(self.interview or "")
        if interview is None:
            return " · ".join(part for part in (application.company, application.role) if part)
        kind = f" · {interview.kind}" if interview.kind else ""
        return f"{application.company} · round {interview.round}{kind}"


def default_round(application: Application, now: datetime) -> Interview | None:
    """Return the round to show first: the last one that is over, else the first one to come."""
    rounds = application.rounds
    over = [each for each in rounds if each.is_over(now)]
    return over[-1] if over else next(iter(rounds), None)


def neighbour(application: Application, interview: str | None, by: int) -> str | None:
    """Return the id of the round `by` places on from that one; the end rounds stay where they are."""
    ids = [each.id for each in application.rounds]
    if interview not in ids:
        return ids[0] if ids else None
    return ids[max(0, min(ids.index(interview) + by, len(ids) - 1))]


def other_rounds(
    application: Application, shown: str | None, entries: tuple[AgendaEntry, ...], keys: str
) -> str:
    """Say by which keys one comes to the other rounds, and where something waits; "" for one round."""
    from afterview.playbook.checklist import STEPS

    rounds = application.rounds
    if len(rounds) < 2:
        return ""
    waits = {each.interview for each in entries if not STEPS[each.step - 1].of_application} - {shown}
    there = ", ".join(f"{each.round}" for each in rounds if each.id in waits)
    return f" · {keys} {len(rounds)} rounds{f', to do in round {there}' if there else ''}"
