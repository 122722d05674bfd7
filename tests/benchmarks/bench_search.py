"""Row 7 of the performance table: the newest 50 of each kind of search, against the bare FTS5 statement and LIKE.

    python tests/benchmarks/bench_search.py [DOSSIERS] [FILE]

The rows are made here (FILE is kept and used again): some thousands of applicants with Vietnamese names, their dossiers
over five years. Ours is what the store does from the typed text to the rows; bare is one statement that joins the rows to
the same MATCH, LIKE looks at the indexed text of every row. Of threes of digits a MATCH does not say in which order they
stand, so bare stops at the first 50 that it takes for hits; `exact` is the same statement with instr() on the text, which
finds what was asked for. Interleaved, processor time (what is read lies in memory);
p95 over the queries of a kind, the median of rounds; JSON.
"""

from __future__ import annotations

import json
import random
import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[2]))

from onestop.application.finding.free_words import plain
from onestop.application.finding.looked_for import LookedFor
from onestop.domain.applicant import Applicant, ApplicantKind
from onestop.storage.dossier_rows import applicant_row, search_parts, search_words
from onestop.storage.migrate import migrate
from onestop.storage.projector import INSERT_DOSSIER, UPSERT_APPLICANT, index_words
from onestop.storage.queries import ROW_COLUMNS
from onestop.storage.row_ids import RowIds
from onestop.storage.search import newest
from onestop.storage.words import grams, is_gram, match_grams, match_words
from tests.helpers.book_desk import catalog
from tests.helpers.given import received

DOSSIERS, ROUNDS, QUERIES, NEWEST, BATCH = 100_000, 5, 12, 50, 5000
FIRST = datetime(2020, 1, 2, 8, 0)
_SYLLABLES, _FAMILIES, _GIVEN = map(
    str.split,
    (
        "đồng nai hưng yên công nghệ cơ khí điện tử việt nhật hoà chất thăng long phố nối minh đức bao bì gỗ nội thất "
        "dệt may thực phẩm thương mại dịch vụ quốc tế an bình phú thịnh hải dương tân quang sông hồng ánh sao sơn đại á",
        "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đoàn",
        "An Bình Châu Dung Đạt Giang Hà Hạnh Hoà Hương Khánh Lan Linh Mai Nam Nga Phúc Quân Sơn Thảo Thuỷ Trang Tú Yến",
    ),
)
_PLACES = "KCN Thăng Long II, huyện Yên Mỹ|KCN Phố Nối A, huyện Văn Lâm|KCN Minh Đức, thị xã Mỹ Hào|Biên Hoà, tỉnh Đồng Nai"
_ROW = f"SELECT {', '.join('d.' + name for name in ROW_COLUMNS.split(', '))} FROM"
_BARE = _ROW + " {0} f JOIN dossier d ON d.id = f.rowid WHERE f.{0} MATCH ? ORDER BY f.rowid DESC LIMIT 50"
_EXACT = _BARE.replace("ORDER BY", "AND instr(f.parts, ?) ORDER BY")
_LIKE = _ROW + " {0}_content f JOIN dossier d ON d.id = f.id WHERE {1} ORDER BY +f.id DESC LIMIT 50"

Statement = tuple[str, tuple[object, ...]]


def main(dossiers: int = DOSSIERS, file: str | None = None) -> dict[str, object]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as work:
        kept = Path(file) if file else Path(work) / "search.sqlite3"
        fresh = not kept.exists()
        driver = sqlite3.connect(kept, isolation_level=None)
        driver.execute("PRAGMA cache_size = -65536")  # as the store's
        if fresh:
            fill(driver, dossiers)
        try:
            names = [name for (name,) in driver.execute("SELECT name FROM applicant ORDER BY applicant_key")]
            kinds = {kind: measured(driver, texts) for kind, texts in queries(driver, names).items()}
            missed, asked = recall(driver, names)
        finally:
            driver.close()
    return {
        "row": 7,
        "what": f"the newest {NEWEST} of each kind of search",
        "dossiers": dossiers,
        "rounds": ROUNDS,
        "kinds": kinds,
        "p95_aim": "<= 1.3 x bare",
        "like_aim": ">= 10 x",
        "recall_unaccented": f"{asked - missed}/{asked}",
    }


