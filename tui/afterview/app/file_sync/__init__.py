"""What other programs do to the journal while the app is open: noticed, taken over, and asked about."""
