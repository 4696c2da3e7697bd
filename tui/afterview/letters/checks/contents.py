"""What a letter holds, and what it should not: specifics, samples, the ask for a date, gaps, LinkedIn, its length."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterview.letters.checks.check import Checked, Found
from afterview.letters.checks.names import words_of
from afterview.letters.checks.sentences import greeting_of
from afterview.letters.kinds import most_words
from afterview.text import folded

MOST_SAMPLES = 2
_SPECIFIC = 6
"""So many words that could not stand in any other letter make one specific."""
_NEAR = 85
"""Copies are 96 to 97 alike, letters written anew at most 57."""

_GENERAL_WORDS = """
about above actually additional afternoon again all already also always amazing an and another any
anything application appreciate appreciated are around as ask asked asking at away back be because been
before being believe best better bring but by can candidate chance colleagues come company consider
consideration considering contact contribute conversation could culture day days decision dear did
discuss discussed discussing discussion do does done during each either email enjoy enjoyed enough
enthusiastic even ever every everyone everything excellent excited exciting experience experiences
expect feel feel few fit for forward forwards found fantastic friday from further future get getting
give given glad goals good grateful great had happy has have hear hearing hello help helpful here
hesitate hi hope hoping how however i if impressed in information insight insights inspiring interest
interested interesting interview interviewed interviewing into is it its job join joining just keep kind
kindly kindest know knowledge learn learned learning learnt let like likely little look looked looking
lot love lovely made make many may me meet meeting meetings might mind moment monday month more morning
most much must my name need needs new next nice no not now of offer office on one open opportunity or
organisation organization other our out over part people person pleasant please pleased pleasure
position possible post process professional provide question questions quite re read ready really
regarding regards reply requirements role see share shared should show showing sincerely skills so some
something soon spend spent staff still strong sunday saturday such sure take taken taking talk talked
talking team teams tell than thank thanks that the their them then there these they thing things think
this those thought thoughtful thoughts through thursday time to today told tomorrow too tuesday us very
want wanted was way we wednesday week weeks welcome welcoming well were what when where which while who
why will wish with within wonderful work worked working would write writing yes yesterday yet you your
yours yourself hour hours minutes talented background values mission vision fast-paced environment
dynamic growth success successful passion passionate
"""
_GENERAL = frozenset(_GENERAL_WORDS.split())
_ASKS = re.compile(
    r"\bwhen (?:i |we |you |they |the )?(?:might|can|could|may|should|will|would|do|does|are|is|expect)\b.*\b(?:hear|decision|decide|know|answer|news|"
    r"reply|back|expect)\b|\b(?:by when|timeline|time ?frame|time ?line|time ?table|timing|timescale|next steps?|what happens next|rough date|how long|"
    r"which (?:day|week)|what (?:day|date)|decision date)\b|\bwhen (?:a |the )?decision\b|\b(?:hear|know|decide|decision)\b.*\bwhen\b.*\?|\bwhen\b[^.!?]*\b(?:hear|decide|decision|answer|news)\b[^.!?]*\?",
    re.IGNORECASE,
)
_GAP = re.compile(
    r"\[(?!\d+\]|sic\]|\.\.\.\]|…\])[^\]\[\n]{1,80}\](?!\()|\{[A-Za-z_][^}\n]{0,60}\}|<(?!https?:|mailto:)(?![^>\s]*@)[A-Za-z][^<>\n]{1,60}>|"
    r"\b(?:X{3,}|x{4,}|TODO|TBD|TBC|FIXME)\b|_{3,}|\b(?:INSERT|YOUR NAME|COMPANY NAME|NAME HERE)\b|\blorem ipsum\b|%\w+%"
)
_ATTACH = re.compile(r"\b(?:attach\w*|enclos\w*|append\w*|samples?)\b", re.IGNORECASE)
_MANY = re.compile(
    r"\b(?P<number>three|four|five|six|seven|eight|nine|ten|several|some|a few|a dozen|\d+)\s+(?:\w+\s+){0,3}(?:samples?|pieces|examples|"
    r"documents|files|attachments|articles|case studies|links|designs|reports|projects|papers|slides decks|drawings)\b",
    re.IGNORECASE,
)
_FILE = re.compile(
    r"\b[\w-]+\.(?:pdf|docx?|pptx?|xlsx?|key|png|jpe?g|mp4|zip|ipynb|txt|md|csv)\b", re.IGNORECASE
)
_ITEM = re.compile(
    r"^\s*(?:and\s+|as well as\s+)?(?:my|a|an|the|our|another|one|two)\s+(?:(?!\b(?:i|we|you|which|that|who|it|is|are|was|were)\b)[\w'’-]+\s*){1,7}\.?$",
    re.IGNORECASE,
)
_LINKEDIN = re.compile(
    r"\blinked ?in\b.*\b(?:connect\w*|add\w*|invit\w*|request\w*|network|follow\w*|sent)\b|\b(?:connect\w*|add(?:ed|ing)?|invit\w*|request\w*|network|follow\w*)\b.*\blinked ?in\b",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"\b(?:as (?:we|you) (?:agreed|suggested|offered|said|proposed)|you (?:\w+ )?(?:agreed|suggested|offered|invited|asked|said)|your (?:invitation|request|suggestion|kind offer)|"
    r"thank\w* .*\b(?:your|for) (?:connecting|accepting|adding|invit\w+)|(?:once|after|when|until) (?:it|the|you|a|there)\b.*\b(?:decided|decision|decide|over|known|outcome)|not (?:to )?(?:connect|add|send)|won'?t|saw (?:on|your)|read (?:on|your)|your (?:post|profile|article))\b",
    re.IGNORECASE,
)


def nothing_specific(checked: Checked) -> Iterator[Found]:
    """Yield one finding where nothing in it could only have been written to this person (2.4)."""
    greeting = greeting_of(checked.text)
    written = _content(checked.body[greeting[1] if greeting else 0 :])
    names = {word for each in checked.hunt.people.values() for word in words_of(each.name)}
    known = {*names, *words_of(checked.application.company), *words_of(checked.application.role)}
    own = {word for word in written if word not in known}
    told = {_stem(word) for each in checked.material for word in _content(each)}
    if len(own) < _SPECIFIC and len({_stem(word) for word in own} & told) < 2:
        yield Found(
            checked.whole, checked.whole, "Nothing in it is about your talk: name one thing that came up."
        )


def near_duplicate(checked: Checked) -> Iterator[Found]:
    """Yield one finding where it is nearly the same text as one to somebody else there (2.10)."""
    if not checked.others:
        return
    from rapidfuzz import fuzz  # costs more than all of this file, and most letters are the first

    mine = _bare(checked.body)
    for name, text in checked.others:
        if mine and fuzz.ratio(mine, _bare(text)) >= _NEAR:
            reason = f"It is nearly the same as the one to {name}. They may compare: say something of your talk with each."
            yield Found(checked.whole, checked.whole, reason)
            return


def too_many_samples(checked: Checked) -> Iterator[Found]:
    """Yield where more than two work samples are attached (2.7)."""
    reason = "One or two samples are read; more are not. Choose the best two."
    found = False
    for sentence in checked.sentences:
        if _ATTACH.search(sentence.text) and _counted(sentence.text) > MOST_SAMPLES:
            found = True
            yield Found(sentence.start, sentence.end, reason)
    if not found and (checked.samples > MOST_SAMPLES or len(set(_FILE.findall(checked.body))) > MOST_SAMPLES):
        yield Found(checked.whole, checked.whole, reason)


def no_ask_for_reply_date(checked: Checked) -> Iterator[Found]:
    """Yield one finding where it is not known when they will answer, and the letter does not ask (2.9)."""
    promise = checked.interview.promise if checked.interview else checked.application.promise
    known = promise is not None and promise.on is not None
    if known or checked.application.outcome is not None:
        return
    if not any(_ASKS.search(each.text) for each in checked.sentences):
        yield Found(
            checked.whole, checked.whole, "It is not known when they will answer: ask when you might hear."
        )


def placeholder_left(checked: Checked) -> Iterator[Found]:
    """Yield what still has to be filled in."""
    for found in _GAP.finditer(checked.text):
        yield Found(*found.span(), "This still has to be filled in.")


def linkedin_before_decision(checked: Checked) -> Iterator[Found]:
    """Yield where a connection on LinkedIn is asked for before it is decided (8.1)."""
    if checked.application.outcome is not None and checked.application.is_closed:
        return
    for sentence in checked.sentences:
        if _LINKEDIN.search(sentence.text) and not _AGREED.search(sentence.text):
            yield Found(
                sentence.start,
                sentence.end,
                "Wait with LinkedIn until it is decided: it can look like pressure.",
            )


def too_long(checked: Checked) -> Iterator[Found]:
    """Yield one finding where it has more words than such a letter should."""
    most, count = most_words(checked.shape, checked.channel), count_words(checked)
    if count > most:
        yield Found(
            checked.whole, checked.whole, f"It has {count:,} words: up to {most} are read with pleasure."
        )


def too_short(checked: Checked) -> Iterator[Found]:
    """Yield one finding where it has fewer words than such a letter needs."""
    least, count = checked.shape.words[0], count_words(checked)
    if count < least:
        yield Found(
            checked.whole, checked.whole, f"It has {count} words: say a little more, {least} at least."
        )


def count_words(checked: Checked) -> int:
    """Count the words between greeting and sign-off; of scripts without blanks, two letters are a word."""
    greeting = greeting_of(checked.text)
    body = checked.body[greeting[1] if greeting else 0 :]
    dense = sum("\u3040" <= each <= "\u9fff" or "\uac00" <= each <= "\ud7a3" for each in body)
    return max(len(re.findall(r"\w+(?:['’.-]\w+)*", body)), dense // 2)


def _counted(sentence: str) -> int:
    number = _MANY.search(sentence)
    if number is not None:
        word = number["number"].lower()
        return int(word) if word.isdigit() and len(word) < 4 else {"some": 2, "a few": 3}.get(word, 3)
    after = _ATTACH.split(sentence, maxsplit=1)[-1]
    after = re.sub(
        r"^\s*(?:are|is|you will find|please find|here|to this (?:email|note|message)|:|,)+\s*", " ", after
    )
    return sum(_ITEM.match(each) is not None for each in re.split(r",\s*(?:and\s+)?|;\s*|\s+and\s+", after))


def _content(text: str) -> set[str]:
    return {word for word in words_of(text) if len(word) > 2 and word not in _GENERAL}


def _stem(word: str) -> str:
    return re.sub(r"(?:ing|ed|es|s|ly|er|ion|ions)$", "", word) if len(word) > 5 else word.removesuffix("s")


def _bare(text: str) -> str:
    greeting = greeting_of(text)
    return " ".join(folded(text[greeting[1] if greeting else 0 :]).split())
