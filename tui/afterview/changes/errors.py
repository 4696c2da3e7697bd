"""What a change that cannot be made raises."""

from __future__ import annotations


class ChangeError(ValueError):
    """One plain line that says what to do."""
