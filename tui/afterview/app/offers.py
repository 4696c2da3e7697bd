"""What was left the last time is offered when the app has started: to be brought back, or gone on with."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from afterview.app.drafts import DraftKeeper
from afterview.app.panes.quick_add import QuickAddBar
from afterview.app.panes.workspace import Workspace
from afterview.app.session import FAILURES, Say, Session, done_words
from afterview.journal.drafts import Drafts, FormDraft, LineDraft, TextDraft
from afterview.journal.errors import JournalError
from afterview.text import capitalized

if TYPE_CHECKING:
    from afterview.app.details.confirm import ConfirmScreen
    from afterview.app.details.form import EditScreen
    from afterview.journal.rescue import Rescue
    from afterview.records.hunt import Hunt


@dataclass(frozen=True)
class Offers:
    """Made on one screen, one after the other. To be awaited by a worker."""

    session: Session
    drafts: DraftKeeper
    screen: Screen[Any]
    say: Say
    workspace: Workspace
    quick_add: QuickAddBar

    async def make(self) -> None:
        """Offer what could not be saved, then what was begun and not entered."""
        if self.session.read_only:  # nothing could be made of it: it waits for when something can
            return
        try:
            rescues = await asyncio.to_thread(_read_all, self.session.path)
            begun = await self.drafts.take()
        except FAILURES as problem:  # it is left as it is, and offered at the next start
            self.say(str(problem), failed=True)
            self.drafts.is_offered = True
            return
        for rescue in rescues:
            if await self.screen.app.push_screen_wait(self._rescue_question(rescue)):
                await self._bring_back(rescue)
        await self._offer_drafts(begun)

    # What could not be saved

    def _rescue_question(self, rescue: Rescue) -> ConfirmScreen:
        from afterview.app.commands import key_of
        from afterview.app.details.confirm import ConfirmScreen
        from afterview.civil import say_moment

        session = self.session
        when = say_moment(rescue.saved, session.zone, session.now) if rescue.saved else ""
        return ConfirmScreen(
            "Some of what you did could not be saved the last time",
            (
                f"It was kept aside{f' ({when})' if when else ''}:",
                *(f"  · {capitalized(each)}" for each in rescue.sentences),
                "",
                f"Brought back, it is one change, which {key_of('undo')} undoes.",
            ),
            yes="Bring it back now",
            no="Later",
        )

    async def _bring_back(self, rescue: Rescue) -> None:
        try:
            change, left = await self.session.work(lambda journal: journal.bring_back(rescue.path))
        except FAILURES as problem:
            self.say(f"{problem} It is still kept, and will be offered again.", failed=True)
            return
        self.session.on_change()
        if left:
            await self._tell_of(rescue, left)
        elif change.is_empty:
            self.say("All of it was in the journal already.")
        else:
            self.say(done_words(change))

    async def _tell_of(self, rescue: Rescue, left: tuple[str, ...]) -> None:
        from afterview.app.details.confirm import ConfirmScreen
        from afterview.journal.rescue import discard

        hunt = self.session.hunt
        wanted = rescue.before.with_change(rescue.wanted)
        names = [_name(key, hunt) or _name(key, wanted) or _name(key, rescue.before) for key in left]
        texts = [line for key in left for line in _texts(key, wanted, hunt)]
        question = ConfirmScreen(
            "Some of it was changed since, and is left as it is now",
            (
                f"Changed since: {', '.join(dict.fromkeys(names))}.",
                *(["", "Written, and not in the journal:", *texts] if texts else []),
                "",
                f"It stays in {rescue.path}, and is offered again at the next start.",
            ),
            yes="Throw that file away",
            no="Keep it",
            warns=True,
        )
        if await self.screen.app.push_screen_wait(question):
            await asyncio.to_thread(discard, rescue.path)

    # What was begun

    async def _offer_drafts(self, begun: Drafts) -> None:
        drafts = self.drafts
        line, form, texts = begun.line, begun.form, begun.texts
        screen = None if form is None else self._form_screen(form)
        if line is not None and not self._has_place(line):
            texts += (TextDraft("A quick-add line", line.text),)
            line = None
        if form is not None and screen is None:
            texts += tuple(TextDraft(f"{form.name}: {key}", text) for key, text in form.fields.items())
        drafts.texts = texts
        if texts:
            await self._ask_about(texts)
        if line is not None:
            if line.application is not None:
                self.workspace.go_to(line.application, line.interview)
            note = f"Begun {drafts.when} and not entered. Enter records it, escape gives it up."
            self.quick_add.put_back(line.text, self.workspace.at, note)
        if form is not None and screen is not None:
            await self._reopen(form, screen)
        drafts.is_offered = True

    def _has_place(self, line: LineDraft) -> bool:
        """Return whether `here` can still mean in it what it meant."""
        if line.application is None:
            return True
        application = self.session.hunt.applications.get(line.application)
        return application is not None and (
            not line.interview or application.interview(line.interview) is not None
        )

    def _form_screen(self, form: FormDraft) -> EditScreen | None:
        from afterview.app.details.form import EditScreen

        return EditScreen.of(self.session.hunt, form.where, self.session)

    async def _reopen(self, form: FormDraft, screen: EditScreen) -> None:
        from afterview.app.details.browse import DetailsScreen

        details = DetailsScreen(self.session.hunt, screen.path, self.session, choose=screen.path)
        await self.screen.app.push_screen(details)
        await details.open_form(screen)
        screen.put_back(form.fields, form.before, f"Begun {self.drafts.when} and not saved.")

    async def _ask_about(self, texts: tuple[TextDraft, ...]) -> None:
        from afterview.app.details.confirm import ConfirmScreen

        lines = [line for each in texts for line in (f"{each.what}:", each.text, "")]
        question = ConfirmScreen(
            "What these texts were written for is not there any more",
            tuple(lines[:-1]),
            yes="Throw them away",
            no="Keep them",
            warns=True,
        )
        if await self.screen.app.push_screen_wait(question):
            self.drafts.texts = ()


def _read_all(path: Path) -> tuple[Rescue, ...]:
    from afterview.journal.rescue import read_rescue, rescue_files

    found = []
    for each in rescue_files(path):
        with suppress(JournalError):  # one that cannot be read is left where it is; the command line names it
            found.append(read_rescue(each))
    return tuple(found)


def _name(key: str, hunt: Hunt) -> str:
    application, person = hunt.applications.get(key), hunt.people.get(key)
    return application.company if application else person.name if person else ""


def _texts(key: str, wanted: Hunt, now: Hunt) -> list[str]:
    """Return the texts of an application's reflections that say something else now, to be read and copied."""
    from afterview.records.reflections import TEXTS

    application = wanted.applications.get(key)
    lines = []
    for interview in application.interviews if application else ():
        found = now.find_interview(interview.id)
        for field, name in TEXTS.items():
            text = getattr(interview.reflection, field)
            if text and (found is None or getattr(found[1].reflection, field) != text):
                lines += [f"{capitalized(name)}, round {interview.round}:", text]
    return lines
