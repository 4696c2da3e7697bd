"""Opening a letter, and finding the one that is next for somebody. To be awaited by a worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from afterview.app.composer.template import own_template
from afterview.app.screens.composer import Composer
from afterview.entry.letter_acts import LetterFor, letter_for
from afterview.playbook.acts import LETTERS, Act, ActKind

if TYPE_CHECKING:
    from afterview.app.screens.opening import Opener
    from afterview.playbook.people_overview import Overview

_NOTHING_TO_WRITE_ABOUT = "A letter belongs to an application, and there is none yet."

_NOBODY_TO_WRITE_TO = "Nobody is on record whom this could be written to."


async def write(main: Opener, letter: LetterFor) -> str:
    """Open a letter, and return what is to be said of it: that it was sent, or ""."""
    from afterview.app.open_to_write import open_to_write

    autosave = main.autosave
    await autosave.flush()
    template, problem = await own_template(letter.shape)
    composer = Composer(main.session, autosave, letter, template, problem)
    return await open_to_write(main, autosave, composer, main.app.push_screen_wait) or ""


async def write_act(main: Opener, act: Act, application: str) -> str:
    """Open the letter that carries out an act; `application` is what one that is about a person is for."""
    found = letter_for(act, main.session.hunt, application)
    return await write(main, found) if found is not None else _NOBODY_TO_WRITE_TO


async def write_to(main: Opener, each: Overview) -> str:
    """Open the letter that is next for somebody: one that is asked for, else a line to keep in touch."""
    connected = each.connections[-1].application if each.connections else main.workspace.at.application
    found = letter_for(_act(main, each), main.session.hunt, connected or _newest(main))
    return await write(main, found) if found is not None else _NOTHING_TO_WRITE_ABOUT


def _act(main: Opener, each: Overview) -> Act:
    person = each.person.id
    for entry in main.workspace.entries:
        if entry.person == person and entry.act is not None and entry.act.kind in LETTERS:
            return entry.act
    for told in each.reference.told if each.reference else ():
        if told.is_owed:
            return Act(ActKind.MARK_REPORTED, told.application, person)
    return Act(ActKind.LOG_TOUCH, person=person)


def _newest(main: Opener) -> str | None:
    return next(reversed(tuple(main.session.hunt.applications)), None)
