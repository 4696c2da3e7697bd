"""Contact cards (.vcf), versions 2.1, 3.0 and 4.0: everyone in the file, whatever program wrote it."""

from __future__ import annotations

from collections.abc import Iterator

from afterview.imports.addresses import same
from afterview.imports.duplicates import people_once
from afterview.imports.plan import Plan, PlannedPerson, Skipped
from afterview.imports.source import Known, Progress, Source, UnreadableError
from afterview.imports.vcard_lines import Property, cards
from afterview.text import clean_line, clean_lines, shortened

_MOST_CARDS = 20_000
_LIMIT, _TEXT_LIMIT = 300, 19_000
_GROUPS = frozenset({"group", "location", "application", "device"})


def read(source: Source, known: Known, progress: Progress) -> Plan:
    """Return the people in a file of cards. Raises UnreadableError."""
    people: list[PlannedPerson] = []
    skipped: list[Skipped] = []
    number = 0
    for number, card in enumerate(cards(source.content), start=1):
        if number > _MOST_CARDS:
            raise UnreadableError(f"it has more than {_MOST_CARDS:,} cards: split it")
        if number % 250 == 0:
            progress(number, max(number, source.content.count(b"BEGIN")))
        where = f"{source.name}, card {number}"
        person = _person(card, where)
        if isinstance(person, Skipped):
            skipped.append(person)
        elif any(same(each) in known.own for each in person.emails):
            skipped.append(Skipped(where, "it is your own card"))
        else:
            people.append(person)
    if not number:
        raise UnreadableError("no contact card in it is whole")
    once, twice = people_once(people)
    return Plan(people=once, skipped=(*skipped, *twice))


def _person(card: list[Property], where: str) -> PlannedPerson | Skipped:
    kinds = {
        value.lower() for each in _named(card, "KIND", "X-ADDRESSBOOKSERVER-KIND") for value in [each.text]
    }
    if kinds & _GROUPS:
        return Skipped(where, "it is a group of cards, and nobody")
    company, department = _company(card)
    name = _name(card)
    shown_as = {each.text.upper() for each in _named(card, "X-ABSHOWAS")}
    is_company = "org" in kinds or "COMPANY" in shown_as
    if is_company or (name and name == company and not _own_name(card)):
        return Skipped(where, f"it is a company's card, and nobody's ({shortened(name or company, 40)})")
    emails = tuple(_addresses(card))
    if not name:
        hint = company or next(iter(emails), "")
        return Skipped(where, "it has no name" + (f" ({shortened(hint, 40)})" if hint else ""))
    links = [
        clean_line(each.text)
        for each in _named(card, "URL", "X-SOCIALPROFILE", "SOCIALPROFILE", "X-LINKEDIN")
    ]
    linkedin = next((each for each in links if "linkedin.com/" in each.lower()), "")
    places = [place for each in _named(card, "ADR") if (place := _place(each))]
    return PlannedPerson(
        name=shortened(name, _LIMIT),
        emails=emails,
        phones=tuple(_numbers(card)),
        company=shortened(company, _LIMIT),
        title=shortened(_first(card, "TITLE") or _first(card, "ROLE"), _LIMIT),
        linkedin=linkedin[:2_000],
        address="".join(places[:1]),
        notes=_notes(card, department, places, [each for each in links if each != linkedin]),
        where=where,
    )


def _named(card: list[Property], *names: str) -> list[Property]:
    """Return the properties of these names: the preferred ones first."""
    return sorted((each for each in card if each.name in names), key=lambda each: each.rank)


def _first(card: list[Property], *names: str) -> str:
    return next((text for each in _named(card, *names) if (text := clean_line(each.text))), "")


def _own_name(card: list[Property]) -> bool:
    return any(any(part.strip() for part in each.parts[:2]) for each in _named(card, "N"))


def _name(card: list[Property]) -> str:
    full = _first(card, "FN")
    if full:
        return full
    for each in _named(card, "N"):
        family, given, more, _, behind = (*each.parts, *[""] * 5)[:5]
        found = clean_line(" ".join((given, more, family, behind)))
        if found:
            return found
    return _first(card, "NICKNAME")


def _company(card: list[Property]) -> tuple[str, str]:
    for each in _named(card, "ORG"):
        parts = [clean_line(part) for part in each.parts]
        if any(parts):
            return parts[0] or parts[1], ", ".join(part for part in parts[1:] if part)
    return "", ""


def _addresses(card: list[Property]) -> Iterator[str]:
    seen = set()
    for each in _named(card, "EMAIL"):
        text = clean_line(each.text)
        text = text[7:] if text.lower().startswith("mailto:") else text
        if "@" in text and " " not in text and len(text) <= _LIMIT and text.lower() not in seen:
            seen.add(text.lower())
            yield text


def _numbers(card: list[Property]) -> Iterator[str]:
    seen = set()
    for each in _named(card, "TEL"):
        text = clean_line(each.text)
        if text.lower().startswith("tel:"):
            text = text[4:].split(";")[0]
        if any(map(str.isdecimal, text)) and len(text) <= 60 and text not in seen:
            seen.add(text)
            yield text


def _place(address: Property) -> str:
    parts = (clean_line(each) for each in address.parts)
    return shortened(", ".join(each for each in parts if each), _TEXT_LIMIT)


def _notes(card: list[Property], department: str, places: list[str], links: list[str]) -> str:
    lines = [clean_lines(each.text).strip() for each in _named(card, "NOTE")]
    lines.append(f"Department: {department}" if department else "")
    lines.extend(f"Address: {each}" for each in places[1:])
    lines.extend(
        f"{what}: {text}"
        for what, name in (("Birthday", "BDAY"), ("Nickname", "NICKNAME"))
        if (text := _first(card, name))
    )
    lines.extend(f"Link: {each}" for each in links if each)
    return shortened("\n".join(filter(None, lines)), _TEXT_LIMIT)
