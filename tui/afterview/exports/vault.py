"""Everything as a folder of Markdown notes with links between them, which Obsidian opens as a vault.

A note for each application, person and company, and one that lists them. Texts stay texts: what would be
Markdown, HTML or a link in them is escaped.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from afterview.changes.outline import all_of_application, of_person, people_of
from afterview.exports.names import Names
from afterview.exports.request import Request
from afterview.exports.stages import Row, rows
from afterview.playbook.tallies import company_key
from afterview.records.people import Person
from afterview.records.words import Words
from afterview.text import clean_line, clean_lines

INDEX = "Job hunt"
_SPECIAL = re.compile(r"([\\`*_\[\]<>|~$#&])")
_BEGINNING = re.compile(r"^(\s*)([-+=]|\d+[.)])", re.MULTILINE)


def vault(request: Request) -> dict[str, bytes]:
    """Return the notes by their paths, which end in .md."""
    return _Vault(request).notes()


class _Vault:
    """The notes, and how they are named."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._words = Words(request.hunt, request.zone)
        self._rows = rows(request)
        names = Names()
        names.give("", INDEX, INDEX)
        applications = [row.application for row in self._rows]
        self._applications = {
            each.id: names.give(
                "Applications", f"{each.company} - {each.role}" if each.role else each.company, "Application"
            )
            for each in applications
        }
        self._people_shown = self._those_shown()
        self._people = {each.id: names.give("People", each.name, "Person") for each in self._people_shown}
        companies = [each.company for each in applications] + [each.company for each in self._people_shown]
        self._companies: dict[str, str] = {}
        self._company_names: dict[str, str] = {}
        for each in companies:
            key = company_key(each)
            if each.strip() and key not in self._companies:
                self._companies[key] = names.give("Companies", each, "Company")
                self._company_names[key] = clean_line(each)

    def _those_shown(self) -> tuple[Person, ...]:
        people = self._request.hunt.people
        if not self._request.has_span:
            return tuple(people.values())
        ids = {each.id for row in self._rows for each in people_of(row.application, self._request.hunt)}
        return tuple(each for each in people.values() if each.id in ids)

    def notes(self) -> dict[str, bytes]:
        made: dict[str, Iterable[str]] = {INDEX: self._index()}
        for row in self._rows:
            made[self._applications[row.application.id]] = self._application(row)
        for person in self._people_shown:
            made[self._people[person.id]] = self._person(person)
        for key, path in self._companies.items():
            made[path] = self._company(key)
        return {
            f"{path}.md": "\n".join((*lines, "")).encode("utf-8", "replace") for path, lines in made.items()
        }

    def _index(self) -> Iterator[str]:
        yield from ("# Job hunt", "", "## Applications", "")
        for row in self._rows:
            found = row.application
            yield f"- {_link(self._applications[found.id])}: {found.status.value}"
        yield from ("", "## Companies", "", *(f"- {_link(each)}" for each in self._companies.values()))
        yield from ("", "## People", "", *(f"- {_link(each)}" for each in self._people.values()))

    def _application(self, row: Row) -> Iterator[str]:
        found = row.application
        yield from _front_matter(
            {
                "company": found.company,
                "role": found.role,
                "status": found.status.value,
                "applied": found.applied_on.isoformat() if found.applied_on else "",
                "url": found.url,
                "tags": [re.sub(r"[^\w/-]+", "-", each).strip("-") for each in found.tags if each.strip()],
            }
        )
        title = f"{found.company} · {found.role}" if found.role else found.company
        yield from (f"# {escaped_line(title)}", "", "## Links", "")
        if company_key(found.company) in self._companies:
            yield f"- Company: {_link(self._companies[company_key(found.company)])}"
        for person in people_of(found, self._request.hunt):
            if person.id in self._people:
                yield f"- Person: {_link(self._people[person.id])}"
        yield from ("", "## History", "", *(f"- {escaped_line(str(each))}" for each in row.stages))
        if self._request.private:
            for line in all_of_application(found, self._words):
                if line.path is None:
                    yield from ("", f"## {escaped_line(line.label)}", "")
                else:
                    yield _item(line.label, line.text, line.note, line.depth)

    def _person(self, person: Person) -> Iterator[str]:
        yield from _front_matter(
            {"company": person.company, "title": person.title}
            | ({"email": person.email, "phone": person.phone} if self._request.private else {})
        )
        yield from (f"# {escaped_line(person.name)}", "", "## Links", "")
        if company_key(person.company) in self._companies and person.company.strip():
            yield f"- Company: {_link(self._companies[company_key(person.company)])}"
        for row in self._rows:
            if person.id in {each.id for each in people_of(row.application, self._request.hunt)}:
                yield f"- Application: {_link(self._applications[row.application.id])}"
        if self._request.private:
            for line in of_person(person, self._words):
                if line.path is None:
                    yield from ("", f"## {escaped_line(line.label)}", "")
                else:
                    yield _item(line.label, line.text, line.note, line.depth)

            if person.notes.strip():
                yield from ("", "## Notes", "", _escaped(person.notes.strip()))

    def _company(self, key: str) -> Iterator[str]:
        yield from (f"# {escaped_line(self._company_names[key])}", "", "## Applications", "")
        for row in self._rows:
            if company_key(row.application.company) == key:
                yield f"- {_link(self._applications[row.application.id])}: {row.application.status.value}"
        yield from ("", "## People", "")
        for person in self._people_shown:
            if company_key(person.company) == key:
                yield f"- {_link(self._people[person.id])}"


def _front_matter(values: Mapping[str, str | list[str]]) -> Iterator[str]:
    """Yield the head of a note: YAML, whose texts are written as JSON writes them."""
    yield "---"
    for name, value in values.items():
        if value:
            plain = [_plain(each) for each in value] if isinstance(value, list) else _plain(value)
            yield f"{name}: {json.dumps(plain, ensure_ascii=False)}"
    yield from ("---", "")


def _plain(text: str) -> str:
    """Return a text for the head of a note, where only a link would be more than text."""
    return clean_line(text).replace("[[", "[ [").replace("]]", "] ]")


def _link(path: str) -> str:
    return f"[[{path}|{path.rpartition('/')[2]}]]"


def _item(label: str, text: str, note: str, depth: int) -> str:
    indent = "  " * depth
    said = ": ".join(each for each in (f"**{escaped_line(label)}**" if label else "", _escaped(text)) if each)
    said = f"{said} ({escaped_line(note)})" if note else said
    return f"{indent}- {said}".replace("\n", f"  \n{indent}  ")


def escaped_line(text: str) -> str:
    """Return a text on one line, as Markdown takes it for text."""
    return _escaped(clean_line(text))


def _escaped(text: str) -> str:
    return _BEGINNING.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", clean_lines(text)))
