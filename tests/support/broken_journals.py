"""Files that are no sound journal, and what is to be said of each."""

from __future__ import annotations

import json
from typing import Any

from support.samples import T

META = {"1": {"app": "afterview", "schema": 1, "revision": 3}}
A1 = {"id": "a1", "company": "Acme"}


def journal_of(applications: Any, meta: Any = META, **more: Any) -> bytes:
    return json.dumps({"meta": meta, "applications": applications, **more}).encode()


def with_interview(**fields: Any) -> bytes:
    interview = {"id": "i1", "round": 1, "starts": T.isoformat(), "zone": "UTC", **fields}
    return journal_of({"4": {**A1, "interviews": [interview]}})


GOOD = journal_of({"1": A1})
MERGE = b'{\n "meta": {},\n<<<<<<< HEAD\n "people": {}\n=======\n "people": {"1": {}}\n>>>>>>> other\n}\n'

BROKEN = {
    "empty": (b"", "is empty"),
    "blank": (b" \n\t\n", "is empty"),
    "zeros after a crash": (b"\0" * 4096, "is empty"),
    "not json": (b"my notes\n", "is not JSON (line 1, column 1)"),
    "cut off": (GOOD[:-20], "ends in the middle"),
    "cut off in a string": (GOOD[: GOOD.index(b"Acme") + 2], "ends in the middle"),
    "more after the end": (GOOD + b"{}", "is not JSON (line 1"),
    "trailing comma": (b'{"meta": {},}', "is not JSON"),
    "a comment": (b'{"meta": {} // mine\n}', "is not JSON"),
    "NaN": (journal_of({"1": A1}).replace(b'"Acme"', b"NaN"), "is not JSON"),
    "a list": (b"[1, 2]", "not an object with tables"),
    "a word": (b'"meta"', "not an object with tables"),
    "latin-1": ('{"meta": "é"}'.encode("latin-1"), "is not UTF-8"),
    "latin-1 in a name": (GOOD.replace(b"Acme", b"Acm\xe9"), "is not UTF-8"),
    "utf-16": (GOOD.decode().encode("utf-16"), "is not UTF-8"),
    "nested too deeply": (b'{"x": ' + b"[" * 200_000 + b"]" * 200_000 + b"}", "nested too deeply"),
    "merge marks": (MERGE, "unfinished git merge (line 3)"),
    "nothing in it": (b"{}", "is not a journal of afterview"),
    "another program's": (b'{"name": "left-pad", "version": "1.0"}', "is not a journal of afterview"),
    "another program's TinyDB": (b'{"_default": {"1": {"x": 1}}}', "is not a journal of afterview"),
    "meta of another program": (journal_of({}, {"1": {"app": "x", "schema": 1}}), "is not a journal of"),
    "meta is a list": (journal_of({}, []), "is not a journal of afterview"),
    "meta without a version": (journal_of({}, {"1": {"app": "afterview"}}), 'there is no "schema"'),
    "version in words": (
        journal_of({}, {"1": {"app": "afterview", "schema": "1"}}),
        "schema: expected a whole number",
    ),
    "applications is a list": (journal_of([A1]), "applications is not a table"),
    "a record is text": (journal_of({"1": "Acme"}), "record 1, expected an object, got text"),
    "a record is null": (journal_of({"1": None}), "record 1, expected an object, got null"),
    "no number": (journal_of({"one": A1}), '"one" should be the number'),
    "odd number": (journal_of({"01": A1}), '"01" should be the number'),
    "no id": (journal_of({"4": {"company": "Acme"}}), 'record 4 (Acme), there is no "id"'),
    "wrong type": (
        journal_of({"4": {**A1, "role": 7}}),
        "record 4 (Acme), role: expected text, got a whole number",
    ),
    "deep wrong type": (
        with_interview(minutes="long"),
        "interviews[0].minutes: expected a whole number, got text",
    ),
    "no zone": (
        with_interview(starts="2026-11-23T14:30:00"),
        "starts: expected a date and time with a time zone",
    ),
    "unknown zone": (
        with_interview(zone="Europe/Atlantis"),
        "interviews[0].zone: this computer knows no time zone of the name 'Europe/Atlantis'",
    ),
    "zone that leaves its folder": (with_interview(zone="../../etc/passwd"), "interviews[0].zone: "),
    "zone that is a folder": (with_interview(zone="Europe"), "interviews[0].zone: "),
    "ends before it starts": (with_interview(minutes=-5), "interviews[0].minutes: expected a number from 1"),
    "longer than time itself": (with_interview(minutes=10**15), "interviews[0].minutes: "),
    "in no century": (with_interview(starts="9999-12-31T23:59:00Z"), "interviews[0].starts: the year 9999"),
    "no time": (with_interview(starts="tomorrow"), "interviews[0].starts: "),
    "unknown word": (
        journal_of({"4": {**A1, "events": [{"id": "e", "kind": "eaten", "on": "2026-01-01"}]}}),
        "eaten",
    ),
    "same id twice": (journal_of({"1": A1, "2": A1}), 'records 1 and 2 have the same id "a1"'),
    "same number twice": (
        GOOD.replace(b'"1": {"id"', b'"1": {"id": "a0", "company": "B"}, "1": {"id"'),
        "twice",
    ),
    "person of wrong type": (
        journal_of({}, people={"1": {"id": "p1", "name": []}}),
        "in people, record 1, name:",
    ),
}
