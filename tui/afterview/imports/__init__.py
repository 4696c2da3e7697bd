"""What comes in from elsewhere: a file's bytes in, a plan out, which is shown before it is stored."""
