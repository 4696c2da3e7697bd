"""Whether it could have gone to anyone: nothing specific (playbook 2.4), or a copy of another's (2.10)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterview.letters.checks.check import Checked, Found
from afterview.letters.checks.names import words_of
from afterview.letters.checks.sentences import greeting_of
from afterview.text import folded

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


def nothing_specific(checked: Checked) -> Iterator[Found]:
    """Yield one finding where nothing in it could only have been written to this person (2.4)."""
    greeting = greeting_of(checked.text)
    written = _content(checked.body[greeting[1] if greeting else 0 :])
    names = {word for each in checked.hunt.people.values() for word in words_of(each.name)}
    known = {*names, *words_of(checked.application.company), *words_of(checked.application.role)}
    own = {word for word in written if word not in known}
    said = {_stem(word) for word in own}
    told = [{_stem(word) for word in _content(each) - known} for each in checked.material]
    if any(each and each <= said for each in told):
        return
    if len(own) < _SPECIFIC and len(said & set().union(*told)) < 2:
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
            advice = "They may compare: say something of your talk with each."
            yield Found(checked.whole, checked.whole, f"It is nearly the same as the one to {name}. {advice}")
            return


def _content(text: str) -> set[str]:
    return {word for word in words_of(text) if len(word) > 2 and word not in _GENERAL}


def _stem(word: str) -> str:
    return re.sub(r"(?:ing|ed|es|s|ly|er|ion|ions)$", "", word) if len(word) > 5 else word.removesuffix("s")


def _bare(text: str) -> str:
    greeting = greeting_of(text)
    return " ".join(folded(text[greeting[1] if greeting else 0 :]).split())
