"""Spreadsheets of applications and of people: files of job trackers, and anyone's own sheet."""
