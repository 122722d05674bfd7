"""Kills a desk with SIGKILL at random points while it receives, and looks each time at what is left.

    python tests/journeys/kill.py [KILLS] [SEED] [FOLDER]

One home serves all kills. The desk that is killed is a forked process that opens the home, saves a draft and
receives a dossier in a loop, and tells the parent after each. Prints its findings as JSON; exit 1 on a loss.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import sys
import tempfile
from collections import Counter
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from time import monotonic

sys.path.insert(0, str(Path(__file__).parents[2]))

from onestop.application.commands import ApplicantEntry, ReceiveDossier
from onestop.application.read_models import DossierQuery
from onestop.bootstrap.opening import open_home

NOW = datetime(2018, 1, 2, 8, 15)
PAGE = "reception"
LONGEST_LIFE = 0.12
VERIFY_EVERY = 25


@dataclass
class Findings:
    """What was seen over all kills. The last five lists must stay empty."""

    kills: int = 0
    killed_before_first: int = 0
    acknowledged: int = 0
    received_unacknowledged: int = 0
    verified: int = 0
    lost: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    unexplained: list[str] = field(default_factory=list)
    drafts_lost: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return not (self.lost or self.twice or self.unexplained or self.drafts_lost or self.broken)


def run(kills: int, seed: int, root: Path) -> Findings:
    chance = random.Random(seed)
    findings = Findings()
    acknowledged: set[str] = set()
    last_draft = -1
    open_home(root, practice=True, as_of=NOW).close()
    for kill in range(kills):
        told = _live_and_die(root, last_draft + 1, chance)
        codes = [line[1:] for line in told if line.startswith("C")]
        drafts = [int(line[1:]) for line in told if line.startswith("D")]
        findings.kills += 1
        findings.killed_before_first += not codes
        acknowledged.update(codes)
        last_draft = _look(root, findings, acknowledged, max(drafts, default=last_draft), kill)
    findings.acknowledged = len(acknowledged)
    _verify(root, findings)
    return findings


def _live_and_die(root: Path, first_draft: int, chance: random.Random) -> list[str]:
    """Let a desk work for a random while, kill it, and give the whole lines it told."""
    out, into = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(out)
        _work(root, first_draft, into)
    os.close(into)
    heard = b""
    if chance.random() < 0.9:  # otherwise it may die while it is still opening
        heard = os.read(out, 1)
    end = monotonic() + chance.random() * LONGEST_LIFE
    while (left := end - monotonic()) > 0:
        if select.select([out], [], [], left)[0]:
            heard += os.read(out, 65536)
    os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    while more := os.read(out, 65536):
        heard += more
    os.close(out)
    assert os.WIFSIGNALED(status), f"the desk ended by itself: {heard.decode()}"
    return heard.decode().split("\n")[:-1]


def _work(root: Path, draft: int, into: int) -> None:
    """The desk that will be killed. Never returns."""
    try:
        desk = open_home(root, as_of=NOW).desk
        while True:
            desk.save_draft(PAGE, str(draft))
            os.write(into, f"D{draft}\n".encode())
            applicant = ApplicantEntry(name=f"Công ty TNHH Đồng Nai {draft % 50}", phone="02213889277")
            received = desk.receive(ReceiveDossier(procedure="LD-01", applicant=applicant))
            os.write(into, f"C{received.code}\n".encode())
            draft += 1
    except BaseException as error:
        os.write(into, f"E{error!r}\n".encode())
    finally:
        os._exit(3)


def _look(root: Path, findings: Findings, acknowledged: set[str], last_draft: int, kill: int) -> int:
    """What the next start finds. Returns the draft that is back."""
    home = open_home(root, as_of=NOW)
    try:
        rows = home.desk.rows(DossierQuery(order="newest", limit=1_000_000)).rows
        codes = Counter(row.code for row in rows)
        findings.lost.extend(f"{kill}: {code}" for code in sorted(acknowledged - codes.keys()))
        findings.twice.extend(f"{kill}: {code}" for code, times in codes.items() if times > 1)
        findings.received_unacknowledged = len(codes.keys() - acknowledged)
        if len(codes.keys() - acknowledged) > kill + 1:
            findings.broken.append(f"{kill}: more than one unacknowledged dossier a kill")
        body = home.desk.load_draft(PAGE)
        kept = int(body) if body else -1
        if kept not in (last_draft, last_draft + 1):
            findings.drafts_lost.append(f"{kill}: {last_draft} saved, {kept} back")
    finally:
        home.close()
    if kill % VERIFY_EVERY == VERIFY_EVERY - 1:
        _verify(root, findings)
    return kept


def _verify(root: Path, findings: Findings) -> None:
    home = open_home(root, as_of=NOW)
    try:
        verification = home.desk.verify()
    finally:
        home.close()
    findings.verified += 1
    findings.broken.extend(map(str, (*verification.broken, *verification.stale)))
    findings.unexplained.extend(f"{gap.day} {gap.first}" for gap in verification.gaps if not gap.reason)


def main(arguments: list[str]) -> int:
    kills, seed = int(arguments[0]) if arguments else 200, int(arguments[1]) if arguments[1:] else 1
    with tempfile.TemporaryDirectory(dir=arguments[2] if arguments[2:] else None) as folder:
        findings = run(kills, seed, Path(folder) / "home")
    sys.stdout.write(json.dumps(asdict(findings)) + "\n")
    return 0 if findings.ok else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
