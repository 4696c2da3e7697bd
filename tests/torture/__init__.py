"""Loops that try to lose something of a journal: `python -m tests.torture`."""
