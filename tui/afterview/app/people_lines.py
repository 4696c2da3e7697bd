"""How somebody reads on the people screen: a row among all, and the page beside it. Pure: no widgets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from textual.content import Content

from afterview.app.cell_text import fitted, plain
from afterview.civil import MONTHS, day_of, say_day, say_day_and_time
from afterview.playbook.people_overview import Overview, Role
from afterview.playbook.people_words import about_reference, roles_in_words, touch_words
from afterview.text import say_count

_DAY = 10
_LEAST_NAME = 8
_ROLES, _ALL_ROLES = 12, 22
_WITH_LAST, _WITH_COMPANY, _WITH_ALL_ROLES = 44, 58, 90
"""Columns from which a row has room for the last contact, for the company, and for all that somebody is."""


def _widths(width: int, longest: int) -> tuple[int, int, int, int]:
    """Return how wide name, company, roles and last contact are in a row of `width` cells; 0: not shown.

    The `longest` name takes no more than its cells: the rest is the company's.
    """
    roles = _ALL_ROLES if width >= _WITH_ALL_ROLES else _ROLES
    last = _DAY if width >= _WITH_LAST else 0
    rest = width - roles - (last + 2 if last else 0) - (_DAY + 1) - 2
    if width < _WITH_COMPANY:
        return max(rest, 8), 0, roles, last
    name = max(min(26, rest * 55 // 100, longest), _LEAST_NAME)
    return name, min(rest - name - 1, 30), roles, last


def _short_day(day: date, today: date) -> str:
    """Say a day in few letters: "Fri 27 Nov", "May 2027"."""
    return say_day(day, today) if day.year == today.year else f"{MONTHS[day.month - 1]} {day.year}"


def row(each: Overview, today: date, zone: str, width: int, longest: int) -> Content:
    """Return somebody as a row of `width` cells: name, company, who they are, the last contact, the next."""
    person = each.person
    name, company, roles, last_wide = _widths(width, longest)
    last = _short_day(day_of(each.last.at, zone), today) if each.last and each.last.at else ""
    is_due = each.is_due(today)
    next_on = "now" if is_due else _short_day(each.next_touch, today) if each.next_touch else ""
    cells = [
        (fitted(person.name, name), "bold" if person.is_reference else ""),
        *([(fitted(each.companies, company), "$text-muted")] if company else []),
        (fitted(roles_in_words(each), roles), ""),
        *([(fitted(last, last_wide + 1), "$text-muted")] if last_wide else []),
        (fitted(next_on, _DAY), "$text-warning bold" if is_due else "$text-muted"),
    ]
    return Content.assemble(" ", *(part for cell in cells for part in (cell, " ")))


def heads(width: int, longest: int) -> str:
    """Return what stands above the columns of rows so wide."""
    name, company, roles, last = _widths(width, longest)
    last += bool(last)  # days are as wide as their column: one cell more
    cells = (("Name", name), ("Company", company), ("Who", roles), ("Last", last), ("Next", _DAY))
    return " " + " ".join(fitted(text, wide) for text, wide in cells if wide)


def counted(everybody: tuple[Overview, ...], role: Role | None) -> Content:
    """Return how many there are of each role; the one that is shown stands out."""
    counts: list[tuple[Role | None, str]] = [(None, f"everybody {len(everybody)}")]
    counts += [(each, f"{each.value}s {sum(each in one.roles for one in everybody)}") for each in Role]
    said = [
        Content.styled(
            f"[{words}]" if each is role else f" {words} ", "bold" if each is role else "$text-muted"
        )
        for each, words in counts
    ]
    return Content(" ").join(said)


def page(each: Overview, now: datetime, zone: str, width: int) -> Content:
    """Return all about somebody, to be read beside the list: what there is to know, then what happened."""
    return Content("\n").join(_lines(each, now, zone, width))


def _lines(each: Overview, now: datetime, zone: str, width: int) -> Iterator[Content]:
    person, today = each.person, day_of(now, zone)
    yield Content.styled(plain(person.name), "bold")
    yield from (Content.styled(plain(line), "$text-muted") for line in _contact(each) if line)
    next_on = touch_words(each, today)
    if next_on:
        said = "Time to be in touch." if each.is_due(today) else f"Next time to be in touch: {next_on}."
        yield Content.styled(said, "$text-warning bold" if each.is_due(today) else "")
    for company, hows in each.by_company().items():
        yield Content.assemble(plain(company), (f"  {plain(', '.join(hows))}", "$text-muted"))
    if each.reference is not None:
        yield Content.styled("\nAs a reference", "bold $text-accent")
        yield from (Content(plain(line)) for line in about_reference(each.reference, zone, now))
    yield Content.styled("\nWhat happened", "bold $text-accent")
    if not each.story:
        yield Content.styled("Nothing is on record yet.", "$text-muted")
    for known in each.story:
        when = fitted(say_day_and_time(known.at, zone, now) if known.at else "day not known", 17)
        where = f"{plain(known.company)} · " if known.company else ""
        ahead = "$text-accent" if known.at and known.at > now else ""
        text = Content(plain(f"{where}{known.what}"))
        if width >= 44:
            yield Content.assemble((f"{when} ", "$text-muted"), text.stylize(ahead) if ahead else text)
        else:
            yield Content.styled(when.rstrip(), "$text-muted")
            yield Content.assemble("  ", text)


def _contact(each: Overview) -> Iterator[str]:
    person = each.person
    yield " · ".join(filter(None, (person.title, person.company, roles_in_words(each))))
    yield " · ".join(filter(None, (person.email, person.phone)))
    yield person.linkedin
    if person.relation:
        yield f"how they know me: {person.relation}"
    letters = f"{say_count(each.letters_sent, 'letter')} sent"
    drafts = f"{each.drafts} not sent yet" if each.drafts else ""
    if each.letters_sent or each.drafts:
        yield " · ".join(filter(None, (letters, drafts)))
