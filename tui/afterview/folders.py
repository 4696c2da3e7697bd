"""Where this system keeps what belongs to a person: told at once where that is plain, else by platformdirs.

Only what Python has loaded anyway is imported here: a prompt asks for it every few seconds.
"""

from __future__ import annotations

import os
import sys

PROGRAM = "afterview"
"""What the program's own folders are called."""

_USUAL = {"data": ("XDG_DATA_HOME", ".local/share"), "config": ("XDG_CONFIG_HOME", ".config")}
"""For each kind of folder the variable that names it, and where it is in the home folder without."""


def own_folder(kind: str) -> str | None:
    """Return the program's own folder among those for "data" or "config", which need not exist.

    None where there is no home folder, as for a user whom the system does not know.
    """
    found = plain_folder(kind)
    if found is not None:
        return found
    from platformdirs import user_config_dir, user_data_dir  # takes as long to load as reading a journal

    find = user_data_dir if kind == "data" else user_config_dir
    try:
        folder = find(PROGRAM, appauthor=False)
    except RuntimeError:
        return None
    return None if folder.startswith("~") else folder  # as older versions of platformdirs say it


def plain_folder(kind: str) -> str | None:
    """Return the same as platformdirs does; None where it takes more to know."""
    home = os.environ.get("HOME", "")
    is_plain = os.name == "posix" and sys.platform != "darwin" and "ANDROID_ROOT" not in os.environ
    if not is_plain or not home.startswith("/"):
        return None
    variable, within_home = _USUAL[kind]
    named = os.environ.get(variable, "").strip()
    if named and not named.startswith("/"):
        return None
    return os.path.join(named or os.path.join(home, within_home), PROGRAM)
