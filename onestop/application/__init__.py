"""Use cases: what the desk can be asked to do, and the ports it needs. Knows no adapter."""
