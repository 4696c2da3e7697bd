"""What the main screen does with other windows and other programs: follow them, and ask where two differ."""

from __future__ import annotations

from textual import work
from textual.widgets import Input

from afterview.app.following import Follows
from afterview.app.keeping import Place, ReflectionKeeper, is_there
from afterview.app.outside.outside import Outside
from afterview.app.panes.quick_add import QuickAddBar
from afterview.app.screens.panes import PanesScreen
from afterview.app.session import Session


class MeetingScreen(PanesScreen):
    """The panes, in step with the file."""

    keeper: ReflectionKeeper

    def __init__(self, session: Session) -> None:
        """Work on `session`, which may not be open yet."""
        super().__init__(session)
        self.outside = Outside(self, session)

    def on_unmount(self) -> None:
        """Watch the file no more."""
        self.outside.stop()

    @property
    def is_up(self) -> bool:
        """Return whether there is anything to show something on; at the end of the app there is not."""
        return self.is_attached and self.app.is_running

    def follow_all(self) -> None:
        """Show what was changed elsewhere, here and on the screens above."""
        self.show_all()
        for screen in self.app.screen_stack:
            if isinstance(screen, Follows):
                # After it has come up, if it is about to: it was made of the hunt as it was.
                screen.call_later(screen.follow, self.session.hunt)

    def show_all(self) -> None:
        """Show the hunt and the hour as they are now, and what is to be decided."""
        if self.is_up:
            super().show_all()
            self.show_aside()

    def show_aside(self) -> None:
        """Show whether there is something to decide, beside what is due."""
        if self.session.is_open and self.is_up:
            many = len(self.session.hunt.conflicts)
            parts = (self.outside.waiting, f"{many} to decide" if many else "")
            words = " · ".join(each for each in parts if each)
            self.next_bar.put_aside(f"{words}: C" if words else "")

    def _show_focus(self) -> None:
        super()._show_focus()
        writing = self.reflection.writing
        if writing is None:
            self.reflection.say_apart("")
        elif not is_there(self.session.hunt, *writing):
            self.reflection.say_apart("deleted in another window")
        else:
            apart = self.keeper.is_apart(Place(*writing))
            self.reflection.say_apart("changed in another window too" if apart else "")

    def _tick(self) -> None:
        super()._tick()
        self.outside.look_at_disk()

    @property
    def is_free(self) -> bool:
        """Return whether nothing is typed, and nothing asked, that a question would get in the way of."""
        if not self.is_up or self.app.screen is not self:
            return False
        if self.reflection.is_writing or self.query_one(QuickAddBar).is_open:
            return False
        return not isinstance(self.focused, Input)

    async def begin(self) -> None:
        """Show the journal, and what there is to decide from the last time."""
        await super().begin()
        self.show_aside()

    # Deciding

    @work(group="browse")
    async def action_decide(self) -> None:
        """Ask about everything that is to be decided."""
        if await self.outside.ask():
            return
        if self.session.hunt.conflicts:
            await self.decide_all()
        elif not await self.outside.ask_again():
            self.say("There is nothing to decide.")

    async def decide_all(self) -> None:
        """Go through all that is to be decided. To be awaited by a worker."""
        from afterview.app.screens.conflicts import ConflictsScreen

        with self.turns.held():
            await self.keeper.flush()
        await self.app.push_screen_wait(ConflictsScreen(self.session.hunt, self.session))
        self.show_all()

    def settled(self, place: Place) -> None:
        """Ask about a text that was left and saved, if another window has written to its place too."""
        if self.reflection.writing is not None and Place(*self.reflection.writing) == place:
            return  # one is back in it already
        conflict = self.keeper.let_go(place)
        self._show_focus()
        if conflict is not None:
            self._decide_typed(conflict)

    @work(group="browse")
    async def _decide_typed(self, conflict: str) -> None:
        from afterview.app.screens.deciding import DecideScreen
        from afterview.app.screens.typed_beside import question_of_typed
        from afterview.changes.conflicts import decide

        session = self.session
        question = question_of_typed(session.hunt, conflict, session.zone)
        if question is None:
            return
        choice = await self.app.push_screen_wait(DecideScreen(question, guarded=True))
        if choice is None:
            self.say("Both texts are kept. C decides.")
        else:
            await self.record(lambda hunt: decide(hunt, conflict, choice, session.zone))
