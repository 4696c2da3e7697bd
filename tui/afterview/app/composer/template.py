"""A person's own template, read from the folder of the settings."""

from __future__ import annotations

import asyncio

from afterview.config import own_letter_template
from afterview.letters.kinds import LetterShape
from afterview.letters.templates import Template, TemplateError, parse


async def own_template(shape: LetterShape) -> tuple[Template | None, str]:
    """Return it, and why it is not used; None where there is none, or where it is broken."""
    path, text, problem = await asyncio.to_thread(own_letter_template, shape.name)
    template = None
    if text is not None:
        try:
            template = parse(text)
        except TemplateError as error:
            problem = str(error)
    return template, f"The template {path} is not used, the built-in one is: {problem}" if problem else ""
