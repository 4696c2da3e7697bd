"""`person`, `reference`, `touch`, `connected`: people, and staying in contact (playbook 3.1, 3.3, 8)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from msgspec.structs import replace

from afterview.changes.lookup import joined
from afterview.changes.people import add_touch, learn_about, mark_connected, set_naming
from afterview.dates.days import DateLean
from afterview.dates.reader import moment_of, pull_when
from afterview.dates.when import When
from afterview.entry.described import Description, describe
from afterview.entry.judging import advice_against, judged
from afterview.entry.matching import words_of
from afterview.entry.on_record import (
    applications_at,
    applications_met,
    applications_of,
    applications_with,
    company_names,
    people_called,
)
from afterview.entry.people import SeveralPeople, known_person, meet
from afterview.entry.plain.first_names import is_somebody
from afterview.entry.scene import Scene
from afterview.entry.verbs.common import frame_of, no_more, pull_moment, when_or_none
from afterview.entry.verbs.verb import Meaning, Slot, Verb
from afterview.playbook.step_8_stay_in_contact import CONNECT, STAY_IN_CONTACT
from afterview.playbook.tallies import company_key
from afterview.records.applications import Application
from afterview.records.hunt import Change
from afterview.records.people import Channel, Person
from afterview.text import Unclear, folded, shortened

_URL = re.compile(r"(?<!\S)(?:https?://|www\.|linkedin\.com/)\S+", re.IGNORECASE)
_PHONE = re.compile(r"(?<!\S)(?P<phone>\+?[0-9][0-9 ./\-]{4,}[0-9])(?=$|[\s,;])", re.ASCII)
_LABEL = re.compile(
    r"(?:^|[\s,;])(?P<label>title|company|phone|relation|linkedin)\s*:\s*"
    r"(?P<text>[^,;(<]+?)(?=$|\s*[,;(<]|\s+(?:title|company|phone|relation|linkedin)\s*:|\s+reference\s*$)",
    re.IGNORECASE | re.ASCII,
)
_REFERENCE = re.compile(r"(?:^|[\s,;])reference(?=$|[\s,;])", re.IGNORECASE)
_NAMING = re.compile(
    r"(?:^|[\s,;])(?:(?P<aside>(?:who\s+)?(?:(?:would|'d)\s+)?(?:rather|prefers?|prefer|wants?|asked)\s+not\s+(?:to\s+)?be(?:ing)?\s+named"
    r"|not\s+to\s+be\s+named|rather\s+not\s+named)|(?:may|can|is\s+happy\s+to)\s+be\s+named(?:\s+again)?)(?=$|[\s,;.])",
    re.IGNORECASE,
)
"""Whether a reference wants to be named at all (playbook 3.1)."""
_AT = re.compile(r"(?:^|[\s,])at\s+(?P<company>[^,;(<]+)", re.IGNORECASE)


@dataclass
class _Details:
    """What a person line says beside name, address and channel."""

    company: str = ""
    title: str = ""
    phone: str = ""
    linkedin: str = ""
    relation: str = ""
    is_reference: bool = False
    prefers_not_named: bool | None = None
    """None: nothing is said about it."""


def _read_person(text: str, scene: Scene) -> Meaning:
    return _person(text, scene, _Details())


def _read_reference(text: str, scene: Scene) -> Meaning:
    return _person(text, scene, _Details(is_reference=True))


def _person(text: str, scene: Scene, details: _Details) -> Meaning:
    text = _pull_details(text, details)
    details.company = _listed(details.company, scene)
    described = _with_more(describe(text), details, scene)
    if not described.name:
        raise Unclear("Who? Write the name, such as “Dana Lee <dana@acme.example> at Acme (letter)”.")
    pool = [
        each
        for each in people_called(described.name, scene.hunt)
        if folded(each.name) == folded(described.name)
    ]
    if details.prefers_not_named is not None:  # that is said of somebody known, by a part of the name as well
        pool = pool or list(scene.hunt.references)
    met = meet(described, scene, scene.hunt, details.company, near=pool, is_reference=details.is_reference)
    hunt = scene.hunt.with_change(met.change)
    more = learn_about(
        hunt,
        met.person.id,
        company=details.company,
        title=details.title,
        phone=details.phone,
        linkedin=details.linkedin,
        is_reference=details.is_reference,
        relation=details.relation,
    )
    before = more.people.get(met.person.id) or met.person
    named = Change("")
    if details.prefers_not_named is not None and before.prefers_not_named is not details.prefers_not_named:
        named = set_naming(hunt.with_change(more), met.person.id, prefers_not=details.prefers_not_named)
    if not met.is_new and met.change.is_empty and more.is_empty and named.is_empty:
        raise Unclear(f"{met.person.name} is on record already, with all of that.")
    sentence = met.change.sentence if met.is_new else named.sentence or more.sentence
    change = joined(sentence, met.change, more, named)
    person = named.people.get(met.person.id) or before
    return Meaning(_words(person, is_new=met.is_new), change)


_FORMER = re.compile(r"\b(?:former|ex|old|previous|past|then)\b", re.IGNORECASE)
_MORE = re.compile(r"\s*[,;]\s*")


def _with_more(described: Description, details: _Details, scene: Scene) -> Description:
    """Return somebody by name alone; what stands behind a comma is a reference's relation, else a title."""
    name, *more = [each for each in _MORE.split(described.name) if each] or [""]
    if not more or (" " not in name and len(more) == 1 and more[0][:1].isupper()):
        return described
    if any(is_somebody(each) or people_called(each, scene.hunt) for each in more):
        raise SeveralPeople(described.name, (name, *more))
    said = ", ".join(more)
    if details.is_reference:
        details.relation = details.relation or (f"{said} at {details.company}" if details.company else said)
        if _FORMER.search(said):
            details.company = ""
    else:
        details.title = details.title or said
    return replace(described, name=name)


