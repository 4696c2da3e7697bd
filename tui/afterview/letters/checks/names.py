"""The name of the person, in the greeting and beyond: wrong, misspelt, missing (playbook 2.10)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from afterview.honorifics import TITLES
from afterview.letters.calling import WORD_NAMES
from afterview.letters.checks.alike import alike
from afterview.letters.checks.check import Checked, Found
from afterview.letters.checks.nicknames import may_be_called
from afterview.letters.checks.sentences import greeting_of
from afterview.playbook.tallies import company_key
from afterview.records.people import Person
from afterview.text import folded
from afterview.words import without_accents

_ALIKE = 52
"""Two spellings of one name are at least so alike (Siobhan and Shivaun: 57); two people's are not (at most 44)."""
_OTHER_INITIAL = 70
"""Of names with another first letter (Karl and Carl: 75; Dana and Tanaka: 60)."""
_SLIP = 80
"""In the middle of a letter only a slip of the finger is taken for a name misspelt."""
_WORD = re.compile(r"(?:[^\W\d_][\u0300-\u036f]*)+(?:['’-](?:[^\W\d_][\u0300-\u036f]*)+)*")
"""An accent may be a letter of its own (NFD)."""
_MONTHS = frozenset(["april", "may", "june", "august"])
_NO_NAMES_WORDS = """
dear hello hi hey good morning afternoon evening day greetings madam and all team there everyone everybody both hiring manager recruiter folks again to whom it may
concern the captain sr
hallo hola ciao bonjour guten tag sehr geehrter geehrte liebe lieber chere cher estimado estimada caro cara
my dearest colleagues thanks thank you or beste geachte hei hej kjaere kaere salut prezado prezada
"""
_NO_NAMES = TITLES | frozenset(_NO_NAMES_WORDS.split())
_THANKED = re.compile(
    r"\b(?i:thank you|thanks)(?: again| so much| very much)*,[ \t]+(?P<name>[^\W\d_][\w'’-]+)(?=[.,!])"
)


def wrong(checked: Checked) -> Iterator[Found]:
    """Yield where somebody else is addressed."""
    yield from (Found(*place, reason) for misspelt, place, reason in _amiss(checked) if not misspelt)


def misspelt(checked: Checked) -> Iterator[Found]:
    """Yield where the name is written in another way than it is on record."""
    yield from (Found(*place, reason) for misspelt, place, reason in _amiss(checked) if misspelt)


def missing(checked: Checked) -> Iterator[Found]:
    """Yield one finding where the letter does not name the person it goes to."""
    if checked.person is None or not words_of(checked.person.name):
        return
    own = words_of(checked.person.name)
    greeting = greeting_of(checked.text)
    start, end = greeting or (0, 0)
    named = _names_in(checked.text[start:end])
    if named or _is_in_body(checked.body, own):
        return
    if not _is_latin(own) and any(letter in checked.text for letter in "".join(own)):
        return
    yield Found(start, end, f"The letter does not name {checked.person.name}.")


def _is_in_body(body: str, own: tuple[str, ...]) -> bool:
    """Return whether one of the words of the name is there; one that is a word as well, as a name only."""
    for found in _WORD.finditer(body):
        word = plain(found[0]).removesuffix("'s")
        if is_one_of(word, own) and (word not in WORD_NAMES or _is_said_as_name(body, found)):
            return True
    return False


def _is_said_as_name(body: str, found: re.Match[str]) -> bool:
    """Return whether a word that could be a name is one there: "Will, ..." and not "Will you ..." or "In May"."""
    if not found[0][0].isupper():
        return False
    if body[found.end() : found.end() + 1] == "," or re.search(r",[ \t]+$", body[: found.start()]):
        return True
    months = plain(found[0]) in _MONTHS
    return not months and not _begins_sentence(body, found.start())


