"""The quick-add language: one line of plain words becomes one change, or a plain question."""
