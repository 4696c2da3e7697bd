"""Input that was begun and not entered, kept in a small private file until it is entered or given up."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import msgspec

from afterview.journal import files, sidecar
from afterview.journal.errors import unreadable

_FORMAT = 1
_FIELDS = {
    "interviewer": ("interviewers",),
    "question": ("reflection", "questions"),
    "event": ("events",),
    "follow-up": ("follow_ups",),
    "contact": ("touches",),
    "tie": ("ties",),
    "reference told": ("told",),
    "request": ("asks",),
    "letter": ("letters",),
    "preparation": ("preparation",),
    "promise": ("promise",),
    "skip": ("skips",),
}
"""In which field a record lies, by the names that older versions gave to the kinds."""
_OF_PERSON = ("interviewer", "reference told", "request")


class LineDraft(msgspec.Struct, frozen=True, omit_defaults=True):
    """A quick-add line that was begun, and what `here` meant in it."""

    text: str
    application: str | None = None
    interview: str | None = None


class FormDraft(msgspec.Struct, frozen=True, omit_defaults=True):
    """The changed fields of a form, what was recorded in them, and which thing they belong to."""

    fields: dict[str, str]
    before: dict[str, str] = {}
    path: tuple[str, ...] = ()
    """Leads to the record; empty where an older version wrote the five names at the end in its place."""
    name: str = ""
    """What the record is called, for when it is not there any more."""
    kind: str = ""
    application: str = ""
    interview: str = ""
    person: str = ""
    key: str = ""

    @property
    def where(self) -> tuple[str, ...]:
        """Return the path of the record: see `records.path`."""
        if self.path:
            return self.path
        top = ("applications", self.application) if self.application else ("people", self.person)
        owner = (*top, "interviews", self.interview) if self.interview else top
        if self.kind not in _FIELDS:  # an application, an interview or a person
            return owner
        name = self.person if self.kind in _OF_PERSON else self.key
        if self.kind in ("skip", "tie"):
            first, _, rest = name.partition(":")
            tie = [rest, None if first == "works there" else first]
            skip = [int(first) if first.isdecimal() else first, rest or None]
            name = msgspec.json.encode(skip if self.kind == "skip" else tie).decode()
        return (*owner, *_FIELDS[self.kind], *(() if self.kind == "promise" else (name,)))


class TextDraft(msgspec.Struct, frozen=True):
    """A text of which the place has gone, and what it was, in words."""

    what: str
    text: str


class Drafts(msgspec.Struct, frozen=True, omit_defaults=True):
    """All that was begun in one window."""

    line: LineDraft | None = None
    form: FormDraft | None = None
    texts: tuple[TextDraft, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Return whether nothing was begun."""
        return self.line is None and self.form is None and not self.texts


class _Kept(msgspec.Struct, frozen=True):
    app: str
    unfinished: int
    saved: datetime
    begun: Drafts


class DraftsFile:
    """The file of one window: there only while there is something in it."""

    def __init__(self, journal: Path) -> None:
        """Look after what is begun for that journal; touch nothing yet."""
        self._journal = journal
        self._file = sidecar.Sidecar(
            journal, sidecar.DRAFTS, f"what was begun for {journal.name}", claims=True
        )
        self.saved: datetime | None = None
        """When what `take` found was written."""

    @property
    def path(self) -> Path | None:
        """Return where it lies; None while there is none."""
        return self._file.path

    @property
    def has_leftovers(self) -> bool:
        """Return whether there is something to `tidy`."""
        return self._file.has_leftovers

    def take(self) -> Drafts:
        """Return what a window that has ended has left; from now on it is this window's.

        Where there are several only one is taken; the others wait for the next start. Raises
        UnreadableJournalError.
        """
        for path in sidecar.found(self._journal, sidecar.DRAFTS):
            if _read(path) is None or not self._file.claim(path):
                continue
            kept = _read(path)  # once more, now that no other window can have taken it meanwhile
            if kept is not None:
                self._file.take_over(path)
                self.saved = kept.saved
                return kept.begun
        return Drafts()

    def keep(self, begun: Drafts, now: datetime) -> None:
        """Make that the whole of the file, or remove the file where it is nothing. Raises NotSavedError."""
        if begun.is_empty:
            self._file.remove()
            return
        kept = msgspec.json.encode(_Kept("afterview", _FORMAT, now, begun))
        self._file.write(msgspec.json.format(kept, indent=1) + b"\n")

    def tidy(self) -> None:
        """Try again to remove what is not wanted any more."""
        self._file.tidy()

    def close(self) -> None:
        """Let another window have what is in the file."""
        self._file.let_go()


def read_drafts(journal: Path) -> tuple[Drafts, ...]:
    """Return what all windows have begun, and leave it to them."""
    kept = map(_read, sidecar.found(journal, sidecar.DRAFTS))
    return tuple(each.begun for each in kept if each is not None)


def _read(path: Path) -> _Kept | None:
    """Return what a file of drafts holds; None where it is none that this version knows."""
    try:
        whole = files.read_whole(path)
        kept = msgspec.json.decode(whole[0], type=_Kept) if whole else None
    except OSError as error:
        raise unreadable(path, error) from error
    except ValueError:  # it is left as it is, and its name is not used again
        return None
    return kept if kept is not None and (kept.app, kept.unfinished) == ("afterview", _FORMAT) else None
