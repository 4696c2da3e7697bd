"""People as a line describes them: names, with addresses and titles, one after the other."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable

import msgspec

from afterview.dates.days import DAY_NAMES, MONTH_NAMES
from afterview.entry.plain.words import EVERYDAY, NAMES_IN_CAPITALS_ONLY, NEVER_NAMES
from afterview.entry.titles import bare_title, is_position, is_title, title_said, with_degree_apart
from afterview.honorifics import PARTICLES
from afterview.records.people import Channel
from afterview.text import EMAIL_ADDRESS, Unclear, folded, one_of, shortened

CHANNEL_WORDS = {
    "email": Channel.EMAIL,
    "e-mail": Channel.EMAIL,
    "mail": Channel.EMAIL,
    "letter": Channel.LETTER,
    "printed": Channel.LETTER,
    "printed letter": Channel.LETTER,
    "post": Channel.LETTER,
    "handwritten": Channel.HANDWRITTEN,
    "hand-written": Channel.HANDWRITTEN,
    "handwritten note": Channel.HANDWRITTEN,
    "by hand": Channel.HANDWRITTEN,
    "card": Channel.HANDWRITTEN,
    "other": Channel.OTHER,
}
"""How a line names the ways to send a note."""

_EMAIL_IN = re.compile(r"<\s*(?P<inside>[^<>]*?)\s*>")
_EMAIL_BARE = re.compile(rf"(?<!\S)(?:mailto:)?(?P<email>{EMAIL_ADDRESS})\.?(?=$|[\s,;])")
_PARENS = re.compile(r"\(\s*(?P<inside>[^()]*?)\s*\)")
_LEADING = (
    rf"(?:the |my |their |our )?(?!(?:{one_of(PARTICLES)}) )"
    r"(?P<title>[a-z][a-z-]+(?: [a-z][a-z-]+){0,3}) (?=[A-Z][\w'’.-]*(?: |$))"
)
"""What stands before a name in small letters: "headmistress Agnes Doyle", "hiring manager Priya Raman"."""


class Description(msgspec.Struct, frozen=True):
    """A person as a line describes them."""

    name: str
    email: str = ""
    channel: Channel | None = None
    title: str = ""


def describe(text: str) -> Description:
    """Read "Dana Lee <dana@acme.example> (letter)". Raises Unclear for an address that is none."""
    email = ""
    inside = _EMAIL_IN.search(text)
    if inside is not None:
        email = inside["inside"].removeprefix("mailto:")
        if email and not re.fullmatch(r"[^\s@]+@[^\s@]+", email):
            raise Unclear(f"“{email[:60]}” is not an email address: write it like <dana@acme.example>.")
        text = f"{text[: inside.start()]} {text[inside.end() :]}"
    else:
        bare = _EMAIL_BARE.search(text)
        if bare is not None:
            email = bare["email"]
            text = f"{text[: bare.start()]} {text[bare.end() :]}"
    channel, title = None, ""
    text = with_degree_apart(text.strip())
    for match in _PARENS.finditer(text):
        word = folded(match["inside"])
        if word in CHANNEL_WORDS:
            channel = CHANNEL_WORDS[word]
        elif match["inside"]:
            title = bare_title(match["inside"])
    text = " ".join(_PARENS.sub(" ", text).split()).strip(" ,;")
    leading = re.match(_LEADING, text)
    if leading is not None and not {*leading["title"].split()} & (NEVER_NAMES | NAMES_IN_CAPITALS_ONLY):
        title, text = title or leading["title"], text[leading.end() :]
    text, said = title_said(text)
    return Description(text, email, channel, title or said)


def split_people(text: str) -> list[str]:
    """Return the people of a list, one text each; commas within brackets do not part them."""
    text = _QUOTED.sub(lambda quoted: _in_order(quoted["name"]), text).rstrip(" ;")  # that parts nobody
    parts, depth, begin = list[str](), 0, 0
    joints = r"[(<>)]|;" if ";" in text else r"[(<>)]|,|\s(?:and|und|&|\+|/)\s"
    if re.fullmatch(_LAST_FIRST, text):
        joints = r"[(<>)]|(?<=>)\s*,"  # "Lee, Dana <dana@…>, Wu, Sam <sam@…>": what ends in an address is one
    for match in re.finditer(joints, text, re.IGNORECASE):
        sign = match.group()
        if sign in "(<":
            depth += 1
        elif sign in ")>":
            depth = max(0, depth - 1)
        elif depth == 0:
            parts.append(text[begin : match.start()])
            begin = match.end()
    parts.append(text[begin:])
    return [_in_order(part) for part in _with_titles(each.strip() for each in parts)]


_LAST_FIRST = r"(?:[^\W\d_][\w'’-]*,\s*[^\W\d_][\w'’-]*\s*<[^>]*>\s*(?:,\s*|$))+"
_QUOTED = re.compile(
    r"""(?:^|(?<=[,;])|(?<=\sand)|(?<=&))\s*(?:"(?=[^"]+")|'(?=[^']+')|“|‘)(?P<name>[^<>"“”‘]+?)["'”’](?=\s*(?:[<(,;&]|and\b|$))"""
)
"""A name as mail programs write it: "Lee, Dana" <dana@acme.example>."""


