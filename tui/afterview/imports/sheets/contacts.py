"""People in a sheet: a row each in a list of contacts, or named beside an application."""

from __future__ import annotations

import re

import msgspec

from afterview.imports.addresses import is_function, name_of
from afterview.imports.plan import PlannedPerson, Skipped
from afterview.imports.sheets.columns import Columns
from afterview.imports.sheets.days import Days
from afterview.imports.sheets.grid import Row
from afterview.imports.sheets.header_words import Field
from afterview.imports.sheets.job_words import company_key, is_job
from afterview.imports.sheets.wording import plain
from afterview.text import EMAIL_ADDRESS, clean_line, shortened

_EMAIL = re.compile(EMAIL_ADDRESS)
_PHONE = re.compile(r"(?:\+|\(?\d)[\d\s()/.-]{6,20}\d")
_LINK = re.compile(r"\s*[(<]https?://[^)>\s]*[)>]|https?://\S+")
_HONORIFIC = re.compile(r"^(?:(?:mr|mrs|ms|mx|herrn?|frau|hr|fr|mme|mlle|sr|sra)\b\.?\s+)(?=\S+\s+\S)", re.I)
_AGENCY = re.compile(
    r"\b(?:hays|reed|michael page|page ?group|robert (?:half|walters)|adecco|randstad|manpower\w*|"
    r"kelly services|morgan mckinley|harvey nash|brook street|office angels|expectra|"
    r"(?:recruitment|recruiting|staffing|employment|temp) (?:agency|consultan\w+|firm)|"
    r"(?!hr|head|in.house)\w+ (?:recruitment|staffing)|agency|head ?hunt\w*|external recruiter|"
    r"personal(?:vermittlung|beratung|dienstleist\w+)|zeitarbeit\w*|"
    r"(?:recruiter|consultant) (?:at|from|bei|chez)|cabinet de recrutement|agence)\b",
    re.I,
)
_AT_AGENCY = re.compile(r"\b(?:(?:external )?recruiter|agent|consultant|at|from|of|bei|von|chez)\b", re.I)
_HAS_LEFT = re.compile(
    r"\b(?:used to (?:work|be)|(?:has |have )?left (?:in|there|the|last|them)\b|"
    r"no longer (?:works?|there|at)|former(?:ly)?|ex-(?=\w)|"
    r"worked there until|früher|ehemalig\w*|ancien(?:ne)?|ya no)",
    re.I,
)
_LIMIT = 300
_LONGEST_CELL = 3_000


def person_of(sheet: Columns, row: Row, where: str, days: Days) -> PlannedPerson | Skipped:
    """Return whom a row of a list of contacts is about."""

    def first(*fields: Field) -> str:
        cells = (row.cell(column) for field in fields for column in sheet.of(field))
        return shortened(clean_line(next((each for each in cells if each), "")), _LIMIT)

    halves = (first(Field.FIRST_NAME), first(Field.LAST_NAME))
    # A degree stands behind a comma: "Ross, MBA".
    name = " ".join(each.split(",")[0].strip() if all(halves) else each for each in halves if each)
    name = name or first(Field.NAME, Field.CONTACT)
    emails = tuple(
        dict.fromkeys(e for column in sheet.of(Field.EMAIL) for e in _EMAIL.findall(row.cell(column)))
    )
    phones = tuple(
        dict.fromkeys(part for column in sheet.of(Field.PHONE) for part in _numbers(row.cell(column)))
    )
    name = turned(name)
    if not name:
        return Skipped(where, "it names nobody" + (f" ({emails[0]})" if emails else ""))
    used = {
        Field.FIRST_NAME,
        Field.LAST_NAME,
        Field.NAME,
        Field.CONTACT,
        Field.EMAIL,
        Field.PHONE,
        Field.COMPANY,
    }
    used |= {Field.ROLE, Field.NOTHING}
    linkedin, touched, connected = "", None, None
    notes: list[str] = []
    for column, field in enumerate(sheet.fields):
        cell = row.cell(column)
        if cell and field is Field.URL and "linkedin.com/" in cell:
            linkedin = clean_line(cell)[:2_000]
        elif cell and field is Field.NOTES:
            notes.insert(0, cell)
        elif cell and sheet.linkedin and plain(sheet.headers[column]) == "connected on":
            connected = days.in_words(column, cell)
            notes += [] if connected else [f"{sheet.name(column)}: {cell}"]
        elif cell and field is Field.TOUCHED and touched is None:
            touched = days.in_words(column, cell)
            notes += [] if touched else [f"{sheet.name(column)}: {cell}"]
        elif cell and field not in used:
            notes.append(f"{sheet.name(column)}: {cell}")
    return PlannedPerson(
        name=name,
        emails=emails,
        phones=phones,
        company=first(Field.COMPANY),
        title=first(Field.ROLE),
        where=where,
        linkedin=linkedin,
        notes=shortened("\n".join(notes), 19_000),
        touched=touched,
        connected=connected,
    )


