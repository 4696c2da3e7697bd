"""Where the content of a file goes: to the place that was named, or to standard output."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from afterview.cli.context import UserError
from afterview.cli.output import confirm, print_json, put
from afterview.config import whole_path
from afterview.text import safe_line, say_count


def hand_over(
    content: bytes | Mapping[str, bytes],
    to: str | None,
    file_name: str,
    *,
    replace: bool,
    as_json: bool = False,
) -> None:
    """Write a file or a folder, and say so; a file without a place goes to standard output.

    Raises UserError.
    """
    if to is None or to == "-":
        if not isinstance(content, bytes):
            raise UserError(f"this makes several files: name a folder, such as --to {file_name}")
        put(content)
        return
    from afterview.journal.exported import InTheWayError, write_file, write_folder

    path = whole_path(Path(to))
    if isinstance(content, bytes) and path.is_dir():
        path /= file_name
    try:
        if isinstance(content, bytes):
            write_file(path, content, over=replace)
        else:
            write_folder(path, content, over=replace)
    except InTheWayError as problem:
        advice = "name another place" if replace else "name another place, or say --replace"
        raise UserError(f"{problem}: {advice}") from None
    except OSError as problem:
        raise UserError(f"{path} could not be written: {problem.strerror or problem}") from None
    if as_json:
        files = [] if isinstance(content, bytes) else sorted(content)
        print_json({"written": str(path.absolute()), "files": files})
        return
    number = "" if isinstance(content, bytes) else f" ({say_count(len(content), 'file')})"
    confirm(f"Written: {safe_line(str(path))}{number}")
