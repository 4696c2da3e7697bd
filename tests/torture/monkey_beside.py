"""What another window does to the journal while the monkey plays."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from pathlib import Path

from msgspec.structs import replace

from afterview.changes.deleting import delete
from afterview.journal.errors import UndoRefusedError
from afterview.journal.journal import Journal
from afterview.records.applications import Application
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import Interview
from afterview.records.path import application_path, interview_path, person_path
from support.times import starts as starts_of

ZONE = "Europe/Berlin"


def beside(path: Path, number: int, now: datetime) -> str:
    """Change the journal by that number, and return what was done."""
    chance = random.Random(number)
    journal = Journal.open(path)
    if chance.random() < 0.15:
        try:
            return f"beside: undo {journal.undo()}"
        except UndoRefusedError:
            return "beside: undo refused"
    change = journal.commit(lambda hunt: _change(hunt, chance, now))
    return f"beside: {change.sentence[:60]}"


def _change(hunt: Hunt, chance: random.Random, now: datetime) -> Change:
    applications = list(hunt.applications.values())
    what = chance.random()
    if not applications or what < 0.15:
        new = Application(id=f"beside{chance.randint(0, 10**9)}", company="Beside", created=now)
        return Change("added beside", {new.id: new})
    application = chance.choice(applications)
    if what < 0.3:
        return delete(hunt, application_path(application.id), ZONE)
    if what < 0.45 and application.interviews:
        interview = chance.choice(application.interviews)
        return delete(hunt, interview_path(application.id, interview.id), ZONE)
    if what < 0.55 and hunt.people:
        person = chance.choice(list(hunt.people.values()))
        return delete(hunt, person_path(person.id), ZONE)
    if what < 0.7 or not application.interviews:
        return Change(
            "renamed beside", {application.id: replace(application, role=f"role {chance.random()}")}
        )
    written = tuple(_written(each, chance) for each in application.interviews)
    return Change("wrote beside", {application.id: replace(application, interviews=written)})


def _written(interview: Interview, chance: random.Random) -> Interview:
    if chance.random() < 0.2:
        return replace(interview, starts=starts_of(interview) + timedelta(days=1))
    field = chance.choice(("went_well", "went_badly", "liked"))
    text = chance.choice(("beside", "", f"it was {chance.random()}"))
    return replace(interview, reflection=replace(interview.reflection, **{field: text}))
