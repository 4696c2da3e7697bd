"""A believable, made-up job hunt around any moment: for trying the app out, for pictures and tests."""

YEARS = range(1971, 2200)
"""In which years the story can be told: it begins some months before "now", in quick-add lines."""
