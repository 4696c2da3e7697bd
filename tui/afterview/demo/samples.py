"""The files in `data/`: the made-up job hunt at a fixed moment, and the shape of a journal file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from afterview.demo.build import build_demo
from afterview.records.json_schema import schema

SAMPLE_NOW = "2026-11-24T16:00:00+01:00"
"""The moment around which the sample is told."""

SAMPLE_ZONE = "Europe/Berlin"
"""The zone in which its days are counted."""


def sample() -> bytes:
    """Return the journal file of the made-up job hunt at the fixed moment."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "journal.json"
        build_demo(path, datetime.fromisoformat(SAMPLE_NOW), SAMPLE_ZONE)
        return path.read_bytes()


def write_samples(folder: Path) -> None:
    """Write both files in `folder` anew."""
    (folder / "sample.json").write_bytes(sample())
    (folder / "journal.schema.json").write_bytes(schema())
