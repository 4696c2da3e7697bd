"""Everything recorded for one application, as lines to read, edit and delete."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from afterview.changes.editing_reading import write_minutes
from afterview.changes.editing_refs import Kind, Ref, skip_key, tie_key
from afterview.changes.editing_words import LETTER_WORDS, name_of, short
from afterview.civil import day_of, in_zone, say_day, say_moment
from afterview.records.applications import Application, Ask, Told
from afterview.records.hunt import Hunt
from afterview.records.interviews import Interview, Skip
from afterview.records.letters import Letter
from afterview.records.people import Channel, Person, Tie
from afterview.records.reflections import Question

_LONGEST = 240


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a heading (no `ref`), or a thing with what it is, what it says, and what it adds."""

    label: str
    text: str = ""
    note: str = ""
    ref: Ref | None = None
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Says:
    """Says days, moments and names in words: `now` is an aware instant, `zone` the person's own."""

    hunt: Hunt
    now: datetime
    zone: str

    def moment(self, instant: datetime | None) -> str:
        """Say an instant; nothing for None."""
        if instant is None:
            return ""
        said = say_moment(instant, self.zone, self.now)
        return said if " " in said else f"today {said}"

    def date(self, instant: datetime) -> str:
        """Say the day of an instant."""
        return say_day(day_of(instant, self.zone), day_of(self.now, self.zone))

    def name(self, person: str) -> str:
        """Return a person's name."""
        return name_of(self.hunt, person)


def dots(*parts: str) -> str:
    """Join what there is with middle dots, each part as one short line."""
    return " · ".join(short(part, _LONGEST) for part in parts if part)


def of_application(application: Application, says: Says) -> tuple[Line, ...]:
    """Return all lines of one application, section by section; sections without a line are left out."""
    key = application.id
    lines = [
        Line(application.company, ref=None),
        Line(
            "Application",
            dots(application.role or "no role yet", application.status.value, application.location),
            dots(application.salary, application.url, *(f"#{each}" for each in application.tags)),
            Ref(Kind.APPLICATION, key),
        ),
    ]
    more = dots(f"found through {application.source}" if application.source else "", application.notes)
    if more:
        lines.append(Line("", more, ref=Ref(Kind.APPLICATION, key, key="notes")))
    today = day_of(says.now, says.zone)
    lines += section(
        "What happened",
        (
            Line(
                each.kind.value.capitalize(),
                say_day(each.on, today),
                each.note,
                Ref(Kind.EVENT, key, key=each.id),
            )
            for each in sorted(application.events, key=lambda each: each.on)
        ),
    )
    for interview in sorted(application.interviews, key=lambda each: each.starts):
        lines += _of_interview(application, interview, says)
    lines += section(
        "References told", (_told(each, key, says.name(each.person), says) for each in application.told)
    )
    lines += section("Network", _network(application, says))
    lines += section(
        "Letters", (_letter(each, key, "", says.name(each.person), says) for each in application.letters)
    )
    lines += section("Skipped", (_skip(each, key, "", says) for each in application.skips))
    lines += section("People", (person_line(each, says) for each in _people(application, says.hunt)))
    return tuple(lines)


def section(title: str, lines: Iterable[Line]) -> list[Line]:
    """Return the lines below their heading, or nothing where there are none."""
    found = list(lines)
    return [Line(title), *found] if found else []


def by_channel(channel: Channel | None) -> str:
    """Say how something is sent: "by email", "handwritten"."""
    if channel is None:
        return ""
    return channel.value if channel is Channel.HANDWRITTEN else f"by {channel.value}"


def person_line(person: Person, says: Says) -> Line:
    """Return the line of a person: name, work, whether a reference, when we last spoke."""
    last = max((each.at for each in person.touches), default=None)
    return Line(
        "★ Reference" if person.is_reference else "Person",
        dots(person.name, person.title, person.company),
        dots(
            person.email,
            f"last contact {says.date(last)}" if last else "",
            by_channel(person.channel),
        ),
        Ref(Kind.PERSON, person=person.id),
    )


def _of_interview(application: Application, interview: Interview, says: Says) -> Iterator[Line]:
    key, own = application.id, interview.id
    yield Line(f"Round {interview.round}" + (f" · {short(interview.kind, 30)}" if interview.kind else ""))
    foreign = ""
    if interview.zone != says.zone:
        foreign = f"{in_zone(interview.starts, interview.zone):%H:%M} in {interview.zone}"
    yield Line(
        "Called off" if interview.cancelled_at else "Interview",
        dots(f"{says.moment(interview.starts)}, {write_minutes(interview.minutes)}", foreign),
        dots(interview.place, interview.link, interview.notes),
        Ref(Kind.INTERVIEW, key, own),
    )
    for link in interview.interviewers:
        talked = f"talked about {link.talked_about}" if link.talked_about else ""
        ref = Ref(Kind.INTERVIEWER, key, own, link.person)
        yield Line("Interviewer", says.name(link.person), dots(talked), ref, 1)
    if interview.promise:
        promise = interview.promise
        answer = say_day(promise.on, day_of(says.now, says.zone)) if promise.on else "they did not say"
        note = dots(promise.words, f"said {says.moment(promise.said_at)}")
        yield Line("Answer by", answer, note, Ref(Kind.PROMISE, key, own), 1)
    for follow in sorted(interview.follow_ups, key=lambda each: each.at):
        ref = Ref(Kind.FOLLOW_UP, key, own, key=follow.id)
        yield Line(
            "Follow-up",
            says.moment(follow.at),
            dots(follow.channel, follow.result.value, follow.note),
            ref,
            1,
        )
    for question in interview.reflection.questions:
        note = _question(question, says)
        yield Line("Question", dots(question.text), note, Ref(Kind.QUESTION, key, own, key=question.id), 1)
    for prep in interview.preparation:
        ref = Ref(Kind.PREP_NOTE, key, own, key=prep.id)
        yield Line(f"Bring {prep.kind.value}", dots(prep.text), "", ref, 1)
    for letter in interview.letters:
        yield _letter(letter, key, own, says.name(letter.person), says, 1)
    for skip in interview.skips:
        yield _skip(skip, key, own, says, 1)


