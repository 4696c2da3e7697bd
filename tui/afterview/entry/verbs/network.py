"""`told`, `reported`, `asked`, `agreed`, `vouched`, `refused`, `contact`: references and the network."""

from __future__ import annotations

import re
from collections.abc import Callable

from afterview.changes.lookup import joined
from afterview.changes.network import AskStage, mark_ask, mark_reported, mark_told
from afterview.changes.people import tie_to_company
from afterview.entry.described import describe
from afterview.entry.matching import words_of
from afterview.entry.people import Pool, known_person, meet, people_at
from afterview.entry.scene import Scene
from afterview.entry.targets import take_target, the_application
from afterview.entry.verbs.common import no_more, pull_moment, pull_who_and_moment
from afterview.entry.verbs.verb import Meaning, Slot, Verb
from afterview.records.applications import Application, EventKind
from afterview.records.people import Person, Tie, TieKind
from afterview.text import Unclear, one_of

_TIE_WORDS = {
    "works there": TieKind.WORKS_THERE,
    "works here": TieKind.WORKS_THERE,
    "knows the interviewer": TieKind.KNOWS_INTERVIEWER,
    "knows interviewer": TieKind.KNOWS_INTERVIEWER,
    "high up": TieKind.HIGH_UP,
    "agency in between": TieKind.AGENT,
    "agency": TieKind.AGENT,
    "headhunter": TieKind.AGENT,
}
_TIE = re.compile(
    r"(?:^|[\s,(])(?P<tie>" + one_of(_TIE_WORDS) + r")\)?(?=$|[\s,;:])",
    re.IGNORECASE | re.ASCII,
)
_WHO = "Who? Write the name after the company's."


def _read_told(text: str, scene: Scene) -> Meaning:
    target, rest = take_target(text, scene)
    rest, moment = pull_who_and_moment(rest, scene, scene.hunt.references)
    if not rest:
        raise Unclear(_WHO)
    met = meet(describe(rest), scene, scene.hunt, "", near=_pool(rest, scene), is_reference=True)
    application = the_application(target, scene, lambda each: int(_knows(each, met.person)))
    hunt = scene.hunt.with_change(met.change)
    told = mark_told(hunt, application.id, met.person.id, at=moment.at, now=scene.now)
    new = " (new reference)" if met.is_new else "" if met.person.is_reference else " (now a reference)"
    label = scene.application_label(application)
    aside = f"{met.person.name} prefers not to be named." if met.person.prefers_not_named else ""
    return Meaning(
        f"{label} · {met.person.name}{new} told · {scene.moment(moment.at)}",
        joined(told.sentence, met.change, told),
        aside,
    )


def _pool(name: str, scene: Scene) -> Pool:
    """Return the references, or everyone where no reference is called that."""
    wanted = words_of(name)[0]
    references = tuple(each for each in scene.hunt.references if wanted in " ".join(words_of(each.name)))
    return references or scene.hunt


def _knows(application: Application, person: Person) -> bool:
    return any(each.person == person.id for each in application.told)


def _read_reported(text: str, scene: Scene) -> Meaning:
    target, rest = take_target(text, scene)
    rest, moment = pull_moment(rest, scene)
    person, rest = known_person(rest, scene, scene.hunt.references)
    no_more(rest)
    application = the_application(target, scene, lambda each: int(not _waits_for_report(each, person, scene)))
    change = mark_reported(scene.hunt, application.id, person.id, at=moment.at, now=scene.now)
    label = scene.application_label(application)
    outcome = application.outcome
    news = "of the offer" if outcome is not None and outcome.kind is EventKind.OFFER else "how it ended"
    return Meaning(f"{label} · told {person.name} {news} · {scene.moment(moment.at)}", change)


def _waits_for_report(application: Application, person: Person, scene: Scene) -> bool:
    mine = (each for each in application.told if each.person == person.id)
    return any(not application.has_heard(each, scene.zone) for each in mine)


def _asker(stage: AskStage, words: str) -> Callable[[str, Scene], Meaning]:
    def read(text: str, scene: Scene) -> Meaning:
        target, rest = take_target(text, scene)
        application = the_application(target, scene)
        company = application.company
        there = people_at(company, scene.hunt)
        rest, moment = pull_who_and_moment(rest, scene, there)
        if not rest:
            raise Unclear(_WHO)
        near: Pool = there or scene.hunt
        met = meet(describe(rest), scene, scene.hunt, "", near=near, ties=(Tie(company=company),))
        if (
            stage is AskStage.REFUSED
            and met.person.is_reference
            and met.person.id not in {p.id for p in there}
        ):
            raise Unclear(
                f"{met.person.name} is a reference: that they would rather not be named for this one is "
                f"“skip {company} 3 {met.person.name}: would rather not”."
            )
        hunt = scene.hunt.with_change(met.change)
        ask = mark_ask(hunt, application.id, met.person.id, stage, at=moment.at, now=scene.now)
        new = f" (new contact at {company})" if met.is_new else ""
        label = scene.application_label(application)
        return Meaning(
            f"{label} · {met.person.name}{new} {words} · {scene.moment(moment.at)}",
            joined(ask.sentence, met.change, ask),
        )

    return read


def _read_contact(text: str, scene: Scene) -> Meaning:
    target, rest = take_target(text, scene)
    application = the_application(target, scene)
    kind, note = TieKind.WORKS_THERE, ""
    match = _TIE.search(rest)
    if match is not None:
        kind = _TIE_WORDS[" ".join(match["tie"].lower().split())]
        note = rest[match.end() :].strip(" ,;:")
        rest = rest[: match.start()]
    if not rest.strip(" ,"):
        raise Unclear(_WHO)
    company = application.company
    at = company if kind is TieKind.WORKS_THERE else ""
    met = meet(describe(rest), scene, scene.hunt, at, near=scene.hunt)
    hunt = scene.hunt.with_change(met.change)
    tie = tie_to_company(hunt, met.person.id, company, kind, note)
    said = f"{met.label}, contact at {company}: {kind.value}{f', {note}' if note else ''}"
    return Meaning(said, joined(tie.sentence, met.change, tie))


_BOTH = (Slot.TARGET, Slot.PERSON)

VERBS = (
    Verb(
        "told",
        "told acme Maria Ortiz",
        "that a reference knows that they may be called",
        _read_told,
        slots=_BOTH,
    ),
    Verb(
        "reported",
        "reported acme Maria Ortiz",
        "that a reference heard how it ended",
        _read_reported,
        slots=_BOTH,
    ),
    Verb(
        "asked",
        "asked acme Jo Park",
        "that I asked somebody to put in a good word",
        _asker(AskStage.ASKED, "asked to put in a good word"),
        slots=_BOTH,
    ),
    Verb(
        "agreed",
        "agreed acme Jo Park",
        "that they said yes to that",
        _asker(AskStage.AGREED, "agreed"),
        slots=_BOTH,
    ),
    Verb(
        "vouched",
        "vouched acme Jo Park",
        "that they put in the word",
        _asker(AskStage.VOUCHED, "put in a good word"),
        slots=_BOTH,
    ),
    Verb(
        "refused",
        "refused acme Jo Park",
        "that they would rather not",
        _asker(AskStage.REFUSED, "would rather not"),
        slots=_BOTH,
    ),
    Verb(
        "contact",
        "contact acme Jo Park works there",
        "somebody I know at a company: works there, high up, or knows the interviewer",
        _read_contact,
        slots=(Slot.TARGET, Slot.PERSON, Slot.WORD),
        words=tuple(each.value for each in TieKind),
    ),
)