def _with_titles(parts: Iterable[str]) -> list[str]:
    """Return the people, with what a comma had parted from them in brackets: "Dana Lee, PhD, CTO" is one."""
    people: list[str] = []
    for part in filter(None, parts):
        if people and is_title(part):
            before = people[-1].removesuffix(")")
            people[-1] = (
                f"{before}, {part})"
                if before != people[-1] and is_title(_last(before))
                else f"{people[-1]} ({part})"
            )
        else:
            people.append(part)
    return people


def _last(text: str) -> str:
    """Return what stands in the last brackets, which are still open."""
    return re.split(r"\(|, ", text)[-1]


def _in_order(part: str) -> str:
    """Return "Lee, Dana <dana@…>" with the first name first."""
    found = re.fullmatch(r"\s*(?P<last>[^,<>()]+),\s*(?P<first>[^,<>()]+?)\s*(?P<rest>[<(].*)?", part)
    return f"{found['first']} {found['last'].strip()} {found['rest'] or ''}".strip() if found else part


_TIMES = one_of({**MONTH_NAMES, **DAY_NAMES})
_SAYS_MORE = rf"[@;:!?]|^[0-9]|^(?:{_TIMES}|round|q)[0-9]|[0-9]{{3}}"
"""A sign, a day, a time or a count. A digit after letters can be part of a name."""


def check_name(name: str) -> None:
    """Raise Unclear for words that say more than a name does."""
    words = folded(name).replace(",", " ").split()
    odd = [each for each in words if each in NEVER_NAMES or re.search(_SAYS_MORE, each)]
    odd += [each for each in name.split() if each in NAMES_IN_CAPITALS_ONLY]
    odd += [each for each in name.split()[1:] if each in DAY_NAMES or each in MONTH_NAMES]
    plain = [each for each in name.split() if each in EVERYDAY]
    if is_position(name):
        title = name.removeprefix("the ")
        raise Unclear(f"Who is that? Write the name, such as “Dana Lee ({title})”.")
    if odd or len(words) > 6 or len(plain) > 1 or _goes_on(name):
        raise Unclear(
            f"“{shortened(name)}” is more than a name: write the name alone, then what else is to be said."
        )


def _goes_on(name: str) -> bool:
    """Return whether a first name and a surname are followed by words in small letters: "Bo Lind happily"."""
    words = name.split()
    after = [*itertools.dropwhile(lambda word: word[0].isupper(), words)]
    is_small = bool(after) and all(each[0].islower() for each in after)
    return is_small and len(words) - len(after) > 1 and not _PARTICLES & {*after}


_PARTICLES = PARTICLES | frozenset("zum y e und do dos das af av".split())
