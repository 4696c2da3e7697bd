"""Rows of a sheet as applications, and the people who are named in them."""

from __future__ import annotations

import re
from datetime import date

import msgspec

from afterview.civil import from_wall
from afterview.imports.plan import (
    Action,
    Participant,
    PlannedApplication,
    PlannedInterview,
    PlannedPerson,
    Role,
    Skipped,
)
from afterview.imports.sheets.columns import Columns
from afterview.imports.sheets.contacts import as_left, people_in
from afterview.imports.sheets.days import Days
from afterview.imports.sheets.grid import Row
from afterview.imports.sheets.header_words import Field
from afterview.imports.sheets.job_words import is_job, is_task, without_errand
from afterview.imports.sheets.links import apart, company_in, is_address
from afterview.imports.sheets.markup import without_markup
from afterview.imports.sheets.own_export import history, rounds_in
from afterview.imports.sheets.stands import Round, Stands
from afterview.imports.sheets.statuses import status_of
from afterview.imports.sheets.told import Told
from afterview.imports.sheets.wording import plain, without_pictures
from afterview.text import clean_line, shortened

_NAME_LIMIT = 300
_TEXT_LIMIT = 19_000
"""Characters of notes: under the most that a record may have."""
_AT = re.compile(
    r"^(?P<role>.{2,120}?)\s+(?:@|at|bei|chez|en|presso|bij|na)\s+(?P<company>.{2,120})$", re.I | re.S
)
_PARTS = re.compile(r"\s+[-–—|/]\s+|\s*\|\s*|:\s+|\n+")
_FOOT = re.compile(
    r"(?:grand |sub)?total|sum|summe|gesamt|anzahl|count|totale?|somme|suma|average|durchschnitt|moyenne",
    re.I,
)
_MADE_BY = re.compile(
    r"(?:generated|exported|created|last updated|updated|source|erstellt|exportiert|quelle)\b.*\d", re.I
)
_NO_PERSON = frozenset(
    """
    hr recruiter recruiting hiring team talent acquisition recruitment human resources careers
    jobs info personal personalabteilung bewerbung rh recursos humanos unknown online website
    email phone yes no linkedin indeed department manager people dept team abteilung office desk
""".split()
)
_UNTITLED = frozenset({"untitled", "unnamed record", "new page", "ohne titel", "sans titre", "sin titulo"})
"""What Notion and Airtable call a page or a row that was begun and left."""
_CARD = frozenset({"card name", "card title", "task name", "task", "name", "title", "card"})
_SAYS_LINK = ("link", "apply", "url", "here", "view", "job", "posting")
_OWN_FIELDS = (Field.LOCATION, Field.SALARY, Field.SOURCE, Field.TAGS, Field.DEADLINE)


class Entry(msgspec.Struct, frozen=True):
    """What a row gives."""

    application: PlannedApplication | None = None
    people: tuple[PlannedPerson, ...] = ()
    skipped: Skipped | None = None


def _real(people: tuple[PlannedPerson, ...]) -> tuple[PlannedPerson, ...]:
    """Return those who have a name: "HR" and "Recruiting team" are nobody."""
    return tuple(each for each in people if not set(plain(each.name).split()) <= _NO_PERSON)


