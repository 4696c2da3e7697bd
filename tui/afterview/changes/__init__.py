"""Every fact that can be recorded: pure functions from a hunt to a `Change`, and no input or output."""
