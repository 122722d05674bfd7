"""What lies on its way in the sample office: dossiers of the first days of 2018, received and led by real acts.

They begin after the book's year, whose figures are none of theirs. Applicants are the book's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from onestop.application.act_commands import (
    Accept,
    ActCommand,
    Apologise,
    AskPartner,
    AskPayment,
    AskSupplement,
    Forward,
    HandOver,
    MarkReady,
)
from onestop.application.commands import ApplicantEntry, ReceiveDossier, RegisterRow

if TYPE_CHECKING:
    from onestop.application.desk import Desk

CLERK = "motcua1"


@dataclass(frozen=True, slots=True)
class Taken:
    """A dossier over the counter. `tax_code` finds the applicant in the book; a procedure stands here once."""

    at: str
    procedure: str
    tax_code: str
    channel: str = "counter"
    return_channel: str = "counter"
    fee_state: str = ""


@dataclass(frozen=True, slots=True)
class Deed:
    """What one person did with dossiers, named by their procedures."""

    at: str
    login: str
    command: ActCommand
    procedures: str


RECEIVED = (
    Taken("2018-01-02T08:20", "LD-02", "9900018824"),
    Taken("2018-01-02T08:45", "LD-04", "9900018662"),
    Taken("2018-01-02T09:10", "TM-10", "9900019017", return_channel="post"),
    Taken("2018-01-02T09:30", "DT-06", "9900018704"),
    Taken("2018-01-02T10:05", "DT-21", "9900018207"),
    Taken("2018-01-02T10:40", "MT-06", "9900019151"),
    Taken("2018-01-02T14:05", "TM-08", "9900018341", fee_state="paid"),
    Taken("2018-01-03T08:30", "DT-09", "9900018542"),
    Taken("2018-01-03T09:15", "DT-35", "9900019803", channel="online"),
    Taken("2018-01-03T09:50", "DT-08", "9900019722"),
    Taken("2018-01-03T10:00", "LD-07", "9900018912"),
    Taken("2018-01-04T08:50", "TM-07", "9900018599"),
    Taken("2018-01-08T08:40", "LD-01", "9900018775", fee_state="paid"),
    Taken("2018-01-08T09:25", "DT-20", "9900019497", channel="post", return_channel="post"),
    Taken("2018-01-08T15:40", "XD-05", "9900018253", fee_state="paid"),
    Taken("2018-01-09T07:40", "TM-04", "9900018905", channel="online"),
    Taken("2018-01-09T08:02", "DT-34", "9900019641"),
)

MISSING = (
    "Bản sao quyết định của chủ sở hữu về việc chuyển nhượng dự án",
    "Tài liệu chứng minh năng lực tài chính của bên nhận chuyển nhượng (bản gốc)",
)

DEEDS = (
    # Three go all the way: two to be fetched, one of them with its fee to pay, and one for the post.
    Deed("2018-01-02T11:00", CLERK, HandOver(), "LD-02 LD-04 TM-10 DT-06 DT-21 MT-06"),
    Deed("2018-01-02T13:30", "laodong.truong", Forward("laodong1"), "LD-02 LD-04 TM-10"),
    Deed("2018-01-03T09:30", "laodong1", Forward(), "LD-02 LD-04 TM-10"),
    Deed("2018-01-03T13:50", "laodong.truong", Forward(), "LD-02 LD-04 TM-10"),
    Deed("2018-01-03T15:30", "lanhdao1", Forward(), "LD-02 LD-04 TM-10"),
    Deed("2018-01-04T09:00", "vanthu1", MarkReady(), "LD-02 LD-04 TM-10"),
    # With officers: due today, with a new date, overdue.
    Deed("2018-01-02T14:00", "dautu.truong", Forward("dautu1"), "DT-06 DT-21"),
    Deed("2018-01-02T14:20", CLERK, HandOver(), "TM-08"),
    Deed("2018-01-02T15:00", "dautu1", Accept(), "DT-06 DT-21"),
    Deed("2018-01-02T15:10", "laodong.truong", Forward("laodong2"), "TM-08"),
    Deed(
        "2018-01-05T10:00",
        "dautu1",
        Apologise(datetime(2018, 1, 17, 17), "Chờ đối chiếu ngành nghề với danh mục tiếp cận thị trường"),
        "DT-21",
    ),
    # With partner agencies: one that let its time pass, one that still has some.
    Deed("2018-01-02T14:10", "moitruong.truong", Forward(), "MT-06"),
    Deed(
        "2018-01-04T08:30", "moitruong1", AskPartner("STNMT", 16, "Đề nghị cho ý kiến về kế hoạch"), "MT-06"
    ),
    Deed("2018-01-03T10:30", CLERK, HandOver(), "DT-09 DT-35 DT-08 LD-07"),
    Deed("2018-01-03T14:15", "laodong.truong", Forward("laodong2"), "LD-07"),
    Deed("2018-01-04T10:15", "laodong2", Forward(), "LD-07"),
    Deed("2018-01-04T14:00", "laodong.truong", Forward(), "LD-07"),
    Deed("2018-01-05T15:00", "lanhdao1", Forward(), "LD-07"),
    Deed("2018-01-08T10:30", "vanthu1", Forward(), "LD-07"),
    # Waiting for papers, to be signed, to be numbered.
    Deed("2018-01-03T13:40", "dautu.truong", Forward("dautu2"), "DT-09 DT-35 DT-08"),
    Deed("2018-01-05T09:00", "dautu2", AskSupplement(MISSING, "", date(2018, 1, 19)), "DT-09"),
    Deed("2018-01-05T14:00", "dautu2", Forward(), "DT-35 DT-08"),
    Deed("2018-01-08T08:30", "dautu.truong", Forward(), "DT-35 DT-08"),
    Deed("2018-01-08T14:00", "lanhdao1", Forward(), "DT-08"),
    # Waiting for the fee; fresh with an officer and with a head; the last three of `RECEIVED` lie at the desk.
    Deed("2018-01-04T09:30", CLERK, HandOver(), "TM-07"),
    Deed("2018-01-04T10:00", "laodong.truong", Forward("laodong1"), "TM-07"),
    Deed("2018-01-08T09:00", "laodong1", AskPayment(1_500_000), "TM-07"),
    Deed("2018-01-08T11:00", CLERK, HandOver(), "LD-01 DT-20"),
    Deed("2018-01-08T14:30", "laodong.truong", Forward("laodong1"), "LD-01"),
)


def lead_on_their_way(desk: Desk, book: Iterable[RegisterRow], move: Callable[[datetime], None]) -> None:
    """Receive and act in the order of time; `move` sets the desk's clock before each. Receipts count as printed."""
    applicants = {row.cells["tax_code"]: row.cells for row in book}
    ids: dict[str, str] = {}
    for at, step in _in_order():
        move(at)
        if isinstance(step, Taken):
            clerk = desk.acting_as(CLERK)
            ids[step.procedure] = clerk.receive(_reception(step, applicants)).dossier_id
            clerk.print_receipt(ids[step.procedure])
            continue
        among = [ids[procedure] for procedure in step.procedures.split()]
        for acted in desk.acting_as(step.login).act_on_many(among, step.command):
            if acted.refused is not None:
                raise acted.refused


def _in_order() -> Iterator[tuple[datetime, Taken | Deed]]:
    steps: list[Taken | Deed] = [*RECEIVED, *DEEDS]
    for step in sorted(steps, key=lambda each: each.at):
        yield datetime.fromisoformat(step.at), step


def _reception(taken: Taken, applicants: dict[str, dict[str, str]]) -> ReceiveDossier:
    known = applicants[taken.tax_code]
    applicant = ApplicantEntry(
        name=known["applicant_name"], tax_code=taken.tax_code, address=known["address"], phone=known["phone"]
    )
    return ReceiveDossier(
        taken.procedure,
        applicant,
        channel=taken.channel,
        return_channel=taken.return_channel,
        fee_state=taken.fee_state,
    )
