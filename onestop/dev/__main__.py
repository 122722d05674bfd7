"""``python -m onestop.dev gallery|shots|forms|translations|transitions|desks|seed``: tools for those who build the program."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m onestop.dev", description=__doc__)
    tools = parser.add_subparsers(dest="tool", required=True)
    tools.add_parser("gallery", help="open every widget and page with made-up state")
    shots = tools.add_parser("shots", help="write a PNG of each, light, dark and at 150 %%")
    shots.add_argument("--out", type=Path, required=True)
    shots.add_argument("--only", default="", help="only exhibits whose name contains this")
    tools.add_parser("forms", help="compile ui/*.ui")
    tools.add_parser("transitions", help="draw the README's table of transitions")
    texts = tools.add_parser("translations", help="update and compile the translations")
    texts.add_argument("--fill", type=Path, default=None, help='TOML of "English" = "Vietnamese"')
    desks = tools.add_parser("desks", help="desks side by side that share a throw-away PostgreSQL")
    desks.add_argument("--desks", type=int, choices=range(1, 10), default=2, metavar="1…9")
    one = tools.add_parser("one-desk", help="the window of one of them (desks starts it)")
    one.add_argument("home", type=Path)
    one.add_argument("place", type=int)
    one.add_argument("of", type=int)
    seed = tools.add_parser("seed", help="a practice home with an office's ten years, made up")
    seed.add_argument("--dossiers", type=int, default=10_000)
    seed.add_argument("--seed", type=int, default=1)
    seed.add_argument("--home", type=Path, required=True)
    chosen = parser.parse_args(arguments)
    if chosen.tool == "seed":
        return _seed(chosen.home, chosen.dossiers, chosen.seed)
    if chosen.tool == "desks":
        from onestop.dev.desks import end_when_asked
        from onestop.dev.desks import run as run_desks

        end_when_asked()
        return run_desks(chosen.desks)
    if chosen.tool == "one-desk":
        from onestop.dev.desks import one_desk

        return one_desk(chosen.home, chosen.place, chosen.of)
    if chosen.tool == "forms":
        from onestop.dev.forms import run as run_forms

        return run_forms()
    if chosen.tool == "translations":
        from onestop.dev.translations import run as run_translations

        return run_translations(chosen.fill)
    if chosen.tool == "transitions":
        from onestop.dev.transition_table import drawn

        print(drawn(), end="")
        return 0
    if chosen.tool == "shots":
        from onestop.dev.shots import run as run_shots

        return run_shots(chosen.out, chosen.only)
    from onestop.dev.gallery import run as run_gallery

    return run_gallery()


def _seed(home: Path, dossiers: int, seed: int) -> int:
    from onestop.dev.seed import HomeTaken, seed_home

    try:
        made = seed_home(home, dossiers, seed, progress=lambda done: print(done, file=sys.stderr))
    except HomeTaken as taken:
        print(taken, file=sys.stderr)
        return 1
    print(f"{made.dossiers} dossiers, {made.events} events, {made.seconds:.0f} s, head {made.head}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
