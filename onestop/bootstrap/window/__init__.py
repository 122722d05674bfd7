"""The window put together: its places, what each hears of the others, and how it opens and closes."""
