"""A case page over the desk of the scene, driven by mouse and keys."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from agent_desk.domain.loan import LoanNumber, Payment, PaymentId
from agent_desk.ui.case import CasePage
from agent_desk.ui.case.identity_panel import RIGHT, WRONG
from tests import builders
from tests.ui.scene import TODAY, Scene

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from agent_desk.domain.concessions import ConcessionKind
    from agent_desk.domain.evidence import EvidenceKind
    from agent_desk.ui.case.call_state import CallState
    from agent_desk.ui.case.work_column import WorkColumn
    from agent_desk.ui.session import Session
    from agent_desk.ui.widgets.option_card import OptionCard

Key = Qt.Key
#: Ten days past due, of a borrower whose date of birth is known.
TEN_DAYS = LoanNumber("QF-2506-0222-1010")
LEFT = Qt.MouseButton.LeftButton


@dataclass
class Desk:
    """One page, and the hands on it."""

    scene: Scene
    session: Session
    page: CasePage

    @property
    def call(self) -> CallState:
        assert self.page.case.call is not None
        return self.page.case.call

    @property
    def work(self) -> WorkColumn:
        assert self.page.view.work is not None
        return self.page.view.work

    def card(self, kind: ConcessionKind) -> OptionCard:
        return self.work.offer.card(kind)

    def click(self, widget: QWidget) -> None:
        QApplication.processEvents()
        assert widget.isVisibleTo(self.page), f"not to be seen: {widget.accessibleName()}"
        QTest.mouseClick(widget, LEFT)

    @property
    def focused(self) -> QWidget:
        """Where keys go."""
        widget: QWidget | None = self.page.focusWidget()
        return self.page if widget is None else widget

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focused, key, modifier)

    def write(self, text: str) -> None:
        QTest.keyClicks(self.focused, text)

    def answer(self, *, right: bool = True) -> None:
        identity = self.page.view.identity
        for key in ("birth", "id", "phone"):
            if key in identity._rows:
                self.click(identity.answer(key)._buttons[RIGHT if right else WRONG])

    def open(self, number: LoanNumber) -> None:
        """Open a case and confirm who is speaking."""
        self.page.open_case(number)
        QApplication.processEvents()
        self.answer()
        self.click(self.page.view.primary)

    def choose_reason(self, words: str) -> None:
        """F2, then the first letters, as fast typists do."""
        self.key(Key.Key_F2)
        self.write(words)

    def record_as_seen(self, kind: EvidenceKind) -> None:
        self.click(self.work.hardship.evidence.tag(kind))
        self.click(self.work.hardship.evidence.seen)

    def is_blocked(self) -> bool:
        """Does the primary button only say why?"""
        return self.page.view.primary.is_blocked

    @property
    def primary(self) -> str:
        return self.page.view.primary.text()


def add_loan_ten_days_late(scene: Scene) -> None:
    first_due = date(2025, 7, 6)
    loan = builders.loan(TEN_DAYS, "b-10", principal=36_000, currency="CNY", rate="0.18", first_due=first_due, count=24)
    due = [row for row in loan.schedule.instalments if row.due_date < date(2026, 6, 6)]
    payments = tuple(Payment(PaymentId(f"t-{row.number}"), row.due_date, row.due.total) for row in due)
    born = builders.borrower("b-10", "Ana Ruiz", birth_date=date(1990, 2, 3), time_zone="Asia/Shanghai")
    with scene.store.work("system") as work:
        work.borrowers.save_many([born])
        work.loans.save_many([builders.standing(replace(loan, payments=payments), TODAY)])
        work.commit()


@pytest.fixture
def open_desk(qtbot: QtBot) -> Callable[..., Desk]:
    def make(user_id: str = "2041", size: tuple[int, int] = (1440, 860), scene: Scene | None = None) -> Desk:
        scene = scene or Scene()
        add_loan_ten_days_late(scene)
        session = scene.session(user_id)
        page = CasePage(session, scene.words())
        qtbot.addWidget(page)
        page.resize(*size)
        page.retranslate()
        page.show()
        page.activateWindow()
        qtbot.waitExposed(page)
        return Desk(scene, session, page)

    return make


@pytest.fixture
def desk(open_desk: Callable[..., Desk]) -> Desk:
    return open_desk()
