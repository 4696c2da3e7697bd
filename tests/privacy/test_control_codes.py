"""No text of a journal, no name of a file and nothing that is pasted sends a control code to the terminal."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import inspect
from rich.segment import Segment
from textual.color import Color

import afterview.cli
from afterview.app.safe_output import ControlCodeFilter
from afterview.cli.program import main
from afterview.journal.journal import Journal
from afterview.records.applications import Application
from afterview.records.hunt import Change
from afterview.records.people import Person
from afterview.text import safe_json, safe_line, safe_lines
from support.driving import NOW, write_journal
from support.hostile_text import FORBIDDEN, MARK, SEQUENCES, hostile_text, leaks, write_hostile_journal
from support.real_terminal import RealTerminal

NOW_WORDS = NOW.isoformat()
IN_A_PATH = f"\x1b]0;{MARK}\x07\x1b[{MARK}m\x9b{MARK}m\x7f\u202e\u2066\u2028\n\r"
HOSTILE = hostile_text("x").replace("\0", "")
PASTED = f"\x1b[200~pasted\x9b{MARK}m\x85\u202e\u2066\u2028\x7f\x01\x1b[201~"
RIGHT_TO_LEFT = "שרה كريم 👩‍💻 ﻗ نامه‌ای"
"""Letters that run from right to left, an emoji made of two, and a joiner that Persian spells with."""


@pytest.fixture(scope="module")
def journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a journal with control codes in every text."""
    path = tmp_path_factory.mktemp("hostile") / "journal.json"
    write_hostile_journal(path, NOW)
    return path


def texts(kind: inspect.Type) -> Iterator[tuple[str, str]]:
    """Yield every field of a record, and of those within it, that holds text."""
    match kind:
        case inspect.StructType():
            for field in kind.fields:
                if "str" in _kinds(field.type):
                    yield kind.cls.__name__, field.name
                yield from texts(field.type)
        case inspect.UnionType():
            for each in kind.types:
                yield from texts(each)
        case inspect.VarTupleType():
            yield from texts(kind.item_type)


def _kinds(kind: inspect.Type) -> set[str]:
    match kind:
        case inspect.StrType():
            return {"str"}
        case inspect.Metadata():
            return _kinds(kind.type)
        case inspect.UnionType():
            return set().union(*map(_kinds, kind.types))
        case inspect.VarTupleType():
            return _kinds(kind.item_type)
    return set()


def test_every_text_of_every_record_is_hostile(journal: Path) -> None:
    seen: set[tuple[str, str]] = set()

    def look(record: object) -> None:
        if isinstance(record, msgspec.Struct):
            for name in record.__struct_fields__:
                value = getattr(record, name)
                held = value if isinstance(value, tuple) else (value,)
                seen.update((type(record).__name__, name) for each in held if MARK in str(each))
                for each in held:
                    look(each)

    hunt = Journal.open(journal).hunt
    for record in (*hunt.applications.values(), *hunt.people.values()):
        look(record)
    there = {*texts(inspect.type_info(Application)), *texts(inspect.type_info(Person))}
    assert there - seen == {("Interview", "zone")}, "a zone is checked when the file is read"
    assert len(there) > 60


@pytest.mark.slow
def test_the_app_sends_no_code_of_a_text_to_the_terminal(journal: Path, tmp_path: Path) -> None:
    copy = tmp_path / "journal.json"
    copy.write_bytes(journal.read_bytes())
    arguments = ("--journal", str(copy), "--now", NOW_WORDS)
    with RealTerminal(*arguments, columns=100, lines=30, home=tmp_path) as app:
        app.wait_for("n next")
        look_at_everything(app)
        app.keys("q")
        assert app.wait_for_end() == 0
        output = app.output.decode()
    assert list(leaks(output)) == []
    assert {"777m", "[777m"} & set(re.findall(r"\[?777m", output)), "no hostile text was drawn at all"


