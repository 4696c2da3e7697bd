"""Who is in an interview: not the user, no rooms, and those who only arrange it marked as such."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from afterview.honorifics import DEGREES, TITLES, with_stops
from afterview.imports.addresses import (
    address_in,
    company_label,
    is_function,
    is_public,
    is_room,
    is_shared_calendar,
    name_of,
    same,
)
from afterview.imports.content_lines import Line
from afterview.imports.name_words import FIELDS, JOBS
from afterview.imports.plan import About, Participant, Question, Role
from afterview.imports.prose_names import Named
from afterview.imports.source import Letter
from afterview.text import clean_line, folded, one_of

MOST_PEOPLE = 50
"""Those beyond are counted only: no interview has as many."""
_CAPACITY = re.compile(
    r"[(\[]\s*\d{1,3}\s*(?:p|pax|pers\.?|people|seats|personen|pl[äa]tze)?\s*[)\]]\s*\Z", re.I
)
_ROOM_NAME = re.compile(
    r"\b(?:(?:conference|meeting|board|interview|huddle|phone)[ -]?(?:room|booth)|room\s+[\w.-]+|boardroom|"
    r"konferenzraum|besprechungsraum|meetingraum|sitzungszimmer|raum\s+[\w.-]+|salle(?: de r[ée]union)?\s+[\w.-]+|"
    r"sala(?: de reuniones| riunioni)?\s+[\w.-]+|vergaderruimte|zaal\s+\w+|conf\.? ?room|telefonbox|phone ?booth)",
    re.I,
)
_HONORIFIC = re.compile(
    rf"^(?:(?:(?:{one_of(TITLES)}|dipl\.?-?ing|ing|sr|dott\.?ssa)\b\.?|m\.)\s+)+"
    r"(?=\S+[\s,]+\S)",
    re.I,
)
_TITLE_BEHIND = re.compile(r"(?:\s+(?:dr|prof|mr|mrs|ms|dipl\.?-?ing)\b\.?)+\Z", re.I)
_DEGREES = re.compile(rf"(?:,\s*(?:{with_stops(DEGREES)}|shrm-\w+))+\s*\Z", re.I)
_NUMBERED = re.compile(r"\b\w{0,4}\d+\.\d+\b|\b\w+[-_]\d{1,3}\b|\b\d+-[^\W\d]")
"""A number within a name, such as "BR-Besprechung 3.12" or "HQ-4 Einstein": no person is called so."""
_OF_NOTES = re.compile(r"(?<=\w)(?:/[^/\s]+){2,}\Z")
"""Where somebody stands in Notes: "Dana Lee/Sales/Acme"."""
_NO_TITLE = frozenset("group software partner executive intern team".split())  # noqa: SIM905
"""Words of titles that stand in the names of departments and companies as well."""
_PAREN = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]{1,80})[)\]]\s*\Z")


class Invited(msgspec.Struct, frozen=True, kw_only=True):
    """An ATTENDEE or ORGANIZER, as the file has it."""

    name: str
    email: str
    title: str = ""
    is_organiser: bool = False
    is_room: bool = False
    has_declined: bool = False
    waits: bool = False
    """Whether an answer is still awaited."""


class Room(msgspec.Struct, frozen=True):
    """Those in an event, sorted out."""

    people: tuple[Participant, ...] = ()
    rooms: tuple[str, ...] = ()
    me: str = ""
    """The user's own address here."""
    odd: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()


def invited(lines: dict[str, list[Line]], location: str, letter: Letter) -> list[Invited]:
    """Return those who are named in an event, each once, the organiser last."""
    attendees = lines.get("ATTENDEE", [])
    found = dict[str, Invited]()
    for line in attendees[: 4 * MOST_PEOPLE]:
        _put(found, _of_line(line, location, is_organiser=False))
    for line in lines.get("ORGANIZER", [])[:1]:
        _put(found, _of_line(line, location, is_organiser=True))
    if not lines.get("ORGANIZER") and letter.sender and letter.sender not in letter.recipients:
        name, title = plain_name(letter.sender_name, letter.sender)
        _put(found, Invited(name=name, email=letter.sender, title=title, is_organiser=True))
    return list(found.values())


def _put(found: dict[str, Invited], new: Invited) -> None:
    key = same(new.email) if new.email else folded(new.name)
    if not key:
        return
    old = found.get(key)
    if old is None:
        found[key] = new
        return
    found[key] = Invited(
        name=old.name or new.name,
        email=old.email or new.email,
        title=old.title or new.title,
        is_organiser=old.is_organiser or new.is_organiser,
        is_room=old.is_room and new.is_room,
        has_declined=old.has_declined,
        waits=old.waits,
    )


