"""What is done to any text: cleaning on the way in, making it harmless on the way out, shortening, comparing.

Nothing that could command a terminal is stored. And yet every text that is drawn or printed is made harmless
last, whatever cleaned it before: a journal can be written by hand, and a file's name can hold anything.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

LINE_BREAK = "\n"
"""What the program itself puts between its lines."""

_CONTROLS = frozenset(map(chr, (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)))
"""C0, DEL, C1 (of which U+009B begins a sequence as ESC [ does), and the two line separators."""

_DIRECTIONS = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
"""Embeddings, overrides and isolates: they reorder what comes after them, frames and neighbours too. The
letters of right-to-left scripts know their direction without them."""

CODES = _CONTROLS | _DIRECTIONS
"""All that a terminal would obey, or that would show a text in another order than it stands."""

_UNSAFE_IN_JSON = re.compile(f"[{re.escape(''.join(sorted(CODES - {LINE_BREAK})))}]")
_SPACED = {ord(each): " " if each in _CONTROLS else "" for each in CODES}
_SPACED_LINES = {code: put for code, put in _SPACED.items() if chr(code) != LINE_BREAK}

_INVISIBLE = frozenset(
    "\u00ad\u034f\u115f\u1160\u180e\u200b\u2060\u2061\u2062\u2063\u2064\u2800\u3164\ufeff\uffa0"
)
"""Letters that show nothing. The joiners that shape emoji and Indic, Persian and Hebrew words stay."""
_LOOK_ALIKES = {
    **dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u02bc\u02b9\u2032\u00b4\u0060\uff07"), "'"),
    **dict.fromkeys(map(ord, "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"), '"'),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"), "-"),
    **dict.fromkeys(
        map(ord, _INVISIBLE | _DIRECTIONS | {"\u200c", "\u200d", "\u200e", "\u200f", "\u0307"}), ""
    ),
    **dict.fromkeys(range(0xFE00, 0xFE10), ""),
}
"""Quotes and dashes as they are typed, for those that word processors and web pages put in their place; the
dot above, which is all that a small dotless and a capital dotted i leave of their difference; and nothing for
what chooses between two looks of a sign."""
_SPACES = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_REPLACEMENT = "\ufffd"

EMAIL_ADDRESS = r"(?<!\w)\w[\w.+&%~'’-]{0,63}@(?:[\w-]+\.)+[\w-]*\w"
"""An email address amid other words, for regular expressions: the stop of a sentence is no part of it."""


_ONE_COLUMN_EACH = re.compile("[ -~\u00a0-\u02ff\u2010-\u2027]*")


class Unclear(Exception):  # noqa: N818  (not an error of the program: a question to the person)
    """What was typed is not understood. The text says what is missing, and what to write."""


class Either(Unclear):
    """Words that can mean one of several things, each of which can be written instead of them."""

    def __init__(self, problem: str, words: str, instead: tuple[str, ...]) -> None:
        """Keep the words, and what can be written for them."""
        super().__init__(problem)
        self.words, self.instead = words, instead


def clean_line(text: str) -> str:
    """Return what was typed on one line, every white space made one space, no control characters.

    Letters that show nothing are left out, too.

    Letters of every script, emoji with their joiners, and right-to-left text stay as they are.
    """
    return " ".join(_cleaned(text, keep="").split())


def clean_lines(text: str) -> str:
    """Return what was typed without control characters, its lines and tabs kept."""
    return _cleaned(text.replace("\r\n", "\n").replace("\r", "\n"), keep="\n\t")


def safe_line(text: str) -> str:
    """Return `text` on one line: a space for every control code, nothing for what would reorder it."""
    return text if text.isprintable() else text.translate(_SPACED)


def safe_lines(text: str) -> str:
    """Return `text` with its line breaks, and otherwise as `safe_line` does."""
    return text if text.isprintable() else text.translate(_SPACED_LINES)


def safe_json(text: str) -> str:
    """Return JSON text with such characters as escapes; outside of strings JSON has none of them."""
    return _UNSAFE_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def encodable(text: str) -> str:
    """Return `text` without halves of characters, which no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


_BULLET = re.compile(r"\s*(?:[-*+•·–—>]+|\d{1,3}[.)])(?:\s+|$)")


def without_bullet(line: str) -> str:
    """Return a line of a list without what stands before each of its lines: a dash, a dot, a number."""
    found = _BULLET.match(line)
    return line[found.end() :] if found else line


def shortened(text: str, most: int = 60) -> str:
    """Return `text`, cut to `most` characters with an ellipsis where it is too long to be shown in a line."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def folded(text: str) -> str:
    """Return `text` for comparing: without case, one form for each letter, and plain quotes and dashes."""
    if text.isascii():
        return text.casefold().replace("`", "'")
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()).translate(
        _LOOK_ALIKES
    )


def can_be_seen(text: str) -> bool:
    """Return whether `text` shows anything: not only space, joiners, marks without a letter."""
    return any(_category(each)[0] not in "MZ" and _category(each) not in ("Cc", "Cf") for each in text)


def can_be_a_name(text: str) -> bool:
    """Return whether `text` has a letter, a number or a picture: "…" stands where a name is missing."""
    return can_be_seen("".join(each for each in text if _category(each)[0] != "P"))


def _category(char: str) -> str:
    return "Cf" if char in _INVISIBLE else unicodedata.category(char)


QUOTED = re.compile(r"“(?P<words>[^”]+)”")
"""What a refusal quotes: words that it does not understand, or a line to write."""


def one_of(words: Iterable[str]) -> str:
    """Return a regular expression for any of `words`, the longest first, with white space of any width."""
    return "|".join(re.escape(each).replace(r"\ ", r"\s+") for each in sorted(words, key=len, reverse=True))


def say_count(number: int, what: str, several: str = "") -> str:
    """Say a number of things: "1 person", "2 people"."""
    several = several or ("people" if what == "person" else f"{what}s")
    return f"{number:,} {what if number == 1 else several}"


def say_times(number: int) -> str:
    """Say how often: "once", "twice", "3 times"."""
    return {1: "once", 2: "twice"}.get(number, f"{number:,} times")


def say_list(words: Sequence[str]) -> str:
    """Say several things as a sentence does: "one, two and three"; "" for none."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def capitalized(sentence: str) -> str:
    """Return a sentence with its first letter made large, and the others as they are."""
    return sentence[:1].upper() + sentence[1:]


def columns(text: str) -> int:
    """Return how many columns `text` takes in a terminal: joined emoji two, marks on a letter none.

    The app's own panes are measured by Textual, which lays them out.
    """
    if _ONE_COLUMN_EACH.fullmatch(text):
        return len(text)
    from wcwidth import wcswidth  # no small table, and most texts need none

    clean = safe_line(text)
    return max(wcswidth(clean), 0) if clean else 0


def _cleaned(text: str, keep: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    return "".join(_clean(char, keep) for char in text)


def _clean(char: str, keep: str) -> str:
    if char in keep:
        return char
    if char in _SPACES:
        return " "
    if char in _INVISIBLE:
        return ""
    category = unicodedata.category(char)
    if category == "Cs":  # half of a surrogate pair: no file could hold it
        return _REPLACEMENT
    return "" if category == "Cc" else char
