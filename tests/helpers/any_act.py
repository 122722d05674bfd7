"""Whatever anybody may ask for on a dossier's way: sense, nonsense, and what somebody who knows the rules would ask."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import strategies as st

from onestop.application import act_commands as do
from onestop.application.act_commands import ActCommand
from onestop.domain.dossier import Dossier
from tests.helpers.book_desk import calendar, office
from tests.helpers.fact_strategies import any_text

BEGINNING = datetime(2018, 2, 5, 8, 15)

LOGINS = [member.login for member in office().staff] + ["", "nobody", "MOTCUA1", " dautu1 "]
texts = st.one_of(
    st.sampled_from(["", " ", "đủ rồi", "thiếu bản sao\nhộ chiếu", "\u200b", "x" * 1001]), any_text
)
logins = st.sampled_from(LOGINS)
amounts = st.one_of(
    st.integers(1, 1000), st.sampled_from([0, -1, 450_000, 600_000, 10**12, 10**12 + 1, 10**30])
)
places = st.one_of(st.none(), st.lists(st.integers(-1, 4), max_size=4).map(tuple))
agencies = st.sampled_from(["SXD", "stnmt", " SKHCN ", "BQL", "PDKKD", "KHONG-CO", ""])
hours = st.one_of(
    st.sampled_from([0.0, -1.0, 0.001, 0.01, 1e9, float("nan"), float("inf"), 2080.0]),
    st.floats(0.5, 80),
)
days = st.one_of(
    st.integers(-10, 60).map(lambda n: BEGINNING.date() + timedelta(days=n)),
    st.sampled_from([date.min, date.max, date(1999, 1, 1), date(2100, 12, 31)]),
)
moments = st.one_of(
    st.integers(-3 * 24 * 60, 90 * 24 * 60).map(lambda n: BEGINNING + timedelta(minutes=n)),
    st.sampled_from(
        [
            datetime(1, 1, 1),
            datetime(9999, 12, 31),
            datetime(2018, 3, 1, 17, 0, 1),
            datetime(2100, 12, 31, 23),
        ]
    ),
)
typed_dates = st.one_of(
    st.just("computed"), texts, moments.map(lambda moment: moment.isoformat("T", "minutes")), days.map(str)
)
fields = st.one_of(
    st.tuples(st.just("procedure"), st.sampled_from(["DT-01", "DT-06", "DT-05@2020a", "LT-01", "XX", "", "LD-01"])),
    st.tuples(st.just("due"), typed_dates),
    st.tuples(st.sampled_from(["applicant.name", "note", "copies", "submitter.name", "channel", "applicant.kind",
                               "applicant.tax_code", "no.such.field", ""]),
              st.one_of(texts, st.sampled_from(["post", "person", "3", "9" * 5000, "9900018831", "²"]))),
)  # fmt: skip
moves: st.SearchStrategy[ActCommand] = st.one_of(
    st.builds(do.HandOver, st.one_of(st.just(""), logins), texts),
    st.builds(do.Accept, texts),
    st.builds(do.Forward, st.one_of(st.just(""), st.just(""), logins), texts),
    st.builds(do.Forward),
    st.builds(do.SendBack, st.one_of(st.none(), st.integers(-1, 14)), texts),
    st.builds(do.Reassign, logins, texts),
)
waits: st.SearchStrategy[ActCommand] = st.one_of(
    st.builds(do.AskSupplement, st.lists(texts, max_size=3).map(tuple), texts, st.one_of(st.none(), days)),
    st.builds(do.AskSupplement, st.just(("A", "B", "C"))),
    st.builds(do.ReceiveSupplement, places, texts),
    st.builds(do.AskPayment, amounts, texts),
    st.builds(do.RecordPayment, st.one_of(st.none(), amounts), texts, texts),
)
partners: st.SearchStrategy[ActCommand] = st.one_of(
    st.builds(do.AskPartner, agencies, hours, texts),
    st.builds(do.RecordAnswer, agencies, texts),
    st.builds(do.RecordNoAnswer, agencies, texts),
)
withdrawals: st.SearchStrategy[ActCommand] = st.one_of(
    st.builds(do.AskWithdrawal, texts), st.builds(do.DropWithdrawal, texts)
)
endings: st.SearchStrategy[ActCommand] = st.one_of(
    st.builds(do.RefuseDossier, texts, texts),
    st.builds(do.StopDossier, texts, texts),
    st.builds(do.MarkReady, texts, texts),
    st.builds(do.ReturnResult, texts, st.sampled_from(["", "post", "pigeon"]), texts, texts, texts),
)
words_after: st.SearchStrategy[ActCommand] = st.one_of(
    st.builds(do.Apologise, moments, texts),
    st.builds(do.Correct, st.lists(fields, max_size=3).map(tuple), texts),
)
anything = st.one_of(moves, waits, partners, withdrawals, endings, words_after)
whoever = st.sampled_from(["holder"] * 4 + ["clerk", "administrator", "head", "anybody"])


def sensible(state: Dossier, now: datetime) -> list[ActCommand]:
    """What somebody who knows the rules might ask for here; endings are rare, so that lives are long."""
    later = state.effective_due or now
    answers: list[ActCommand] = [do.RecordAnswer(leg.agency) for leg in state.open_legs]
    missed: list[ActCommand] = [do.RecordNoAnswer(leg.agency) for leg in state.open_legs]
    match int(state.status):
        case 2 | 4:
            return [
                do.Forward(),
                do.Accept(),
                do.SendBack(None, "sai"),
                do.AskSupplement(("A", "B")),
                do.AskPayment(300),
                *answers,
                *missed,
                do.AskPartner("CATINH", 8.0, "ý kiến"),
                do.AskPartner("SXD", 16.5, "ý kiến"),
                do.Apologise(calendar().close(calendar().next_working_day(max(later, now).date())), "bận"),
                do.Correct((("due", "computed"),), "nhầm"),
                do.Correct((("due", "2018-05-18T17:00"),), "nhầm"),
                do.Correct((("procedure", "DT-06"), ("note", "a")), "nhầm"),
                do.Correct((("procedure", "LT-01"),), "nhầm"),
                do.AskWithdrawal("đơn"),
                do.MarkReady("QĐ 1"),
            ]
        case 5:
            items: list[ActCommand] = [do.ReceiveSupplement((2,)), do.ReceiveSupplement()]
            return [*items, *answers, *missed, do.AskWithdrawal("đơn"), do.Correct((("note", "b"),), "x")]
        case 6:
            money: list[ActCommand] = [do.RecordPayment(100), do.RecordPayment()]
            return [*money, *money, *answers, do.AskWithdrawal("đơn"), do.RefuseDossier("x")]
        case 7:
            paid = do.RecordPayment(300)
            return [paid, *answers, do.DropWithdrawal(), do.ReceiveSupplement(), do.StopDossier()]
        case 9:
            return [do.ReturnResult("Ông A"), do.Correct((("applicant.name", "B"),), "x")]
        case _:
            return [do.Correct((("note", "c"),), "x"), *answers, do.RecordPayment()]
