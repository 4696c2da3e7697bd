"""The reader of workbooks: its work is done by `reading.py`."""

from __future__ import annotations

from afterview.imports.sheets.reading import read_workbook as read

__all__ = ["read"]
