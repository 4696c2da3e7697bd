"""The settings file as it lies on the disk: read whole, and changed without ever leaving half of it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import NamedTuple

from afterview.config import ConfigError, config_path, settings_text
from afterview.journal.files import look, make_private_folder, real_path, replace_whole
from afterview.settings import Settings
from afterview.settings_file import Problem, SettingError, changed, read_settings

_HEAD = "# The settings of afterview. To see all of them: afterview config\n"


class OnDisk(NamedTuple):
    """What the file says."""

    path: Path
    text: str | None
    """None: there is no such file."""
    settings: Settings
    problems: tuple[Problem, ...]


def settings_on_disk() -> OnDisk:
    """Return what the settings file says. Raises ConfigError where it cannot be read."""
    path = config_path()
    if path is None:
        raise ConfigError(
            "I do not know where your home folder is: set HOME, or name a file in AFTERVIEW_CONFIG"
        )
    text = settings_text(path)
    try:
        return OnDisk(path, text, *read_settings(text or ""))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"The settings in {path} are not valid TOML: {error}") from None


def keep_setting(name: str, value: object) -> OnDisk:
    """Write a value to the file, or (None) take the setting out of it; return what it says then.

    Raises SettingError for a value that does not go there, and ConfigError where it cannot be written.
    """
    before = settings_on_disk()
    path = before.path
    new = changed(before.text if before.text is not None else _HEAD, name, value)
    settings, problems = read_settings(new)
    mine = [each for each in problems if value is not None and _is_about(each, name)]
    if mine:
        raise SettingError(mine[0].message)
    try:
        real = real_path(path)
        if before.text is None:
            make_private_folder(real.parent)
        replace_whole(real, new.encode(), look(real))
    except OSError as error:
        raise ConfigError(f"I can't write the settings in {path}: {error.strerror or error}") from None
    return OnDisk(path, new, settings, problems)


def _is_about(problem: Problem, name: str) -> bool:
    """Return whether a problem is of that setting, or of what it must agree with."""
    return problem.name == name or name in problem.message.split()