def people_in(
    cell: str, emails: list[str], phones: list[str], company: str, where: str
) -> tuple[PlannedPerson, ...]:
    """Return everyone named in a cell beside an application, with the addresses beside or in it."""
    if len(cell) > _LONGEST_CELL:
        return ()  # it is a text, which stays in the notes
    cell = _LINK.sub(" ", cell)
    names = [
        each
        for part in re.split(r"[;\n|]|\s+(?:/|&|and|und|et|y)\s+", cell)
        for each in _by_commas(part)
        if each.strip()
    ]
    found = []
    loose = [each for text in emails for each in _EMAIL.findall(text)]
    numbers = [each for text in phones for each in _numbers(text)]
    for at, each in enumerate(names):
        own = _EMAIL.findall(each)
        own_numbers = [number.strip() for number in _PHONE.findall(_EMAIL.sub(" ", each))]
        bare = _PHONE.sub(" ", _EMAIL.sub(" ", each))
        title = ""
        bracket = re.search(r"\(([^()]*)\)", bare)
        if bracket:
            title, bare = bracket[1].strip(" ,"), bare.replace(bracket[0], " ")
        first, _, rest = bare.partition(",")
        if rest.strip(" ,<>-–:") and len(first.split()) > 1:
            title, bare = title or rest.strip(" ,<>-–:"), first
        name = clean_line(bare).strip(" ,;:<>()[]–-/")
        if not any(map(str.isalpha, name)):
            if not own:
                continue
            name = name_of(own[0]) or own[0]
        if len(names) == len(loose) and not own:
            own = [loose[at]]
        elif len(names) == 1 and not own:
            own = loose
        if not own_numbers and (len(names) == 1 or len(numbers) == len(names)):
            own_numbers = numbers if len(names) == 1 else [numbers[at]]
        agency = _agency_in(title)
        agency = "" if company_key(agency) == company_key(company) else agency
        found.append(
            PlannedPerson(
                name=shortened(turned(name), _LIMIT),
                emails=tuple(dict.fromkeys(own)),
                phones=tuple(dict.fromkeys(own_numbers)),
                company=shortened(agency, _LIMIT) or company,
                agent_for=company if agency else "",
                title="" if agency == title else shortened(title, _LIMIT),
                where=where,
            )
        )
    if not names:
        found = [
            PlannedPerson(
                name=name_of(each) or each,
                emails=(each,),
                phones=tuple(numbers) if len(loose) == 1 else (),
                company=company,
                where=where,
            )
            for each in dict.fromkeys(loose)
            if not is_function(each)
        ]
    return tuple(found)


def _agency_in(aside: str) -> str:
    """Return the agency that is named behind somebody, without what they do there; "" where none is."""
    if not _AGENCY.search(aside):
        return ""
    return " ".join(_AT_AGENCY.sub(" ", aside).split()).strip(" ,;:-–—/") or aside


def as_left(person: PlannedPerson, notes: list[str]) -> PlannedPerson:
    """Return somebody without the company that they have left by the notes, which are kept with them."""
    first = person.name.split()[0]
    for line in (each for text in notes for each in re.split(r"[\n.;]", text)):
        if re.search(rf"(?<!\w){re.escape(first)}(?!\w)", line) and _HAS_LEFT.search(line):
            note = f"{person.company}: {clean_line(line)}"
            return msgspec.structs.replace(person, company="", notes=shortened(note, _LIMIT))
    if _HAS_LEFT.match(person.title):
        note = f"{person.company}: {person.title}"
        return msgspec.structs.replace(person, company="", title="", notes=note)
    return person


def _by_commas(part: str) -> list[str]:
    """Return the several people between commas; what is one with their job or turned round as it is."""
    pieces = [each.strip() for each in part.split(",")]
    bare = [re.sub(r"\([^()]*\)", " ", _EMAIL.sub(" ", each)).strip(" <>") for each in pieces]
    whole = all(2 <= len(each.split()) <= 4 and each[:1].isupper() and not is_job(each) for each in bare)
    return pieces if len(pieces) > 1 and whole else [part]


def _without_honorific(name: str) -> str:
    """Return "Mr. Tom Reed" as "Tom Reed"; where only one name is known, it stays as one says it."""
    name = _HONORIFIC.sub("", name)
    return re.sub(r"^Fr\.?\s", "Frau ", re.sub(r"^Hr\.?\s", "Herr ", name))


def turned(name: str) -> str:
    """Return "Lee, Dana" as "Dana Lee"."""
    name = _without_honorific(name)
    last, comma, first = (each.strip() for each in name.partition(","))
    return (
        f"{first} {last}"
        if comma and first and last and "," not in first and len(name.split()) <= 4
        else name
    )


def _numbers(cell: str) -> list[str]:
    parts = (clean_line(each) for each in re.split(r"[;\n|]|:::|, ", cell))
    return [each for each in parts if sum(map(str.isdigit, each)) > 3]
