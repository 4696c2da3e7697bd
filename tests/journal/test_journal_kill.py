"""Killed while saving: what was acknowledged is there, and the file is whole."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from afterview.journal.journal import Journal

pytestmark = pytest.mark.slow

KILLS = 15

WORKER = """
import sys
from pathlib import Path
from afterview.journal.journal import Journal
from afterview.records.applications import Application
from afterview.records.hunt import Change
journal = Journal.open(Path(sys.argv[1]), lock_seconds=60)
number = len(journal.hunt.applications)
while True:
    key = f"a{number}"
    journal.commit(lambda hunt: Change(key, {key: Application(id=key, company="Acme " * 2000)}))
    sys.stdout.write(key + "\\n")
    sys.stdout.flush()
    number += 1
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal here")
def test_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "journal.json"
    chance = random.Random(7)
    acknowledged: list[str] = []
    for _ in range(KILLS):
        worker = subprocess.Popen([sys.executable, "-c", WORKER, str(path)], stdout=subprocess.PIPE)
        assert worker.stdout is not None
        lines = range(chance.randint(1, 4))
        acknowledged += [worker.stdout.readline().decode().strip() for _ in lines]
        for _moment in range(chance.randint(0, 3000)):
            pass  # die at some point of the next save
        os.kill(worker.pid, signal.SIGKILL)
        rest, _ = worker.communicate()
        acknowledged += [each for each in rest.decode().split("\n")[:-1] if each]
        kept = list(Journal.open(path).hunt.applications)
        assert acknowledged == kept[: len(acknowledged)]
        assert len(kept) <= len(acknowledged) + 1
        acknowledged = kept
