"""What to send, copied for the borrower."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from agent_desk.domain.evidence import EvidenceKind
from tests.ui.scene import LATE

if TYPE_CHECKING:
    from tests.ui.case.conftest import Desk


def test_what_to_send_is_copied_in_the_borrowers_own_language(desk: Desk) -> None:
    desk.open(LATE)
    row = desk.work.hardship.evidence
    assert not row.copy.isVisible(), "nobody knows yet what to send"
    desk.choose_reason("Lost")
    desk.click(row.copy)
    text = QGuiApplication.clipboard().text()
    assert "尾号7724" in text
    assert text.count("\n- ") == 3
    assert row.copy.text() == "Copied: paste it"
    desk.record_as_seen(EvidenceKind.TERMINATION_NOTICE)
    assert row.copy.text() == "Copy what to send"
    desk.click(row.copy)
    assert QGuiApplication.clipboard().text() != text
