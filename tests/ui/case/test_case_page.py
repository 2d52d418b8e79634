from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from agent_desk.domain.amounts import Component
from agent_desk.domain.approval import RequestStatus
from agent_desk.domain.case import ActionKind, Channel, Disposition
from agent_desk.domain.concessions import ConcessionKind, Deferment, Reamortisation, Waiver
from agent_desk.domain.events import EventKind
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.loan import Payment, PaymentId
from agent_desk.domain.money import Money
from agent_desk.domain.proposal import Proposal
from agent_desk.ui.case.owed_panel import HIDDEN
from agent_desk.ui.tasks import Runner
from agent_desk.ui.widgets.question_dialog import QuestionDialog
from tests import builders
from tests.ui.case.conftest import TEN_DAYS, Desk, Key
from tests.ui.scene import LATE, NEARLY, TODAY, Scene

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

ALT = Qt.KeyboardModifier.AltModifier


def _kinds(desk: Desk) -> list[EventKind]:
    return [entry.event.kind for entry in desk.scene.store.state.audit.values()]


def test_amounts_and_work_are_hidden_until_identity_is_verified(desk: Desk) -> None:
    desk.page.open_case(LATE)
    view = desk.page.view
    assert view.middle.currentWidget() is view.identity
    assert not view.side.isVisible()
    assert {fact.value for fact in view.left.owed.rows.facts} == {HIDDEN}
    assert not view.left.history.isVisible()
    assert desk.primary == "Confirm identity"
    assert desk.is_blocked()
    desk.answer()
    desk.click(view.primary)
    assert view.middle.currentWidget() is desk.work
    assert view.left.owed.rows.facts[-1].value == "¥9,119.01"
    assert view.strip.identity.text == "Identity verified"
    assert desk.page.focusWidget() is desk.work.hardship.reason
    assert EventKind.IDENTITY_CHECKED in _kinds(desk)


def test_wrong_answers_close_the_case_for_this_call(desk: Desk) -> None:
    desk.page.open_case(LATE)
    desk.answer(right=False)
    assert desk.primary == "Identity not confirmed"
    desk.click(desk.page.view.primary)
    view = desk.page.view
    assert view.identity.failed.isVisible()
    assert not view.identity.card.isVisible()
    assert desk.is_blocked()
    desk.page.open_case(LATE)
    assert view.identity.failed.isVisible()
    assert {fact.value for fact in view.left.owed.rows.facts} == {HIDDEN}


def test_revealed_values_are_logged_and_masked_again(desk: Desk) -> None:
    desk.open(LATE)
    strip = desk.page.view.strip
    assert strip.phone.plain_text == "138 •••• 4471"
    desk.click(strip.reveal)
    assert strip.phone.plain_text == "13800004471"
    assert "13800004471" not in strip.phone.accessibleName()
    assert _kinds(desk).count(EventKind.FIELD_REVEALED) == 2
    strip._hide_again.timeout.emit()
    assert strip.phone.plain_text == "138 •••• 4471"
    assert strip._hide_again.interval() == 20_000


def test_a_date_of_birth_is_shown_on_demand_and_logged(desk: Desk) -> None:
    desk.page.open_case(TEN_DAYS)
    row = desk.page.view.identity._rows["birth"]
    assert row.hint.plain_text == "••••"
    desk.click(row.show_value)
    assert row.hint.plain_text == "1990-02-03"
    assert EventKind.FIELD_REVEALED in _kinds(desk)
    desk.page.identity._forget.timeout.emit()
    assert row.hint.plain_text == "••••"


def test_a_call_goes_on_when_the_page_is_left_and_the_case_opened_again(desk: Desk) -> None:
    desk.open(LATE)
    desk.page.open_case(TEN_DAYS)
    assert desk.page.view.middle.currentWidget() is desk.page.view.identity
    desk.page.open_case(LATE)
    assert desk.page.view.middle.currentWidget() is desk.work


def test_the_button_says_why_nothing_can_be_created(desk: Desk) -> None:
    desk.open(LATE)
    assert desk.is_blocked()
    desk.choose_reason("Lost")
    desk.click(desk.card(ConcessionKind.REAMORTISATION))
    assert "Evidence is missing" in desk.page.view.primary.accessibleDescription()
    with_cards = desk.card(ConcessionKind.REAMORTISATION)
    assert with_cards.verdict.text == "Within your limit"


