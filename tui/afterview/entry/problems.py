"""What is raised where a line cannot be understood."""

from __future__ import annotations


class Unclear(Exception):  # noqa: N818  (not an error of the program: a question to the person)
    """The line is not understood. The text says what is missing, and what to write."""
