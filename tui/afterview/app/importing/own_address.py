"""The user's own address, kept in the settings so that it is asked for once."""

from __future__ import annotations

import asyncio

from afterview.app.session import Session
from afterview.config import config_path
from afterview.journal.files import look, make_private_folder, real_path, replace_whole
from afterview.settings_file import SettingError, changed


async def keep_own_address(session: Session, address: str) -> str:
    """Add it to those of the settings, for this session and in the file; return what to say of it."""
    settings = session.settings._replace(me=tuple(dict.fromkeys((*session.settings.me, address))))
    session.settings = settings
    try:
        await asyncio.to_thread(_write, settings.me)
    except (OSError, SettingError, ValueError):
        return f"{address} is yours; it could not be written into the settings, and counts until you leave."
    return f"{address} is kept in the settings as yours."


def _write(addresses: tuple[str, ...]) -> None:
    path = config_path()
    if path is None:
        raise FileNotFoundError("there is no home folder")
    real = real_path(path)
    known = look(real)
    if known is None:
        make_private_folder(real.parent)
    text = real.read_text("utf-8-sig") if known is not None else ""
    replace_whole(real, changed(text, "me", list(addresses)).encode(), known)
