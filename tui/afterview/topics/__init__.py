"""Whether a topic for the next round repeats what was said before (playbook 6.3). Pure: texts in, a verdict out."""
