"""What shows over the whole hunt: habits, confidence, themes, funnel, reply times, pace. Pure."""
