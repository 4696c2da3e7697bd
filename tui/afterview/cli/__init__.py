"""The command line: `afterview`, and the commands below it.

Nothing is imported until it is known what is asked: a line that is kept for prompts is printed before
click is loaded; each command imports what it needs, so that `--help` is quick and nothing but the app
loads Textual.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # as in `typing`, which is dear to load
if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program on `arguments` (by default the command line's), and exit with its status."""
    asked = sys.argv[1:] if arguments is None else arguments
    if "--line" in asked:
        from afterview.cli.quick_line import answer

        if answer(asked):
            return
    from afterview.cli.program import main as run

    run(arguments)
