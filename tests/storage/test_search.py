"""Search against a slow oracle that looks at every dossier: what is found, in which order, and how lists are narrowed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onestop.application.finding.free_words import plain
from onestop.application.finding.looked_for import LookedFor
from onestop.application.finding.understanding import Surroundings, looked_for
from onestop.application.read_models import DossierQuery
from onestop.domain.applicant import Applicant, ApplicantKind, Submitter
from onestop.domain.text import fold
from onestop.domain.travel import FieldCorrected, HandedOver
from tests.helpers.book_desk import calendar, catalog, office
from tests.helpers.given import MORNING, Counter, sqlite_counter
from tests.helpers.memory_finding import rank_of

SYLLABLES = (
    *(
        "đồng",
        "nai",
        "hoà",
        "bình",
        "hà",
        "hạ",
        "hả",
        "đạt",
        "ðo",
        "công",
        "ty",
        "cty",
        "tnhh",
        "trách",
        "nhiệm",
    ),
    *("hữu", "hạn", "bao", "bì", "thuỷ", "an", "ÂU", "Đại", "505", "½", "ø", "日本"),
)
NOW = datetime(2018, 1, 10, 9, 0)
AROUND = Surroundings(catalog(), office(), calendar(), NOW, "laodong1")
MANY = 150


def applicant(chance: random.Random) -> Applicant:
    name = " ".join(chance.choices(SYLLABLES, k=chance.randint(1, 5))).title()
    return Applicant(
        chance.choice(list(ApplicantKind)),
        name,
        tax_code=chance.choice(
            ["", f"{chance.randrange(10**10):010d}", f"{chance.randrange(10**10):010d}-001"]
        ),
        id_number=chance.choice(["", f"{chance.randrange(10**12):012d}", "B1234567"]),
        address=" ".join(chance.choices(SYLLABLES, k=3)),
        phone=chance.choice(["", f"0{chance.randrange(10**9):09d}"]),
        email=chance.choice(["", "van.phong@example.vn"]),
    )


@pytest.fixture(scope="module")
def office_full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Counter]:
    chance = random.Random(5)
    counter = sqlite_counter(tmp_path_factory.mktemp("search") / "ledger.sqlite3")
    people = [applicant(chance) for _ in range(40)]
    for n in range(MANY):
        counter.take_in(
            MORNING + timedelta(minutes=17 * chance.randrange(400)),
            serial=n + 1,
            applicant=chance.choice(people),
            procedure_id=chance.choice(["LD-01", "DT-01", "TM-01"]),
            note=chance.choice(["", "hồ sơ gấp", "Hoà giải"]),
            submitter=chance.choice([None, Submitter("Đỗ Thị Hà")]),
        )
    with pytest.MonkeyPatch.context() as patch:  # a sample of nearly all would leave nothing out that matters
        patch.setattr("onestop.storage.telling._PLACES", 2)
        patch.setattr("onestop.storage.telling._AT_EACH", 2)
        yield counter
    counter.store.close()


def slowly(counter: Counter, looked: LookedFor, limit: int) -> list[str]:
    """Ids in the order a search gives them."""
    ids = [row.dossier_id for row in counter.store.rows(DossierQuery(limit=10_000), NOW, None)[0]]
    known = [dossier for each in ids if (dossier := counter.store.dossier(each)) is not None]
    known.sort(key=lambda each: (each.received.received_at, each.dossier_id), reverse=True)
    ranked = [(rank, each.dossier_id) for each in known if (rank := rank_of(each, looked)) is not None]
    return [found for _, found in sorted(ranked, key=lambda pair: pair[0])[:limit]]


def quickly(counter: Counter, looked: LookedFor, limit: int) -> list[str]:
    return [row.dossier_id for row in counter.store.search(looked, limit)]


def listed(counter: Counter, looked: LookedFor) -> set[str]:
    rows, _ = counter.store.rows(DossierQuery(looked=looked, limit=10_000), NOW, None)
    return {row.dossier_id for row in rows}


WORDS = st.sampled_from(
    [*SYLLABLES, "dong", "n", "ha", "cong", "ho so", "gap", "thi", "van", "phong", "LD-01"]
)
NUMBERS = st.text("0123456789", min_size=1, max_size=7) | st.sampled_from(
    ["180102-1", "000.00.99.H31", "02-0001", "B123"]
)
FIELDS = st.sampled_from(
    (
        *(
            "dn:ha",
            'dn:"dong nai"',
            "tt:LD-01",
            "tt:2",
            "nhan:2018-01-03",
            "ma:0001",
            "ma:99H31",
            "sdt:09",
            "mst:001",
        ),
        *("quahan", "han:<3", "kenh:quay", "don-vi:desk", "nguoi:laodong1", "cccd:b12", "dangmo", "tamdung"),
        *("nhan:<4/1/2018", "dangmo", "linhvuc:lao", "xong:2018"),
    )
)


@settings(deadline=None)
@given(
    st.lists(WORDS | NUMBERS | FIELDS, min_size=1, max_size=4).map(" ".join),
    st.sampled_from([1, 5, 50, 1000]),
)
def test_a_search_finds_what_looking_at_every_dossier_finds(
    office_full: Counter, typed: str, limit: int
) -> None:
    looked = looked_for(typed, AROUND)
    wanted = slowly(office_full, looked, limit)
    assert quickly(office_full, looked, limit) == wanted, typed
    if limit == 1000:
        assert listed(office_full, looked) == set(wanted), typed


@settings(deadline=None)
@given(st.text(max_size=40) | st.text("\"'*%_()-+^:{}NEARandorđ😀\u0301\u202e", max_size=40))
def test_any_text_has_an_answer(office_full: Counter, typed: str) -> None:
    looked = looked_for(typed, AROUND)
    assert quickly(office_full, looked, 1000) == slowly(office_full, looked, 1000)


@settings(deadline=None)
@given(st.data())
def test_many_words_and_long_numbers_of_a_dossier_find_what_looking_finds(
    office_full: Counter, data: st.DataObject
) -> None:
    """Of these the index is asked for some only."""
    row = data.draw(st.sampled_from(office_full.store.rows(DossierQuery(limit=10_000), NOW, None)[0]))
    dossier = office_full.store.dossier(row.dossier_id)
    assert dossier is not None
    who = dossier.received.applicant
    words = f"{who.name} {who.address}".split()
    numbers = [
        "".join(row.code.split("-")[-2:]),
        *filter(None, (who.tax_code[:10], who.id_number, who.phone)),
    ]
    number = data.draw(st.sampled_from(numbers))
    begin = data.draw(st.integers(0, 3))
    few = st.lists(st.sampled_from(words), min_size=4, max_size=8).map(" ".join)
    part = st.sampled_from([number[begin:], f"{words[0]} {number[begin:]}", f"sdt:{who.phone[begin:]}"])
    by_name = st.just(f'dn:"{fold(who.name)}" {words[-1]}')
    typed = data.draw(few | few.map(fold) | part | by_name)
    looked = looked_for(typed, AROUND)
    wanted = slowly(office_full, looked, 1000)
    assert quickly(office_full, looked, 1000) == wanted, typed
    assert listed(office_full, looked) == set(wanted), typed


def test_exact_marks_come_first_then_the_newest(tmp_path: Path) -> None:
    counter = sqlite_counter(tmp_path / "ledger.sqlite3")
    names = ["Hồ Hà", "Hồ Hạ", "Hồ Ha", "Hồ Hà Hạ"]
    ids = [
        counter.take_in(
            MORNING + timedelta(days=n), applicant=Applicant(ApplicantKind.PERSON, name, phone=f"09{n}")
        )
        for n, name in enumerate(names)
    ]
    assert quickly(counter, plain("hà"), 9) == [ids[3], ids[0], ids[2], ids[1]]
    assert quickly(counter, plain("ha"), 9) == ids[::-1]
    assert quickly(counter, plain("hạ"), 1) == [ids[3]]
    counter.store.close()


def test_a_code_is_found_without_what_stands_between_its_parts(tmp_path: Path) -> None:
    counter = sqlite_counter(tmp_path / "ledger.sqlite3")
    dossier_id = counter.take_in()
    row = counter.store.rows_by_id([dossier_id])[0]
    tight = "".join(filter(str.isalnum, row.code))
    for typed in (tight, tight.lower(), tight[3:], tight[5:-2], row.code, row.code.replace(".", "-")):
        assert quickly(counter, plain(typed), 9) == [dossier_id], typed
    counter.store.close()


def test_a_reception_dated_anew_moves_in_the_order(tmp_path: Path) -> None:
    counter = sqlite_counter(tmp_path / "ledger.sqlite3")
    first, second = counter.take_in(MORNING), counter.take_in(MORNING + timedelta(days=1), serial=2)
    moved = MORNING + timedelta(days=2)
    counter.add(
        first,
        FieldCorrected(
            MORNING,
            "received_at",
            MORNING.isoformat(timespec="minutes"),
            moved.isoformat(timespec="minutes"),
            "nhầm",
        ),
    )
    assert quickly(counter, plain("dong nai"), 9) == [first, second]
    before = counter.store.verify()
    counter.store.rebuild()
    assert before.ok and quickly(counter, plain("dong nai"), 9) == [first, second]
    counter.store.close()


def test_very_many_that_have_the_words_are_narrowed_by_whose_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onestop.storage.search.FEW", 3)
    monkeypatch.setattr("onestop.storage.sought.FEW", 3)
    counter = sqlite_counter(tmp_path / "ledger.sqlite3")
    ids = [counter.take_in(MORNING + timedelta(days=n), serial=n + 1) for n in range(9)]
    counter.add(ids[4], HandedOver(MORNING + timedelta(days=5), 1, 2, "labour", "laodong1", ""))
    assert quickly(counter, looked_for("dong nai nguoi:laodong1", AROUND), 9) == [ids[4]]
    assert listed(counter, looked_for("đồng nai nguoi:laodong1", AROUND)) == {ids[4]}
    assert quickly(counter, looked_for("đồng nai dangmo", AROUND), 9) == ids[::-1]
    assert listed(counter, looked_for("0221388", AROUND)) == set(ids)
    counter.store.close()


def test_part_of_a_code_is_not_looked_for_in_the_other_numbers(tmp_path: Path) -> None:
    counter = sqlite_counter(tmp_path / "ledger.sqlite3")
    who = Applicant(ApplicantKind.ORGANISATION, "A", tax_code="9994230001", phone="0221342361")
    dossier_id = counter.take_in(applicant=who)
    tail = counter.store.rows_by_id([dossier_id])[0].code[-4:]
    for typed, found in (("ma:423", []), ("ma:221342", []), ("ma:999423", []), (f"ma:{tail}", [dossier_id])):
        looked = looked_for(typed, AROUND)
        assert quickly(counter, looked, 9) == found, typed
        assert listed(counter, looked) == set(found), typed
    assert quickly(counter, looked_for(f"ma:{tail} mst:423 sdt:423", AROUND), 9) == [dossier_id]
    counter.store.close()
