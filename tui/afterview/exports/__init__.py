"""What goes out to other programs and people: a hunt, an hour and a zone in, the text of a file out."""