def _of_line(line: Line, location: str, *, is_organiser: bool) -> Invited:
    given = line.parameters
    email = address_in(given.get("EMAIL", "")) or address_in(line.value)
    said = clean_line(given.get("CN", ""))
    if not email and (inside := re.search(r"<([^<>\s]+@[^<>\s]+)>", said)):
        email = address_in(inside[1])
    if not email:
        email = address_in(said)
    name, title = plain_name(said, email)
    kind, role = given.get("CUTYPE", "").upper(), given.get("ROLE", "").upper()
    status = given.get("PARTSTAT", "").upper()
    at = folded(location)
    has_room = (
        kind in ("ROOM", "RESOURCE", "GROUP")
        or (kind not in ("INDIVIDUAL",) and role == "NON-PARTICIPANT" and _looks_like_room(said, email))
        or _looks_like_room(said, email)
        or (bool(said) and "@" not in said and not is_public(email) and not is_organiser
            and len(said) > 3 and folded(said) in {each.strip() for each in re.split(r"[;,\n]", at)})
    )  # fmt: skip
    return Invited(
        name=name, email=email, title=title, is_organiser=is_organiser, is_room=has_room and not is_organiser,
        has_declined=status == "DECLINED", waits=status in ("NEEDS-ACTION", ""),
    )  # fmt: skip


def _looks_like_room(said: str, email: str) -> bool:
    if "@" not in said and _NUMBERED.search(said):
        return True
    return is_room(email) or bool(_CAPACITY.search(said) or _ROOM_NAME.search(said))


