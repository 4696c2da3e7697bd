"""How a sitting of practice is begun, from wherever one is. To be awaited by a worker."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from afterview.app.autosave import Autosave
from afterview.app.save_marks import also_shown
from afterview.app.screens.opening import Asker, typed_beside
from afterview.app.screens.practice import PracticeScreen


async def practise(
    host: Asker, autosave: Autosave, show: Callable[[PracticeScreen], Awaitable[object]]
) -> None:
    """Practise what is due now; `show` puts the screen above the others, and returns once it has gone."""
    screen = PracticeScreen(host.session, autosave)
    with also_shown(autosave, screen.show_mark):
        await show(screen)
    await autosave.flush()
    for path in screen.touched:
        conflict = autosave.let_go(path)
        if conflict is not None:
            await typed_beside(host, conflict)
