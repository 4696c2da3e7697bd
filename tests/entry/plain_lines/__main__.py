"""How many plain lines are understood: `python -m tests.entry.plain_lines [--all] [FILE …]`.

Prints a table by class; with `--all`, each line that is not right as well. A line of a file is JSON: `line`,
`class`
and `expect`, which is either `{"record": …}` with fields, or `{"refuse": why}`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from .corpus import FOLDER, read_lines, table

files = [Path(each) for each in sys.argv[1:] if not each.startswith("--")]
print(table(read_lines(*(files or sorted(FOLDER.glob("*.jsonl")))), show="--all" in sys.argv))
