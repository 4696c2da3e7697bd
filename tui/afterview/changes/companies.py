"""Renaming a company, wherever it is named (playbook 4.1, B.3). Pure."""

from __future__ import annotations

from msgspec.structs import replace

from afterview.changes.lookup import required_name
from afterview.playbook.tallies import company_key
from afterview.records.hunt import Change, Hunt
from afterview.records.people import Person, Tie
from afterview.text import say_count


def rename_company(hunt: Hunt, old: str, new: str) -> Change:
    """Return the change that gives a company another name: its applications, its people, ties to it.

    Raises ChangeError for a name that is none.
    """
    new, key = required_name(new, "The name of the company"), company_key(old)
    applications = {
        each.id: replace(each, company=new)
        for each in hunt.applications.values()
        if company_key(each.company) == key and each.company != new
    }
    people = {
        each.id: renamed for each in hunt.people.values() if (renamed := _renamed(each, key, new)) != each
    }
    if not applications and not people:
        return Change("changed nothing")
    counted = [
        say_count(len(found), what)
        for found, what in ((applications, "application"), (people, "person"))
        if len(found) > 1 or (found and found is people)
    ]
    along = f" ({', '.join(counted)})" if counted else ""
    return Change(f"renamed {old} to {new}{along}", applications=applications, people=people)


def _renamed(person: Person, key: str, new: str) -> Person:
    works_there = bool(person.company) and company_key(person.company) == key
    ties: dict[tuple[str, str], Tie] = {}
    for each in person.ties:
        tie = replace(each, company=new) if company_key(each.company) == key else each
        known = ties.get((tie.company, tie.kind))
        if known is not None:  # two spellings of one company had a tie of the same kind each
            tie = replace(tie, note="; ".join(dict.fromkeys(filter(None, (known.note, tie.note)))))
        ties[tie.company, tie.kind] = tie
    return replace(person, company=new if works_there else person.company, ties=tuple(ties.values()))
