"""`afterview config`: settings listed, changed in their file, and put right."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from afterview.config import load_settings
from afterview.settings import Settings, Waits, declared
from afterview.settings_file import changed, read_value
from support.commands import run

Capfd = pytest.CaptureFixture[str]


@pytest.fixture
def file() -> Path:
    return Path(os.environ["AFTERVIEW_CONFIG"])


def test_all_settings_are_listed_with_a_line_about_each(file: Path, capfd: Capfd) -> None:
    status, out, err = run(capfd, "config")
    assert (status, err) == (0, "")
    for each in declared():
        assert each.name in out
        assert each.about in out
    assert not file.exists()


def test_as_json_they_have_values_and_whether_they_are_set(file: Path, capfd: Capfd) -> None:
    run(capfd, "config", "set", "waits.quiet_days", "60")
    found = {each["name"]: each for each in json.loads(run(capfd, "config", "--json")[1])}
    assert found["waits.quiet_days"] | {"about": ""} == {
        "name": "waits.quiet_days",
        "value": 60,
        "set": True,
        "about": "",
    }
    assert found["day_first"]["set"] is False


@pytest.mark.parametrize(
    ("name", "words", "value"),
    [
        ("zone", ["america/new_york"], "America/New_York"),
        ("day_first", ["no"], False),
        ("name", ["Kim", "Roe"], "Kim Roe"),
        ("me", ["kim@roe.example,", "kim@work.example"], ("kim@roe.example", "kim@work.example")),
        ("me", ['["kim@roe.example"]'], ("kim@roe.example",)),
        ("me", [""], ()),
        ("waits.touch_days", ["14", "60"], (14, 60)),
        ("waits.quiet_days", ["60"], 60),
        ("reminders.bell", ["true"], True),
        ("keys.next", ["n,space"], "n,space"),
    ],
)
def test_a_setting_is_set_and_taken_out_again(
    file: Path, capfd: Capfd, name: str, words: list[str], value: object
) -> None:
    file.write_text("# mine\n\n[waits] # these\nreply_unknown_days = 9 # days\n")
    assert run(capfd, "config", "set", name, *words)[::2] == (0, "")
    settings = load_settings()
    if name == "keys.next":
        assert settings.keys == {"next": value}
    else:
        assert {each.name: each.built_in for each in declared(settings)}[name] == value
    assert settings.waits.reply_unknown_days == 9
    text = file.read_text()
    assert "# mine" in text
    assert "# these" in text
    assert "# days" in text
    assert run(capfd, "config", "unset", name)[0] == 0
    assert load_settings() == Settings(waits=Waits(reply_unknown_days=9))
    assert "# mine" in file.read_text()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["quiet_day", "3"], "there is no setting quiet_day"),
        (["waits.quite_days", "3"], "Did you mean waits.quiet_days?"),
        (["waits.quiet_days", "-3"], "must be a whole number from 1"),
        (["waits.touch_days", "60", "30"], "must be a list of days that grow"),
        (["waits.thank_you_opens_hours", "48"], "waits.thank_you_due_hours must be more than"),
        (["zone", "Mars/Olympus"], "I do not know the time zone"),
        (["day_first", "maybe"], "must be true or false"),
        (["waits", "3"], "waits must be a table"),
        (["keys", "n"], "keys must be a table"),
    ],
)
def test_what_cannot_be_is_told_in_a_line_and_not_written(
    file: Path, capfd: Capfd, words: list[str], said: str
) -> None:
    status, out, err = run(capfd, "config", "set", *words)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert said in err
    assert not file.exists()


def test_a_wrong_setting_is_named_with_its_line_and_can_be_put_right(file: Path, capfd: Capfd) -> None:
    file.write_text('name = "Kim"\nday_first = 3\n')
    status, out, err = run(capfd, "config")
    assert (status, err) == (
        1,
        f"afterview: {file}, line 2: day_first must be true or false, and is 3\n",
    )
    assert '"Kim"' in out
    assert run(capfd, "config", "set", "day_first", "false")[0] == 0
    assert load_settings() == Settings(name="Kim", day_first=False)


def test_a_file_that_is_no_toml_is_left_as_it_is(file: Path, capfd: Capfd) -> None:
    file.write_text("name = \n")
    status, _, err = run(capfd, "config", "set", "name", "Kim")
    assert (status, err.count("\n")) == (2, 1)
    assert "not valid TOML" in err
    assert "line 1" in err
    assert file.read_text() == "name = \n"


def test_a_link_to_the_file_stays_a_link(file: Path, capfd: Capfd, tmp_path: Path) -> None:
    (tmp_path / "dotfiles.toml").write_text("# kept\n")
    file.symlink_to(tmp_path / "dotfiles.toml")
    assert run(capfd, "config", "set", "name", "Kim")[0] == 0
    assert file.is_symlink()
    assert (tmp_path / "dotfiles.toml").read_text() == '# kept\nname = "Kim"\n'


def test_tables_written_as_dotted_names_are_changed_in_place() -> None:
    text = "waits.quiet_days = 50 # mine\n"
    assert changed(text, "waits.quiet_days", read_value("waits.quiet_days", ("60",))) == (
        "waits.quiet_days = 60 # mine\n"
    )
