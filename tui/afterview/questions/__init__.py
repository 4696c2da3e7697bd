"""Question memory: which questions are the same in other words, and what became of each (playbook 1.2, 1.4, 1.5)."""
