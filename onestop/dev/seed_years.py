"""What happens in an office's ten years, day by day: who comes with what, by chance, and what becomes of it."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from operator import attrgetter
from random import Random

from onestop.bootstrap.opening import sample_book
from onestop.clock import CountedIds
from onestop.dev.seed_lives import Lives
from onestop.dev.seed_log import Happening, utc_ms_of
from onestop.dev.seed_people import InventedPeople
from onestop.dev.seed_routes import Route, route_of
from onestop.dev.seed_time import OpenTime
from onestop.domain.applicant import Channel, usual_fee_state
from onestop.domain.calendar import WorkCalendar
from onestop.domain.deadlines import due_moment
from onestop.domain.dossier_code import format_code, nth_serial
from onestop.domain.facts import DossierReceived
from onestop.domain.office import Office
from onestop.domain.procedure import Catalog
from onestop.domain.terms import Term

FIRST_DAY, NOW = date(2017, 1, 3), datetime(2026, 10, 30, 10, 0)
"""Ten years of one office, and the moment at which they have come so far."""
WALKED, WALKED_LATELY = 0.06, timedelta(days=45)
"""The share of lives told step by step, and how long back all are."""
STALLED = 0.04
"""Of what came lately: the share that lies still somewhere on its way, so that something is overdue."""
_DOSSIERS_AN_APPLICANT = 6


class Years:
    """What happens on each day of the office's years. Days are drawn one after another, a dossier's whole life at once."""

    def __init__(
        self, office: Office, catalog: Catalog, calendar: WorkCalendar, dossiers: int, seed: int
    ) -> None:
        self._office = office
        self._catalog = catalog
        self._calendar = calendar
        self._chance = Random(seed)
        self._people = InventedPeople(seed)
        self._applicants = max(20, dossiers // _DOSSIERS_AN_APPLICANT)
        self._open_time = OpenTime(calendar)
        self._lives = Lives(office, calendar, self._open_time)
        self._weights = _sample_weights()
        self._routes: dict[str, Route] = {}
        self._book: Counter[int] = Counter()
        self._to_come: dict[date, list[Happening]] = defaultdict(list)
        span = (NOW.date() - FIRST_DAY).days + 1
        days = [FIRST_DAY + timedelta(days=n) for n in range(span)]
        self._days = [day for day in days if self._open_time.is_open(day)]
        self._wanted = dossiers

    def days(self) -> Iterator[tuple[date, list[Happening]]]:
        received = 0
        for place, day in enumerate(self._days, start=1):
            by_now = self._wanted * place // len(self._days)
            today, received = by_now - received, by_now
            self._receive(day, today)
            happenings = self._to_come.pop(day, [])
            happenings.sort(key=_moment)
            yield day, [each for each in happenings if each.at <= NOW]

    def _receive(self, day: date, count: int) -> None:
        if not count:
            return
        chance, open_time = self._chance, self._open_time
        routes, weights = self._receivable(day)
        first = open_time.place(datetime.combine(day, time()))
        latest = open_time.place(NOW) if day == NOW.date() else first + open_time.day
        places = sorted(chance.randrange(first, latest - 5) for _ in range(count))
        ids = CountedIds(utc_ms_of(open_time.moment(first)))
        scheme = self._office.code_scheme_on(day)
        lately = NOW.date() - WALKED_LATELY
        for n, (place, route) in enumerate(
            zip(places, chance.choices(routes, weights, k=count), strict=True)
        ):
            serial = nth_serial(0, n, self._office.settings.serial_block)
            received = self._received(
                route, open_time.moment(place), format_code(scheme, day, serial), serial
            )
            dossier_id = ids.new()
            self._come(
                Happening(received.received_at, f"motcua{1 + chance.randrange(2)}", dossier_id, (received,))
            )
            is_recent = day >= lately
            life = self._lives.after(received, route, chance, whole=is_recent or chance.random() < WALKED)
            if is_recent and chance.random() < STALLED:
                life = life[: chance.randrange(1, len(life) + 1)]
            for deed in life:
                self._come(Happening(deed.at, deed.actor, dossier_id, deed.facts))

    def _come(self, happening: Happening) -> None:
        self._to_come[happening.at.date()].append(happening)

    def _receivable(self, day: date) -> tuple[list[Route], list[int]]:
        """What is in force on a day, by how often the sample year had it; what it never had is rare."""
        routes: list[Route] = []
        weights: list[int] = []
        for procedure, version in self._catalog.receivable_on(day):
            route = self._routes.get(version.version_id)
            if route is None:
                route = self._routes[version.version_id] = route_of(
                    self._office, self._catalog, procedure, version
                )
            routes.append(route)
            weights.append(self._weights.get(procedure.procedure_id, 1))
        return routes, weights

    def _received(self, route: Route, at: datetime, code: str, serial: int) -> DossierReceived:
        chance, version, rules = self._chance, route.version, self._office.deadline_rules
        number = int(self._applicants * chance.random() ** 2)
        self._book[at.year] += 1
        channel = chance.choice(route.channels)
        fee = version.fee.for_items(1)
        term, legal = version.promised_term, version.legal_term

        def due(of: Term) -> datetime:
            found = due_moment(at, of, self._calendar, rules=rules)
            assert found is not None, "nothing pauses"
            return found

        due_at = due(term)
        return DossierReceived(
            code=code,
            serial=serial,
            procedure_id=route.procedure.procedure_id,
            version_id=version.version_id,
            applicant=self._people.applicant(number),
            submitter=None,
            channel=channel,
            return_channel=Channel.POST if chance.random() < 0.2 else Channel.COUNTER,
            sets=version.sets,
            components=route.papers,
            items=1,
            fee_vnd=fee,
            fee_state=usual_fee_state(fee),
            keep_originals=False,
            note="",
            linked_agency=route.procedure.linked.agencies[0]
            if route.procedure.kind == "bundle" and route.procedure.linked
            else "",
            term=term,
            legal_term=legal,
            filed_at=at,
            received_at=at,
            due_at=due_at,
            legal_due_at=None if legal is None else due_at if legal == term else due(legal),
            book=f"01/{at.year}",
            book_number=self._book[at.year],
            slip_number=self._book[at.year],
            source="desk",
        )


def _sample_weights() -> dict[str, int]:
    with sample_book().open(encoding="utf-8-sig", newline="") as book:
        return Counter(row["procedure_id"] for row in csv.DictReader(book))


_moment: Callable[[Happening], datetime] = attrgetter("at")
