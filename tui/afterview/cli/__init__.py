"""The command line: `afterview`, and the commands below it.

Nothing is imported until it is known what is asked: a line that is kept for prompts is printed before
click is loaded; each command imports what it needs, so that `--help` is quick and nothing but the app
loads Textual.
"""

from __future__ import annotations

import gc
import sys

TYPE_CHECKING = False  # as in `typing`, which is dear to load
if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program on `arguments` (by default the command line's), and exit with its status."""
    if arguments is None:
        gc.disable()  # a command is over before it has made any garbage, and the app enables it again
    asked = sys.argv[1:] if arguments is None else arguments
    if "--line" in asked:
        from afterview.cli.quick_line import answer

        if answer(asked):
            return
    from afterview.cli.program import main as run

    try:
        run(arguments)
    finally:
        if arguments is None:
            gc.freeze()  # nor is there any use in looking for it at the end
