"""Names of months, weekdays and zones in the languages in which people keep their sheets."""

from __future__ import annotations

from afterview.dates import languages
from afterview.dates.days import DAY_NAMES
from afterview.imports.sheets.wording import plain

MONTHS = {plain(name): number for name, number in languages.MONTHS.items()}
"""Each name, as `plain` has it, with its number from 1 to 12."""
WEEKDAYS = frozenset(
    (
        *"mart segunda terca quarta quinta sexta feira".split(),
        *(plain(name) for name in (*DAY_NAMES, *languages.WEEKDAYS, *languages.SHORT_WEEKDAYS)),
    )
)

OFFSETS = {
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "cet": 1, "cest": 2,
    "bst": 1, "gmt": 0, "utc": 0, "z": 0, "west": 1, "eet": 2, "eest": 3, "jst": 9, "aest": 10, "aedt": 11,
}  # fmt: skip
"""Short names of zones, with the hours that they are ahead of UTC."""
