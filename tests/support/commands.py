"""Runs `afterview` commands as they are typed, at a fixed time."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def run(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Return the exit status, standard output and standard error of `afterview`."""
    from afterview.cli import main

    capfd.readouterr()
    with pytest.raises(SystemExit) as ended:
        main(["--now", "2026-11-23T10:00+01:00", *arguments])
    out, err = capfd.readouterr()
    assert isinstance(ended.value.code, int)
    return ended.value.code, out, err


def journal() -> Path:
    return Path(os.environ["AFTERVIEW_JOURNAL"])
