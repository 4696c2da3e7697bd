"""Letters: their kinds, what goes into them, how they are drafted, and what is checked. Pure."""