def test_a_kind_that_nobody_may_grant_shows_its_rule_instead_of_a_track(desk: Desk) -> None:
    desk.scene.prove(EvidenceKind.MEDICAL_CERTIFICATE, loan=TEN_DAYS)
    desk.open(TEN_DAYS)
    card = desk.card(ConcessionKind.WAIVE_INTEREST)
    assert "Choose the reason first" in card._reason.plain_text
    desk.choose_reason("Ill")
    assert not card.control.isVisible()
    assert "No one can approve this" in card._reason.plain_text
    assert "Illness" in card._reason.plain_text
    assert card.verdict.text == "Not allowed"


def test_page_up_stops_at_the_limits_and_the_verdict_follows(desk: Desk) -> None:
    desk.scene.prove(EvidenceKind.TERMINATION_NOTICE)
    desk.open(LATE)
    desk.choose_reason("Lost")
    card = desk.card(ConcessionKind.REAMORTISATION)
    desk.click(card.mark)
    card.control.track.setFocus()
    desk.key(Key.Key_Home)
    seen = []
    for _ in range(3):
        desk.key(Key.Key_PageUp)
        seen.append((card.value, card.verdict.text))
    assert seen == [(24, "Within your limit"), (36, "Needs supervisor"), (60, "Not allowed")]
    assert desk.is_blocked()
    assert card.limits.plain_text == "Your limit 24 · supervisor 36"


def test_one_way_of_paying_excludes_the_other_and_waivers_add(desk: Desk) -> None:
    desk.open(LATE)
    desk.click(desk.card(ConcessionKind.REAMORTISATION))
    desk.click(desk.card(ConcessionKind.DEFERMENT))
    desk.click(desk.card(ConcessionKind.WAIVE_PENALTY))
    assert desk.work.offer.choices.chosen == {ConcessionKind.DEFERMENT, ConcessionKind.WAIVE_PENALTY}
    assert not desk.card(ConcessionKind.REAMORTISATION).is_chosen
    proposal = desk.work.outcome.proposal
    assert proposal is not None
    assert proposal.timing == Deferment(days=31)
    assert proposal.waivers == (Waiver(Component.PENALTY_INTEREST, share=Decimal("0.5")),)


def test_before_and_after_agree_with_the_weighed_offer(desk: Desk) -> None:
    desk.scene.prove(EvidenceKind.TERMINATION_NOTICE)
    desk.open(LATE)
    desk.choose_reason("Lost")
    desk.click(desk.card(ConcessionKind.REAMORTISATION))
    weighed = desk.work.outcome.weighed
    assert weighed is not None
    rows = desk.work.comparison.table._rows
    words = desk.scene.words()
    assert rows[0].after.plain_text == words.money(weighed.view.next_after.due.total)
    assert rows[3].after.plain_text == words.money(weighed.view.total_after)
    assert rows[3].change.plain_text == words.money(weighed.view.difference, plus=True)
    assert words.money(weighed.view.total_after) in " ".join(desk.page.view.side.script.plain_texts)


def test_what_the_borrower_can_pay_is_held_against_the_dearest_month(desk: Desk) -> None:
    desk.open(LATE)
    desk.click(desk.card(ConcessionKind.REAMORTISATION))
    desk.work.offer.can_pay.setFocus()
    desk.write("1500")
    chart = desk.work.comparison.chart.chart
    assert chart.can_pay == Money.of(1500, "CNY")
    assert "over in the dearest month" in chart.line_words
    desk.work.offer.can_pay.selectAll()
    desk.write("2500")
    assert "to spare" in desk.work.comparison.chart.chart.line_words


def test_an_impossible_first_date_is_said_in_place_of_the_figures(desk: Desk) -> None:
    desk.open(LATE)
    desk.click(desk.card(ConcessionKind.REAMORTISATION))
    desk.work.offer.first_due.setFocus()
    desk.write("2026-06-01")
    assert desk.work.comparison.problem.isVisible()
    assert "must be after" in desk.work.comparison.problem.title.plain_text
    assert desk.is_blocked()


def test_all_figures_open_and_close_with_keys(desk: Desk) -> None:
    desk.open(LATE)
    desk.click(desk.card(ConcessionKind.REAMORTISATION))
    desk.key(Key.Key_F4)
    view = desk.page.view
    assert view.middle.currentWidget() is view.figures
    assert view.figures.payments.figures.rowCount() == 25
    assert view.figures.reasons.figures.rowCount() == 3
    assert desk.page.go_back()
    assert view.middle.currentWidget() is desk.work


