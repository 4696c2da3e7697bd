"""The command line: `afterview`, and the commands below it.

Only click is imported here; each command imports what it needs, so that `--help` is quick and
nothing but the app loads Textual.
"""

from afterview.cli.program import main

__all__ = ["main"]
