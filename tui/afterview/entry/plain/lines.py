"""The quick-add lines that a matched sentence becomes."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from afterview.civil import day_of, in_zone
from afterview.dates.days import DAY_NAMES, MONTH_NAMES, DateLean
from afterview.dates.pieces import When, when_at
from afterview.dates.reader import moment_of
from afterview.dates.zones import zone_at
from afterview.entry.plain.answers import answer_line
from afterview.entry.plain.matching import Match, promised
from afterview.entry.plain.sentence import Piece
from afterview.entry.plain.shapes import By, Where, Who
from afterview.entry.plain.thanked import round_thanked_for, says_which
from afterview.entry.plain.whom import Missing, company_of, is_listed, names_in, rooms
from afterview.entry.plain.words import CHANNEL_RANK, CHANNEL_WORDS, NOISE
from afterview.entry.scene import Scene
from afterview.entry.targets import application_words
from afterview.entry.verbs.common import frame_of
from afterview.text import Unclear, folded, one_of

_CALL = re.compile(
    r"call|phon|\bring\b|\bbell\b|buzz|answerphone|mailbox|rang|rung|dial|telephone|vm\b|voice|spoke|talked|got through|got hold|\bline\b"
)
_RESULTS = (
    ("left a message", re.compile(r"\b(?:voice ?mail|vm|voice message|left (?:\w+ ){0,2}(?:message|msg)|answering machine|answerphone|mailbox|left my (?:number|details|name)|left him a|left her a|left them a)\b")),
    (
        "no answer",
        re.compile(
            r"\bno[ -]?(?:answer|reply|response|one|luck|pick)|nobody|didn't (?:pick|answer|reply)|not? pick|no-one|unanswered|"
            r"without (?:an )?answer|engaged|line busy|rang out"
        ),
    ),
    ("spoke", re.compile(r"\b(?:spoke|talked|spoken|got through|got hold|he said|she said|they said|says|they say|told me|they're|still \w+ing|answered)\b")),
)  # fmt: skip
_CHANNELS = (
    ("emailed", re.compile(r"\be-?mail|\bmail")),
    ("called", _CALL),
    ("linkedin", re.compile(r"linkedin")),
    ("messaged", re.compile(r"text|messag|whatsapp|ping|slack|\bdm\b")),
    ("letter", re.compile(r"\bletter\b")),
    ("emailed", re.compile(r"\bwrote\b|\bwritten\b")),
)


def lines_of(match: Match, scene: Scene) -> tuple[str, ...]:
    """Return the lines that a match becomes. Raises Unclear where something is missing, or can be several."""
    shape = match.shape
    company = company_of(match, scene)
    lines = _lines(match, company, scene)
    is_much = len(match.rest.split()) > (3 if shape.kind in ("move", "cancel") else 0)
    if is_much and not shape.keeps_rest and shape.where is not Where.NOWHERE:
        said = match.sentence.text.replace(" 's", "'s")
        return (*lines, f"note {company} {said}")
    return lines


def _lines(match: Match, company: str, scene: Scene) -> tuple[str, ...]:
    shape = match.shape
    names = [each for each in names_in(match, scene) if folded(each) != folded(company)]
    if shape.kind == "touch" and shape.value:
        for piece in match.of("P"):
            if any(rooms(person, scene) for each in piece.people for person in each):
                raise Unclear(f"Was that a follow-up? Write “touch {piece.names[0]} …” where it was not.")
    if shape.kind == "interview":
        line = _interview(match, company, names, scene)
        return (line,) if is_listed(company, scene) else (f"{company}; saved", line)
    if shape.kind in ("move", "cancel"):
        return (_change(match, company, scene),)
    if shape.kind == "heard":
        return (answer_line(match, company),)
    if shape.kind == "promise":
        return (_promise(match, company, scene),)
    day = _day(match, scene)
    if day > scene.today.isoformat():
        raise Missing("Has it happened? That day is still to come.")
    if (
        day
        and day < (scene.today - _LONG_AGO).isoformat()
        and not re.search(r"\b20\d\d\b", match.sentence.text)
    ):
        raise Unclear("In which year was that?")
    if shape.past_day and not _is_past(match, day, scene):
        raise Missing("Has it happened? Write when.")
    if (
        shape.value == "declined"
        and shape.by is By.THEM
        and not any(
            app.outcome and app.outcome.kind.value == "offer"
            for each in match.of("C")
            for app in each.applications
        )
    ):
        raise Unclear(f"Who declined? Write “outcome {company} declined”, or “outcome {company} rejected”.")
    if shape.kind == "outcome":
        note = f", {match.rest}, {day or 'today'}" if match.rest else f" {day}" if day else ""
        line = f"outcome {company} {shape.value}{note}"
        return (line,) if is_listed(company, scene) else (f"{company}; applied {day or 'today'}", line)
    if shape.kind == "followup":
        for piece in match.of("P"):
            if any(person.is_reference for people in piece.people for person in people):
                raise Unclear(
                    f"{piece.text} is a reference: write “told {company} {piece.text}”, or “touch {piece.text} …”."
                )
        return (_follow_up(match, company, names, _moment(match, scene)),)
    if shape.who in (Who.KNOWN, Who.ANY) and not names:
        raise Missing("Who? Write the name.")
    if len(names) > 1 and shape.kind not in ("sent", "told", "asked", "reported", "reference", "touch"):
        raise Unclear(f"Who of them: {', '.join(names)}?")
    return tuple(_about(match, company, name, scene) for name in names)


_LONG_AGO = timedelta(days=300)
_MONTH = f"(?:{one_of(MONTH_NAMES)})"


def _is_past(match: Match, day: str, scene: Scene) -> bool:
    """Return whether a day was said that is not ahead: of a mere "wed" that cannot be told."""
    said = " ".join(folded(each.text) for each in match.of("D"))
    sure = re.search(
        rf"today|yesterday|yday|ago|last|morning|tonight|now|[0-9]{{4}}|[0-9]+[./]|{_MONTH} ?[0-9]|[0-9] ?{_MONTH}",
        said,
    )
    return bool(day) and sure is not None and day <= scene.today.isoformat()


def _about(match: Match, company: str, name: str, scene: Scene) -> str:
    kind, when = match.shape.kind, _moment(match, scene)
    if kind == "sent":
        words = [CHANNEL_WORDS[each.sign] for each in match.pieces if each.sign in CHANNEL_WORDS]
        words += ["handwritten"] if re.search(r"by hand", folded(match.sentence.text)) else []
        channel = next((each for each in CHANNEL_RANK if each in words), "")
        company = round_thanked_for(match, company, name, scene)
        how = {"email": "by email", "letter": "by letter"}.get(channel, channel)
        return " ".join(filter(None, ("sent", company, name, how, when)))
    if kind == "reference" and match.shape.value:
        return f"reference {name} {match.shape.value}"
    if kind == "skip":
        return f"skip {company} 3 {name}: would rather not be named"
    if kind == "reference":
        relation = f" relation: {match.rest}" if match.rest else ""
        return f"reference {name}{relation}"
    if kind == "contact":
        if is_listed(company, scene):
            return f"contact {company} {name} works there{f', {match.rest}' if match.rest else ''}"
        return f"person {name} at {company}"
    if kind == "touch":
        return " ".join(filter(None, ("touch", name, _how(match), when)))
    if kind == "connected":
        return " ".join(filter(None, ("connected", name, when)))
    return " ".join(filter(None, (kind, company, name, when)))


def _how(match: Match) -> str:
    """Return how somebody was contacted: the sentence without the name, the day, and what ties them to it."""
    words: list[str] = []
    for each in match.sentence.pieces:
        if each.sign in "PD":
            if words and words[-1] in ("with", "to", "into", "on"):
                words.pop()
        elif each.sign not in ("|", "i", "we", "a", "the", "had", "just", "to", "'s"):
            words.append(each.text.lower() if each.sign in NOISE else each.text)
    while words and words[-1] in ("with", "w/", "w", "and", "for", "to", "on", "into", "at"):
        words.pop()
    return " ".join(words)


def _when(match: Match, scene: Scene) -> tuple[When, str]:
    """Return what the sentence says about when, and the zone. Raises Unclear where it says it twice."""
    whole, zone = When(), ""
    days = _new_times(match) if match.shape.kind == "move" else match.of("D")
    for piece in (each for each in days if match.shape.kind != "sent" or not says_which(match, each)):
        _check_next(piece.text, scene)
        lean = (
            DateLean.PAST
            if match.shape.kind == "interview" and _is_told_of(match, piece)
            else match.shape.lean
        )
        found = when_at(match.sentence.text, piece.start, frame_of(scene), lean)
        if found is None:
            raise Unclear(f"I do not understand “{piece.text}” here.")
        together = whole.joined(found[0])
        if together is None:
            raise Unclear(f"The time is there twice: “{piece.text}” comes on top.")
        whole = together
        if found[1] < piece.end:
            start = (
                found[1]
                + len(match.sentence.text[found[1] :])
                - len(match.sentence.text[found[1] :].lstrip())
            )
            named = zone_at(match.sentence.text, start, scene.zone, scene.now)
            zone = named[0] if named else zone
    return whole, zone


_BEFORE = frozenset("had was went did interviewed attended finished took sat were".split())


def _is_told_of(match: Match, date: Piece) -> bool:
    """Return whether an interview is told of that has been: "had an interview with Corvid on Monday at 9"."""
    before: list[str] = []
    for each in match.sentence.pieces:
        before = [] if each.sign == "|" else [*before, each.sign]
        if each is date:
            return bool(_BEFORE & {*before})
    return False


def _new_times(match: Match) -> list[Piece]:
    """Return to when something is moved: what stands after the word for it, and not behind from, instead or "'s"."""
    pieces = match.sentence.pieces
    start = min((each for each in match.cued), default=0)
    found = []
    for index, each in enumerate(pieces):
        before = pieces[index - 1].sign if index else "|"
        if before in ("from", "of", "not", "instead") or folded(each.text).startswith("from "):
            continue
        after = pieces[index + 1].sign if index + 1 < len(pieces) else "|"
        if each.sign == "D" and after != "'s" and folded(each.text) not in ("now", "just now", "right now"):
            found.append(each)
    return [each for each in found if each.start > start] or found


def _check_next(text: str, scene: Scene) -> None:
    """Raise Unclear for "next friday" said on a Thursday: some mean tomorrow, and some the week after."""
    match = re.match(r"(?:on\s+)?next\s+(?P<day>[a-z]+)", text, re.IGNORECASE)
    weekday = DAY_NAMES.get(match["day"].lower()) if match else None
    if weekday is not None and weekday > scene.today.weekday():
        near = scene.today + timedelta(days=weekday - scene.today.weekday())
        far = near + timedelta(days=7)
        raise Unclear(
            f"{text} can be {scene.day(near)} or {scene.day(far)}: write the date, as in “interview Acme {near.day}/{near.month} 14:00”."
        )


def _day(match: Match, scene: Scene) -> str:
    when, _ = _when(match, scene)
    if when.is_empty:
        return ""
    if when.instant is not None:
        return day_of(when.instant, scene.zone).isoformat()
    return (when.day or scene.today).isoformat()


def _moment(match: Match, scene: Scene) -> str:
    when, _ = _when(match, scene)
    if when.is_empty:
        return ""
    if when.instant is None and when.start is None:
        return (when.day or scene.today).isoformat()
    at = moment_of(when, frame_of(scene)).at
    if at == scene.now:
        return ""
    return f"{in_zone(at, scene.zone):%Y-%m-%d %H:%M}"


def _follow_up(match: Match, company: str, names: list[str], when: str) -> str:
    core = folded(" ".join(each.text or each.sign for each in match.pieces))
    text = folded(match.sentence.text)
    channel = next((word for word, pattern in _CHANNELS if pattern.search(core)), "")
    found = [word for word, pattern in _RESULTS if pattern.search(text)]
    note = "; ".join(filter(None, (f"with {' and '.join(names)}" if names else "", match.rest)))
    if match.rest and any(pattern.fullmatch(folded(match.rest)) for _, pattern in _RESULTS):
        note = f"with {' and '.join(names)}" if names else ""
    parts = [part for part in (channel, found[0] if found else "", note) if part]
    line = f"followup {company} {', '.join(parts) or 'asked'}"
    return f"{line}, {when or 'now'}" if note or when else line


_RINGING = frozenset("call calling calls ring ringing phone phoning speak talk meet see".split())


def _promise(match: Match, company: str, scene: Scene) -> str:
    if match.shape.value:
        return f"promise {company} {match.shape.value}"
    said = sorted(promised(match.sentence, scene))
    if not said:
        raise Missing("By when? Write a day, or a length of time.")
    if any(each.sign in _RINGING for each in match.sentence.pieces) and any(
        re.search(r"\d[:.h]\d\d|\d\s*[ap]m|noon", each.text, re.IGNORECASE) for each in match.of("D")
    ):
        raise Missing("Is that a call that is agreed? Write it like “interview Acme phone tue 14:00”.")
    end = next(each.end for each in match.sentence.pieces if each.start == said[-1])
    when = match.sentence.text[said[0] : end]
    if any(each.start not in said for each in match.of("D")):
        raise Unclear("There are two days: which one is the answer's?")
    weekday = DAY_NAMES.get((re.findall(r"[a-z]+", folded(when)) or [""])[-1])
    if weekday == scene.today.weekday() and not re.search(r"[0-9]", when):
        later = scene.today + timedelta(days=7)
        raise Unclear(
            f"{when} can be today or a week from now: write “promise {company} {later.isoformat()}”, or “… today”."
        )
    return f"promise {company} {when}"


def _interview(match: Match, company: str, names: list[str], scene: Scene) -> str:
    when, zone = _when(match, scene)
    people = names
    kind = next(
        (each for each in _KIND_WORDS if re.search(rf"(?<!\w){each[0]}", folded(match.sentence.text))),
        ("", ""),
    )[1]
    number = re.search(
        r"\b(?:round|rd)\s*#?(\d)\b|\b(\d)(?:st|nd|rd|th) (?:round|interview)", folded(match.sentence.text)
    )
    told = f"round {number[1] or number[2]}" if number else ""
    if when.instant is None and when.start is None:
        day = when.day.isoformat() if when.day else "tue"
        raise Missing(
            f"At what time? Write it like “interview {company} {' '.join(filter(None, (kind, day)))} 14:00”."
        )
    if when.day is None and when.instant is None and moment_of(when, frame_of(scene)).at < scene.now:
        raise Unclear(
            f"On which day? Write it like “interview {company} fri {_appointment(when, scene, with_day=False)}”."
        )
    if (
        when.weekday == scene.today.weekday()
        and when.day == scene.today
        and moment_of(when, frame_of(scene)).at < scene.now
    ):
        later, clock = (
            scene.today + timedelta(days=7),
            _appointment(when, scene, with_day=False).split(" ")[-1],
        )
        raise Unclear(
            f"Today or a week from now? Write “interview {company} {later} {clock}”, or “… today {clock}”."
        )
    last = max((each.start for each in match.of("D")), default=0)
    if {each.sign for each in match.sentence.pieces if each.start > last} & {"was", "were", "went", "felt"}:
        raise Unclear(
            f"Has it been? Write “note {company} …” for how it went, or the interview with its date."
        )
    lines = ["interview", company, kind, told, _appointment(when, scene, with_day=True), zone]
    lines += [each.text for each in match.of("U")]
    lines += [f"with {', '.join(people)}"] if people else []
    lines += [f"note: {match.rest}"] if match.rest else []
    return " ".join(filter(None, lines))


def _appointment(when: When, scene: Scene, *, with_day: bool) -> str:
    if when.instant is not None:
        return f"{in_zone(when.instant, scene.zone):%Y-%m-%d %H:%M}"
    day = when.day.isoformat() if when.day else scene.today.isoformat() if with_day else ""
    clock = "{:02}:{:02}".format(*when.start) if when.start else ""
    clock += "-{:02}:{:02}".format(*when.end) if when.end else ""
    return f"{day} {clock}".strip()


def _check_ahead(match: Match, company: str, scene: Scene) -> None:
    """Raise Unclear where no round there is to come, so that none can be meant."""
    there = [
        each
        for each in scene.hunt.applications.values()
        if folded(each.company) == folded(company.split("#")[0])
    ]
    there += [app for piece in match.of("C") for app in piece.applications]
    if not any(held.is_ahead(scene.now) for app in there for held in app.rounds):
        raise Unclear(
            f"No interview at {company} is still to come. A new one is “interview {company} tue 14:00”."
        )


def _change(match: Match, company: str, scene: Scene) -> str:
    when, zone = _when(match, scene)
    if match.shape.kind == "cancel":
        if when.is_empty:
            _check_ahead(match, company, scene)
            return f"cancel {company}"
        day = day_of(when.instant, scene.zone) if when.instant else when.day or scene.today
        for application in {app.id: app for each in match.of("C") for app in each.applications}.values():
            for held in application.rounds:
                if held.day(scene.zone) == day:
                    return f"cancel {application_words(application, scene)}#{held.round}"
        raise Unclear(f"No interview at {company} is on record for that day.")
    if when.is_empty:
        raise Missing(f"To when? Write it like “move {company} to fri 11:00”.")
    _check_ahead(match, company, scene)
    if when.day is not None and moment_of(when, frame_of(scene)).at < scene.now:
        if when.weekday is None:
            raise Unclear(f"That is over. Write it like “move {company} to fri 11:00”.")
        when = replace(when, day=when.day + timedelta(days=7))
    return " ".join(filter(None, ("move", company, "to", _appointment(when, scene, with_day=False), zone)))


_KIND_WORDS: tuple[tuple[str, str], ...] = (
    ("coffee chat", "coffee chat"), ("coffee", "coffee chat"), ("phone screen", "phone screen"), ("video", "video"),
    ("zoom", "video"), ("teams", "video"), ("google meet", "video"), ("skype", "video"), ("on[- ]?site", "onsite"), ("in.person", "onsite"),
    ("panel", "panel"), ("technical", "technical"), ("tech ", "technical"), ("coding", "coding"), ("behaviou?ral", "behavioural"),
    ("final", "final"), ("system design", "system design"), ("phone|telephone|telefon", "phone"), ("screen", "screen"), ("lunch", "lunch"),
    ("chat", "chat"), ("call", "phone"),
)  # fmt: skip
"""The kinds, the more certain first: a phone screen on video is a video call."""
