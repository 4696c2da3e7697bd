"""A person's own editor: which one it is, and a document that goes there and comes back, and is never lost.

The document lies in a folder of its own beside the journal for as long as it is written, and stays there
where the editor fails, or where not all of it could be read.
"""

from __future__ import annotations

import codecs
import os
import re
import shlex
import shutil
import subprocess
import time
from datetime import datetime
from pathlib import Path

_MOST_BYTES = 4_000_000
_AT_ONCE = 2.0
"""Seconds in which nobody has read the document, to say nothing of writing in it."""
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class EditorError(Exception):
    """The document did not come back. The message is one plain line, which says where it is kept."""


def editor_command() -> list[str]:
    """Return the command of the editor, by VISUAL or EDITOR; else one that is there. Raises EditorError."""
    for variable in ("VISUAL", "EDITOR"):
        named = os.environ.get(variable, "")
        if not named.strip():
            continue
        try:
            command = shlex.split(named)
        except ValueError:
            raise EditorError(f"{variable} cannot be read as a command: mend its quotes") from None
        if not command or shutil.which(command[0]) is None:
            name = command[0] if command else named
            raise EditorError(f"the editor {name!r} of {variable} is not there: set {variable} to yours")
        return command
    found = next((each for each in ("sensible-editor", "nano", "vi", "notepad") if shutil.which(each)), "")
    if not found:
        raise EditorError("there is no editor here: set EDITOR to yours, such as EDITOR=nano")
    return [found]


class Sheet:
    """One document on its way."""

    def __init__(self, journal: Path, name: str, now: datetime) -> None:
        """Touch nothing yet. `name` says what it is about; it may be any text."""
        plain = "-".join(re.findall(r"\w+", name.casefold()))[:40] or "debrief"
        self._folder = journal.parent / f"{journal.name}.writing"
        self.path = self._folder / f"{plain}-{now:%Y%m%d-%H%M%S%f}.md"
        self._text = ""
        self._seconds = 0.0
        """For how long the editor ran."""

    def write(self, text: str) -> None:
        """Put the document there. Raises EditorError."""
        self._text = text
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except OSError as error:
            raise EditorError(f"the document could not be written: {error.strerror}") from None

    def edit(self, command: list[str]) -> None:
        """Run the editor on it, and wait for it. Raises EditorError."""
        began = time.monotonic()
        try:
            status = subprocess.run([*command, str(self.path)], check=False).returncode
        except OSError as error:
            raise EditorError(f"{command[0]} could not be started: {error.strerror}") from None
        self._seconds = time.monotonic() - began
        if status:
            raise EditorError(f"{command[0]} ended with status {status}. Nothing was recorded; {self.kept}")

    def read(self) -> str:
        """Return the document as it is now. Raises EditorError."""
        try:
            if self.path.stat().st_size > _MOST_BYTES:
                raise EditorError(f"the document is too long. Nothing was recorded; {self.kept}")
            data = self.path.read_bytes()
            return data.decode("utf-16" if data.startswith(_UTF_16) else "utf-8-sig")
        except UnicodeDecodeError:
            raise EditorError(f"the document is not UTF-8. Nothing was recorded; {self.kept}") from None
        except OSError as error:
            raise EditorError(f"the document could not be read: {error.strerror}") from None

    def came_at_once(self, text: str) -> bool:
        """Return whether the editor ended at once, and `text`, which was read, is what was written.

        So does one that has a window of its own and does not wait for it: writing may only begin there.
        """
        return text == self._text and self._seconds < _AT_ONCE

    @property
    def kept(self) -> str:
        """Say where the document is kept."""
        return f"it is kept in {self.path}"

    def remove(self) -> None:
        """Take the document away, once all of it is recorded; what cannot be removed stays."""
        for remove in (self.path.unlink, self._folder.rmdir):
            try:
                remove()
            except OSError:
                return