def test_why_shows_how_penalty_interest_came_about(desk: Desk) -> None:
    desk.open(LATE)
    owed = desk.page.view.left.owed
    desk.click(owed.why)
    texts = [label.text() for label in owed._steps.findChildren(type(owed.oldest))]
    assert any("67 days" in text and "18 %" in text for text in texts)
    assert any("¥80.26" in text for text in texts)


def test_rights_are_ticked_part_by_part_with_their_time(desk: Desk) -> None:
    desk.open(LATE)
    rights = desk.page.view.side.rights
    assert rights.unread_count == 6
    desk.key(Key.Key_F7)
    assert rights.read_count == 2, "what opens the talk is read in one go"
    desk.key(Key.Key_F7)
    assert rights.read_count == 4, "the cost waits for an offer"
    assert rights._rows[0].time.plain_text == "14:38"
    desk.click(desk.card(ConcessionKind.REAMORTISATION))
    assert rights._rows[3].text.plain_text.startswith("In total you will pay ¥")


def test_the_script_moves_on_with_f3_and_with_the_offer(desk: Desk) -> None:
    desk.scene.prove(EvidenceKind.TERMINATION_NOTICE)
    desk.open(LATE)
    desk.choose_reason("Lost")
    script = desk.page.view.side.script
    desk.key(Key.Key_F3)
    assert script.part == 1
    desk.click(desk.card(ConcessionKind.DEFERMENT))
    assert script.part == 2
    assert "17 Jul" in " ".join(script.plain_texts)
    desk.call.channel = Channel.LETTER
    desk.page.view.strip.channel_changed.emit()
    assert script.title.plain_text == "Letter draft"


def test_notes_are_kept_while_typing(desk: Desk) -> None:
    desk.open(LATE)
    desk.key(Key.Key_F8)
    desk.write("Laid off 22 May")
    notes = desk.page.view.side.notes
    assert notes._pause.isActive()
    assert notes._pause.interval() == 600
    notes._pause.timeout.emit()
    assert desk.scene.store.state.cases[LATE].note == "Laid off 22 May"
    assert notes.note.plain_text == "Saved 14:38:00"
    desk.key(Key.Key_F7)
    assert desk.page.view.side.rights.read_count == 2, "F-keys work while typing"


def test_a_case_read_before_the_note_was_kept_takes_nothing_back(desk: Desk) -> None:
    desk.open(LATE)
    field, panel = desk.page.view.side.notes.field, desk.page.view.side.notes
    field.setFocus()
    desk.write("Called.")
    desk.key(Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    desk.write(" Works nights.")
    desk.page.retranslate()
    assert field.toPlainText() == "Called. Works nights."
    assert not desk.page.keeping.conflict.panel.isVisible()
    panel.flush()
    desk.page.retranslate()
    assert field.toPlainText() == "Called. Works nights."
    assert desk.scene.store.state.cases[LATE].note == "Called. Works nights."


def test_a_reason_is_kept_on_the_case(desk: Desk) -> None:
    desk.open(LATE)
    desk.choose_reason("Div")
    reason = desk.scene.store.state.cases[LATE].reason
    assert reason is not None
    assert reason.value == "divorce"


def test_a_dropped_file_is_recorded_as_what_is_missing(desk: Desk, tmp_path: Path) -> None:
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(desk.scene.paper())
    desk.open(LATE)
    desk.choose_reason("Lost")
    hardship = desk.work.hardship
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(letter))])
    no_button, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, no_button, no_key)
    hardship.dropEvent(event)
    assert hardship.evidence.is_recording
    desk.click(hardship.evidence.seen)
    ((record, content),) = desk.scene.store.state.evidence.values()
    assert record.kind is EvidenceKind.TERMINATION_NOTICE
    assert content == letter.read_bytes()
    assert hardship.state.text.startswith("Required evidence is in")


def test_a_file_that_is_no_document_is_refused_with_a_sentence(desk: Desk, tmp_path: Path) -> None:
    other = tmp_path / "letter.txt"
    other.write_text("hello")
    desk.open(LATE)
    desk.choose_reason("Lost")
    desk.work.hardship.evidence.take_file(other)
    desk.click(desk.work.hardship.evidence.seen)
    assert desk.page.view.problem.isVisible()
    assert "letter.txt" in desk.page.view._problem_line.text
    assert not desk.scene.store.state.evidence