def _listed(company: str, scene: Scene) -> str:
    """Return the company as it is listed, where its beginning was written and that is one alone."""
    same = applications_at(company, scene.hunt)
    begun = company_names(scene.hunt).begun(words_of(company))
    fitting = list({each.company for each in same or applications_of(begun, scene.hunt)})
    return fitting[0] if len(fitting) == 1 else company


def _pull_details(text: str, details: _Details) -> str:
    """Take what is marked as such out of the line, and return the rest."""
    naming = _NAMING.search(text)
    if naming is not None:
        details.prefers_not_named = naming["aside"] is not None
        details.is_reference = True
        text = f"{text[: naming.start()]} {text[naming.end() :]}"
    url = _URL.search(text)
    if url is not None:
        details.linkedin = url.group().rstrip(",;")
        text = f"{text[: url.start()]} {text[url.end() :]}"
    for label in list(_LABEL.finditer(text)):
        setattr(details, label["label"].lower(), label["text"].strip())
    text = _LABEL.sub(" ", text)
    phone = _PHONE.search(text)
    if phone is not None:
        details.phone = details.phone or phone["phone"]
        text = f"{text[: phone.start()]} {text[phone.end() :]}"
    if _REFERENCE.search(text):
        details.is_reference = True
        text = _REFERENCE.sub(" ", text)
    at = _AT.search(text)
    if at is not None:
        details.company = details.company or at["company"].strip()
        text = f"{text[: at.start()]} {text[at.end() :]}"
    return text


def _words(person: Person, *, is_new: bool) -> str:
    said = [
        f"{'New person' if is_new else 'Known person'}: {person.name}",
        person.title,
        f"at {person.company}" if person.company else "",
        person.email,
        person.phone,
        person.linkedin,
        f"notes by {person.channel.value}" if person.channel and person.channel is not Channel.OTHER else "",
        "reference" if person.is_reference else "",
        "prefers not to be named" if person.prefers_not_named else "",
        person.relation,
    ]
    return " · ".join(filter(None, said))


_NOT_YET = re.compile(
    r"[\s,:]*(?:i\s+)?(?:not|never|no contact|did(?:n['’]?t| not)|have(?:n['’]?t| not)|will|would|should|"
    r"must|might|need(?:s)? to|want to|have to|plan(?:ning)? to|going to|forgot|maybe|todo|to do)\b",
    re.IGNORECASE,
)


def _read_touch(text: str, scene: Scene) -> Meaning:
    person, rest = known_person(text, scene)
    how, when = _when_in_touch(rest, scene)
    moment = moment_of(when, frame_of(scene))
    is_day = when is not None and when.start is None and when.instant is None and moment.at == scene.now
    if _NOT_YET.match(how):
        raise Unclear(f"“{shortened(how)}” has not happened yet, as I read it: record it once it has.")
    about = _only_open(person, scene)
    change = add_touch(
        scene.hunt,
        person.id,
        at=moment.at,
        how=how.strip(" ,:;"),
        application=about.id if about else None,
        now=scene.now,
        new_id=scene.new_id,
    )
    said = [
        f"Contact with {person.name}",
        f"about {scene.application_label(about)}" if about else "",
        shortened(how),
        "today" if is_day else scene.moment(moment.at),
    ]
    return Meaning(" · ".join(filter(None, said)), change)


