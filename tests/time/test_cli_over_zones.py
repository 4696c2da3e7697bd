"""The command line in every zone that the computer can be in, and at the ends of time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from afterview.cli import main
from afterview.demo import YEARS
from afterview.demo.build import build_demo

pytestmark = pytest.mark.slow


def afterview(zone: str, *arguments: str) -> str:
    """Return what the command prints in a process of its own, on a computer in that zone."""
    done = subprocess.run(
        [sys.executable, "-m", "afterview", *arguments],
        env={**os.environ, "TZ": zone},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        timeout=60,
    )
    assert done.stderr == ""
    return done.stdout


def run(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Return the exit status, standard output and standard error of a command, in this process."""
    capfd.readouterr()
    with pytest.raises(SystemExit) as ended:
        main(list(arguments))
    assert isinstance(ended.value.code, int)
    return (ended.value.code, *capfd.readouterr())


@pytest.fixture
def told(capfd: pytest.CaptureFixture[str]) -> None:
    """Record an interview at 14:00 in Berlin on the day before the clocks go back there."""
    for line in (
        "Acme; Engineer; applied 2026-10-20",
        "interview acme 2026-10-24 14:00-15:00 Europe/Berlin with Dana Lee",
        "promise acme 2026-10-27",
    ):
        status, _, err = run(capfd, "--now", "2026-10-24T20:00Z", "add", line)
        assert status == 0, err


@pytest.mark.parametrize(
    ("zone", "opens", "due", "over"),
    [
        # 3 and 24 hours after 13:00 UTC; and the end of Tuesday 27 October there. Berlin's clock goes back
        # meanwhile, St. John's a week later; Lord Howe's has gone on; in Kathmandu it is never set.
        (
            "Europe/Berlin",
            "2026-10-24T18:00:00+02:00",
            "2026-10-25T14:00:00+01:00",
            "2026-10-28T00:00:00+01:00",
        ),
        (
            "America/St_Johns",
            "2026-10-24T13:30:00-02:30",
            "2026-10-25T10:30:00-02:30",
            "2026-10-28T00:00:00-02:30",
        ),
        (
            "Australia/Lord_Howe",
            "2026-10-25T03:00:00+11:00",
            "2026-10-26T00:00:00+11:00",
            "2026-10-28T00:00:00+11:00",
        ),
        (
            "Asia/Kathmandu",
            "2026-10-24T21:45:00+05:45",
            "2026-10-25T18:45:00+05:45",
            "2026-10-28T00:00:00+05:45",
        ),
    ],
)
def test_json_has_the_offset_of_where_the_computer_is(
    told: None, zone: str, opens: str, due: str, over: str
) -> None:
    now = "2026-10-24T20:00Z"
    steps: list[dict[str, Any]] = json.loads(afterview(zone, "--now", now, "steps", "acme", "--json"))
    assert (steps[1]["opens"], steps[1]["due"], steps[1]["state"]) == (opens, due, "open")  # playbook 2.2
    assert (steps[4]["opens"], steps[4]["state"]) == (over, "locked")  # playbook 5.2
    entries: list[dict[str, Any]] = json.loads(afterview(zone, "--now", now, "due", "--json"))
    (thanks,) = (each for each in entries if each["step"] == 2)
    assert (thanks["who"], thanks["due"]) == ("Dana Lee", due)
    (acme,) = json.loads(afterview(zone, "list", "--json"))
    (held,) = acme["interviews"]  # keeps the clock that it was agreed by
    assert (held["starts"], held["zone"]) == ("2026-10-24T14:00:00+02:00", "Europe/Berlin")


_COMMANDS = (
    ("due",),
    ("due", "--json"),
    ("steps", "acme"),
    ("steps", "acme", "--json"),
    ("list",),
    ("list", "--json"),
    ("where",),
    ("add", "Borealis; SRE; applied today"),
    ("add", "promise acme in 3 months"),
    ("add", "touch Dana Lee coffee 2 months ago"),
)