def test_a_call_back_is_set_with_f9(desk: Desk) -> None:
    desk.open(LATE)
    desk.key(Key.Key_F9)
    contact = desk.page.panels.contact
    assert contact is not None
    assert contact.isVisible()
    contact.at.selectAll()
    desk.write("16:30")
    desk.click(contact.set_back)
    action = desk.scene.store.state.cases[LATE].action
    assert action.kind is ActionKind.CALLBACK
    assert action.due_at == datetime(2026, 6, 16, 8, 30, tzinfo=UTC)
    assert not contact.isVisible()


def test_a_promise_beyond_what_the_role_may_take_is_refused_in_its_line(desk: Desk) -> None:
    desk.open(LATE)
    desk.click(desk.page.view.call_back)
    contact = desk.page.panels.contact
    assert contact is not None
    contact.due.setFocus()
    contact.due.selectAll()
    desk.write("2026-07-16")
    desk.click(contact.record)
    assert contact.problem.isVisible()
    contact.due.selectAll()
    QTest.keyClicks(contact.due, "2026-06-20")
    desk.click(contact.record)
    (promise,) = desk.scene.store.state.promises.values()
    assert promise.due_date == date(2026, 6, 20)
    assert promise.amount == Money.of("9119.01", "CNY")


def test_ending_the_call_logs_it_and_goes_back_to_the_queue(desk: Desk, qtbot: QtBot) -> None:
    desk.scene.services.queue.take(desk.session.user, LATE)
    desk.open(LATE)
    desk.click(desk.page.view.strip.end)
    ending = desk.page.ending.view
    desk.click(ending.outcome.boxes[Disposition.UNABLE_TO_PAY])
    with qtbot.waitSignal(desk.session.queue_wanted):
        desk.click(ending.save)
    (entry,) = desk.scene.store.state.contacts[LATE]
    assert entry.disposition is Disposition.UNABLE_TO_PAY
    assert desk.scene.store.state.cases[LATE].hold is None
    desk.page.open_case(LATE)
    assert desk.page.view.middle.currentWidget() is desk.page.view.identity, "another call asks again"


@pytest.fixture
def asked() -> Scene:
    scene = Scene()
    scene.ask()
    return scene


def test_a_counter_offer_is_shown_and_accepted(open_desk: Callable[..., Desk], asked: Scene) -> None:
    desk = open_desk(scene=asked)
    desk.open(LATE)
    assert not desk.work.offer.isEnabled()
    (number,) = asked.store.state.requests
    counter = Proposal(Reamortisation(26), (Waiver(Component.PENALTY_INTEREST, share=Decimal("0.5")),))
    asked.services.decide.counter(asked.user("0107"), number, counter, "26 is enough.")
    desk.session.changed.emit(LATE)
    assert desk.primary == "Accept counter-offer"
    assert desk.card(ConcessionKind.REAMORTISATION).value == 26
    desk.click(desk.page.view.primary)
    (agreement,) = asked.store.state.agreements.values()
    assert len(agreement.content.rows) == 26


def test_a_returned_request_shows_the_note_and_can_be_sent_again(open_desk: Callable[..., Desk], asked: Scene) -> None:
    desk = open_desk(scene=asked)
    desk.open(LATE)
    (number,) = asked.store.state.requests
    asked.services.decide.give_back(asked.user("0107"), number, "Which month does the new job start?")
    desk.session.changed.emit("")
    assert "new job" in desk.work.decision.message.small.plain_text
    assert desk.work.offer.isEnabled()
    desk.click(desk.page.view.primary)
    statuses = sorted(item.status for item in asked.store.state.requests.values())
    assert statuses == [RequestStatus.RETURNED, RequestStatus.SUBMITTED]


def _question(desk: Desk) -> QuestionDialog:
    (dialog,) = (found for found in desk.page.findChildren(QuestionDialog) if found.isVisible())
    return dialog


def test_a_request_can_be_withdrawn(open_desk: Callable[..., Desk], asked: Scene) -> None:
    desk = open_desk(scene=asked)
    desk.open(LATE)
    desk.click(desk.work.decision.withdraw)
    QTest.keyClick(_question(desk), Key.Key_Escape)
    (request,) = asked.store.state.requests.values()
    assert request.status is RequestStatus.SUBMITTED, "Esc leaves it as it is"
    desk.click(desk.work.decision.withdraw)
    desk.click(_question(desk).act)
    (request,) = asked.store.state.requests.values()
    assert request.status is RequestStatus.WITHDRAWN
    assert desk.work.offer.isEnabled()


