"""Where something is kept that is not in the journal: beside it, else among this person's other files."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from afterview.config import data_folder
from afterview.journal import errors, files

_MOST = 20
"""Files of one kind for one journal in one folder: one for each window that needs one."""


class Leftovers:
    """Files that are not wanted any more. One that cannot be removed is tried again, each time.

    Another window may have taken it over meanwhile, or have one of the same name: that is not ours to remove.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self._paths: set[Path] = set()
        self._written: dict[Path, files.Fingerprint | None] = {}

    def __bool__(self) -> bool:
        """Return whether there are any."""
        return bool(self._paths)

    def remove(self, path: Path | None = None) -> None:
        """Remove that file, and what could not be removed before."""
        if path is not None:
            self._paths.add(path)
        for each in tuple(self._paths):
            with suppress(OSError):
                found = files.look(each)
                if found is not None and found == self._written.get(each, found):
                    each.unlink(missing_ok=True)
                self._paths.discard(each)
                self._written.pop(each, None)

    def keep(self, path: Path) -> None:
        """Take note of that file, which was written, or taken over, just now: it is ours, and wanted."""
        self._paths.discard(path)
        self._written.pop(path, None)
        with suppress(OSError):
            self._written[path] = files.look(path)


def places(journal: Path, kind: str) -> Iterator[Path]:
    """Yield where a file of that kind may lie, the best place first; none of them need exist."""
    real = files.real_path(journal)
    yield real.with_name(f"{real.name}.{kind}.json")
    mark = f"{zlib.crc32(os.fsencode(real)):08x}"
    yield data_folder() / f"{real.name}.{mark}.{kind}.json"
    yield files.temporary_folder() / f"{real.name}.{mark}.{kind}.json"


def found(journal: Path, kind: str) -> tuple[Path, ...]:
    """Return the files of that kind that there are."""
    there: list[Path] = []
    for place in places(journal, kind):
        with suppress(OSError):
            if files.is_ours(place.parent):
                there += [each for each in numbered(place) if each.is_file() and not each.is_symlink()]
    return tuple(dict.fromkeys(there))


def write(journal: Path, kind: str, content: bytes, mine: Path | None) -> Path:
    """Write a file of that kind to the first place that takes it, and return where that is.

    `mine` is the one to write anew, if there is one already; where it is not the one returned, it is to be
    removed. Raises NotSavedError where no place takes it.
    """
    problem: OSError = FileExistsError(f"there are too many {kind} files")
    for place in usable(journal, kind):
        try:
            for path in numbered(place):
                if path == mine or not os.path.lexists(path):
                    files.replace_whole(path, content, files.look(path))
                    return path
        except OSError as error:
            problem = error
    raise errors.not_saved(f"what is not in {journal.name} yet", problem) from problem


def usable(journal: Path, kind: str) -> Iterator[Path]:
    """Yield the places whose folder is there, made if need be, and is nobody else's."""
    for number, place in enumerate(places(journal, kind)):
        with suppress(OSError):
            if number:  # where the journal's own folder has gone (a stick, say) it is not made anew
                files.make_private_folder(place.parent)
            if files.is_ours(place.parent):
                yield place


def numbered(place: Path) -> Iterator[Path]:
    """Yield the names that files of several windows have in one place."""
    yield place
    for number in range(2, _MOST):
        yield place.with_name(place.name.removesuffix(".json") + f"-{number}.json")
