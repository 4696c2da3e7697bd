"""How one question is opened, from wherever it is seen. To be awaited by a worker."""

from __future__ import annotations

from afterview.app.autosave import Autosave
from afterview.app.save_marks import also_shown
from afterview.app.screens.opening import Asker, typed_beside


async def open_question(host: Asker, autosave: Autosave, question: str) -> None:
    """Show the question of that id with all times that it was asked, to write the best answer to it."""
    from afterview.app.screens.question import QuestionScreen

    screen = QuestionScreen(host.session, autosave, question)
    with also_shown(autosave, screen.show_mark):
        await host.app.push_screen_wait(screen)
    await autosave.flush()
    for path in screen.touched:
        conflict = autosave.let_go(path)
        if conflict is not None:
            await typed_beside(host, conflict)
