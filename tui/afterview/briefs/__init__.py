"""The brief as it is read: one sheet, and its forms: plain, Markdown, a page to print. Pure."""
