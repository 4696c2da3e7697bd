"""What hostile and huge files cost: the time and memory that each kind takes. Run by hand:

python tests/benchmarks/bench_hostile.py [--only WORDS]

Each is taken over by the real command in a journal of its own: first as a dry run, then with --yes. Seconds
are the processor's, so that others on the machine do not count. The limits are 10 seconds and 500 MB; what
is beyond is marked, and makes the exit status 1. The last line that was said is printed, too.
"""

from __future__ import annotations

import argparse
import io
import os
import subprocess
import sys
import tempfile
import zipfile
from base64 import b64encode
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from pathlib import Path

from pseudo_terminal import AFTERVIEW

_SECONDS, _MEGABYTES = 10, 500


def _calendar(*events: Iterable[str]) -> bytes:
    lines = ["BEGIN:VCALENDAR", "METHOD:REQUEST"]
    for number, each in enumerate(events):
        lines += ["BEGIN:VEVENT", f"UID:u{number}", "SUMMARY:Interview at Acme"]
        lines += ["DTSTART:20261203T130000Z", *each, "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


def _sheet(rows: Iterable[str], header: str = "Company,Role,Status,Date Applied,Notes") -> bytes:
    return "\n".join([header, *rows, ""]).encode()


def _workbook(change: Callable[[str, bytes], bytes], rows: int = 1, far: str = "") -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    assert book.active is not None
    book.active.append(["Company", "Role", "Date Applied", "Status"])
    for number in range(rows):
        book.active.append([f"Acme {number}", "Engineer", "2026-10-03", "Applied"])
    if far:
        book.active[far] = "far away"
    old, new = io.BytesIO(), io.BytesIO()
    book.save(old)
    with zipfile.ZipFile(old) as source, zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, change(name, source.read(name)))
    return new.getvalue()


def _in_sheet(before: bytes, put: bytes) -> Callable[[str, bytes], bytes]:
    return lambda name, part: part.replace(before, put, 1) if name.endswith("sheet1.xml") else part


def _mail(*, name: str, content: bytes) -> bytes:
    head = (
        "From: jobs@acme.example\r\nTo: me@kim.example\r\nSubject: Interview\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n'
        "Content-Type: text/calendar; method=REQUEST\r\n"
        f'Content-Disposition: attachment; filename="{name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
    )
    lines = b64encode(content)
    return (
        head.encode()
        + b"\r\n".join(lines[at : at + 76] for at in range(0, len(lines), 76))
        + b"\r\n--b--\r\n"
    )


def _cards(number: int, length: int = 0) -> bytes:
    return b"".join(
        b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dana %d\r\nEMAIL:d%d@acme.example\r\nNOTE:%s\r\nEND:VCARD\r\n"
        % (each, each, b"x" * length)
        for each in range(number)
    )


_PADDING = "X-PADDING:" + "x" * 60
_ENTITIES = b'<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet'

