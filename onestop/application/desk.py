"""The desk: one method a use case. Windows and commands alike speak to this and to nothing behind it.

What works on the store belongs on the store's thread: all but `promise`, `time_split`, `agency_times`, `today` and
`acting_as`, which are pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, cast

from onestop.application import reading
from onestop.application.seat import Seat
from onestop.application.workplace import Workplace

if TYPE_CHECKING:
    from onestop.application.act_commands import ActCommand, NameSubstitute
    from onestop.application.acts import Acted
    from onestop.application.anomaly_rows import Anomalies, Anomaly
    from onestop.application.commands import GiveGuidance, ReceiveDossier, RegisterRow
    from onestop.application.paper import DeadlineSheetContent, ReceiptContent, SupplementContent, YearContent
    from onestop.application.partner_files import PartnerAnswer, PartnerLetter, PartnerRequest
    from onestop.application.ports import Progress
    from onestop.application.read_models import (
        ApplicantRow,
        Counts,
        DossierQuery,
        DossierRow,
        DossierRows,
        DossierView,
        GivenGuidance,
        ImportOutcome,
        Promise,
        Rebuilt,
        Received,
        SearchAnswer,
        Verification,
        YearReport,
    )
    from onestop.application.reports.counting import Reports
    from onestop.application.returning import AtCounter, Fitting, Unfetched
    from onestop.application.slip_paper import SlipContent
    from onestop.application.watching import Watch
    from onestop.application.way_contents import (
        HandOverListContent,
        PostListContent,
        ReminderListContent,
        TransferContent,
    )
    from onestop.application.working import Work, WorkPart
    from onestop.domain.agency_time import AgencyTime
    from onestop.domain.dossier import Dossier
    from onestop.domain.procedure import Procedure
    from onestop.domain.substitution import Substitution
    from onestop.domain.time_split import TimeSplit


class Desk(Workplace):
    """The workplace with its use cases."""

    def acting_as(self, login: str) -> Desk:
        """The same desk with another chair: what is done here stays as it is."""
        return replace(self, seat=Seat(login))

    def promise(self, procedure: str, received_at: datetime | None = None) -> Promise:
        """What would be promised; Refused(``unknown_procedure`` | ``not_in_force`` …). Pure, no store."""
        from onestop.application import reception

        return reception.promise(self, procedure, received_at)

    def find_procedures(self, text: str, limit: int = 12) -> tuple[Procedure, ...]:
        """By number or folded letters, only what is in force today; some, the recent first, when `text` is empty."""
        return reading.find_procedures(self, text, limit)

    def receive(self, command: ReceiveDossier) -> Received:
        """Receive one dossier; durable when this returns. Refused names the field at fault."""
        from onestop.application import reception

        return reception.receive(self, command)

    def give_guidance(self, command: GiveGuidance) -> GivenGuidance:
        from onestop.application import guidance

        return guidance.give(self, command)

    def guidance_paper(self, guidance_id: str) -> SupplementContent:
        from onestop.application import guidance

        return guidance.paper(self, guidance_id)

    def still_open(self, applicant_key: str, procedure_id: str) -> tuple[DossierRow, ...]:
        """Dossiers of the same applicant and procedure that are not settled yet."""
        return reading.still_open(self, applicant_key, procedure_id)

    def applicants(self, text: str, limit: int = 8) -> tuple[ApplicantRow, ...]:
        """What the desk knows: folded letters of a name, tail of a phone, tax code or number."""
        return self.store.applicants(text, limit)

    def rows(self, query: DossierQuery) -> DossierRows:
        return reading.rows(self, query)

    def work(self, part: WorkPart) -> Work:
        """What waits for whoever sits here: one part whole, and how long each part is."""
        from onestop.application import working

        return working.work(self, part)

    def waiting_work(self) -> int:
        """How many dossiers wait for whoever sits here."""
        from onestop.application import working

        return working.waiting(self)

    def rows_of(self, dossier_ids: Iterable[str]) -> tuple[DossierRow, ...]:
        return reading.rows_of(self, dossier_ids)

    def narrowed(self, dossier_ids: Iterable[str], typed: str) -> frozenset[str]:
        """Which of these dossiers a list shows whose filter holds what is typed."""
        return reading.narrowed(self, dossier_ids, typed)

    def search(self, text: str, limit: int = 50) -> SearchAnswer:
        return reading.search(self, text, limit)

    def dossier(self, code_or_id: str) -> DossierView:
        """Refused(``unknown_code``) or (``ambiguous_code``, codes=…) where a tail fits several."""
        return reading.dossier(self, code_or_id)

    def time_split(self, dossier: Dossier) -> TimeSplit:
        """Open minutes of its life so far by whose they were."""
        from onestop.domain.time_split import time_split

        return time_split(dossier, self.clock.now(), self.calendar)

    def agency_times(self, dossier: Dossier) -> tuple[AgencyTime, ...]:
        """The clock of each agency that has a part in the dossier's route, ours among them."""
        from onestop.domain.agency_time import agency_times

        version = self.catalog.version(dossier.received.version_id)
        parts = version.agency_parts if version is not None else ()
        own = self.office.agency.agency_id
        return agency_times(dossier, parts, own, self.clock.now(), self.calendar)

    def act(self, code_or_id: str, command: ActCommand, at: datetime | None = None) -> Acted:
        """One act on one dossier; Refused says why not. Durable when this returns."""
        from onestop.application import acts

        return acts.act(self, code_or_id, command, at)

    def act_on_many(
        self, dossier_ids: Sequence[str], command: ActCommand, at: datetime | None = None
    ) -> tuple[Acted, ...]:
        """The same act on several; `Acted.refused` names those it was refused for."""
        from onestop.application import acts

        return acts.act_on_many(self, dossier_ids, command, at)

    def would_act(self, dossier_id: str, command: ActCommand) -> tuple[str, ...]:
        """The warnings an act would come with now, without doing it; Refused says why it could not be done."""
        from onestop.application import acts

        return acts.would(self, dossier_id, command).warnings

    def name_substitute(self, command: NameSubstitute) -> None:
        from onestop.application import substituting

        substituting.name_substitute(self, command)

    def substitutions(self) -> tuple[Substitution, ...]:
        return self.store.substitutions()

    def open_anomalies(self) -> int:
        """How many wait for somebody to look at them. Cheap."""
        return self.store.anomaly_book().count()

    def anomalies(self, *, settled: bool = False, limit: int = 50, after: str = "") -> Anomalies:
        """What desks did without knowing of each other, newest first; with `settled` also what was looked at."""
        from onestop.application import anomalies

        return anomalies.page(self, settled=settled, limit=limit, after=after)

    def settle_anomaly(self, key: str, choice: str, reason: str = "") -> Anomaly:
        """Record what was chosen; a later choice takes its place. Refused says why not."""
        from onestop.application import anomalies

        return anomalies.settle(self, key, choice, reason)

    def anomaly_file(self, key: str) -> bytes:
        """All that is known of one as JSON, for whoever looks after the program."""
        from onestop.application import anomalies

        return anomalies.file(self, key)

    def may_settle_anomalies(self) -> bool:
        """Heads, leaders, administrators and the desk."""
        from onestop.application import rights

        return rights.is_allowed(self, rights.Act.SETTLE)

    def counts(self) -> Counts:
        return reading.counts(self)

    def print_slip(
        self,
        dossier_id: str,
        form: str,
        *,
        lang: str = "vi",
        reason: str = "",
        target: str = "printer",
        round: int = 0,  # noqa: A002 - as the command line says it
    ) -> SlipContent:
        """Write the print journal, then give what stands on the paper. A second print is a marked reprint.

        `form` is ``receipt``, ``supplement``, ``refusal``, ``apology``, ``stop``, ``control``, ``transfer`` or
        ``return``; `round` its round in the journal, 0 the last of it. A receipt that was corrected
        since is printed as the one that replaces it.
        """
        from onestop.application import printing

        return printing.print_slip(
            self, dossier_id, form, lang=lang, reason=reason, target=target, round_no=round
        )

    def slip_round(self, dossier_id: str, form: str, round_no: int = 0) -> int:
        """Which slip of its form `print_slip` would print now, as the journal counts them."""
        from onestop.application import printing

        return printing.slip_round(self, dossier_id, form, round_no)

    def preview_slip(
        self,
        dossier_id: str,
        form: str,
        *,
        lang: str = "vi",
        round: int = 0,  # noqa: A002 - as above
    ) -> SlipContent:
        """The slip as it was last printed (or would be first), for the screen: no journal line, no number."""
        from onestop.application import printing

        return printing.preview_slip(self, dossier_id, form, lang=lang, round_no=round)

    def print_receipt(
        self, dossier_id: str, *, lang: str = "vi", reason: str = "", target: str = "printer"
    ) -> ReceiptContent:
        return cast(
            "ReceiptContent", self.print_slip(dossier_id, "receipt", lang=lang, reason=reason, target=target)
        )

    def deadline_sheet(self, dossier_id: str) -> DeadlineSheetContent:
        from onestop.application import printing

        return printing.deadline_sheet(self, dossier_id)

    def transfer_paper(
        self, dossier_id: str, agency: str, *, target: str = "printer", reason: str = ""
    ) -> TransferContent:
        """Phiếu chuyển xử lý for one agency. Refused(``not_asked``). Journalled."""
        from onestop.application import printing

        return printing.transfer_paper(self, dossier_id, agency, target=target, reason=reason)

    def hand_over_list(
        self, dossier_ids: Sequence[str] = (), *, unit: str = "", day: date | None = None
    ) -> HandOverListContent:
        """One sheet to sign: these dossiers, or all the desk handed to `unit` on `day`. Recorded and numbered."""
        from onestop.application import hand_over_sheets

        return hand_over_sheets.hand_over_list(self, dossier_ids, unit=unit, day=day)

    def post_list(self, day: date | None = None) -> PostListContent:
        """What went by post on a day; for today also what still waits for it."""
        from onestop.application import way_lists

        return way_lists.post_list(self, day)

    def reminder_list(self, days: int) -> ReminderListContent:
        """Results that have lain at the desk for so many calendar days or longer, the oldest first."""
        from onestop.application import way_lists

        return way_lists.reminder_list(self, days)

    def fitting(self, typed: str) -> Fitting:
        """What a scanned or typed code leads to at the counter, ready results first."""
        from onestop.application import returning

        return returning.fitting(self, typed)

    def at_counter(self, dossier_id: str) -> AtCounter:
        """One dossier as whoever hands its result out needs it."""
        from onestop.application import returning

        return returning.at_counter(self, dossier_id)

    def unfetched_results(self) -> Unfetched:
        """What lies ready and waits to be fetched, the longest first."""
        from onestop.application import returning

        return returning.unfetched_results(self)

    def partner_letter(self, dossier_id: str, agency: str) -> PartnerLetter:
        """The letter that `partner_request` will give, before anything is journalled."""
        from onestop.application import partner_files

        return partner_files.letter(self, dossier_id, agency)

    def partner_request(self, dossier_id: str, agency: str) -> PartnerRequest:
        """For an agency without the program: a letter it answers in, and the transfer slip beside it. Journalled."""
        from onestop.application import partner_files

        return partner_files.request(self, dossier_id, agency)

    def read_partner_answer(self, letter: bytes, dossier_id: str = "") -> PartnerAnswer:
        """What an answered letter says, checked against the ledger; nothing is recorded."""
        from onestop.application import partner_files

        return partner_files.read_answer(self, letter, dossier_id)

    def take_partner_answer(self, letter: bytes, dossier_id: str = "") -> Acted:
        """Record an answered letter, once. Refused says what is wrong with it."""
        from onestop.application import partner_files

        return partner_files.take_answer(self, letter, dossier_id)

    def check_register(self, rows: Iterable[RegisterRow], progress: Progress | None = None) -> ImportOutcome:
        """What an import would do, without doing it."""
        from onestop.application import register

        return register.check(self, rows, progress)

    def import_register(
        self,
        name: str,
        digest: str,
        rows: Iterable[RegisterRow],
        *,
        good_rows: bool = False,
        progress: Progress | None = None,
    ) -> ImportOutcome:
        """All of a tracking book or nothing; with `good_rows` all rows without a fault."""
        from onestop.application import register

        return register.import_book(self, name, digest, rows, good_rows=good_rows, progress=progress)

    def year_report(self, year: int, known_at: datetime | None = None) -> YearReport:
        from onestop.application import reporting

        return reporting.year_report(self, year, known_at)

    def year_paper(self, report: YearReport, *, anyway: bool = False) -> YearContent:
        from onestop.application import reporting

        return reporting.year_paper(self, report, anyway=anyway)

    @property
    def reports(self) -> Reports:
        """What is counted for others: statutory tables, indices, causes, times, the register."""
        from onestop.application.reports.counting import Reports

        return Reports(self)

    @property
    def watch(self) -> Watch:
        """What somebody should look at, and what the passing of time has moved."""
        from onestop.application.watching import Watch

        return Watch(self)

    def verify(self, progress: Progress | None = None) -> Verification:
        return self.store.verify(progress)

    def rebuild(self, progress: Progress | None = None) -> Rebuilt:
        """All tables anew from the ledger. Refused(``may_not`` | ``left_office``)."""
        from onestop.application import rights

        rights.must_be_allowed(self, rights.Act.REBUILD)
        return self.store.rebuild(progress)

    def load_draft(self, page: str) -> str:
        """What whoever acts typed there and did not receive yet; empty where there is nothing."""
        return self.store.load_draft(self._own(page))

    def save_draft(self, page: str, text: str) -> None:
        self.store.save_draft(self._own(page), text, self.clock.now())

    def _own(self, page: str) -> str:
        """A draft belongs to the person who typed it."""
        return f"{page} {self.actor}"

    def today(self) -> date:
        return self.clock.now().date()
