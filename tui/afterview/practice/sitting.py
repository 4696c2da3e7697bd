"""One sitting of practice: what comes next, and what came of those before. A value that never changes."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from afterview.practice.plan import Plan
from afterview.records.reflections import Recall
from afterview.text import say_count


class Sitting(msgspec.Struct, frozen=True):
    """The questions of a sitting, by the id of each."""

    left: tuple[str, ...]
    """Still to come, the one that is asked now first."""
    came: tuple[Recall, ...] = ()
    """How each answer came so far."""
    repeated: tuple[str, ...] = ()
    """Those that did not come, and are asked once more at the end."""

    @property
    def current(self) -> str | None:
        """Return the question that is asked now; None at the end."""
        return self.left[0] if self.left else None

    @property
    def place(self) -> str:
        """Say how much is still to come: "3 to go", or "the last one"."""
        return f"{len(self.left)} to go" if len(self.left) > 1 else "the last one"

    def rated(self, recall: Recall) -> Sitting:
        """Return the sitting after an answer; one that did not come is asked once more, at the end."""
        now, rest = self.left[0], self.left[1:]
        came = (*self.came, recall)
        if recall is Recall.AGAIN and now not in self.repeated:
            return Sitting((*rest, now), came, (*self.repeated, now))
        return replace(self, left=rest, came=came)

    def put_off(self) -> Sitting:
        """Return the sitting with the question that is asked now at the end."""
        return replace(self, left=(*self.left[1:], *self.left[:1]))

    def without(self, gone: str) -> Sitting:
        """Return the sitting without a question that is not in the journal any more."""
        return replace(self, left=tuple(each for each in self.left if each != gone))

    def say(self) -> str:
        """Say what came of it: "5 answers: 3 came well, 1 came hard, 1 did not come."."""
        well = sum(each in (Recall.GOOD, Recall.EASY) for each in self.came)
        counts = (
            (well, "came well"),
            (self.came.count(Recall.HARD), "came hard"),
            (self.came.count(Recall.AGAIN), "did not come"),
        )
        told = ", ".join(f"{count} {words}" for count, words in counts if count)
        answers = say_count(len(self.came), "answer")
        return f"{answers}: {told}." if told else "Nothing practised yet."


def begin(found: Plan) -> Sitting:
    """Return a sitting of what is due now, in five minutes."""
    return Sitting(tuple(each.known.id for each in found.session))