def look_at_everything(app: RealTerminal) -> None:
    """Go through all panes, lists, forms and bars, and paste into what takes text."""
    app.keys("T")
    for lane in range(3):
        app.wait_for("Checklist · com")
        shown = title_of(app.text)
        app.keys("down")
        app.wait_until(partial(shows_another, shown), f"the lane after {lane}")
        app.type(f"\x1b[<35;{60 + lane};{lane + 4}M")  # the mouse passes over the marks: tooltips
    app.keys("n")
    app.wait_for("━ Checklist")
    for key, title in (
        ("d", "To do now and soon: "),
        ("P", "─ People ─"),
        ("e", "Everything about"),
        ("\x10", "what do you want to do?"),
    ):
        app.type(key)
        app.wait_for(title)
        if key in "Pe":
            app.keys("e")
            app.wait_for("ctrl+o save")
            app.keys("escape")
            app.wait_for("Leave without saving?")  # the notes hold what no editor can, and so were changed
            app.keys("y")
            app.wait_until(lambda text: "without saving?" not in text, "the end of the form")
        app.keys(*["down"] * 3)
        app.keys("escape")
        app.wait_until(partial(is_closed, title), f"the end of {title}")
    app.keys(":")
    app.wait_for("here is com", "esc close")
    app.type("note com")
    app.wait_for("note com")
    app.keys("tab")
    app.wait_until(lambda text: "note com:" not in text, "what the line could mean")
    app.type(PASTED)
    app.wait_for("lines pasted")  # some of the codes end a line
    app.keys("escape")
    app.wait_until(lambda text: "lines pasted" not in text and "here is com" in text, "the line, whole again")
    app.keys("escape")
    app.wait_until(lambda text: "here is com" not in text, "the end of the line")
    app.keys("W")
    app.wait_for("━ Reflection")


def is_closed(title: str, text: str) -> bool:
    """Whether a dialog has gone: the panes stand in its place, from their first line to their last."""
    return title not in text and "· by urgency" in text and "q quit" in text


def shows_another(title: str, text: str) -> bool:
    return title_of(text) not in ("", title)


def title_of(text: str) -> str:
    """Return what the checklist's title says of the application."""
    found = re.search(r"Checklist · (\w+)", text)
    return found[1] if found else ""


