"""Cases that only `.ci/run` tries: more of the same, where another one has shown the promise already."""

from __future__ import annotations

from typing import Any

import pytest


def slow(*values: Any) -> Any:
    """Return one case of a test, of so many values, marked as slow."""
    return pytest.param(*values, marks=pytest.mark.slow)
