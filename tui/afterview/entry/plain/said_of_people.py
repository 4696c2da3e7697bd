"""What stands behind people in a sentence: titles, addresses, numbers. Each reaches its person, as in a verb's line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from afterview.entry.described import CHANNEL_WORDS
from afterview.entry.plain.interview_lines import tells_a_kind
from afterview.entry.plain.names import ROLE
from afterview.entry.plain.sentence import Sentence
from afterview.entry.plain.taking_apart import take_apart
from afterview.entry.plain.words import ROLE_WORDS
from afterview.entry.titles import is_title
from afterview.entry.verbs.registry import BY_WORD
from afterview.honorifics import CLEAR_DEGREES, with_stops
from afterview.text import EMAIL_ADDRESS, QUOTED, folded

_PHONE = r"(?:(?:tel|phone|mobile|mob|cell|ph)\b[.:]? ?)?(?P<number>(?:\+|00?|\(0)[0-9][0-9 ()/-]{5,}[0-9])(?![\d:.])"
_BEHIND = re.compile(
    rf"\s*(?:\((?P<inside>[^()]*)\)|,?\s*[<\[]?(?:mailto:)?(?P<mail>{EMAIL_ADDRESS})[>\]]?(?=$|[\s,;.)])|,?\s+{_PHONE}"
    rf"|\s+(?P<degree>{with_stops(CLEAR_DEGREES)})"
    r"|(?:,|\s[-–—])\s*(?:the |their |an? )?(?P<title>[^\W\d_][\w&/'’-]*(?: [\w&/'’-]+){0,4}?)(?=\s*(?:$|[,;.()<]|\s[-–—]\s)|\s(?:and|at|from|in|bei|for|on|&|\+)\s))",
    re.IGNORECASE,
)
_BEFORE_COMPANY = re.compile(r"(?:\b(?:at|from|of|in|bei|chez)|@)\s*$", re.IGNORECASE)
_TWO = 2
"""A name behind it, and the one whose address stands at the end: "Lea Novak at Hooli, lea@hooli.example"."""
_DESCRIBED = ("interview", "contact", "person", "reference")
"""The verbs in whose lines people are described."""


@dataclass(frozen=True)
class Told:
    """What is said of one person, and where it stands."""

    names: frozenset[str]
    """How a line may name them."""
    begin: int
    end: int
    title: str = ""
    mail: str = ""
    channel: str = ""
    number: str = ""
    aside: str = ""
    """What brackets say that is no title: it is kept as a note."""


def put_back(told: tuple[Told, ...], lines: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the lines with all that is said of people behind their names; None where one has no place for it."""
    found = list(lines)
    numbers: list[str] = []
    for each in told:
        if each.aside and not untold((each,), tuple(found)):
            continue
        for index, line in enumerate(found):
            new, name = _with(line, each)
            if name:
                found[index] = new
                numbers += [f"person {name} {each.number}"] if each.number else []
                break
        else:
            return None
    return (*found, *numbers)


def put_back_in(told: tuple[Told, ...], question: str) -> str | None:
    """Return a question with it in each line that is offered; None where a line has no place for it."""
    quoted = QUOTED.findall(question)
    offers = [each for each in quoted if each.split(" ")[0] in BY_WORD and not each.startswith("note ")]
    for offer in offers:
        if (whole := put_back(told, (offer,))) is None:
            return None
        question = question.replace(f"“{offer}”", " and ".join(f"“{each}”" for each in whole))
    return question if offers else None


def untold(told: tuple[Told, ...], lines: tuple[str, ...]) -> list[str]:
    """Return what is said of people and is in none of the lines."""
    words = " ".join(lines)
    text = folded(words)
    said = [part for each in told for part in (*each.title.split(", "), each.mail, each.channel, each.number)]
    gone = [part for part in said if folded(part) not in text]
    if any(line.split(" ")[0] in _DESCRIBED for line in lines):
        gone += [each.aside for each in told if not _is_in(each.aside, text)]
    return gone


def _is_in(aside: str, text: str) -> bool:
    """Return whether what brackets say is in the lines, as it is or as a kind of interview."""
    words = folded(aside)
    return words in text or tells_a_kind(aside) or {*words.split()} <= {*text.split()}


def _with(line: str, told: Told) -> tuple[str, str]:
    """Return a line with what is said of a person in it, and how it names them; no name where it does not."""
    verb = line.split(" ")[0]
    if verb not in _DESCRIBED or ";" in line.partition(" note: ")[0]:
        return line, ""
    before = r"^interview .*? with (?:(?!.* note: ).*, |[^:]*?, )??" if verb == "interview" else rf"^{verb} "
    before = r"^contact .*?" if verb == "contact" else before
    for name in sorted(told.names, key=len, reverse=True):
        found = re.search(rf"{before}(?P<name>{re.escape(name)})(?![\w'’-])(?: \((?P<title>[^()]*)\))?", line)
        if found is None or " note: " in line[: found.start("name")]:
            continue
        titles = [each for each in (found["title"] or "", told.title) if each]
        if len(titles) > 1 and folded(titles[0]) in folded(titles[1]):
            titles = titles[1:]
        more = [
            f"({', '.join(titles)})" if titles else "",
            f"<{told.mail}>" if told.mail and told.mail not in line else "",
            told.channel and f"({told.channel})",
        ]
        said = " ".join(filter(None, (name, *more)))
        after = line[found.end() :]
        if titles and {*folded(after.partition(" relation: ")[2]).split()} <= {
            *folded(" ".join(titles)).split()
        }:
            after = after.partition(" relation: ")[0]
        if told.aside and verb == "interview":
            after += f"{';' if ' note: ' in after else ' note:'} {name}: {told.aside}"
        elif told.aside:
            continue
        return f"{line[: found.start('name')]}{said}{after}", name
    return line, ""


