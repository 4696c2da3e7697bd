"""Lines typed by somebody who had not seen the grammar, with what each should record in neutral terms."""
