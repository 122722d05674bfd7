"""What a store promises about reading: pages, filters, counters, codes, words, and applicants it knows."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from onestop.application.finding.free_words import plain
from onestop.application.read_models import DossierQuery
from onestop.domain.applicant import Submitter
from onestop.domain.dossier import Status
from onestop.domain.facts import ClockPaused, ClockResumed, SlipPrinted
from onestop.domain.pauses import PausePolicy
from onestop.domain.travel import HandedOver, ResultReady
from tests.helpers.given import BAO_BI, MORNING, Counter, person

DAY = timedelta(days=1)
NOW = MORNING + 3 * DAY


def listed(counter: Counter, query: DossierQuery, due_before: datetime | None = None) -> list[str]:
    rows, _ = counter.store.rows(query, NOW, due_before)
    return [row.dossier_id for row in rows]


def pages(counter: Counter, query: DossierQuery) -> list[list[str]]:
    found = []
    while True:
        rows, after = counter.store.rows(query, NOW, None)
        found.append([row.dossier_id for row in rows])
        if not after:
            return found
        query = replace(query, after=after)


def test_stories_are_every_dossier_with_its_events(counter: Counter) -> None:
    ids = [counter.take_in(MORNING + (n % 2) * DAY) for n in range(5)]
    counter.add(ids[1], ResultReady(MORNING + DAY))
    counter.add(ids[0], ResultReady(MORNING + DAY))
    told = list(counter.store.stories())
    assert [dossier_id for dossier_id, _ in told] == sorted(ids)
    assert [events for _, events in told] == [counter.store.events(each) for each in sorted(ids)]


@pytest.mark.parametrize("order", ["newest", "due"])
def test_pages_join_into_the_whole_list(counter: Counter, order: str) -> None:
    ids = [counter.take_in(MORNING + (n % 3) * DAY) for n in range(11)]
    counter.add(ids[4], ClockPaused(MORNING + DAY, PausePolicy.RESUME, "payment"))
    counter.add(ids[7], ClockPaused(MORNING + DAY, PausePolicy.RESTART, "supplement"))
    whole = listed(counter, DossierQuery(order=order))
    cut = pages(counter, DossierQuery(order=order, limit=4))
    assert [len(page) for page in cut] == [4, 4, 3]
    assert [each for page in cut for each in page] == whole
    assert sorted(whole) == sorted(ids)


def test_orders(counter: Counter) -> None:
    late = counter.take_in(MORNING, due_at=MORNING + 9 * DAY)
    soon = counter.take_in(MORNING + DAY, due_at=MORNING + 2 * DAY)
    halted = counter.take_in(MORNING + DAY)
    counter.add(halted, ClockPaused(MORNING + DAY, PausePolicy.RESTART, "supplement"))
    assert listed(counter, DossierQuery(order="due")) == [soon, late, halted]
    assert listed(counter, DossierQuery(order="newest")) == [halted, soon, late]


@pytest.mark.parametrize("order", ["newest", "due"])
def test_a_page_stays_in_step_while_rows_come_in(counter: Counter, order: str) -> None:
    ids = [counter.take_in(MORNING + n * DAY) for n in range(6)]
    rows, after = counter.store.rows(DossierQuery(order=order, limit=3), NOW, None)
    counter.take_in(MORNING + 20 * DAY)
    counter.take_in(MORNING - 20 * DAY)
    rest = [each for page in pages(counter, DossierQuery(order=order, limit=3, after=after)) for each in page]
    seen = [row.dossier_id for row in rows] + rest
    assert len(seen) == len(set(seen)), "no row twice"
    assert set(ids) <= set(seen), "no row left out"


def test_a_full_last_page_has_no_next(counter: Counter) -> None:
    for _ in range(4):
        counter.take_in()
    assert [len(page) for page in pages(counter, DossierQuery(limit=2))] == [2, 2]
    assert pages(counter, DossierQuery(limit=4, looked=plain("nobody"))) == [[]]


def test_filters(counter: Counter) -> None:
    running = counter.take_in(MORNING, due_at=NOW + DAY)
    late = counter.take_in(MORNING, due_at=NOW - DAY, procedure_id="DT-01")
    done = counter.take_in(
        MORNING + DAY, due_at=NOW - DAY, applicant=person("Lê Thị Đào", id_number="012345678")
    )
    halted = counter.take_in(MORNING + DAY, due_at=NOW - DAY)
    counter.add(done, ResultReady(NOW))
    counter.add(halted, ClockPaused(MORNING + DAY, PausePolicy.RESUME, "payment"))

    def found(query: DossierQuery, due_before: datetime | None = None) -> set[str]:
        return set(listed(counter, query, due_before))

    assert found(DossierQuery()) == {running, late, done, halted}
    assert found(DossierQuery(only_open=True)) == {running, late, halted}
    assert found(DossierQuery(overdue=True)) == {late}
    assert found(DossierQuery(due_soon=True), NOW + DAY) == {running}
    assert found(DossierQuery(due_soon=True), NOW) == set()
    assert found(DossierQuery(statuses=frozenset({Status.DONE, Status.PAYMENT_ASKED}))) == {done, halted}
    assert found(DossierQuery(procedure_id="DT-01")) == {late}
    assert found(DossierQuery(applicant_key="012345678")) == {done}
    assert found(DossierQuery(received_from=MORNING.date() + DAY)) == {done, halted}
    assert found(DossierQuery(received_to=MORNING.date())) == {running, late}
    assert found(DossierQuery(looked=plain("dao"), statuses=frozenset({Status.DONE}))) == {done}
    assert found(DossierQuery(looked=plain("dao"), only_open=True)) == set()


def test_with_whom_it_lies(counter: Counter) -> None:
    at_the_desk = counter.take_in()
    with_hoa, in_the_pool, passed_on = (counter.take_in() for _ in range(3))
    counter.add(with_hoa, HandedOver(MORNING, 1, 2, "labour", "hoa", ""))
    counter.add(in_the_pool, HandedOver(MORNING, 1, 2, "labour", "", ""))
    counter.add(passed_on, HandedOver(MORNING, 1, 2, "labour", "hoa", ""))
    counter.add(passed_on, HandedOver(MORNING + DAY, 2, 3, "leaders", "long", ""))

    def found(
        owners: Collection[str] = (), units: Collection[str] = (), handed_by: Collection[str] = ()
    ) -> set[str]:
        query = DossierQuery(owners=frozenset(owners), units=frozenset(units), handed_by=frozenset(handed_by))
        everywhere = set(listed(counter, query))
        assert set(listed(counter, replace(query, only_open=True))) == everywhere
        return everywhere

    assert found(owners={"hoa"}) == {with_hoa}
    assert found(owners={"hoa", "long"}) == {with_hoa, passed_on}
    assert found(owners={""}) == {at_the_desk, in_the_pool}
    assert found(units={"labour"}) == {with_hoa, in_the_pool}
    assert found(units={""}) == {at_the_desk}
    assert found(units={"", "leaders"}) == {at_the_desk, passed_on}
    assert found(owners={"long"}, units={"labour"}) == {passed_on, in_the_pool}
    assert found(owners={"long"}, units={""}) == {passed_on, at_the_desk}
    assert found(handed_by={"hoa"}) == {passed_on}
    assert found(handed_by={"hoa", "long"}) == set()


def test_tallies(counter: Counter) -> None:
    counter.take_in(NOW, due_at=NOW + DAY)
    due_today = counter.take_in(MORNING, due_at=NOW.replace(hour=17, minute=0))
    overdue = counter.take_in(MORNING, due_at=NOW - timedelta(minutes=1))
    assert counter.store.tallies(NOW.date(), NOW) == (1, 2, 1, 3)
    counter.add(due_today, SlipPrinted("receipt", "01/TNHS", 1, (1, 2), "vi", NOW, "printer", ""))
    counter.add(overdue, ResultReady(NOW))
    assert counter.store.tallies(NOW.date(), NOW) == (1, 1, 0, 2)
    counter.add(due_today, ClockPaused(NOW, PausePolicy.RESTART, "supplement"))
    assert counter.store.tallies(NOW.date(), NOW) == (1, 0, 0, 2)
    counter.add(due_today, ClockResumed(NOW, NOW + DAY))
    assert counter.store.tallies(NOW.date(), NOW + 2 * DAY) == (1, 0, 2, 2)


def test_a_dossier_from_a_book_waits_for_no_slip(counter: Counter) -> None:
    counter.take_in(source="register")
    assert counter.store.tallies(MORNING.date(), MORNING)[3] == 0


def test_recent_procedures(counter: Counter) -> None:
    for n, procedure in enumerate(["LD-01", "DT-01", "TM-01", "DT-01", "LD-02"]):
        counter.take_in(MORNING + n * DAY, procedure_id=procedure)
    assert counter.store.recent_procedures(3) == ("LD-02", "DT-01", "TM-01")


def test_a_code_is_found_whole_or_by_its_tail(counter: Counter) -> None:
    first = counter.take_in()
    second = counter.take_in()
    other_day = counter.take_in(MORNING + DAY)
    find = counter.store.find_code
    assert find(counter.code_of(second)) == (second,)
    assert find("180102-0001") == (first,)
    assert set(find("0001")) == {first, other_day}
    assert find("02-0002") == (second,)
    for nobody in ("180102-0009", "", "-", "H31-180102-0001", "NEAR(", "%", "'", "\x00", "٣", "9" * 5000):
        assert find(nobody) == ()


def test_a_list_can_be_of_one_tail(counter: Counter) -> None:
    first = counter.take_in()
    counter.take_in()
    other_day = counter.take_in(MORNING + DAY)
    counter.add(other_day, ResultReady(MORNING + DAY))
    assert set(listed(counter, DossierQuery(tail="0001"))) == {first, other_day}
    done = DossierQuery(tail="1", statuses=frozenset({Status.DONE}))
    assert listed(counter, done) == [other_day]
    assert listed(counter, DossierQuery(tail="31801020001")) == []


def test_rows_between(counter: Counter) -> None:
    before = counter.take_in(datetime(2016, 12, 30, 9))
    within = counter.take_in(datetime(2017, 5, 2, 9))
    carried = counter.take_in(datetime(2016, 11, 1, 9))
    counter.take_in(datetime(2018, 1, 2, 9))
    counter.add(before, ResultReady(datetime(2016, 12, 31, 23, 59)))
    counter.add(within, ResultReady(datetime(2018, 1, 1, 0, 0)))
    rows = counter.store.rows_between(datetime(2017, 1, 1), datetime(2018, 1, 1))
    assert [row.dossier_id for row in rows] == [carried, within]


def test_unaccented_letters_find_accented_ones(counter: Counter) -> None:
    dossier_id = counter.take_in()
    counter.take_in(applicant=person("Nguyễn Văn Ấm", phone="0912345678"))
    rows = counter.store.rows_by_id([dossier_id])
    typed = ["dong nai", "ĐỒNG NAI", "Dong  Nai", unicodedata.normalize("NFD", "Đồng Nai"), "bao bi do"]
    typed += ["9900018831", "0221388", "kcn thang long", "LD-01 nai", "lienhe@baobidongnai.vn", "0001"]
    for words in typed:
        assert counter.store.search(plain(words), 10) == rows, words


def test_a_tail_comes_before_words_and_the_newest_first(counter: Counter) -> None:
    by_word = counter.take_in(MORNING + DAY, applicant=person("Hộ kinh doanh 0001"), note="")
    counter.take_in(MORNING + DAY)
    older = counter.take_in(MORNING)
    found = [row.dossier_id for row in counter.store.search(plain("0001"), 10)]
    assert found == [by_word, older]
    assert [row.dossier_id for row in counter.store.search(plain("0001"), 1)] == [by_word]
    assert len(counter.store.search(plain("dong nai"), 10)) == 2


def test_who_stands_at_the_counter_is_found_too(counter: Counter) -> None:
    dossier_id = counter.take_in(submitter=Submitter("Phạm Thị Ngọc Ánh"))
    assert [row.dossier_id for row in counter.store.search(plain("ngoc anh"), 5)] == [dossier_id]


WILD = ["'", '"', "*", "NEAR(", "a OR b", "-nai", "nai*", "%", "_", "😀", "x" * 5000, "dong " * 1000, "\x00"]
WILD += ["", "   ", "\u202e", "ﬀ½Ⅷ", "'; DROP TABLE event; --", "words:nai", "^nai", "{a b}", "\ud800", "()"]


@pytest.mark.parametrize("typed", WILD, ids=[ascii(each[:12]) for each in WILD])
def test_whatever_is_typed_gives_an_answer(counter: Counter, typed: str) -> None:
    counter.take_in()
    assert len(counter.store.search(plain(typed), 5)) <= 1
    assert len(counter.store.applicants(typed, 5)) <= 1
    assert len(listed(counter, DossierQuery(looked=plain(typed)))) <= 1
    assert len(counter.store.find_code(typed)) <= 1
    assert counter.store.dossier(typed) is None
    assert counter.store.verify().ok


def test_odd_letters_that_are_stored_are_found(counter: Counter) -> None:
    dossier_id = counter.take_in(applicant=person('Ông "O\'Neil" 100% ½ 😀 _x_'))
    for typed in ("o'neil", '"O\'NEIL"', "100%", "_x_", "😀 ong"):
        assert [row.dossier_id for row in counter.store.search(plain(typed), 5)] == [dossier_id], typed


@pytest.mark.parametrize("typed", ["dong nai", "ĐỒNG NAI", "9277", "0221 388", "18831", "9900018831"])
def test_an_applicant_is_known_by_letters_and_by_numbers(counter: Counter, typed: str) -> None:
    counter.take_in()
    counter.take_in(MORNING + DAY)
    counter.take_in(applicant=person("Vũ Thị Hà", id_number="033185001234", phone="0912000111"))
    (row,) = counter.store.applicants(typed, 8)
    assert (row.key, row.applicant, row.dossiers) == ("9900018831", BAO_BI, 2)
    assert row.last_received == MORNING + DAY


def test_names_that_begin_so_come_first_then_the_last_to_come(counter: Counter) -> None:
    for n, name in enumerate(["Mai Hà", "Hà Mai", "Thị Hà", "Hà An"]):
        counter.take_in(MORNING + n * DAY, applicant=person(name, id_number=f"03318500000{n}"))
    names = [row.applicant.name for row in counter.store.applicants("ha", 8)]
    assert names == ["Hà An", "Hà Mai", "Thị Hà", "Mai Hà"]
    assert len(counter.store.applicants("ha", 2)) == 2


def test_an_applicants_particulars_are_the_latest(counter: Counter) -> None:
    counter.take_in()
    moved = replace(BAO_BI, address="Lô C1, KCN Minh Đức", phone="0987654321")
    counter.take_in(MORNING - 30 * DAY, applicant=moved)
    assert [row.applicant for row in counter.store.applicants("bao bi", 8)] == [moved]
    assert counter.store.applicants("9277", 8) == ()


def test_how_an_applicants_dossiers_went(counter: Counter) -> None:
    kept, late, _ = (counter.take_in(due_at=NOW) for _ in range(3))
    counter.add(kept, ResultReady(NOW))
    counter.add(late, ResultReady(NOW + timedelta(minutes=1)))
    (row,) = counter.store.applicants("dong nai", 8)
    assert (row.dossiers, row.settled, row.on_time) == (3, 2, 1)


def test_words_are_found_the_same_before_and_after_the_index_takes_them(counter: Counter) -> None:
    ids = [counter.take_in(MORNING, applicant=person(f"Hộ {n} Ấm-Áp", phone=f"09{n:08d}")) for n in range(70)]
    for n in (0, 31, 62, 63, 64, 69):
        assert ids[n] in [row.dossier_id for row in counter.store.search(plain(f"ho {n} am ap"), 100)]
        assert [row.dossier_id for row in counter.store.search(plain(f"09{n:08d}"), 5)] == [ids[n]]
        assert listed(counter, DossierQuery(looked=plain(f"ap 09{n:08d}"))) == [ids[n]]
    assert listed(counter, DossierQuery(looked=plain("ap"), limit=100)) == listed(
        counter, DossierQuery(limit=100)
    )
    assert len(counter.store.search(plain("am ap"), 100)) == 70
    assert not counter.store.search(plain("mam"), 5) and not counter.store.search(plain("m ap"), 5)
    counter.store.rebuild()
    assert len(counter.store.search(plain("ho am"), 100)) == 70
