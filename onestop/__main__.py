"""``onestop``: the entry point of the console script and of the packaged program."""

from __future__ import annotations

import sys

from onestop.bootstrap.program import program
from onestop.cli.opening import open_window
from onestop.cli.parser import build_parser


def main() -> int:
    """One run; returns the exit status. A window opens without loading what only commands need."""
    arguments = build_parser().parse_args(sys.argv[1:])
    if arguments.command is None:
        return open_window(arguments, program())
    from onestop.cli.main import run
    from onestop.clock import SystemClock

    return run(arguments, program(), SystemClock().now())


if __name__ == "__main__":
    raise SystemExit(main())
