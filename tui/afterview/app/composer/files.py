"""Files of a letter: written whole, never over another one unasked."""

from __future__ import annotations

from pathlib import Path

from afterview.journal.files import look, replace_whole


def is_taken(path: Path) -> bool:
    """Return whether something stands there."""
    return path.exists() or path.is_symlink()


def write(path: Path, content: bytes, *, over: bool) -> None:
    """Write a file whole, or leave all as it was; `over` where it may replace another. Raises OSError."""
    path = path.resolve()
    if path.is_dir():
        raise IsADirectoryError(f"{path} is a folder: name a file in it")
    if not path.parent.is_dir():
        raise FileNotFoundError(f"there is no folder {path.parent}")
    replace_whole(path, content, look(path) if over else None)
