"""Which interview an INTERVIEW argument means."""

from __future__ import annotations

import re

from afterview.cli.errors import UserError
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview


def find_interview(hunt: Hunt, wanted: str) -> tuple[Application, Interview]:
    """Return the interview that `wanted` names: an id, a company (its latest round), or company#round.

    Raises UserError where there is none, or more than one company that it could be.
    """
    wanted = " ".join(wanted.split())
    by_id = hunt.find_interview(wanted)
    if by_id is not None:
        return by_id
    named = re.fullmatch(r"(?P<company>.*?)\s*#\s*(?P<round>\d{1,4})", wanted)
    company, number = (named["company"], int(named["round"])) if named else (wanted, None)
    application = _find_application(hunt, company)
    rounds = application.rounds
    if number is not None:
        rounds = tuple(each for each in rounds if each.round == number)
        if not rounds:
            raise UserError(f"{application.company} has no round {number}: {_rounds_of(application)}")
    if not rounds:
        raise UserError(
            f'{application.company} has no interview yet: afterview add "interview {company} WHEN"'
        )
    return application, rounds[-1]


def _find_application(hunt: Hunt, name: str) -> Application:
    every = hunt.applications
    if name in every:
        return every[name]
    wanted = name.casefold()
    tests = (
        lambda known: known == wanted,
        lambda known: known.startswith(wanted),
        lambda known: any(word.startswith(wanted) for word in known.split()),
    )
    for test in tests if wanted else ():
        found = [each for each in every.values() if test(" ".join(each.company.casefold().split()))]
        # With two applications at one company, the one that was interviewed for is meant.
        found = [each for each in found if each.rounds] or found
        if len(found) == 1:
            return found[0]
        if found:
            raise UserError(f"{name} could be {_either(found)}: write the id")
    known = ", ".join(sorted({each.company for each in every.values() if each.rounds})[:8])
    shown = name if len(name) <= 40 else f"{name[:40]}…"
    raise UserError(
        f"there is no interview {shown!r}" + (f": there is {known}" if known else " in this journal")
    )


def _either(found: list[Application]) -> str:
    def say(each: Application) -> str:
        rounds = each.rounds
        label = ", ".join(part for part in (each.company, each.role) if part)
        return f"{label} ({rounds[-1].id if rounds else each.id})"

    said = [say(each) for each in found[:6]]
    return " or ".join([", ".join(said[:-1]), said[-1]]) if len(said) > 1 else said[0]


def _rounds_of(application: Application) -> str:
    numbers = [str(each.round) for each in application.rounds]
    return f"it has {', '.join(numbers)}" if numbers else "it has none yet"
