"""Question memory: what is the same in other words, and what became of it (playbook 1.2, 1.4, 1.5)."""
