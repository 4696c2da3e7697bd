"""The forms in which a letter leaves the program. Pure: nothing is sent, opened or written here."""
