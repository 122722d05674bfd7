"""The desk of the mock-ups on Monday 23/11/2026 at 09:41: overdue, due, paused and settled dossiers. Invented names."""

from __future__ import annotations

from datetime import datetime

from onestop.domain.applicant import Channel
from onestop.domain.facts import ClockPaused, ClockResumed, DossierReceived, SlipPrinted, UnknownFact
from onestop.domain.pauses import PausePolicy
from onestop.domain.travel import ResultReady, ResultReturned
from tests.helpers.fake_desk import FakeClock, FakeDesk


def at(day: int, hour: int = 9, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute)


def printed(moment: datetime, print_no: int = 1, reason: str = "", target: str = "printer") -> SlipPrinted:
    return SlipPrinted("receipt", "0505/TNHS", print_no, (1, 2), "vi", moment, target, reason)


def office_day(clock: FakeClock | None = None) -> FakeDesk:
    """Eleven dossiers; `d0006` is the one on the mock-up of the dossier page."""
    desk = FakeDesk(clock or FakeClock())
    desk.add("LD-01", "Công ty TNHH Hóa chất Tân Quang", at(11), serial=507)
    desk.add("LD-02", "Công ty Cổ phần Đóng gói Ánh Dương", at(12), serial=11)
    desk.add("LD-03", "Công ty TNHH MTV Điện tử Việt Nhật", at(16), serial=504, channel=Channel.ONLINE)
    desk.add("LD-01", "Công ty TNHH Dệt may Thăng Long", at(13, 16), serial=3)
    desk.add("LD-02", "Công ty TNHH Cơ khí Hanam", at(13), serial=512)
    desk.add(
        "LD-01",
        "Công ty TNHH Bao bì Đức Giang",
        at(16, 9, 20),
        printed(at(16, 9, 20)),
        printed(at(17, 14, 31), 2, "Doanh nghiệp làm mất bản cũ"),
        UnknownFact("opinion_given", 1, "{}"),
        tax_code="9900018824",
        phone="0221 394 5197",
        serial=505,
    )
    desk.add("DT-01", "Công ty TNHH Thiết bị y tế Đại Đồng", at(18), serial=2, tax_code="9900020244")
    desk.add("TM-01", "Công ty TNHH MTV Giày da Hưng Thịnh", at(20), serial=501, channel=Channel.POST)
    desk.add(
        "LD-01",
        "Công ty TNHH Kim loại màu Minh Đức",
        at(9),
        ClockPaused(at(13, 10), PausePolicy.RESTART, "supplement"),
        serial=8,
    )
    desk.add(
        "LD-02",
        "Công ty Cổ phần Bao bì Đồng Nai",
        at(6),
        printed(at(6)),
        ResultReady(at(10, 15)),
        serial=13,
        address="KCN Thăng Long II",
        tax_code="9900020131",
    )
    desk.add(
        "LD-01",
        "Công ty TNHH Cơ khí Đồng Nai Hưng Yên",
        at(2),
        ClockPaused(at(3, 10), PausePolicy.RESUME, "payment"),
        ClockResumed(at(4, 10), at(11, 17)),
        ResultReady(at(10, 15)),
        ResultReturned(at(11, 8), Channel.COUNTER, "Trần Thị B"),
        serial=20,
    )
    for facts in desk.facts.values():
        if not any(isinstance(fact, SlipPrinted) for fact in facts):
            received = facts[0]
            assert isinstance(received, DossierReceived)
            facts.insert(1, printed(received.received_at))
    return desk
