"""Find cheapest, the board of offers and the nearest allowed value, by keys and mouse."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from agent_desk.domain.amounts import Component
from agent_desk.domain.concessions import ConcessionKind, Reamortisation, Waiver
from agent_desk.domain.evidence import EvidenceKind
from agent_desk.domain.money import Money
from agent_desk.domain.policy.finding import Verdict
from agent_desk.domain.proposal import Proposal
from agent_desk.ui.case.nearest_words import nearest_words
from tests.ui.case.conftest import TEN_DAYS, Desk, Key
from tests.ui.scene import LATE, Scene

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from agent_desk.ui.case.answers_row import AnswersRow

ALT = Qt.KeyboardModifier.AltModifier
PLAN = ConcessionKind.REAMORTISATION


@pytest.fixture
def at_work(desk: Desk) -> Desk:
    """Lost her job, the letter is in."""
    desk.scene.prove(EvidenceKind.TERMINATION_NOTICE)
    desk.open(LATE)
    desk.choose_reason("Lost")
    return desk


def _can_pay(desk: Desk, amount: str) -> AnswersRow:
    desk.work.offer.can_pay.setFocus()
    desk.work.offer.can_pay.selectAll()
    desk.write(amount)
    desk.key(Key.Key_F6)
    return desk.work.offer.answers


def test_f6_gives_the_cheapest_that_fits_and_the_nearest_within_the_own_limit(at_work: Desk) -> None:
    answers = _can_pay(at_work, "1750")
    fits, own = answers.buttons
    found = at_work.work.negotiation.find_cheapest(at_work.work.offer.choices, Money.of(1750, "CNY"))
    assert found.cheapest is not None
    assert found.own is not None
    money = at_work.scene.words().money
    each, mine = money(found.cheapest.view.regular_after), money(found.own.view.regular_after)
    assert fits.accessibleName() == f"Cheapest 30 months, {each} supervisor"
    assert own.accessibleName() == f"Your limit 24 months, {mine} {money(found.over)} over"
    assert at_work.focused is fits
    assert answers.line.isHidden()
    at_work.key(Key.Key_Return)
    assert at_work.card(PLAN).value == 30
    assert at_work.card(PLAN).is_chosen
    assert at_work.primary == "Send for approval"
    assert at_work.work.comparison.chart.chart.line_words.endswith("to spare")


def test_the_other_answer_can_still_be_taken_after_the_first(at_work: Desk) -> None:
    fits, own = _can_pay(at_work, "1750").buttons
    at_work.click(fits)
    at_work.click(own)
    assert at_work.card(PLAN).value == 24
    assert at_work.primary == "Create agreement"
    assert fits.accessibleName().startswith("Cheapest 30 months")


def test_answers_follow_the_amount_after_a_pause(at_work: Desk, qtbot: QtBot) -> None:
    answers = _can_pay(at_work, "1750")
    at_work.work.offer.can_pay.setFocus()
    at_work.work.offer.can_pay.selectAll()
    at_work.write("2500")
    qtbot.waitUntil(lambda: "within your limit" in answers.buttons[0].accessibleName())
    assert answers.buttons[1].accessibleName().endswith("fits")
    assert at_work.focused is at_work.work.offer.can_pay


def test_what_is_waived_goes_into_the_answers(at_work: Desk) -> None:
    at_work.click(at_work.card(ConcessionKind.WAIVE_PENALTY))
    answers = _can_pay(at_work, "1750")
    assert "waive 50 % penalty interest" in answers.buttons[0].toolTip()
    at_work.click(answers.buttons[0])
    assert at_work.card(ConcessionKind.WAIVE_PENALTY).is_chosen
    assert at_work.card(ConcessionKind.WAIVE_PENALTY).value == 50


def test_the_first_date_of_the_plan_goes_into_the_answers(at_work: Desk) -> None:
    at_work.work.offer.first_due.setFocus()
    at_work.write("2026-08-01")
    answers = _can_pay(at_work, "1750")
    at_work.click(answers.buttons[0])
    outcome = at_work.work.outcome
    assert outcome.proposal is not None
    assert isinstance(outcome.proposal.timing, Reamortisation)
    assert outcome.proposal.timing.first_due is not None
    assert outcome.proposal.timing.first_due.isoformat() == "2026-08-01"


def test_when_nothing_fits_it_says_by_how_much(at_work: Desk) -> None:
    answers = _can_pay(at_work, "100")
    assert answers.line.text.startswith("No plan fits: the nearest that anyone may grant is ¥")
    assert answers.buttons[0].accessibleName().startswith("Nearest 48 months")
    assert answers.buttons[0].accessibleName().endswith("manager")
    assert "24 months" in answers.buttons[1].accessibleName()


def test_f6_asks_for_what_it_needs(desk: Desk) -> None:
    desk.open(LATE)
    desk.key(Key.Key_F6)
    answers = desk.work.offer.answers
    assert answers.line.text.startswith("Choose the reason first")
    desk.choose_reason("Lost")
    desk.key(Key.Key_F6)
    assert answers.line.text == "Say first what the borrower can pay a month."
    assert desk.focused is desk.work.offer.can_pay
    desk.write("0")
    desk.key(Key.Key_F6)
    assert not answers.buttons[0].isVisible()
    assert answers.line.text


def test_answers_look_ahead_to_proof_that_is_still_to_come(desk: Desk) -> None:
    desk.open(LATE)
    desk.choose_reason("Lost")
    answers = _can_pay(desk, "1750")
    assert answers.line.text == "Holds once the proof is in."
    desk.click(answers.buttons[1])
    assert desk.card(PLAN).value == 24
    assert desk.is_blocked(), "nothing is granted without it"


def test_f5_shows_what_the_policy_holds_and_takes_one(at_work: Desk) -> None:
    at_work.key(Key.Key_F5)
    view = at_work.page.view
    assert view.middle.currentWidget() is view.board
    table = view.board.table
    context = at_work.work.negotiation.context
    offers = at_work.scene.services.offers.board(context, at_work.work.negotiation.reason)
    words = at_work.scene.words()
    shown = [table.figures.index(row, 0).data() for row in range(table.figures.rowCount())]
    assert shown == [words.proposal(offer.view.proposal, "CNY") for offer in offers]
    assert at_work.focused is table
    place = next(n for n, offer in enumerate(offers) if offer.role.value == "supervisor")
    for _ in range(place):
        at_work.key(Key.Key_Down)
    at_work.click(view.board.take)
    assert view.middle.currentWidget() is at_work.work
    outcome = at_work.work.outcome
    assert outcome.proposal == offers[place].view.proposal
    assert outcome.judgement is not None
    assert outcome.judgement.verdict is Verdict.NEEDS_AUTHORITY


def test_every_offer_of_the_board_stands_on_the_controls_as_it_is(at_work: Desk) -> None:
    for offer in at_work.work.negotiation.board():
        at_work.work.take(offer.view.proposal)
        assert at_work.work.outcome.proposal == offer.view.proposal


def test_the_board_opens_by_its_link_and_closes_with_esc(at_work: Desk) -> None:
    at_work.click(at_work.work.offer.board)
    view = at_work.page.view
    assert view.middle.currentWidget() is view.board
    assert at_work.page.go_back()
    assert view.middle.currentWidget() is at_work.work
    at_work.key(Key.Key_F5)
    at_work.key(Key.Key_F5)
    assert view.middle.currentWidget() is at_work.work


def test_an_empty_board_says_why(desk: Desk) -> None:
    desk.open(LATE)
    desk.key(Key.Key_F5)
    board = desk.page.view.board
    assert not board.table.isVisible()
    assert "Choose the reason first" in board.empty.accessibleDescription()


def test_the_board_can_only_be_looked_at_while_a_request_waits(open_desk: Callable[..., Desk]) -> None:
    scene = Scene()
    scene.ask()
    desk = open_desk(scene=scene)
    desk.open(LATE)
    before = desk.work.outcome.proposal
    desk.key(Key.Key_F5)
    board = desk.page.view.board
    assert not board.take.isVisible()
    desk.key(Key.Key_Return)
    assert desk.work.outcome.proposal == before


def test_alt_n_goes_to_the_nearest_that_the_agent_may_grant(at_work: Desk) -> None:
    nearest = at_work.page.view.nearest
    at_work.click(at_work.card(PLAN))
    assert not nearest.isVisible()
    at_work.card(PLAN).control.track.setFocus()
    at_work.key(Key.Key_PageUp)
    assert nearest.isVisible()
    assert nearest.text() == "Nearest: 24 months"
    at_work.key(Key.Key_N, ALT)
    assert at_work.card(PLAN).value == 24
    assert at_work.primary == "Create agreement"
    assert not nearest.isVisible()


def test_the_nearest_of_what_nobody_may_grant_is_clicked(at_work: Desk) -> None:
    at_work.click(at_work.card(PLAN))
    at_work.click(at_work.card(ConcessionKind.WAIVE_INTEREST))
    at_work.card(PLAN).control.track.setFocus()
    at_work.key(Key.Key_End)
    assert at_work.is_blocked()
    nearest = at_work.page.view.nearest
    assert nearest.text() == "Nearest you may grant", "more than one value would change"
    assert "New plan, 24 instalments" in nearest.toolTip()
    at_work.click(nearest)
    assert at_work.card(PLAN).value == 24
    assert not at_work.card(ConcessionKind.WAIVE_INTEREST).is_chosen


def test_a_waiver_brought_down_to_its_amount_stays_exact_until_its_track_moves(desk: Desk) -> None:
    desk.scene.prove(EvidenceKind.MEDICAL_CERTIFICATE, loan=TEN_DAYS)
    desk.open(TEN_DAYS)
    desk.choose_reason("Ill")
    kind = ConcessionKind.WAIVE_PENALTY
    waiver = Waiver(Component.PENALTY_INTEREST, amount=Money.of("3.21", "CNY"))
    desk.work.take(Proposal(None, (waiver,), 7))
    assert desk.work.outcome.proposal == Proposal(None, (waiver,), 7)
    assert desk.card(kind).control.spin.text() == "¥3.21"
    desk.card(kind).control.track.setFocus()
    desk.key(Key.Key_Home)
    desk.key(Key.Key_Right)
    assert desk.card(kind).control.spin.text() == "5 %"


@pytest.mark.parametrize(
    ("asked", "nearest", "said"),
    [
        (Proposal(Reamortisation(30)), Proposal(Reamortisation(24)), "24 months"),
        (
            Proposal(None, (Waiver(Component.FEES, share=Decimal(1)),)),
            Proposal(None, (Waiver(Component.FEES, amount=Money.of(100, "CNY")),)),
            "¥100.00",
        ),
        (Proposal(Reamortisation(30), (Waiver(Component.FEES, share=Decimal(1)),)), Proposal(Reamortisation(24)), ""),
        (Proposal(None, (Waiver(Component.FEES, share=Decimal(1)),), 30), Proposal(None, (), 7), ""),
    ],
)
def test_the_nearest_is_one_value_or_none(asked: Proposal, nearest: Proposal, said: str) -> None:
    assert nearest_words(Scene().words(), asked, nearest) == said