class Entries:
    """Turns rows into applications, one by one."""

    def __init__(self, sheet: Columns, days: Days, where: str, told: Told, zone: str) -> None:
        self._sheet, self._days, self._where, self._told, self._zone = sheet, days, where, told, zone
        self._stands = Stands(sheet, days, told)
        self._of = {field: sheet.of(field) for field in Field}
        self._is_card = any(plain(sheet.headers[at]) in _CARD for at in self._of[Field.COMPANY])
        """Whether what is taken for the company is what a card is called, which can be anything."""

    def of(self, row: Row) -> Entry:
        """Return what `row` gives."""
        where = f"{self._where}, row {row.number}"
        filled = [cell for cell in row.cells if cell]
        if self._is_header_again(row):
            return Entry(skipped=Skipped(where, "these are the headers once more"))
        if _FOOT.fullmatch(filled[0].strip(" :#")) or re.match(r"(?:grand )?total\b[\s:]", filled[0], re.I):
            return Entry(skipped=Skipped(where, "it is a sum, and no application"))
        if len(filled) == 1 and len([each for each in self._sheet.fields if each is not Field.OTHER]) > 2:
            only = filled[0]
            is_title = not self._sheet.header_row or len(only.split()) > 6 or not self._in_name(row)
            if is_title or _MADE_BY.match(only) or status_of(only) is not None:
                return Entry(skipped=Skipped(where, f"it says only “{shortened(clean_line(only), 40)}”"))
        notes: list[str] = []
        company, role, url = self._names(row, notes)
        if not company:
            missing = "it has no company's name" + (f" ({shortened(role, 40)})" if role else "")
            return Entry(skipped=Skipped(where, missing))
        if plain(company) in _UNTITLED and not (role or url):
            return Entry(skipped=Skipped(where, f"it is an empty page: “{shortened(company, 40)}”"))
        if self._is_card and is_task(company) and not role:
            return Entry(skipped=Skipped(where, f"it is something to do: “{shortened(company, 40)}”"))
        if self._sheet.own:
            return self._own(row, where, company, role, url)
        stand = self._stands.of(row, notes)
        people = self._contacts(row, company, where, notes)
        inside = self._interviewers(row, company, where, notes)
        self._keep(row, (Field.TIME,), notes)
        by = self._apply_by(row, notes) or stand.apply_by
        text = self._notes(row, notes, url)
        rounds = tuple(self._round(each, company, where, inside, people) for each in stand.rounds)
        application = PlannedApplication(
            company=company,
            role=role,
            status=stand.status,
            applied=stand.applied,
            url=url,
            notes=text,
            where=where,
            location=self._line(row, Field.LOCATION),
            salary=self._line(row, Field.SALARY),
            source=self._line(row, Field.SOURCE),
            tags=self._tags(row),
            ended=stand.ended,
            saved=stand.saved,
            apply_by=by,
            beside=self._beside(row),
            rounds=rounds,
        )
        return Entry(application, (*people, *inside))

    def _round(
        self,
        found: Round,
        company: str,
        where: str,
        inside: tuple[PlannedPerson, ...],
        contacts: tuple[PlannedPerson, ...],
    ) -> PlannedInterview:
        """Return an interview with those who are said to be in it; a contact probably arranges it."""
        starts = None
        if found.on is not None and found.at is not None:
            starts = from_wall(found.on, found.at.hour, found.at.minute, self._zone)
        roles = ((Role.INTERVIEWER, inside), (Role.ORGANISER, contacts))
        return PlannedInterview(
            uid="",
            action=Action.ADD,
            where=where,
            starts=starts,
            on=found.on,
            held=found.held,
            zone=self._zone,
            kind=found.kind,
            company=company,
            people=tuple(
                Participant(name=each.name, email=next(iter(each.emails), ""), role=role, title=each.title)
                for role, people in roles
                for each in people
            ),
            why="The sheet says so.",
        )

    def _own(self, row: Row, where: str, company: str, role: str, url: str) -> Entry:
        """Return an application from a sheet that afterview has written, with its rounds."""
        stand = self._stands.of(row, [])
        of = {plain(header): row.cell(at) for at, header in enumerate(self._sheet.headers)}
        events, told, others = history(of["history"])
        rounds = rounds_in(of.get("rounds", "")) or told
        application = PlannedApplication(
            company=company,
            role=role,
            status=stand.status,
            applied=stand.applied,
            ended=stand.ended,
            url=url,
            notes="\n".join(filter(None, (self._first(row, Field.NOTES, []), *others))),
            where=where,
            location=self._line(row, Field.LOCATION),
            salary=self._line(row, Field.SALARY),
            source=self._line(row, Field.SOURCE),
            tags=self._tags(row),
            events=events,
            apply_by=self._apply_by(row, []),
            rounds=tuple(msgspec.structs.replace(each, where=where, company=company) for each in rounds),
        )
        return Entry(application)

    def _is_header_again(self, row: Row) -> bool:
        if not self._sheet.header_row:
            return False
        same = sum(
            bool(each) and plain(each) == plain(self._sheet.headers[at]) for at, each in enumerate(row.cells)
        )
        return same >= 2 and same == sum(map(bool, row.cells))

    def _in_name(self, row: Row) -> bool:
        return any(self._filled(row, field) for field in (Field.COMPANY, Field.URL, Field.ROLE))

    def _names(self, row: Row, notes: list[str]) -> tuple[str, str, str]:
        """Return company, role and link, from wherever the row has them."""
        company, role, url = self._first(row, Field.COMPANY, notes), self._first(row, Field.ROLE, notes), ""
        company, company_link = apart(without_errand(company) if self._is_card else company)
        role, role_link = apart(role)
        for column in self._of[Field.URL]:
            cell = row.cell(column)
            said, link = apart(cell)
            if link and not url:
                url = link
                if said and plain(said) not in (*_SAYS_LINK, plain(company), plain(role)):
                    notes.append(f"{self._sheet.name(column)}: {said}")
            elif cell:
                notes.append(f"{self._sheet.name(column)}: {cell}")
        if "notion.so" in company_link:
            company_link = ""
        from_company = not company and company_link
        url = url or role_link or company_link
        if company_link and company_link != url and not from_company:
            notes.append(f"{self._sheet.name(self._of[Field.COMPANY][0])}: {company_link}")
        if company and not role:
            company, role = self._two_in_one(company, company_first=True)
        elif role and not company:
            company, role = self._two_in_one(role, company_first=False)
        if not company:
            company = company_in(company_link or url)
            if company:
                self._told.say("the company's name is taken from the link.", row.number)
        if is_address(company):
            company = company_in(company) or company
        return self._short(company, row, notes), self._short(role, row, notes), url

    def _two_in_one(self, cell: str, *, company_first: bool) -> tuple[str, str]:
        """Return company and role where one cell may hold both."""
        at = _AT.match(cell)
        if (
            at
            and (is_job(at["role"]) or "@" in cell)
            and not (is_job(at["company"]) and not is_job(at["role"]))
        ):
            return at["company"].strip(" ,"), at["role"].strip(" ,")
        parts = [each.strip(" ,") for each in _PARTS.split(cell) if each.strip(" ,")]
        if len(parts) > 1 and (any(map(is_job, parts)) or not company_first):
            rest = " – ".join(parts[1:])
            if is_job(parts[0]) and not is_job(rest):
                return rest, parts[0]
            if is_job(rest):
                return parts[0], rest
        comma = [each.strip() for each in cell.split(",")]
        if len(comma) == 2 and is_job(comma[0]) != is_job(comma[1]):
            return (comma[1], comma[0]) if is_job(comma[0]) else (comma[0], comma[1])
        bracket = re.fullmatch(r"(.+?)\s*\(([^()]{3,})\)", cell, re.S)
        if bracket and is_job(bracket[1]) != is_job(bracket[2]) and not re.search(r"/", bracket[2]):
            return (bracket[2], bracket[1]) if is_job(bracket[1]) else (bracket[1], bracket[2])
        return (cell, "") if company_first else ("", cell)

    def _short(self, name: str, row: Row, notes: list[str]) -> str:
        line = without_pictures(clean_line(name))
        if len(line) > _NAME_LIMIT:
            notes.append(line)
            self._told.say(
                f"a name is longer than {_NAME_LIMIT} characters: it is cut, and whole in the notes.",
                row.number,
            )
            return shortened(line, _NAME_LIMIT)
        return line

    def _contacts(self, row: Row, company: str, where: str, notes: list[str]) -> tuple[PlannedPerson, ...]:
        if self._sheet.linkedin:  # one's own address and number
            return ()
        names, emails, phones = (
            [cell for _, cell in self._filled(row, field)]
            for field in (Field.CONTACT, Field.EMAIL, Field.PHONE)
        )
        real = _real(people_in("\n".join(names), emails, phones, company, where))
        if not real:
            self._keep(row, (Field.CONTACT, Field.EMAIL, Field.PHONE, Field.TOUCHED), notes)
            return ()
        said = [cell for _, cell in self._filled(row, Field.NOTES)]
        real = tuple(as_left(each, said) for each in real)
        touched = self._touched(row)
        if touched is None or len(real) > 1:  # with which of them is not said
            self._keep(row, (Field.TOUCHED,), notes)
        return real if len(real) > 1 else (msgspec.structs.replace(real[0], touched=touched),)

    def _interviewers(
        self, row: Row, company: str, where: str, notes: list[str]
    ) -> tuple[PlannedPerson, ...]:
        names = "\n".join(cell for _, cell in self._filled(row, Field.INTERVIEWERS))
        found = _real(people_in(names, [], [], company, where))
        if not found:
            self._keep(row, (Field.INTERVIEWERS,), notes)
        return found

    def _apply_by(self, row: Row, notes: list[str]) -> date | None:
        cells = self._filled(row, Field.DEADLINE)
        days = [day for column, cell in cells for day, _ in self._days.rounds(column, cell, None)]
        if not days:
            self._keep(row, (Field.DEADLINE,), notes)
        return next(iter(days), None)

    def _touched(self, row: Row) -> date | None:
        cells = self._filled(row, Field.TOUCHED)
        return next((day for column, cell in cells if (day := self._days.in_words(column, cell))), None)

    def _keep(self, row: Row, fields: tuple[Field, ...], notes: list[str]) -> None:
        """Keep in the notes what the columns of some fields say."""
        for field in fields:
            notes.extend(f"{self._sheet.name(column)}: {cell}" for column, cell in self._filled(row, field))

    def _filled(self, row: Row, field: Field) -> list[tuple[int, str]]:
        """Return the columns of a field in which something stands, with that."""
        return [(column, cell) for column in self._of[field] if (cell := row.cell(column))]

    def _is_second(self, column: int, row: Row) -> bool:
        """Return whether another column is taken for the field of this one, which goes to the notes."""
        field = self._sheet.fields[column]
        return field in _OWN_FIELDS and next(each for each in self._of[field] if row.cell(each)) != column

    def _beside(self, row: Row) -> tuple[str, ...]:
        return tuple(
            f"{self._sheet.name(column)}: {cell}"
            for column, field in enumerate(self._sheet.fields)
            if field in _OWN_FIELDS and (cell := row.cell(column)) and not self._is_second(column, row)
        )

    def _first(self, row: Row, field: Field, notes: list[str]) -> str:
        """Return what the first filled column says; what others say beside it goes to the notes."""
        found = ""
        for column in self._of[field]:
            cell = row.cell(column)
            if not found:
                found = cell
            elif cell and plain(cell) != plain(found):
                notes.append(f"{self._sheet.name(column)}: {cell}")
        return found

    def _line(self, row: Row, field: Field) -> str:
        cell = next((cell for _, cell in self._filled(row, field)), "")
        return shortened(clean_line(cell), _NAME_LIMIT)

    def _tags(self, row: Row) -> tuple[str, ...]:
        cells = (row.cell(column) for column in self._of[Field.TAGS])
        parts = (clean_line(part) for cell in cells for part in re.split(r"[,;\n|]", cell))
        return tuple(dict.fromkeys(shortened(each, _NAME_LIMIT) for each in parts if each))[:50]

    def _notes(self, row: Row, notes: list[str], url: str) -> str:
        """Return the notes of the sheet, then what has no field of its own: nothing is lost unsaid."""
        own: list[str] = []
        below: list[str] = []
        long: list[str] = []
        for column, field in enumerate(self._sheet.fields):
            cell = row.cell(column)
            if not cell or (field not in (Field.NOTES, Field.OTHER) and not self._is_second(column, row)):
                continue
            if field is Field.NOTES:
                own.append(cell if not own else f"{self._sheet.name(column)}: {cell}")
            elif cell == url or (
                self._sheet.linkedin and plain(self._sheet.headers[column]) == "resume name" and not cell
            ):
                continue
            elif "<" in cell and "description" in plain(self._sheet.headers[column]):
                long.append(f"{self._sheet.name(column)}: {without_markup(cell)}")
            elif len(cell) > 1_000:
                long.append(f"{self._sheet.name(column)}: {cell}")
            else:
                below.append(f"{self._sheet.name(column)}: {cell}")
        text = "\n".join((*own, *notes, *below, *long))
        if len(text) > _TEXT_LIMIT:
            self._told.say("the notes are longer than a record can hold: their end is left out.", row.number)
        return shortened(text, _TEXT_LIMIT)