def plain_name(said: str, email: str) -> tuple[str, str]:
    """Return a person's name and title of what a calendar calls them: "Lee, Dana (Engineering)"."""
    said = re.sub(r"\s*<[^<>]*>\s*", " ", clean_line(said)).strip(" '\"")
    said = _OF_NOTES.sub("", said)
    said = _DEGREES.sub("", _HONORIFIC.sub("", said))
    title = ""
    while (found := _PAREN.search(said)) and "@" not in found["inside"] and said[: found.start()].strip():
        title = _as_title(found["inside"]) or title
        said = said[: found.start()].strip()
    if "@" in said or not said:
        return name_of(said if "@" in said else email) or name_of(email), ""
    if said.count(",") == 1 and (halves := [each.strip() for each in said.split(",")]) and all(halves):
        if all(re.fullmatch(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,2}", each) for each in halves):
            said = f"{_TITLE_BEHIND.sub('', halves[1])} {halves[0]}"
    elif " | " in said or " - " in said:
        said, _, more = re.split(r"\s+([|-])\s+", said, maxsplit=1)
        title = title or _as_title(more)
    if said.isupper() and len(said) > 4:
        said = said.title()
    if said.islower() and " " in said:
        said = said.title()
    return said[:120], title[:100]


def _as_title(aside: str) -> str:
    """Return what stands behind a name where it is a job: an office, a department, a company is none."""
    words = re.findall(r"[\w&-]+", aside.casefold())
    return aside.strip() if any(word in JOBS and word not in FIELDS | _NO_TITLE for word in words) else ""


class Me(msgspec.Struct, frozen=True):
    """Which of those invited is the user."""

    one: Invited | None
    is_sure: bool

    def is_not(self, address: str) -> bool:
        """Return whether an address is somebody else's."""
        return self.one is None or not address or same(address) != same(self.one.email)


def me_among(found: Sequence[Invited], own: frozenset[str], own_name: str, recipients: Iterable[str]) -> Me:
    """Return which of those invited is the user. `recipients` are the addresses that a mail went to."""
    return Me(*_me([each for each in found if not each.is_room], own, own_name, list(recipients)))


def sort_out(
    found: Sequence[Invited], named: Sequence[Named], user: Me, own: frozenset[str], own_name: str
) -> Room:
    """Return who is in the interview. `own` are the user's addresses."""
    humans = [each for each in found if not each.is_room]
    me, is_sure = user.one, user.is_sure
    my_names = {folded(each) for each in (own_name, me.name if me else "") if each}
    odd, questions = list[str](), list[Question]()
    addresses = tuple(each.email for each in humans if each.email)
    if me is not None and not is_sure:
        text = f"Is {me.email or me.name} your own address? It is left out."
        choices = (me.email, *(each for each in addresses if each != me.email))
        questions.append(Question(About.OWN_ADDRESS, text, choices))
    others = [
        each
        for each in humans
        if each is not me and same(each.email) not in own and not _is_also_me(each, own_name)
    ]
    people = list[Participant]()
    used = set[str]()
    for each in others:
        if is_shared_calendar(each.email):
            continue
        by_words = _matching(each, named)
        if by_words:
            used.add(folded(by_words.name))
        name = each.name or (by_words.name if by_words else "")
        if by_words and len(by_words.name) > len(name) and folded(by_words.name).startswith(folded(name)):
            name = by_words.name
        if each.has_declined:
            odd.append(f"{name or each.email} has declined, and is left out.")
            continue
        is_helper = is_function(each.email, f"{each.name} {each.title}")
        if by_words:
            is_helper = by_words.is_coordinator
        role = Role.ORGANISER if is_helper or (each.is_organiser and by_words is None) else Role.INTERVIEWER
        title = each.title or (by_words.title if by_words else "")
        people.append(Participant(name=name or each.email, email=each.email, role=role, title=title))
    for words in named:
        if folded(words.name) in used or folded(words.name) in my_names:
            continue
        if words.is_coordinator and people:  # whom to turn to matters where nobody else is named
            continue
        if words.email and (same(words.email) in own or (me and same(words.email) == same(me.email))):
            continue
        if len(words.name.split()) == 1 and any(
            folded(words.name) in folded(each.name).split() for each in people
        ):
            continue
        if any(first and folded(words.name) == first for first in (mine.split()[0] for mine in my_names)):
            continue
        role = Role.ORGANISER if words.is_coordinator else Role.INTERVIEWER
        people.append(Participant(name=words.name, email=words.email, role=role, title=words.title))
    people.sort(key=lambda each: each.role is Role.ORGANISER)
    if me is None and not own and len(humans) > 1:
        text = "Which of these is your own address? It is to be left out."
        questions.append(Question(About.OWN_ADDRESS, text, addresses))
    if people and all(
        each.role is Role.ORGANISER and not is_function(each.email, each.name) for each in people
    ):
        first = people[0]
        questions.append(
            Question(
                About.PEOPLE, f"{first.name} arranges it, probably as the coordinator: in the room as well?"
            )
        )
    rooms = tuple(each.name or each.email for each in found if each.is_room)
    return Room(tuple(people[:MOST_PEOPLE]), rooms, me.email if me else "", tuple(odd), tuple(questions))


def _is_also_me(one: Invited, own_name: str) -> bool:
    """Return whether it is another private address of the user's."""
    spelt = set(folded(name_of(one.email)).split())
    return bool(own_name) and is_public(one.email) and spelt == set(folded(own_name).split())


def _matching(one: Invited, named: Sequence[Named]) -> Named | None:
    """Return what the words say of somebody invited: by address, by name, or by what an address spells."""
    local = one.email.lower().partition("@")[0].partition("+")[0]
    for each in named:
        if each.email and one.email and same(each.email) == same(one.email):
            return each
    for each in named:
        words = folded(each.name).split()
        if one.name and (
            folded(one.name) == folded(each.name) or set(words) == set(folded(one.name).split())
        ):
            return each
    for each in named:
        words = [re.sub(r"\W", "", word) for word in folded(each.name).split()]
        if len(words) > 1 and local and not (one.name and len(one.name.split()) > 1):
            first, last = words[0], words[-1]
            spelt = {f"{first}{joint}{last}" for joint in ("", ".", "_", "-")} | {first, last}
            spelt |= {first[:1] + last, f"{first[:1]}.{last}", first + last[:1], f"{last}.{first}"}
            if local in spelt | {last + first[:1]}:
                return each
        if len(words) == 1 and one.name and folded(one.name).split()[0] == words[0]:
            return each
    return None


def _me(
    humans: Sequence[Invited], own: frozenset[str], own_name: str, recipients: Sequence[str]
) -> tuple[Invited | None, bool]:
    """Return which of those invited is the user, and whether that is sure."""
    for each in humans:
        if each.email and same(each.email) in own:
            return each, True
    if own_name:
        for each in humans:
            if each.name and set(folded(each.name).split()) == set(folded(own_name).split()):
                return each, True
    to = {same(each) for each in recipients}
    guests = [each for each in humans if not each.is_organiser]
    received = [each for each in guests if each.email and same(each.email) in to]
    if len(received) == 1:
        return received[0], True
    organiser = next((each for each in humans if each.is_organiser), None)
    if not guests and organiser is not None and is_public(organiser.email):
        return organiser, True  # an entry of one's own calendar
    if len(guests) == 1 and organiser is not None and not is_function(guests[0].email, guests[0].name):
        at_company = company_label(organiser.email)
        if not at_company or company_label(guests[0].email) != at_company:
            return guests[0], True
    outside = [each for each in humans if is_public(each.email)]
    labels = {company_label(each.email) for each in humans} - {""}
    if len(outside) == 1 and (labels or len(humans) > 1):
        return outside[0], True
    at = company_label(organiser.email) if organiser else ""
    if at:
        strangers = [each for each in guests if each.email and company_label(each.email) != at]
        if len(strangers) == 1 and not is_function(strangers[0].email, strangers[0].name):
            return strangers[0], bool(is_public(strangers[0].email))
        outside = strangers
    waiting = [each for each in (outside or guests) if each.waits]
    if len(waiting) == 1 and len(guests) > 1:
        return waiting[0], False
    by_label = [each for each in guests if company_label(each.email)]
    counts = {label: sum(company_label(each.email) == label for each in by_label) for label in labels}
    if len(counts) == 2 and sorted(counts.values())[0] == 1 < sorted(counts.values())[1]:
        alone = min(counts, key=lambda label: counts[label])
        return next(each for each in by_label if company_label(each.email) == alone), False
    return None, False
