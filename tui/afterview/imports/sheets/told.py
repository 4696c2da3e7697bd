"""What is told about rows: the same thing about several rows in one line."""

from __future__ import annotations

_MOST_NAMED = 5


class Told:
    """Gathers what is to be said, with the rows of which it is true."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._rows: dict[str, list[int]] = {}
        self._examples: dict[str, str] = {}

    def say(self, what: str, row: int | None = None, example: str = "") -> None:
        """Say `what` of a row; None: of the sheet as a whole. The first `example` stands for its `{}`."""
        if example:
            what = self._examples.setdefault(what, what.replace("{}", example))
        rows = self._rows.setdefault(what, [])
        if row is not None and row not in rows[-1:]:
            rows.append(row)

    @property
    def lines(self) -> tuple[str, ...]:
        """Return a line for each thing: "jobs.csv, rows 3, 5 and 8: …"."""
        return tuple(
            f"{self._where}, {named_rows(rows)}: {what}" if rows else f"{self._where}: {what}"
            for what, rows in self._rows.items()
        )


def named_rows(rows: list[int]) -> str:
    """Return rows in words: "row 3", "rows 3, 5 and 8", "rows 3, 4, 5, 6, 7 and 20 more"."""
    if len(rows) == 1:
        return f"row {rows[0]}"
    if len(rows) > _MOST_NAMED + 1:
        return f"rows {', '.join(map(str, rows[:_MOST_NAMED]))} and {len(rows) - _MOST_NAMED} more"
    return f"rows {', '.join(map(str, rows[:-1]))} and {rows[-1]}"
