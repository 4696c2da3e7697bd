"""What there is to be asked about: a replaced journal, copies beside it. Found in a thread, told in words."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from afterview.app.commands import key_of
from afterview.civil import say_moment
from afterview.journal.contents import Contents
from afterview.journal.errors import ADVICE, JournalError, say_path, say_text
from afterview.journal.journal import Journal
from afterview.journal.merge_files import foreseen, left_behind
from afterview.journal.meta import APPLICATIONS, CONFLICTS, PEOPLE
from afterview.journal.sync_copies import Seen, conflict_copies, keep_replaced, maker
from afterview.journal.writer import Wanted
from afterview.text import say_count, say_list


@dataclass(frozen=True, slots=True)
class Copy:
    """A second copy of the journal, and what it would bring."""

    path: Path
    saved: datetime
    wanted: Wanted
    """What merging it would write."""

    @property
    def maker(self) -> str:
        """Return which program has made it, where its name tells."""
        return maker(self.path)


@dataclass(frozen=True, slots=True)
class Replaced:
    """The journal was replaced by another program."""

    before: Contents
    """What this window had."""
    wanted: Wanted
    """What of it is not in the file now."""
    kept: Path | None
    """Where it is kept until it has been decided, and after that if it is not brought back."""


def find_copies(journal: Journal, seen: Seen) -> tuple[Copy, ...]:
    """Return the copies of the journal among the files that have such a name."""
    ours = set(conflict_copies(journal.path, journal.hunt))
    found = []
    for path, look in seen:
        if path not in ours:
            continue
        try:
            wanted = foreseen(journal, path)
        except JournalError:  # it has gone, or is not whole: its folder will change again
            continue
        found.append(Copy(path, datetime.fromtimestamp(look.modified_ns // 10**9, UTC), wanted))
    return tuple(found)


def find_replaced(journal: Journal) -> Replaced | None:
    """Return whether another program has replaced the journal's file, and with what loss."""
    before = journal.before
    wanted = left_behind(journal)
    journal.before = None
    if before is None or wanted is None:
        return None
    kept = None
    if wanted:
        with suppress(OSError):  # it is in memory all the same
            kept = keep_replaced(before, journal.backups.folder)
    return Replaced(before, wanted, kept)


def counted(wanted: Wanted) -> str:
    """Say how many records it is about: "3 applications and 1 person"."""
    tables = ((APPLICATIONS, "application"), (PEOPLE, "person"))
    return say_list([say_count(len(found), what) for table, what in tables if (found := wanted.get(table))])


def to_decide(wanted: Wanted) -> int:
    """Return how many conflicts it would add."""
    return sum(each is not None for each in wanted.get(CONFLICTS, {}).values())


def copy_words(copy: Copy, zone: str, now: datetime) -> tuple[str, tuple[str, ...]]:
    """Return the question whether to merge a copy, and what to know for it."""
    by = f"{copy.maker} has put a second copy" if copy.maker else "There is a second copy"
    lines = [
        f"{say_text(copy.path.name, 60)}, saved {say_moment(copy.saved, zone, now)}.",
        f"It differs in {counted(copy.wanted) or 'what is to be decided'}.",
    ]
    many = to_decide(copy.wanted)
    if many:
        both = f"{say_count(many, 'thing is', 'things are')} different in both"
        lines.append(f"{both}: you will be asked about {'it' if many == 1 else 'each'}.")
    lines += ["", f"Merged, it is one change, which {key_of('undo')} undoes. The copy goes to the backups."]
    return f"{by} of the journal beside it. Merge it?", tuple(lines)


def merged_words(wanted: Wanted) -> str:
    """Say what a merge has taken over."""
    many = to_decide(wanted)
    parts = [f"took over {counted(wanted)}" if counted(wanted) else "", f"{many} to decide" if many else ""]
    done = ", ".join(each for each in parts if each) or "nothing new"
    return f"Merged: {done}. {key_of('undo')} undoes it."


def replaced_words(replaced: Replaced) -> tuple[str, tuple[str, ...]]:
    """Return the question whether to bring back what is missing, and what to know for it."""
    what = counted(replaced.wanted) or "Something"
    one = what.startswith("1 ") and " and " not in what
    are = "is not in it as it was" if one or what == "Something" else "are not in it as they were"
    lines = (
        f"{what} that you had {are}.",
        "",
        "Brought back, both are in it; what does not fit together is asked about. "
        f"{key_of('undo')} undoes it.",
        *([f"Left, what you had stays among the backups: {replaced.kept.name}"] if replaced.kept else []),
    )
    return "The journal was replaced by another program. Bring back what you had?", lines


def trouble_words(problem: Exception, path: Path) -> str:
    """Say calmly that the journal cannot be read for the time being, in one line."""
    reason = str(problem).replace(ADVICE, "").replace(say_path(path), say_text(path.name, 40))
    reason = reason.split(": put it back")[0].split(": choose another")[0].strip().rstrip(".")
    return f"{reason}. What is here stays, and what you type is kept; it is saved once that is put right."
