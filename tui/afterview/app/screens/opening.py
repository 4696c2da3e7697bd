"""What the main screen opens above itself, by the name that its commands say. To be awaited by a worker.

Each is loaded when it is opened.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from textual.screen import Screen

from afterview.app.autosave import Autosave
from afterview.app.commands import key_of
from afterview.app.file_sync.versions import OtherVersions
from afterview.app.key_queue import KeyQueue
from afterview.app.messages import LineWanted
from afterview.app.open_to_write import Asker, open_to_write
from afterview.app.panes.workspace import Workspace
from afterview.app.session import tell

if TYPE_CHECKING:
    from afterview.playbook.acts import Act
    from afterview.playbook.people_overview import Overview
    from afterview.records.path import Path


class Opener(Asker, Protocol):
    """What of the main screen is needed to open something above it."""

    autosave: Autosave
    keys: KeyQueue
    versions: OtherVersions

    @property
    def workspace(self) -> Workspace:
        """The panes below."""

    async def run_action(self, action: str) -> Any:
        """Do what a command does."""

    async def open_saved(self, screen: Screen[Any]) -> Any:
        """Open a screen that shows the journal, once what was typed is in it; return what it leaves with."""


async def agenda(main: Opener) -> None:
    """List everything that is due, and go to what is chosen of it."""
    from afterview.app.screens.agenda import AgendaScreen
    from afterview.practice.count import practice_count

    session = main.session
    to_practise = practice_count(session.hunt, session.now, session.zone)
    entry = await main.app.push_screen_wait(
        AgendaScreen(main.workspace.entries, session.now, session.zone, to_practise)
    )
    if entry is not None:
        main.workspace.go_to_entry(entry)


async def details(main: Opener) -> None:
    """Show all that is recorded for this application, to edit or delete."""
    from afterview.records.path import application_path

    application = main.workspace.at.application
    if application is None:
        main.say(f"There is nothing to edit yet; {key_of('add.application')} adds an application.")
    else:
        await _all_about(main, application_path(application))


async def record_of(main: Opener, act: Act) -> None:
    """Show among all that is recorded what an act is about: what it would take back, or its interview."""
    from afterview.changes.take_back import recorded_at
    from afterview.playbook.acts import TAKES_BACK
    from afterview.records.path import application_path, interview_path

    hunt = main.session.hunt
    held = hunt.find_interview(act.owner or "")
    path = recorded_at(hunt, act) if act.kind in TAKES_BACK else None
    if path is None and held is not None:
        path = interview_path(held[0].id, held[1].id)
    about = path or application_path(act.owner or main.workspace.at.application or "")
    await _all_about(main, about, choose=about)


async def _all_about(main: Opener, about: Path, choose: Path | None = None) -> None:
    """Show all that is recorded there; begin the line that adds who was there, if one left for it."""
    from afterview.app.details.browse import DetailsScreen

    screen = DetailsScreen(main.session.hunt, about, main.session, choose=choose)
    await main.open_saved(screen)
    found = main.session.hunt.find_interview(screen.met_wanted or "")
    if found is not None:
        main.workspace.go_to(found[0].id, found[1].id)
        main.workspace.post_message(LineWanted("met here "))


async def people(main: Opener) -> None:
    """Show everybody: to write to, to be in touch with, to edit or delete."""
    from afterview.app.screens.people import PeopleScreen

    async def write(each: Overview) -> str:
        from afterview.app.writing_to import write_to

        return await write_to(main, each)

    await main.open_saved(PeopleScreen(main.session, main.keys, write))


async def ending(main: Opener) -> None:
    """Show how the chosen application ended, and what is left to do about it."""
    from afterview.app.screens.ending import EndingScreen

    application = main.workspace.at.application
    if application is None:
        main.say(f"There is nothing here yet; {key_of('add.application')} adds an application.")
        return

    async def write(act: Act) -> str:
        from afterview.app.writing_to import write_act

        return await write_act(main, act, application)

    session = main.session
    screen = EndingScreen(session, main.keys, application, write)
    seen = await main.open_saved(screen)
    if seen is not None:
        await record_of(main, seen)


async def history(main: Opener) -> None:
    """List what was done, to go back to any point of it."""
    from afterview.app.screens.history import HistoryScreen

    await main.open_saved(HistoryScreen(main.session))


async def backups(main: Opener) -> None:
    """List the backups, to go back to one."""
    from afterview.app.screens.backups import BackupsScreen

    await main.open_saved(BackupsScreen(main.session))


async def decide(main: Opener) -> None:
    """Ask about everything that is to be decided."""
    if await main.versions.ask():
        return
    if main.session.hunt.conflicts:
        await conflicts(main)
    elif not await main.versions.ask_again():
        main.say("There is nothing to decide.")


async def conflicts(main: Opener) -> None:
    """Go through what two windows, or two copies of the journal, say differently."""
    from afterview.app.screens.conflicts import ConflictsScreen

    await main.open_saved(ConflictsScreen(main.session.hunt, main.session))


async def letter(main: Opener, act: Act) -> None:
    """Open the letter that carries out an act; where nobody is on record to write to, the act's own line."""
    from afterview.app.writing_to import write
    from afterview.entry.acts import line_of
    from afterview.entry.letter_acts import letter_for

    await main.autosave.flush()
    found = letter_for(act, main.session.hunt, main.workspace.at.application)
    if found is None:
        main.workspace.post_message(LineWanted(line_of(act) or ""))
    elif words := await write(main, found):
        main.say(words)


