"""OneStop: the reception desk of a Vietnamese one-stop office."""

__version__ = "0.1.0"
