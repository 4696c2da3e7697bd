"""What speaks for it that a topic repeats an earlier note, or takes it further: figures, from two texts."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from afterview.text import folded
from afterview.topics.further import signs
from afterview.topics.opposites import are_opposite
from afterview.topics.terms import Term, belong_together, likeness, terms
from afterview.words import without_accents

_ANSWER = re.compile(
    r"\s*(?::|;|\(|,\s+(?:yes|no|they|she|he|it|it's|up|about|around|there|one|two|three|early|late|next|son|ja|nein|sie|oui|non|si)\b"
    r"|\s[-–—]\s|\bthey\s+(?:said|have|do|use|are)\b)"
)
_ASKS = re.compile(
    r"(?:i |we |ich |nach \w+ |j'ai |j ai )?(?:ask|asks|asked|asking|gefragt|fragte|demande|pregunte|pregunto)\b"
    r"|question\b|nach .* gefragt\b|(?:habe )?.* gefragt$"
)
_ME = re.compile(
    r"\b(?:i|i'm|i've|i'd|my|me|we|our|myself|ich|mein\w*|mir|wir|unser\w*|j|je|mon|ma|mes|moi|nous|yo|mi|mis|me)\b"
)
_TELLS = re.compile(
    r"(?:i |we |ich |j'ai )?(?:told|said|says?|mentioned|explained|described|talked|spoke|answered|gave|story|the story|the time|when i|how i|how we|what i|why i"
    r"|strength|weakness|failure|success|erzahlt|gesagt|erwahnt|erklart|von mein|wie ich|parle|raconte|dit|explique|conte|dije|hable|mencione|explique|como)\b|my\b|mein|mon\b|ma\b"
)
_TO_ME = re.compile(r"\b(?:to|for|by|with|from)\s+(?:me|us)\b")
_I = re.compile(r"\bi(?:'d|'ll|'m|'ve)?\b")
_AS_TOLD = re.compile(r"\s*(?:you|they|she|he)(?:'ve| have)?\s+\w+", re.IGNORECASE)
"""How a note of theirs begins: it points back at nothing."""
_HEAVY = 0.5
_TOUCH = 0.4


class Evidence(msgspec.Struct, frozen=True):
    """What is weighed, each from 0 to about 1."""

    topic_share: float
    """The share of the topic that the note has."""
    note_share: float
    """The share of the note that the topic has: of what it was about, or of all with the answer."""
    both: float
    """The smaller of the two shares."""
    shared: float
    """The weight of what they have in common, without what many topics have."""
    added: float
    """The weight of what only the topic says."""
    left: float
    """The weight of what only the note says."""
    reworded: float
    """The weight of what they have in common in other words: hardly by chance."""
    one_word: float
    """Whether all that they have in common is one word, which may mean two things."""
    phrase: float
    """The weight of phrases that they have in common."""
    names: float
    other_names: float
    """Names in both, and only in the topic."""
    rare: float
    """Words in both that no table knows, and that hardly mean two things."""
    numbers: float
    other_numbers: float
    """Particular numbers in both, and other numbers of the same kind."""
    related: float
    """The share of what only the topic says that belongs to the field of the note."""
    back: float
    on: float
    news: float
    touches: float
    """Whether they have anything in common, or are of one field, where words point back."""
    answered: float
    """The weight of what a question has of the answer that the note holds."""
    both_ask: float
    turned: float
    """Whether one asks and the other tells."""
    opposite: float
    length: float
    note_length: float
    goes_on: float
    """Signs of going on, as far as there is something to go on from."""
    turned_and_shared: float
    question_on_answer: float
    close: float
    """How much the smaller share is, squared: nearly all says more than much."""
    one_word_and_more: float
    one_word_of_more: float
    """One word in common, beside what else the topic says, and the note."""
    apart: float
    """How much each says that the other does not, the smaller of the two."""
    other_form: float
    """Whether all words in common are there in another form ("rowing", "the row")."""
    nothing: float
    """Whether they have nothing in common that says what they are about."""


def evidence(
    note: str, topic: str, *, note_by_me: bool | None = None, topic_by_me: bool | None = None
) -> Evidence:
    """Return what speaks for a verdict."""
    asked, answer = _parted(note)
    mine, theirs, head, of_answer = terms(topic), terms(note), terms(asked), terms(answer)
    got = [_best(each, theirs) for each in mine]
    total = sum(each.weight for each in mine)
    common = sum(each.weight * found for each, (found, _) in zip(mine, got, strict=True))
    matched = [
        (each, found, with_)
        for each, (found, with_) in zip(mine, got, strict=True)
        if with_ and found >= _TOUCH
    ]
    heavy = [each for each in matched if each[0].weight > _HEAVY]
    unmatched = [each for each, (found, _) in zip(mine, got, strict=True) if found < _TOUCH]
    unmatched_weight = sum(each.weight for each in unmatched)
    related = sum(each.weight for each in unmatched if any(belong_together(each, one) for one in theirs))
    topic_share = common / total if total else 0.0
    note_share = max(_covered(head, mine), _covered(theirs, mine))
    left = sum(each.weight * (1 - _best(each, mine)[0]) for each in head)
    here, there = signs(topic), signs(_AS_TOLD.sub("", note))
    back, on, news = (float(a and not b) for a, b in zip(here, there, strict=True))
    note_asks = asks(note) if note_by_me is None else not note_by_me
    topic_asks = asks(topic) if topic_by_me is None else not topic_by_me
    note_tells = bool(note_by_me) or (not note_asks and tells(note))
    topic_tells = bool(topic_by_me) or (not topic_asks and tells(topic))
    answered = (
        sum(
            each.weight * found
            for each in mine
            if (found := _best(each, of_answer)[0]) > _best(each, head)[0]
        )
        if topic_asks
        else 0.0
    )
    figures = [each.figure for each in mine if each.figure]
    their_figures = [each.figure for each in theirs if each.figure]
    same_numbers = sum(
        1 for each, found, _ in matched if each.figure and each.figure.is_particular and found >= 0.9
    )
    shared = min(sum(each.weight * found for each, found, _ in heavy), 3.0) / 3
    added, both = min(total - common, 5.0) / 5, min(topic_share, note_share)
    left = min(left, 5.0) / 5
    one_word = float(len(heavy) == 1 and _is_one_word(heavy[0][0], heavy[0][2]))
    both_ask = float(note_asks and topic_asks)
    turned = float((note_asks and topic_tells) or (note_tells and topic_asks) or _swapped(note, topic))
    answered = min(answered, 2.0) / 2
    return Evidence(
        topic_share=topic_share,
        note_share=note_share,
        both=both,
        shared=shared,
        added=added,
        left=left,
        reworded=min(
            sum(
                each.weight
                for each, _, with_ in heavy
                if each.rows.same & with_.rows.same and each.stems != with_.stems
            ),
            3.0,
        )
        / 3,
        one_word=one_word,
        phrase=min(sum(each.weight for each, _, _ in heavy if " " in each.word), 2.0) / 2,
        names=float(any(each.is_name and found > 0.9 for each, found, _ in matched)),
        other_names=float(any(each.is_name for each in unmatched)),
        rare=min(sum(each.is_rare for each, found, _ in heavy if found > 0.9), 2) / 2,
        numbers=min(same_numbers, 2) / 2,
        other_numbers=float(
            bool(figures and their_figures)
            and not same_numbers
            and bool({each.unit for each in figures} & {each.unit for each in their_figures})
        ),
        related=related / unmatched_weight if unmatched_weight else 0.0,
        back=back,
        on=on,
        news=news,
        touches=float(bool(back or on or news) and bool(heavy or related)),
        answered=answered,
        both_ask=both_ask,
        turned=turned,
        opposite=float(are_opposite(note, topic)),
        length=min(total, 8.0) / 8,
        note_length=min(sum(each.weight for each in theirs), 8.0) / 8,
        goes_on=max(back, on, 0.5 * news) * min(1.0, 3 * shared),
        turned_and_shared=turned * shared,
        question_on_answer=answered * both_ask,
        close=both * both,
        one_word_and_more=one_word * added,
        one_word_of_more=one_word * left,
        apart=min(added, left),
        other_form=float(
            bool(heavy)
            and all(each.stems == with_.stems and each.word != with_.word for each, _, with_ in heavy)
        ),
        nothing=float(not shared),
    )


def _is_one_word(one: Term, other: Term) -> bool:
    """Return whether two terms are the same single word, which may mean two things, and no name or number."""
    return one.stems == other.stems and len(one.stems) == 1 and not (one.is_name or one.is_rare or one.figure)


def asks(text: str) -> bool:
    """Return whether a text is a question, or tells of one."""
    plain = without_accents(folded(text)).strip()
    return plain.endswith("?") or plain.startswith("¿") or _ASKS.match(plain) is not None


def tells(text: str) -> bool:
    """Return whether a text tells of me."""
    plain = without_accents(folded(text)).strip()
    return _TELLS.match(plain) is not None or _ME.search(plain) is not None


def _swapped(note: str, topic: str) -> bool:
    """Return whether the roles are the other way round: whom I report to, and who reports to me."""
    one, other = (bool(_TO_ME.search(folded(each))) for each in (note, topic))
    mine = [bool(_I.search(folded(each))) for each in (note, topic)]
    return (one and not other and mine[1] and not mine[0]) or (other and not one and mine[0] and not mine[1])


def _best(term: Term, among: Sequence[Term]) -> tuple[float, Term | None]:
    best, which = 0.0, None
    for each in among:
        found = likeness(term, each)
        if found > best:
            best, which = found, each
    return best, which


def _covered(some: Sequence[Term], by: Sequence[Term]) -> float:
    total = sum(each.weight for each in some)
    return sum(each.weight * _best(each, by)[0] for each in some) / total if total else 0.0


def _parted(note: str) -> tuple[str, str]:
    """Return what a note is about, and the answer that it holds, if any."""
    found = _ANSWER.search(note)
    if found is None or found.start() < 8:
        return note, ""
    return note[: found.start()], note[found.end() :]