KINDS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "calendar of 50 MB": ("a.ics", lambda: _calendar([_PADDING] * 700_000)),
    "calendar of 31 MB, one event": ("a.ics", lambda: _calendar([_PADDING] * 430_000)),
    "calendar of 31 MB, one line": ("a.ics", lambda: _calendar(["DESCRIPTION:" + "x" * 31_000_000])),
    "calendar of 31 MB, folded": ("a.ics", lambda: _calendar(["DESCRIPTION:" + "x\r\n " * 7_700_000])),
    "calendar of 150,000 events": ("a.ics", lambda: _calendar(*[[]] * 150_000)),
    "calendar of 20,000 interviews": (
        "a.ics",
        lambda: _calendar(
            *(
                [f"DURATION:PT{each % 600 + 1}M", f"DTSTAMP:2026{each % 12 + 1:02}01T000000Z"]
                for each in range(20_000)
            )
        ),
    ),
    "calendar of 4,000 zones": (
        "a.ics",
        lambda: _calendar([]).replace(
            b"BEGIN:VEVENT",
            b"".join(
                b"BEGIN:VTIMEZONE\r\nTZID:Z%d\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:+0100\r\n"
                b"TZOFFSETTO:+0200\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n" % each
                for each in range(4_000)
            )
            + b"BEGIN:VEVENT",
        ),
    ),
    "rule without end": ("a.ics", lambda: _calendar(["RRULE:FREQ=SECONDLY"])),
    "rule that never fits": ("a.ics", lambda: _calendar(["RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"])),
    "100,000 days left out": (
        "a.ics",
        lambda: _calendar(["RRULE:FREQ=DAILY", *["EXDATE:20261204T130000Z"] * 100_000]),
    ),
    "100,000 attendees": (
        "a.ics",
        lambda: _calendar(
            [f"ATTENDEE;CN=Person {each}:mailto:p{each}@acme.example" for each in range(100_000)]
        ),
    ),
    "100,000 names in prose": (
        "a.ics",
        lambda: _calendar(
            ["DESCRIPTION:" + "\\n".join(f"with Dana Lee{each} and Sam Wu" for each in range(100_000))]
        ),
    ),
    "NUL bytes": ("a.ics", lambda: _calendar([]) + b"\0" * 31_000_000),
    "control codes in SUMMARY": ("a.ics", lambda: _calendar(["SUMMARY:\x1b]0;x\x07\x1b[2J" * 100_000])),
    "nothing but BEGIN": ("a.ics", lambda: b"BEGIN:VEVENT\r\n" * 2_000_000),
    "5,000 nested mails": (
        "a.eml",
        lambda: b"From: a@b.example\nSubject: a\nContent-Type: message/rfc822\n\n" * 5_000,
    ),
    "5,000 nested parts": (
        "a.eml",
        lambda: (
            b"From: a@b.example\nSubject: a\n"
            + b"".join(
                b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(5_000)
            )
        ),
    ),
    "mail of 31 MB of headers": (
        "a.eml",
        lambda: b"From: a@b.example\nSubject: a\n" + b"X-A: b\n" * 4_400_000 + b"\n",
    ),
    "mail of 300,000 parts": (
        "a.eml",
        lambda: (
            b'From: a@b.example\nSubject: a\nContent-Type: multipart/mixed; boundary="b"\n\n'
            + b"--b\n\nx\n" * 300_000
        ),
    ),
    "mail with 22 MB attached": (
        "a.eml",
        lambda: _mail(name="a.ics", content=_calendar([_PADDING] * 300_000)),
    ),
    "path as a name of an attachment": (
        "a.eml",
        lambda: _mail(name="../../../../etc/cron.d/x", content=_calendar([])),
    ),
    "workbook that unpacks to 2 GB": (
        "a.xlsx",
        lambda: _workbook(
            lambda name, part: part + b" " * 2_000_000_000 if name.endswith("sheet1.xml") else part
        ),
    ),
    "workbook that unpacks to 60 MB": (
        "a.xlsx",
        lambda: _workbook(
            lambda name, part: part + b" " * 60_000_000 if name.endswith("sheet1.xml") else part
        ),
    ),
    "workbook with a part that lies about its size": (
        "a.xlsx",
        lambda: _lying(_workbook(lambda _, part: part)),
    ),
    "workbook of 60 MB of cells": (
        "a.xlsx",
        lambda: _workbook(
            _in_sheet(b"</sheetData>", b'<row><c t="n"><v>1</v></c></row>' * 1_800_000 + b"</sheetData>")
        ),
    ),
    "workbook of 20,000 rows": ("a.xlsx", lambda: _workbook(lambda _, part: part, rows=19_990)),
    "workbook with a far cell": ("a.xlsx", lambda: _workbook(lambda _, part: part, far="XFD1048576")),
    "workbook with entities": ("a.xlsx", lambda: _workbook(_in_sheet(b"<worksheet", _ENTITIES))),
    "workbook merged all over": (
        "a.xlsx",
        lambda: _workbook(
            _in_sheet(
                b"</sheetData>",
                b'</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
            )
        ),
    ),
    "sheet of 31 MB, one cell": (
        "a.csv",
        lambda: _sheet(['Acme,Engineer,Applied,2026-10-03,"' + "x" * 31_000_000]),
    ),
    "sheet of 31 MB of quotation marks": ("a.csv", lambda: _sheet(['Acme,"Engineer'] * 2_000_000)),
    "sheet of 31 MB of separators": ("a.csv", lambda: _sheet(["," * 31_000_000])),
    "sheet of 2,000,000 rows": ("a.csv", lambda: _sheet(["Acme,Engineer"] * 2_000_000)),
    "19,000 rows": (
        "a.csv",
        lambda: _sheet(f"Acme {each},Engineer,Applied,2026-10-03,a note" for each in range(19_000)),
    ),
    "19,000 rows of one job": (
        "a.csv",
        lambda: _sheet(f"Acme,Engineer,Applied,2026-10-03,note {each}" for each in range(19_000)),
    ),
    "19,000 rows at one company": (
        "a.csv",
        lambda: _sheet(f"Acme,Engineer {each},Applied,2026-10-03,note {each}" for each in range(19_000)),
    ),
    "19,000 rows with interviews": (
        "a.csv",
        lambda: _sheet(
            (
                f"Acme {each},Engineer,Interview,2026-10-03,2026-11-{each % 20 + 1:02} 14:00,Dana Lee"
                for each in range(19_000)
            ),
            "Company,Role,Status,Date Applied,Interview,Interviewers",
        ),
    ),
    "19,000 interviews of one job": (
        "a.csv",
        lambda: _sheet(
            (
                f"Acme,Engineer,2026-10-03,{date(2026, 10, 3) + timedelta(days=each)}"
                for each in range(19_000)
            ),
            "Company,Role,Date Applied,Interview",
        ),
    ),
    "19,000 stages that nobody knows": (
        "a.csv",
        lambda: _sheet(f"Acme {each},Engineer,stage {each} of them,2026-10-03," for each in range(19_000)),
    ),
    "19,000 contacts": (
        "a.csv",
        lambda: _sheet(
            (f"Dana,Lee {each},,d{each}@acme.example,Acme,CTO,03 Oct 2026" for each in range(19_000)),
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        ),
    ),
    "formulas": (
        "a.csv",
        lambda: _sheet(['=cmd|\' /C calc\'!A0,"=HYPERLINK(""http://a.example"")",Applied,,'] * 10_000),
    ),
    "page of 31 MB": ("a.html", lambda: b"<table>" + b"<tr><td>Acme<td>Engineer" * 1_300_000),
    "page of cells that span": (
        "a.html",
        lambda: b"<table><tr><td colspan=9999 rowspan=9999>Company" * 5_000,
    ),
    "page within pages": ("a.html", lambda: b"<table><tr><td>" * 200_000),
    "cards of 31 MB": ("a.vcf", lambda: _cards(400_000)),
    "20,000 cards": ("a.vcf", lambda: _cards(20_000)),
    "card of 31 MB": ("a.vcf", lambda: _cards(1, 31_000_000)),
    "cards of one person": ("a.vcf", lambda: _cards(1) * 19_000),
    "device": ("/dev/zero", lambda: b""),
    "random bytes": ("a.csv", lambda: os.urandom(31_000_000)),
    "journal that nests": ("a.json", lambda: b"[" * 20_000_000),
}
"""What each is called, and its file's name (a path that exists is taken as it is) and content."""


