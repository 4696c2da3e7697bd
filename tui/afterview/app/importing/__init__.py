"""Invitations in the app: what is asked about them, and how they are shown."""
