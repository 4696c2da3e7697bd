"""How hard to search for an example that breaks a law."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

SEARCH = int(os.environ.get("AFTERVIEW_SEARCH", "0"))
"""By how much more to look for what is wrong, at random and in all zones; 0: the same few in every run."""

PROFILES = {"quick": 20, "thorough": 60}
"""How many examples a law is tried with that says nothing about it. `.ci/run` is thorough."""
_PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "quick")


def load_profile() -> None:
    """Let examples be the same in every run; a slow machine is no failure."""
    for name, count in PROFILES.items():
        settings.register_profile(name, derandomize=True, deadline=None, max_examples=count, database=None)
    settings.load_profile(_PROFILE)


def tried(times: int) -> settings:
    """Return how often to try a law: so many times where one is thorough."""
    share = PROFILES.get(_PROFILE, PROFILES["thorough"]) / PROFILES["thorough"]
    return settings(
        max_examples=max(1, round(times * (SEARCH or share))),
        derandomize=not SEARCH,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
