"""Copies of the journal that a sync client has put beside it, because two computers changed it at once."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

from afterview.journal import files
from afterview.journal.errors import JournalError
from afterview.journal.whole import read_file
from afterview.records.hunt import Hunt

_MARKS = re.compile(
    r"\.sync-conflict-\d{8}-\d{6}.*"  # Syncthing
    r"|[ _-]?\(.+\)"  # Dropbox, Nextcloud, Google Drive: "(Ann's conflicted copy 2026-11-25)", "(1)"
    r"| \d{1,2}"  # iCloud
    r"|_conf\(\d+\)"
)


def conflict_copies(journal: Path, hunt: Hunt) -> tuple[Path, ...]:
    """Return the copies of the journal at that path that a sync client made, by name.

    Only those that are sound journals and hold a record of `hunt`.
    """
    real = files.real_path(journal)
    found = []
    with suppress(OSError):
        for path in sorted(real.parent.iterdir()):
            middle = path.name.removeprefix(real.stem).removesuffix(real.suffix)
            fits = path.name == f"{real.stem}{middle}{real.suffix}" and _MARKS.fullmatch(middle)
            if fits and path.is_file() and not path.is_symlink() and _is_of(path, hunt):
                found.append(path)
    return tuple(found)


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


def _is_of(path: Path, hunt: Hunt) -> bool:
    try:
        other = read_file(path).hunt
    except JournalError:
        return False
    return bool(
        other.applications.keys() & hunt.applications.keys() or other.people.keys() & hunt.people.keys()
    )
