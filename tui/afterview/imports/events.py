"""A VEVENT as an interview that could be stored: what is said of it, what has to be asked, what is odd."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import datetime

import msgspec
from msgspec.structs import replace

from afterview.civil import in_zone
from afterview.imports.addresses import company_label, is_scheduler, same
from afterview.imports.application_guess import Guess, guess
from afterview.imports.calendar_text import Component
from afterview.imports.content_lines import Line
from afterview.imports.copies import NO_CHANGE
from afterview.imports.event_times import Times, read_stamp, times_of
from afterview.imports.kinds_of_event import Verdict, kind_of, verdict
from afterview.imports.participants import MOST_PEOPLE, Invited, Me, Room, invited, me_among, sort_out
from afterview.imports.plan import About, Action, PlannedInterview, Question
from afterview.imports.prose_names import Named, named_in
from afterview.imports.source import Known, Letter
from afterview.imports.wording import Words, note_of, words_of
from afterview.text import clean_line, folded, shortened

_ANSWERS = {"ACCEPTED": "accepted", "DECLINED": "declined", "TENTATIVE": "perhaps"}
_EVERY = {
    "DAILY": "every day", "WEEKLY": "every week", "MONTHLY": "every month", "YEARLY": "every year",
    "HOURLY": "every hour", "MINUTELY": "every minute", "SECONDLY": "every second",
}  # fmt: skip
_SCHEDULE_LINE = re.compile(
    r"^[^\w\n]{0,40}\d{1,2}[:.h]\d{2}.{0,24}?(?:-|–|—|to|bis|à)\s*\d{1,2}[:.h]\d{2}", re.M | re.I
)


class Event(msgspec.Struct, frozen=True):
    """What an event says, part by part."""

    lines: dict[str, list[Line]]
    method: str
    words: Words
    times: Times
    people: list[Invited]
    count: int
    """How many are invited in all."""
    user: Me
    belongs: Guess

    @property
    def is_cancelled(self) -> bool:
        """Return whether it is called off, in whatever way that is said."""
        status = _first(self.lines, "STATUS").upper()
        return self.method == "CANCEL" or status == "CANCELLED" or self.words.says_cancelled


def interview_of(
    component: Component, where: str, known: Known, letter: Letter, *, is_message: bool
) -> tuple[PlannedInterview, tuple[str, ...]]:
    """Return what an event would become, and what has to be told of it.

    `is_message`: it was sent to the user, and is no entry of a whole calendar.
    """
    event = _taken_apart(component, known, letter)
    found = _plain(event, component, where, known)
    senders = [each.email for each in event.people if each.is_organiser]
    senders += [letter.sender] if letter.sender else []
    if event.method in NO_CHANGE:
        return _left(found, NO_CHANGE[event.method].format(_answer(event.lines))), ()
    what, why = verdict(
        event.words.title,
        event.words.body[:8_000],
        from_scheduler=any(map(is_scheduler, senders)) or _made_by_scheduler(component),
        by_company=event.belongs.application is not None or bool(event.belongs.among),
        is_message=is_message,
        many=event.count,
    )
    if what is Verdict.OTHER and not event.is_cancelled:
        return _left(found, why), ()
    there = sort_out(event.people, _named(event, known, letter), event.user, known.own, known.own_name)
    questions, odd = _asked_and_told(event, component, there, what, why)
    place = event.words.place or ("" if event.words.link else next(iter(there.rooms), ""))
    belongs = event.belongs
    words = event.words
    return (
        replace(
            found,
            place=place,
            people=there.people,
            notes=note_of(words.body),
            kind=kind_of(words.title, words.body, place, words.link, by_phone=words.by_phone),
            application=belongs.application.id if belongs.application else None,
            why=f"{_capital(belongs.why)}; {why}." if belongs.why else f"{_capital(why)}.",
            questions=questions,
        ),
        odd,
    )


def _taken_apart(component: Component, known: Known, letter: Letter) -> Event:
    lines = defaultdict[str, list[Line]](list)
    for line in component.lines(letter.charset):
        lines[line.name].append(line)
    words = words_of(lines, letter)
    people = invited(lines, words.location, letter)
    user = me_among(people, known.own, known.own_name, letter.recipients)
    addresses = [letter.sender] if letter.sender else []
    addresses += [each.email for each in people if each.email and not each.is_room]
    others = [each for each in addresses if user.is_not(each) and same(each) not in known.own]
    names = [each.name for each in people if each.is_organiser and user.is_not(each.email)]
    everyone = {
        known.own_name,
        user.one.name if user.one else "",
        *(each.name for each in people if not each.is_organiser),
    }
    everyone |= {each.name for each in named_in(words.body, frozenset())}
    return Event(
        lines,
        _method(lines, component, letter),
        words,
        times_of(lines, component.calendar, known.zone),
        people,
        component.attendees,
        user,
        guess(
            known.hunt,
            words.title,
            words.body,
            words.location,
            others,
            [*names, letter.sender_name],
            frozenset(folded(each) for each in everyone if each),
        ),
    )


def _plain(event: Event, component: Component, where: str, known: Known) -> PlannedInterview:
    """Return what the fields of an event say, before anything is made of it."""
    times, words = event.times, event.words
    return PlannedInterview(
        uid=clean_line(_first(event.lines, "UID"))[:300],
        action=Action.CANCEL if event.is_cancelled else Action.ADD,
        where=where,
        instance=_instance(event.lines, component, known),
        title=words.title,
        method=event.method,
        starts=times.starts,
        ends=times.ends,
        on=times.on,
        zone=times.zone,
        link=words.link[:2_000],
        place=words.place,
        sequence=_number(_first(event.lines, "SEQUENCE")),
        stamped=_stamped(event.lines, component, known),
        company=event.belongs.company,
    )


def _named(event: Event, known: Known, letter: Letter) -> list[Named]:
    """Return whom the words name: those of the event, of the mail around it, and of the title."""
    company = event.belongs.company
    companies = [company, *(each.company for each in known.hunt.applications.values())]
    companies += [company_label(each.email) for each in event.people if each.email]
    never = frozenset(folded(each) for each in companies if each)
    found = dict[str, Named]()
    for text in (event.words.body, letter.body, event.words.title if company else ""):
        for each in named_in(text, never):
            found.setdefault(folded(each.name), each)
    title = folded(event.words.title)
    for one in event.people:
        # "Kim Roe <> Dana Lee": whoever stands in the title is in the room.
        is_named = " " in one.name and folded(one.name) in title and folded(one.name) not in never
        if is_named and event.user.is_not(one.email):
            found.setdefault(folded(one.name), Named(one.name, one.title, one.email))
    return list(found.values())


def _asked_and_told(
    event: Event, component: Component, there: Room, what: Verdict, why: str
) -> tuple[tuple[Question, ...], tuple[str, ...]]:
    """Return what only the user knows, and what has to be told."""
    questions, odd = list(event.times.questions), list(event.times.odd)
    if not component.is_whole:
        odd.append("It is cut off: what is missing at its end is not known.")
    if event.count > MOST_PEOPLE:
        odd.append(f"{event.count:,} people are invited: the first {MOST_PEOPLE} are looked at.")
    if repeats := _repeats(event.lines):
        odd.append(f"It repeats {repeats}: only its first time is taken.")
        questions.append(Question(About.TIME, f"It repeats {repeats}: which time is the interview?"))
    talks = len(_SCHEDULE_LINE.findall(event.words.body[:20_000]))
    if talks > 1 and len(there.people) > 1:
        odd.append(f"It seems to be {talks} talks one after the other: they are entered as one round.")
    if what is Verdict.MAYBE and not event.is_cancelled:
        questions.insert(0, Question(About.INTERVIEW, f"Is it an interview? I cannot tell: {why}."))
    if event.belongs.application is None:
        questions.append(_which(event.belongs))
    return (*questions, *there.questions), (*odd, *there.odd)


def _left(found: PlannedInterview, why: str) -> PlannedInterview:
    return replace(found, action=Action.IGNORE, why=f"{_capital(why)}.")


def _answer(lines: dict[str, list[Line]]) -> str:
    """Return what an answer to an invitation says, in a word or two."""
    said = (each.parameters.get("PARTSTAT", "").upper() for each in lines.get("ATTENDEE", ())[:3])
    return ", ".join(dict.fromkeys(_ANSWERS[each] for each in said if each in _ANSWERS)) or "yes or no"


def _which(belongs: Guess) -> Question:
    company = shortened(belongs.company)
    if belongs.among:
        text = f"Which of the {len(belongs.among)} applications at {company} is it for?"
        return Question(About.APPLICATION, text, tuple(each.id for each in belongs.among))
    guessed = f" It seems to come from {company}." if company else ""
    return Question(About.APPLICATION, f"Which application does it belong to?{guessed}")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _method(lines: dict[str, list[Line]], event: Component, letter: Letter) -> str:
    """Return the method, which stands in the calendar, or wrongly in the event, or in the mail's header."""
    return (_first(lines, "METHOD") or event.calendar.method or letter.method).strip().upper()


