"""Acting: what is offered to whom, acting at once, on many, undo, the menu, what fails."""

from __future__ import annotations

import pytest

from onestop.application import act_commands as commands
from onestop.application.changes import Changes
from onestop.domain.errors import Unavailable
from onestop.domain.status import Status
from onestop.presenters.acting_state import ActForm, ActKind, FieldKind
from tests.helpers.acting_counter import ActingCounter
from tests.helpers.held_tasks import HeldTasks


@pytest.fixture
def office() -> ActingCounter:
    return ActingCounter()


def value(form: ActForm, name: str) -> str:
    field = form.field(name)
    assert field is not None
    return field.value


def error(form: ActForm | None, name: str) -> str:
    assert form is not None
    field = form.field(name)
    assert field is not None and field.error is not None
    return field.error.code


# what is offered


def test_the_desk_hands_over_what_it_received(office: ActingCounter) -> None:
    new = office.receive()
    offers = office.by("motcua1").offers(office.rows(new))
    assert (offers[0].kind, offers[0].main, offers[0].needs_input) == (ActKind.HAND_OVER, True, False)
    kinds = {offer.kind for offer in offers}
    assert ActKind.FORWARD not in kinds and ActKind.RETURN not in kinds
    assert [offer.kind for offer in offers if offer.grave] == [ActKind.REFUSE]
    assert offers[-1].grave


def test_an_officer_of_another_division_is_offered_nothing(office: ActingCounter) -> None:
    new = office.receive()
    office.to_officer(new)
    assert office.offered("dautu1", new) == []
    assert office.offered("laodong2", new) == []
    assert ActKind.FORWARD in office.offered("laodong1", new)
    assert ActKind.FORWARD in office.offered("laodong.truong", new)
    assert ActKind.FORWARD in office.offered("quantri", new)


def test_a_substitute_is_offered_what_the_other_has(office: ActingCounter) -> None:
    new = office.receive()
    office.to_officer(new)
    assert office.offered("laodong2", new) == []
    day = office.counter.clock.now().date()
    substitute = commands.NameSubstitute("laodong1", "laodong2", day, day, "nghỉ phép")
    office.counter.desk("laodong.truong").name_substitute(substitute)
    assert office.offered("laodong2", new) == []
    office.by("laodong2").changed(Changes(everything=True))
    assert office.offered("laodong2", new)[0] is ActKind.FORWARD


def test_what_a_stopped_clock_waits_for_is_the_main_act(office: ActingCounter) -> None:
    new = office.receive()
    office.to_officer(new)
    office.do("laodong1", ActKind.ASK_SUPPLEMENT, new, more="Giấy khám sức khoẻ")
    assert office.by("motcua1").main(office.rows(new)) is ActKind.RECEIVE_SUPPLEMENT
    office.do("motcua1", ActKind.RECEIVE_SUPPLEMENT, new)
    office.do("laodong1", ActKind.ASK_PAYMENT, new, amount="600.000")
    assert office.by("motcua1").main(office.rows(new)) is ActKind.RECORD_PAYMENT
    outcome = office.do("motcua1", ActKind.RECORD_PAYMENT, new)
    assert outcome.done and office.state(new).status is Status.PROCESSING


def test_the_last_but_one_step_makes_it_ready_and_the_desk_returns_it(office: ActingCounter) -> None:
    new = office.receive()
    office.to_officer(new)
    for login in ("laodong1", "laodong.truong", "lanhdao1"):
        assert office.by(login).main(office.rows(new)) is ActKind.FORWARD
        office.do(login, ActKind.FORWARD, new)
    assert office.by("vanthu1").main(office.rows(new)) is ActKind.READY
    office.do("vanthu1", ActKind.READY, new)
    assert office.by("motcua1").main(office.rows(new)) is ActKind.RETURN
    outcome = office.do("motcua1", ActKind.RETURN, new, paper="CCCD 001")
    assert outcome.done and office.state(new).status is Status.RETURNED
    assert office.offered("laodong1", new) == []