def _amiss(checked: Checked) -> Iterator[tuple[bool, tuple[int, int], str]]:
    """Yield whether it is a misspelling, where, and the reason."""
    person = checked.person
    own = words_of(person.name) if person else ()
    if person is None or not own or not _is_latin(own):
        return
    greeting = greeting_of(checked.text)
    others = _others(checked, person)
    after = 0
    if greeting is not None:
        after = greeting[1]
        addressed = [(each, plain(each[0])) for each in _WORD.finditer(checked.text, *greeting)]
        room = {word for name in others for word in words_of(name)}
        with_them = room if any(is_one_of(word, own) for _, word in addressed) else set()
        for found, word in addressed:
            if word in _NO_NAMES or word in with_them or len(word) == 1 or is_one_of(word, own):
                continue
            yield _judged(word, own, person, others, found.span())
    for found in _THANKED.finditer(checked.body, after):
        word = plain(found["name"])
        if not is_one_of(word, own) and found["name"][0].isupper():
            yield _judged(word, own, person, others, found.span("name"))
    known = {each for name in others for each in words_of(name)} | {*words_of(checked.application.company)}
    # "Grade 7" is no Grace: what is near a name that is a word may be another word.
    no_words = tuple(each for each in own if each not in WORD_NAMES)
    for found in _WORD.finditer(checked.body, after):
        word = plain(found[0])
        if len(word) < 4 or not found[0][0].isupper() or word in known or is_one_of(word, own):
            continue
        if any(word.startswith(each) or each.startswith(word) for each in own):
            continue  # "the Hills" are no Ms Hill
        if not _begins_sentence(checked.body, found.start()) and _is_near(word, no_words, _SLIP):
            yield True, found.span(), f"On record the name is {person.name}."


def _judged(
    word: str, own: tuple[str, ...], person: Person, others: Iterable[str], place: tuple[int, int]
) -> tuple[bool, tuple[int, int], str]:
    """Compare with the others first: one of them is a wrong name, however alike."""
    for name in others:
        if word in words_of(name):
            return False, place, f"This letter goes to {person.name}, and {name} is somebody else."
    if _is_near(word, own, _ALIKE):
        return True, place, f"On record the name is {person.name}."
    return False, place, f"This letter goes to {person.name}."


def _is_near(word: str, own: tuple[str, ...], least: float) -> bool:
    return any(
        len(each) > 1 and alike(word, each, least if word[0] == each[0] else _OTHER_INITIAL) for each in own
    )


def _others(checked: Checked, person: Person) -> list[str]:
    """Return the names of everyone else who has to do with that company."""
    company = company_key(checked.application.company)
    met = {who.person for held in checked.application.interviews for who in held.interviewers}
    return [
        each.name
        for each in checked.hunt.people.values()
        if each.id != person.id
        and (
            each.id in met
            or company_key(each.company) == company
            or any(company_key(tie.company) == company for tie in each.ties)
            or each.is_reference
        )
    ]


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name or a text for comparing, without titles and accents."""
    return tuple(
        word.removesuffix("'s")
        for word in map(plain, _WORD.findall(name))
        if word not in ("mr", "mrs", "ms", "dr", "prof", "professor")
    )


@lru_cache(maxsize=4_096)
def plain(word: str) -> str:
    """Return a word in small letters without accents: Zoë is often written Zoe."""
    return without_accents(folded(word))


def _is_latin(words: Iterable[str]) -> bool:
    return all(each.isascii() for word in words for each in word)


def _names_in(greeting: str) -> tuple[str, ...]:
    return tuple(each for each in words_of(greeting) if each not in _NO_NAMES)


def is_one_of(word: str, own: Iterable[str]) -> bool:
    """Return whether a word is one of a name's, a part of a double one, or a usual short form of it."""
    word = word.removesuffix("'s")
    parts = set(re.split(r"['-]", word))
    for each in own:
        if word == each or word in re.split(r"['-]", each) or parts <= set(re.split(r"['-]", each)):
            return True
        if _without_umlauts(word) == _without_umlauts(each) or may_be_called(each, word):
            return True
        initials = "".join(part[:1] for part in re.split(r"['-]", each))
        if (len(word) > 1 and word == initials) or (len(word) > 3 and len(each) > 8 and each.endswith(word)):
            return True  # JP for Jean-Pierre, Seun for Oluwaseun
        if word in (f"{each}ie", f"{each[:-1]}ie", f"{each}y"):
            return True  # Gracie
    return False


def _without_umlauts(word: str) -> str:
    """Return a word with "ue" as "u" and so on: Müller is written Mueller or Muller."""
    return word.replace("ue", "u").replace("oe", "o").replace("ae", "a")


def _begins_sentence(text: str, at: int) -> bool:
    before = text[:at].rstrip(" \t")
    return not before or before[-1] in '.!?\n:“"'
