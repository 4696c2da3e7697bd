"""The parts of a debrief that are rated: habits from 1 to 5, confidence from 1 to 10."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from textual import getters, on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from afterview.app.debrief.lists import RatingList, confidence_lines, habit_legend, habit_lines
from afterview.app.debrief.own_habit import OwnHabit
from afterview.app.messages import ChangeWanted, Said
from afterview.app.session import Session
from afterview.changes.reflections import set_confidence, set_habit
from afterview.debrief.document import own_habits
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import Interview


class RatingsPart(Vertical):
    """Shows what is rated, and has it rated by a digit."""

    list = getters.query_one(RatingList)

    def __init__(self, session: Session, interview: str, *, id: str) -> None:  # noqa: A002  (Textual's own name)
        """Begin empty; `show` fills it."""
        super().__init__(id=id)
        self._session = session
        self._interview = interview
        self._habits: tuple[str, ...] = ()
        """What is rated; empty: it is confidence."""

    def compose(self) -> ComposeResult:
        """Lay out the list, and what the digits mean below it."""
        yield RatingList(id="debrief-rating-list", markup=False)
        yield Static(id="debrief-rating-legend", classes="legend", markup=False)

    def begin(self, interview: Interview, *, confidence: bool) -> None:
        """Begin at what is not rated yet."""
        self._habits = () if confidence else own_habits(self._session.hunt)
        self.list.most = 10 if confidence else 5
        self.show(interview)
        rated = {each.habit for each in interview.reflection.habits}
        if confidence:
            self.list.highlighted = (interview.reflection.confidence or 1) - 1
        else:
            self.list.highlighted = next((at for at, name in enumerate(self._habits) if name not in rated), 0)
        self.refresh_bindings()

    def show(self, interview: Interview) -> None:
        """Show the ratings as they are recorded."""
        at = self.list.highlighted or 0
        if self._habits:
            self._habits = own_habits(self._session.hunt)
            room = self.list.scrollable_content_region.width or 60
            self.list.refill(habit_lines(self._habits, interview, room), at)
        else:
            self.list.refill(confidence_lines(interview.reflection.confidence), at)
        self.query_one(".legend", Static).update(habit_legend() if self._habits else Content(""))

    @on(RatingList.Rated)
    def _rated(self, event: RatingList.Rated) -> None:
        event.stop()
        rating, interview = event.rating or None, self._interview
        if not self._habits:
            self.list.highlighted = (rating or 1) - 1
            self._want(lambda hunt, now: set_confidence(hunt, interview, rating, now=now))
        elif event.index < len(self._habits):
            name = self._habits[event.index]
            if rating is not None:
                self.list.go_on()
            self._want(lambda hunt, _: set_habit(hunt, interview, name, rating))

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if self._habits:
            self.post_message(Said("A digit rates it: 1 is badly, 5 is very well."))
        else:
            self.list.post_message(RatingList.Rated(event.option_index, event.option_index + 1))

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()

    @on(RatingList.NewWanted)
    def _new_wanted(self, event: RatingList.NewWanted) -> None:
        event.stop()
        self._add_habit()

    @work(group="habit")
    async def _add_habit(self) -> None:
        found = await self.app.push_screen_wait(OwnHabit())
        if found is not None:
            name, rating = found
            interview = self._interview
            self._want(lambda hunt, _: set_habit(hunt, interview, name, rating))

    def _want(self, make: Callable[[Hunt, datetime], Change]) -> None:
        now = self._session.now
        self.post_message(ChangeWanted(lambda hunt: make(hunt, now)))
