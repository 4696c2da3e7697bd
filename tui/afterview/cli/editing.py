"""`afterview edit`: correcting anything that is recorded, by the fields that its kind declares."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from afterview.changes.companies import rename_company
from afterview.changes.describe import called
from afterview.changes.editing import edit, show_fields
from afterview.changes.errors import ChangeError
from afterview.changes.fields import FieldError, read
from afterview.changes.lookup import find_record, joined
from afterview.changes.text_lines import is_line, line_at, line_called, put_line
from afterview.changes.values import Reading
from afterview.cli.context import CommandContext, UserError, close, commit
from afterview.cli.input import typed
from afterview.cli.output import confirm, print_json, say
from afterview.cli.record_meant import Meant, owner_meant, part_meant, the_only_round
from afterview.cli.tables import align, say_fitted
from afterview.entry.scene import Scene
from afterview.entry.verbs.registry import BY_WORD
from afterview.records.applications import Application
from afterview.records.hunt import Change, Hunt
from afterview.records.interviews import Interview
from afterview.records.kind import Field, FieldType
from afterview.records.path import Path, find, person_path
from afterview.records.people import Person
from afterview.records.schema import SCHEMA
from afterview.text import Unclear, capitalized, clean_line, folded, safe_line, shortened

_ASSIGNED = re.compile(r"\s*(?P<field>[^\W\d_][\w -]*?)\s*=(?P<value>.*)", re.DOTALL)
_T = TypeVar("_T")
_NOTHING_NEW = "That is what is recorded already: nothing was changed."
_COMPANY = "company"
_LINE = Field("text", "Text", FieldType.TEXT)
"""What a line of a text of several has."""


def edit_record(context: CommandContext, target: str, words: Sequence[str], *, as_json: bool = False) -> None:
    """Change fields of a record and say how they were understood. Raises UserError.

    Without a field, those that there are are shown; `as_json` for other programs.
    """
    target, words = typed(target), [typed(each) for each in words]
    journal = context.open_journal(to_change=bool(words))
    now = Scene(journal.hunt, context.of_lines())
    if not _assignments(words) and not _is_written_apart(target, words, now):
        _print_fields(context, target, words, now, as_json=as_json)
        return
    if as_json:
        raise UserError("--json lists the fields: leave it out to change one")
    said: list[str] = []

    def make(hunt: Hunt) -> Change:
        scene = Scene(hunt, context.of_lines())
        path, values, renames = _wanted(target, words, scene)
        reading = _reading(context, hunt)
        before = _shown_fields(path, reading)
        try:
            change = _edited(hunt, path, values, reading, renames=renames)
        except FieldError as problem:
            raise UserError(f"{problem.field.replace('_', '-')}: {problem}") from None
        after = _shown_fields(path, _reading(context, hunt.with_change(change)))
        labels = {field.key: field.label for field in _fields(hunt, path)}
        said[:] = [
            f"  {labels[key]}: {_shown(before[key])} → {_shown(after[key])}"
            for key in labels
            if before[key] != after[key]
        ]
        said.insert(0, f"{capitalized(change.sentence)}." if not change.is_empty else _NOTHING_NEW)
        return change

    commit(journal, make)
    confirm(safe_lines_of(said))
    close(journal)


def field_names(target: str, words: Sequence[str], scene: Scene) -> tuple[str, ...]:
    """Return the fields of what is named, as they are written in a line; () where nothing is."""
    try:
        path = record_named(target, words, scene)
    except UserError:
        return ()
    return tuple(_written(each) for each in _fields(scene.hunt, path))


def field_named(target: str, words: Sequence[str], scene: Scene) -> tuple[Path, str] | None:
    """Return the record and the key of its field that the words name; None where they name none."""
    owner, part = _owner(target, words, scene)
    field = _named(part, _fields(scene.hunt, owner.path)) if part else None
    return (owner.path, field.key) if field else None


def safe_lines_of(lines: Sequence[str]) -> str:
    """Return lines, each of which holds no line break of a text."""
    return "\n".join(safe_line(" ".join(each.splitlines())) for each in lines)


def _edited(hunt: Hunt, path: Path, values: Mapping[str, str], reading: Reading, *, renames: bool) -> Change:
    if is_line(hunt, path):
        return put_line(hunt, path, clean_line(values[_LINE.key]), reading.zone)
    others = {key: value for key, value in values.items() if not (renames and key == _COMPANY)}
    change = edit(hunt, path, others, reading.now, reading.zone, reading.day_first)
    if not renames:
        return change
    record = find_record(hunt, path)
    field = next(each for each in SCHEMA[Application].fields if each.key == _COMPANY)
    try:
        new = read(field, record, values[_COMPANY], reading)
        renamed = rename_company(hunt.with_change(change), record.company, new)
    except ChangeError as problem:
        raise FieldError(_COMPANY, str(problem)) from None
    if change.is_empty or renamed.is_empty:
        return renamed if change.is_empty else change
    return joined(f"{change.sentence}; {renamed.sentence}", change, renamed)


def _wanted(target: str, words: Sequence[str], scene: Scene) -> tuple[Path, dict[str, str], bool]:
    """Return the record, the texts of its fields, and whether a company is renamed wherever it is named.

    Raises UserError.
    """
    assigned = _assignments(words)
    owner, part = _owner(target, [each for each in words if not _ASSIGNED.fullmatch(each)], scene)
    if not assigned:
        first, _, value = part.partition(" ")
        assigned, part = [(first, value)], ""
    path = _part(owner, part, scene)
    fields = _fields(scene.hunt, path)
    if len(path) == 2 and path[0] == "applications" and not any(_named(each, fields) for each, _ in assigned):
        rounds = SCHEMA[Interview].fields
        if all(_named(each, rounds) for each, _ in assigned):  # what only a round has
            path, fields = _asked(lambda: the_only_round(path, scene)), rounds
    whom = getattr(find(scene.hunt, path), "person", "")
    if whom in scene.hunt.people and not any(_named(each, fields) for each, _ in assigned):
        people = SCHEMA[Person].fields
        if all(_named(each, people) for each, _ in assigned):  # "edit acme dana title=CTO"
            path, fields = person_path(whom), people
    values: dict[str, str] = {}
    for name, value in assigned:
        field = _named(name, fields)
        if field is None:
            raise UserError(_unknown(name, fields, scene.hunt, path))
        values[field.key] = value
    renames = owner.is_whole_company and path == owner.path and _COMPANY in values
    return path, values, renames


def _is_written_apart(target: str, words: Sequence[str], scene: Scene) -> bool:
    """Return whether it is `TARGET FIELD VALUE`, without a sign between the two."""
    owner, part = _owner(target, words, scene)
    first, _, value = part.partition(" ")
    fields = _fields(scene.hunt, owner.path)
    return bool(value) and any(folded(first) in _names(each) for each in fields)


def _print_fields(
    context: CommandContext, target: str, words: Sequence[str], scene: Scene, *, as_json: bool
) -> None:
    hunt, path = scene.hunt, record_named(target, words, scene)
    shown = _shown_fields(path, _reading(context, hunt))
    fields = _fields(hunt, path)
    if as_json:
        print_json(
            [
                {"field": _written(each), "label": each.label, "value": shown[each.key], "hint": each.hint}
                for each in fields
            ]
        )
        return
    rows = [
        (
            f"  {_written(each)}",
            " ".join(shown[each.key].split()) or "-",
            f"({each.hint})" if each.hint else "",
        )
        for each in fields
    ]
    named = " ".join(f'"{each}"' if re.search(r"[\s#&'()]", each) else each for each in (target, *words))
    name_it = line_called if is_line(hunt, path) else called
    say_fitted(safe_line(capitalized(name_it(hunt, path, context.zone))))
    say("\n".join(align(rows)))
    say_fitted(safe_line(f'To change one: afterview edit {named} {_written(fields[0])}="..."'))
    record = find_record(hunt, path) if not is_line(hunt, path) else None
    if isinstance(record, Application) and record.rounds:
        rounds = ", ".join(f'"{record.company}#{each.round}"' for each in record.rounds)
        say_fitted(safe_line(f"Its interviews: afterview edit {rounds}"))


def record_named(target: str, words: Sequence[str], scene: Scene) -> Path:
    """Return the record, or the line of a text, that the words of a command name. Raises UserError."""
    owner, part = _owner(target, words, scene)
    return _part(owner, part, scene)


def _owner(target: str, words: Sequence[str], scene: Scene) -> tuple[Meant, str]:
    found = _asked(lambda: owner_meant(target, words, scene))
    return found, found.rest


def _part(owner: Meant, part: str, scene: Scene) -> Path:
    return _asked(lambda: part_meant(owner.path, part, scene)) if part else owner.path


def _asked(find_it: Callable[[], _T]) -> _T:
    try:
        return find_it()
    except Unclear as problem:
        raise UserError(str(problem)) from None


def _reading(context: CommandContext, hunt: Hunt) -> Reading:
    return Reading(hunt, context.now, context.zone, context.settings.day_first)


def _assignments(words: Sequence[str]) -> list[tuple[str, str]]:
    found = (_ASSIGNED.fullmatch(each) for each in words)
    return [(each["field"], each["value"]) for each in found if each]


def _fields(hunt: Hunt, path: Path) -> tuple[Field, ...]:
    return (_LINE,) if is_line(hunt, path) else SCHEMA[type(find_record(hunt, path))].fields


def _shown_fields(path: Path, reading: Reading) -> dict[str, str]:
    if is_line(reading.hunt, path):
        return {_LINE.key: line_at(reading.hunt, path) or ""}
    return show_fields(path, reading)


def _named(name: str, fields: Sequence[Field]) -> Field | None:
    """Return the field of that name, or the only one whose name begins so."""
    wanted = _plain(name)
    exact = [each for each in fields if wanted in _names(each)]
    found = exact or [each for each in fields if any(known.startswith(wanted) for known in _names(each))]
    return found[0] if len(found) == 1 else None


def _names(field: Field) -> tuple[str, str]:
    return _plain(field.key), _plain(field.label)


def _plain(name: str) -> str:
    return " ".join(folded(name.replace("_", " ").replace("-", " ")).split())


def _written(field: Field) -> str:
    return field.key.replace("_", "-")


def _unknown(name: str, fields: Sequence[Field], hunt: Hunt, path: Path) -> str:
    what = "a line" if is_line(hunt, path) else SCHEMA[type(find_record(hunt, path))].noun
    names = ", ".join(map(_written, fields))
    verb = BY_WORD.get(_plain(name))
    line = f'; a line records it: afterview add "{verb.usage}"' if verb else ""
    return f"{what} has no field “{shortened(clean_line(name), 40)}”: {names}{line}"


def _shown(text: str) -> str:
    return shortened(" ".join(text.split()), 80) or "nothing"
