"""What each column of a sheet is taken for: by its header, else by what stands in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from enum import Enum

import msgspec

from afterview.imports.sheets.dates import Kind, read_day
from afterview.imports.sheets.grid import Row, column_name
from afterview.imports.sheets.header_words import Field
from afterview.imports.sheets.headers import header_at, headers_of, match
from afterview.imports.sheets.job_words import has_legal_form, is_job, tick
from afterview.imports.sheets.links import is_address
from afterview.imports.sheets.own_export import field_of, is_own
from afterview.imports.sheets.statuses import status_of
from afterview.imports.sheets.wording import plain
from afterview.text import EMAIL_ADDRESS

_SAMPLED = 300
_OF_PEOPLE = frozenset(
    {"last contacted", "last contact", "how we met", "relationship", "linkedin", "linkedin url", "birthday"}
)
"""Headers of lists of contacts."""
_PHONE = re.compile(r"\+?[\d\s()/.-]{7,20}")


class About(Enum):
    """What the rows of a sheet are."""

    APPLICATIONS = "applications"
    PEOPLE = "people"


class Columns(msgspec.Struct):
    """A sheet with its columns understood."""

    about: About
    headers: list[str]
    fields: list[Field]
    rows: list[Row]
    """Those with data."""
    header_row: int = 0
    """Number of the row of the headers; 0 where there is none."""
    guessed: list[int] = msgspec.field(default_factory=list)
    """Columns that are understood by what stands in them."""
    linkedin: bool = False
    own: bool = False
    """Whether it is a sheet that afterview has written."""

    def of(self, field: Field) -> list[int]:
        """Return the columns that are taken for `field`, the best first."""
        return [column for column, each in enumerate(self.fields) if each is field]

    def name(self, column: int) -> str:
        """Return the header of a column, or its letter."""
        return self.headers[column] or f"Column {column_name(column)}"


def understood(rows: list[Row], chosen: Mapping[str, Field] | None = None) -> Columns:
    """Return the columns of a sheet. `chosen`: what the user says of some, by header."""
    at = header_at(rows)
    width = max(len(each.cells) for each in rows)
    headers = headers_of(rows, at) if at is not None else [""] * width
    data = rows[at + 1 :] if at is not None else rows
    matches = [match(each) if each else (None, 0.0) for each in headers]
    sheet = Columns(
        About.APPLICATIONS,
        headers,
        [field or Field.OTHER for field, _ in matches],
        data,
        rows[at].number if at is not None else 0,
    )
    names = {plain(each) for each in headers}
    sheet.linkedin = {"contact email", "resume name"} <= names or {"first name", "connected on"} <= names
    sheet.own = is_own(headers)
    if sheet.own:
        sheet.fields = [field_of(each) for each in headers]
        return sheet
    sample = data[:_SAMPLED]
    free = [column for column, (field, _) in enumerate(matches) if field is None]
    _check_content(sheet, sample)
    _name_alone(sheet)
    sheet.about = _about(sheet)
    _guess(sheet, sample, free)
    if sheet.about is About.APPLICATIONS:
        _applications_only(sheet, sample)
    for column, header in enumerate(headers):
        # A sheet's own header comes before the letter of a column.
        field = (chosen or {}).get(plain(header) or "-") or (chosen or {}).get(
            f"column {column_name(column).lower()}"
        )
        if field is not None:
            sheet.fields[column] = field
    return sheet


def _cells(sample: list[Row], column: int) -> list[str]:
    return [text for row in sample if (text := row.cell(column))]


def _share(cells: list[str], test: object) -> float:
    return sum(map(test, cells)) / len(cells) if cells and callable(test) else 0.0


def _is_email(cell: str) -> bool:
    return re.fullmatch(EMAIL_ADDRESS, cell) is not None


def _is_day(cell: str) -> bool:
    return read_day(cell, "UTC", serials=False).kind is not Kind.WORDS


def _check_content(sheet: Columns, sample: list[Row]) -> None:
    """Mend what a header promises and the cells do not keep."""
    for column, field in enumerate(sheet.fields):
        cells = _cells(sample, column)
        if not cells:
            continue
        ticks = _share(cells, lambda each: tick(each) is not None)
        if field is Field.APPLIED and ticks > 0.5:
            sheet.fields[column] = Field.TICKED
        elif field is Field.APPLIED and _share(cells, _is_day) < 0.2 and _share(cells, _is_status) > 0.6:
            sheet.fields[column] = Field.STATUS
        elif field is Field.STATUS and _is_state_of_a_country(sheet, cells):
            sheet.fields[column] = Field.OTHER
        elif field is Field.STATUS and _share(cells, _is_bare_day) > 0.7:
            sheet.fields[column] = Field.ENDED
        elif (field is Field.URL and not any(map(_holds_link, cells))) or (
            field in (Field.COMPANY, Field.ROLE) and _share(cells, _is_number) > 0.9 and len(cells) > 1
        ):
            sheet.fields[column] = Field.OTHER
        elif field is Field.PHONE and _share(cells, _is_day) + ticks > 0.6:
            sheet.fields[column] = Field.STAGE  # a call that took place, and no number
        elif field is Field.CONTACT and _share(cells, _is_day) > 0.6:
            sheet.fields[column] = Field.TOUCHED
        elif field is Field.LOCATION and _share(cells, is_address) > 0.6:
            sheet.fields[column] = Field.URL
        elif field is Field.CONTACT and _share(cells, _is_email) > 0.6:
            sheet.fields[column] = Field.EMAIL


def _is_state_of_a_country(sheet: Columns, cells: list[str]) -> bool:
    """Return whether "State" is where a job is, beside another column that says where it stands."""
    is_name = re.compile(r"[A-Z]{2}|[A-Z][a-z]+(?: [A-Z][a-z]+)?").fullmatch
    others = len(sheet.of(Field.STATUS)) > 1 or any(map(re.compile("[A-Z]{2}").fullmatch, cells))
    return others and not any(map(_is_status, cells)) and all(map(is_name, cells))


def _is_bare_day(cell: str) -> bool:
    return _is_day(cell) and status_of(cell) is None


def _is_status(cell: str) -> bool:
    return len(cell) <= 40 and status_of(cell) is not None


def _is_number(cell: str) -> bool:
    return bool(re.fullmatch(r"[\d.,\s%]+", cell))


def _holds_link(cell: str) -> bool:
    return "://" in cell or "www." in cell or is_address(cell)


def _name_alone(sheet: Columns) -> None:
    """A first name without a last one, or the other way round, is the whole name, as in "Nom" or "Nombre"."""
    firsts, lasts = sheet.of(Field.FIRST_NAME), sheet.of(Field.LAST_NAME)
    if bool(firsts) != bool(lasts):
        for column in firsts + lasts:
            sheet.fields[column] = Field.NAME


def _about(sheet: Columns) -> About:
    has = set(sheet.fields)
    people: float = 3 * ({Field.FIRST_NAME, Field.LAST_NAME} <= has) + 3 * (
        "connected on" in map(plain, sheet.headers)
    )
    reachable = Field.EMAIL in has or Field.PHONE in has
    named = Field.NAME in has or Field.CONTACT in has
    people += 2 * (named and bool(_OF_PEOPLE & set(map(plain, sheet.headers))) and Field.STATUS not in has)
    people += 2 * (Field.NAME in has and reachable) + 1.5 * (Field.CONTACT in has and reachable)
    weights: dict[Field, float] = {
        Field.STATUS: 2,
        Field.APPLIED: 2,
        Field.TICKED: 2,
        Field.SALARY: 1,
        Field.URL: 1,
        Field.ROLE: 1,
    }
    weights |= {Field.STAGE: 1, Field.DATE: 0.5, Field.COMPANY: 0.5}
    jobs = sum(weight for field, weight in weights.items() if field in has)
    return About.PEOPLE if people > jobs else About.APPLICATIONS


def _guess(sheet: Columns, sample: list[Row], free: list[int]) -> None:
    """Take columns whose headers say nothing for what stands in them, where that is wanted still."""
    texts = []
    for column in free:
        cells = _cells(sample, column)
        if not sheet.headers[column] and _counts_rows(cells):
            sheet.fields[column] = Field.NOTHING
            continue
        field = _kind_of(cells)
        if field is None or field in sheet.fields:
            if field is None and cells:
                texts.append((column, cells))
            continue
        if field is Field.APPLIED and (Field.DATE in sheet.fields or sheet.header_row):
            continue
        sheet.fields[column] = field
        sheet.guessed.append(column)
    if sheet.about is About.APPLICATIONS:
        _guess_texts(sheet, texts)


def _counts_rows(cells: list[str]) -> bool:
    """Return whether a column only numbers the rows: 0, 1, 2 or 1, 2, 3."""
    first = int(cells[0]) if cells and cells[0] in ("0", "1") else None
    return first is not None and cells == [str(first + at) for at in range(len(cells))]


def _kind_of(cells: list[str]) -> Field | None:
    if _share(cells, _holds_link) > 0.6:
        return Field.URL
    if _share(cells, _is_email) > 0.6:
        return Field.EMAIL
    if _share(cells, _is_day) > 0.6:
        return Field.APPLIED
    if _share(cells, _is_status) > 0.6 and len(set(cells)) <= max(3, 0.8 * len(cells)):
        return Field.STATUS
    if _share(cells, lambda each: bool(_PHONE.fullmatch(each)) and sum(map(str.isdigit, each)) > 6) > 0.6:
        return Field.PHONE
    return None


def _guess_texts(sheet: Columns, texts: list[tuple[int, list[str]]]) -> None:
    surely = {Field.STATUS, Field.APPLIED, Field.URL} & set(sheet.fields)
    wanted = [each for each in (Field.ROLE, Field.COMPANY) if each not in sheet.fields]
    short = [(column, cells) for column, cells in texts if sum(map(len, cells)) / len(cells) < 60]
    if Field.NAME in sheet.fields:
        return
    if Field.ROLE in wanted and short:
        share, column = max((_share(cells, is_job), -column) for column, cells in short)
        if share > 0.3 and (len(short) > 1 or Field.COMPANY not in wanted):
            _take(sheet, -column, Field.ROLE)
            short = [each for each in short if each[0] != -column]
    if Field.COMPANY in wanted and short:
        by_name = [(_share(cells, has_legal_form), _variety(cells), -column) for column, cells in short]
        best = max(by_name)
        column = (
            -best[2]
            if best[0] > 0.15
            else next((c for c, cells in short if _variety(cells) > 0.4), short[0][0])
        )
        _take(sheet, column, Field.COMPANY)
        short = [each for each in short if each[0] != column]
    if Field.ROLE in wanted and Field.ROLE not in sheet.fields and short and not sheet.header_row and surely:
        _take(sheet, short[0][0], Field.ROLE)


def _variety(cells: list[str]) -> float:
    return len(Counter(map(str.casefold, cells))) / len(cells)


def _take(sheet: Columns, column: int, field: Field) -> None:
    sheet.fields[column] = field
    sheet.guessed.append(column)


def _applications_only(sheet: Columns, sample: list[Row]) -> None:
    """Settle what "name" is, as in Notion and Airtable: the company, the job, or one of the person there."""
    if not {Field.COMPANY, Field.NAME} & set(sheet.fields):
        for column in sheet.of(Field.LOCATION):
            if plain(sheet.headers[column]) in _WHERE:
                sheet.fields[column] = Field.COMPANY
    for column in sheet.of(Field.NAME):
        cells = _cells(sample, column)
        if Field.COMPANY not in sheet.fields:
            jobs = Field.ROLE not in sheet.fields and _share(cells, is_job) > 0.6
            sheet.fields[column] = Field.ROLE if jobs and not _names_both(cells) else Field.COMPANY
        elif Field.ROLE not in sheet.fields:
            sheet.fields[column] = Field.ROLE
        else:
            reachable = Field.EMAIL in sheet.fields or Field.PHONE in sheet.fields
            sheet.fields[column] = Field.CONTACT if reachable else Field.OTHER
    for column in sheet.of(Field.FIRST_NAME) + sheet.of(Field.LAST_NAME):
        sheet.fields[column] = Field.CONTACT
    if Field.APPLIED in sheet.fields:
        for column in sheet.of(Field.DATE):
            sheet.fields[column] = Field.OTHER


_WHERE = frozenset({"where", "wo", "ou", "donde", "dove", "waar", "onde"})
"""Headers that ask for the place, and mean the company where no other column has it."""


def _names_both(cells: list[str]) -> bool:
    return _share(cells, lambda each: bool(re.search(r"\s(?:@|at|bei|chez|[-–—|])\s", each))) > 0.6
