"""The quick-add lines of this session: entered, discarded, or pasted and left. Pure: no widgets."""

from __future__ import annotations


class LineHistory:
    """Goes back and forth among the lines, and forgets none that is changed on the way."""

    def __init__(self) -> None:
        """Begin with none."""
        self._lines: list[str] = []
        self._at = 0
        self._changed: dict[int, str] = {}
        """What stands in place of a line while one goes among them; at the end: what is being written."""

    def keep(self, line: str) -> None:
        """Have this line as the newest of all."""
        if line.strip():
            self._lines = [*(each for each in self._lines if each != line), line]
        self.begin()

    def begin(self) -> None:
        """Stand behind the newest, with nothing changed."""
        self._at = len(self._lines)
        self._changed.clear()

    def move(self, by: int, written: str) -> str | None:
        """Return the line that is so many further, in place of what is written; None: there is none."""
        to = self._at + by
        if not 0 <= to <= len(self._lines):
            return None
        self._changed[self._at] = written
        self._at = to
        return self._changed.get(to, self._lines[to] if to < len(self._lines) else "")
