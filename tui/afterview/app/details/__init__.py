"""The screens that show everything recorded, and let it be edited and deleted."""
