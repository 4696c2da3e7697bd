"""Where Textual 8 has to be worked around, each with its reason. To be gone through before it is let to 9."""
