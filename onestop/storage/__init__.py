"""The desk's own SQLite ledger and its projections. The only package that speaks SQL."""
