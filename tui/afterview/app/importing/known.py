"""What a file is set against in the app."""

from __future__ import annotations

from afterview.app.session import Session
from afterview.imports.addresses import same
from afterview.imports.source import Known


def known_to(session: Session) -> Known:
    """Return what is known now."""
    settings = session.settings
    return Known(
        session.hunt,
        session.now,
        session.zone,
        own=frozenset(map(same, settings.me)),
        own_name=settings.name,
        day_first=settings.day_first,
    )
