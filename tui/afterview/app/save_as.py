"""Where a file goes: its name is asked for, and it is never written over another one unasked."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import Path

from textual.app import App

from afterview.app.composer.files import is_taken, write
from afterview.app.details.confirm import ConfirmScreen
from afterview.app.one_line import name_of_file
from afterview.app.session import Say
from afterview.config import ConfigError, whole_path


async def save_as(app: App[object], proposed: str, content: Callable[[], bytes], say: Say) -> Path | None:
    """Write what `content` returns (called in a thread) to a file that is asked for; None: it was left."""
    while True:
        named = await app.push_screen_wait(name_of_file(proposed))
        if not named:
            return None
        proposed = named
        try:
            path = whole_path(Path(named)).absolute()
            over = await asyncio.to_thread(is_taken, path)
            if over and not await _may_replace(app, path):
                continue
            made = await asyncio.to_thread(content)
            await asyncio.to_thread(partial(write, path, made, over=over))
        except (OSError, ValueError, ConfigError) as problem:
            why = (problem.strerror if isinstance(problem, OSError) else None) or str(problem)
            say(f"It could not be written: {why}. Name another file.", failed=True)
            continue
        return path


async def _may_replace(app: App[object], path: Path) -> bool:
    lines = (f"{path} is there already.",)
    question = ConfirmScreen("Replace it?", lines, yes="Replace", no="Back", warns=True)
    sure: bool | None = await app.push_screen_wait(question)
    return bool(sure)
