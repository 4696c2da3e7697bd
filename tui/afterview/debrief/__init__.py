"""The debrief after an interview: its stages, and a reflection as Markdown, there and back. Pure."""
