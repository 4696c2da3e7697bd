"""The screen of the brief, part by part."""
