"""What there is to say of the monkey: what it did, what went wrong, and what waits for what."""

from __future__ import annotations

import asyncio
import traceback
from pathlib import Path
from types import FrameType

from .monkey_hand import Do, Move


def say(move: Move) -> str:
    """Return a move in words."""
    if move.do is Do.PRESS:
        return " ".join(move.keys)
    return f"{move.do.name.lower()} {move.text[:20]!r} {move.place} {move.number}"


def describe(error: BaseException) -> str:
    """Return an error, and the way that led to it."""
    inner = getattr(error, "error", None) or error
    frames = traceback.extract_tb(inner.__traceback__)
    way = " < ".join(
        f"{Path(each.filename).name}:{each.lineno} {each.name}" for each in reversed(frames[-9:])
    )
    return f"{type(inner).__name__}: {str(inner)[:3000]} at {way}"


def where_it_waits() -> str:
    """Return what everything that waits is waiting for."""
    ours = []
    for task in asyncio.all_tasks():
        frames = [
            f"{Path(frame.f_code.co_filename).name}:{frame.f_lineno} {frame.f_code.co_name}"
            for frame in _frames(task)
        ]
        if frames and not frames[-1].endswith((" get", " _run", " run_app", " _get_message")):
            ours.append(f"{task.get_name()[:40]}: {' > '.join(frames[-6:])}")
    return "\n        ".join(ours)


def _frames(task: asyncio.Task[object]) -> list[FrameType]:
    frames: list[FrameType] = []
    waited: object = task.get_coro()
    while waited is not None:
        frame = getattr(waited, "cr_frame", None)
        if frame is not None:
            frames.append(frame)
        waited = getattr(waited, "cr_await", None)
    return frames
