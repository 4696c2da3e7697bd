"""A greeting or a closing that other words run into: a name before "Dear", or right behind "Regards,"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterview.letters.checks.check import Checked, Found
from afterview.letters.checks.sentences import CLOSES, CLOSING, GREETS, greeting_line

_FIRST, _LAST = 4, 5
"""Among so many lines at the beginning the letter greets, among so many at the end it closes."""
_MOST_BEFORE = 6
"""Words before a greeting on its line; more of them are a sentence that tells of one."""
_FRAME_LINE = 120
_NAME_WORDS = 4
_LINE = re.compile(r"[^\r\n]*\S[^\r\n]*")
_CAPITAL = re.compile(r"[^\W\d_a-z]")
_GREETS = re.compile(rf"\W*{GREETS}", re.IGNORECASE)
_TEXT_BEHIND = re.compile(rf"\W*{GREETS}[^\n.,:!?]{{1,50}}[,:!](?=[^\W\d_])", re.IGNORECASE)
_NAME_BEHIND = re.compile(rf"{CLOSES}(?P<mark>[,.!]*)(?P<name>\w.*)", re.IGNORECASE)


def greeting_run_together(text: str) -> tuple[int, int] | None:
    """Return the greeting's line where other words stand on it that are not set apart; else None."""
    for start, line in _lines(text)[:_FIRST]:
        behind = _TEXT_BEHIND.match(line)
        if behind is not None and line[behind.end()].isupper():
            return start, start + behind.end()
        if len(line) <= _FRAME_LINE and any(_greets_at(line, each.start()) for each in _capitals(line)):
            return start, start + len(line)
    return None


def run_together(checked: Checked) -> Iterator[Found]:
    """Yield the greeting and the closing that have no line of their own."""
    greeting = greeting_run_together(checked.text)
    if greeting is not None:
        yield Found(*greeting, "The greeting runs into other words: give it a line of its own.")
    for start, line in reversed(_lines(checked.text)[1:][-_LAST:]):
        if CLOSING.fullmatch(line):
            return
        if _runs_into_name(line) or _runs_into_text(line):
            at = max(len(line) - _FRAME_LINE, 0)
            yield Found(
                start + at, start + len(line), "The closing runs into other words: give it a line of its own."
            )
            return


def _lines(text: str) -> list[tuple[int, str]]:
    """Return the lines that say something, each with its place, without the blanks around it."""
    return [
        (each.start() + len(each[0]) - len(each[0].lstrip()), each[0].strip())
        for each in _LINE.finditer(text)
    ]


def _capitals(line: str) -> Iterator[re.Match[str]]:
    return (each for each in _CAPITAL.finditer(line, 1) if re.search(r"\w", line[: each.start()]))


def _greets_at(line: str, at: int) -> bool:
    """Return whether a line goes over into a greeting there: "Megan PriceDear Dr Rao,"."""
    greeting = line[at:]
    words = greeting.split()
    if len(words) < 2 or greeting[-1] not in ",:!–—-" or not greeting_line(greeting):
        return False
    if line[at - 1].isalnum() or line[at - 1] in ".,;:!?)":
        return True
    before = line[:at]
    # "Good morning, dear Dana," greets once.
    is_apart = not line[at - 1].isspace() or _GREETS.match(before) or len(before.split()) > _MOST_BEFORE
    return not is_apart and words[1][0].isupper()


def _runs_into_name(line: str) -> bool:
    """Return whether a name stands right behind the closing: "Kind regards,ZZ"."""
    found = _NAME_BEHIND.fullmatch(line)
    if found is None or len(found["name"].split()) > _NAME_WORDS or found["name"][-1] in "!?:;":
        return False
    at = found.start("name")
    return bool(found["mark"]) or (line[at].isupper() and line[at - 1].islower())


def _runs_into_text(line: str) -> bool:
    """Return whether a line goes over into the closing: "to hear from you.Kind regards,"."""
    for each in _CAPITAL.finditer(line, max(len(line) - _FRAME_LINE, 1)):
        if not line[each.start() - 1].isalnum() and line[each.start() - 1] not in ".,;:!?…)":
            continue
        closing = line[each.start() :]
        if closing[1:2].islower() and (CLOSING.fullmatch(closing) or _runs_into_name(closing)):
            return True
    return False
