"""The eight steps: pure rules over records and `now`."""