def _first(lines: dict[str, list[Line]], name: str) -> str:
    return next((line.text.strip() for line in lines.get(name, ()) if line.value.strip()), "")


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _stamped(lines: dict[str, list[Line]], event: Component, known: Known) -> datetime | None:
    for name in ("DTSTAMP", "LAST-MODIFIED", "CREATED"):
        for line in lines.get(name, ()):
            stamp = read_stamp(line, event.calendar, known.zone)
            if stamp is not None and stamp.instant is not None:
                return stamp.instant
    return None


def _instance(lines: dict[str, list[Line]], event: Component, known: Known) -> str:
    for line in lines.get("RECURRENCE-ID", ()):
        stamp = read_stamp(line, event.calendar, known.zone)
        if stamp is not None and stamp.instant is not None:
            return f"{in_zone(stamp.instant, 'UTC'):%Y-%m-%dT%H:%M:%SZ}"
        if stamp is not None and stamp.on is not None:
            return stamp.on.isoformat()
    return ""


def _repeats(lines: dict[str, list[Line]]) -> str:
    """Return how often it repeats, in words; "" where it does not. No rule is ever gone through."""
    rules = lines.get("RRULE", ())
    if not rules and lines.get("RDATE") and not lines.get("RECURRENCE-ID"):
        return "on further days"
    for line in rules:
        said = dict(part.partition("=")[::2] for part in line.value.upper().split(";") if "=" in part)
        if said.get("COUNT") == "1":
            continue
        every = _EVERY.get(said.get("FREQ", ""), "by a rule of its own")
        return f"{every}, {said['COUNT']} times" if said.get("COUNT", "").isdigit() else every
    return ""


def _made_by_scheduler(event: Component) -> bool:
    maker = folded(event.calendar.maker)
    return any(
        name in maker
        for name in ("greenhouse", "lever", "ashby", "goodtime", "calendly", "modernloop", "workable")
    )
