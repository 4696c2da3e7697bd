"""The debrief in the person's own editor: the terminal is theirs until it ends."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual.app import App, SuspendNotSupported

from afterview.app.details.confirm import ConfirmScreen
from afterview.app.session import FAILURES, Session
from afterview.changes.debrief import keep_debrief
from afterview.debrief.document import around, debrief_of, markdown
from afterview.debrief.reading import read
from afterview.own_editor import EditorError, Sheet, editor_command
from afterview.records.base import new_id
from afterview.text import capitalized, clean_lines

if TYPE_CHECKING:
    from afterview.records.hunt import Change, Hunt


async def write_outside(app: App[object], session: Session, interview: str) -> tuple[str, bool]:
    """Have it written there and record what comes back; return what to say, and whether it is a failure."""
    found = session.hunt.find_interview(interview)
    if found is None:
        return "This interview is not in the journal any more.", True
    application, held = found
    known = around(session.hunt, held, f"{application.company}, round {held.round}")
    before = debrief_of(held)
    paper = Sheet(session.path, known.title, session.now)
    try:
        command = editor_command()
        await asyncio.to_thread(paper.write, markdown(before, known))
        edit(app, paper, command)
        text = await asyncio.to_thread(paper.read)
        while paper.came_at_once(text):
            if not await _is_saved(app):
                return f"Nothing was recorded; {paper.kept}.", False
            text = await asyncio.to_thread(paper.read)
    except EditorError as problem:
        return f"{capitalized(str(problem))}.", True
    back = read(clean_lines(text), before, known, new_id)

    def make(hunt: Hunt) -> Change:
        return keep_debrief(hunt, interview, before, back.debrief, now=session.now, new_id=new_id)

    try:
        change = await session.commit(make)
    except FAILURES as problem:
        return f"{problem} Nothing was recorded; {paper.kept}.", True
    if back.told:
        return " ".join((*back.told, f"All that you wrote is kept in {paper.path}.")), True
    await asyncio.to_thread(paper.remove)
    return ("Nothing was changed." if change.is_empty else f"{capitalized(change.sentence)}."), False


async def _is_saved(app: App[object]) -> bool:
    """Ask whether what is written in a window of the editor's own is saved there by now."""
    question = ConfirmScreen(
        "Your editor ended at once, and nothing has changed yet.",
        (
            "Does it have a window of its own? Then write there, save it, and come back here.",
            "An editor that is told to wait comes back by itself, such as EDITOR='code --wait'.",
        ),
        yes="I have saved it",
        no="Not now",
        guarded=True,
    )
    answer = await app.push_screen_wait(question)
    return answer is True


def edit(app: App[object], paper: Sheet, command: list[str]) -> None:
    """Give the terminal to the editor until it ends. Raises EditorError."""
    try:
        with app.suspend():
            paper.edit(command)
    except SuspendNotSupported:
        paper.remove()
        raise EditorError("this terminal cannot be given to an editor") from None
