"""Loops that try to lose something of a journal: `python -m tests.torture`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # where `support` is; under pytest it is there already
