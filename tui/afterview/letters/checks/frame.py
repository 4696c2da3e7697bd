"""What stands around what a letter says: a greeting, a closing and the writer's name, each of them once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from afterview.letters.checks.check import Checked, Found
from afterview.letters.checks.names import is_one_of, plain, words_of
from afterview.letters.checks.run_together import greeting_run_together
from afterview.letters.checks.sentences import CLOSING, greeting_line, greeting_of

_WHOLE_LETTER = 45
"""So many words in two paragraphs are a letter: fewer may be a message, which needs no frame."""
_LONG_LINE = 8
"""Below a name stand addresses and numbers; a line of more words says something."""
_NAME_WORDS = 5
_SUBJECT = re.compile(
    r"^[ \t]*(?:subject(?: line)?|betreff|objet|asunto|oggetto|onderwerp|assunto|ämne|emne|temat)[ \t]*:.*",
    re.IGNORECASE | re.MULTILINE,
)
_ADDRESSED = re.compile(r"^[ \t]*(?:to|from|cc|bcc|von|an)[ \t]*:.*@.*", re.IGNORECASE | re.MULTILINE)
_ASIDE = re.compile(
    r"(?:p\.?[ \t]?)?p\.?[ \t]?s\b|>|-{2,}|_{3,}|\*|•|sent from|encl|attach|anlage|pièce"
    r"|confidential|this (?:e-?mail|message)"
    r"|(?:on|am|le|el|op|den)\b.*(?:wrote|schrieb|écrit|escribió|schreef|skrev).{0,20}:",
    re.IGNORECASE,
)
"""What may stand below a name: a postscript, what is quoted, what is enclosed."""
_THANKS = re.compile(r"(?:many |with )?thank", re.IGNORECASE)
_CALLS = re.compile(
    r"\s*(?!(?:yesterday|today|first|thanks?|again|finally|also|however|sadly|well|so|and|but|as|after|since)\b)"
    r"[^\W\d_]+(?: [^\W\d_]+)?[,!] ",
    re.IGNORECASE,
)
"""Whoever is called at the beginning, by whatever name: "Chef, thank you ..." """


class _Line:
    """A line that has something on it."""

    def __init__(self, found: re.Match[str]) -> None:
        self.text = found[0].strip()
        self.start = found.start() + len(found[0]) - len(found[0].lstrip())
        self.end = self.start + len(self.text)

    @cached_property
    def words(self) -> int:
        return len(self.text.split())

    @cached_property
    def closes(self) -> re.Match[str] | None:
        """Return the closing that it is, with a name behind it or without."""
        found = CLOSING.match(self.text)
        behind = self.text[found.end() :] if found else ""
        return found if len(behind.split()) < _NAME_WORDS and behind[-1:] not in tuple(".!?;:") else None

    @property
    def is_bare_closing(self) -> bool:
        return self.closes is not None and self.closes.end() == len(self.text)

    @property
    def is_name(self) -> bool:
        """Return whether it may be a name: few words, and no sentence."""
        bare = self.text.strip("–—-~*_ \t,")
        if not bare or self.words > _NAME_WORDS or re.search(r"[?!:;]|[^\W\d_]{3}\.$", bare):
            return False
        return bare[0].isupper() or self.words == 1 or not bare[0].isascii()


def _lines(text: str, start: int = 0) -> list[_Line]:
    return [_Line(each) for each in re.compile(r"[^\r\n]*\S[^\r\n]*").finditer(text, start)]


def _is_whole_letter(text: str) -> bool:
    parts = re.search(r"\S[ \t]*\r?\n[ \t]*\r?\n[ \t]*\S", text)
    return parts is not None and len(text.split()) >= _WHOLE_LETTER


def _closing(lines: list[_Line]) -> int | None:
    """Return which line is the closing with which the letter ends; None: there is none.

    Above what stands below a name there are at least two lines that say something.
    """
    found = [at for at, each in enumerate(lines) if each.closes is not None and at]
    if not found:
        return None
    first = next((at for at in found if any(each.is_name for each in lines[at + 1 : at + 2])), found[-1])
    return first if not lines[first].is_bare_closing or first + 1 < len(lines) else found[-1]


def greeting_missing(checked: Checked) -> Iterator[Found]:
    """Yield one finding where a letter begins without a greeting, and nobody else says so."""
    text = checked.text
    if greeting_of(text) is not None or _CALLS.match(text) or not _is_whole_letter(text):
        return
    named = [plain(each) for each in re.findall(r"[^\W\d_]+", checked.body)]
    if greeting_run_together(text) is not None:
        return
    own = words_of(checked.person.name) if checked.person else ()
    if own and any(is_one_of(each, own) for each in named[:8]):
        return  # "Thank you, Dana, ..." greets
    if not own or any(is_one_of(each, own) for each in named):  # else it is told that she is not named
        start = len(text) - len(text.lstrip())
        yield Found(start, start, "It begins without a greeting.")


def greeting_twice(checked: Checked) -> Iterator[Found]:
    """Yield each line that greets once more, before the letter ends."""
    greeting = greeting_of(checked.text)
    if greeting is None:
        return
    lines = _lines(checked.text)
    closing = _closing(lines)
    before = lines[0]
    for each in lines[1:closing]:
        again = greeting_line(each.text)
        # "Dear Dana,\ndear Sam," greets two people in one breath.
        if again and not (before.end == each.start - 1 and words_of(before.text) != words_of(each.text)):
            yield Found(each.start, each.end, "It greets a second time here.")
        before = each


def closing_twice(checked: Checked) -> Iterator[Found]:
    """Yield a closing where another one has closed the letter already."""
    lines = _lines(checked.text)
    at = _closing(lines)
    if at is None:
        return
    for number in range(at + 1, len(lines)):
        each = lines[number]
        if _ASIDE.match(each.text) or greeting_line(each.text):
            return
        if each.closes is None:
            continue
        # "Thanks again, / Best regards, / Kim" is one closing; thanks below a name close nothing.
        thanks = [_THANKS.match(one.text) is not None for one in (lines[at], each)]
        if not (thanks[0] and number == at + 1) and (not thanks[1] or number + 1 < len(lines)):
            yield Found(each.start, each.end, "It closes a second time here.")
            return


def signature_missing(checked: Checked) -> Iterator[Found]:
    """Yield one finding where a letter ends without the name of its writer."""
    text = checked.text
    lines = [each for each in _lines(text) if not _ASIDE.match(each.text)]
    if len(lines) < 2:
        return
    closing = _closing(lines)
    end = len(text.rstrip())
    reason = "It ends without your name: sign it."
    if closing is not None:
        if closing == len(lines) - 1 and lines[closing].is_bare_closing:
            yield Found(lines[closing].end, lines[closing].end, reason)  # a postscript stands below the name
        return
    last = lines[-1]
    tail = re.search(r"[.!?…)]\s+[^\s.!?]+(?:\s[^\s.!?]+){0,2}\.?$", last.text)
    if last.is_name or tail or re.search(r"@|https?:|www\.|\d{5}", last.text):
        return
    if greeting_of(text) is not None and _is_whole_letter(text):
        yield Found(end, end, reason)


def signature_wrong(checked: Checked) -> Iterator[Found]:
    """Yield the name below a letter where it is somebody else's."""
    lines = _lines(checked.text)
    closing = _closing(lines)
    if closing is None:
        return
    line = lines[closing]
    start, end = line.start, line.end
    if line.is_bare_closing:
        if closing + 1 == len(lines) or not lines[closing + 1].is_name:
            return
        start, end = lines[closing + 1].start, lines[closing + 1].end
    elif line.closes is not None:
        start += line.closes.end()
    signed = words_of(checked.text[start:end])
    if not signed:
        return
    reason = _whose(checked, signed)
    if reason:
        written = checked.text[start:end]
        start += len(written) - len(written.lstrip(" \t,–—-~*"))
        yield Found(start, end, reason)


