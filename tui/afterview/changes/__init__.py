"""Every way in which the job hunt can change: pure functions, each returning a `Change`."""