def _question(question: Question, says: Says) -> str:
    ready = {True: "ready", False: "not ready", None: ""}[question.ready]
    return dots(
        question.went.value if question.went else "",
        ready,
        "interesting" if question.interesting else "",
        "count on it" if question.count_on else "",
        says.name(question.asked_by) if question.asked_by else "",
    )


def _told(told: Told, application: str, text: str, says: Says) -> Line:
    end = f"told how it ended {says.moment(told.outcome_at)}" if told.outcome_at else ""
    ref = Ref(Kind.TOLD, application, person=told.person)
    return Line("Told", text, dots(says.moment(told.at), end), ref)


def _ask(ask: Ask, application: str, text: str, says: Says) -> Line:
    stages = (
        ("asked", ask.asked_at),
        ("said yes", ask.agreed_at),
        ("said no", ask.declined_at),
        ("put in a word", ask.done_at),
    )
    said = (f"{word} {says.moment(at)}" for word, at in stages if at)
    return Line("Good word", text, dots(*said, ask.note), Ref(Kind.ASK, application, person=ask.person))


def _network(application: Application, says: Says) -> Iterator[Line]:
    company = application.company.casefold()
    for ask in application.asks:
        yield _ask(ask, application.id, says.name(ask.person), says)
    for person in says.hunt.people.values():
        for tie in person.ties:
            if tie.company.casefold() == company:
                yield _tie(tie, person, short(person.name))


def _tie(tie: Tie, person: Person, text: str) -> Line:
    return Line(
        "Tie", dots(text, tie.kind.value), dots(tie.note), Ref(Kind.TIE, person=person.id, key=tie_key(tie))
    )


def _letter(letter: Letter, application: str, interview: str, text: str, says: Says, depth: int = 0) -> Line:
    sent = f"sent {says.moment(letter.sent_at)}" if letter.sent_at else "not sent"
    ref = Ref(Kind.LETTER, application, interview, key=letter.id)
    by = by_channel(letter.channel)
    return Line("Letter", f"{LETTER_WORDS[letter.kind]}, {text}", dots(sent, by, letter.subject), ref, depth)


def _skip(skip: Skip, application: str, interview: str, says: Says, depth: int = 0) -> Line:
    what = ""
    if skip.item:
        word, _, rest = skip.item.rpartition(":")
        known = says.hunt.people.get(rest)
        what = f"{word} {short(known.name)}".strip() if known else skip.item.replace("_", " ")
    ref = Ref(Kind.SKIP, application, interview, key=skip_key(skip))
    return Line("Skipped", dots(f"step {skip.step}", what), dots(skip.reason), ref, depth)


def _people(application: Application, hunt: Hunt) -> Iterator[Person]:
    """Give everyone who has to do with the application, once each, in the order of meeting them."""
    ids = [link.person for each in application.interviews for link in each.interviewers]
    ids += [each.person for each in application.told] + [each.person for each in application.asks]
    ids += [each.person for each in application.letters]
    company = application.company.casefold()
    ids += [
        each.id for each in hunt.people.values() if any(t.company.casefold() == company for t in each.ties)
    ]
    for person in dict.fromkeys(ids):
        if person in hunt.people:
            yield hunt.people[person]


def of_person(person: Person, says: Says) -> tuple[Line, ...]:
    """Return all lines of one person: the record, the contacts, and every application they appear in."""
    own = person_line(person, says)
    about = dots(
        person.phone,
        person.address,
        person.channel_note,
        f"knows me from {person.relation}" if person.relation else "",
        f"connected on LinkedIn {says.moment(person.connected_at)}"
        if person.connected_at
        else person.linkedin,
        person.notes,
    )
    lines = [Line(person.name), own]
    if about:
        lines.append(Line("", about, ref=Ref(Kind.PERSON, person=person.id, key="notes")))
    lines += section("Ties", (_tie(each, person, short(each.company)) for each in person.ties))
    lines += section(
        "Contacts",
        (
            Line(
                "In touch",
                says.moment(each.at),
                dots(each.how, _company(says.hunt, each.application)),
                Ref(Kind.TOUCH, person=person.id, key=each.id),
            )
            for each in sorted(person.touches, key=lambda each: each.at, reverse=True)
        ),
    )
    lines += section("Appears in", _appearances(person, says))
    return tuple(lines)


def _company(hunt: Hunt, application: str | None) -> str:
    known = hunt.applications.get(application or "")
    return known.company if known else ""


def _appearances(person: Person, says: Says) -> Iterator[Line]:
    for application in says.hunt.applications.values():
        key, company = application.id, short(application.company)
        for each in application.interviews:
            for link in each.interviewers:
                if link.person == person.id:
                    ref = Ref(Kind.INTERVIEWER, key, each.id, person.id)
                    text = f"round {each.round} at {company}, {says.moment(each.starts)}"
                    yield Line("Interviewer", text, dots(link.talked_about), ref)
            for letter in each.letters:
                if letter.person == person.id:
                    yield _letter(letter, key, each.id, company, says)
        for told in application.told:
            if told.person == person.id:
                yield _told(told, key, company, says)
        for ask in application.asks:
            if ask.person == person.id:
                yield _ask(ask, key, company, says)
        for letter in application.letters:
            if letter.person == person.id:
                yield _letter(letter, key, "", company, says)
