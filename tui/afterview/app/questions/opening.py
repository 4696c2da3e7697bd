"""How one question is opened, from wherever it is seen. To be awaited by a worker."""

from __future__ import annotations

from afterview.app.autosave import Autosave
from afterview.app.open_to_write import Asker, open_to_write


async def open_question(host: Asker, autosave: Autosave, question: str) -> None:
    """Show the question of that id with all times that it was asked, to write the best answer to it."""
    from afterview.app.screens.question import QuestionScreen

    screen = QuestionScreen(host.session, autosave, question)
    await open_to_write(host, autosave, screen, host.app.push_screen_wait)