_WHERE_OR_HOW = re.compile(r"(?:in|at|with|over|near|by|on|via|after|before)\b|,", re.IGNORECASE)
_OF_SOMETHING_ELSE = re.compile(
    r"about|for|re|regarding|that|which|who|sa(?:id|ys)|tells|told|asked|to|since|until|till|before|after|from|"
    r"her|his|their|next"
)
"""With one of them before it, a day can be another one: "talked about the onsite on Tuesday"."""
_SHORTEST_DAY = 6


def _when_in_touch(text: str, scene: Scene) -> tuple[str, When | None]:
    """Return how we were in touch, and when: at the end, at the beginning, or between what and where."""
    how, when = pull_when(text, frame_of(scene), DateLean.PAST, strict=False)
    words = [] if when is not None else [*re.finditer(r"\S+", text)]
    for index, first in enumerate(words):
        if _OF_SOMETHING_ELSE.fullmatch(folded(first.group().strip(","))):
            break
        for last in reversed(words[index : index + 5]):
            said, after = text[first.start() : last.end()].rstrip(","), text[last.end() - 1 :].lstrip()
            after = text[last.end() :].lstrip() if not after.startswith(",") else after
            if len(said) < _SHORTEST_DAY or not _WHERE_OR_HOW.match(after):
                continue
            found = when_or_none(said, scene)
            if found is None or found.instant is not None or moment_of(found, frame_of(scene)).at > scene.now:
                continue
            before = text[: first.start()].rstrip(" ,")
            return f"{before} {after.lstrip(', ')}".strip(), found
    return how, when


def _only_open(person: Person, scene: Scene) -> Application | None:
    """Return the one open application that a contact with that person can be about, if there is just one.

    So a company that I hear from does not count as quiet (playbook 5.7), and who helped me there is
    kept in contact with afterwards (8.2).
    """
    tied = {company_key(tie.company) for tie in person.ties}
    at_ties = (app for tie in person.ties for app in applications_at(tie.company, scene.hunt))
    near = [each for each in at_ties if company_key(each.company) in tied]
    near += applications_with(person.id, scene.hunt)
    found = {each.id: each for each in near if not each.is_closed}
    return next(iter(found.values())) if len(found) == 1 else None


def _read_connected(text: str, scene: Scene) -> Meaning:
    person, rest = known_person(text, scene)
    rest = re.sub(r"^(?:on|via)\s+linkedin\b", "", rest, flags=re.IGNORECASE).strip()
    rest, moment = pull_moment(rest, scene)
    no_more(rest)
    change = mark_connected(scene.hunt, person.id, at=moment.at, now=scene.now)
    warning = ""
    for application in applications_met(person.id, scene.hunt):
        key = CONNECT.key_for(person.id)
        status = judged(scene, scene.hunt, application, None, STAY_IN_CONTACT, moment.latest)
        if any(each.key == key for each in status.items):
            warning = warning or advice_against(status, key)
    return Meaning(f"{person.name} · connected on LinkedIn · {scene.moment(moment.at)}", change, warning)


VERBS = (
    Verb(
        "person",
        "person Dana Lee <dana@acme.example> at Acme title: CTO (letter)",
        "somebody: address, phone, company, title, and how they like to get a note",
        _read_person,
        slots=(Slot.PERSON,),
    ),
    Verb(
        "reference",
        "reference Maria Ortiz <maria@north.example> at Northwind relation: my first team lead",
        "somebody who speaks for me; “reference Maria Ortiz prefers not to be named” sets one aside",
        _read_reference,
        slots=(Slot.PERSON,),
    ),
    Verb(
        "touch",
        "touch Dana Lee coffee",
        "that we were in contact, and how",
        _read_touch,
        slots=(Slot.PERSON,),
    ),
    Verb(
        "connected",
        "connected Dana Lee",
        "that we are connected on LinkedIn",
        _read_connected,
        slots=(Slot.PERSON,),
    ),
)
