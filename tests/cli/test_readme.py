"""What the README says is so: its lines, its settings, its keys, its fields."""

from __future__ import annotations

import re
import tomllib
from datetime import UTC, datetime
from pathlib import Path

from afterview.app.commands import COMMANDS, Place, spell
from afterview.cli.json_output import application_shape, due_shape, edit_shape, step_shape
from afterview.entry.understand import Context, understand
from afterview.entry.verbs.registry import VERBS
from afterview.journal.edits import Edit
from afterview.journal.history import Entry, EntryKind
from afterview.journal.journal import Journal
from afterview.playbook.agenda import agenda
from afterview.playbook.checklist import checklist
from afterview.playbook.shape import Situation
from afterview.records.hunt import Hunt
from afterview.settings import Reminders, Settings, Waits, declared

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
TUESDAY = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
AFTER = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
ZONE = "Europe/Berlin"


def _section(title: str) -> str:
    return TEXT.split(f"## {title}\n", 1)[1].split("\n## ", 1)[0]


def _lines() -> list[str]:
    """Return the quick-add lines of the table, as they stand there, without those cut short by "…"."""
    rows = [row.split(" | ")[0] for row in _section("Quick-add lines").splitlines() if row.startswith("| `")]
    return [line for row in rows for line in re.findall(r"`([^`]+)`", row) if "…" not in line]


def test_every_line_of_the_readme_is_understood() -> None:
    hunt = Hunt()

    def tell(line: str, now: datetime) -> None:
        nonlocal hunt
        read = understand(line, hunt, Context(now, ZONE), insist=True)
        assert read.change is not None, f"{line}: {read.problem}"
        hunt = hunt.with_change(read.change)

    for line in _lines():
        before = hunt
        if line.startswith(("apply", "applied")):
            read = understand("Acme; Writer; saved today", Hunt(), Context(TUESDAY, ZONE))
            assert read.change is not None
            saved = Hunt().with_change(read.change)
            assert understand(line, saved, Context(TUESDAY, ZONE)).change is not None
            continue
        if line.startswith(("met", "topic")):  # a second round, for what needs one
            tell(
                "interview acme panel fri 10:00"
                if line.startswith("met")
                else "interview acme final fri 15:00",
                AFTER,
            )
        tell(line, TUESDAY if line.startswith("interview") else AFTER)
        assert hunt is not before


def test_every_verb_is_in_the_readme() -> None:
    section = _section("Quick-add lines")
    for verb in VERBS:
        if verb.name != "add":
            assert re.search(rf"`{verb.name}\b", section), verb.name


def test_the_settings_of_the_readme_are_the_built_in_ones() -> None:
    table = tomllib.loads(re.search(r"```toml\n(.*?)```", TEXT, re.DOTALL)[1])  # type: ignore[index]  # it is there
    waits = {key: tuple(value) if isinstance(value, list) else value for key, value in table["waits"].items()}
    assert waits == Waits()._asdict()
    assert table["reminders"] == Reminders()._asdict()
    assert (table["day_first"], table["theme"], table["keys"]) == (Settings().day_first, Settings().theme, {})


def test_the_readme_says_of_each_setting_what_its_declaration_says() -> None:
    block = _section("Settings").split("```")[1]
    for each in declared():
        name = each.name.rpartition(".")[2]
        if name != "keys":
            assert re.search(rf"^(# )?{name} = .*# {re.escape(each.about)}$", block, re.MULTILINE), each.name


def test_the_keys_of_the_readme_are_those_of_the_app() -> None:
    table = "\n".join(row for row in _section("Every day").splitlines() if row.startswith("| `"))
    told = {key for cell in re.findall(r"`([^`]+)`", table) for key in cell.split()}
    known = {key for each in COMMANDS for key in spell(each.keys).split()}
    assert told <= known | {"ctrl+p"}
    on_main = [each for each in COMMANDS if Place.MAIN in each.places and each.group != "Also"]
    assert {spell(each.keys).split()[0] for each in on_main if each.keys} - told <= {"shift+tab"}


def test_the_fields_of_the_readme_are_those_of_the_json() -> None:
    told = set(re.findall(r"`([a-z]+)`", _section("The command line").split("### JSON")[1]))
    hunt = Journal.open(ROOT / "data" / "sample.json").hunt
    now, waits = datetime(2026, 11, 24, 15, 0, tzinfo=UTC), Waits()
    application = next(each for each in hunt.applications.values() if each.rounds)
    shown = application_shape(application, hunt)
    step = step_shape(checklist(Situation(hunt, application, application.rounds[0], now, ZONE))[0], ZONE)
    due = due_shape(agenda(hunt, now, ZONE, waits)[0], ZONE)
    interviews = shown["interviews"]
    assert isinstance(interviews, list)
    change = Entry(id="h1", at=now, sentence="began", patch={})
    assert {*shown, *step, *due, *interviews[0], *edit_shape(Edit((change,)), ZONE)} <= told
    assert {each.value for each in EntryKind} <= told
