"""The forms in which a job hunt goes out: the one table from which shell and app offer them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pkgutil import resolve_name
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from afterview.exports.request import Request

Files = Mapping[str, bytes]
"""Contents by name, with `/` between the parts of one."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way out."""

    name: str
    """What the command is called."""
    what: str
    """What it is, in a few words."""
    file_name: str
    """What the file, or the folder, is called where only its place is said."""
    maker: str
    """The function of this room that makes it, as "module:name"."""
    is_folder: bool = False
    has_span: bool = True
    """Whether a part of it can be asked for by days."""
    private: bool = True
    """Whether it has what is for oneself alone, unless the other is asked for."""
    tells_private: bool = False
    """Whether there is anything in it that is for oneself alone, so that it can be left out."""
    cancels: bool = False
    """Whether a later one takes back what was taken in of an earlier one."""

    def make(self, request: Request) -> bytes | Files:
        """Return the content of the file; of a folder those of its files. Loads only what that needs."""
        make: Callable[[Request], bytes | Files] = resolve_name(f"afterview.exports.{self.maker}")
        return make(request)


FORMS: Mapping[str, Form] = {
    each.name: each
    for each in (
        Form(
            "calendar",
            "interviews and all that will be due, as a calendar with alarms",
            "afterview.ics",
            "calendar:due_calendar",
            cancels=True,
        ),
        Form(
            "csv",
            "the applications with their dated history, as a sheet",
            "afterview-applications.csv",
            "sheet:sheet",
            tells_private=True,
        ),
        Form(
            "page",
            "what was done, as a page to print",
            "afterview-report.html",
            "page:report",
            private=False,
            tells_private=True,
        ),
        Form(
            "markdown",
            "everything, as a folder of linked notes",
            "afterview-notes",
            "vault:vault",
            is_folder=True,
            tells_private=True,
        ),
        Form(
            "sankey",
            "which way applications went, for SankeyMATIC",
            "afterview-sankey.txt",
            "flows:sankey_text",
        ),
        Form(
            "sankey-svg",
            "which way applications went, as a picture",
            "afterview-sankey.svg",
            "sankey_drawings:svg",
        ),
        Form(
            "vcards", "people, for an address book", "afterview-people.vcf", "vcards:vcards", has_span=False
        ),
        Form(
            "bundle",
            "report, sheet and picture to hand on, without what is private",
            "afterview-bundle",
            "bundle:bundle",
            is_folder=True,
            private=False,
            tells_private=True,
        ),
    )
}
"""Every form that is made of a hunt, by name. To hand on the whole journal is the journal's own work."""
