"""The records of another journal, such as `afterview export json` makes it, taken into this one. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from afterview.journal.contents import Contents
from afterview.journal.layout import parse
from afterview.journal.meta import META, TABLES
from afterview.journal.writer import Numbers, Wanted, numbers_in


@dataclass(frozen=True, slots=True)
class Taken:
    """What is taken from another journal, with all that this version does not know in it."""

    wanted: Wanted
    numbers: Numbers
    same: int
    """Records that are here just so already."""
    differing: int
    """Records of the same ids that are here otherwise: they are left as they are here."""

    @property
    def count(self) -> int:
        """Return how many records come."""
        return sum(map(len, self.wanted.values()))


def is_journal(content: bytes) -> bool:
    """Return whether bytes seem to be a journal of afterview, sound or not."""
    head = content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not head.startswith(b"{") or b'"' + META.encode() + b'"' not in head:
        return False
    try:
        return META in parse(content)
    except ValueError:
        return b'"afterview"' in head


def taken_in(theirs: Contents, ours: Contents) -> Taken:
    """Return what another journal has that this one does not; nothing that is here is changed."""
    wanted: Wanted = {}
    same = differing = 0
    for table in TABLES:
        here = ours.table(table).records
        for key, record in theirs.table(table).records.items():
            if key not in here:
                wanted.setdefault(table, {})[key] = theirs.document(table, key)
            elif here[key] == record:
                same += 1
            else:
                differing += 1
    return Taken(wanted, numbers_in(theirs), same, differing)
