"""`python -m afterview.demo [FOLDER]` writes the sample files anew (by default in `data`)."""

from __future__ import annotations

import sys
from pathlib import Path

from afterview.demo.samples import write_samples

if __name__ == "__main__":
    write_samples(Path(sys.argv[1] if len(sys.argv) > 1 else "data"))
