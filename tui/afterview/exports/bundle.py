"""What was done in some days, for somebody else to read: a report, a sheet, a picture.

What is private is left out unless it is asked for: notes, reflections, letters, how confident one was, and
people's addresses.
"""

from __future__ import annotations

from msgspec.structs import replace

from afterview.exports.page import report
from afterview.exports.request import Request
from afterview.exports.sankey_drawings import svg
from afterview.exports.sheet import sheet
from afterview.exports.vault import vault
from afterview.exports.vcards import vcards


def bundle(request: Request) -> dict[str, bytes]:
    """Return the files of the bundle by their names."""
    files = {
        "report.html": report(request),
        "applications.csv": sheet(replace(request, bom=True)),
        "where-they-went.svg": svg(request),
    }
    if request.private:
        files["people.vcf"] = vcards(request)
        files |= {f"notes/{name}": content for name, content in vault(request).items()}
    return files
