"""A hunt after an interview at Acme, by lines, for what a line may say that is not meant."""

from __future__ import annotations

from datetime import UTC, datetime

from afterview.entry.understand import Understood
from support.hunt_by_lines import HuntByLines

NOW = datetime(2026, 11, 26, 15, tzinfo=UTC)
"""Thursday, 16:00 in Berlin."""


def told(*lines: str, here: str = "") -> HuntByLines:
    telling = HuntByLines(now=NOW)
    telling.tell("Acme; Dev; applied 2 weeks ago", "interview acme 24 nov 10:00", *lines)
    telling.focus_application = telling.app(here).id if here else None
    return telling


def read(line: str, *before: str, here: str = "") -> Understood:
    return told(*before, here=here).read(line)