def test_another_offer_may_follow_an_approved_one(open_desk: Callable[..., Desk], asked: Scene) -> None:
    (number,) = asked.store.state.requests
    asked.services.decide.approve(asked.user("0107"), number)
    desk = open_desk(scene=asked)
    desk.open(LATE)
    assert desk.primary == "Create agreement"
    desk.click(desk.work.decision.other)
    assert desk.work.offer.isEnabled()
    card = desk.card(ConcessionKind.REAMORTISATION)
    card.control.track.setFocus()
    desk.key(Key.Key_PageDown)
    assert card.value == 24
    assert desk.primary == "Create agreement"
    desk.click(desk.page.view.primary)
    (agreement,) = asked.store.state.agreements.values()
    assert len(agreement.content.rows) == 24


def test_an_unknown_loan_is_said_to_be_unknown(desk: Desk) -> None:
    desk.page.open_case("nothing")
    assert desk.page._root.currentWidget() is desk.page._empty


def test_small_windows_get_the_compact_page(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(size=(1208, 646))
    desk.scene.prove(EvidenceKind.TERMINATION_NOTICE)
    desk.open(LATE)
    desk.choose_reason("Lost")
    view = desk.page.view
    assert view.is_compact
    assert desk.work.comparison.figures.isVisible()
    assert not desk.work.comparison.chart.isVisible()
    desk.key(Key.Key_F7)
    assert view.side.tabs.current_key == "rights"
    assert view.side.rights.read_count == 0, "what was not in sight was not read from here"
    desk.key(Key.Key_F7)
    assert view.side.rights.read_count == 2
    assert desk.page.go_back(), "the hardship card folds"
    assert not desk.work.hardship.reason.isVisible()
    desk.key(Key.Key_F2)
    assert desk.work.hardship.reason.isVisible()


def test_step_one_is_a_line_on_small_windows_once_reason_and_proof_are_there(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(size=(1208, 646))
    desk.scene.prove(EvidenceKind.TERMINATION_NOTICE)
    desk.scene.services.case.set_reason(desk.scene.user("2041"), LATE, HardshipReason.UNEMPLOYMENT)
    desk.open(LATE)
    assert not desk.work.hardship.reason.isVisible()
    assert desk.work.offer.can_pay.hasFocus(), "the work goes on with the offer"
    desk.key(Key.Key_F2)
    assert desk.work.hardship.reason.isVisible()
    desk.key(Key.Key_1, ALT)
    assert not desk.work.hardship.reason.isVisible(), "folded again while the offer is worked on"


def test_alt_and_arrows_go_from_card_to_card(desk: Desk) -> None:
    desk.open(LATE)
    desk.choose_reason("Lost")
    seen = []
    for _ in range(4):
        desk.key(Key.Key_Down, ALT)
        seen.append(desk.page.focusWidget())
    assert seen == [desk.card(kind).mark for kind in desk.work.offer.kinds]
    desk.key(Key.Key_Space)
    assert desk.card(desk.work.offer.kinds[3]).is_chosen


def test_focus_follows_the_guide(desk: Desk) -> None:
    desk.open(LATE)
    hardship, offer = desk.work.hardship, desk.work.offer
    wanted = [hardship.since, hardship.income, hardship.rent, hardship.evidence.more, offer.can_pay, offer.first_due]
    seen = []
    for _ in wanted:
        desk.key(Key.Key_Tab)
        seen.append(desk.page.focusWidget())
    assert seen == wanted


def test_every_control_has_a_name(desk: Desk) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget

    desk.open(LATE)
    kinds = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit)
    controls = [item for item in desk.page.findChildren(QWidget) if isinstance(item, kinds) and item.isVisible()]
    unnamed = [
        item
        for item in controls
        if not (item.accessibleName() or (isinstance(item, QAbstractButton) and item.text()))
        and item.objectName() not in {"qt_spinbox_lineedit", "ScrollLeftButton", "ScrollRightButton"}
    ]
    assert not unnamed


def test_the_window_does_not_wait_for_the_store(open_desk: Callable[..., Desk], qtbot: QtBot) -> None:
    scene = Scene()
    scene.runner = Runner()
    desk = open_desk(scene=scene)
    desk.page.open_case(LATE)
    assert desk.page.case.file is None, "it is read off the main thread"
    qtbot.waitUntil(lambda: desk.page.case.file is not None)
    desk.answer()
    desk.click(desk.page.view.primary)
    qtbot.waitUntil(lambda: desk.page.view.middle.currentWidget() is desk.work)
    desk.page.view.side.notes.field.setPlainText("Called about the letter.")
    desk.page.open_case(TEN_DAYS)
    qtbot.waitUntil(lambda: desk.page.case.file is not None and not scene.runner.is_busy)
    assert scene.store.state.cases[LATE].note == "Called about the letter."
    assert desk.page.view.side.notes.field.toPlainText() == ""
    scene.runner.finish()


@pytest.mark.parametrize(
    ("user_id", "line"),
    [
        ("2041", "Your limit 24 · supervisor 36"),
        ("0107", "Your limit 36 · manager 48"),
        ("0012", "Your limit 48"),
    ],
)
def test_the_limit_beside_ones_own_is_that_of_the_next_role(
    open_desk: Callable[..., Desk], user_id: str, line: str
) -> None:
    desk = open_desk(user_id)
    desk.open(LATE)
    assert desk.card(ConcessionKind.REAMORTISATION).limits.plain_text == line


def test_a_loan_on_which_nothing_is_owed_has_nothing_to_agree(open_desk: Callable[..., Desk]) -> None:
    scene = Scene()
    with scene.store.work("system") as work:
        loan = work.loans.get(NEARLY)
        rest = tuple(
            Payment(PaymentId(f"rest-{row.number}"), TODAY, row.due.total)
            for row in loan.schedule.instalments[len(loan.payments) :]
        )
        paid = Payment(PaymentId("rest"), TODAY, Money.of(3_000, "CNY"))
        settled = replace(loan, payments=(*loan.payments, *rest, paid))
        work.loans.save_many([builders.standing(settled, TODAY)])
        work.commit()
    desk = open_desk(scene=scene)
    desk.open(NEARLY)
    assert not desk.work.negotiation.context.position.owed
    assert not desk.work.offer.isEnabled()
    assert desk.page.view.primary.accessibleDescription().startswith("Nothing is owed")
    desk.key(Key.Key_F5)
    assert desk.page.view.board.empty.accessibleDescription() == "Nothing is owed on this loan."


def test_an_approved_offer_that_no_longer_holds_says_what_changed_and_is_asked_again(
    open_desk: Callable[..., Desk], asked: Scene
) -> None:
    (number,) = asked.store.state.requests
    asked.services.decide.approve(asked.user("0107"), number)
    asked.services.promises.pay(asked.user("2041"), LATE, Money.of("100", "CNY"), TODAY)
    desk = open_desk(scene=asked)
    desk.open(LATE)
    stale = desk.work.stale
    assert stale.isVisible()
    assert "Received in all from" in stale.message.words.plain_text
    assert not desk.work.offer.isEnabled()
    assert desk.primary == "Ask again today"
    desk.click(stale.again)
    assert [item.status for item in asked.store.state.requests.values()] == [
        RequestStatus.LAPSED,
        RequestStatus.SUBMITTED,
    ]
    assert not desk.work.stale.isVisible()


def test_y_and_n_answer_the_questions_one_after_the_other(desk: Desk) -> None:
    desk.page.open_case(LATE)
    panel = desk.page.view.identity
    QTest.keyClick(panel, Key.Key_Y)
    QTest.keyClick(panel, Key.Key_N)
    assert (panel.answered, panel.right) == (2, 1)


def test_the_last_right_answer_opens_the_case_by_itself(desk: Desk) -> None:
    desk.page.open_case(LATE)
    panel = desk.page.view.identity
    for _ in range(panel.asked):
        assert not desk.call.is_verified
        QTest.keyClick(panel, Key.Key_Y)
    assert desk.call.is_verified
    assert (desk.call.confirmed, desk.call.asked) == (panel.asked, panel.asked)


def test_a_wrong_answer_waits_for_the_button(desk: Desk) -> None:
    desk.page.open_case(LATE)
    panel = desk.page.view.identity
    for _ in range(panel.asked):
        QTest.keyClick(panel, Key.Key_N)
    assert desk.call.checked_at is None


def test_alt_and_a_digit_choose_an_option_and_control_e_records_the_proof_that_is_missing(desk: Desk) -> None:
    desk.open(LATE)
    desk.choose_reason("Lost")
    desk.key(Key.Key_1, ALT)
    kind = desk.work.offer.kinds[0]
    assert desk.card(kind).is_chosen
    before = len(desk.scene.services.case.open(desk.scene.user("2041"), LATE).context.evidence)
    desk.key(Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    desk.key(Key.Key_Return)
    assert len(desk.scene.services.case.open(desk.scene.user("2041"), LATE).context.evidence) == before + 1
