"""`afterview letter out`: each form parsed back by what knows nothing of us, and what cannot be attached."""

from __future__ import annotations

import email
import email.policy
import io
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from support.commands import run

NOW = "2026-11-24T19:00+01:00"
ODD = "Hello Dana,\n\n50 % & “more” <b>שלום</b> 山 🎉\n\nKind regards,\nKim\n"


@pytest.fixture(autouse=True)
def acme(capfd: pytest.CaptureFixture[str]) -> None:
    for line in (
        "Acme; Backend Engineer; applied yesterday",
        "interview acme onsite tue 14:00-15:30 with Dana Lee <dana@acme.example>, Sam Wu (letter)",
    ):
        assert run(capfd, "add", line)[0] == 0
    assert run(capfd, "--now", NOW, "add", "talked acme with Dana: how they shard by tenant")[0] == 0


def out(capfd: pytest.CaptureFixture[str], *arguments: str, now: str = NOW) -> tuple[int, str, str]:
    return run(capfd, "--now", now, "letter", "out", "thank-you", "acme", *arguments)


def type_in(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


def test_an_email_draft_with_attachments(  # playbook 2.7, 2.11
    capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample, note = tmp_path / "résumé & plan.pdf", tmp_path / "note.eml"
    sample.write_bytes(b"%PDF-")
    type_in(monkeypatch, f"Subject: Danke & merci\n\n{ODD}")
    status, said, err = out(
        capfd, "dana", "--as", "eml", "--file", "-", "--attach", str(sample), "--to", str(note)
    )
    assert (status, err) == (0, "")
    assert said == f"Written: {note}\n"
    message = email.message_from_bytes(note.read_bytes(), policy=email.policy.default)
    assert message["X-Unsent"] == "1"
    assert message["To"] == "Dana Lee <dana@acme.example>"
    assert message["Subject"] == "Danke & merci"
    body = message.get_body()
    assert body is not None
    assert body.get_content().replace("\r\n", "\n").strip() == ODD.strip()
    (attached,) = message.iter_attachments()
    assert (attached.get_filename(), attached.get_content()) == ("résumé & plan.pdf", b"%PDF-")


def test_a_link_for_the_mail_program(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, ODD)
    status, said, _ = out(capfd, "dana", "--as", "mailto", "--file", "-")
    assert status == 0
    link = urlsplit(said.strip())
    assert (link.scheme, unquote(link.path)) == ("mailto", "dana@acme.example")
    assert parse_qs(link.query, keep_blank_values=True)["body"][0].replace("\r\n", "\n") == ODD.strip()


def test_a_link_without_an_address_and_one_that_is_too_long(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    status, said, err = out(capfd, "sam", "--as", "mailto")
    assert (status, said[:15]) == (0, "mailto:?subject")
    assert "no email address of Sam Wu is on record" in err
    type_in(monkeypatch, "long " * 500)
    status, said, err = out(capfd, "dana", "--as", "mailto", "--file", "-")
    assert (status != 0, said) == (True, "")
    assert "--as eml" in err


class Texts(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def test_a_page_to_print_and_texts(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, ODD)
    page = Texts()
    page.feed(out(capfd, "sam", "--file", "-")[1])  # a letter: a page is what fits
    assert "50 % & “more” <b>שלום</b> 山 🎉" in page.found
    assert out(capfd, "dana", "--as", "txt")[1].startswith("Subject: Thank you for")
    assert out(capfd, "dana", "--as", "md")[1].startswith("# Thank you for")


def test_what_is_kept_goes_out_rather_than_a_new_draft(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(monkeypatch, f"Subject: Mine\n\n{ODD}")
    assert run(capfd, "--now", NOW, "letter", "save", "thank-you", "acme", "dana")[0] == 0
    assert out(capfd, "dana", "--as", "txt")[1].strip() == f"Subject: Mine\n\n{ODD.strip()}"


def test_what_cannot_be_attached_is_one_line_and_nothing_is_written(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    huge, note = tmp_path / "huge.bin", tmp_path / "note.eml"
    with huge.open("wb") as file:
        file.truncate(25_000_000)
    for named, why in (
        (tmp_path / "gone.pdf", "it is not there any more"),
        (tmp_path, "it is a folder"),
        (huge, "25 MB is more than mail programs send"),
    ):
        status, said, err = out(capfd, "dana", "--attach", str(named), "--to", str(note))
        assert (status != 0, said, err.count("\n")) == (True, "", 1)
        assert why in err
        assert "Nothing was written" in err
        assert not note.exists()
    status, _, err = out(capfd, "dana", "--as", "txt", "--attach", str(huge))
    assert status != 0
    assert "--as eml" in err


def test_nothing_is_written_over_and_too_early_is_said(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    note = tmp_path / "note.txt"
    note.write_text("mine")
    status, _, err = out(capfd, "dana", "--as", "txt", "--to", str(note))
    assert (status != 0, note.read_text()) == (True, "mine")
    assert "--replace" in err
    status, _, err = out(capfd, "dana", "--to", str(note), "--replace", now="2026-11-24T16:00+01:00")
    assert status == 0
    assert "Give it a few hours" in err  # playbook 2.2