def _whose(checked: Checked, signed: tuple[str, ...]) -> str:
    own = words_of(checked.me)
    if own:
        if any(is_one_of(each, own) or (len(each) == 1 and own[0].startswith(each)) for each in signed):
            return ""
        if all(each.isascii() for word in (*own, *signed) for each in word):
            return f"By your settings you are {checked.me}."
        return ""
    if checked.person is not None:
        theirs = words_of(checked.person.name)
        if theirs and (signed[0] == theirs[0] or signed == theirs):
            return f"It is signed with the name of {checked.person.name}, to whom it goes."
    for each in checked.hunt.people.values():
        theirs = words_of(each.name)
        if len(theirs) > 1 and signed[: len(theirs)] == theirs:
            return f"It is signed with the name of {each.name}."
    return ""


def text_below_signature(checked: Checked) -> Iterator[Found]:
    """Yield where something is said below the name: another letter, or what was left behind."""
    lines = _lines(checked.text)
    closing = _closing(lines)
    if closing is None:
        return
    below = lines[closing + (2 if lines[closing].is_bare_closing else 1) :]
    for each in below:
        if _ASIDE.match(each.text):
            return
        if greeting_line(each.text) or (
            each.words >= _LONG_LINE and not re.search(r"@|https?:|www\.|\|", each.text)
        ):
            yield Found(each.start, each.end, "This stands below your name: is it part of the letter?")
            return


def subject_in_text(checked: Checked) -> Iterator[Found]:
    """Yield a line of a mail's header that stands among the words."""
    for way in (_SUBJECT, _ADDRESSED):
        for found in way.finditer(checked.text):
            blank = len(found[0]) - len(found[0].lstrip())
            yield Found(found.start() + blank, found.end(), "This belongs above the letter, not into it.")
