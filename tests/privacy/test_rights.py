"""Everything that the program makes is for its owner alone: at the end, and while it is being written."""

from __future__ import annotations

import builtins
import io
import os
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from afterview.cli import program
from afterview.cli.program import main
from afterview.config import data_folder, journal_path
from afterview.crash import write_report
from afterview.crash_report import Circumstances
from afterview.journal import files
from support.driving import NOW, driving, write_journal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="rights work otherwise there")

UMASKS = (0o000, 0o027, 0o077)
NOW_WORDS = NOW.isoformat()


def mode(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


class Watch:
    """Notes with which rights files and folders come into being, as others could see them at that moment."""

    def __init__(self, root: Path, umask: int) -> None:
        """Watch everything below `root`."""
        self.root = root
        self.umask = umask
        self.made: dict[Path, int] = {}

    def note(self, path: Any) -> None:
        """Note how a file or folder is that was made just now."""
        made = Path(os.fsdecode(path))
        if made.is_absolute() and made.is_relative_to(self.root):
            self.made[made] = mode(made)

    @property
    def open_to_others(self) -> dict[str, str]:
        """Return what somebody else could have looked into."""
        return {path.name: oct(rights) for path, rights in self.made.items() if rights & 0o077}


@pytest.fixture(params=UMASKS, ids=oct)
def watch(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watch]:
    """Set a umask, give the program a home and a folder for temporary files, and watch both."""
    (tmp_path / "tmp").mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    monkeypatch.delenv("AFTERVIEW_JOURNAL")
    watching = Watch(tmp_path, request.param)
    old_umask = os.umask(watching.umask)
    for module, name in ((os, "open"), (os, "mkdir"), (os, "link"), (io, "open"), (builtins, "open")):
        monkeypatch.setattr(module, name, _noting(getattr(module, name), watching, last=name == "link"))
    try:
        yield watching
    finally:
        os.umask(old_umask)


def _noting(real: Callable[..., Any], watching: Watch, *, last: bool) -> Callable[..., Any]:
    def noting(path: Any, *more: Any, **named: Any) -> Any:
        there = not isinstance(path, int) and os.path.lexists(path)
        made = real(path, *more, **named)
        if last:
            watching.note(more[0])
        elif not there and not isinstance(path, int) and os.path.lexists(path):
            watching.note(path)
        return made

    return noting


def afterview(*arguments: str) -> int:
    """Run a command; return its exit status."""
    with pytest.raises(SystemExit) as ended:
        main([*arguments, "--now", NOW_WORDS])
    return int(ended.value.code or 0)


def check_all(root: Path, *others: Path) -> None:
    """Check what is there in the end: folders 0700, files 0600; the test's own `others` aside."""
    for path in root.rglob("*"):
        if path not in others:
            assert oct(mode(path)) == oct(0o700 if path.is_dir() else 0o600), path


async def test_all_that_the_commands_and_the_app_make_is_private(watch: Watch) -> None:
    home = watch.root / "data"
    home.mkdir(mode=0o755)
    assert afterview("add", "Acme; Engineer; applied 10 nov") == 0
    assert afterview("add", "interview acme phone 14:00-15:00 with Dana Lee") == 0
    journal = journal_path()
    assert journal.parent == home / "afterview"
    if watch.umask == 0:  # once will do: it writes as the commands do
        async with driving(journal) as app:
            await app.press("W", "enter")
            await app.type("Kept calm")
            await app.press("escape")
            await app.press("q")
        app.app.session.close()
    assert afterview("backup", "make") == 0
    assert afterview("restore", "2") == 0
    journal.write_bytes(journal.read_bytes()[:-40])
    assert afterview("restore", "--recover") == 0
    assert write_report(ValueError(), Circumstances()) is not None
    check_all(home)
    names = [path.name for path in watch.made]
    for part in ("afterview", ".lock", ".tmp", ".backups", ".damaged-", "crashes"):
        assert any(part in name for name in names), f"{part} was never seen to be made"
    del watch.made[home]
    assert watch.open_to_others == {}


@pytest.mark.parametrize("left", ["beside", "data", "tmp"])
def test_what_could_not_be_saved_is_private_wherever_it_is_kept(
    watch: Watch, monkeypatch: pytest.MonkeyPatch, left: str
) -> None:
    path = watch.root / "stick" / "journal.json"
    journal = write_journal(path, "Acme; Engineer")
    if left != "beside":
        monkeypatch.setattr(files, "look", _refuse_in(path.parent, files.look))
    if left == "tmp":
        monkeypatch.setenv("XDG_DATA_HOME", str(path))
    kept = journal.rescue([])
    assert kept.is_relative_to(watch.root / {"beside": "stick"}.get(left, left))
    check_all(watch.root, watch.root / "tmp")
    assert watch.open_to_others == {}


def _refuse_in(folder: Path, real: Callable[[Path], Any]) -> Callable[[Path], Any]:
    def refuse(path: Path) -> Any:
        if path.parent == folder:
            raise OSError(28, "No space left on device")
        return real(path)

    return refuse


def test_the_demos_temporary_folder_is_private(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def look(journal: Path, *around: object) -> int:
        make = around[-1]
        assert callable(make)
        make(journal)
        check_all(watch.root, watch.root / "tmp")
        seen.append(journal)
        return 0

    monkeypatch.setattr(program, "_need_terminal", lambda: None)
    monkeypatch.setattr(program, "_open_app", look)
    assert afterview("demo") == 0
    assert seen[0].parent in watch.made
    assert watch.open_to_others == {}
    assert not seen[0].exists()


def test_the_programs_own_folder_is_closed_even_if_it_was_there(tmp_path: Path) -> None:
    own = data_folder()
    assert own is not None
    own.mkdir(parents=True)
    own.chmod(0o755)
    own.parent.chmod(0o755)
    write_journal(own / "journal.json", "Acme; Engineer")
    assert (oct(mode(own)), oct(mode(own.parent))) == ("0o700", "0o755")


def test_any_other_folder_and_a_journal_that_is_there_keep_their_rights(tmp_path: Path) -> None:
    shared = tmp_path / "afterview"  # so named, and yet not the program's own
    shared.mkdir()
    shared.chmod(0o750)
    write_journal(shared / "journal.json", "Acme; Engineer")
    (shared / "journal.json").chmod(0o640)
    write_journal(shared / "journal.json", "note acme They are moving")
    assert (oct(mode(shared)), oct(mode(shared / "journal.json"))) == ("0o750", "0o640")
    check_all(shared / "journal.json.backups")


def test_a_link_in_the_place_of_the_own_folder_is_somebodys_choice(tmp_path: Path) -> None:
    (tmp_path / "afterview").mkdir(mode=0o750)
    own = data_folder()
    assert own is not None
    own.parent.mkdir(parents=True)
    own.symlink_to(tmp_path / "afterview")
    write_journal(own / "journal.json", "Acme; Engineer")
    assert oct(mode(tmp_path / "afterview")) == "0o750"
