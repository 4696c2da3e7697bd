"""Whom and which company a sentence is about."""

from __future__ import annotations

import re

from afterview.entry.on_record import applications_met
from afterview.entry.people import interviewers_of, people_at
from afterview.entry.plain.first_names import is_somebody
from afterview.entry.plain.matching import Match
from afterview.entry.plain.names import KNOWN
from afterview.entry.plain.newcomers import is_titled, new_company
from afterview.entry.plain.not_met import has_invited, not_met
from afterview.entry.plain.sentence import Piece, near
from afterview.entry.plain.shape import Where, Who
from afterview.entry.rounds_on_record import rounds_of
from afterview.entry.scene import Scene
from afterview.entry.targets import application_words
from afterview.entry.titles import TITLE
from afterview.records.applications import Application
from afterview.records.people import Person
from afterview.text import Unclear


class Missing(Unclear):
    """A line needs something that was not said."""


def names_in(match: Match, scene: Scene) -> list[str]:
    """Return the names of the people in a match. Raises Unclear where one can be several."""
    named = tuple({a.id: a for each in match.of("C") for a in each.applications}.values())
    found: list[str] = []
    inviting: set[str] = set()
    for index, piece in enumerate(match.pieces):
        if piece.sign not in ("P", "N") or match.shape.who is Who.NOBODY:
            continue
        absent = not_met(piece, match.sentence.text) if match.shape.kind == "interview" else ()
        if absent == piece.names:
            continue
        before = match.pieces[index - 1].sign if index else "|"
        if (
            not match.is_offer
            and match.shape.kind == "interview"
            and piece.sign == "N"
            and before not in ("with", "and", "&", "by", "meet", "met", "meeting", "see", "seeing")
            and any(" " not in each for each in piece.names)
            and not is_titled(piece, match.sentence)
            and piece.text != new_company(match.shape, match.sentence)
        ):
            raise Unclear(f"Who is “{piece.text}”?")
        if (
            not match.is_offer
            and match.shape.kind == "interview"
            and piece.sign == "P"
            and " " not in piece.names[-1]
        ):
            _check_surname(match, piece)
        for people, name in zip(piece.people, piece.names, strict=True):
            if name in absent:
                continue
            title = title_of(match, piece, name) if match.shape.kind in _WITH_TITLES else ""
            if not people:
                found.append(f"{name} ({title})" if title else name)
                continue
            nearest = near(people, named, scene)
            if match.shape.kind == "told":
                nearest = tuple(each for each in nearest if each.is_reference) or nearest
                if not nearest[0].is_reference:
                    raise Unclear(f"{nearest[0].name} is no reference yet.")
            if len(nearest) > 1:
                said = [f"{each.name}{f' ({each.company})' if each.company else ''}" for each in nearest]
                raise Unclear(f"Which one: {', '.join(said)}?")
            _check_company(match, name, nearest[0], named, scene)
            found.append(
                f"{nearest[0].name} ({title})" if title and not nearest[0].title else nearest[0].name
            )
        if match.shape.kind == "interview" and has_invited(piece, match.sentence.text):
            inviting.update(found[-len(piece.names) :])
    if not found and match.shape.kind == "sent" and named:
        return _interviewers(match, named, scene)
    others = [each for each in found if each not in inviting]
    return list(dict.fromkeys(others or found))


def _check_company(
    match: Match, said: str, person: Person, named: tuple[Application, ...], scene: Scene
) -> None:
    """Raise Unclear where a first name alone would be somebody of another company."""
    if match.is_offer or match.shape.kind != "interview" or " " in said or not (person.company and named):
        return
    there = {
        each.id
        for app in named
        for each in (*people_at(app.company, scene.hunt), *interviewers_of(app, scene.hunt))
    }
    if person.id not in there:
        raise Unclear(f"Is “{said}” {person.name} of {person.company}?")


_WITH_TITLES = ("interview", "contact")
_BRACKETED = re.compile(rf"\s*\(\s*(?:the |their |my )?(?P<title>{TITLE})\s*\)", re.IGNORECASE)
_BEHIND = re.compile(
    rf"\s*,\s*(?:the |their |a |an )?(?P<title>{TITLE})(?=\s*(?:$|[,;.)])|\s(?:at|from|of|in|bei|for)\b)",
    re.IGNORECASE,
)
_IS = re.compile(
    rf"\s+(?:is|works as|was) (?:now )?(?:an? |the |their )?(?P<title>{TITLE})(?=\s*(?:$|[,;.)])|\s(?:at|from|of|in|bei|for)\b)",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    rf"(?<!\w)(?:the |their |a )?(?P<title>(?:(?!with |and |from |the |by |via |meet |see |saw |then )[a-z]{{3,}} )?{TITLE})\s+$",
    re.IGNORECASE,
)


