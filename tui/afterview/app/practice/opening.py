"""How a sitting of practice is begun, from wherever one is. To be awaited by a worker."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from afterview.app.autosave import Autosave
from afterview.app.open_to_write import Asker, open_to_write
from afterview.app.screens.practice import PracticeScreen


async def practise(
    host: Asker, autosave: Autosave, show: Callable[[PracticeScreen], Awaitable[object]]
) -> None:
    """Practise what is due now; `show` puts the screen above the others, and returns once it has gone."""
    await open_to_write(host, autosave, PracticeScreen(host.session, autosave), show)
