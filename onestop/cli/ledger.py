"""``onestop ledger verify``, ``rebuild`` and ``self-test``: is everything as it should be?"""

from __future__ import annotations

from onestop.cli.program import Answer, Opened, Program


def verify(opened: Opened) -> tuple[Answer, bool]:
    found = opened.desk.verify()
    answer: Answer = {
        "ok": found.ok,
        "events": found.events,
        "stations": [
            {"station": each.station, "seq": each.seq, "head": each.head.hex()} for each in found.stations
        ],
        "broken": [
            {"station": each.station, "seq": each.seq, "code": each.code, "event_id": each.event_id}
            for each in found.broken
        ],
        "gaps": [
            {
                "prefix": each.prefix,
                "day": each.day.isoformat(),
                "first": each.first,
                "last": each.last,
                "reason": each.reason,
            }
            for each in found.gaps
        ],
        "stale": list(found.stale),
    }
    return answer, found.ok


def rebuild(opened: Opened) -> Answer:
    done = opened.desk.rebuild()
    return {"events": done.events, "dossiers": done.dossiers, "seconds": round(done.seconds, 3)}


def self_test(program: Program) -> tuple[Answer, bool]:
    checks = program.self_test()
    answer: Answer = {
        "checks": [{"name": each.name, "ok": each.ok, "detail": each.detail} for each in checks]
    }
    return answer, all(each.ok for each in checks)