def measured(driver: sqlite3.Connection, texts: Sequence[str]) -> dict[str, object]:
    known = catalog().search_words
    ours, bare, exact = [], [], []
    for text in texts:  # once, so that each finds the same pages in memory
        ask(driver, text)
        _timed(driver, *bare_statement(plain(text, known)))
        _timed(driver, *exact_statement(plain(text, known)))
    for _ in range(ROUNDS):
        one, two, three = [], [], []
        for text in texts:
            one.append(_seconds(partial(ask, driver, text)))
            two.append(_timed(driver, *bare_statement(plain(text, known))))
            three.append(_timed(driver, *exact_statement(plain(text, known))))
        ours.append(_p95(one))
        bare.append(_p95(two))
        exact.append(_p95(three))
    like = [_timed(driver, *like_statement(plain(text))) for text in texts[:5]]
    return {
        "example": texts[0],
        "ours_p95_ms": round(statistics.median(ours) * 1e3, 2),
        "bare_p95_ms": round(statistics.median(bare) * 1e3, 2),
        "p95_ratio": round(statistics.median(a / b for a, b in zip(ours, bare, strict=True)), 2),
        "exact_p95_ms": round(statistics.median(exact) * 1e3, 2),
        "exact_ratio": round(statistics.median(a / b for a, b in zip(ours, exact, strict=True)), 2),
        "like_ms": round(statistics.median(like) * 1e3, 1),
        "faster_than_like": round(statistics.median(like) / statistics.median(ours), 1),
    }


def ask(driver: sqlite3.Connection, text: str) -> int:
    return len(newest(driver, plain(text, catalog().search_words), NEWEST))


def bare_statement(looked: LookedFor) -> Statement:
    """The table that has most to say to it: parts for a number, words for all else."""
    digits = _digits(looked)
    if digits:
        return _BARE.format("dossier_parts"), (match_grams(grams(digits)),)
    return _BARE.format("dossier_words"), (match_words(looked),)


def exact_statement(looked: LookedFor) -> Statement:
    digits = _digits(looked)
    if digits:
        return _EXACT.format("dossier_parts"), (match_grams(grams(digits)), digits)
    return bare_statement(looked)


def _digits(looked: LookedFor) -> str:
    return next(filter(is_gram, looked.digits), looked.fragment.digits if looked.fragment else "")


def like_statement(looked: LookedFor) -> Statement:
    if looked.digits:
        return _LIKE.format("dossier_parts", "f.c0 LIKE ?"), (f"%{looked.digits[0]}%",)
    words = [group[0][0] for group in looked.groups]
    return _LIKE.format("dossier_words", " AND ".join(["f.c0 LIKE ?"] * len(words))), tuple(
        f"%{word}%" for word in words
    )


def queries(driver: sqlite3.Connection, names: Sequence[str]) -> dict[str, list[str]]:
    chance = random.Random(7)
    rows = driver.execute("SELECT code FROM dossier WHERE id % 7 = 0 LIMIT 2000").fetchall()
    codes = [code for (code,) in rows]
    phones = [phone for (phone,) in driver.execute("SELECT phone FROM applicant LIMIT 5000")]
    taxes = [
        tax for (tax,) in driver.execute("SELECT tax_code FROM applicant WHERE tax_code <> '' LIMIT 5000")
    ]

    def some(make: Callable[[], str]) -> list[str]:
        return [make() for _ in range(QUERIES)]

    def words_of(count: int) -> str:
        words = chance.choice(names).split()
        return " ".join(words[-count:])

    def part(text: str, length: int) -> str:
        begin = chance.randrange(len(text) - length + 1)
        return text[begin : begin + length]

    return {
        "two words without accents": some(lambda: _bare(words_of(2))),
        "three words without accents": some(lambda: _bare(words_of(3))),
        "two words with accents": some(lambda: words_of(2)),
        "a whole name with its shortenings": some(
            lambda: _bare(chance.choice(names)).replace("cong ty", "cty")
        ),
        "the first two letters": some(lambda: _bare(chance.choice(names).split()[-1])[:2]),
        "common words": ["cong ty", "cong ty tnhh", "nguyen", "kcn", "cty tnhh", "dong nai", "yen my"] * 2,
        "the tail of a code": some(lambda: "-".join(chance.choice(codes).split("-")[-2:])),
        "a serial": some(lambda: chance.choice(codes)[-4:]),
        "five figures out of a code": some(lambda: part("".join(chance.choice(codes).split("-")[-2:]), 5)),
        "four figures out of a phone": some(lambda: part(chance.choice(phones), 4)),
        "seven figures of a phone with blanks": some(lambda: _spaced(chance.choice(phones)[-7:])),
        "a tax code": some(lambda: chance.choice(taxes)),
        "a word and figures": some(lambda: f"{_bare(words_of(1))} {chance.choice(phones)[-6:]}"),
    }


def recall(driver: sqlite3.Connection, names: Sequence[str]) -> tuple[int, int]:
    """Dossiers of names that unaccented words do not find among all that have them, and how many there are."""
    chance = random.Random(11)
    missed = asked = 0
    for name in chance.sample(sorted(set(names)), 20):
        wanted = _bare(name)
        there = {
            row[0]
            for row in driver.execute("SELECT dossier_id FROM dossier WHERE applicant_name = ?", (name,))
        }
        found = {row.dossier_id for row in newest(driver, plain(wanted), 100_000)}
        missed += len(there - found)
        asked += len(there)
    return missed, asked


