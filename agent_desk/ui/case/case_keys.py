"""The keys of the case and the order of the focus; strip and history come last."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from agent_desk.ui.case.case_view import CaseView
    from agent_desk.ui.case.work_column import WorkColumn


def make_shortcuts(page: QWidget, keys: Mapping[str, Callable[[], object]]) -> None:
    """Make keys that act while the focus is anywhere on the page, also while typing."""
    for key, act in keys.items():
        shortcut = QShortcut(QKeySequence(key), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)


def order_focus(view: CaseView, work: WorkColumn) -> None:
    """Lay the order of the focus: hardship, offer, cards, notes, buttons, then strip and history."""
    hardship, offer = work.hardship, work.offer
    chain: list[QWidget] = [hardship.reason, hardship.since, hardship.income, hardship.rent]
    chain += [hardship.evidence.more, offer.can_pay, offer.first_due, offer.find_cheapest]
    chain += [*offer.answers.buttons, offer.board]
    for kind in offer.kinds:
        card = offer.card(kind)
        chain += [card.mark, card.control.track, card.control.spin]
    chain += [view.side.notes.field, view.nearest, view.waits, view.call_back, view.save, view.primary]
    chain += [view.strip.reveal, view.strip.clock, view.strip.end, view.left.history.list]
    for before, after in pairwise(chain):
        QWidget.setTabOrder(before, after)


def key_hints() -> tuple[tuple[str, str], ...]:
    """What F1 shows."""
    translate = QCoreApplication.translate
    return (
        ("F2", translate("CaseKeys", "Reason")),
        ("F3", translate("CaseKeys", "Next part of the script")),
        ("F4", translate("CaseKeys", "All figures")),
        ("F5", translate("CaseKeys", "What the policy holds")),
        ("F6", translate("CaseKeys", "Find the cheapest that fits")),
        ("F7", translate("CaseKeys", "Tick the part of the rights that was just read aloud")),
        ("Shift+F7", translate("CaseKeys", "Tick its first line alone")),
        ("F8", translate("CaseKeys", "Notes")),
        ("F9", translate("CaseKeys", "Call back or promise")),
        ("Ctrl+E", translate("CaseKeys", "Record the proof that is missing")),
        ("Ctrl+S", translate("CaseKeys", "Save draft")),
        ("Alt+N", translate("CaseKeys", "The nearest you may grant")),
        ("Alt+Down", translate("CaseKeys", "Next option, Alt+Up the one before")),
        ("Alt+1 – 9", translate("CaseKeys", "Choose this option, from top to bottom, left before right")),
        ("Space", translate("CaseKeys", "Choose the option")),
        ("Right", translate("CaseKeys", "One step more, Left one step less")),
        ("PgUp", translate("CaseKeys", "To the next limit, Page Down to the one below")),
        ("Ctrl+Return", translate("CaseKeys", "What the filled button says")),
        ("Esc", translate("CaseKeys", "One level back")),
    )
