"""``onestop``: the entry point of the console script and of the packaged program."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from onestop.bootstrap import AS_PRESS


def main() -> int:
    """One run; returns the exit status. A window opens without loading what only commands need."""
    if sys.argv[1:] == [AS_PRESS]:
        from onestop.bootstrap.press.local_press import LocalPress
        from onestop.bootstrap.press.worker import work

        return work(LocalPress())
    if asks_for_the_plain_window(sys.argv[1:]):
        from onestop.bootstrap.window.running import run_window

        return run_window(None, None, "", sample="--sample" in sys.argv)
    from onestop.bootstrap.program import program
    from onestop.cli.opening import open_window
    from onestop.cli.parser import build_parser

    arguments = build_parser().parse_args(sys.argv[1:])
    if arguments.command is None:
        return open_window(arguments, program())
    from onestop.cli.main import run
    from onestop.clock import SystemClock

    return run(arguments, program(), SystemClock().now())


def asks_for_the_plain_window(arguments: Sequence[str]) -> bool:
    """As a desk starts every morning: nothing to parse, so that the parser need not be built before the paint."""
    return all(argument == "--sample" for argument in arguments)


if __name__ == "__main__":
    raise SystemExit(main())