def test_a_pool_is_taken_from_first(office: ActingCounter) -> None:
    new = office.receive()
    office.do("motcua1", ActKind.HAND_OVER, new)
    office.do("laodong.truong", ActKind.FORWARD, new, to="")
    assert office.by("laodong2").main(office.rows(new)) is ActKind.ACCEPT
    outcome = office.do("laodong2", ActKind.ACCEPT, new)
    assert outcome.where == "Chuyên viên lao động 2"


def test_many_are_offered_what_fits_all(office: ActingCounter) -> None:
    first, second = office.receive(), office.receive()
    office.do("motcua1", ActKind.HAND_OVER, first)
    assert office.by("quantri").main(office.rows(first, second)) is None
    assert ActKind.CORRECT not in office.offered("quantri", first, second)
    assert office.by("quantri").offers(()) == ()


# acting


def test_forwarding_says_who_has_it_now(office: ActingCounter) -> None:
    new = office.receive()
    outcome = office.do("motcua1", ActKind.HAND_OVER, new)
    assert (outcome.done, outcome.where) == (("180108-0001",), "Lãnh đạo phòng DN-LĐ")
    assert office.told[-1].touch(new)


def test_a_head_says_who_of_several_and_an_officer_is_asked_nothing(office: ActingCounter) -> None:
    new = office.receive()
    office.do("motcua1", ActKind.HAND_OVER, new)
    form = office.form("laodong.truong", ActKind.FORWARD, new)
    field = form.field("to")
    assert field is not None and field.kind is FieldKind.CHOICE
    assert [choice.key for choice in field.choices] == ["laodong1", "laodong2", ""]
    assert form.facts[0].code == "form_next_step"
    office.by("laodong.truong").submit({"to": "laodong2"})
    assert office.rows(new)[0].owner_login == "laodong2"
    office.do("laodong2", ActKind.FORWARD, new)
    assert office.rows(new)[0].owner_login == "laodong.truong"


def test_fifty_are_handed_over_and_taken_back_together(office: ActingCounter) -> None:
    ids = [office.receive() for _ in range(50)]
    outcome = office.do("motcua1", ActKind.HAND_OVER, *ids)
    assert len(outcome.done) == 50 and outcome.can_be_undone
    assert office.by("motcua1").undo()
    undone = office.by("motcua1").state.outcome
    assert undone is not None and undone.undone and len(undone.done) == 50
    assert {row.step_no for row in office.rows(*ids)} == {1}
    assert not office.by("motcua1").undo()


def test_some_of_many_are_refused_each_for_its_reason(office: ActingCounter) -> None:
    first, second = office.receive(), office.receive()
    rows = office.rows(first, second)
    office.do("motcua2", ActKind.HAND_OVER, second)
    acting = office.by("motcua1")
    assert acting.start(ActKind.HAND_OVER, rows)
    outcome = acting.state.outcome
    assert outcome is not None and outcome.done == ("180108-0001",)
    assert [(each.tail, each.why.code) for each in outcome.refused] == [("180108-0002", "moved_meanwhile")]


def test_an_undo_after_somebody_else_acted_is_refused_in_words(office: ActingCounter) -> None:
    new = office.receive()
    office.do("motcua1", ActKind.HAND_OVER, new)
    office.do("laodong.truong", ActKind.FORWARD, new, to="laodong1")
    office.by("motcua1").undo()
    outcome = office.by("motcua1").state.outcome
    assert outcome is not None and not outcome.done
    assert outcome.refused[0].why.code == "somebody_acted_since"


