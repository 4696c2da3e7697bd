"""Reminders: what presses, said in a line or by a notification, and what makes a computer ask regularly."""
