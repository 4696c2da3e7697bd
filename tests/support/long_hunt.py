"""The hunt of three months that the agenda is measured by, told by the lines of `long_hunt.txt`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from afterview.records.hunt import Hunt
from support.builders import wall
from support.hunt_by_lines import HuntByLines

LINES = Path(__file__).with_suffix(".txt")
NOW = wall("2026-11-26T09:00")
"""The morning after the interview at Jasmine Juices: two notes close in the afternoon."""


@cache
def long_hunt() -> Hunt:
    """Return the hunt of sixty applications and twelve interviews."""
    telling = HuntByLines()
    for line in LINES.read_text(encoding="utf-8").splitlines():
        if line.startswith("@ "):
            telling.now = wall(line[2:].replace(" ", "T"))
        elif line and not line.startswith("#"):
            telling.tell(line)
    return telling.hunt
