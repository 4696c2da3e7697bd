"""The forms in which a job hunt goes out: the one table from which shell and app offer them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
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
    make: Callable[[Request], bytes | Files]
    """Makes the content of the file; of a folder those of its files. Loads what it needs."""
    is_folder: bool = False
    has_span: bool = True
    """Whether a part of it can be asked for by days."""
    private: bool = True
    """Whether it has what is for oneself alone, unless the other is asked for."""
    tells_private: bool = False
    """Whether there is anything in it that is for oneself alone, so that it can be left out."""
    cancels: bool = False
    """Whether a later one takes back what was taken in of an earlier one."""


def _calendar(request: Request) -> bytes:
    from afterview.exports.calendar import due_calendar

    return due_calendar(request)


def _csv(request: Request) -> bytes:
    from afterview.exports.sheet import sheet

    return sheet(request)


def _page(request: Request) -> bytes:
    from afterview.exports.page import report

    return report(request)


def _markdown(request: Request) -> Files:
    from afterview.exports.vault import vault

    return vault(request)


def _sankey(request: Request) -> bytes:
    from afterview.exports.flows import sankey_text

    return sankey_text(request)


def _sankey_svg(request: Request) -> bytes:
    from afterview.exports.sankey_drawings import svg

    return svg(request)


def _vcards(request: Request) -> bytes:
    from afterview.exports.vcards import vcards

    return vcards(request)


def _bundle(request: Request) -> Files:
    from afterview.exports.bundle import bundle

    return bundle(request)


FORMS: Mapping[str, Form] = {
    each.name: each
    for each in (
        Form(
            "calendar",
            "interviews and all that will be due, as a calendar with alarms",
            "afterview.ics",
            _calendar,
            cancels=True,
        ),
        Form(
            "csv",
            "the applications with their dated history, as a sheet",
            "afterview-applications.csv",
            _csv,
            tells_private=True,
        ),
        Form(
            "page",
            "what was done, as a page to print",
            "afterview-report.html",
            _page,
            private=False,
            tells_private=True,
        ),
        Form(
            "markdown",
            "everything, as a folder of linked notes",
            "afterview-notes",
            _markdown,
            is_folder=True,
            tells_private=True,
        ),
        Form("sankey", "which way applications went, for SankeyMATIC", "afterview-sankey.txt", _sankey),
        Form("sankey-svg", "which way applications went, as a picture", "afterview-sankey.svg", _sankey_svg),
        Form("vcards", "people, for an address book", "afterview-people.vcf", _vcards, has_span=False),
        Form(
            "bundle",
            "report, sheet and picture to hand on, without what is private",
            "afterview-bundle",
            _bundle,
            is_folder=True,
            private=False,
            tells_private=True,
        ),
    )
}
"""Every form that is made of a hunt, by name. To hand on the whole journal is the journal's own work."""
