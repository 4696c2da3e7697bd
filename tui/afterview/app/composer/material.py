"""What the letter can be made of: put in or taken out, put in order, and added to."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Resize
from textual.message import Message
from textual.widgets import Input, OptionList, Static

from afterview.app.commands import Place, bindings
from afterview.app.composer.list_beside import ListBesideText
from afterview.app.composer.new_piece import Piece, add_work_sample, answer_to, label_and_file, pieces_for
from afterview.app.messages import Said
from afterview.app.screens.pick import Choice, PickScreen
from afterview.app.session import FAILURES
from afterview.app.spaced import Spaced
from afterview.app.workarounds.typed_slash import OneLine
from afterview.letters.material import QUESTIONS, Material
from afterview.text import clean_line

if TYPE_CHECKING:
    from afterview.app.autosave import Autosave
    from afterview.app.composer.writing import Writing
    from afterview.app.session import Session
    from afterview.records.path import Path

_WITH_AIR = 24
"""Rows of the list from which on there is air between the pieces."""
_NOTHING = "Nothing is noted yet that this letter could be made of."


class MaterialList(ListBesideText):
    """The list of pieces."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.MATERIAL)]

    @dataclass
    class Switched(Message):
        """A piece is to be put in or taken out."""

        index: int

    @dataclass
    class Moved(Message):
        """A piece is to be moved."""

        index: int
        by: int

    class NewWanted(Message):
        """Something new is to be added."""

    def action_switch(self) -> None:
        """Put the chosen piece in, or take it out."""
        if self.highlighted is not None and self.option_count:
            self.post_message(self.Switched(self.highlighted))

    def action_move(self, by: int) -> None:
        """Move the chosen piece."""
        if self.highlighted is not None and self.option_count:
            self.post_message(self.Moved(self.highlighted, by))

    def action_add(self) -> None:
        """Add something new."""
        self.post_message(self.NewWanted())


