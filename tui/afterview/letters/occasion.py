"""What a letter is written for: its kind, the person, the application, the round, and when."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from afterview.letters.kinds import LetterShape, Whom
from afterview.letters.material import Material, gather
from afterview.playbook.tallies import agent_of
from afterview.records.applications import Application
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview
from afterview.records.letters import Letter, LetterKind
from afterview.records.people import Channel, Person

if TYPE_CHECKING:
    from afterview.letters.checks.check import Checked


class Occasion(msgspec.Struct, frozen=True, kw_only=True):
    """One letter that could be written now."""

    shape: LetterShape
    hunt: Hunt
    application: Application
    interview: Interview | None
    person: Person | None
    now: datetime
    """An aware instant."""
    zone: str
    """IANA name of the person's own zone."""
    me: str = ""
    """How I sign; "" where it is not known."""

    @property
    def channel(self) -> Channel | None:
        """Return how this person likes to be written to, as far as that is known."""
        return self.person.channel if self.person else None

    @property
    def through(self) -> Person | None:
        """Return through whom it goes, where an agency stands in between (and it is not to them)."""
        if self.shape.whom is not Whom.INTERVIEWER or self.shape.kind is LetterKind.KEEP_IN_TOUCH:
            return None
        agent = agent_of(self.hunt, self.application.company)
        return None if agent is None or (self.person and self.person.id == agent.id) else agent

    @property
    def kept(self) -> tuple[Letter, ...]:
        """Return the letters of this kind that are kept where this one belongs."""
        return tuple(each for each in self._all if each.kind is self.shape.kind)

    @property
    def turn(self) -> int:
        """Return the person's place in the room, so that no two there get the same words."""
        room = [who.person for held in self.application.rounds for who in held.interviewers]
        asked = [each.id for each in self.hunt.references]
        order = list(dict.fromkeys((*room, *asked, *self.hunt.people)))
        return order.index(self.person.id) if self.person and self.person.id in order else 0

    @property
    def _all(self) -> tuple[Letter, ...]:
        held = self.interview.letters if self.interview else ()
        return (*held, *self.application.letters)

    def to_check(self, text: str, material: tuple[Material, ...]) -> Checked:
        """Return a text as the letter of this occasion, to be checked."""
        from afterview.letters.checks.check import Checked  # not needed to know what a letter is for

        people, own = self.hunt.people, self.person.id if self.person else ""
        mine = [each for each in self.kept if each.person == own]
        return Checked(
            text=text,
            shape=self.shape,
            hunt=self.hunt,
            application=self.application,
            interview=self.interview,
            person=self.person,
            channel=self.channel,
            material=tuple(each.text for each in material),
            others=tuple(
                (people[each.person].name, each.body)
                for each in self.kept
                if each.person != own and each.body and each.person in people
            ),
            me=self.me,
            samples=max((len(each.samples) for each in mine), default=0),
        )


def material_for(occasion: Occasion) -> tuple[Material, ...]:
    """Return all that a letter of this occasion can be made of."""
    return gather(occasion.shape, occasion.application, occasion.interview, occasion.person, occasion.turn)
