"""What the gallery and the shots show: each widget and page alone, with made-up state. Companies are invented."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from onestop.catalog.calendar import load_calendar
from onestop.dev import exhibit_acts, exhibit_sharing, exhibit_work
from onestop.dev.exhibit_states import (
    CHECKLIST,
    CHECKLIST_LACKING,
    HIT_STATE,
    LIST_STATE,
    RAIL,
    STATUS,
    STEPS,
)
from onestop.domain.deadlines import compute_deadline
from onestop.domain.terms import Term, TermUnit
from onestop.gui.dialogs.join_dialog import JoinDialog
from onestop.gui.dialogs.keys_dialog import KeysDialog
from onestop.gui.main_window import MainWindow
from onestop.gui.page import Page
from onestop.gui.widgets.badge import Badge
from onestop.gui.widgets.big_code import BigCode
from onestop.gui.widgets.component_checklist import ComponentChecklist
from onestop.gui.widgets.counter import Counter
from onestop.gui.widgets.dossier_list import DossierList
from onestop.gui.widgets.empty_page import EmptyPage
from onestop.gui.widgets.key_button import ButtonKind, KeyButton
from onestop.gui.widgets.labelled_field import LabelledField
from onestop.gui.widgets.progress_strip import ProgressStrip
from onestop.gui.widgets.promise_card import PromiseCard
from onestop.gui.widgets.route import RouteColumn, RouteRow
from onestop.gui.widgets.segments import Segments
from onestop.gui.widgets.text_field import FigureField, TextField
from onestop.gui.widgets.trouble_strip import TroubleStrip
from onestop.gui.words.papers import checklist_badge
from onestop.presenters.checklist import ChecklistState
from onestop.presenters.join import JoinState
from onestop.presenters.message import say
from onestop.presenters.promise import PromiseState
from onestop.presenters.promising import build_promise
from onestop.presenters.shell import Place, TopBarState
from onestop.presenters.widget_states import (
    BadgeKind,
    BadgeState,
    CounterState,
    EmptyPageState,
    FieldState,
    ProgressState,
    ToastState,
    TroubleState,
)
from onestop.resources import resource_folder

NOW = datetime(2026, 11, 23, 9, 41)


@dataclass(frozen=True, slots=True)
class Exhibit:
    """`make` gives a window of its own; it is shown, grabbed and thrown away."""

    name: str
    make: Callable[[], QWidget]


class _SamplePage(Page):
    def __init__(self, state: TopBarState) -> None:
        super().__init__()
        self._state = state

    def top_bar(self) -> TopBarState:
        return self._state


def sample_window(page: Page, place: Place = Place.RECEPTION) -> MainWindow:
    window = MainWindow()
    window.show_rail(RAIL)
    window.show_status(STATUS)
    window.add_page(place, page)
    window.open_place(place)
    return window


def promise(days: int, legal: int, unit: TermUnit = TermUnit.WORKING_DAY, at: datetime = NOW) -> PromiseState:
    calendar = load_calendar(resource_folder() / "calendar" / "decisions.toml")
    term, law = Term(days, unit), Term(legal, unit)
    return build_promise(
        at,
        term,
        compute_deadline(at, term, calendar),
        calendar,
        legal_term=law,
        legal=compute_deadline(at, law, calendar),
    )


def _reception(checklist: ChecklistState, state: PromiseState, words: str) -> MainWindow:
    page = _SamplePage(TopBarState("Tiếp nhận hồ sơ", saved_at=NOW))
    who = TextField("", "building", "Tổ chức, cá nhân nộp hồ sơ")
    who.setText("Công ty TNHH Linh kiện ô tô Kyowa Quốc tế")
    who.set_badge(BadgeState(BadgeKind.ON_TIME, "Đã có trong sổ"))
    first = LabelledField("Tổ chức, cá nhân nộp hồ sơ", who)
    facts = ("9900018824", "KCN Phố Nối A, tỉnh Hưng Yên", "0221 394 5197", "6 hồ sơ, đúng hạn cả 6")
    first.show_state(FieldState(hint="Gõ 3 chữ, MST, điện thoại hoặc quét thẻ", facts=facts))
    first.set_link("Sửa")
    what = TextField("", "file", "Thủ tục")
    what.set_lead("LD-01")
    what.setText("Cấp giấy phép lao động")
    second = LabelledField("Thủ tục", what)
    route = ("Việc làm", "Phòng Quản lý doanh nghiệp và lao động giải quyết", "7 bước, 1 lãnh đạo ký")
    second.show_state(FieldState(facts=route))
    head = QHBoxLayout()
    title = QLabel("Thành phần hồ sơ")
    title.setProperty("role", "label")
    head.addWidget(title)
    head.addWidget(Badge(checklist_badge(checklist)))
    head.addStretch(1)
    papers = ComponentChecklist()
    papers.show_state(checklist)
    sets = FigureField("Số bộ")
    sets.setText("1")
    note = QLineEdit()
    note.setPlaceholderText("Ghi chú (không bắt buộc)")
    row = QHBoxLayout()
    row.setSpacing(16)
    channels = [("counter", "Trực tiếp"), ("online", "Trực tuyến"), ("post", "Bưu chính")]
    row.addWidget(LabelledField("Kênh nộp", Segments(channels)), 2)
    row.addWidget(LabelledField("Trả kết quả", Segments(channels)), 2)
    row.addWidget(LabelledField("Số bộ", sets), 1)
    column = page.column_layout
    column.addWidget(first)
    column.addWidget(second)
    column.addLayout(head)
    column.addWidget(papers, 1)
    column.addLayout(row)
    column.addWidget(note)
    card = PromiseCard()
    card.show_state(state)
    page.panel_layout.addWidget(card, 1)
    page.panel_layout.addWidget(KeyButton(words, "Ctrl+Enter", "printer", ButtonKind.MAIN))
    page.use_panel()
    window = sample_window(page)
    papers.setFocus()
    papers.setCurrentIndex(papers.model().index(3, 1))
    return window


def _missing() -> PromiseState:
    return PromiseState(missing=(say("missing_originals", name="Phiếu lý lịch tư pháp", originals=1),))


def _search() -> MainWindow:
    window = _reception(CHECKLIST, promise(6, 10), "Tiếp nhận và in")
    window.resize(1366, 696)
    window.open_search("dong nai")
    window.palette_overlay.show_state(HIT_STATE)
    return window


def _list() -> MainWindow:
    page = _SamplePage(TopBarState("Việc của tôi", practice=True))
    lines = DossierList()
    lines.show_state(LIST_STATE)
    page.column_layout.addWidget(lines)
    steps = RouteColumn()
    steps.show_steps(STEPS)
    page.panel_layout.addWidget(steps)
    page.panel_layout.addStretch(1)
    page.panel_layout.addWidget(KeyButton("Hoàn thành", "Ctrl+Enter", "", ButtonKind.PRIMARY))
    page.panel_layout.addWidget(KeyButton("Yêu cầu bổ sung", "Ctrl+B", "", ButtonKind.STACKED))
    page.use_panel()
    window = sample_window(page, Place.MY_WORK)
    window.resize(1366, 696)
    window.show_toast(ToastState("Đã chuyển 261119-0508 sang Lãnh đạo phòng.", undo=True))
    return window


def _components() -> MainWindow:
    page = _SamplePage(TopBarState("Thành phần giao diện"))
    column = page.column_layout
    for kinds in (list(BadgeKind)[:6], list(BadgeKind)[6:11], list(BadgeKind)[11:]):
        badges = QHBoxLayout()
        for kind in kinds:
            badges.addWidget(Badge(BadgeState(kind)))
        badges.addStretch(1)
        column.addLayout(badges)
    buttons = QHBoxLayout()
    buttons.addWidget(KeyButton("Tiếp nhận và in", "Ctrl+Enter", "printer", ButtonKind.PRIMARY))
    buttons.addWidget(KeyButton("In lại", "Ctrl+P", "printer"))
    busy = KeyButton("Ghi sổ và in", "Ctrl+Enter", "printer", ButtonKind.PRIMARY)
    busy.set_busy("Đang ghi…")
    buttons.addWidget(busy)
    buttons.addWidget(KeyButton("Sửa", kind=ButtonKind.LINK))
    buttons.addStretch(1)
    column.addLayout(buttons)
    fields = QHBoxLayout()
    wrong = LabelledField("Thủ tục", TextField(name="Thủ tục"))
    wrong.show_state(FieldState(error=say("unknown_procedure")))
    odd = LabelledField("Mã số thuế", TextField(name="Mã số thuế"))
    odd.show_state(FieldState(warning=say("tax_code_check_digit")))
    fields.addWidget(wrong)
    fields.addWidget(odd)
    column.addLayout(fields)
    counters = QHBoxLayout()
    for state in (
        CounterState("late", "Quá hạn", "3", kind=BadgeKind.OVERDUE, chosen=True),
        CounterState("soon", "Sắp đến hạn", "4", kind=BadgeKind.DUE_SOON),
        CounterState("paused", "Tạm dừng", "7", kind=BadgeKind.PAUSED),
    ):
        counters.addWidget(Counter(state))
    reported = CounterState("all", "Đã tiếp nhận", "539", "hồ sơ, 50 thủ tục")
    counters.addWidget(Counter(reported, report=True))
    column.addLayout(counters)
    code = BigCode()
    code.show_code("000.00.99.H31-", "261123-0510")
    column.addWidget(code)
    route = RouteRow()
    route.show_steps(STEPS)
    column.addWidget(route)
    column.addStretch(1)
    empty = EmptyPageState(
        "check-circle", "Hôm nay chưa có việc đến hạn", "Hồ sơ mới được giao sẽ hiện ở đây.", "Xem việc"
    )
    page.panel_layout.addWidget(EmptyPage(empty), 1)
    progress = ProgressStrip()
    page.panel_layout.addWidget(progress)
    progress.show_state(ProgressState("Đang in 2 liên", 1, 2, "Dừng được bằng Esc."), at_once=True)
    trouble = TroubleStrip()
    page.panel_layout.addWidget(trouble)
    safe = "Hồ sơ 261123-0510 đã ghi sổ. Phiếu chờ in: 1."
    trouble.show_state(TroubleState("printer", "Máy in Quầy 2 không trả lời", safe, "In máy khác"))
    page.use_panel()
    return sample_window(page)


def _promises() -> QWidget:
    ground = QWidget()
    row = QHBoxLayout(ground)
    row.setSpacing(40)
    cards = (
        promise(6, 10),
        promise(30, 45),
        promise(4, 8, TermUnit.WORKING_HOUR, NOW + timedelta(hours=5)),
        PromiseState(waiting=True, missing=(say("no_applicant"), say("no_procedure"))),
    )
    for state in cards:
        card = PromiseCard()
        card.setFixedWidth(285)
        card.show_state(state)
        column = QVBoxLayout()
        column.addWidget(card)
        row.addLayout(column)
    return ground


def exhibits() -> tuple[Exhibit, ...]:
    """In the order of the places; names are file names."""
    return (
        Exhibit("reception", lambda: _reception(CHECKLIST, promise(6, 10), "Tiếp nhận và in")),
        Exhibit("lacking", lambda: _reception(CHECKLIST_LACKING, _missing(), "In phiếu yêu cầu bổ sung")),
        Exhibit("promises", _promises),
        Exhibit("my-work", lambda: sample_window(exhibit_work.my_work("laodong2"), Place.MY_WORK)),
        Exhibit("my-work-desk", lambda: sample_window(exhibit_work.my_work("motcua1"), Place.MY_WORK)),
        Exhibit("return", lambda: sample_window(exhibit_work.returning("180102-0001"), Place.RETURN)),
        Exhibit("return-post", lambda: sample_window(exhibit_work.returning("180102-0003"), Place.RETURN)),
        Exhibit("list", _list),
        Exhibit("search", _search),
        Exhibit("components", _components),
        Exhibit("keys", KeysDialog),
        Exhibit("act-supplement", exhibit_acts.supplement),
        Exhibit("act-apology", exhibit_acts.apology),
        Exhibit("act-answer", exhibit_acts.answer),
        Exhibit("act-menu", exhibit_acts.menu),
        Exhibit("sharing-chips", exhibit_sharing.chips),
        Exhibit("sharing-clock", lambda: exhibit_sharing.clock(_list())),
        Exhibit("sharing-alone", exhibit_sharing.jobs_alone),
        Exhibit("sharing-stopped", exhibit_sharing.jobs_stopped),
        Exhibit("sharing-agreed", exhibit_sharing.jobs_shared),
        Exhibit("sharing-join", lambda: JoinDialog(JoinState(open=True))),
        Exhibit("sharing-joining", exhibit_sharing.joining),
        Exhibit("sharing-refused", exhibit_sharing.join_refused),
        Exhibit("sharing-unchecked", exhibit_sharing.join_unchecked),
    )