class NewPiece(OneLine):
    """Where something new is written."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.NEW_PIECE)]

    class Left(Message):
        """It is finished, or given up; what was typed is kept either way."""

    def action_leave(self) -> None:
        """Go back to the list."""
        self.post_message(self.Left())


class MaterialPane(Vertical):
    """The pieces, and below them the line for a new one."""

    @dataclass
    class Chosen(Message):
        """The letter is to be made of something else: of this piece, too, or without it."""

        piece: Material

    def __init__(self, session: Session, autosave: Autosave, touched: set[Path], *, id: str) -> None:  # noqa: A002  (Textual's own name)
        """Begin empty; `take_up` fills it. To `touched` go the places of texts that are written here."""
        super().__init__(id=id)
        self._session = session
        self._autosave = autosave
        self._writing: Writing | None = None
        self._piece: Piece | None = None
        """What is being added."""
        self._touched = touched

    def compose(self) -> ComposeResult:
        """Lay out the list and the line."""
        yield Static(_NOTHING, id="no-material", markup=False)
        yield MaterialList(id="material-list", markup=False)
        yield Static(id="new-piece-prompt", markup=False)
        yield NewPiece(id="new-piece", compact=True)

    @property
    def list(self) -> MaterialList:
        """Return the list."""
        return self.query_one(MaterialList)

    # What is shown

    def take_up(self, writing: Writing) -> None:
        """Show what a letter can be made of, from the top."""
        self._writing = writing
        self.show(0)

    def take_over(self) -> bool:
        """Show what was noted since, unless something is just being written; return whether that is news."""
        if self._writing is None or self._piece is not None or not self._writing.refresh():
            return False
        self.show()
        return True

    def show(self, at: int | None = None) -> None:
        """Show the pieces as they are chosen, with the cursor where it is, or at that one."""
        air = int(self.list.size.height >= _WITH_AIR)
        lines = [_line(each, air) for each in self._writing.material] if self._writing is not None else []
        self.set_class(not lines, "-empty")
        here = self.list.highlighted if at is None else at
        self.list.refill(lines, min(here or 0, len(lines) - 1) if lines else None)

    def on_resize(self, _: Resize) -> None:
        """Fold the texts to the new width."""
        self.show()

    # In, out, and in order

    @on(OptionList.OptionSelected)
    def _switch_chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._switch(event.option_index)

    @on(MaterialList.Switched)
    def _switched(self, event: MaterialList.Switched) -> None:
        event.stop()
        self._switch(event.index)

    def _switch(self, index: int) -> None:
        writing = self._writing
        if writing is None or index >= len(writing.material):
            return
        piece = writing.material[index]
        if piece.source in QUESTIONS and not piece.answer and not piece.used:
            self._begin(answer_to(piece.question, writing.letter, self._session.hunt))
            return
        writing.switch(index)
        self.show()
        self.post_message(self.Chosen(writing.material[index]))

    @on(MaterialList.Moved)
    def _moved(self, event: MaterialList.Moved) -> None:
        event.stop()
        writing = self._writing
        if writing is None or event.index >= len(writing.material):
            return
        there = writing.move(event.index, event.by)
        self.show(there)
        if there != event.index:
            self.post_message(self.Chosen(writing.material[there]))

    # Something new

    @on(MaterialList.NewWanted)
    @work(group="piece")
    async def _ask_for_piece(self) -> None:
        if self._writing is None:
            return
        pieces = pieces_for(self._writing)
        if not pieces:
            self.post_message(Said("There is nothing to add to this kind of letter: write it into the text."))
            return
        choices = [Choice(each.key, each.key, each.title) for each in pieces]
        answer = await self.app.push_screen_wait(PickScreen("Add to the material", choices))
        self._begin(next((each for each in pieces if each.key == answer), None))

    def _begin(self, piece: Piece | None) -> None:
        if piece is None:
            return
        if self._session.read_only:
            self.post_message(Said(self._session.read_only, failed=True))
            return
        self._piece = piece
        self.query_one("#new-piece-prompt", Static).update(Content(piece.title))
        line = self.query_one(NewPiece)
        with line.prevent(Input.Changed):
            line.value = ""
        self.add_class("-adding")
        self.screen.set_focus(line)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        piece = self._piece
        if piece is not None and not piece.is_sample:
            if piece.holder is not None:
                self._autosave.hold(piece.path, piece.holder)
            self._touched.add(piece.path)
            self._autosave.typed(piece.path, piece.whole(event.value), piece.before)

    @on(Input.Submitted)
    @on(NewPiece.Left)
    async def _finish(self, event: Message) -> None:
        event.stop()
        self.remove_class("-adding")
        self.screen.set_focus(self.list)
        piece, text = self._piece, clean_line(self.query_one(NewPiece).value)
        if piece is None or self._writing is None:
            return
        await self._autosave.flush()
        self._piece = None
        if piece.is_sample and text and isinstance(event, Input.Submitted):
            label, file = await asyncio.to_thread(label_and_file, text)
            try:
                await self._session.commit(lambda hunt: add_work_sample(hunt, piece, label, file))
            except FAILURES as problem:
                self.post_message(Said(str(problem), failed=True))
        before = self._writing.material
        if self.take_over():
            news = [each for each in self._writing.material if each.used and each not in before]
            for each in news[-1:]:
                self.post_message(self.Chosen(each))


def _line(piece: Material, air: int) -> Spaced:
    what = piece.question if piece.source in QUESTIONS else piece.text
    mark = (
        Content.styled("● ", "$text-success bold")
        if piece.used
        else Content.styled("○ ", "$foreground-muted")
    )
    parts = [
        Content.styled(f"{piece.source.value}  ", "$foreground-muted"),
        Content(" ".join(what.split())),
    ]
    if piece.source in QUESTIONS:
        answer = f" → {' '.join(piece.answer.split())}" if piece.answer else " → no better answer yet"
        parts.append(Content.styled(answer, "" if piece.answer else "$text-warning"))
    return Spaced(Content.assemble(*parts), sign=mark, below=air)