def told_of_people(text: str, sentence: Sentence) -> tuple[Told, ...]:
    """Return what stands behind the people of a sentence, in `text`, which is how it was written."""
    return tuple(_told(text, sentence))


def _told(text: str, sentence: Sentence) -> Iterator[Told]:
    people = [each for each in sentence.pieces if each.sign in ("P", "N")]
    position = 0
    for each in people:
        name = each.names[-1]
        at = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE).search(text, position)
        if at is None:
            continue
        position = begin = at.end()
        title, mail, channel, number, aside = list[str](), "", "", "", ""
        while (found := _BEHIND.match(text, position)) is not None:
            inside, stated = found["inside"], found["title"]
            if found["mail"] and not mail:
                mail = found["mail"]
            elif found["number"] and not number:
                number = found["number"].strip()
            elif found["degree"]:
                title.append(found["degree"])
            elif inside is not None and not number and re.fullmatch(_PHONE, inside.strip(), re.IGNORECASE):
                number = re.sub(r"^[a-z.: ]+", "", inside.strip(), flags=re.IGNORECASE)
            elif inside is not None and (said := _in_brackets(inside, sentence)) is not None:
                words, address, how = said
                title += words
                mail, channel = mail or address, channel or how
            elif stated is not None and _is_title(stated):
                title.append(stated)
            else:
                if inside is not None and not _names_more(inside, sentence):
                    aside = inside.strip()
                break
            position = found.end()
        if position > begin or aside:
            who = each
            if _BEFORE_COMPANY.search(text[: at.start()]):
                alone = [other for other in people if other is not each and len(other.names) == 1]
                if len(people) != _TWO or not alone or title or aside:
                    continue
                who = alone[0]
            name, known = who.names[-1], {person.name for person in who.people[-1]}
            yield Told(
                frozenset((name, *known)), begin, position, ", ".join(title), mail, channel, number, aside
            )


def _in_brackets(inside: str, sentence: Sentence) -> tuple[list[str], str, str] | None:
    """Return titles, address and channel that brackets hold; None where they hold something else."""
    title, mail, channel = list[str](), "", ""
    for part in filter(None, (each.strip() for each in re.split(r"[,;]", inside))):
        if re.fullmatch(EMAIL_ADDRESS, part):
            mail = part
        elif folded(part) in CHANNEL_WORDS:
            channel = part
        elif _is_title(part) or (_is_named(part) and not _names_more(part, sentence)):
            title.append(part)
        else:
            return None
    return (title, mail, channel) if title or mail or channel else None


def _is_title(words: str) -> bool:
    """Return whether words are what somebody does: "Commercial Director", "quantity surveyor", "Head of Estates"."""
    if is_title(words):
        return True
    first, *_ = split = re.split(r"[\s/-]+", words)
    of = re.fullmatch(r"(?P<head>.+?) of (?P<what>[\w& ]+)", words, re.IGNORECASE)
    if of is not None:
        return _is_title(of["head"]) and all(
            each[0].isupper() or each in ("and", "&", "the") for each in of["what"].split()
        )
    before = split[:-1]
    return ROLE.fullmatch(split[-1]) is not None and (
        all(each[:1].isupper() or folded(each) in ROLE_WORDS for each in before)
        or (len(before) == 1 and first.isalpha())
    )


def _is_named(part: str) -> bool:
    """Return whether words in brackets are all written as names are: "(Estates Lead)", "(People Team)"."""
    return (
        all(each[0].isupper() or each in ("of", "and", "&", "for", "the") for each in part.split())
        and len(part.split()) > 1
    )


def _names_more(part: str, sentence: Sentence) -> bool:
    """Return whether words in brackets name a company, a day, a person, or how it is held."""
    inner = take_apart(part, sentence.scene)
    return tells_a_kind(part) or any(
        each.sign in "CDPZU" or any(map(str.isdigit, each.text)) for each in inner.pieces if each.sign != "|"
    )


def set_apart(line: str, told: tuple[Told, ...], *, with_titles: bool = True) -> str:
    """Return a sentence without what is said of its people; without the titles, or with them."""
    text, position = "", 0
    for each in sorted(told, key=lambda each: each.begin):
        between = line[each.begin : each.end]
        text += line[position : each.begin]
        if each.title and not with_titles:
            for part in filter(None, (each.mail, each.number)):
                between = re.sub(rf",?\s*[<(\[]?(?:mailto:)?{re.escape(part)}[>)\]]?", "", between)
            text += between
        position = each.end
    return f"{text}{line[position:]}".strip()
