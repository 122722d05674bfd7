"""The command line in this process, over the real program: arguments and standard input in, everything said out."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from onestop.bootstrap.program import program
from onestop.cli.main import main

TODAY = datetime(2026, 11, 23, 9, 0)
"""What the machine's clock says to commands that need no home."""

PRACTICE = "2018-12-27T09:00"
"""A Thursday before a day off and a make-up Saturday."""

LABOUR = {
    "procedure": "LD-01",
    "applicant": {
        "kind": "organisation",
        "name": "Công ty TNHH Đồng Nai",
        "tax_code": "9900018831",
        "address": "KCN Minh Đức, tỉnh Hưng Yên",
        "phone": "02213889277",
    },
}


@dataclass(frozen=True)
class Said:
    """How a command ended and what it said on either stream."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def error(self) -> dict[str, Any]:
        found: dict[str, Any] = self.json["error"]
        return found


@dataclass(frozen=True)
class Commands:
    """`onestop` with one data folder; every call is one run of the program."""

    home: Path
    as_of: str = PRACTICE

    def __call__(self, *arguments: str, stdin: bytes = b"") -> Said:
        """With --json, the home and the practice clock."""
        clock = ["--as-of", self.as_of] if self.as_of else []
        return run(*arguments, "--json", "--home", str(self.home), *clock, stdin=stdin)

    def text(self, *arguments: str) -> Said:
        """The same for people: no --json."""
        clock = ["--as-of", self.as_of] if self.as_of else []
        return run(*arguments, "--home", str(self.home), *clock)

    def receive(self, by: str = "", **changes: Any) -> Said:
        """Receive `LABOUR` with some keys changed, from standard input."""
        body = json.dumps({**LABOUR, **changes}, ensure_ascii=False).encode()
        return self("receive", "--file", "-", *(["--by", by] if by else []), stdin=body)

    def received(self, **changes: Any) -> str:
        """The code of one more dossier."""
        said = self.receive(**changes)
        assert said.status == 0, said.err
        return str(said.json["code"])

    def events(self) -> int:
        """How many events the ledger holds: what a refused command must not change."""
        return int(self("ledger", "verify").json["events"])


def run(*arguments: str, stdin: bytes = b"") -> Said:
    """One run with exactly these arguments."""
    out, err = _stream(), _stream()
    with redirect_stdout(out), redirect_stderr(err), _standard_input(stdin):
        try:
            status = main(arguments, program(), TODAY)
        except SystemExit as left:
            status = int(left.code or 0)
    return Said(status, _read(out), _read(err))


def _stream() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")


def _read(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()


@contextmanager
def _standard_input(content: bytes) -> Iterator[None]:
    before, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(content), encoding="utf-8")
    try:
        yield
    finally:
        sys.stdin = before
