"""People in a line: someone known, or someone new with an address and a channel."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import msgspec

from afterview.changes.people import add_person, learn_about
from afterview.entry.matching import take_known, take_listed
from afterview.entry.on_record import (
    interviewer_ids,
    people_called,
    people_names,
    people_near,
    people_of,
)
from afterview.entry.scene import Scene
from afterview.records.applications import Application
from afterview.records.hunt import Change, Hunt
from afterview.records.people import Person, Tie
from afterview.text import EMAIL_ADDRESS, Unclear, can_be_a_name, folded, shortened

if TYPE_CHECKING:
    from afterview.entry.described import Description

_ADDRESS_FIRST = re.compile(rf"<?(?P<email>{EMAIL_ADDRESS})>?(?=$|[\s,;:])")
_LISTED = 6


class Met(msgspec.Struct, frozen=True):
    """A person in a line, found or new, and the change that makes or updates their record."""

    person: Person
    change: Change
    is_new: bool
    title: str = ""
    """What the line says that they are there."""

    @property
    def label(self) -> str:
        """Name the person, and what is new about them."""
        title = f" ({self.title})" if self.title else ""
        if not self.is_new:
            return f"{self.person.name}{title}"
        how = f", {self.person.channel.value}" if self.person.channel else ""
        return f"{self.person.name}{title} (new{how})"


class SeveralPeople(Unclear):
    """Several people stand where a line is about one: there is to be a line for each."""

    def __init__(self, text: str, names: Iterable[str]) -> None:
        """`text` is what names them in the line."""
        super().__init__(f"“{shortened(text)}” are several people: write a line for each.")
        self.text, self.names = text, tuple(names)

    def in_line(self, line: str) -> SeveralPeople:
        """Return the same with the line for each."""
        if self.text in line:
            lines = " and ".join(f"“{line.replace(self.text, name, 1)}”" for name in self.names)
            self.args = (f"Those are several people: write {lines}.",)
        return self


Pool = Iterable[Person] | Hunt
"""Those among whom somebody is looked for; a hunt: everyone on record."""


def take_person(text: str, people: Pool) -> tuple[Person | None, str]:
    """Return the one of `people` whom the beginning of `text` names, and the rest; None for nobody.

    Raises Unclear, listing them, where several are meant equally well.
    """
    by_id = people.people if isinstance(people, Hunt) else {each.id: each for each in people}
    first, _, rest = text.partition(" ")
    if (named := by_id.get(first.rstrip(",;:"))) is not None:
        return named, rest.strip()
    found: Sequence[Person]
    if isinstance(people, Hunt):
        names, rest, goodness = take_listed(text, people_names(people))
        found = people_of(names, people)
    else:
        found, rest, goodness = take_known(text, [(each.name, each) for each in by_id.values()])
    if len(found) > 1 and goodness < 3:
        raise Unclear(f"Which one: {_names(found)}?")
    if len(found) > 1:
        raise Unclear(f"Several are called {found[0].name}: write the id, {_ids(found)}.")
    return (found[0], rest) if found else (None, text)


def not_there(name: str) -> Unclear:
    """Return what is told where a name is nobody's who was in an interview."""
    return Unclear(f"“{shortened(name)}” was not in that interview, as far as I know.")


def take_from(text: str, *pools: Pool) -> tuple[Person | None, str]:
    """Return whom `text` names in the first of `pools` that knows anyone of that name.

    A pool further back still wins where it knows the longer name: "Dana Lee" is not the Dana at hand.
    """
    address = _ADDRESS_FIRST.match(text)
    if address is not None:
        pools = tuple(pool if isinstance(pool, Hunt) else tuple(pool) for pool in pools)
        everybody = (pool.people.values() if isinstance(pool, Hunt) else pool for pool in pools)
        having = _who_has(address["email"], itertools.chain.from_iterable(everybody))
        if having is not None:
            return having, text[address.end() :].lstrip(" ,")
    best: tuple[Person | None, str] = (None, text)
    for pool in pools:
        try:
            found = take_person(text, pool)
        except Unclear:
            if best[0] is None:
                raise
            continue  # somebody nearer is meant
        if found[0] is not None and (best[0] is None or len(found[1]) < len(best[1])):
            best = found
    return best


def _who_has(email: str, people: Iterable[Person]) -> Person | None:
    """Return the one person with that address; None for nobody, and where several have it."""
    having = {each.id: each for each in people if each.email and folded(each.email) == folded(email)}
    return next(iter(having.values())) if len(having) == 1 else None


def known_person(text: str, scene: Scene, *pools: Pool) -> tuple[Person, str]:
    """Return whom `text` names, among `pools` first, then among everyone. Raises Unclear for nobody."""
    if not text:
        raise Unclear("Who? Write the name.")
    person, rest = take_from(text, *pools, scene.hunt)
    if person is None:
        name = " ".join(itertools.takewhile(lambda word: word[:1].isupper(), text.split())) or text
        add = f", or add it first: “person {shortened(name, 40)}”" if name[:1].isupper() else ""
        raise Unclear(f"I know nobody called “{shortened(text, 40)}”: write the name as it is listed{add}.")
    joint = _JOINT.match(text[len(text[: len(text) - len(rest)].rstrip(" ,")) :])
    if joint is not None:
        after = text[-len(rest) :].removeprefix(joint["word"] or "").strip() if rest else ""
        other, left = take_from(after, *pools, scene.hunt)
        if other is not None:
            raise SeveralPeople(text[: len(text) - len(left)].strip(), (person.name, other.name))
    return person, rest


