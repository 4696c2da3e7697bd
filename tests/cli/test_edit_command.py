"""`afterview edit` and `afterview remove`: what is recorded can be corrected and taken away in the shell."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from afterview.records.applications import Application
from afterview.records.schema import SCHEMA
from support.commands import journal, run

LINES = (
    "Nordwind Energy; SRE; applied 10 nov; #remote",
    "Kestrel Labs; Backend Engineer; applied 12 nov",
    "interview nordwind onsite 19 nov 14:00 with Mira Okafor <mira@nordwind.example>, Jonas Feld",
    "interview kestrel fri 27 nov 14:00 with Priya Raman",
    "well nordwind I was calm",
    "question nordwind How would you roll out a fix? ! weak",
    "promise nordwind by fri 27 nov",
    "note kestrel call them",
    "note kestrel they moved",
    "contact kestrel Jo Park works there",
)


@pytest.fixture(autouse=True)
def recorded(capfd: pytest.CaptureFixture[str]) -> None:
    for line in LINES:
        assert run(capfd, "add", line)[0] == 0


@pytest.fixture(autouse=True)
def in_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)


def done(capfd: pytest.CaptureFixture[str], *arguments: str) -> str:
    status, out, err = run(capfd, *arguments)
    assert (status, err) == (0, "")
    return out


def refused(capfd: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Return the one line that says why; the journal stays as it was."""
    before = journal().read_bytes()
    status, out, err = run(capfd, *arguments)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert journal().read_bytes() == before
    return err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("Priya Raman", "name=Priya Ramanathan", "title=CTO"), "Name: Priya Raman → Priya Ramanathan\n"),
        (("priya", "raman", "name", "Priya", "Ramanathan"), "Name: Priya Raman → Priya Ramanathan\n"),
        (("nordwind", "role=Site Engineer"), "Role: SRE → Site Engineer\n"),
        (("nordwind", "tags="), "Tags: #remote → nothing\n"),
        (("nordwind#1", "starts=18 nov 15:00"), "Starts: 19 Nov 2026 14:00 → 18 Nov 2026 15:00\n"),
        (("nordwind", "Starts=18 nov 15:00"), "Starts: 19 Nov 2026 14:00 → 18 Nov 2026 15:00\n"),
        (("nordwind", "promise", "answer-by=30 nov"), "Answer by: 27 Nov 2026 → 30 Nov 2026\n"),
        (("nordwind", "roll out", "went=strong"), "It went: weak → strong\n"),
        (("How would you roll out a fix", "ready=yes"), "I was ready: nothing → yes\n"),
        (("nordwind", "interviewer#2", "talked=sailing"), "We talked about: nothing → sailing\n"),
        (("kestrel", "call them", "text=call her"), "Text: call them → call her\n"),
        (("nordwind", "calm", "text=calm and early"), "Text: I was calm → calm and early\n"),
        (("mira", "channel=let"), "Likes to get: email → letter\n"),
        (("jo park", "works there", "note=since May"), "Note: nothing → since May\n"),
        (("nordwind", "jonas", "title=CTO"), "Title: nothing → CTO\n"),
        (("nordwind", "onsite", "kind=phone"), "Kind: onsite → phone\n"),
    ],
)
def test_any_field_of_anything_is_corrected(
    capfd: pytest.CaptureFixture[str], words: tuple[str, ...], says: str
) -> None:
    before = journal().read_text("utf-8")
    assert says in done(capfd, "edit", *words)
    assert "Undone: " in done(capfd, "undo")
    assert _tables(before) == _tables(journal().read_text("utf-8"))


def _tables(text: str) -> Any:
    import json

    found = json.loads(text)
    return found["applications"], found["people"]


def test_saying_what_is_recorded_changes_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    history = done(capfd, "history")
    said = "That is what is recorded already: nothing was changed.\n"
    assert done(capfd, "edit", "nordwind", "role=SRE", "company=Nordwind Energy") == said
    assert done(capfd, "edit", "kestrel", "call them", "text=call them") == said
    assert done(capfd, "history") == history


def test_a_company_is_renamed_wherever_it_is_named(capfd: pytest.CaptureFixture[str]) -> None:
    out = done(capfd, "edit", "kestrel", "company=Falcon Ltd", "role=Lead")
    assert "renamed Kestrel Labs to Falcon Ltd (2 people)" in out
    assert "Kestrel" not in done(capfd, "show", "falcon")
    assert "Falcon Ltd" in done(capfd, "people", "priya")


