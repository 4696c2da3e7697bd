"""Files that are made for elsewhere: written whole, and never over something else unasked."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from shutil import rmtree

from afterview.journal.files import PRIVATE_FOLDER, look, read_whole, real_path, replace_whole, set_rights

LISTING = ".afterview-export"
"""The file in a folder of ours that names, line by line, what we have put there."""


class InTheWayError(FileExistsError):
    """Something else is in that place. The message is a plain line."""


def write_file(path: Path, content: bytes, *, over: bool) -> None:
    """Write a file whole, or leave all as it was; `over` where it may replace another. Raises OSError."""
    path = real_path(path)
    if path.is_dir():
        raise IsADirectoryError(f"{path} is a folder: name a file in it")
    if not path.parent.is_dir():
        raise FileNotFoundError(f"there is no folder {path.parent}")
    if not over and path.exists():
        raise InTheWayError(f"{path} is already there")
    replace_whole(path, content, look(path) if over else None)


def write_folder(folder: Path, files: Mapping[str, bytes], *, over: bool) -> None:
    """Write a folder of files, named with `/` between their parts. Raises OSError.

    A new one appears all at once. With `over`, one that we have written before is brought up to date: what we
    put there and is no longer is removed, and anything else in it stays.
    """
    folder = real_path(folder)
    listing = "".join(f"{name}\n" for name in sorted(files)).encode()
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        _make_anew(folder, {**files, LISTING: listing})
        return
    ours = _listed(folder)
    if not over or ours is None:
        raise InTheWayError(f"{folder} is already there")
    for name in files:
        place = folder / name
        if name not in ours and place.exists():
            raise InTheWayError(f"{place} is already there, and not of my making")
    replace_whole(
        folder / LISTING,
        "".join(f"{each}\n" for each in sorted({*ours, *files})).encode(),
        look(folder / LISTING),
    )
    for name, content in files.items():
        place = folder / name
        _make_folders(folder, name)
        known = look(place)
        if known is None or read_whole(place) != (content, known):
            replace_whole(place, content, known)
    for name in ours - files.keys():
        (folder / name).unlink(missing_ok=True)
        with suppress(OSError):  # others may have put something there
            (folder / name).parent.rmdir()
    replace_whole(folder / LISTING, listing, look(folder / LISTING))


def _make_anew(folder: Path, files: Mapping[str, bytes]) -> None:
    if not folder.parent.is_dir():
        raise FileNotFoundError(f"there is no folder {folder.parent}")
    beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        for name, content in files.items():
            _make_folders(beside, name)
            replace_whole(beside / name, content, None)
        if folder.exists():
            folder.rmdir()  # it is empty
        os.rename(beside, folder)  # noqa: PTH104 - as `files` does it, for tests to make it fail
    except BaseException:
        rmtree(beside, ignore_errors=True)
        raise


def _make_folders(folder: Path, name: str) -> None:
    for part in PurePosixPath(name).parts[:-1]:
        folder /= part
        if not folder.is_dir():
            folder.mkdir(mode=PRIVATE_FOLDER)
            set_rights(folder, PRIVATE_FOLDER)


def _listed(folder: Path) -> set[str] | None:
    """Return what we have put into a folder; None where it is not ours, or its list is not to be trusted."""
    try:
        found = read_whole(folder / LISTING)
        names = set(found[0].decode().splitlines()) if found is not None else None
    except (OSError, UnicodeDecodeError):
        return None
    if names is None or any(_leads_away(folder, each) for each in names):
        return None
    return names


def _leads_away(folder: Path, name: str) -> bool:
    place = PurePosixPath(name)
    return place.is_absolute() or ".." in place.parts or not real_path(folder / name).is_relative_to(folder)
