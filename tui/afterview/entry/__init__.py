"""Quick-add lines: from a line of words to a change, purely."""
