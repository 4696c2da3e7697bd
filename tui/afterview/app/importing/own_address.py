"""The user's own address, kept in the settings so that it is asked for once."""

from __future__ import annotations

from afterview.app.session import Session
from afterview.config import ConfigError
from afterview.settings_file import SettingError


async def keep_own_address(session: Session, address: str) -> str:
    """Add it to those of the settings, for this session and in the file; return what to say of it."""
    mine = tuple(dict.fromkeys((*session.settings.me, address)))
    session.settings = session.settings._replace(me=mine)
    try:
        await session.keep_setting("me", list(mine))
    except (ConfigError, SettingError):
        return f"{address} is yours; it could not be written into the settings, and counts until you leave."
    return f"{address} is kept in the settings as yours."
