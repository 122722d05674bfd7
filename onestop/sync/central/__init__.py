"""The shared log in PostgreSQL: its schema, who may do what there, and the connection a desk keeps to it."""
