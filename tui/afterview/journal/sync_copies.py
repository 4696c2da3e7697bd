"""Copies of the journal that a sync client has put beside it, because two computers changed it at once."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

from afterview.journal import files
from afterview.journal.contents import Contents
from afterview.journal.errors import JournalError
from afterview.journal.layout import State, pack, render
from afterview.journal.meta import META, TABLES, sealed, stamp
from afterview.journal.reader import read_file
from afterview.records.hunt import Hunt

_MARKS = re.compile(
    r"\.sync-conflict-\d{8}-\d{6}.*"  # Syncthing
    r"|[ _-]?\(.+\)"  # Dropbox, Nextcloud, Google Drive: "(Ann's conflicted copy 2026-11-25)", "(1)"
    r"| \d{1,2}"  # iCloud
    r"|_conf\(\d+\)"
)


Seen = tuple[tuple[Path, files.Fingerprint], ...]
"""Files by their looks."""


def looking_like_copies(journal: Path) -> Seen:
    """Return the files beside the journal that have the name of a sync client's copy: none is read."""
    real = files.real_path(journal)
    found = []
    with suppress(OSError):
        for path in sorted(real.parent.iterdir()):
            middle = path.name.removeprefix(real.stem).removesuffix(real.suffix)
            fits = path.name == f"{real.stem}{middle}{real.suffix}" and _MARKS.fullmatch(middle)
            look = files.look(path) if fits and path.is_file() and not path.is_symlink() else None
            if look is not None:
                found.append((path, look))
    return tuple(found)


def conflict_copies(journal: Path, hunt: Hunt) -> tuple[Path, ...]:
    """Return the copies of the journal at that path that a sync client made, by name.

    Only those that are sound journals and hold a record of `hunt`.
    """
    return tuple(path for path, _ in looking_like_copies(journal) if _is_of(path, hunt))


def maker(copy: Path) -> str:
    """Say which kind of program has made a copy, as far as its name tells."""
    name = copy.name.casefold()
    if ".sync-conflict-" in name:
        return "Syncthing"
    if "conflicted copy" in name:
        return "Dropbox or the like"
    return ""


def put_away(copy: Path, folder: Path) -> Path:
    """Move a copy that has been merged into the folder of backups, and return where. Raises OSError."""
    files.make_private_folder(folder)
    for number in range(1, 1000):
        place = folder / f"merged-{f'{number}-' if number > 1 else ''}{copy.name}"
        if not place.exists():
            copy.rename(place)
            with suppress(OSError):
                place.chmod(files.PRIVATE_FILE)
            return place
    raise FileExistsError("there are too many merged copies of the same name")


def keep_replaced(contents: Contents, folder: Path) -> Path:
    """Keep what a journal held before its file was replaced, as a journal of its own; return where.

    It can be merged like any other copy. The same contents have the same name. Raises OSError.
    """
    files.make_private_folder(folder)
    place = folder / f"replaced-{contents.revision}{f'-{contents.change}' if contents.change else ''}.json"
    if not place.exists():
        before = {str(number): change for number, change in contents.before.items()}
        meta = stamp(contents.revision, change=contents.change, before=before)
        state: State = {META: {"1": pack(meta)}, **{name: contents.table(name).chunks for name in TABLES}}
        files.replace_whole(place, render(sealed(state)), None)
    return place


def _is_of(path: Path, hunt: Hunt) -> bool:
    try:
        other = read_file(path).hunt
    except JournalError:
        return False
    return bool(
        other.applications.keys() & hunt.applications.keys() or other.people.keys() & hunt.people.keys()
    )
