"""`outcome`: how it ended, and of an offer by when they need an answer (playbook 5.6, 6.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterview.changes.applications import set_outcome
from afterview.dates.days import DateLean
from afterview.dates.reader import pull_when
from afterview.entry.matching import words_of
from afterview.entry.scene import Scene
from afterview.entry.targets import application_words, take_target, the_application
from afterview.entry.unknown_day import pull_unknown_day
from afterview.entry.verbs.common import day_said, frame_of
from afterview.entry.verbs.follow_ups import read_promise, warned_of_year
from afterview.entry.verbs.verb import Meaning, Slot, Verb
from afterview.records.applications import Application, EventKind
from afterview.text import Unclear, one_of, shortened

_THE_OFFER = ("offer", "the offer", "their offer", "an offer", "the job")
_BY_THEM = ("me", "by them", "me down")
_OUTCOMES = {
    EventKind.OFFER: ("offer", "offered", "an offer", "job offer", "accepted me"),
    EventKind.ACCEPTED: ("accepted", "accept", "took it", "took the offer", "offer accepted", "offer taken"),
    EventKind.DECLINED: (
        "declined",
        "decline",
        "turned it down",
        *(f"{did} {what}" for did in ("rejected", "refused", "turned down") for what in _THE_OFFER),
        *(f"offer {did}" for did in ("declined", "rejected", "refused", "turned down")),
    ),
    EventKind.REJECTED: (
        "rejected",
        "rejection",
        "turned down",
        "no offer",
        *(f"{did} {by}" for did in ("rejected", "turned", "declined", "refused") for by in _BY_THEM),
    ),
    EventKind.WITHDRAWN: ("withdrawn", "withdrew", "withdraw"),
    EventKind.NO_ANSWER: ("no answer", "no reply", "ghosted"),
    EventKind.REOPENED: ("reopened", "reopen", "open again"),
}
_ALONE = {
    "no": EventKind.REJECTED,
    "silence": EventKind.NO_ANSWER,
    "unanswered": EventKind.NO_ANSWER,
    "open": EventKind.REOPENED,
}
"""What says how it ended where nothing goes on from it: "no", and not "no news"."""
_NOT_SURE = re.compile(
    r"(?:maybe|perhaps|probably|possibly|presumably|likely|hopefully|soon|expected|pending|yet|not|"
    r"so far|still|i (?:think|guess|hope|fear)|unless|if|unclear|unsure|might|may|could|would|will|"
    r"should|is coming)\b",
    re.IGNORECASE,
)
_BOTH_WAYS = re.compile(
    r"(?:(?:the )?offer (?:was |is |has |got )?)?"
    r"(?:rescinded|revoked|pulled|cancell?ed|expired|lapsed|ran out|taken back)\b"
    r"|(?:the )?offer (?:was |is |got )?withdrawn|withdrawn by them"
    r"|(?:rejected|turned down) (?:by me|them)\b",
    re.IGNORECASE,
)
"""What ended it, and may be recorded in two ways."""
_OFFERED = re.compile(rf"\b(?:{one_of(_OUTCOMES[EventKind.OFFER])})\b", re.IGNORECASE)
_BY = re.compile(
    r"\b(?:by|until|till|before|within|(?:deadline|expires|expiring|due)(?:\s+(?:is|on))*)\b:?\s+",
    re.IGNORECASE,
)
_TO_DECIDE = re.compile(
    r"\s+(?:to\s+(?:decide|answer|reply|respond|accept|think)\b(?:\s+(?:about\s+it|it\s+over))?|deadline\b)",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"[\s,;:(–-]*(?:\b(?:and|but|they|i|we|you|it|is|have|has|had|need|needs|want|wants|expect|must|should|with"
    r"|gave|me|us|to|an?|my|your|the|answer|reply|respond|response|decide|decision|accept|deadline|know|for)\b"
    r"[\s,;:(–-]*)+$",
    re.IGNORECASE,
)
"""What is said before the day by which they need an answer, and says no more."""


def _read_outcome(text: str, scene: Scene) -> Meaning:
    target, rest = take_target(text, scene)
    _check_named(text, rest, target.applications, scene)
    rest, answer = _pull_answer_by(rest, scene)
    rest, unknown = pull_unknown_day(rest)
    rest, when = pull_when(rest, frame_of(scene), DateLean.PAST, strict=False)
    rest = " ".join(rest.split())
    kind, note = _kind_of(rest, target.applications[0].company)
    if when is None and note:
        note, when = pull_when(note, frame_of(scene), DateLean.PAST, strict=False)
        note = note.strip(" ,;:.")
    reopening = kind is EventKind.REOPENED
    application = the_application(target, scene, lambda each: int(reopening and each.outcome is None))
    on = None if unknown is not None else day_said(when, scene)
    by = read_promise(answer, on or scene.today, scene) if answer else None
    if by is not None and on is not None and by < on:
        raise Unclear(f"They would need the answer by {scene.day(by)}, before the offer: check the date.")
    change = set_outcome(
        scene.hunt,
        application.id,
        kind,
        on=on,
        today=scene.today,
        note=" · ".join(filter(None, (note, unknown))),
        answer_by=by,
        now=scene.now,
        new_id=scene.new_id,
    )
    parts = [
        f"{scene.application_label(application)} · {kind.value}",
        scene.day(on) if on else f"{unknown}; the day is not known",
        f"answer by {scene.day(by)}" if by else "",
        shortened(note),
    ]
    applied = application.applied_on
    early = (
        f"{scene.day(on)} is before you applied: is that the day?" if on and applied and on < applied else ""
    )
    return Meaning(" · ".join(filter(None, parts)), change, early or warned_of_year(by, scene))


def _check_named(text: str, rest: str, found: tuple[Application, ...], scene: Scene) -> None:
    """Raise Unclear for a letter or two of a name: too little to end an application by."""
    first, app = text.split(" ")[0].strip(",;:"), found[0]
    if len(found) > 1 or len(first) >= _SHORTEST or words_of(first)[0] in (app.id, *words_of(app.company)):
        return
    name = application_words(app, scene)
    raise Unclear(f"“{first}” is too little of a name to be sure: write “outcome {name} {rest}”.")


_SHORTEST = 3


def _kind_of(said: str, company: str) -> tuple[EventKind, str]:
    """Return how it ended, and what is said on top. Raises Unclear where that is not said, or not sure."""
    pairs = [(word, kind, r"[\s,;:.]") for kind, words in _OUTCOMES.items() for word in words]
    pairs += [(word, kind, r"\s*[,;:.]") for word, kind in _ALONE.items()]
    fitting = [
        (word, kind)
        for word, kind, after in pairs
        if re.match(rf"{re.escape(word)}(?=$|{after})", said, re.IGNORECASE)
    ]
    if not fitting and not _BOTH_WAYS.match(said):
        known = ", ".join(kind.value for kind in _OUTCOMES)
        words = f"I do not understand “{shortened(said)}”. " if said else ""
        raise Unclear(f"{words}How did it end? Write one of: {known}.")
    if _BOTH_WAYS.match(said):
        raise Unclear(
            f"Who ended it? If they did, write “outcome {company} rejected”; if you did, or let an offer "
            f"lapse, “outcome {company} declined” or “outcome {company} withdrawn”."
        )
    word, kind = max(fitting, key=lambda pair: len(pair[0]))
    after = said[len(word) :]
    note = after.strip(" ,;:.")
    goes_on = after[:1] not in tuple(",;:.")
    unsure = _NOT_SURE.match(note)
    if unsure is not None and (goes_on or unsure.end() == len(note)):
        raise Unclear(f"“{shortened(said)}” is not sure yet, as I read it: record it once it is.")
    return kind, note


def _pull_answer_by(text: str, scene: Scene) -> tuple[str, str]:
    """Return `text` without the day by which they need an answer to an offer, and the words for that day."""
    if _OFFERED.search(text) is None:
        return text, ""
    for begin, end, words in _days_to_answer(text):
        try:
            by = read_promise(words, scene.today, scene)
        except Unclear:
            continue
        if by is not None:
            before, after = _ASKED.sub("", text[:begin]), text[end:].strip(" ,;.)")
            return ", ".join(filter(None, (before.rstrip(" ,;("), after))), words
    return text, ""


def _days_to_answer(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where words that could be that day begin and end, with those words: the longest first."""
    for lead in _BY.finditer(text):
        ends = [len(text), *(at for at in range(len(text) - 1, lead.end(), -1) if text[at] in ",;)")]
        yield from ((lead.start(), end, text[lead.end() : end].strip(" .)")) for end in ends)
    for tail in _TO_DECIDE.finditer(text):
        starts = [each.start() for each in re.finditer(r"\S+", text[: tail.start()])]
        yield from ((start, tail.end(), text[start : tail.start()]) for start in starts)


OUTCOME = Verb(
    "outcome",
    "outcome acme rejected",
    "how it ended: offer (answer by fri), accepted, declined, rejected, withdrawn, no answer, or reopened",
    _read_outcome,
    slots=(Slot.TARGET, Slot.WORD),
    words=tuple(kind.value for kind in _OUTCOMES),
)
