"""Sentences that a person has labelled, one a line: `check`, `text`, and whether it is to be found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

KEPT = Path(__file__).parent / "wording.jsonl"
ASIDE = Path(__file__).parent / "aside.jsonl"
UNSEEN = Path(__file__).parent / "unseen.jsonl"
"""Nothing was learned from these, and no rule was written after a look at them."""


def labelled(path: Path = KEPT) -> list[dict[str, Any]]:
    """Return the rows of a file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
