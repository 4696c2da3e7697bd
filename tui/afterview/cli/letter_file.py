"""A letter as a file of text: a header as a mail has it, a blank line, and the words. Pure.

What the program says beside a draft goes to standard error. Who copies both from a terminal has remarks in
the file: below the letter they are left away, and among its words they are found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from afterview.letters.material import Material, Source
from afterview.records.people import Channel, Person
from afterview.records.words import by_channel
from afterview.text import clean_line, shortened

if TYPE_CHECKING:
    from afterview.letters.checks.check import Finding
    from afterview.letters.draft import Draft

_HEADERS = ("to", "cc", "bcc", "from", "reply-to", "date", "subject")
_HEADER = re.compile(rf"({'|'.join(_HEADERS)})[ \t]*:(.*)", re.IGNORECASE)
_NOT_USED = "Not used:"
_UNSIGNED = "Your name is still to go below it. To have it there: afterview config set name YOUR NAME."
_REMARK = (
    r"\(\d{1,3} % of it is still template\.\)"
    r"|\(.{1,300} likes to get it (?:by letter|handwritten)\.\)"
    rf"|\({re.escape(_UNSIGNED)}\)"
    rf"|{re.escape(_NOT_USED)}"
    rf"|  (?:{'|'.join(re.escape(each.value) for each in Source)}): .*"
    r"|! (?:“.*” )?.* \[[a-z]+(?:_[a-z]+)+\]"
)


class LetterFile(msgspec.Struct, frozen=True):
    """What stands in a file: places in `text` are those in the file, `start` further on."""

    text: str
    start: int
    subject: str = ""
    to: str = ""
    """To whom its header says that it goes."""


def letter_file(made: Draft) -> str:
    """Return a draft as `read` takes it back."""
    header = []
    to, by_email = addressee(made)
    if to is not None:
        name = clean_line(to.name)
        header.append(f"To: {name} <{to.email}>" if to.email and by_email else f"To: {name}")
    header.append(f"Subject: {clean_line(made.subject)}")
    return "\n".join((*header, "", made.text))


def addressee(made: Draft) -> tuple[Person | None, bool]:
    """Return to whom a draft is sent, if that is known, and whether by email."""
    return made.through or made.to, made.through is not None or made.channel in (None, Channel.EMAIL)


def _is_remark(line: str) -> bool:
    """Return whether a line was put beside a draft by us."""
    return line[:1] in ("(", "!", " ", _NOT_USED[:1]) and re.fullmatch(_REMARK, line) is not None


def read(content: str) -> LetterFile:
    """Return the letter that stands in a text, without its header, and the remarks below it."""
    start, header = _header(content)
    end = len(content)
    while end > start:
        line_start = content.rfind("\n", start, end) + 1 or start
        line = content[line_start:end].rstrip()
        if line and not _is_remark(line):
            break
        end = max(line_start - 1, start)
    text = content[start:end]
    start += len(text) - len(text.lstrip("\r\n"))
    return LetterFile(text.strip("\r\n"), start, header.get("subject", ""), header.get("to", ""))


def remarks_in(text: str) -> list[str]:
    """Return the program's own remarks that stand among the words of a letter."""
    found = (line.rstrip() for line in text.splitlines())
    return [line for line in found if line != _NOT_USED and _is_remark(line)]


def _header(content: str) -> tuple[int, dict[str, str]]:
    """Return where the words begin, and the header, which ends with the first line that is none of it."""
    at = len(content) - len(content.lstrip("\ufeff\r\n\t "))
    seen: dict[str, str] = {}
    while found := _HEADER.match(content, at):
        name = found[1].casefold()
        if name in seen:
            break
        seen[name] = found[2].strip()
        at = found.end() + 1
    if not seen or not content[at:].strip():
        return 0, {}
    return at, seen


def remarks(made: Draft, found: Iterable[Finding], *, is_signed: bool) -> list[str]:
    """Return what is said beside a draft, line by line."""
    on_paper = made.to is not None and made.channel in (Channel.LETTER, Channel.HANDWRITTEN)
    name = made.to.name if made.to else ""
    return [
        *([f"({name} likes to get it {by_channel(made.channel)}.)"] if on_paper else []),
        f"({round(made.template_share * 100)} % of it is still template.)",
        *([] if is_signed else [f"({_UNSIGNED})"]),
        *_unused(made.material),
        *finding_lines(found),
    ]


def finding_lines(found: Iterable[Finding]) -> list[str]:
    """Return a line for each thing that was found in a letter."""
    return [f"! {_quoted(each.quote)}{each.reason} [{each.code}]" for each in found]


def _quoted(quote: str) -> str:
    return f"“{shortened(' '.join(quote.split()), 70)}” " if quote else ""


def _unused(material: Iterable[Material]) -> list[str]:
    left = (f"  {each.source.value}: {' '.join(each.text.split())}" for each in material if not each.used)
    lines = [shortened(each, 110) for each in left]
    return [_NOT_USED, *lines] if lines else []
