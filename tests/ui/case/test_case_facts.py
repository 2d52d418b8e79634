"""What the borrower tells is kept while it is typed, and shown again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from agent_desk.domain.evidence import EvidenceKind
from agent_desk.domain.hardship import NO_FACTS, HardshipFacts
from agent_desk.domain.money import Money
from tests.ui.case.conftest import Key
from tests.ui.scene import LATE, NEARLY

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLineEdit
    from pytestqt.qtbot import QtBot

    from tests.ui.case.conftest import Desk


def _cny(amount: int) -> Money:
    return Money.of(amount, "CNY")


TOLD = HardshipFacts(date(2026, 5, 22), _cny(4600), _cny(1900), _cny(1750), date(2026, 8, 1))


def _stored(desk: Desk) -> HardshipFacts:
    return desk.scene.services.case.open(desk.session.user, LATE).case.facts


def _type(desk: Desk, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    desk.write(text)


def test_what_is_typed_is_kept_after_a_pause(desk: Desk, qtbot: QtBot) -> None:
    desk.open(LATE)
    hardship, offer = desk.work.hardship, desk.work.offer
    _type(desk, hardship.since, "22 May 2026")
    _type(desk, hardship.income, "4600")
    _type(desk, hardship.rent, "1900")
    _type(desk, offer.can_pay, "1750")
    _type(desk, offer.first_due, "2026-08-01")
    assert hardship.left.plain_text == "¥2,700.00 left"
    qtbot.waitUntil(lambda: _stored(desk) == TOLD)


def test_what_is_stored_is_shown_when_the_case_is_opened(desk: Desk) -> None:
    desk.scene.services.facts.save(desk.scene.user("2042"), LATE, TOLD)
    desk.open(LATE)
    hardship, offer = desk.work.hardship, desk.work.offer
    assert (hardship.since.day, hardship.income.amount, hardship.rent.amount) == (TOLD.since, TOLD.income, TOLD.costs)
    assert (offer.can_pay.amount, offer.first_due.day) == (TOLD.can_pay, TOLD.first_due)
    assert offer.choices.first_due == TOLD.first_due
    assert hardship.left.plain_text == "¥2,700.00 left"


def test_leaving_the_case_keeps_what_was_typed_last(desk: Desk) -> None:
    desk.open(LATE)
    _type(desk, desk.work.hardship.income, "4600")
    desk.page.open_case(NEARLY)
    assert _stored(desk).income == _cny(4600)


def test_half_an_amount_is_not_kept_as_nothing(desk: Desk, qtbot: QtBot) -> None:
    desk.scene.services.facts.save(desk.session.user, LATE, TOLD)
    desk.open(LATE)
    _type(desk, desk.work.hardship.since, "22 Ma")
    _type(desk, desk.work.hardship.rent, "2000")
    qtbot.waitUntil(lambda: _stored(desk).costs == _cny(2000))
    assert _stored(desk).since == TOLD.since
    assert desk.work.hardship.since.text() == "22 Ma"


def test_an_emptied_field_forgets_the_fact(desk: Desk, qtbot: QtBot) -> None:
    desk.scene.services.facts.save(desk.session.user, LATE, TOLD)
    desk.open(LATE)
    desk.work.hardship.income.setFocus()
    desk.work.hardship.income.selectAll()
    desk.key(Key.Key_Delete)
    qtbot.waitUntil(lambda: _stored(desk).income is None)
    assert desk.work.hardship.left.plain_text == ""


def test_what_makes_no_sense_is_said_and_stays_typed(desk: Desk, qtbot: QtBot) -> None:
    desk.open(LATE)
    _type(desk, desk.work.hardship.since, "2026-06-17")
    qtbot.waitUntil(desk.page.view.problem.isVisible)
    assert desk.work.hardship.since.text() == "2026-06-17"
    assert _stored(desk) == NO_FACTS
    _type(desk, desk.work.hardship.since, "2026-06-16")
    qtbot.waitUntil(lambda: _stored(desk).since == date(2026, 6, 16))
    assert not desk.page.view.problem.isVisible()


def test_what_somebody_else_changed_is_shown_beside_what_is_typed(desk: Desk, qtbot: QtBot) -> None:
    desk.open(LATE)
    _type(desk, desk.work.hardship.income, "46")
    desk.scene.services.facts.save(desk.scene.user("2042"), LATE, replace(NO_FACTS, costs=_cny(1900)))
    desk.page.case.reload()
    assert desk.work.hardship.rent.amount == _cny(1900)
    assert desk.work.hardship.income.text() == "46"
    desk.write("00")
    qtbot.waitUntil(lambda: _stored(desk) == replace(NO_FACTS, income=_cny(4600), costs=_cny(1900)))


def test_facts_are_kept_before_the_request_goes(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.scene.prove(EvidenceKind.TERMINATION_NOTICE)
    desk.open(LATE)
    desk.choose_reason("Lost")
    offer = desk.work.offer
    desk.click(offer.card(offer.kinds[0]))
    _type(desk, desk.work.hardship.income, "4600")
    desk.click(desk.page.view.primary)
    request = desk.scene.services.case.open(desk.session.user, LATE).request
    assert request is not None
    assert request.facts.income == _cny(4600)


def test_what_was_stored_since_the_case_was_read_is_not_shown_as_it_was_before(desk: Desk, qtbot: QtBot) -> None:
    desk.open(LATE)
    _type(desk, desk.work.hardship.income, "4600")
    qtbot.waitUntil(lambda: _stored(desk).income == _cny(4600))
    desk.page.retranslate()
    assert desk.work.hardship.income.amount == _cny(4600)
    assert not desk.page.keeping.conflict.panel.isVisible()
