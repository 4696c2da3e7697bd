"""The timeline pane: every application as a lane on one axis of time."""
