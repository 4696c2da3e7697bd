"""What the settings file says: read, with the line of what is wrong; and changed, with its comments kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from afterview.civil import UnknownZoneError, check_zone
from afterview.settings import GROUPS, Kind, Setting, Settings, declared

_MOST = 36_500
"""A century of days: more would leave the calendar."""
_TABLE = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]\s*(#.*)?$")
_KEY = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|([\w.-]+))\s*(?:\.\s*([\w-]+)\s*)?=""")


class SettingError(ValueError):
    """A value that a setting cannot have. The message is one line that names the setting."""


class Problem(NamedTuple):
    """Something wrong with a settings file."""

    name: str
    """The setting that it is about."""
    line: int | None
    """The line in the file, from 1."""
    message: str

    def __str__(self) -> str:
        """Say it in one line."""
        return f"line {self.line}: {self.message}" if self.line else self.message


def read_settings(text: str) -> tuple[Settings, tuple[Problem, ...]]:
    """Return the settings of a file, and what is wrong in it: those stay as they are built in.

    Raises tomllib.TOMLDecodeError.
    """
    import tomllib

    table = tomllib.loads(text)
    known = {each.name: each for each in declared()}
    given: dict[str, Any] = {}
    problems = []
    for name, value in _flat(table, known):
        try:
            given[name] = _value(name, value, known)
        except SettingError as problem:
            problems.append(Problem(name, line_of(text, name), str(problem)))
    settings = _built(given)
    if settings.waits.thank_you_due_hours <= settings.waits.thank_you_opens_hours:
        name = "waits.thank_you_due_hours"
        words = f"{name} must be more than waits.thank_you_opens_hours"
        problems.append(
            Problem(name, line_of(text, name) or line_of(text, "waits.thank_you_opens_hours"), words)
        )
        given = {key: each for key, each in given.items() if not key.startswith("waits.thank_you")}
        settings = _built(given)
    return settings, tuple(problems)


def read_value(name: str, words: tuple[str, ...]) -> object:
    """Return the value that words of a command line mean for a setting. Raises SettingError."""
    known = {each.name: each for each in declared()}
    setting = _find(name, known)
    kind = Kind.TEXT if setting.name != name else setting.kind  # a key is a text by its command's name
    if kind in (Kind.ADDRESSES, Kind.GROWING_DAYS):
        pieces = [each for word in words for each in word.strip("[] ").replace(",", " ").split()]
        value: object = [each.strip("\"'") for each in pieces]
        if kind is Kind.GROWING_DAYS:
            value = [int(each) if _is_whole(each) else each for each in pieces]
    else:
        word = " ".join(words).strip()
        value = word
        if kind is Kind.YES_OR_NO:
            value = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}.get(
                word.casefold(), word
            )
        elif kind is Kind.WHOLE and _is_whole(word):
            value = int(word)
    meant = _value(name, value, known)
    return meant if kind is Kind.ZONE else value  # as the database spells it


def changed(text: str, name: str, value: object) -> str:
    """Return the text of a settings file with one more or another value (None: without it).

    Comments and order stay. Raises tomllib.TOMLDecodeError and SettingError.
    """
    import tomllib

    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    tomllib.loads(text)  # so that its errors are always the same
    try:
        document = tomlkit.parse(text)
        table, _, field = name.rpartition(".")
        place: Any = document
        if table:
            if table not in document:
                if value is None:
                    return text
                document[table] = tomlkit.table()
            place = document[table]
            if not isinstance(place, Mapping):
                raise SettingError(f"{table} must be a table: write [{table}] and lines below it")
        if value is None:
            if field in place:
                del place[field]
        else:
            place[field] = value
        return tomlkit.dumps(document)
    except TOMLKitError as error:
        raise SettingError(f"{name} could not be changed: {error}") from None


def line_of(text: str, name: str) -> int | None:
    """Return the line on which a file says something of a setting; None where that is not found."""
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if found := _TABLE.match(line):
            table = found[1].strip("\"' ")
            if table == name:
                return number
        elif found := _KEY.match(line):
            key = next(each for each in found.groups()[:3] if each is not None)
            key = f"{key}.{found[4]}" if found[4] else key
            if f"{table}.{key}".strip(".") == name or (not table and key == name):
                return number
    return None


