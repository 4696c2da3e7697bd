"""An interview that was at another time than is on record: "Willow round 1 was at 3pm, not 2pm"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from itertools import pairwise

from afterview.civil import in_zone
from afterview.dates.clock_times import FIRST_HOUR
from afterview.dates.days import DateLean
from afterview.dates.when import When
from afterview.entry.plain.sentence import Piece, Sentence
from afterview.entry.plain.taking_apart import take_apart
from afterview.entry.plain.when import appointment
from afterview.entry.scene import Scene
from afterview.entry.targets import Round, application_words, finds_target
from afterview.records.interviews import Interview
from afterview.text import Unclear

_WAS = frozenset("was were wasn't started began took happened had met spoke".split())
_IS = frozenset("is it's starts begins will".split())
_MOVED = frozenset("moved rescheduled postponed shifted pushed changed switched".split())
_WRONG = frozenset("actually really fact correction corrected correct wrong mistake".split())
_OCCASION = frozenset(
    "round interview stage call chat onsite screen meeting appointment panel video phone".split()
)
_NTH = ("zeroth", "first", "second", "third", "fourth", "fifth")
_NO_MORE = frozenset(
    "| the my our their a an at on in to for with of instead rather than not but and no by 's place held been has "
    "it that this i we them sorry oops wait well then so been time number".split()
)
"""What says no more beside a time that is put right."""
_BY_THE_CLOCK = re.compile(r"\d\s*(?:[ap]\.?m|h\b|uhr)|noon|midnight|morning|night|\b0\d", re.IGNORECASE)
_HALF_DAY = 12


_MOVE = re.compile(
    r"(?:move|reschedule) (?:the |my |our )?"
    r"(?:(?:interview|call|round|appointment) (?:at|with) )?(?P<what>.+? to .+)",
    re.IGNORECASE,
)
"""What is written of an interview that moves, with its small words: "move the Acme interview to 3pm"."""


def corrected(line: str, scene: Scene) -> tuple[str, ...] | None:
    """Return the line that puts a round on record at the time that it had; None where nothing is put right.

    A round is meant by its number, by its day, or by the time that it did not have. Else what was is the last that
    was held. Raises Unclear where these do not agree.
    """
    moved = _MOVE.fullmatch(line)
    if moved is not None and finds_target(moved["what"], scene):
        return (f"move {moved['what']}",)
    sentence = take_apart(line, scene)
    said = {each.sign for each in sentence.pieces}
    was = bool(said & _WAS) and not said & _MOVED
    number, counted = _number(sentence)
    denied = _denied(sentence)
    times = [each for each in sentence.of("D") if each is not denied]
    is_put_right = (
        denied is not None or bool(said & _WRONG) or (number is not None and (was or said & _MOVED))
    )
    if sentence.is_question or not times or not is_put_right or not said & (_WAS | _IS | _MOVED):
        return None
    rounds = [(app, held) for each in sentence.companies for app in each for held in app.rounds]
    there = _there(sentence, rounds, number)
    when = _together(times, sentence, was=was)
    if not there or when is None or when.instant is not None:
        return None
    on_day = [each for each in there if when.day is not None and each[1].day(scene.zone) == when.day]

    def line_for(one: Round) -> str:
        return _to(one, when, times, scene)

    is_named = number is not None
    meant = _meant(on_day or there, denied, sentence, scene, was=was, is_named=is_named, to=line_for)
    if meant is None:
        return None
    to = line_for(meant)
    if denied is None and to == _to(meant, _on_record(meant[1], scene), (), scene):
        return None
    if was and not meant[1].has_begun(scene.now):
        label, at = scene.round_label(*meant), scene.span_label(meant[1])
        raise Unclear(f"{label} is on {at}, and has not been yet. If it moves, write “{to}”.")
    rest = [each for each in sentence.pieces if each not in counted and not _says_no_more(each, denied)]
    if rest:
        if denied is None:
            return None
        note = f"note {application_words(meant[0], scene)} {sentence.said()}"
        raise Unclear(f"I do not understand “{rest[0].text}” here. Write “{to}” and “{note}”.")
    return (to,)


def _says_no_more(piece: Piece, denied: Piece | None) -> bool:
    known = _NO_MORE | _WAS | _IS | _MOVED | _WRONG | _OCCASION
    return piece.sign in ("C", "P", "D") or piece is denied or piece.sign in known


def _number(sentence: Sentence) -> tuple[int | None, list[Piece]]:
    """Return the number of the round that is named, and the words that say it."""
    pieces = sentence.pieces
    for index, each in enumerate(pieces):
        near = {other.sign for other in pieces[max(index - 1, 0) : index + 4]}
        nth = re.fullmatch(r"(\d)(?:st|nd|rd|th)", each.sign)
        before = pieces[index - 1].sign if index else ""
        if each.sign in _NTH and near & _OCCASION:
            return _NTH.index(each.sign), [each]
        if nth and near & _OCCASION:
            return int(nth[1]), [each]
        if re.fullmatch(r"#?\d", each.sign) and before in ("round", "interview", "stage", "number"):
            return int(each.sign.lstrip("#")), [each]
    return None, []


def _denied(sentence: Sentence) -> Piece | None:
    """Return the time, or the day, that it was not."""
    pieces = sentence.pieces
    for index, each in enumerate(pieces):
        before = [other.sign for other in pieces[max(index - 3, 0) : index] if other.sign not in ("at", "on")]
        is_not = before[-1:] == ["not"] or before[-2:] in (["instead", "of"], ["rather", "than"])
        if is_not and (each.sign == "D" or re.fullmatch(r"\d{1,2}(?:[.:]\d\d)?", each.sign)):
            return each
    return None


def _there(sentence: Sentence, rounds: Iterable[Round], number: int | None) -> list[Round]:
    """Return the rounds with that number, and with those who are named, at the companies that are named."""
    people = {
        person.id
        for before, each in pairwise(sentence.pieces)
        if each.sign == "P" and before.sign == "with"
        for group in each.people
        for person in group
    }
    return [
        (app, held)
        for app, held in rounds
        if number in (None, held.round)
        and (not people or people & {each.person for each in held.interviewers})
    ]


def _together(times: Iterable[Piece], sentence: Sentence, *, was: bool) -> When | None:
    """Return the day and the time that the pieces say; None where they say none, or it can be several."""
    whole: When | None = When()
    for each in times:
        found = _at(each, sentence, DateLean.PAST if was else DateLean.FUTURE)
        whole = whole.joined(found) if whole and found else None
    return whole


def _at(piece: Piece, sentence: Sentence, lean: DateLean) -> When | None:
    with suppress(Unclear):
        return sentence.when(piece, lean)
    return None


def _meant(
    there: list[Round],
    denied: Piece | None,
    sentence: Sentence,
    scene: Scene,
    *,
    was: bool,
    is_named: bool,
    to: Callable[[Round], str],
) -> Round | None:
    """Return the one round that is meant; None where it is nothing on record. Raises Unclear."""
    in_time = [each for each in there if each[1].has_begun(scene.now) is was]
    if denied is None:
        found = there if is_named else in_time[-1:] if was else []
        return found[0] if len(found) == 1 else None
    fitting = [each for each in there if _fits(denied, each, sentence, scene)]
    both = [each for each in fitting if each in in_time]
    if both:
        return both[-1] if was else both[0]
    if fitting and (is_named or len(there) == 1):
        return fitting[0]
    if not fitting and not (was or is_named):
        return None
    found = fitting or in_time[-1:] or there
    told = [f"{scene.round_label(*each)} is on record for {scene.span_label(each[1])}" for each in found]
    lines = dict.fromkeys((*found[:1], *(in_time[-1:] if fitting else ())))
    what = f"{' and '.join(told)}{'' if fitting else f', not {denied.text}'}"
    raise Unclear(f"{what}. Write {' or '.join(f'“{to(each)}”' for each in lines)}.")


def _fits(denied: Piece, one: Round, sentence: Sentence, scene: Scene) -> bool:
    """Return whether a round is on record at the time, or on the day, that is denied."""
    starts = one[1].starts
    if starts is None:
        return False
    at = in_zone(starts, scene.zone)
    if denied.sign != "D":
        hour, _, minute = denied.sign.replace(".", ":").partition(":")
        return (int(hour) % _HALF_DAY, int(minute or 0)) == (at.hour % _HALF_DAY, at.minute)
    for lean in (DateLean.PAST, DateLean.FUTURE):
        when = _at(denied, sentence, lean)
        if when is None:
            return False
        turn = 24 if _BY_THE_CLOCK.search(denied.text) or (when.start and when.start[0] > _HALF_DAY) else 12
        is_hour = when.start is None or ((when.start[0] % turn, when.start[1]) == (at.hour % turn, at.minute))
        if is_hour and (when.day is None or when.day == at.date()):
            return True
    return False


def _to(meant: Round, when: When, times: Iterable[Piece], scene: Scene) -> str:
    """Return the line that moves the round."""
    day = when.day or meant[1].day(scene.zone)
    is_late = meant[1].starts is not None and in_zone(meant[1].starts, scene.zone).hour >= _HALF_DAY
    is_plain = not any(_BY_THE_CLOCK.search(each.text) for each in times)
    by = _HALF_DAY if is_late and is_plain else 0
    start, end = (
        (each[0] + by, each[1]) if each and each[0] < FIRST_HOUR else each for each in (when.start, when.end)
    )
    at = appointment(When(day=day, start=start, end=end), scene, with_day=False)
    return f"move {_words(meant, scene)} to {at}"


def _on_record(held: Interview, scene: Scene) -> When:
    at = in_zone(held.starts, scene.zone) if held.starts else None
    return When(day=held.day(scene.zone), start=(at.hour, at.minute) if at else None)


def _words(one: Round, scene: Scene) -> str:
    words = application_words(one[0], scene)
    return one[1].id if words == one[0].id else f"{words}#{one[1].round}"
