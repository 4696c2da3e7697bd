"""How the patterns are drawn: a function for each panel, from values and a width to what is seen."""
