"""What a crash report says: where the program failed, and nothing personal.

It names types of errors, places in the code, versions, counts and ids of commands. It never holds the
message of an error, a value, an argument, a setting or a path: any of them may quote what somebody wrote,
or say who they are. What may stand in a report is listed here; nothing is taken out of it afterwards.
"""

from __future__ import annotations

import errno
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING

from afterview import __version__

if TYPE_CHECKING:
    from afterview.journal.journal import Journal

_MOST_ERRORS = 12
_FIRST_CALLS, _LAST_CALLS = 15, 35
"""Of a long traceback, the calls at its two ends: an endless recursion has a thousand alike."""

_OUR_LIBRARIES = (
    "textual",
    "tinydb",
    "pendulum",
    "msgspec",
    "click",
    "platformdirs",
    "filelock",
    "rich",
    "wcwidth",
)
_KNOWN = frozenset({"afterview", *_OUR_LIBRARIES, *sys.stdlib_module_names, *sys.builtin_module_names})
"""Top-level modules of which names may be told. Somebody's own start-up file may be called after them."""

_CODE_NAME = re.compile(r"[\w.<>]{1,120}", re.ASCII)
_TERMINAL_NAME = re.compile(r"[A-Za-z0-9+._-]{1,32}")
_NUMBERS = re.compile(r"\d+(?:\.\d+)*")

_HEAD = """\
afterview crash report

It says where the program failed. It holds nothing that you wrote, no message, no name and no path: read it,
and see. If you want this to be mended, send it to those from whom you have the program. You may delete it.
"""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the program was doing, in words and numbers of its own."""

    command: str = "app"
    """The command of the command line, by its name in the program."""
    trail: tuple[str, ...] = ()
    """Ids of the app's commands that were used last, the latest one last."""
    journal: Journal | None = None
    """The open journal, to be counted: how much there is, and nothing of it."""


def report(error: BaseException, around: Circumstances, now: datetime) -> str:
    """Return the report of an error at `now`, an instant in UTC."""
    return "\n".join(_lines(error, around, now)) + "\n"


def _lines(error: BaseException, around: Circumstances, now: datetime) -> Iterator[str]:
    yield _HEAD
    yield from _facts(around, now)
    for words, each in _chain(error):
        yield ""
        yield f"{words}{_type(each)}"
        yield from _calls(each.__traceback__)


def _facts(around: Circumstances, now: datetime) -> Iterator[str]:
    import platform
    import shutil

    size = shutil.get_terminal_size((0, 0))
    terminal = os.environ.get("TERM", "")
    release = _NUMBERS.match(platform.release())
    for label, value in (
        ("time", f"{now:%Y-%m-%dT%H:%M:%SZ}"),
        ("afterview", __version__),
        ("python", f"{platform.python_version()} ({platform.python_implementation()})"),
        *((name, _version(name)) for name in _OUR_LIBRARIES),
        ("system", f"{platform.system()} {release[0] if release else '?'} {platform.machine()}"),
        ("terminal", f"{size.columns}x{size.lines} {_shown(terminal, _TERMINAL_NAME)}"),
        ("command", around.command),
        ("used last", " ".join(around.trail) or "-"),
        *((name, str(number)) for name, number in _counts(around.journal).items()),
    ):
        yield f"{label:<14}{value}"


def _counts(journal: Journal | None) -> Mapping[str, int]:
    if journal is None:
        return {}
    try:
        return _count(journal)
    except Exception:  # noqa: BLE001 - the journal may be just what is broken; the rest can be told
        return {}


def _count(journal: Journal) -> Mapping[str, int]:
    from afterview.journal.migrations import CURRENT

    hunt = journal.hunt
    counts = {
        "format": CURRENT,
        "applications": len(hunt.applications),
        "interviews": sum(len(each.interviews) for each in hunt.applications.values()),
        "people": len(hunt.people),
        "changes": journal.revision,
    }
    with suppress(OSError, ValueError):
        counts["bytes"] = journal.path.stat().st_size
    return counts


def _version(library: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(library)
    except PackageNotFoundError:
        return "?"


def _chain(error: BaseException) -> Iterator[tuple[str, BaseException]]:
    """Yield an error and those that it came from, each with how it did."""
    seen: set[int] = set()
    rest: list[tuple[str, BaseException]] = [("", error)]
    while rest and len(seen) < _MOST_ERRORS:
        words, each = rest.pop(0)
        if id(each) in seen:
            continue
        seen.add(id(each))
        yield words, each
        rest += [(words, other) for words, other in _origins(each) if other is not None]


def _origins(error: BaseException) -> Iterable[tuple[str, BaseException | None]]:
    yield "caused by ", error.__cause__
    yield "while handling ", error.__context__
    if isinstance(error, BaseExceptionGroup):
        yield from (("one of ", each) for each in error.exceptions)
    inner = vars(error).get("error")  # Textual's WorkerFailed holds what made the worker fail
    if isinstance(inner, BaseException):
        yield "caused by ", inner


def _type(error: BaseException) -> str:
    kind = type(error)
    number = errno.errorcode.get(error.errno or 0) if isinstance(error, OSError) else None
    return f"{_named(kind.__module__, kind.__qualname__)}{f' ({number})' if number else ''}"


def _calls(trace: TracebackType | None) -> Iterator[str]:
    calls = []
    while trace is not None:
        code = trace.tb_frame.f_code
        module = trace.tb_frame.f_globals.get("__name__", "")
        calls.append(f"  {_named(module, code.co_qualname)}, line {trace.tb_lineno}")
        trace = trace.tb_next
    left_out = len(calls) - _FIRST_CALLS - _LAST_CALLS
    if left_out <= 0:
        yield from calls
        return
    yield from calls[:_FIRST_CALLS]
    yield f"  ({left_out} more calls)"
    yield from calls[-_LAST_CALLS:]


def _named(module: object, name: str) -> str:
    """Return a name in the code with its module; of a module that may be somebody's own, neither."""
    known = isinstance(module, str) and module.partition(".")[0] in _KNOWN
    return _shown(f"{module}.{name}", _CODE_NAME) if known else "(another module)"


def _shown(text: str, allowed: re.Pattern[str]) -> str:
    return text if allowed.fullmatch(text) else "?"