async def quiet(main: Opener) -> None:
    """Offer to close what has been silent for long as "no answer", each with a tick (playbook 5.7)."""
    from afterview.app.screens.quiet import QuietScreen
    from afterview.changes.applications import close_quiet
    from afterview.civil import day_of
    from afterview.playbook.quiet import silent
    from afterview.records.base import new_id

    session = main.session
    if session.read_only:
        main.say(session.read_only, failed=True)
        return
    now, zone, waits = session.now, session.zone, session.settings.waits
    found = silent(session.hunt, now, zone)
    if not found:
        main.say("No application has been silent for a day or longer: there is none to close.")
        return
    applications = session.hunt.applications
    offered = tuple((each, applications[each.application].role) for each in found)
    ids, today = await main.app.push_screen_wait(QuietScreen(offered, waits.quiet_days)), day_of(now, zone)
    if ids:
        closing = session.record(lambda hunt: close_quiet(hunt, ids, today=today, now=now, new_id=new_id))
        await tell(main.say, closing)


async def patterns(main: Opener) -> None:
    """Show what recurs over the whole hunt."""
    from afterview.app.screens.patterns import PatternsScreen

    await main.open_saved(PatternsScreen(main.session))


async def questions(main: Opener) -> None:
    """List every question that was ever asked."""
    from afterview.app.screens.questions import QuestionsScreen

    await main.open_saved(QuestionsScreen(main.session, main.autosave))


async def debrief(main: Opener) -> None:
    """Look back at the chosen interview; where it has not begun, at the last one there that has."""
    from afterview.app.screens.debrief import DebriefScreen

    session, at = main.session, main.workspace.at
    application = session.hunt.applications.get(at.application or "")
    begun = [each for each in application.rounds if each.may_have_begun(session.now)] if application else []
    chosen = next((each for each in begun if each.id == at.interview), begun[-1] if begun else None)
    if chosen is None:
        main.say("No interview here has begun yet: there is nothing to look back at.")
        return
    await main.autosave.flush()
    screen = DebriefScreen(session, main.autosave, main.keys, chosen.id)
    await open_to_write(main, main.autosave, screen, main.open_saved)


async def brief(main: Opener) -> None:
    """Show the brief of the chosen application's next interview; without one, of the next of all."""
    from afterview.app.brief.choosing import next_interview

    found, words = next_interview(main.session.hunt, main.workspace.at, main.session.now)
    if found is None:
        main.say(words)
    else:
        await brief_of(main, found, words)


async def brief_of(main: Opener, interview: str, words: str = "") -> None:
    """Show the brief of an interview; `words` are said in it first."""
    from afterview.app.screens.brief import BriefScreen

    await main.open_saved(BriefScreen(main.session, main.keys, interview, words))


async def practice(main: Opener) -> None:
    """Practise what is due now."""
    from afterview.app.practice.opening import practise

    await practise(main, main.autosave, main.open_saved)


async def themes(main: Opener) -> None:
    """Show the themes, each while it is chosen, and keep the one that is picked."""
    from afterview.app.screens.themes import ThemesScreen
    from afterview.app.themes import theme_words
    from afterview.config import ConfigError
    from afterview.settings_file import SettingError

    name = await main.app.push_screen_wait(ThemesScreen())
    if name is None:
        return
    try:
        kept = await main.session.keep_setting("theme", name)
    except (SettingError, ConfigError) as problem:
        main.say(f"The theme is {theme_words(name)} until you leave. {problem}", failed=True)
    else:
        main.say(f"The theme is {theme_words(name)}, and stays so: it is kept in {kept.path}.")


async def settings(main: Opener) -> None:
    """Show the settings, to change them."""
    from afterview.app.screens.settings import SettingsScreen

    await main.open_saved(SettingsScreen(main.session))


async def take_over(main: Opener) -> None:
    """Ask for a file, and take over what is in it."""
    from afterview.app.screens.taking_over import take_over as take

    await take(main)


async def export(main: Opener) -> None:
    """Hand the job hunt on in a form that is picked, once what was typed is in it."""
    from afterview.app.exporting import hand_on

    with main.keys.held():
        await main.autosave.flush()
    await hand_on(main)


OPENERS: Mapping[str, Callable[[Opener], Awaitable[None]]] = {
    "agenda": agenda,
    "details": details,
    "people": people,
    "ending": ending,
    "history": history,
    "take_over": take_over,
    "backups": backups,
    "decide": decide,
    "quiet": quiet,
    "patterns": patterns,
    "questions": questions,
    "practice": practice,
    "brief": brief,
    "debrief": debrief,
    "themes": themes,
    "settings": settings,
    "export": export,
}
