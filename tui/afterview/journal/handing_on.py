"""A journal for another computer or program: the records, without what led to them. Pure."""

from __future__ import annotations

from afterview.journal.contents import Contents
from afterview.journal.layout import State, pack, render
from afterview.journal.meta import META, TABLES, sealed, stamp


def whole_journal(contents: Contents) -> bytes:
    """Return the text of a journal file with the same records, and with what this version does not know.

    `data/journal.schema.json` describes it, `reader.read_content` reads it, of an older version too, and it
    can be opened as it is. History, backups and the number of changes stay behind.
    """
    state: State = {META: {"1": pack(stamp(1))}}
    return render(sealed({**state, **{name: contents.table(name).chunks for name in TABLES}}))