@pytest.fixture
def shell(
    journal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    """Return how to run commands on a copy of the journal, in a folder and a file of hostile names."""
    folder = tmp_path / f"folder{IN_A_PATH}"
    folder.mkdir()
    copy = folder / f"journal{IN_A_PATH}.json"
    copy.write_bytes(journal.read_bytes())
    # click takes some codes out where nobody's terminal is at the other end: here they must not be there.
    monkeypatch.setattr("click.utils.should_strip_ansi", lambda *_: False)
    return Shell(copy, capsys)


class Shell:
    """Runs commands as at a terminal."""

    def __init__(self, journal: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Run them on that journal."""
        self.journal = journal
        self._capsys = capsys

    def run(self, *arguments: str) -> tuple[int, str]:
        """Run a command; return its status, and what it printed on both ways."""
        with pytest.raises(SystemExit) as ended:
            main(["--journal", str(self.journal), "--now", NOW_WORDS, *arguments])
        printed = self._capsys.readouterr()
        assert set(printed.out + printed.err) & FORBIDDEN <= {"\n"}, arguments
        assert printed.err.count("\n") <= 1, "an error is one line, whatever it names"
        return int(ended.value.code or 0), printed.out + printed.err


def test_no_command_prints_a_code_of_a_text(shell: Shell) -> None:
    for command in ("list", "due", "check", "backup make", "backup", "where", "add note com5 something"):
        status, printed = shell.run(*command.split(maxsplit=1 if command.startswith("add") else -1))
        assert printed, command
        assert (status, command) in ((0, command), (2, "add note com5 something"))
    company = next(iter(Journal.open(shell.journal).hunt.applications.values())).company
    assert shell.run("steps", company)[0] in (0, 2)


def test_json_says_codes_in_escapes_and_means_the_same(shell: Shell) -> None:
    hunt = Journal.open(shell.journal).hunt
    status, printed = shell.run("list", "--json")
    assert status == 0
    assert [each["company"] for each in json.loads(printed)] == [
        each.company for each in hunt.applications.values()
    ]
    assert "\\u009b" in printed
    status, printed = shell.run("due", "--json")
    assert {each["company"] for each in json.loads(printed)} <= {
        each.company for each in hunt.applications.values()
    }
    held = next(each for application in hunt.applications.values() for each in application.rounds)
    status, printed = shell.run("steps", held.id, "--json")
    assert len(json.loads(printed)) == 8


def test_getting_things_back_prints_none_either(shell: Shell) -> None:
    path = shell.journal
    journal = Journal.open(path)
    kept = journal.rescue([lambda hunt: Change(hostile_text("told"), {}, dict(hunt.people))])
    assert kept.exists()
    journal.commit(lambda hunt: Change("", {}, {next(iter(hunt.people)): None}))
    assert shell.run("list")[0] == 0, "it says that something waits to be brought back"
    assert shell.run("restore", "--rescued")[0] == 0
    assert shell.run("restore", "1")[0] == 0
    Journal.open(path).backups.all()[0].path.write_bytes(b"{")
    assert shell.run("check")[0] == 1
    path.write_bytes(path.read_bytes()[:-300])
    assert shell.run("list")[0] == 2
    assert shell.run("check")[0] == 1
    assert shell.run("restore", "--recover")[0] == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["list", "--journal", f"/{HOSTILE}"],
        ["list", "--journal", "/"],
        ["list", "--now", HOSTILE],
        ["steps", HOSTILE],
        ["restore", HOSTILE],
        ["add", f"interview {HOSTILE} tomorrow"],
        ["add", f"note {HOSTILE}"],
        ["add", f"{HOSTILE}; Engineer"],
        [HOSTILE],
        ["list", HOSTILE],
        [f"--{HOSTILE}"],
        ["demo"],
    ],
)
def test_no_error_prints_what_was_typed_as_it_is(shell: Shell, arguments: list[str]) -> None:
    shell.run(*arguments)


@pytest.mark.parametrize(
    "settings",
    [
        "'{0}' = 1",
        "zone = '{0}'",
        "theme = 1\n# {0}",
        "[keys]\n'{0}' = 'n'",
        "[keys]\nnext = '{0}'",
        "{0}",
        "zone = 1",
    ],
)
def test_no_error_in_the_settings_prints_them_as_they_are(
    shell: Shell, settings: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"config{IN_A_PATH}.toml"
    escaped = "".join(f"\\u{ord(each):04x}" for each in IN_A_PATH)
    path.write_text(settings.format(escaped), encoding="utf-8")
    monkeypatch.setenv("AFTERVIEW_CONFIG", str(path))
    shell.run("due")
    shell.run("where")


@given(st.text(st.sampled_from([*FORBIDDEN, *"ab שم😀\u200d\u0301é", "\n"])))
def test_what_a_terminal_would_obey_is_taken_out_and_nothing_else(text: str) -> None:
    for cleaned, kept in ((safe_line(text), ""), (safe_lines(text), "\n")):
        assert not set(cleaned) & (FORBIDDEN - set(kept))
        assert [each for each in cleaned if each != " "] == [
            each for each in text if each not in FORBIDDEN - set(kept) and each != " "
        ]
    quoted = json.dumps([text], ensure_ascii=False, indent=2)
    assert json.loads(safe_json(quoted)) == [text]
    assert not set(safe_json(quoted)) & (FORBIDDEN - {"\n"})


def test_letters_that_run_from_right_to_left_are_shown_as_they_are(tmp_path: Path, shell: Shell) -> None:
    write_journal(tmp_path / "rtl.json", f"{RIGHT_TO_LEFT}; Engineer; applied 10 nov")
    assert RIGHT_TO_LEFT in shell.run("list", "--journal", str(tmp_path / "rtl.json"))[1]
    (shown,) = ControlCodeFilter().apply([Segment(RIGHT_TO_LEFT)], Color.parse("black"))
    assert shown.text == RIGHT_TO_LEFT


def test_everything_is_printed_through_one_door() -> None:
    rooms = Path(afterview.cli.__file__).parent
    for path in rooms.glob("*.py"):
        if path.name not in (
            "output.py",
            "quick_line.py",
        ):  # the other one prints what `reminders` has made safe
            text = path.read_text(encoding="utf-8")
            assert not re.search(r"click\.(secho|echo|style)|std(out|err)\.write|\bprint\(", text), path


def test_the_detector_sees_what_leaks() -> None:
    for code in sorted(FORBIDDEN - {"\r", "\n"}):
        assert list(leaks(f"a{code}b")), repr(code)
    for each in SEQUENCES:
        assert list(leaks(f"a{each}b")), repr(each)
    own = "\x1b[38;2;1;2;3mtext\x1b[0m\x1b[?1049h\x1b]22;default\x07\x1b[1;1H[777m"
    assert list(leaks(own)) == []