def test_undoing_twice_takes_back_two_acts(office: ActingCounter) -> None:
    new = office.receive()
    office.to_officer(new)
    office.do("laodong1", ActKind.ASK_SUPPLEMENT, new, more="x")
    office.do("laodong1", ActKind.RECEIVE_SUPPLEMENT, new)
    office.by("laodong1").undo()
    assert office.state(new).status is Status.SUPPLEMENT_ASKED
    office.by("laodong1").undo()
    assert office.state(new).status is Status.PROCESSING and not office.state(new).supplements


# menu, trouble, time


def test_the_menu_starts_what_is_chosen(office: ActingCounter) -> None:
    new = office.receive()
    acting = office.by("motcua1")
    assert acting.open_menu(office.rows(new))
    menu = acting.state.menu
    assert menu is not None and menu.tails == ("180108-0001",) and menu.offers[0].main
    acting.menu_chosen(ActKind.HAND_OVER)
    assert acting.state.menu is None and office.rows(new)[0].step_no == 2
    assert not office.by("dautu1").open_menu(office.rows(new))


def test_nothing_starts_twice_on_the_same_dossier() -> None:
    office = ActingCounter(tasks=HeldTasks())
    tasks = office.tasks
    assert isinstance(tasks, HeldTasks)
    new = office.receive()
    acting = office.by("motcua1")
    rows = office.rows(new)
    assert acting.start(ActKind.HAND_OVER, rows) and acting.state.at_work == {new}
    assert not acting.start(ActKind.HAND_OVER, rows)
    tasks.finish_all()
    assert acting.state.at_work == frozenset() and office.rows(new)[0].step_no == 2
    assert acting.start(ActKind.HAND_OVER, rows)
    tasks.finish_all()
    outcome = acting.state.outcome
    assert outcome is not None and outcome.refused[0].why.code == "moved_meanwhile"


def test_a_form_dropped_before_it_was_ready_does_not_open() -> None:
    office = ActingCounter(tasks=HeldTasks())
    tasks = office.tasks
    assert isinstance(tasks, HeldTasks)
    new = office.receive()
    acting = office.by("motcua1")
    acting.start(ActKind.REFUSE, office.rows(new))
    acting.drop()
    tasks.finish_all()
    assert acting.state.form is None and acting.state.at_work == frozenset()


def test_a_store_that_fails_keeps_what_was_typed(
    office: ActingCounter, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = office.receive()
    acting = office.by("motcua1")
    office.form("motcua1", ActKind.REFUSE, new)

    def broken(*_: object) -> None:
        raise Unavailable("disk_full")

    monkeypatch.setattr(office.counter.store, "action", broken)
    acting.submit({"reason": "Không thuộc thẩm quyền"})
    form = acting.state.form
    assert form is not None and not form.busy and form.error is not None and form.error.code == "disk_full"
    assert value(form, "reason") == "Không thuộc thẩm quyền"
    monkeypatch.undo()
    acting.submit({"reason": "Không thuộc thẩm quyền"})
    assert acting.state.form is None and acting.state.trouble is None


def test_a_partner_agency_is_offered_its_own_answer_and_nothing_else(office: ActingCounter) -> None:
    new = office.receive("DT-05")
    office.to_officer(new, "dautu1", "dautu.truong")
    office.do("dautu1", ActKind.ASK_PARTNER, new, agency="SXD", within_hours="16")
    assert office.offered("dkkd1", new) == []
    office.later(minutes=5)
    office.do("dautu1", ActKind.ASK_PARTNER, new, agency="PDKKD", within_hours="16")
    assert office.offered("dkkd1", new) == [ActKind.RECORD_ANSWER]
    form = office.form("dkkd1", ActKind.RECORD_ANSWER, new)
    choices = form.field("agency")
    assert choices is not None and [each.key for each in choices.choices] == ["PDKKD"]
    assert [fact.fact("agency") for fact in form.facts] == [choices.choices[0].words]
    office.by("dkkd1").submit({"reason": "Phù hợp"})
    assert [leg.agency for leg in office.state(new).open_legs] == ["SXD"]
    assert office.offered("dkkd1", new) == []
