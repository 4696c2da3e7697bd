"""Input that was begun and not entered: kept while it is there, and offered at the next start.

A quick-add line and an edit form are typed text too. They are looked at every half second, whatever
changed them, and what is found is written to a file of its own (see `journal.drafts`).
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from msgspec.structs import replace

from afterview.app.panes.quick_add import QuickAddBar
from afterview.app.session import Session
from afterview.journal.drafts import Drafts, DraftsFile, FormDraft, LineDraft, TextDraft
from afterview.journal.errors import JournalError

if TYPE_CHECKING:
    from afterview.app.details.form import EditScreen
    from afterview.app.keeping import Place
    from afterview.app.screens.main import MainScreen
    from afterview.records.hunt import Hunt

LOOK_EVERY = 0.5
"""Seconds between two looks: as much of a line as a kill can take."""


class UnfinishedInput:
    """Looks after what was begun on the main screen and in the forms above it."""

    def __init__(self, main: MainScreen, session: Session) -> None:
        """Begin with nothing; `offer` finds what was left the last time."""
        self._main = main
        self._session = session
        self._file = DraftsFile(session.path)
        self._turn = asyncio.Lock()
        self._texts: tuple[TextDraft, ...] = ()
        self._seen = Drafts()
        self._kept = Drafts()
        self._is_offered = False
        """Until then what the last window left must not be taken for given up."""
        self.problem = ""

    def see(self) -> bool:
        """Look at what is begun now; return whether the file is to be written anew."""
        # Where the screen is going already, what was seen last is what there was.
        if self._is_offered and self._main.is_attached and self._main.query(QuickAddBar):
            self._seen = Drafts(self._line(), self._form(), (*self._texts, *self._homeless()))
        return self._seen != self._kept or self._file.has_leftovers

    async def look(self) -> None:
        """Keep what is begun now; what was entered, saved or given up goes."""
        if not self.see():
            return
        async with self._turn:
            await asyncio.to_thread(self._keep, self._seen)

    def finish(self) -> str:
        """Keep what was seen last, after the app has ended; return what is to be said of it."""
        if self._is_offered:  # the last save may just have put a text aside
            self._seen = replace(self._seen, texts=(*self._texts, *self._homeless()))
        if self._seen != self._kept or self._file.has_leftovers:
            self._keep(self._seen)
        self._file.close()
        if self._kept.is_empty and not self.problem:
            return ""
        if not self.problem:
            return "What you had begun and not entered is kept, and will be offered at the next start."
        seen = self._seen
        lost = [seen.line.text] if seen.line else []
        lost += [each.text for each in seen.texts] + list(seen.form.fields.values() if seen.form else ())
        return f"{self.problem} This was begun and not entered:\n" + "\n".join(lost)

    def _keep(self, begun: Drafts) -> None:
        if begun == self._kept:
            self._file.tidy()
            return
        try:
            self._file.keep(begun, self._session.now)
        except JournalError as problem:  # it is tried again at the next look
            self.problem = str(problem)
        else:
            self._kept, self.problem = begun, ""

    def _line(self) -> LineDraft | None:
        text = self._main.query_one(QuickAddBar).begun
        return LineDraft(text, self._main.at.application, self._main.at.interview) if text else None

    def _form(self) -> FormDraft | None:
        above = self._main.app.screen_stack[1:]
        if not above:
            return None
        from afterview.app.details.form import EditScreen

        for screen in reversed(above):
            if isinstance(screen, EditScreen) and screen.typed:
                return FormDraft(screen.typed, screen.recorded, screen.path, screen.called)
        return None

    def _homeless(self) -> tuple[TextDraft, ...]:
        homeless = self._main.keeper.homeless
        return tuple(
            TextDraft(_words_for(self._session.hunt, place), text) for place, text in homeless.items()
        )

    # At the start

    async def offer(self) -> None:
        """Put what was begun the last time back to where it was. To be awaited by a worker."""
        if self._session.read_only:  # nothing could be made of it: it waits for when something can
            return
        begun = await asyncio.to_thread(self._file.take)
        self._kept = self._seen = begun
        self._texts, line, form = begun.texts, begun.line, begun.form
        screen = None if form is None else self._edit_screen(form)
        if line is not None and not self._has_place(line):
            self._texts += (TextDraft("A quick-add line", line.text),)
            line = None
        if form is not None and screen is None:
            self._texts += tuple(TextDraft(f"{form.name}: {key}", text) for key, text in form.fields.items())
        if self._texts:
            await self._ask_about_texts()
        if line is not None:
            self._main.action_quick_add("")
            self._main.query_one(QuickAddBar).put_back(
                line.text, f"Begun {self._when} and not entered. Enter records it, escape gives it up."
            )
        if form is not None and screen is not None:
            await self._reopen(form, screen)
        self._is_offered = True

    @property
    def _when(self) -> str:
        from afterview.civil import say_moment

        saved, session = self._file.saved, self._session
        return say_moment(saved, session.zone, session.now) if saved else "before"

    def _has_place(self, line: LineDraft) -> bool:
        """Go to where the line was begun; return whether `here` means in it what it meant."""
        if line.application is None:
            return True
        application = self._session.hunt.applications.get(line.application)
        if application is None or (line.interview and application.interview(line.interview) is None):
            return False
        self._main.go_to(line.application, line.interview)
        return True

    def _edit_screen(self, form: FormDraft) -> EditScreen | None:
        from afterview.app.details.form import EditScreen

        return EditScreen.of(self._session.hunt, form.where, self._session)

    async def _reopen(self, form: FormDraft, screen: EditScreen) -> None:
        from afterview.app.details.browse import DetailsScreen

        main, path = self._main, screen.path
        details = DetailsScreen(self._session.hunt, path, self._session, choose=path)
        await main.app.push_screen(details, lambda _: main.show_all())
        await details.open_form(screen)
        screen.put_back(form.fields, form.before, f"Begun {self._when} and not saved.")

    async def _ask_about_texts(self) -> None:
        from afterview.app.details.confirm import ConfirmScreen

        lines = [line for each in self._texts for line in (f"{each.what}:", each.text, "")]
        question = ConfirmScreen(
            "What these texts were written for is not there any more",
            tuple(lines[:-1]),
            yes="Throw them away",
            no="Keep them",
            warns=True,
        )
        if await self._main.app.push_screen_wait(question):
            self._texts = ()


def _words_for(hunt: Hunt, place: Place) -> str:
    from afterview.records.reflections import TEXTS

    field = TEXTS.get(place.field, "a better answer")
    found = hunt.find_interview(place.interview)
    where = f"round {found[1].round} at {found[0].company}" if found else "an interview that is gone"
    return f"{field[:1].upper()}{field[1:]} ({where})"
