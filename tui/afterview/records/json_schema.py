"""The JSON Schema of a journal, published as `data/journal.schema.json` and by `afterview export schema`."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from afterview.records.applications import Application
from afterview.records.hunt import Conflict
from afterview.records.people import Person


def schema() -> bytes:
    """Return the JSON Schema of a journal file: its tables, and the documents in them."""
    (application, person, conflict), parts = msgspec.json.schema_components((Application, Person, Conflict))
    tables = {"applications": application, "people": person, "conflicts": conflict}
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "afterview journal",
        "description": "One job hunt: a TinyDB file. Keys that are not named here are kept as they are.",
        "type": "object",
        "properties": {
            name: {"type": "object", "additionalProperties": document} for name, document in tables.items()
        },
        "$defs": parts,
    }
    text = json.dumps(_in_one_order(whole), indent=2, ensure_ascii=False)
    return f"{text}\n".encode()


def _in_one_order(part: Any) -> Any:
    """Sort alternatives: which comes first differs between versions of msgspec, and means nothing."""
    if isinstance(part, list):
        return [_in_one_order(each) for each in part]
    if not isinstance(part, dict):
        return part
    ordered = {key: _in_one_order(each) for key, each in part.items()}
    if "anyOf" in ordered:
        ordered["anyOf"].sort(key=json.dumps)
    return ordered