def _flat(table: Mapping[str, Any], known: Mapping[str, Setting]) -> Iterator[tuple[str, object]]:
    """Yield what a file says, by the whole names of settings; the keys each by itself."""
    groups = {name.partition(".")[0] for name in known if "." in name}
    for name, value in table.items():
        is_group = name in groups or (name in known and known[name].kind is Kind.TEXTS_BY_NAME)
        if is_group and isinstance(value, Mapping):
            yield from ((f"{name}.{inner}", each) for inner, each in value.items())
        else:
            yield name, value


def _value(name: str, value: object, known: Mapping[str, Setting]) -> Any:
    """Return a value as the settings hold it. Raises SettingError."""
    setting = _find(name, known)
    if setting.kind is Kind.TEXTS_BY_NAME and name == setting.name:
        raise SettingError(f"{name} must be a table: write [{name}] and lines below it")
    match setting.kind:
        case Kind.YES_OR_NO:
            return _of_type(value, bool, name, setting.wanted)
        case Kind.TEXT | Kind.TEXTS_BY_NAME:
            return _of_type(value, str, name, setting.wanted)
        case Kind.ZONE:
            try:
                return check_zone(_of_type(value, str, name, setting.wanted))
            except UnknownZoneError as error:
                raise SettingError(f"{name}: {error}") from None
        case Kind.ADDRESSES:
            return _addresses(value, name, setting.wanted)
        case Kind.GROWING_DAYS:
            return _growing_days(value, name, setting)
    return _whole(value, setting.least, name)


def _find(name: str, known: Mapping[str, Setting]) -> Setting:
    """Return the setting of that name; of a single key that of all keys. Raises SettingError with a hint."""
    if name in known:
        return known[name]
    if any(each.startswith(f"{name}.") for each in known):
        raise SettingError(f"{name} must be a table: write [{name}] and lines below it")
    group, _, rest = name.partition(".")
    if rest and group in known and known[group].kind is Kind.TEXTS_BY_NAME:
        return known[group]
    from difflib import get_close_matches

    near = get_close_matches(name, known, 1, 0.7)
    prefix = f"{group}."
    here = [each for each in known if each.startswith(prefix)] if rest else []
    listed = [each.removeprefix(prefix) for each in here] or list(
        dict.fromkeys(each.partition(".")[0] for each in known)
    )
    hint = f". Did you mean {near[0]}?" if near else ""
    raise SettingError(f"there is no setting {name}: the settings here are {', '.join(listed)}{hint}")


def _built(given: Mapping[str, Any]) -> Settings:
    """Return the settings that have these values, and otherwise those built in."""
    whole: dict[str, Any] = {}
    for name, built_in in Settings()._asdict().items():
        prefix = f"{name}."
        inner = {key.removeprefix(prefix): value for key, value in given.items() if key.startswith(prefix)}
        if isinstance(built_in, GROUPS):
            whole[name] = type(built_in)(**inner)
        elif inner:
            whole[name] = inner
        elif name in given:
            whole[name] = given[name]
    return Settings(**whole)


def _addresses(value: object, name: str, wanted: str) -> tuple[str, ...]:
    addresses = _of_type(value, list, name, wanted)
    for each in addresses:
        if not isinstance(each, str) or "@" not in each.strip("@ "):
            raise SettingError(f"{name} must be {wanted}, and holds {each!r}")
    return tuple(each.strip() for each in addresses)


def _growing_days(value: object, name: str, setting: Setting) -> tuple[int, ...]:
    days = tuple(_whole(day, setting.least, name) for day in _of_type(value, list, name, setting.wanted))
    if not days or list(days) != sorted(set(days)):
        raise SettingError(f"{name} must be {setting.wanted}")
    return days


def _whole(value: object, least: int, name: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= _MOST:
        raise SettingError(f"{name} must be a whole number from {least} to {_MOST}, and is {value!r}")
    return value


def _is_whole(word: str) -> bool:
    return re.fullmatch(r"-?[0-9]{1,9}", word) is not None


def _of_type(value: object, kind: type, name: str, wanted: str) -> Any:
    if not isinstance(value, kind):
        raise SettingError(f"{name} must be {wanted}, and is {value!r}")
    return value
