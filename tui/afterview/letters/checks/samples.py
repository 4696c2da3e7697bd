"""How many work samples come with a letter (playbook 2.7)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterview.letters.checks.check import Checked, Found

MOST_SAMPLES = 2
_CARRIES = (
    r"\b(?:attach(?:ed|ing|ment|ments)?|enclos\w+|append\w*)\b(?! to (?:my|the|it|him|her|them)\b)|"
    r"\bsend(?:ing)? you\b|\bhere are\b|\bwork samples?\b|\bI(?:['’]ve| have| also)? (?:also )?(?:included?|added|put) (?=(?:\w+ )?(?:three|four|five|six|seven|eight|nine|ten|several|a few|a handful|half a|a dozen|\d)\b)|\bsharing\b(?=.*\b(?:with|you|here)\b)"
)
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "several": 3, "a few": 3, "a handful of": 4, "half a dozen": 6, "a dozen": 12,
}  # fmt: skip
_PAPER = (
    r"(?:samples?|pieces?|examples?|documents?|files?|attachments?|articles?|case studies|links?|designs?|reports?|projects?|papers?|"
    r"decks?|drawings?|slides?|essays?|plans?|talks?|portfolios?|photos?|pictures?|videos?|scripts?|code|recordings?|studies|letters?|poems?|mock-?ups?|sketch(?:es)?|wireframes?|prototypes?|drafts?)"
)
_MANY = rf"\b(?P<number>{'|'.join(_NUMBERS)}|\d{{1,3}})\s+(?:(?!of your)\w+\s+){{0,3}}{_PAPER}\b"
_FILE = r"\b[\w-]+\.(?:pdf|docx?|pptx?|xlsx?|key|png|jpe?g|mp4|zip|ipynb|txt|md|csv)\b"
_ITEM = (
    r"^\s*(?:and\s+|as well as\s+)?(?:(?:my|a|an|another|our)|(?P<count>one|two)|the(?=\s+(?:\w+\s+)?"
    + _PAPER
    + r"\b))\s+(?:(?!\b(?:i|we|you|which|that|who|it|is|are|was|were)\b)[\w'’-]+\s*){1,7}\.?$"
)
_LEADS_IN = r"^\s*(?:are|is|you will find|please find|here|to this (?:email|note|message)|:|,)+\s*"
_REASON = "One or two samples are read; more are not. Choose the best two."


def too_many_samples(checked: Checked) -> Iterator[Found]:
    """Yield where more than two work samples are attached."""
    found = False
    for sentence in checked.sentences:
        carries = re.search(_CARRIES, sentence.text, re.IGNORECASE)
        if carries is not None and _counted(sentence.text, carries.end()) > MOST_SAMPLES:
            found = True
            yield Found(sentence.start, sentence.end, _REASON)
    if not found and (checked.samples > MOST_SAMPLES or _files_named(checked.body) > MOST_SAMPLES):
        yield Found(checked.whole, checked.whole, _REASON)


def _files_named(text: str) -> int:
    return len(set(re.findall(_FILE, text, re.IGNORECASE)))


def _counted(sentence: str, after: int) -> int:
    """Count what is said to be attached: a number of things, or a list of them."""
    number = re.search(_MANY, sentence, re.IGNORECASE)
    said = 0
    if number is not None:
        word = number["number"].lower()
        said = int(word) if word.isdigit() else _NUMBERS[word]
    listed = 0
    rest = re.sub(_LEADS_IN, " ", sentence[after:], flags=re.IGNORECASE)
    for each in re.split(r",\s*(?:and\s+)?|;\s*|\s+and\s+", rest):
        item = re.match(_ITEM, each, re.IGNORECASE)
        if item is not None:
            listed += _NUMBERS[item["count"].lower()] if item["count"] else 1
    return max(said, listed)
