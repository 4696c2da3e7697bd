"""The three panes of the main screen, and the bars below them."""
