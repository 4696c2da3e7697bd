"""The brief as it is read: one sheet, and the forms in which it leaves: plain, Markdown, a page to print. Pure."""
