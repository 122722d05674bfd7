"""The exchange between desks that share one ledger: through a server, or through a file on a stick."""
