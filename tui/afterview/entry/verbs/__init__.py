"""The verbs of the quick-add language: one declaration each, gathered in `registry`."""
