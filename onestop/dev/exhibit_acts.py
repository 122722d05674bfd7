"""Made-up sheets of acting for the gallery and the shots: a request, an apology, a partner's answer, the menu."""

from __future__ import annotations

from datetime import datetime

from onestop.gui.dialogs.act_dialog import ActDialog
from onestop.gui.dialogs.act_menu import ActMenuDialog, MenuLine
from onestop.gui.dialogs.answer_dialog import AnswerDialog
from onestop.gui.words.acts import act_keys, act_word
from onestop.presenters.acting_state import ActForm, ActKind, FieldKind, FormChoice, FormField
from onestop.presenters.message import say
from onestop.presenters.partner_answers import AnswerShown, AnswerState

TAILS = ("261116-0505",)
APPLICANT = "Công ty TNHH Bao bì Đức Giang"
PAPERS = ("Văn bản đề nghị, Mẫu 03", "Giấy khám sức khoẻ", "Hộ chiếu còn thời hạn", "Phiếu lý lịch tư pháp")


def supplement() -> ActDialog:
    papers = tuple(FormChoice(name, name) for name in PAPERS)
    form = ActForm(
        ActKind.ASK_SUPPLEMENT,
        ("d",),
        TAILS,
        APPLICANT,
        fields=(
            FormField("items", FieldKind.TICKS, PAPERS[3], papers),
            FormField("more", FieldKind.LINES),
            FormField("until", FieldKind.DAY, "2026-12-02"),
            FormField("reason", FieldKind.NOTE),
        ),
        facts=(say("form_supplement_restart"),),
        warnings=(say("second_supplement"),),
    )
    return ActDialog(form)


def apology() -> ActDialog:
    form = ActForm(
        ActKind.APOLOGISE,
        ("d",),
        TAILS,
        APPLICANT,
        fields=(
            FormField("new_due", FieldKind.MOMENT, "2026-11-30T17:00", required=True),
            FormField("reason", FieldKind.NOTE, required=True, error=say("reason_missing")),
        ),
        warnings=(say("apology_late"),),
    )
    return ActDialog(form)


def answer() -> AnswerDialog:
    shown = AnswerShown(
        dossier_id="d",
        code_head="000.00.99.H31-",
        code_tail=TAILS[0],
        applicant=APPLICANT,
        procedure="Cấp GCN đăng ký đầu tư",
        agency="Sở Xây dựng",
        question="Dự án có phù hợp quy hoạch chi tiết khu công nghiệp không?",
        text="112/SXD-QH: Phù hợp. Đề nghị giữ đúng mật độ xây dựng đã duyệt.",
        answered_at=datetime(2026, 11, 20, 15, 0),
        due_at=datetime(2026, 11, 19, 17, 0),
        late=True,
        elsewhere=True,
    )
    return AnswerDialog(AnswerState(file="transfer_261116-0505_SXD_1.json", shown=shown))


def menu() -> ActMenuDialog:
    kinds = (ActKind.FORWARD, ActKind.ASK_SUPPLEMENT, ActKind.SEND_BACK, ActKind.CORRECT, ActKind.REFUSE)
    lines = [
        MenuLine(kind.value, act_word(kind), act_keys(kind, main=not place), kind is ActKind.REFUSE)
        for place, kind in enumerate(kinds)
    ]
    return ActMenuDialog("Việc khác", f"{TAILS[0]}  ·  {APPLICANT}", lines)
