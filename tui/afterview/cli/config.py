"""`afterview config`: the settings, listed and changed in their one file."""

from __future__ import annotations

from typing import Any

from afterview.cli.context import UserError
from afterview.cli.output import confirm, print_json, say, warn
from afterview.cli.tables import align, say_fitted
from afterview.settings import Kind, Setting, declared, in_words
from afterview.settings_file import SettingError, line_of, read_value
from afterview.settings_on_disk import keep_setting, settings_on_disk
from afterview.text import safe_line


def list_settings(*, as_json: bool) -> int:
    """Print every setting with its value; return 0, or 1 where something in the file is wrong."""
    path, text, settings, problems = settings_on_disk()
    found = list(declared(settings))
    if as_json:
        print_json([_shape(each, text or "") for each in found])
    else:
        rows = [(each.name, in_words(each.built_in), _mark(each, text or ""), each.about) for each in found]
        note = "" if text is not None else "  (not there: these are the built-in ones)"
        say_fitted("\n".join([f"settings  {safe_line(str(path))}{note}", "", *align(rows)]))
    for problem in problems:
        warn(f"afterview: {path}, {problem}")
    return 1 if problems else 0


def print_setting(name: str, *, as_json: bool) -> None:
    """Print the value of one setting. Raises UserError."""
    path, _, settings, problems = settings_on_disk()
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
        say(safe_line(in_words(value, bare=True)))


def set_setting(name: str, words: tuple[str, ...]) -> None:
    """Write a value to the file. Raises UserError, where nothing is written."""
    try:
        value = read_value(name, words)
    except SettingError as problem:
        raise UserError(str(problem)) from None
    _change(name, value)
    confirm(f"{name} is now {safe_line(in_words(value))}.")


def unset_setting(name: str) -> None:
    """Take a setting out of the file. Raises UserError."""
    text = settings_on_disk().text
    if text is None or line_of(text, name) is None:
        names = {each.name for each in declared()}
        if name not in names and not name.startswith("keys."):
            raise UserError(_no_such(name))
        confirm(f"{name} is not in the settings file: it is the built-in one already.")
        return
    _change(name, None)
    built_in = next((each.built_in for each in declared() if each.name == name), None)
    said = f" It is {safe_line(in_words(built_in))} again." if built_in not in (None, {}) else ""
    confirm(f"{name} is taken out of the settings file.{said}")


def _change(name: str, value: object) -> None:
    try:
        kept = keep_setting(name, value)
    except SettingError as problem:
        raise UserError(str(problem)) from None
    for each in kept.problems:
        warn(f"afterview: {kept.path}, {each}")


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


def _no_such(name: str) -> str:
    try:
        read_value(name, ("",))
    except SettingError as problem:
        return str(problem)
    return f"there is no setting {name}"
