"""What is remembered: plain typed records, and no input or output."""
