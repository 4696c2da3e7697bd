"""Every command of the app, declared once: bindings, footers, help, palette and keymap come from here."""

from afterview.app.commands.command import Command, Place, spell
from afterview.app.commands.keymap import (
    BY_ID,
    COMMANDS,
    bindings,
    command_of,
    is_key,
    key_of,
    keymap_problems,
    keys_of,
    remap,
    told_keys,
)
from afterview.app.commands.main_screen import GROUPS

__all__ = [
    "BY_ID",
    "COMMANDS",
    "GROUPS",
    "Command",
    "Place",
    "bindings",
    "command_of",
    "is_key",
    "key_of",
    "keymap_problems",
    "keys_of",
    "remap",
    "spell",
    "told_keys",
]
