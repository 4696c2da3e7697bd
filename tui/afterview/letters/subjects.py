"""Who did it, in a note that leaves that out: "told me about the ferry", "can start in May"."""

from __future__ import annotations

import re
from enum import StrEnum

from afterview.letters.said_to import you, yourself

_DID_WORDS = """
led drew flew stood slept swept kept quit threw stole ran built wrote taught won made grew cut sold held
brought found gave had took saw began drove spoke set dealt rebuilt oversaw rewrote sang swam chose came went
knew ate paid met lost left fought told said got thought felt heard learnt understood bought caught showed
became broke sent babysat forgot did
"""
_DID = frozenset(_DID_WORDS.split())
_LIKE_WORDS = """
advanced related detailed limited extended skilled experienced unpaid certified qualified licensed
registered mixed applied shared supposed interested united combined red bed shed need seed speed feed
hundred distributed embedded automated unrelated sacred wicked naked ragged talented gifted varied
dedicated
"""
_LIKE = frozenset(_LIKE_WORDS.split())
"""Words in -ed that say what something is like, and not what somebody did."""
_DOES_WORDS = """
is was has does tells says asks wants needs likes loves hates thinks believes knows works runs leads keeps
makes takes gives teaches plays sits lives comes goes cares reads writes uses tries means feels looks sees
hopes prefers enjoys tastes hires trains starts moves cooks paints sings bakes brings lets gets puts speaks
misses remembers supports coaches manages owns collects rides swims climbs studies worries insists swears
plans dreams agrees thanks offers promises expects recommends suggests considers supervises lacks
"""
_DOES = frozenset(_DOES_WORDS.split())
_MAY = frozenset(["can", "could", "will", "would", "might", "should", "must", "may"])
_NOT = re.compile(r"(?:does|is|was|has|did|could|would|will|can|wo|ca)n't$")
_BEHIND_VERB_WORDS = """
the a an my our your his her their its it me us them him you that how why what which who when where if to
about on in at from for with into out up off over by down back as through because and or myself himself
herself everything everybody everyone nobody nothing something more most two three four five six ten once
together very not no all both each every under after before during until since between earlier later
"""
_BEHIND_VERB = frozenset(_BEHIND_VERB_WORDS.split())
"""What stands behind a verb, and not behind a word that only looks like one: "planned move", "robots"."""
_ARTICLES = frozenset(["the", "a", "an", "my", "our", "all"])
_MINE = frozenset(["have", "am", "speak", "sing", "know", "teach"])
"""How a note begins about what the writer does."""
_ADVERBS = frozenset(["never", "always", "often", "still", "usually", "also", "rarely", "seldom", "even"])
_OBJECTS = frozenset(["everything", "everybody", "everyone", "nobody", "nothing", "me", "us", "it", "my"])
_WE_WORDS = "talked spoke discussed chatted agreed compared laughed argued joked walked"
_WE = frozenset(_WE_WORDS.split())
_I_WORDS = """
learned learnt saw felt noticed realised realized understood heard liked loved enjoyed forgot appreciated
"""
_I = frozenset(_I_WORDS.split())
_EITHER_WORDS = "asked promised mentioned sent offered said showed explained suggested met"
_EITHER = frozenset(_EITHER_WORDS.split())
"""Who did that can only be told by whom it was done to."""
_AS_I = {"is": "am", "was": "was", "has": "have", "does": "do"}


class Subject(StrEnum):
    """Who a note is about, where it does not say so."""

    I = "I"  # noqa: E741 - it is what is said
    YOU = "you"
    LIKELY_YOU = "likely you"
    """Unless it is a verb of talking, which both did."""
    UNKNOWN = ""


def is_done(word: str, behind: str = "", *, mine: bool = False) -> bool:
    """Return whether a note that begins with that word, and goes on so, tells what somebody did."""
    low = word.casefold()
    if low in _DID:
        return True
    if re.fullmatch(r"[a-z]{2,}ed", low) is None:
        return False
    if low in _LIKE:  # "automated the close" and "automated tests"
        return behind.casefold() in _ARTICLES
    return mine or not behind or behind.casefold().strip(",.;:") in _BEHIND_VERB or behind[0].isdigit()


def lacks_subject(said: str, *, mine: bool = False) -> bool:
    """Return whether a note begins with what somebody does or did; `mine`: it is about the writer."""
    first, _, rest = said.partition(" ")
    if first.casefold() in _ADVERBS:
        first, _, rest = rest.partition(" ")
    word, behind = first.casefold().strip(",;:"), rest.partition(" ")[0]
    if mine and word in _MINE and rest:
        return True
    if not rest:
        return word in _DOES
    if (
        word in _DOES
        or _NOT.match(word)
        or (word in _MAY and not rest.lower().startswith(("i ", "you ", "we ")))
    ):
        return True
    return is_done(word, behind, mine=mine) or (
        word.endswith("s") and behind.casefold() in _OBJECTS and len(word) > 3
    )


def with_subject(said: str, whose: Subject) -> str | None:
    """Return a note with its subject; None where it cannot be told who that is. `whose` it is by itself."""
    first, _, rest = said.partition(" ")
    adverb = f"{first.lower()} " if first.casefold() in _ADVERBS else ""
    if adverb:
        first, _, rest = rest.partition(" ")
    word = first if first.isupper() and len(first) > 1 else first.lower()
    low = word.casefold()
    if whose is Subject.I:
        mine = _AS_I.get(low) or (you(f" {word}").removeprefix("you ") if low in _DOES else word)
        return f"I {adverb}{mine} {rest}".strip()
    to_me = re.match(r"(?:to |with )?(?:me|us|my|our)\b", rest) is not None
    to_them = re.match(r"(?:to )?(?:you|your)\b|.*\b(?:with|under|for) you\b", rest) is not None
    if low in _WE or re.search(r"\btogether\b|\beach other\b", rest):
        return f"we {adverb}{word} {rest}"
    if low in _I or (to_them and is_done(word)):
        return f"I {adverb}{word} {rest}"
    by_whom = to_me or re.match(r"(?:that|they)\b", rest)
    if whose is Subject.UNKNOWN or (whose is Subject.LIKELY_YOU and low in _EITHER and not by_whom):
        return None
    rest = re.sub(r"(?<=\band )\w+|(?<=\bbut )\w+|(?<=, )\w+", lambda found: _of_you(found[0]), rest)
    verb = you(f" {word}").removeprefix("you ")
    return yourself(f"you {adverb}{verb} {rest}".strip())


def _of_you(word: str) -> str:
    return you(f" {word}").removeprefix("you ") if word in _DOES else word


def goes_on(word: str) -> bool:
    """Return whether a word stands behind a verb, and not behind a noun that looks like one."""
    return word.casefold().strip(",.;:") in _BEHIND_VERB
