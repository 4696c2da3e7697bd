"""`afterview config`: the settings, listed and changed in their one file."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

from afterview.cli.context import UserError
from afterview.cli.output import confirm, print_json, say, warn
from afterview.cli.tables import align, say_fitted
from afterview.config import ConfigError, config_path, settings_text
from afterview.journal.files import look, make_private_folder, real_path, replace_whole
from afterview.settings import Kind, Setting, Settings, declared
from afterview.settings_file import Problem, SettingError, changed, line_of, read_settings, read_value
from afterview.text import safe_line

_HEAD = "# The settings of afterview. To see all of them: afterview config\n"


def list_settings(*, as_json: bool) -> int:
    """Print every setting with its value; return 0, or 1 where something in the file is wrong."""
    path, text = _file()
    settings, problems = _read(path, text or "")
    found = list(declared(settings))
    if as_json:
        print_json([_shape(each, text or "") for each in found])
    else:
        rows = [(each.name, _said(each.built_in), _mark(each, text or ""), each.about) for each in found]
        note = "" if text is not None else "  (not there: these are the built-in ones)"
        say_fitted("\n".join([f"settings  {safe_line(str(path))}{note}", "", *align(rows)]))
    for problem in problems:
        warn(f"afterview: {path}, {problem}")
    return 1 if problems else 0


def print_setting(name: str, *, as_json: bool) -> None:
    """Print the value of one setting. Raises UserError."""
    path, text = _file()
    settings, problems = _read(path, text or "")
    for problem in problems:
        if problem.name == name:
            raise UserError(f"{path}, {problem}")
    if name.startswith("keys."):
        value: Any = settings.keys.get(name.removeprefix("keys."))
        if value is None:
            raise UserError(f"{name} is not set: the key is the built-in one (see ? in the app)")
    else:
        value = next((each.built_in for each in declared(settings) if each.name == name), ...)
        if value is ...:
            raise UserError(_no_such(name))
    if as_json:
        print_json(value)
    else:
        say(safe_line(_said(value, bare=True)))


def set_setting(name: str, words: tuple[str, ...]) -> None:
    """Write a value to the file. Raises UserError, where nothing is written."""
    try:
        value = read_value(name, words)
    except SettingError as problem:
        raise UserError(str(problem)) from None
    _change(name, value)
    confirm(f"{name} is now {safe_line(_said(value))}.")


def unset_setting(name: str) -> None:
    """Take a setting out of the file. Raises UserError."""
    _, text = _file()
    if text is None or line_of(text, name) is None:
        names = {each.name for each in declared()}
        if name not in names and not name.startswith("keys."):
            raise UserError(_no_such(name))
        confirm(f"{name} is not in the settings file: it is the built-in one already.")
        return
    _change(name, None)
    built_in = next((each.built_in for each in declared() if each.name == name), None)
    said = f" It is {safe_line(_said(built_in))} again." if built_in not in (None, {}) else ""
    confirm(f"{name} is taken out of the settings file.{said}")


def _change(name: str, value: object) -> None:
    path, text = _file()
    try:
        new = changed(text if text is not None else _HEAD, name, value)
        _, problems = read_settings(new)
    except SettingError as problem:
        raise UserError(str(problem)) from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"The settings in {path} are not valid TOML: {error}") from None
    mine = [each for each in problems if value is not None and _is_about(each, name)]
    if mine:
        raise UserError(mine[0].message)
    real = real_path(path)
    try:
        if text is None:
            make_private_folder(real.parent)
        replace_whole(real, new.encode(), look(real))
    except OSError as error:
        raise UserError(f"I can't write the settings in {path}: {error.strerror or error}") from None
    for each in problems:
        warn(f"afterview: {path}, {each}")


def _is_about(problem: Problem, name: str) -> bool:
    """Return whether a problem is of that setting, or of what it must agree with."""
    return problem.name == name or name in problem.message.split()


def _file() -> tuple[Path, str | None]:
    path = config_path()
    if path is None:
        raise UserError(
            "I do not know where your home folder is: set HOME, or name a file in AFTERVIEW_CONFIG"
        )
    return path, settings_text(path)


def _read(path: Path, text: str) -> tuple[Settings, tuple[Problem, ...]]:
    try:
        return read_settings(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"The settings in {path} are not valid TOML: {error}") from None


def _shape(setting: Setting, text: str) -> dict[str, object]:
    return {
        "name": setting.name,
        "value": setting.built_in,
        "set": line_of(text, setting.name) is not None,
        "about": setting.about,
    }


def _mark(setting: Setting, text: str) -> str:
    is_set = bool(setting.built_in) if setting.kind is Kind.TEXTS_BY_NAME else line_of(text, setting.name)
    return "yours" if is_set else ""


def _said(value: Any, *, bare: bool = False) -> str:
    """Write a value as it stands in the file; with `bare`, a text without its quotes."""
    match value:
        case None:
            return "" if bare else "-"
        case str() if bare:
            return value
        case tuple() | list():
            return f"[{', '.join(_said(each) for each in value)}]"
        case dict():
            return ", ".join(f"{name} = {_said(each)}" for name, each in value.items()) or "-"
    return json.dumps(value, ensure_ascii=False)


def _no_such(name: str) -> str:
    try:
        read_value(name, ("",))
    except SettingError as problem:
        return str(problem)
    return f"there is no setting {name}"
