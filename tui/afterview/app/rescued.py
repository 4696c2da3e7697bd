"""What could not be saved the last time, offered when the app has started."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from afterview.app.session import FAILURES, Session, capital, done_words
from afterview.journal.errors import JournalError

if TYPE_CHECKING:
    from afterview.app.details.confirm import ConfirmScreen
    from afterview.app.screens.main import MainScreen
    from afterview.journal.rescue import Rescue
    from afterview.records.hunt import Hunt


async def offer_rescued(main: MainScreen, session: Session) -> None:
    """Ask of each rescue file whether to bring it back now. To be awaited by a worker."""
    if session.read_only:  # it waits for when it can be brought back
        return
    for rescue in await asyncio.to_thread(_read_all, session.path):
        if await main.app.push_screen_wait(_question(session, rescue)):
            await _bring_back(main, session, rescue)


def _read_all(path: Path) -> tuple[Rescue, ...]:
    from afterview.journal.rescue import read_rescue, rescue_files

    found = []
    for each in rescue_files(path):
        with suppress(JournalError):  # one that cannot be read is left where it is; the command line names it
            found.append(read_rescue(each))
    return tuple(found)


def _question(session: Session, rescue: Rescue) -> ConfirmScreen:
    from afterview.app.details.confirm import ConfirmScreen
    from afterview.civil import say_moment

    when = say_moment(rescue.saved, session.zone, session.now) if rescue.saved else ""
    return ConfirmScreen(
        "Some of what you did could not be saved the last time",
        (
            f"It was kept aside{f' ({when})' if when else ''}:",
            *(f"  · {capital(each)}" for each in rescue.sentences),
            "",
            "Brought back, it is one change, which u undoes.",
        ),
        yes="Bring it back now",
        no="Later",
    )


async def _bring_back(main: MainScreen, session: Session, rescue: Rescue) -> None:
    try:
        change, left = await session.work(lambda journal: journal.bring_back(rescue.path))
    except FAILURES as problem:
        main.say(f"{problem} It is still kept, and will be offered again.", failed=True)
        return
    main.show_all()
    if left:
        await _tell_of(main, session, rescue, left)
    elif change.is_empty:
        main.say("All of it was in the journal already.")
    else:
        main.say(done_words(change))


async def _tell_of(main: MainScreen, session: Session, rescue: Rescue, left: tuple[str, ...]) -> None:
    from afterview.app.details.confirm import ConfirmScreen
    from afterview.journal.rescue import discard

    hunt = session.hunt
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
    if await main.app.push_screen_wait(question):
        await asyncio.to_thread(discard, rescue.path)


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
                lines += [f"{capital(name)}, round {interview.round}:", text]
    return lines