def fill(driver: sqlite3.Connection, dossiers: int) -> None:
    """The projections of so many dossiers, without the ledger they would be grown from."""
    migrate(driver)
    driver.execute("PRAGMA journal_mode = WAL")
    driver.execute("PRAGMA synchronous = OFF")
    chance = random.Random(1)
    people = [_applicant(chance, n) for n in range(max(50, dossiers // 15))]
    driver.execute("BEGIN")
    driver.executemany(UPSERT_APPLICANT, [applicant_row(who, n) for n, who in enumerate(people)])
    ids, rows, words = RowIds(driver, empty=True), [], []
    for n, at, serial in _receptions(dossiers):
        who = people[int(len(people) * chance.random() ** 1.5)]
        procedure = chance.choice(("LD-01", "LD-02", "DT-01", "TM-01", "XD-01"))
        one = replace(received(serial, at), applicant=who, procedure_id=procedure)
        row_id = ids.take(at)
        rows.append(_row(row_id, n, one.code, who, procedure, at, is_open=dossiers - n < dossiers // 50))
        words.append((row_id, search_words(one), search_parts(one)))
        if len(rows) == BATCH:
            _write(driver, rows, words)
    _write(driver, rows, words)
    driver.execute("COMMIT")
    driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _write(
    driver: sqlite3.Connection, rows: list[tuple[object, ...]], words: list[tuple[int, str, str]]
) -> None:
    driver.executemany(INSERT_DOSSIER, rows)
    index_words(driver, words)
    rows.clear()
    words.clear()


def _receptions(dossiers: int) -> Iterator[tuple[int, datetime, int]]:
    a_day = max(20, dossiers // 1250)
    for n in range(dossiers):
        day, place = divmod(n, a_day)
        yield n, FIRST + timedelta(days=day * 1825 // 1251, minutes=place * 480 // a_day), place + 1


def _applicant(chance: random.Random, n: int) -> Applicant:
    phone = f"0{chance.choice((221, 912, 987, 363))}{chance.randrange(10**6, 10**7)}"
    place = f"Lô {chance.choice('ABCD')}{chance.randrange(40)}, {chance.choice(_PLACES.split('|'))}"
    if n % 3:
        name = "Công ty TNHH " + " ".join(chance.sample(_SYLLABLES, 4)).title()
        return Applicant(
            ApplicantKind.ORGANISATION,
            name,
            tax_code=f"{chance.randrange(10**9, 10**10)}",
            address=place,
            phone=phone,
        )
    name = (
        f"{chance.choice(_FAMILIES)} {chance.choice(('Văn', 'Thị', 'Đức', 'Minh'))} {chance.choice(_GIVEN)}"
    )
    return Applicant(
        ApplicantKind.PERSON,
        name,
        id_number=f"{chance.randrange(10**11, 10**12)}",
        address=place,
        phone=phone,
    )


def _row(
    row_id: int, n: int, code: str, who: Applicant, procedure: str, at: datetime, *, is_open: bool
) -> tuple[object, ...]:
    received_at, due = (
        at.isoformat(timespec="minutes"),
        (at + timedelta(days=7)).isoformat(timespec="minutes"),
    )
    tail = "".join(code.rsplit("-", 2)[-2:])[::-1]
    state = (4, 1) if is_open else (10, 0)
    before = (row_id, f"{n:032x}", code, tail, procedure, f"{procedure}@2018", who.key, who.name, *state, 0)
    finished = None if is_open else due
    where = (
        received_at,
        due,
        due,
        finished,
        "counter",
        "",
        5,
        "working_day",
        0,
        2,
        "labour",
        "laodong1",
        received_at,
    )
    return (*before, *where, "", "", "", "", received_at, "", n)


def _bare(text: str) -> str:
    from onestop.domain.text import fold

    return fold(text)


def _spaced(digits: str) -> str:
    return f"{digits[:3]} {digits[3:]}"


def _timed(driver: sqlite3.Connection, sql: str, values: tuple[object, ...]) -> float:
    return _seconds(lambda: driver.execute(sql, values).fetchall())


def _seconds(work: Callable[[], object]) -> float:
    begun = process_time()
    work()
    return process_time() - begun


def _p95(seconds: list[float]) -> float:
    return sorted(seconds)[int(len(seconds) * 0.95)]


if __name__ == "__main__":
    dossiers, file = [*sys.argv[1:], *("", "")][:2]
    print(json.dumps(main(int(dossiers or DOSSIERS), file or None), ensure_ascii=False, indent=1))
