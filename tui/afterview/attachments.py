"""Files that go with a letter, as they are when it goes out."""

from __future__ import annotations

from pathlib import Path

from afterview.config import ConfigError, whole_path
from afterview.letters.out.eml import Attachment
from afterview.records.letters import WorkSample
from afterview.text import clean_line, safe_line, shortened

_MOST_BYTES = 20_000_000
"""Mail servers refuse what is larger."""


def read_attachments(
    samples: tuple[WorkSample, ...], *, beside: int = 0
) -> tuple[tuple[Attachment, ...], tuple[str, ...]]:
    """Return the files to attach `beside` so many bytes, and a plain line about each that cannot be."""
    found: list[Attachment] = []
    problems: list[str] = []
    room = _MOST_BYTES - beside
    for each in samples:
        if not each.path.strip():
            continue
        try:
            attachment = _read(each.path, room)
        except _NotAttachedError as problem:
            name = shortened(safe_line(each.path), 60)
            problems.append(f"“{name}” was not attached: {problem}.")
        else:
            found.append(attachment)
            room -= len(attachment.content)
    return tuple(found), tuple(problems)


class _NotAttachedError(Exception):
    """Why a file is not attached."""


def _read(named: str, room: int) -> Attachment:
    try:
        path = whole_path(Path(named))
        if path.is_dir():
            raise _NotAttachedError("it is a folder")
        size = path.stat().st_size
        if not path.is_file():  # a pipe or a device would be read for ever
            raise _NotAttachedError("it is no plain file")
        if size > room:
            raise _NotAttachedError(f"{size // 1_000_000} MB is more than mail programs send")
        return Attachment(clean_line(path.name) or "attachment", path.read_bytes())
    except FileNotFoundError:
        raise _NotAttachedError("it is not there any more") from None
    except OSError as error:
        raise _NotAttachedError(error.strerror or "it cannot be read") from None
    except (ValueError, ConfigError):
        raise _NotAttachedError("that is no name of a file") from None
