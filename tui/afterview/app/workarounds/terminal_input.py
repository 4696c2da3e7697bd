"""Taking no more keys from the terminal: an app has no way of its own to say so to its driver."""

from __future__ import annotations

from typing import Any

from textual.app import App


def has_terminal(app: App[Any]) -> bool:
    """Return whether the app reads from a terminal."""
    return app._driver is not None and not app.is_headless


def read_no_more(app: App[Any]) -> None:
    """Return once the thread that reads has handed on all it has read, and is over."""
    if app._driver is not None:
        app._driver.disable_input()
