"""Screens that go on showing the journal as it is, while another window or another program changes it."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from afterview.records.hunt import Hunt


@runtime_checkable
class Follows(Protocol):
    """Takes over a hunt that was changed elsewhere, and keeps what the person is at."""

    def follow(self, hunt: Hunt) -> None:
        """Show the hunt as it is now."""
