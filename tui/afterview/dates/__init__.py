"""Reading days, times and lengths of time in plain words: for quick-add lines, forms and the shell alike."""
