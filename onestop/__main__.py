"""``onestop``: the entry point of the console script and of the packaged program."""

from __future__ import annotations

import sys

from onestop.bootstrap import program
from onestop.cli.main import main as run
from onestop.clock import SystemClock


def main() -> int:
    """One run; returns the exit status."""
    return run(sys.argv[1:], program(), SystemClock().now())


if __name__ == "__main__":
    raise SystemExit(main())
