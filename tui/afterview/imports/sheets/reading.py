"""A sheet becomes a plan: columns are understood, rows read, and what stands there twice put together."""

from __future__ import annotations

from msgspec.structs import replace

from afterview.civil import day_of
from afterview.imports.duplicates import applications_once, people_once
from afterview.imports.plan import Plan, PlannedApplication, PlannedPerson, Skipped, together
from afterview.imports.sheets.columns import About, Columns, understood
from afterview.imports.sheets.contacts import person_of
from afterview.imports.sheets.days import Days
from afterview.imports.sheets.decoding import decoded
from afterview.imports.sheets.entries import Entries
from afterview.imports.sheets.grid import Grid
from afterview.imports.sheets.header_words import Field
from afterview.imports.sheets.separated import grid_of
from afterview.imports.sheets.told import Told
from afterview.imports.sheets.wording import plain
from afterview.imports.source import Known, Progress, Source, UnreadableError, no_progress
from afterview.text import shortened

_TOLD_EVERY = 250
"""Rows, after which it is told how far one is."""


def read(source: Source, known: Known, progress: Progress) -> Plan:
    """Return what is in a file of text with separators, or a workbook. Raises UnreadableError."""
    if len(known.sheets) < 2:
        return plan_of(opened(source, known, progress), source.name, known, progress)
    plans = []
    for title in dict.fromkeys(known.sheets):
        grid = opened(source, replace(known, sheets=(title,)), progress, is_one_of_several=True)
        plans.append(plan_of(grid, f"{source.name}, sheet “{shortened(grid.name, 40)}”", known, progress))
    return together(plans)


def opened(source: Source, known: Known, progress: Progress, *, is_one_of_several: bool = False) -> Grid:
    """Return the rows of a file. Raises UnreadableError."""
    if source.content.startswith(b"PK\x03\x04"):
        from afterview.imports.sheets import workbook  # loads what only workbooks need

        wanted = "".join(known.sheets[:1])
        return workbook.grid_of(source.content, progress, wanted, is_one_of_several=is_one_of_several)
    text, problem = decoded(source.content)
    grid = grid_of(text, source.name, progress)
    if problem:
        grid.problems.append(problem)
    return grid


def is_sheet(text: str) -> bool:
    """Return whether a text that was pasted is a table: by its headers, or by what stands between tabs."""
    try:
        rows = grid_of(text, "", no_progress).rows
    except UnreadableError:
        return True  # it is one, and why it cannot be read is told
    if not rows or max(len(each.cells) for each in rows) < 2:
        return False
    sheet = understood(rows)
    if sheet.header_row:
        return len(rows) > 1 and len(rows[0].cells) > 1
    return "\t" in text and _is_list(sheet)


def columns_of(grid: Grid, known: Known) -> Columns:
    """Return what the columns are taken for. Raises UnreadableError where there are none."""
    if not grid.rows:
        raise UnreadableError("there is nothing in it")
    return understood(grid.rows, _chosen(known))


def plan_of(grid: Grid, where: str, known: Known, progress: Progress) -> Plan:
    """Return what is in the rows of a sheet. Raises UnreadableError where they are no list at all."""
    if not grid.rows and grid.skipped:
        return Plan(skipped=tuple(grid.skipped), problems=(f"{where}: nothing in it can be used.",))
    sheet = columns_of(grid, known)
    if not sheet.header_row and not known.columns and not _is_list(sheet):
        raise UnreadableError(
            "I find no table of applications or people in it: it needs headers, such as Company and Role"
        )
    told = Told(where)
    for each in grid.problems:
        told.say(each)
    _say_guesses(sheet, told)
    days = Days(sheet, known.zone, day_of(known.now, known.zone), told, known.day_order)
    applications: list[PlannedApplication] = []
    people: list[PlannedPerson] = []
    skipped: list[Skipped] = list(grid.skipped)
    entries = Entries(sheet, days, where, told, known.zone)
    for done, row in enumerate(sheet.rows, start=1):
        if done % _TOLD_EVERY == 0:
            progress(done, len(sheet.rows))
        if sheet.about is About.PEOPLE:
            person = person_of(sheet, row, f"{where}, row {row.number}", days)
            if isinstance(person, Skipped):
                skipped.append(person)
            else:
                people.append(person)
            continue
        entry = entries.of(row)
        if entry.skipped:
            skipped.append(entry.skipped)
        if entry.application:
            applications.append(entry.application)
        people.extend(entry.people)
    once, again = applications_once(applications, known.duplicates)
    each_once, twice = people_once(people)
    if sheet.about is About.APPLICATIONS:
        twice = ()  # their rows are applications, and are not left out
    return Plan(
        applications=once,
        people=each_once,
        skipped=(*skipped, *again, *twice),
        problems=told.lines,
        sheets=grid.lists,
    )


def _chosen(known: Known) -> dict[str, Field]:
    """Return what the user says of columns. Raises UnreadableError for what no column can be."""
    fields = {plain(each.value): each for each in Field} | {plain(each.name): each for each in Field}
    chosen = {}
    for column, said in known.columns.items():
        field = fields.get(plain(said))
        if field is None:
            raise UnreadableError(
                f"no column can be “{said}”: choose one of {', '.join(each.value for each in Field)}"
            )
        chosen[plain(column)] = field
    return chosen


def _is_list(sheet: Columns) -> bool:
    """Return whether columns without headers hold what applications have."""
    sure = {Field.STATUS, Field.APPLIED, Field.URL, Field.ROLE, Field.EMAIL} & set(sheet.fields)
    return len(sheet.fields) > 1 and bool(sure) and Field.COMPANY in sheet.fields


def _say_guesses(sheet: Columns, told: Told) -> None:
    if not sheet.header_row:
        found = "; ".join(
            f"{sheet.name(column)} is the {field.value}"
            for column, field in enumerate(sheet.fields)
            if field not in (Field.OTHER, Field.NOTHING)
        )
        told.say(f"there is no row of headers, so the columns are taken by what stands in them: {found}.")
    else:
        for column in sheet.guessed:
            told.say(
                f"“{sheet.name(column)}” is taken as the {sheet.fields[column].value}, by what stands in it."
            )
    left_out = [sheet.name(column) for column in sheet.of(Field.NOTHING) if sheet.headers[column]]
    if left_out and not sheet.own:
        told.say(f"left out, as it says nothing about a job: {', '.join(left_out)}.")
    if sheet.linkedin and sheet.about is About.APPLICATIONS:
        told.say("left out, as it is your own: email address and phone number.")
