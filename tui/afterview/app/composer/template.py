"""A person's own template, read from the folder of the settings."""

from __future__ import annotations

import asyncio

from afterview.config import own_letter_template
from afterview.letters.kinds import LetterShape
from afterview.letters.templates import Template, own


async def own_template(shape: LetterShape) -> tuple[Template | None, str]:
    """Return it, and why it is not used; None where there is none, or where it is broken."""
    return own(*await asyncio.to_thread(own_letter_template, shape.name))
