"""Names of files that every system takes, made of names of people and companies, and each given once."""

from __future__ import annotations

import re
import unicodedata

from afterview.text import clean_line, encodable

_BAD = re.compile(r'[\\/:*?"<>|#^\[\]%{}]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|conin\$|conout\$)(?=\.|$)", re.IGNORECASE)
_MOST_BYTES = 120


class Names:
    """Gives names in folders: no two that a computer which does not mind case would take for one."""

    def __init__(self) -> None:
        """Begin with none given."""
        self._given: set[str] = set()

    def give(self, folder: str, wanted: str, otherwise: str) -> str:
        """Return the path of a new note without its ending, "People/Dana Lee", say."""
        plain = file_name(wanted, otherwise)
        for number in range(1, len(self._given) + 2):
            name = plain if number == 1 else f"{plain} ({number})"
            path = f"{folder}/{name}" if folder else name
            key = unicodedata.normalize("NFKC", path).casefold()
            if key not in self._given:
                self._given.add(key)
                return path
        raise AssertionError("one of so many names is free")


def file_name(wanted: str, otherwise: str) -> str:
    """Return a text as the name of a file, without its ending; `otherwise` where nothing of it is left."""
    name = unicodedata.normalize("NFC", clean_line(wanted))
    name = " ".join(_BAD.sub(" ", name).split()).strip(". ")
    while len(name.encode("utf-8", "replace")) > _MOST_BYTES:
        name = name[:-1].rstrip(". ")
    name = encodable(name)
    if not name:
        return otherwise
    return f"_{name}" if _RESERVED.match(name) else name
