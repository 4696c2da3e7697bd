"""Where the job hunt is kept: one TinyDB file on a safe storage."""
