"""A journal for another computer or program: the records, without what led to them. Pure."""

from __future__ import annotations

import msgspec

from afterview.journal.contents import Contents
from afterview.journal.layout import Chunks, pack, render
from afterview.journal.meta import META, TABLES, sealed, stamp


def whole_journal(contents: Contents) -> bytes:
    """Return the text of a journal file with the same records, and with what this version does not know.

    `data/journal.schema.json` describes it, `reader.read_content` reads it, of an older version too, and it
    can be opened as it is. History, backups and the number of changes stay behind.
    """
    state: dict[str, Chunks | bytes] = {META: {"1": pack(stamp(1))}}
    for name in TABLES:  # laid out anew: somebody may have written in the file by hand
        chunks = contents.table(name).chunks
        state[name] = {number: pack(msgspec.json.decode(chunk)) for number, chunk in chunks.items()}
    return render(sealed(state))
