"""What a disk may hold after the power has failed: everything that was not flushed may be there or not.

A model for tests. It records what a save does to a folder, and tells every state that POSIX allows from
then on: a name that was made, moved or removed since the folder was last flushed may or may not have been so,
each on its own; of a file's bytes since the file was last flushed all may be there, none, half of them, or as
many but empty.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from typing import Any

import pytest

_CALLS = ("open", "write", "ftruncate", "fsync", "replace", "link", "unlink", "mkdir")

Names = Mapping[str, int]
"""Which file has which name, by its number."""
State = frozenset[tuple[str, bytes]]
"""What the folder holds: names and bytes."""
_Step = tuple[tuple[str, int | None], ...]


class PowerCut:
    """Watches a folder, from `watching` on, and tells what may be left of it at each moment."""

    def __init__(self, folder: Path) -> None:
        """Take what is there now for what the disk holds."""
        self._folder = folder
        self._names, self._bytes = self._look()
        self._kept_names, self._kept_bytes = dict(self._names), dict(self._bytes)
        self._unkept: list[_Step] = []
        self.moments: list[tuple[str, set[State]]] = []
        """Each call, and the states that the disk may be in right after it."""

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Record what is done to the folder meanwhile."""
        with pytest.MonkeyPatch.context() as patch:
            for name in _CALLS:
                patch.setattr(os, name, self._watched(name, getattr(os, name)))
            yield

    def _watched(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **named: Any) -> Any:
            if name == "fsync":
                self._flush(os.fstat(args[0]).st_ino)
            done = real(*args, **named)
            self._note()
            self.moments.append((name, set(self._states())))
            return done

        return call

    def _look(self) -> tuple[dict[str, int], dict[int, bytes]]:
        files = [each for each in self._folder.rglob("*") if each.is_file()]
        names = {str(each.relative_to(self._folder)): each.stat().st_ino for each in files}
        return names, {each.stat().st_ino: each.read_bytes() for each in files}

    def _note(self) -> None:
        names, content = self._look()
        step = tuple(
            (name, names.get(name))
            for name in sorted({*self._names, *names})
            if self._names.get(name) != names.get(name)
        )
        if step:
            self._unkept.append(step)
        self._names = names
        self._bytes.update(content)

    def _flush(self, number: int) -> None:
        if number in self._bytes:
            self._kept_bytes[number] = self._bytes[number]
            return
        for step in self._unkept:
            for name, file in step:
                if (self._folder / name).parent.stat().st_ino == number:
                    self._set(self._kept_names, name, file)
        self._unkept = [step for step in self._unkept if not self._is_kept(step)]

    def _is_kept(self, step: _Step) -> bool:
        return all(self._kept_names.get(name) == self._names.get(name) for name, _ in step)

    @staticmethod
    def _set(names: dict[str, int], name: str, file: int | None) -> None:
        if file is None:
            names.pop(name, None)
        else:
            names[name] = file

    def _states(self) -> Iterator[State]:
        for happened in product((False, True), repeat=len(self._unkept)):
            names = dict(self._kept_names)
            for step, did in zip(self._unkept, happened, strict=True):
                for name, file in step if did else ():
                    self._set(names, name, file)
            numbers = sorted(set(names.values()))
            for contents in product(*map(self._may_hold, numbers)):
                held = dict(zip(numbers, contents, strict=True))
                yield frozenset((name, held[file]) for name, file in names.items())

    def _may_hold(self, number: int) -> list[bytes]:
        kept, now = self._kept_bytes.get(number, b""), self._bytes[number]
        if kept == now:
            return [now]
        return [kept, now, now[: (len(kept) + len(now)) // 2], kept + bytes(max(0, len(now) - len(kept)))]


def lay_out(state: State, folder: Path) -> None:
    """Make the folder hold what that state says."""
    for name, content in state:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