def title_of(match: Match, piece: Piece, name: str) -> str:
    """Return what somebody is there, as it is written beside the name: "Priya Raman (hiring manager)"."""
    text, found = match.sentence.text, None
    if name == piece.names[-1]:
        found = _BRACKETED.match(text, piece.end) or _BEHIND.match(text, piece.end)
        found = found or _IS.match(text, piece.end)
    if name == piece.names[0]:
        found = found or _AHEAD.search(text[: piece.start])
    return found["title"] if found else ""


def _check_surname(match: Match, piece: Piece) -> None:
    """Raise Unclear where an unknown word in small letters follows a first name: "with jo blake" is not Jo Park."""
    after = next((each for each in match.sentence.pieces if each.start == piece.end + 1), None)
    if after is None or not after.text.isalpha() or after.sign in KNOWN or len(after.sign) == 1:
        return
    name = f"{piece.names[-1]} {after.text}".title()
    raise Unclear(f"Who is “{name}”?")


def _interviewers(match: Match, named: tuple[Application, ...], scene: Scene) -> list[str]:
    """Return the people of the last round there, where it is said that all of them were thanked."""
    said = {each.sign for each in match.sentence.pieces}
    held = [each for app in named for each in app.rounds if each.may_have_begun(scene.now)]
    if not held or not said & {"both", "panel", "interviewers", "all", "everyone", "everybody"}:
        return []
    people = [each.person for each in max(held, key=lambda each: each.place_in_time).interviewers]
    if "both" in said and len(people) != _BOTH:
        return []
    return [scene.hunt.people[each].name for each in people]


_BOTH = 2
_SOCIAL = frozenset("coffee lunch dinner drinks beer walk breakfast catch-up drink".split())


def company_of(match: Match, scene: Scene) -> str:
    """Return how to write the company. Raises Unclear where none is named, or several are."""
    if match.shape.where is Where.NOWHERE:
        return ""
    found = dict.fromkeys(each.applications for each in match.of("C"))
    if len({application.company for each in found for application in each}) > 1:
        names = dict.fromkeys(app.company for each in found for app in each)
        raise Unclear(f"Which one: {', '.join(names)}?")
    if found:
        applications = next(iter(found))
        return (
            application_words(applications[0], scene) if len(applications) == 1 else applications[0].company
        )
    if match.shape.kind in ("move", "cancel"):
        ahead = rounds_of(scene.hunt).companies_ahead(scene.now)
        if len(ahead) == 1 and not any(not is_somebody(each.text) for each in match.sentence.of("N")):
            return next(iter(ahead))
    people = [each for piece in match.of("P") for each in piece.people]
    met = {app.company for each in people for who in each for app in applications_met(who.id, scene.hunt)}
    if (
        match.shape.who in (Who.KNOWN, Who.MAY)
        and match.shape.kind in ("sent", "promise", "followup", "heard")
        and len(met) == 1
    ):
        return next(iter(met))
    if match.shape.kind == "sent" and len(met) > 1 and len(people) == 1 and len(people[0]) > 1:
        return ""
    new = new_company(match.shape, match.sentence)
    if match.shape.where is Where.NEW and new:
        return new
    is_social = {each.sign for each in match.pieces} & _SOCIAL
    if match.shape.kind == "interview" and len(met) == 1 and not is_social:
        return next(iter(met))
    # What is left over may be the name of a company that is not known: then the chosen one is not meant.
    here = None if is_social or match.rest else _chosen(scene)
    if here is not None and (not met or here.company in met):
        return application_words(here, scene)
    if len(met) > 1:
        raise Unclear(f"Which one: {', '.join(sorted(met))}?")
    raise Missing("Which company? Write its name.")


def _chosen(scene: Scene) -> Application | None:
    """Return the application that the line is written for, where one is chosen: "here is Acme"."""
    held = scene.hunt.find_interview(scene.context.focus_interview or "")
    return held[0] if held else scene.hunt.applications.get(scene.context.focus_application or "")
