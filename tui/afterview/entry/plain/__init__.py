"""Plain sentences: what somebody types who has read nothing, turned into quick-add lines or asked about."""
