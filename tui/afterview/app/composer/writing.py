"""A letter in the making: what it is for, its material, and the drafts that were made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from afterview.entry.letter_acts import LetterFor
from afterview.entry.scene import Scene
from afterview.letters.checks.check import Finding
from afterview.letters.draft import Draft, draft
from afterview.letters.material import Material, Source
from afterview.letters.occasion import Occasion, material_for
from afterview.letters.recall import standing_in
from afterview.letters.templates import Template
from afterview.records.base import TEXT_LIMIT, new_id
from afterview.records.path import Path

if TYPE_CHECKING:
    from afterview.app.session import Session
    from afterview.letters.checks.check import Checked
    from afterview.records.hunt import Change, Hunt


class Writing:
    """One letter. It is recorded once something in it is changed; until then it is a draft on the screen."""

    def __init__(self, session: Session, letter: LetterFor, template: Template | None) -> None:
        """Take up the letter that was begun for this, or make a first draft."""
        self.session = session
        self.letter = letter
        self._template = template
        begun = letter.begun(session.hunt)
        self.id = begun.id if begun is not None else new_id("l")
        self.material: tuple[Material, ...] = ()
        self._made: dict[str, tuple[Material, ...]] = {}
        """Every draft of this sitting, and what it was made of: undo brings back both."""
        self._template_letters: dict[str, float] = {}
        self.subject = self.text = ""
        occasion = self.occasion
        if occasion is not None:
            self.material = material_for(occasion)
            first = self.assemble()
            self.subject = begun.subject if begun is not None and begun.subject else first.subject
            self.text = first.text
            if begun is not None and begun.body and begun.body != first.text:
                self.text = begun.body
                self.material = standing_in(self.material, begun.body)
                self.assemble()
        self.recorded_subject = begun.subject if begun is not None else self.subject
        self.recorded_text = begun.body if begun is not None else ""

    @property
    def path(self) -> Path:
        """Return where the letter stands in the journal, or will stand."""
        return self.letter.path(self.id)

    @property
    def scene(self) -> Scene:
        """Return the hunt and the hour as they are now."""
        from afterview.app.focus import Focus

        session = self.session
        at = Focus(self.letter.application, self.letter.interview)
        return Scene(session.hunt, session.context(at))

    @property
    def occasion(self) -> Occasion | None:
        """Return what it is written for, as it is on record now; None where that is gone."""
        session = self.session
        return self.letter.occasion(session.hunt, session.now, session.zone, session.settings.name)

    def record(self, hunt: Hunt) -> Change:
        """Return the change that makes the record of the letter: asked for once something is typed."""
        from afterview.changes.letters import begin_letter

        letter = self.letter
        return begin_letter(
            hunt, self.path, letter.shape.kind, letter.person, subject=self.subject, now=self.session.now
        )

    # Drafts

    def assemble(self) -> Draft:
        """Return the draft of the material as it is chosen now."""
        occasion = self.occasion
        assert occasion is not None
        made = draft(occasion, self._template, self.material)
        self._made[made.text] = self.material
        self._template_letters[made.text] = made.template_share * len(made.text)
        return made

    def is_edited(self, text: str) -> bool:
        """Return whether a text is more than a draft that was put together here."""
        return text not in self._made

    def follow(self, text: str) -> bool:
        """Take over the material of a draft that undo has brought back; return whether it was another one."""
        material = self._made.get(text, self.material)
        changed = material != self.material
        self.material = material
        return changed

    def template_share(self, text: str) -> float:
        """Return how much of a text is still the template's, from 0 to 1."""
        if not text.strip() or not self._made:
            return 0.0
        made = text if text in self._made else next(reversed(self._made))
        theirs = self._template_letters[made]
        if text != made:
            from rapidfuzz.distance import LCSseq

            theirs *= LCSseq.similarity(made, text) / max(len(made), 1)
        return min(theirs / len(text), 1.0)

    # Material

    def switch(self, index: int) -> None:
        """Put a piece in, or take it out."""
        piece = self.material[index]
        changed = replace(piece, used=not piece.used)
        self.material = (*self.material[:index], changed, *self.material[index + 1 :])

    def move(self, index: int, by: int) -> int:
        """Move a piece up or down; return where it is now."""
        there = max(0, min(index + by, len(self.material) - 1))
        order = list(self.material)
        order.insert(there, order.pop(index))
        self.material = tuple(order)
        return there

    def refresh(self) -> bool:
        """Take over what was noted since; return whether there is anything new. A new piece is put in."""
        occasion = self.occasion
        if occasion is None:
            return False
        known = {_key(each): each for each in self.material}
        found = {_key(each): each for each in material_for(occasion)}
        kept = [
            replace(found[key], used=each.used or (bool(found[key].answer) and not each.answer))
            for key, each in known.items()
            if key in found
        ]
        new = [replace(each, used=True) for key, each in found.items() if key not in known]
        before, self.material = self.material, (*kept, *new)
        return self.material != before

    # What is found in it

    def to_check(self, text: str) -> Checked | None:
        """Return a text as this letter, to be checked; None where what it is for is gone."""
        occasion = self.occasion
        return occasion.to_check(text, self.material) if occasion is not None else None

    @staticmethod
    def too_much(text: str) -> tuple[Finding, ...]:
        """Return what is to be said of a text that is too long to be checked, or kept; else ()."""
        if len(text) <= TEXT_LIMIT:
            return ()
        reason = f"It is {len(text):,} characters long, and {TEXT_LIMIT:,} can be kept: shorten it."
        return (Finding("too_long", len(text), len(text), "", reason),)


def _key(piece: Material) -> tuple[Source, str]:
    """Return what makes it the same piece: a question stays the same when it gets an answer."""
    return piece.source, piece.question or piece.text
