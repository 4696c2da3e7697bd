"""What a person can set: each with its built-in value, its kind, and a line about it, declared here alone.

What a file says is read by `settings_file.py`; README, `afterview config` and messages say what stands here.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from typing import Annotated, Any, NamedTuple, get_type_hints


class Kind(Enum):
    """What a value can be."""

    TEXT = auto()
    YES_OR_NO = auto()
    ZONE = auto()
    ADDRESSES = auto()
    WHOLE = auto()
    GROWING_DAYS = auto()
    TEXTS_BY_NAME = auto()


class Told(NamedTuple):
    """What is told of a setting, beside its name and its built-in value."""

    about: str
    wanted: str = ""
    """What it must be, for who has written something else."""
    kind: Kind = Kind.WHOLE
    least: int = 1
    label: str = ""
    """What it is called where it is read, and not written in the file."""
    unit: str = ""
    """What its number counts, one of them."""


def _yes_or_no(about: str, *, label: str) -> Told:
    return Told(about, "true or false", Kind.YES_OR_NO, label=label)


class Waits(NamedTuple):
    """The waiting times of the playbook. The defaults follow the article."""

    thank_you_opens_hours: Annotated[
        int,
        Told(
            "hours after an interview's end before a thank-you note may go out",
            least=0,
            label="Thank-you note, earliest",
            unit="hour",
        ),
    ] = 3
    """Playbook 2.2."""
    thank_you_due_hours: Annotated[
        int,
        Told("hours after its end by which each note is due", label="Thank-you note, due after", unit="hour"),
    ] = 24
    """Playbook 2.2."""
    reply_unknown_days: Annotated[
        int,
        Told("days to wait when nobody said when you would hear", label="Answer expected after", unit="day"),
    ] = 7
    """Playbook 5.3."""
    second_follow_up_working_days: Annotated[
        int,
        Told(
            "Monday to Friday, between the first follow-up and the second",
            label="Second follow-up after",
            unit="working day",
        ),
    ] = 5
    """Playbook 5.4."""
    reference_catch_up_days: Annotated[
        int,
        Told(
            "days after which to speak with a reference again",
            label="Speak with a reference after",
            unit="day",
        ),
    ] = 180
    """Playbook 3.3."""
    touch_days: Annotated[
        tuple[int, ...],
        Told(
            "days after the outcome to be in touch",
            "a list of days that grow, such as [30, 60, 90]",
            Kind.GROWING_DAYS,
            label="In touch after the outcome",
            unit="day",
        ),
    ] = (30, 60, 90)
    """Playbook 8.2."""
    touch_then_every_days: Annotated[
        int, Told("days between later touches", label="Then in touch every", unit="day")
    ] = 91
    """A quarter (playbook 8.2)."""
    quiet_days: Annotated[
        int,
        Told(
            "days of silence after which an application counts as quiet",
            label="Counts as quiet after",
            unit="day",
        ),
    ] = 45
    """Closing it as "no answer" is then suggested (playbook 5.7)."""
    thank_you_customary: Annotated[
        bool,
        _yes_or_no(
            "whether notes are customary where you apply; "
            "where not (Germany, Britain, Japan, ...), they are never asked for",
            label="Thank-you notes are customary",
        ),
    ] = True
    """Playbook 2.2; a note can be sent all the same."""
    reply_grace_working_days: Annotated[
        int,
        Told(
            "Monday to Friday, by which a promised day may slip before a follow-up is asked for",
            least=0,
            label="A promised day may slip by",
            unit="working day",
        ),
    ] = 0
    """Playbook 5.8: it may be made once the promised day is over."""


class Reminders(NamedTuple):
    """How the open app draws attention to something that has just become due. All off."""

    title: Annotated[
        bool,
        _yes_or_no("show how much is due in the title of the terminal", label="Reminder in the title"),
    ] = False
    bell: Annotated[
        bool,
        _yes_or_no("ring the terminal's bell when something becomes due", label="Reminder by the bell"),
    ] = False
    notify: Annotated[
        bool,
        _yes_or_no(
            "show a notification of the desktop when something becomes due", label="Reminder on the desktop"
        ),
    ] = False


GROUPS = (Waits, Reminders)
"""Settings of one name, with a dot behind it."""


class Settings(NamedTuple):
    """Everything from the settings file, field by field."""

    zone: Annotated[
        str | None,
        Told(
            "your own time zone; without it, the computer's, also when it travels",
            'a time zone in quotes, such as "Europe/Berlin"',
            Kind.ZONE,
            label="Time zone",
        ),
    ] = None
    """An IANA name; None: the computer's."""
    day_first: Annotated[
        bool,
        _yes_or_no("3/4 is the third of April; if not, the fourth of March", label="3/4 is in April"),
    ] = True
    theme: Annotated[
        str,
        Told(
            "how the app looks: afterview-dark, afterview-light, "
            "or one of Textual's, such as nord or gruvbox",
            "the name of a theme in quotes",
            Kind.TEXT,
            label="Theme",
        ),
    ] = "afterview-dark"
    keys: Annotated[
        dict[str, str],
        Told(
            "id of a command (see ? in the app) = key or keys",
            'a key or keys in quotes, such as "a" or "a,ctrl+n"',
            Kind.TEXTS_BY_NAME,
            label="Keys",
        ),
    ] = {}  # noqa: RUF012 - nobody changes it
    """In place of the built-in ones."""
    waits: Waits = Waits()
    """The waiting times."""
    name: Annotated[
        str,
        Told(
            "how letters are signed", 'your name in quotes, such as "Kim Roe"', Kind.TEXT, label="Your name"
        ),
    ] = ""
    """Empty: a letter leaves the place for it empty."""
    me: Annotated[
        tuple[str, ...],
        Told(
            "your own addresses: an invitation names you, too",
            'a list of your own addresses, such as ["kim@roe.example"]',
            Kind.ADDRESSES,
            label="Your addresses",
        ),
    ] = ()
    reminders: Reminders = Reminders()
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


class Setting(NamedTuple):
    """A setting as it is declared."""

    name: str
    """As it is named to a person: "waits.quiet_days"."""
    built_in: Any
    about: str
    wanted: str
    kind: Kind
    least: int
    label: str
    unit: str


def declared(settings: Settings | None = None) -> Iterator[Setting]:
    """Yield every setting, in order, with its value in `settings` (by default the built-in one)."""
    whole, told = settings or Settings(), _told(Settings)
    for name, value in whole._asdict().items():
        if isinstance(value, GROUPS):
            of_group = _told(type(value))
            for inner, held in value._asdict().items():
                yield Setting(f"{name}.{inner}", held, *of_group[inner])
        else:
            yield Setting(name, value, *told[name])


def _told(group: type[Any]) -> dict[str, Told]:
    """Return what is told of each setting of a group, by its name there."""
    hints = get_type_hints(group, include_extras=True)
    return {name: hint.__metadata__[0] for name, hint in hints.items() if hasattr(hint, "__metadata__")}
