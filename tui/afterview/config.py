"""Where things are kept, and what the settings file says.

Nothing is made or written here: not at import, not on reading.
"""

from __future__ import annotations

import os
from pathlib import Path

from afterview.folders import own_folder
from afterview.settings import Settings

JOURNAL_VARIABLE = "AFTERVIEW_JOURNAL"
"""Environment variable that names the journal file."""

CONFIG_VARIABLE = "AFTERVIEW_CONFIG"
"""Environment variable that names the settings file."""

DEBUG_VARIABLE = "AFTERVIEW_DEBUG"
"""Environment variable for developers: 1 shows the whole traceback of a crash, and lets Textual log."""


class ConfigError(Exception):
    """The settings file can't be used. The message is one plain line that names the field."""


def journal_path(chosen: Path | None = None) -> Path:
    """Return the journal's path: `chosen`, else AFTERVIEW_JOURNAL, else in the platform's data folder."""
    if chosen is not None:
        return whole_path(chosen)
    named = os.environ.get(JOURNAL_VARIABLE)
    if named:
        return whole_path(Path(named))
    folder = data_folder()
    if folder is None:
        raise ConfigError(
            "I do not know where your home folder is: set HOME, or name the journal with --journal FILE"
        )
    return folder / "journal.json"


def data_folder() -> Path | None:
    """Return the program's own folder in the platform's data folder, which need not exist.

    None where there is no home folder, as for a user whom the system does not know.
    """
    folder = own_folder("data")
    return Path(folder) if folder else None


def whole_path(path: Path) -> Path:
    """Return a path that a person wrote, with the home folder in place of `~`. Raises ConfigError."""
    try:
        return path.expanduser()
    except RuntimeError:
        whose = "no such user" if path.parts[0] != "~" else "no home folder"
        raise ConfigError(f"{path}: there is {whose}; write the whole path") from None


def is_debugging() -> bool:
    """Return whether AFTERVIEW_DEBUG asks for what shows user text: tracebacks and logs."""
    return os.environ.get(DEBUG_VARIABLE, "") not in ("", "0")


def config_path() -> Path | None:
    """Return the settings file's path: AFTERVIEW_CONFIG, else in the platform's config folder.

    None where there is no home folder.
    """
    named = os.environ.get(CONFIG_VARIABLE)
    if named:
        return whole_path(Path(named))
    folder = own_folder("config")
    return Path(folder, "config.toml") if folder else None


def own_letter_template(kind: str) -> tuple[Path | None, str | None, str]:
    """Return the path of the person's own template for a kind of letter, its text, and why it can't be read.

    The text is None, and the problem "", where there is no such file.
    """
    settings = config_path()
    if settings is None:
        return None, None, ""
    path = settings.parent / "letters" / f"{kind}.txt"
    try:
        return path, path.read_text("utf-8"), ""
    except (FileNotFoundError, NotADirectoryError):
        return path, None, ""
    except OSError as error:
        return path, None, error.strerror or "it cannot be read"
    except UnicodeDecodeError:
        return path, None, "it is not UTF-8 text"


def load_settings(path: Path | None = None) -> Settings:
    """Return the settings of the file at `path` (by default `config_path()`).

    A missing file means the built-in settings. Raises ConfigError for a file that can't be read, is not
    TOML, or has a field that is unknown or can't be what it says.
    """
    path = path or config_path()
    text = None if path is None else settings_text(path)
    if text is None:
        return Settings()
    import tomllib

    from afterview.settings_file import read_settings

    try:
        settings, problems = read_settings(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"The settings in {path} are not valid TOML: {error}") from None
    if problems:
        raise ConfigError(f"{path}, {problems[0]}")
    return settings


def settings_text(path: Path) -> str | None:
    """Return the text of a settings file; None where there is none. Raises ConfigError."""
    try:
        return path.read_text(encoding="utf-8-sig")  # Notepad likes to put a mark at the beginning
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ConfigError(f"I can't read the settings in {path}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise ConfigError(f"The settings in {path} are not UTF-8 text: save the file as UTF-8") from None


def own_zone(settings: Settings) -> str:
    """Return the IANA name of the person's own zone: the setting, else the computer's. Raises ConfigError."""
    if settings.zone is not None:
        return settings.zone
    from afterview.clock import local_zone_name, unknown_zone_of_environment

    if unknown := unknown_zone_of_environment():
        raise ConfigError(
            f"I do not know the time zone {unknown!r} of the variable TZ: write it like Europe/Berlin, "
            "or set your zone in the settings"
        )
    return local_zone_name()
