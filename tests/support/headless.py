"""A headless app, made quick: nothing is waited for by the clock, and nothing painted that nobody looks at.

A Textual pilot guesses from the time that the process takes whether the app has come to rest, twenty
milliseconds a guess. Here the event loop is asked. And what a headless app paints goes nowhere, yet takes
half of its time: a test that looks at the screen paints it by that.
"""

from __future__ import annotations

import asyncio
import weakref
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, cast

from textual import app as textual_app
from textual import pilot as textual_pilot
from textual._compositor import Compositor
from textual.app import App
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.timer import Timer

PATIENCE = 30.0
"""Seconds to wait for something that should come at once: an upper bound, never a measure."""
_SOON = 0.1
"""Seconds: what is to happen once, so soon, is waited for, as a person does without knowing it."""

_in_threads: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, set[asyncio.Future[Any]]]
_in_threads = weakref.WeakKeyDictionary()
_paintings: weakref.WeakKeyDictionary[Compositor, int] = weakref.WeakKeyDictionary()


def paint_only_what_is_looked_at() -> None:
    """Let no headless app of this process paint for nobody. To be called before any of them runs."""
    render = Compositor.render_update

    def render_update(compositor: Compositor, full: bool = False, *more: Any, **named: Any) -> Any:
        if full:  # which only pictures are
            return render(compositor, full, *more, **named)
        compositor._dirty_regions.clear()
        return None

    _replace(Compositor, "render_update", render_update)


@cache
def ask_the_loop() -> None:
    """Let pilots of this process ask the event loop whether an app has come to rest."""
    for module in (textual_app, textual_pilot):
        _replace(module, "wait_for_idle", _loop_at_rest)
    refresh = Screen._compositor_refresh

    def counted(screen: Screen[Any]) -> None:
        _paintings[screen._compositor] = paintings(screen) + 1
        refresh(screen)

    _replace(Screen, "_compositor_refresh", counted)
    run = asyncio.BaseEventLoop.run_in_executor

    def run_in_executor(
        loop: asyncio.BaseEventLoop, executor: Any, work: Callable[..., Any], *arguments: Any
    ) -> asyncio.Future[Any]:
        future: asyncio.Future[Any] = run(loop, executor, work, *arguments)
        running = _in_threads.setdefault(loop, set())
        running.add(future)
        future.add_done_callback(running.discard)
        return future

    _replace(asyncio.BaseEventLoop, "run_in_executor", run_in_executor)


def _replace(owner: object, name: str, new: Callable[..., Any]) -> None:
    assert callable(getattr(owner, name)), f"{owner} has no {name} any more"
    setattr(owner, name, new)


def paintings(screen: Screen[Any]) -> int:
    """Return how often the screen was to be painted: as long as it is the same, so is what one sees."""
    return _paintings.get(screen._compositor, 0)


async def _loop_at_rest(*_: float, waits_for_threads: bool = True) -> None:
    """Return once the event loop has nothing left to do at once, nor a thread for it."""
    loop = asyncio.get_running_loop()
    ready: Iterable[object] = loop._ready  # type: ignore[attr-defined]  # there is no other way to ask
    running = _in_threads.setdefault(loop, set())
    end = loop.time() + PATIENCE
    while True:
        await asyncio.sleep(0)
        assert loop.time() < end, "the app never comes to rest"
        if ready:
            continue
        if not (running and waits_for_threads):
            return
        await asyncio.wait(running, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)


async def at_rest(app: App[Any], *, waits_for_threads: bool = True) -> None:
    """Return once the app has done all there is to do: messages, workers, threads, the screen laid out."""
    while True:
        await _loop_at_rest(waits_for_threads=waits_for_threads)
        if app._exit or not app.screen_stack:
            return
        if _is_out_of_date(app.screen):
            app.screen._on_timer_update()
            continue
        soon = [task for timer in _timers(app) if (task := _soon(timer)) is not None]
        if not soon:
            return
        await asyncio.wait(soon, return_when=asyncio.FIRST_COMPLETED)


def _is_out_of_date(screen: Screen[Any]) -> bool:
    return bool(
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
    )


def _timers(app: App[Any]) -> list[Timer]:
    pumps: list[MessagePump] = [app, *app.screen_stack, *app.screen.walk_children()]
    return [timer for pump in pumps for timer in pump._timers]


def _soon(timer: Timer) -> asyncio.Task[Any] | None:
    """Return what waits for the timer, where it goes off once and soon."""
    is_soon = timer._repeat == 0 and timer._interval <= _SOON
    return timer._task if is_soon and _waits(timer) else None


def _waits(timer: Timer) -> bool:
    goes_on = cast("asyncio.Event", timer._active)
    return goes_on.is_set() and timer._task is not None and not timer._task.done()