@pytest.mark.parametrize(
    "now",
    [
        "1970-01-01T00:00",
        "1970-01-01T00:00Z",
        "2038-01-19T03:14:07Z",
        "2038-01-19T03:14:08Z",
        "2100-02-28T23:59",
        "2200-12-31T23:59",
        "in 9999 hours",
        "2026-10-25T02:30",
        "2027-03-28T02:30",
        "29 feb",
    ],
)
@pytest.mark.parametrize("zone", ["Europe/Berlin", "Pacific/Kiritimati", "Etc/GMT+12"])
def test_it_can_be_any_time_from_1970_to_2200(
    told: None, capfd: pytest.CaptureFixture[str], nobodys_files: Path, now: str, zone: str
) -> None:
    (nobodys_files / "config.toml").write_text(f'zone = "{zone}"\n', encoding="utf-8")
    for command in _COMMANDS:
        status, out, err = run(capfd, "--now", now, *command)
        if command[0] == "add" and status:  # what lies in the future, or is too far away, is not recorded
            assert (status, out) == (2, "")
            assert err.startswith("afterview: ")
            assert err.count("\n") == 1
        else:
            assert (status, err) == (0, "")
            assert out


@pytest.mark.parametrize(
    "now",
    [
        "9999-12-30",
        "9999-12-31T23:59",
        "9999-12-31T23:59-12:00",
        "0001-01-01",
        "0001-01-01T00:00+14:00",
        "0000-01-01",
        "1969-12-31T12:00",
        "2201-01-01",
        "2100-02-29",
        "2027-02-29T12:00",
        "in 9999 months",
        "9999 weeks ago",
        "31 feb",
    ],
)
def test_any_other_time_is_plainly_refused(capfd: pytest.CaptureFixture[str], now: str) -> None:
    for command in (("due",), ("add", "Acme; Engineer"), ("demo",)):
        status, out, err = run(capfd, "--now", now, *command)
        assert (status, out) == (2, "")
        assert err.startswith("afterview: --now: ")
        assert err.count("\n") == 1


def test_the_demo_begins_and_ends_with_its_years(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for number, year in enumerate((YEARS[0], YEARS[-1])):
        for month, day in ((1, 1), (12, 31)):
            noon = datetime(year, month, day, 12, tzinfo=UTC) + timedelta(hours=number)
            assert build_demo(tmp_path / f"{year}-{month}.json", noon, "Pacific/Kiritimati").hunt.applications
    for now in ("1970-06-01", "2200-01-02"):
        status, _, err = run(capfd, "--now", now, "demo")
        assert (status, err) == (
            2,
            "afterview: the demo can be told from 1971 to 2199: choose a day with --now\n",
        )


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("events", 0, "on"), "9999-12-31"),
        (("events", 0, "on"), "0001-01-01"),
        (("created",), "9999-12-31T23:59:59Z"),
        (("created",), "0001-01-01T00:00:00Z"),
        (("interviews", 0, "promise", "on"), "9999-12-31"),
        (("interviews", 0, "promise", "on"), "0001-01-01"),
        (("interviews", 0, "promise", "said_at"), "9999-12-31T23:59:59Z"),
        (("interviews", 0, "follow_ups"), [{"id": "f1", "at": "9999-12-29T23:59:59Z"}]),
        (("interviews", 0, "follow_ups"), [{"id": "f1", "at": "0001-01-01T00:00:00Z"}]),
        (("interviews", 0, "created"), "9999-12-31T23:59:59Z"),
        (("interviews", 0, "reflection"), {"confidence": 3, "confidence_at": "0001-01-01T00:00:00Z"}),
    ],
)
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Etc/GMT+12"])
def test_a_file_that_reaches_to_the_ends_of_the_calendar_can_be_used(
    told: None,
    capfd: pytest.CaptureFixture[str],
    nobodys_files: Path,
    place: tuple[str | int, ...],
    value: object,
    zone: str,
) -> None:
    (nobodys_files / "config.toml").write_text(f'zone = "{zone}"\n', encoding="utf-8")
    file = nobodys_files / "journal.json"
    journal = json.loads(file.read_text(encoding="utf-8"))
    journal["meta"]["1"] = {"app": "afterview", "schema": 1}  # which says of no record how it was saved
    within = journal["applications"]["1"]
    within["events"].append({"id": "e9", "kind": "saved", "on": "2026-10-19"})
    for key in place[:-1]:
        within = within[key]
    within[place[-1]] = value
    for person in journal["people"].values():
        person["touch_every_days"] = 2_000_000_000
        person["touches"] = [{"id": "t1", "at": "9999-12-31T23:59:59Z"}]
    for outcome in ("saved", "rejected"):
        journal["applications"]["1"]["events"][-1]["kind"] = outcome
        file.write_text(json.dumps(journal), encoding="utf-8")
        for command in (
            ("due",),
            ("steps", "acme"),
            ("steps", "acme", "--json"),
            ("list",),
            ("due", "--json"),
        ):
            status, out, err = run(capfd, "--now", "2026-10-24T20:00Z", *command)
            assert (status, err) == (0, "")
            assert out
