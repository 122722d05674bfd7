"""The life of one invented dossier: a reception into the acts that follow it, by chance, each allowed where it stands.

Most lives are told as a small office tells them (received, given to an officer, ready, fetched); some walk their whole
route. Writes nothing: whoever asks records as much of a life as has happened.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import NamedTuple

from onestop.dev.seed_routes import Route, Stop
from onestop.dev.seed_time import OpenTime
from onestop.domain import travel
from onestop.domain.applicant import Channel
from onestop.domain.calendar import WorkCalendar
from onestop.domain.deadlines import due_moment
from onestop.domain.facts import DossierReceived, SlipPrinted
from onestop.domain.office import Office
from onestop.domain.pauses import Pause
from onestop.domain.regime import FormKind
from onestop.domain.terms import Term, TermUnit
from onestop.domain.travel import TravelFact

CLERKS = ("motcua1", "motcua2")
LATE, SUPPLEMENT, PAYMENT, TURNED_AWAY, CORRECTED = 0.0074, 0.04, 0.01, 0.006, 0.004
"""Shares of all dossiers; the first is the board's own of 2017."""

_MISSING = (
    "Bản sao giấy chứng nhận đăng ký doanh nghiệp",
    "Văn bản uỷ quyền của người đại diện theo pháp luật",
    "Bản vẽ mặt bằng có xác nhận của công ty hạ tầng",
    "Báo cáo tài chính năm gần nhất (bản sao)",
    "Hợp đồng thuê đất (bản sao chứng thực)",
)
_WHY_LATE = (
    "Chờ ý kiến của cơ quan phối hợp",
    "Chờ kết quả kiểm tra thực địa",
    "Cần đối chiếu thêm với quy hoạch",
)


class Deed(NamedTuple):
    """What one person did at one moment: one action of the ledger."""

    at: datetime
    actor: str
    facts: tuple[SlipPrinted | TravelFact, ...]


@dataclass(frozen=True)
class Lives:
    """Draws lives for receptions of one office."""

    office: Office
    calendar: WorkCalendar
    open_time: OpenTime

    def after(self, received: DossierReceived, route: Route, chance: Random, *, whole: bool) -> list[Deed]:
        """What follows the reception, in order of time. `whole`: the route is walked step by step."""
        life = _Life(self, received, route, chance)
        life.print_receipt()
        life.walk(whole=whole)
        return sorted(life.deeds, key=lambda deed: deed.at)


