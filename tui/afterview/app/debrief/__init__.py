"""The screen of the debrief, part by part."""
