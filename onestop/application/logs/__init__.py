"""Event logs: a foreign one into a ledger made for it, and our own ledger out as a log for process mining."""
