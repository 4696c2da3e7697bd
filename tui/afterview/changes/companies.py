"""Renaming a company, wherever it is named (playbook 4.1, B.3). Pure."""

from __future__ import annotations

from msgspec.structs import replace

from afterview.changes.lookup import required_name
from afterview.records.hunt import Change, Hunt
from afterview.records.people import Person, Tie
from afterview.text import folded


def same_company(one: str, other: str) -> bool:
    """Return whether two names are two spellings of one company's."""
    return _key(one) == _key(other)


def rename_company(hunt: Hunt, old: str, new: str) -> Change:
    """Return the change that gives a company another name: its applications, its people, ties to it.

    Raises ChangeError for a name that is none.
    """
    new = required_name(new, "The name of the company")
    applications = {
        each.id: replace(each, company=new)
        for each in hunt.applications.values()
        if same_company(each.company, old) and each.company != new
    }
    people = {
        each.id: renamed for each in hunt.people.values() if (renamed := _renamed(each, old, new)) != each
    }
    if not applications and not people:
        return Change("changed nothing")
    counted = [
        f"{len(found)} {one if len(found) == 1 else many}"
        for found, one, many in ((applications, "application", "applications"), (people, "person", "people"))
        if len(found) > 1 or (found and found is people)
    ]
    along = f" ({', '.join(counted)})" if counted else ""
    return Change(f"renamed {old} to {new}{along}", applications=applications, people=people)


def _renamed(person: Person, old: str, new: str) -> Person:
    works_there = bool(person.company) and same_company(person.company, old)
    ties: dict[tuple[str, str], Tie] = {}
    for each in person.ties:
        tie = replace(each, company=new) if same_company(each.company, old) else each
        known = ties.get((tie.company, tie.kind))
        if known is not None:  # two spellings of one company had a tie of the same kind each
            tie = replace(tie, note="; ".join(dict.fromkeys(filter(None, (known.note, tie.note)))))
        ties[tie.company, tie.kind] = tie
    return replace(person, company=new if works_there else person.company, ties=tuple(ties.values()))


def _key(name: str) -> str:
    return " ".join(folded(name).split())
