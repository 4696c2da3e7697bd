"""Question memory on the screen."""
