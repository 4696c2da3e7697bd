"""What a person can set: each with its built-in value, its kind, and a line about it, declared here alone.

What a file says is read by `settings_file.py`; README, `afterview config` and messages say what stands here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from enum import Enum, auto
from typing import Any


class Kind(Enum):
    """What a value can be."""

    TEXT = auto()
    YES_OR_NO = auto()
    ZONE = auto()
    ADDRESSES = auto()
    WHOLE = auto()
    GROWING_DAYS = auto()
    TEXTS_BY_NAME = auto()


def _setting(built_in: Any, about: str, wanted: str = "", kind: Kind = Kind.WHOLE, least: int = 1) -> Any:
    """Declare a setting. `wanted` says what it must be, for who has written something else."""
    told = {"about": about, "wanted": wanted, "kind": kind, "least": least}
    if isinstance(built_in, dict):
        return field(default_factory=dict, metadata=told)
    return field(default=built_in, metadata=told)


@dataclass(frozen=True, slots=True)
class Waits:
    """The waiting times of the playbook. The defaults follow the article."""

    thank_you_opens_hours: int = _setting(
        3, "hours after an interview's end before a thank-you note may go out", least=0
    )
    """Playbook 2.2."""
    thank_you_due_hours: int = _setting(24, "hours after its end by which each note is due")
    """Playbook 2.2."""
    reply_unknown_days: int = _setting(7, "days to wait when nobody said when you would hear")
    """Playbook 5.3."""
    second_follow_up_working_days: int = _setting(
        5, "Monday to Friday, between the first follow-up and the second"
    )
    """Playbook 5.4."""
    reference_catch_up_days: int = _setting(180, "days after which to speak with a reference again")
    """Playbook 3.3."""
    touch_days: tuple[int, ...] = _setting(
        (30, 60, 90),
        "days after the outcome to be in touch",
        "a list of days that grow, such as [30, 60, 90]",
        Kind.GROWING_DAYS,
    )
    """Playbook 8.2."""
    touch_then_every_days: int = _setting(91, "days between later touches")
    """A quarter (playbook 8.2)."""
    quiet_days: int = _setting(45, "days of silence after which an application counts as quiet")
    """Closing it as "no answer" is then suggested (playbook 5.7)."""
    thank_you_customary: bool = _setting(
        True,
        "whether notes are customary where you apply; false (Germany, Britain, Japan, ...): never asked for",
        "true or false",
        Kind.YES_OR_NO,
    )
    """Playbook 2.2; a note can be sent all the same."""
    reply_grace_working_days: int = _setting(
        0, "Monday to Friday, by which a promised day may slip before a follow-up is asked for", least=0
    )
    """Playbook 5.8: it may be made once the promised day is over."""


@dataclass(frozen=True, slots=True)
class Reminders:
    """How the open app draws attention to something that has just become due. All off."""

    title: bool = _setting(
        False, "show how much is due in the title of the terminal", "true or false", Kind.YES_OR_NO
    )
    bell: bool = _setting(
        False, "ring the terminal's bell when something becomes due", "true or false", Kind.YES_OR_NO
    )
    notify: bool = _setting(
        False,
        "show a notification of the desktop when something becomes due",
        "true or false",
        Kind.YES_OR_NO,
    )


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything from the settings file, field by field."""

    zone: str | None = _setting(
        None,
        "your own time zone; without it, the computer's, also when it travels",
        'a time zone in quotes, such as "Europe/Berlin"',
        Kind.ZONE,
    )
    """An IANA name; None: the computer's."""
    day_first: bool = _setting(
        True, "3/4 is the third of April; false: the fourth of March", "true or false", Kind.YES_OR_NO
    )
    theme: str = _setting(
        "afterview-dark",
        "how the app looks: afterview-dark, afterview-light, or one of Textual's, such as nord or gruvbox",
        "the name of a theme in quotes",
        Kind.TEXT,
    )
    keys: dict[str, str] = _setting(  # noqa: RUF009 - it declares a factory
        {},
        "id of a command (see ? in the app) = key or keys",
        'a key or keys in quotes, such as "a" or "a,ctrl+n"',
        Kind.TEXTS_BY_NAME,
    )
    """In place of the built-in ones."""
    waits: Waits = field(default_factory=Waits)
    """The waiting times."""
    name: str = _setting("", "how letters are signed", 'your name in quotes, such as "Kim Roe"', Kind.TEXT)
    """Empty: a letter leaves the place for it empty."""
    me: tuple[str, ...] = _setting(
        (),
        "your own addresses: an invitation names you, too",
        'a list of your own addresses, such as ["kim@roe.example"]',
        Kind.ADDRESSES,
    )
    reminders: Reminders = field(default_factory=Reminders)
    """How the open app draws attention to what has become due."""


def in_words(value: Any, *, bare: bool = False) -> str:
    """Write a value as it stands in the file; with `bare`, a text without its quotes."""
    import json

    match value:
        case None:
            return "" if bare else "-"
        case str() if bare:
            return value
        case tuple() | list():
            return f"[{', '.join(in_words(each) for each in value)}]"
        case dict():
            return ", ".join(f"{name} = {in_words(each)}" for name, each in value.items()) or "-"
    return json.dumps(value, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting as it is declared."""

    name: str
    """As it is named to a person: "waits.quiet_days"."""
    built_in: Any
    about: str
    wanted: str
    kind: Kind
    least: int


def declared(settings: Settings | None = None) -> Iterator[Setting]:
    """Yield every setting, in order, with its value in `settings` (by default the built-in one)."""
    whole = settings or Settings()
    for each in fields(Settings):
        value = getattr(whole, each.name)
        if is_dataclass(value):
            for inner in fields(value):
                yield Setting(f"{each.name}.{inner.name}", getattr(value, inner.name), **inner.metadata)
        else:
            yield Setting(each.name, value, **each.metadata)