_JOINT = re.compile(r"\s*(?:,|(?P<word>and|und|&|\+)\s)\s*")


def named_near(text: str, scene: Scene, *pools: Pool) -> tuple[str, str] | None:
    """Return the known name that `text` begins with, and the rest; None for nobody known.

    The nearest wins, `pools` first, and a known name over a word that could be a date (playbook B.2).
    """
    person, rest = take_from(text, *pools, scene.hunt)
    return None if person is None else (text[: len(text) - len(rest)].strip(" ,"), rest)


def meet(
    described: Description,
    scene: Scene,
    hunt: Hunt,
    company: str,
    *,
    near: Pool = (),
    is_reference: bool = False,
    ties: tuple[Tie, ...] = (),
) -> Met:
    """Return the person described: the known one of that name, else a new one at `company`.

    `hunt` holds what the same line has added already. `near` are those whom part of a name may mean.
    """
    from afterview.entry.described import check_name  # titles of all trades are dear to load

    if can_be_a_name(described.name):
        known = _same_person(described, hunt, company) or _meant(described, near, hunt)
    else:
        known = _who_has(described.email, hunt.people.values())
        if known is None:
            raise Unclear("A name is missing. Write it first, as in “Dana Lee <dana@acme.example>”.")
    if known is not None:
        change = learn_about(
            hunt,
            known.id,
            company=company if not known.company else "",
            email=described.email,
            channel=described.channel,
            title=described.title,
        )
        return Met(change.people.get(known.id) or known, change, is_new=False, title=described.title)
    several = _several(described.name, hunt)
    if several:
        raise SeveralPeople(described.name, several)
    check_name(described.name)
    change = add_person(
        hunt,
        name=described.name,
        company=company,
        title=described.title,
        email=described.email,
        channel=described.channel,
        is_reference=is_reference,
        ties=ties,
        now=scene.now,
        new_id=scene.new_id,
    )
    person = next(each for each in change.people.values() if each is not None)
    return Met(person, change, is_new=True, title=described.title)


def _several(name: str, hunt: Hunt) -> list[str]:
    """Return the people whom a text names one after the other; nothing where it can be one."""
    from afterview.entry.described import split_people  # titles of all trades are dear to load

    parts = split_people(name)
    if len(parts) > 1 and all(people_called(each, hunt) or _is_capital(each) for each in parts):
        return parts
    words = name.split()
    for count in range(2, len(words) - 1):
        both = " ".join(words[:count]), " ".join(words[count:])
        if all(people_called(each, hunt) for each in both):
            return [*both]
    return []


def _is_capital(name: str) -> bool:
    return len(name.split()) <= 4 and all(each[0].isupper() for each in name.split())


def interviewers_of(application: Application, hunt: Hunt) -> tuple[Person, ...]:
    """Return everyone known who interviewed for that application."""
    return tuple(hunt.people[each] for each in interviewer_ids(application) if each in hunt.people)


def people_at(company: str, hunt: Hunt) -> tuple[Person, ...]:
    """Return everyone who works at that company, or has a tie to it."""
    name = folded(company)
    return tuple(
        each
        for each in people_near(company, hunt)
        if folded(each.company) == name or any(folded(tie.company) == name for tie in each.ties)
    )


def _same_person(described: Description, hunt: Hunt, company: str) -> Person | None:
    if described.name in hunt.people:
        return hunt.people[described.name]
    at = folded(company)
    same = people_called(described.name, hunt)
    for each in same:
        if described.email and folded(each.email) == folded(described.email):
            return each
    if not company:
        return same[0] if len(same) == 1 else None
    there = [each for each in same if folded(each.company) == at]
    tied = [each for each in same if any(folded(tie.company) == at for tie in each.ties)]
    free = [each for each in same if not each.company]
    return next(iter([*there, *tied, *free]), None)


def _meant(described: Description, near: Pool, hunt: Hunt) -> Person | None:
    """Return whom a first name alone, or part of a name, means among those at hand."""
    if described.email:
        return None
    person, rest = take_person(described.name, near)
    if person is None or rest:
        return None
    return hunt.people.get(person.id, person)


def _names(people: Iterable[Person]) -> str:
    names = [f"{each.name} ({each.company})" if each.company else each.name for each in people]
    more = f" and {len(names) - _LISTED} more" if len(names) > _LISTED else ""
    return ", ".join(names[:_LISTED]) + more


def _ids(people: Iterable[Person]) -> str:
    return " or ".join(f"{each.id} ({each.company or 'no company'})" for each in list(people)[:_LISTED])
