"""The job hunt is handed on: a form is picked, a place is named, and what was written is said."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from afterview.app.details.confirm import ConfirmScreen
from afterview.app.export_choices import chosen
from afterview.app.one_line import name_of_file
from afterview.app.save_as import save_as
from afterview.app.screens.opening import Opener
from afterview.app.screens.pick import Choice, PickScreen
from afterview.app.session import Session
from afterview.config import ConfigError, whole_path
from afterview.exports.forms import FORMS, Files, Form
from afterview.exports.request import Request
from afterview.journal.exported import InTheWayError, write_folder
from afterview.journal.handing_on import whole_journal
from afterview.reminders.calendars import keep_handed_out, with_handed_out

_KEYS = {
    "calendar": "c",
    "csv": "t",
    "page": "p",
    "bundle": "b",
    "markdown": "m",
    "sankey-svg": "w",
    "sankey": "s",
    "vcards": "v",
}
_JOURNAL = "json"


async def hand_on(main: Opener) -> None:
    """Ask for the form and the place, and write it."""
    choices = [
        Choice(key, name, FORMS[name].what, "a folder" if FORMS[name].is_folder else "")
        for name, key in _KEYS.items()
    ]
    choices.append(Choice("j", _JOURNAL, "the whole journal, for another computer or program"))
    picked: str | None = await main.app.push_screen_wait(PickScreen("Export", choices))
    if picked is None:
        return
    session = main.session
    if picked == _JOURNAL:
        journal = session.journal
        proposed = str(Path("~") / "afterview-journal.json")
        path = await save_as(main.app, proposed, lambda: whole_journal(journal.contents), main.say)
        said = "the whole journal"
    else:
        form = FORMS[picked]
        request = await chosen(main.app, session, form, _request(session, form))
        if request is None:
            return
        path, said = await _written(main, form, request), form.what
    if path is not None:
        main.say(f"Written to {path}: {said}.")


def _request(session: Session, form: Form) -> Request:
    return Request(
        hunt=session.hunt,
        now=session.now,
        zone=session.zone,
        waits=session.settings.waits,
        private=form.private,
        name=session.settings.name,
        revision=session.journal.revision,
    )


async def _written(main: Opener, form: Form, request: Request) -> Path | None:
    proposed = str(Path("~") / form.file_name)
    if form.is_folder:
        return await _as_folder(main, proposed, partial(_files, form, request))
    if not form.cancels:
        return await save_as(main.app, proposed, partial(_content, form, request), main.say)
    journal = main.session.path
    request = await asyncio.to_thread(with_handed_out, request, journal)
    content = await asyncio.to_thread(_content, form, request)
    path = await save_as(main.app, proposed, lambda: content, main.say)
    if path is not None:
        await asyncio.to_thread(keep_handed_out, journal, request, content)
    return path


def _content(form: Form, request: Request) -> bytes:
    made = form.make(request)
    return made if isinstance(made, bytes) else b""


def _files(form: Form, request: Request) -> Files:
    made = form.make(request)
    return made if isinstance(made, Mapping) else {}


async def _as_folder(main: Opener, proposed: str, files: partial[Files]) -> Path | None:
    """Write a folder whose name is asked for; one of ours is brought up to date, once that is agreed to."""
    over = False
    while True:
        named = proposed if over else await main.app.push_screen_wait(name_of_file(proposed))
        if not named:
            return None
        proposed = named
        try:
            path = whole_path(Path(named)).absolute()
            made = await asyncio.to_thread(files)
            await asyncio.to_thread(partial(write_folder, path, made, over=over))
        except InTheWayError as problem:
            if over or not await _may_update(main, path):
                main.say(f"{problem}: name another folder.", failed=True)
                over = False
            else:
                over = True
            continue
        except (OSError, ValueError, ConfigError) as problem:
            why = (problem.strerror if isinstance(problem, OSError) else None) or str(problem)
            main.say(f"It could not be written: {why}. Name another folder.", failed=True)
            over = False
            continue
        return path


async def _may_update(main: Opener, path: Path) -> bool:
    lines = (f"{path} is there already. What else lies in it stays.",)
    question = ConfirmScreen("Bring it up to date?", lines, yes="Update", no="Back", warns=True)
    sure: bool | None = await main.app.push_screen_wait(question)
    return bool(sure)
