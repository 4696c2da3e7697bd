"""A letter as plain text, and as Markdown."""

from __future__ import annotations

from afterview.letters.out.outgoing import Outgoing


def txt(letter: Outgoing) -> str:
    """Return it with its subject on the first line, as `afterview letter save` takes it back."""
    subject = f"Subject: {letter.subject}\n\n" if letter.subject else ""
    return f"{subject}{letter.text}\n"


def markdown(letter: Outgoing) -> str:
    """Return it with its subject as the heading; its text stays as it was written."""
    heading = f"# {letter.subject}\n\n" if letter.subject else ""
    return f"{heading}{letter.text}\n"
