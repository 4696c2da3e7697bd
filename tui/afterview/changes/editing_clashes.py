"""What a form is about to overwrite that another window has changed meanwhile. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from afterview.changes.editing import show_fields
from afterview.changes.editing_reading import Reading
from afterview.changes.editing_refs import Ref
from afterview.changes.errors import ChangeError


class ClashError(ChangeError):
    """Fields of a form are recorded otherwise than when it was opened. Nothing was saved."""

    def __init__(self, now: Mapping[str, str]) -> None:
        """`now` is what is recorded in each of those fields."""
        super().__init__("This was changed in another window meanwhile.")
        self.now = dict(now)


def check_clashes(ref: Ref, values: Mapping[str, str], known: Mapping[str, str], reading: Reading) -> None:
    """Raise ClashError where a field that is to be saved is not recorded as it is `known`.

    What is recorded just as it was typed is no clash. Raises ChangeError where the thing is gone.
    """
    recorded = show_fields(ref, reading)
    clashes = {
        key: recorded[key]
        for key, typed in values.items()
        if recorded[key].strip() not in (known[key].strip(), typed.strip())
    }
    if clashes:
        raise ClashError(clashes)
