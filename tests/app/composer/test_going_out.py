"""The letter goes out of the program, and what was sent is recorded (playbook 2.11)."""

from __future__ import annotations

import email
import email.policy
from pathlib import Path

import pytest

from afterview.app.composer import desktop
from afterview.app.one_line import LineScreen
from afterview.attachments import read_attachments
from afterview.records.letters import WorkSample
from support.composing import LATER, TOLD, composer, notes, open_note, text
from support.driving import Driven, driving

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)])


@pytest.fixture(autouse=True)
def no_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    for each in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "SSH_CONNECTION", "SSH_TTY", "TMUX"):
        monkeypatch.delenv(each, raising=False)


async def pick(app: Driven, key: str) -> None:
    """Choose a way out by its letter."""
    await app.press("ctrl+o")
    await app.until(lambda: "How does it go out?" in app.screen)
    await app.press(key)


async def save_as(app: Driven, path: Path) -> None:
    """Name the file."""
    await app.until(lambda: isinstance(app.app.screen, LineScreen))
    await app.press("ctrl+a", "ctrl+k")
    await app.type(str(path))
    await app.press("enter")


@SIZES
async def test_a_draft_for_the_mail_program_is_written_and_sending_it_recorded(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with driving(tmp_path / "journal.json", *TOLD, size=size, now=LATER) as app:
        await open_note(app)
        written = text(app)
        await pick(app, "f")
        await save_as(app, tmp_path / "dana.eml")
        await app.until(lambda: "Was it sent?" in app.screen)
        message = email.message_from_bytes((tmp_path / "dana.eml").read_bytes(), policy=email.policy.default)
        assert message["to"] == "Dana Lee <dana@acme.example>"
        assert message["x-unsent"] == "1"
        assert message.get_content().replace("\r\n", "\n").strip() == written
        await app.press("e")
        await app.until(lambda: "Dana Lee" in notes(app))
        assert notes(app)["Dana Lee"].channel == "email"


async def test_not_sent_yet_leaves_the_letter_open(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *TOLD, now=LATER) as app:
        await open_note(app)
        await pick(app, "t")
        await save_as(app, tmp_path / "dana.txt")
        await app.until(lambda: "Was it sent?" in app.screen)
        await app.press("n")
        assert text(app)
        assert (tmp_path / "dana.txt").read_text("utf-8").endswith(f"{text(app)}\n")
        assert notes(app) == {}


async def test_another_file_is_replaced_only_after_a_question(tmp_path: Path) -> None:
    taken = tmp_path / "taken.md"
    taken.write_text("mine")
    async with driving(tmp_path / "journal.json", *TOLD, now=LATER) as app:
        await open_note(app)
        await pick(app, "d")
        await save_as(app, taken)
        await app.until(lambda: "is there already" in app.screen)
        await app.press("enter")
        await app.until(lambda: isinstance(app.app.screen, LineScreen))
        assert taken.read_text() == "mine"
        await app.press("enter")
        await app.until(lambda: "is there already" in app.screen)
        await app.press("y")
        await app.until(lambda: "Was it sent?" in app.screen)
        assert taken.read_text("utf-8").startswith("# ")


@pytest.mark.parametrize(("name", "words"), [("", "is a folder"), ("no/such/x.eml", "there is no folder")])
async def test_where_it_cannot_be_written_it_says_why_and_asks_again(
    tmp_path: Path, name: str, words: str
) -> None:
    async with driving(tmp_path / "journal.json", *TOLD, now=LATER) as app:
        await open_note(app)
        await pick(app, "t")
        await save_as(app, tmp_path / name)
        if not name:
            await app.until(lambda: "is there already" in app.screen)
            await app.press("y")
        await app.until(lambda: isinstance(app.app.screen, LineScreen))
        await app.press("escape")
        await app.until(lambda: words in " ".join(app.screen.split()))


async def test_the_text_is_copied_and_can_be_shown(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *TOLD, now=LATER) as app:
        await open_note(app)
        await pick(app, "y")
        await app.until(lambda: "Was it sent?" in app.screen)
        await app.press("escape")
        assert app.app.clipboard == text(app)
        await pick(app, "v")
        await app.until(lambda: "Select the text" in app.screen)
        assert "\nHello Dana," in app.screen, "nothing stands before it that would be copied along"
        await app.press("escape")
        await app.until(lambda: "Once it has gone out: ctrl+o, and s" in app.screen)
        assert "Was it sent?" not in app.screen  # it was only looked at


async def test_without_a_desktop_the_mail_goes_another_way(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *TOLD, now=LATER) as app:
        await open_note(app)
        await pick(app, "m")
        await app.until(lambda: isinstance(app.app.screen, LineScreen))
        await app.press("escape")
        await app.until(lambda: "no desktop here" in app.screen)


async def test_the_mail_program_gets_the_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    async def take(link: str) -> str:
        opened.append(link)
        return ""

    monkeypatch.setattr("afterview.app.composer.out.open_link", take)
    async with driving(tmp_path / "journal.json", *TOLD, now=LATER) as app:
        await open_note(app)
        await pick(app, "m")
        await app.until(lambda: "Was it sent?" in app.screen)
        (link,) = opened
        assert link.startswith("mailto:dana@acme.example?subject=")
        assert "Hello%20Dana" in link


def test_over_ssh_nothing_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("SSH_CONNECTION", "1 2 3 4")
    assert "SSH" in desktop.opener()[1]


def test_an_attachment_that_is_gone_a_folder_or_huge_is_told_of(tmp_path: Path) -> None:
    good = tmp_path / "search design.pdf"
    good.write_bytes(b"%PDF")
    huge = tmp_path / "huge.mov"
    with huge.open("wb") as file:
        file.truncate(3_000_000_000)
    names = (str(good), str(tmp_path / "gone.pdf"), str(tmp_path), str(huge), "~nobody-99/x", "a\0b")
    found, problems = read_attachments(tuple(WorkSample(label=each[-9:], path=each) for each in names))
    assert [(each.name, each.content) for each in found] == [("search design.pdf", b"%PDF")]
    for words in ("not there any more", "a folder", "3000 MB", "no name of a file"):
        assert any(words in each for each in problems), words
    assert len(problems) == 5


async def test_a_work_sample_is_added_and_attached(tmp_path: Path) -> None:  # playbook 2.7
    sample = tmp_path / "search.pdf"
    sample.write_bytes(b"%PDF-1")
    async with driving(tmp_path / "journal.json", *TOLD, now=LATER) as app:
        await open_note(app)
        await app.press("f2", "f6", "w")
        await app.type(f"the search design; {sample}")
        await app.press("enter")
        await app.until(lambda: "I attach the search design" in text(app))
        assert composer(app).writing.letter.begun(app.hunt) is not None
        await pick(app, "f")
        await save_as(app, tmp_path / "x.eml")
        await app.until(lambda: "Was it sent?" in app.screen)
        message = email.message_from_bytes((tmp_path / "x.eml").read_bytes(), policy=email.policy.default)
        (part,) = message.iter_attachments()
        assert (part.get_filename(), part.get_content()) == ("search.pdf", b"%PDF-1")


async def test_what_is_still_to_look_at_is_seen_while_the_way_out_is_picked(tmp_path: Path) -> None:
    async with driving(tmp_path / "journal.json", *TOLD, now=LATER) as app:
        await open_note(app)
        await app.press("ctrl+home")
        await app.type("Megan Price")
        await app.press("ctrl+o")
        await app.until(lambda: "Not signed yet · " in app.screen and "more to look at" in app.screen)
        await app.press("y")
        await app.until(lambda: "Was it sent?" in app.screen)