def test_one_of_two_applications_there_is_renamed_alone(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(capfd, "add", "Kestrel Labs; Writer; applied 12 nov")[0] == 0
    done(capfd, "edit", "Kestrel Labs · Writer", "company=Kestrel Media")
    assert "Backend Engineer" in done(capfd, "show", "Kestrel Labs")
    assert "Kestrel Labs" in done(capfd, "people", "priya")


def test_without_a_value_the_fields_are_shown(capfd: pytest.CaptureFixture[str]) -> None:
    out = done(capfd, "edit", "nordwind")
    for field in SCHEMA[Application].fields:
        assert f"\n  {field.key.replace('_', '-')}" in out
    assert 'afterview edit nordwind company="..."' in out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("nordwind", "colour=red"), "has no field “colour”: company, role, url"),
        (("priya", "name="), "name: A person needs a name."),
        (("nordwind", "confidence=8"), 'afterview add "confidence acme 7"'),
        (("mira", "email=x"), "email: Write an email address"),
        (("nordwind", "weather", "note=x"), "Nothing of Nordwind Energy fits “weather”"),
        (("nordwind", "interviewer", "talked=x"), "“interviewer#2” Interviewer Jonas Feld"),
        (("nobody", "name=x"), "Nothing on record is called “nobody”"),
        (("nordwind#7", "kind=x"), "no round 7"),
        (("nordwind#1", "starts=whenever"), "starts: "),
    ],
)
def test_what_cannot_be_is_told_in_one_line(
    capfd: pytest.CaptureFixture[str], words: tuple[str, ...], says: str
) -> None:
    assert says in refused(capfd, "edit", *words)


@pytest.mark.parametrize(
    ("words", "says", "gone"),
    [
        (("kestrel#1",), "Deleted round 1 at Kestrel Labs", "27 Nov"),
        (("kestrel", "call them"), "the line “call them”", "call them"),
        (("nordwind", "roll out"), "the question “How would you roll out a fix?”", "roll out"),
        (("nordwind", "promise"), "what Nordwind Energy promised", "Answer by"),
        (("kestrel", "notes"), "notes", "they moved"),
    ],
)
def test_what_was_entered_by_mistake_goes_wholly(
    capfd: pytest.CaptureFixture[str], words: tuple[str, ...], says: str, gone: str
) -> None:
    assert says in done(capfd, "remove", *words)
    assert gone not in done(capfd, "show", words[0].partition("#")[0])
    done(capfd, "undo")
    assert gone in done(capfd, "show", words[0].partition("#")[0])


def test_a_round_that_was_called_off_can_be_removed(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(capfd, "add", "cancel kestrel#1")[0] == 0
    assert "Deleted round 1" in done(capfd, "remove", "kestrel#1")


def test_what_takes_others_with_it_says_so_and_wants_a_yes(capfd: pytest.CaptureFixture[str]) -> None:
    said = refused(capfd, "remove", "nordwind")
    assert "1 interview" in said
    assert "--yes" in said
    assert "1 interview that names them: say --yes" in refused(capfd, "remove", "mira")
    assert "Deleted Nordwind Energy (SRE)" in done(capfd, "remove", "nordwind", "--yes")
    assert "Nordwind" not in done(capfd, "list")


class _Typist:
    """A terminal at which somebody answers."""

    def __init__(self, answer: str) -> None:
        self.answer = answer

    def isatty(self) -> bool:
        return True

    def readline(self) -> str:
        return f"{self.answer}\n"


@pytest.mark.parametrize("answer", ["y", "n"])
def test_a_terminal_is_asked(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    asked: list[str] = []

    def confirm(text: str, **_: object) -> bool:
        asked.append(text)
        return answer == "y"

    monkeypatch.setattr(sys, "stdin", _Typist(answer))
    monkeypatch.setattr("click.confirm", confirm)
    out = done(capfd, "remove", "mira")
    assert asked == ["Remove Mira Okafor, and with it 1 interview that names them?"]
    assert ("Deleted Mira Okafor" in out) == (answer == "y")
    assert ("Mira" in done(capfd, "people")) == (answer == "n")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("delete", "afterview remove"),
        ("rename", "afterview edit"),
        ("agenda", "afterview due"),
        ("lst", "afterview list"),
        ("help", "afterview --help"),
        ("xyzzy", "afterview --help"),
    ],
)
def test_an_unknown_command_is_answered_by_what_it_means(
    capfd: pytest.CaptureFixture[str], typed: str, meant: str
) -> None:
    assert meant in refused(capfd, typed, "acme")


def test_several_changes_are_undone_and_each_is_named(capfd: pytest.CaptureFixture[str]) -> None:
    out = done(capfd, "undo", "2")
    assert out.count("Undone: ") == 2
    assert done(capfd, "redo", "5").count("Redone: ") == 2
    assert "config get name" in refused(capfd, "config", "name")