def _lying(content: bytes) -> bytes:
    """Return a packed file that says of each part that it is empty."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        sizes = {each.file_size for each in packed.infolist()}
    for size in sizes:
        content = content.replace(size.to_bytes(4, "little"), bytes(4))
    return content


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="")
    parser.add_argument("--make", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.make:
        Path(options.make[1]).write_bytes(KINDS[options.make[0]][1]())
        return
    sys.stdout.write(f"{'':46} {'MB':>5}   {'dry run':>13}   {'stored':>13}\n")
    beyond = 0
    for what, (name, _) in KINDS.items():
        if options.only not in what:
            continue
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            if not path.exists():
                # By another process: what this one has used would be counted for those it starts.
                subprocess.run([sys.executable, __file__, "--make", what, str(path)], check=True)
            size = path.stat().st_size / 1e6
            taken, said = [], ""
            for wish in (["--dry-run"], ["--yes", "--new"]):
                seconds, megabytes, said = _measured(wish, path, Path(folder) / "journal.json")
                over = seconds > _SECONDS or megabytes > _MEGABYTES
                beyond += over
                taken.append(f"{seconds:5.1f} s {megabytes:3.0f} MB{'!' if over else ' '}")
        sys.stdout.write(f"{what:46} {size:5.1f}   {'  '.join(taken)}  {said[:90]}\n")
        sys.stdout.flush()
    sys.exit(beyond > 0)


def _measured(wish: list[str], path: Path, journal: Path) -> tuple[float, float, str]:
    """Return seconds, the most memory in MB, and the last line that was said."""
    own = {**os.environ, "AFTERVIEW_JOURNAL": str(journal), "AFTERVIEW_CONFIG": str(journal) + ".toml"}
    with tempfile.TemporaryFile() as output:
        command = [AFTERVIEW, "import", *wish, str(path)]
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=own)
        _, _, used = os.wait4(child.pid, 0)
        seconds = used.ru_utime + used.ru_stime
        output.seek(0)
        lines = output.read().decode(errors="replace").splitlines()
    most = used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    return seconds, most, next((each for each in reversed(lines) if each.strip()), "")


if __name__ == "__main__":
    main()
