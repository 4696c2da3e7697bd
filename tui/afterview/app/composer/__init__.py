"""The panes of the letter composer, and the letter in the making that they show."""