class _Life:
    """One life under way: `here` is the place on the line of open minutes, `step` and `owner` where it lies."""

    def __init__(self, lives: Lives, received: DossierReceived, route: Route, chance: Random) -> None:
        self.deeds: list[Deed] = []
        self._lives = lives
        self._received = received
        self._route = route
        self._chance = chance
        self._clerk = CLERKS[chance.randrange(len(CLERKS))]
        self._here = lives.open_time.place(received.received_at)
        self._due = received.due_at
        self._step, self._owner, self._unit = 1, self._clerk, ""
        self._pauses: list[Pause] = []

    def print_receipt(self) -> None:
        received = self._received
        form = self._lives.office.regime_on(received.received_at.date()).form(FormKind.RECEIPT)
        number = f"{received.slip_number:02d}/{form.suffix}"
        copies = tuple(range(1, form.copies + 1))
        slip = SlipPrinted("receipt", number, 1, copies, "vi", received.received_at, "printer", "")
        self.deeds.append(Deed(received.received_at, self._clerk, (slip,)))

    def walk(self, *, whole: bool) -> None:
        chance = self._chance
        if chance.random() < CORRECTED:
            self._correct()
        late = chance.random() < LATE
        stops = self._route.stops
        path = list(stops[1:]) if whole else [stop for stop in stops[1:] if stop.step.role == "officer"][:1]
        asks = self._interruption(chance)
        if not path:
            self._finish(late)
            return
        for place, stop in enumerate(path):
            self._go(self._ahead(late, len(path) - place + 1))
            if place and stop.people and stop.people[0] in CLERKS:
                break  # back at the desk: its last step is the result's
            self._move_on(stop)
            if asks and stop.step.role == "officer":
                if asks(self):
                    return
                asks = None
        self._finish(late)

    def _interruption(self, chance: Random) -> Callable[[_Life], bool] | None:
        """What comes between, if anything; it gives True where that ended the dossier."""
        drawn = chance.random()
        for share, asks in (
            (SUPPLEMENT, _Life._supplement),
            (PAYMENT, _Life._payment),
            (TURNED_AWAY, _Life._turned_away),
        ):
            if drawn < share:
                return asks
            drawn -= share
        return None

    def _ahead(self, late: bool, parts: int) -> int:
        """Open minutes until the next thing happens, so that the rest still fits before the due moment, or does not."""
        left = self._lives.open_time.place(self._due) - self._here
        share = left / parts * (0.3 + 0.6 * self._chance.random())
        return max(3, int(share if not late else share * 1.2))

    def _go(self, minutes: int) -> None:
        self._here += max(1, minutes)

    @property
    def _now(self) -> datetime:
        return self._lives.open_time.moment(self._here)

    def _act(self, *facts: SlipPrinted | TravelFact, by: str = "") -> None:
        self.deeds.append(Deed(self._now, by or self._owner, facts))

    def _move_on(self, stop: Stop) -> None:
        owner = self._chance.choice(stop.people) if stop.people else ""
        before, self._step = self._step, stop.step.n
        facts: list[TravelFact] = [travel.HandedOver(self._now, before, stop.step.n, stop.unit, owner, "")]
        hours = Term(stop.step.hours, TermUnit.WORKING_HOUR) if stop.partners else None
        for agency in stop.partners:
            assert hours is not None, "set with the partners"
            due = due_moment(self._now, hours, self._lives.calendar, rules=self._lives.office.deadline_rules)
            assert due is not None, "nothing pauses"
            facts.append(travel.PartnerAsked(self._now, agency, self._step, due, stop.step.what))
        self._act(*facts)
        self._owner, self._unit = owner or self._owner, stop.unit
        self._go(self._chance.randrange(1, 12))
        self._act(travel.StepAccepted(self._now, self._step, self._unit, self._owner))
        for agency in stop.partners:
            left = self._lives.open_time.place(self._due) - self._here
            self._go(int(min(stop.step.hours * 50, left / 2) * self._chance.random()))
            self._act(travel.PartnerAnswered(self._now, agency, "Thống nhất"))

    def _supplement(self) -> bool:
        lives, chance, asked = self._lives, self._chance, self._now
        policy = lives.office.settings.supplement_pause
        items = tuple(chance.sample(_MISSING, chance.randrange(1, 3)))
        self._act(travel.SupplementAsked(asked, policy, items, "", None))
        self._go(chance.randrange(60, 12 * lives.open_time.day))
        self._resume(Pause(asked, self._now, policy, "supplement"))
        all_items = tuple(range(1, len(items) + 1))
        self._act(travel.SupplementReceived(self._now, all_items, self._due), by=self._clerk)
        return False

    def _payment(self) -> bool:
        lives, asked = self._lives, self._now
        policy = lives.office.settings.payment_pause
        amount = 1000 * self._chance.randrange(150, 3000)
        self._act(travel.PaymentAsked(asked, policy, amount, ""))
        self._go(self._chance.randrange(60, 6 * lives.open_time.day))
        self._resume(Pause(asked, self._now, policy, "payment"))
        document = f"BL{self._chance.randrange(10_000_000):07d}"
        self._act(travel.FeePaid(self._now, amount, document, self._due), by=self._clerk)
        return False

    def _resume(self, pause: Pause) -> None:
        received, lives = self._received, self._lives
        self._pauses.append(pause)
        due = due_moment(
            received.received_at, received.term, lives.calendar, self._pauses, lives.office.deadline_rules
        )
        assert due is not None, "every pause is over"
        self._due = due

    def _turned_away(self) -> bool:
        """Refused for good, or withdrawn."""
        if self._chance.random() < 0.5:
            reason = "Không thuộc thẩm quyền giải quyết của Ban"
            self._act(travel.DossierRefused(self._now, reason, "Sở Công Thương", self._due))
            return True
        policy = self._lives.office.settings.supplement_pause
        self._act(travel.WithdrawalAsked(self._now, policy, "Đơn xin rút hồ sơ"), by=self._clerk)
        self._go(self._chance.randrange(60, 960))
        self._act(travel.DossierStopped(self._now, "Theo đơn của tổ chức, cá nhân", "", self._due))
        return True

    def _correct(self) -> None:
        old = self._received.applicant.phone
        new = f"{old[:-1]}{(int(old[-1]) + 1) % 10}"
        self._go(self._chance.randrange(1, 30))
        fact = travel.FieldCorrected(self._now, "applicant.phone", old, new, "Ghi nhầm một chữ số")
        self._act(fact, by=self._clerk)

    def _finish(self, late: bool) -> None:
        open_time, chance = self._lives.open_time, self._chance
        due = open_time.place(self._due)
        if late:
            if due - self._here > open_time.day and chance.random() < 0.5:
                self._apologise(due)
            self._here = max(self._here, due) + chance.randrange(15, 6 * open_time.day)
        else:
            self._here += max(1, int((due - self._here) * chance.random() * 0.9))
        self._act(travel.ResultReady(self._now, ""))
        self._go(int(chance.expovariate(1 / open_time.day)) + 2)
        how = self._received.return_channel
        to = self._received.applicant.name
        item = f"EB{chance.randrange(10**9):09d}VN" if how is Channel.POST else ""
        self._act(travel.ResultReturned(self._now, how, to, "", item), by=self._clerk)

    def _apologise(self, due: int) -> None:
        open_time = self._lives.open_time
        self._here = due - open_time.day
        new_due = open_time.moment(due + self._chance.randrange(2, 8) * open_time.day - 1)
        why = self._chance.choice(_WHY_LATE)
        self._act(travel.Apologised(self._now, self._due, new_due, why, True))
