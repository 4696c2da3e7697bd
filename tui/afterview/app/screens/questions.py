"""Every question that was ever asked, the same ones in other words on one line (playbook 1.2, 1.4, 1.5)."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from afterview.app.autosave import Autosave
from afterview.app.cell_text import plain
from afterview.app.commands import Place, bindings, key_of
from afterview.app.questions.lines import Shown, below, fits, heads, line
from afterview.app.screens.listing import ListingScreen
from afterview.app.screens.pick import Choice, PickScreen
from afterview.app.session import Session
from afterview.changes.questions import join, part
from afterview.civil import day_of
from afterview.questions.memory import (
    Remembered,
    are_parted,
    asked,
    find,
    like,
    remembered,
    remembered_already,
    remembered_by_words,
)
from afterview.text import shortened

if TYPE_CHECKING:
    from afterview.records.hunt import Hunt

_NOTHING = (
    "No question is recorded yet. After an interview {} on the main screen keeps one that was asked, "
    "and here the best answer to it grows."
)
_COMPARING = "Finding the same in other words …"
_MANY = 200
"""To compare more than so many takes longer than anybody likes to look at an empty list."""
_NEAREST = 8
"""So many of the nearest questions are offered to be joined with."""


class QuestionsScreen(ListingScreen):
    """Lists the questions; enter opens one."""

    TITLE_TEXT = "Questions"
    ENTER = "open it"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Place.QUESTIONS)]

    def __init__(self, session: Session, autosave: Autosave) -> None:
        """Work on the open `session`; `autosave` keeps what is written."""
        super().__init__(session)
        self._autosave = autosave
        self._hunt: Hunt | None = None
        """The hunt as it was when the questions were read."""
        self._known: tuple[Remembered, ...] = ()
        self._rows: list[Remembered] = []
        self._shown = Shown.ALL
        self._is_compared = False
        """Whether it is known what is the same in other words."""
        self._maybe: dict[str, Remembered | None] = {}
        """By the id of a question: another one that may be the same, once it was looked for."""

    def compose_above(self) -> ComposeResult:
        """Lay out which are shown, and the filter."""
        yield Static(classes="shown", markup=False)
        yield from super().compose_above()

    def on_mount(self) -> None:
        """Read the questions."""
        if remembered_already(self.session.hunt) is None:
            self.say("Reading …")
        super().on_mount()
        self.listing.focus()

    def follow(self, hunt: Hunt) -> None:  # noqa: ARG002  (it is the session's)
        """Show the hunt as it is now."""
        self.reload()

    async def read(self) -> None:
        """Find in a thread what is the same, and show it; the first time, what can be told at once before."""
        hunt = self.session.hunt
        is_first = self._hunt is None
        if is_first and remembered_already(hunt) is None and len(asked(hunt)) > _MANY:
            self._hunt, self._known = hunt, remembered_by_words(hunt)
            self.say(_COMPARING)
            self.fill()
            await self.drawn()
        known = await asyncio.to_thread(remembered, hunt)
        if not self.is_up:
            return
        if is_first:
            self.say_no_more()
        self._hunt, self._known = hunt, known
        self._maybe.clear()
        self.fill()
        if not self._is_compared:  # it is seen before its first line is compared with all others
            await self.drawn()
            self._is_compared = True
            self._rest()
            self.refresh_bindings()

    def fill(self) -> None:
        """Show what fits the filter, with the cursor on the question that it was on."""
        if self._hunt is None or not self.is_up:
            return
        chosen, hunt, wanted = self.chosen, self._hunt, self.words.wanted
        self._rows = [each for each in self._known if self._shown.has(each) and fits(each, hunt, wanted)]
        width, zone = self.room, self.session.zone
        today = day_of(self.session.now, zone)
        self.listing.show(
            len(self._rows), lambda index: Option(line(self._rows[index], zone, today, width)), None
        )
        at = next((at for at, each in enumerate(self._rows) if chosen and each.id == chosen.id), None)
        if at is None and chosen is not None:  # joined with another, or parted
            at = next((at for at, each in enumerate(self._rows) if find([each], chosen.id)), None)
        if at is None:
            at = 0 if self._rows else None
        self.listing.highlighted = at
        self.query_one(".shown", Static).update(heads(self._shown, self._known))
        self.put_cursor(at)

    @property
    def chosen(self) -> Remembered | None:
        """Return the question that the cursor is on."""
        index = self.listing.highlighted
        return self._rows[index] if index is not None and index < len(self._rows) else None

    def detail(self, index: int | None) -> Content:
        """Say where it was asked, the best answer, and whether it may be the same as another."""
        if self._hunt is None:
            return Content("")
        if index is None or index >= len(self._rows):
            return Content(self._why_nothing())
        known = self._rows[index]
        zone = self.session.zone
        said = below(known, zone, day_of(self.session.now, zone), self.room)
        maybe = self._may_be(known)
        if maybe is None:
            return said
        keys = f"{key_of('questions.join')} yes, {key_of('questions.keep_apart')} no"
        question = Content.assemble(
            Content.styled(
                f"The same as “{shortened(plain(maybe.text), max(self.room - 36, 20))}”?", "$text-warning"
            ),
            Content.styled(f"  {keys}", "$foreground-muted"),
        )
        return Content("\n").join([question, said])

    def _why_nothing(self) -> str:
        if not self._known:
            return _NOTHING.format(key_of("add.question"))
        if self.words.wanted:
            return self.words.nothing
        return f"None here: {self._shown.value}. {key_of('questions.shown')} shows others."

    def _may_be(self, known: Remembered) -> Remembered | None:
        """Return another question that may be the same, and nobody has said yet whether it is."""
        if not self._is_compared:
            return None
        if known.id not in self._maybe:
            others = [each for each in self._known if each is not known and not are_parted(known, each)]
            found = like(known.text, others)
            is_likely = bool(found) and found[0].same.verdict != "no"
            self._maybe[known.id] = found[0].known if is_likely else None
        return self._maybe[known.id]

    # What is done

    def action_show_others(self) -> None:
        """Show the next kind: all, to work on, to count on, without an answer."""
        self._shown = self._shown.after
        self.say_no_more()
        self.fill()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Keep apart only what is asked about."""
        if action == "keep_apart":
            return self.is_mounted and self.chosen is not None and self._may_be(self.chosen) is not None
        return action != "join" or not self.is_mounted or len(self._known) > 1

    @on(OptionList.OptionHighlighted)
    def _other_keys(self) -> None:
        self.refresh_bindings()

    @on(OptionList.OptionSelected)
    def _open(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if self.chosen is not None:
            self._open_question(self.chosen.id)

    @work(group="open")
    async def _open_question(self, question: str) -> None:
        from afterview.app.questions.opening import open_question

        await open_question(self, self._autosave, question)
        self.reload()

    @work(group="open")
    async def action_join(self) -> None:
        """Join it with the one that is asked about, or with one that is picked."""
        known = self.chosen
        if known is None or not self._is_compared or self._refused():
            return
        other = self._may_be(known)
        if other is None:
            others = [each for each in self._known if each is not known]
            nearest = [each.known for each in like(known.text, others)[:_NEAREST]]
            choices = [
                Choice(f"{at}", each.id, shortened(plain(each.text), 66))
                for at, each in enumerate(nearest, start=1)
            ]
            picked = await self.app.push_screen_wait(PickScreen("The same as …", choices))
            other = find(nearest, picked) if picked else None
        if other is not None:
            one, another = known.id, other.id
            await self.do(self.session.record(lambda hunt: join(hunt, one, another)))

    @work(group="open")
    async def action_keep_apart(self) -> None:
        """Say that it is not the same as the one that is asked about."""
        known = self.chosen
        other = self._may_be(known) if known is not None else None
        if known is not None and other is not None and not self._refused():
            one, another = known.id, other.id
            await self.do(self.session.record(lambda hunt: part(hunt, one, [another])))

    def _refused(self) -> bool:
        if self.session.read_only:
            self.say(self.session.read_only, failed=True)
        return bool(self.session.read_only)
