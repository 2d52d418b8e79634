"""More filters: a panel under its button for reason, product, next action, holder and amount.

Every change is a question at once; the panel stays open until it is left.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.domain.case import ActionKind
from agent_desk.domain.evidence import HardshipReason
from agent_desk.services.ports import Holding, Narrowing
from agent_desk.ui import theme
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.chips import ChipRow, ChipSpec
from agent_desk.ui.widgets.money_field import MoneyField
from agent_desk.ui.widgets.segmented import SegmentedControl
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.wording.words import Words

_WIDTH: Final = 560
_PAUSE_MS: Final = 250
#: Actions that leave a case out of the queue have no chip.
_ACTIONS: Final = tuple(kind for kind in ActionKind if kind not in {ActionKind.NONE, ActionKind.PLAN_KEPT})


class MoreFilters(QFrame):
    """The panel.

    Signals:
        changed: Another narrowing.
    """

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "popup")
        self._words = words
        self._narrowing = Narrowing()
        self._products: Sequence[str] = ()
        self._titles = [TextLabel("", "label") for _ in range(5)]
        self.reasons = ChipRow(exclusive=False)
        self.products = ChipRow(exclusive=False)
        self.next_actions = ChipRow(exclusive=False)
        self.holding = SegmentedControl()
        self.least = MoneyField("CNY")
        self.most = MoneyField("CNY")
        self._to = TextLabel("", "secondary", "text2")
        self.clear_button = DeskButton()
        self.close_button = DeskButton(kind="primary", key="Esc")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._read)
        self._lay_out()
        for row in (self.reasons, self.products, self.next_actions):
            row.chosen.connect(lambda _key: self._read())
        self.holding.changed.connect(lambda _key: self._read())
        for field in (self.least, self.most):
            field.edited.connect(lambda _amount: self._pause.start())
            field.finished.connect(lambda _amount: self._read())
        self.clear_button.clicked.connect(self._clear)
        self.close_button.clicked.connect(self.hide)
        self.retranslate()

    def _lay_out(self) -> None:
        amounts = QHBoxLayout()
        amounts.setSpacing(8)
        for widget in (self.least, self._to, self.most):
            amounts.addWidget(widget)
        amounts.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.clear_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        range_of_amounts = QWidget()
        range_of_amounts.setLayout(amounts)
        amounts.setContentsMargins(0, 0, 0, 0)
        parts = (self.reasons, self.products, self.next_actions, self.holding, range_of_amounts)
        for title, part in zip(self._titles, parts, strict=True):
            column.addWidget(title)
            column.addWidget(part)
            column.addSpacing(6)
        column.addLayout(buttons)

    @property
    def narrowing(self) -> Narrowing:
        """What is asked for; whatever the panel has no field for stays as it was set."""
        return self._narrowing

    def set_narrowing(self, narrowing: Narrowing) -> None:
        """Show what a saved view asks for; tells nobody."""
        self._pause.stop()
        self._narrowing = narrowing
        self._show()

    def set_choices(self, currency: str, products: Sequence[str]) -> None:
        """What there is to choose from in this portfolio."""
        self._products = tuple(products)
        for field in (self.least, self.most):
            field.set_currency(currency)
        self._set_chips()
        self._show()

    def open_under(self, button: QWidget) -> None:
        """Open under the button, inside its window."""
        self.setFixedWidth(min(theme.scaled(_WIDTH), button.window().width() - 120))
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.setFixedHeight(layout.totalHeightForWidth(self.width()))
        at = button.mapTo(button.window(), QPoint(0, button.height() + 4))
        left = min(at.x(), button.window().width() - self.width() - 16)
        self.move(button.window().mapToGlobal(QPoint(max(0, left), at.y())))
        self.show()
        self.reasons.chip(HardshipReason.UNEMPLOYMENT.value).setFocus(Qt.FocusReason.PopupFocusReason)

    def retranslate(self) -> None:
        """Set the texts again."""
        self.setAccessibleName(self.tr("More filters"))
        titles = (
            self.tr("Reason"),
            self.tr("Product"),
            self.tr("Next action"),
            self.tr("In whose hands"),
            self.tr("Overdue"),
        )
        for label, title in zip(self._titles, titles, strict=True):
            label.set_text(title)
        for row, title in zip((self.reasons, self.products, self.next_actions), titles[:3], strict=True):
            row.setAccessibleName(title)
        self.holding.setAccessibleName(titles[3])
        texts = {Holding.ANY: self.tr("Anybody"), Holding.FREE: self.tr("Free"), Holding.HELD: self.tr("Held")}
        self.holding.set_choices([(holding.value, text) for holding, text in texts.items()])
        self.least.set_name(self.tr("Overdue at least"))
        self.most.set_name(self.tr("Overdue at most"))
        self._to.set_text(self.tr("to"))
        self.clear_button.set_text(self.tr("Clear"))
        self.close_button.set_text(self.tr("Show cases"))
        self._set_chips()
        self._show()

    def said(self) -> list[str]:
        """What narrows the queue, part by part, in words."""
        asked, words = self._narrowing, self._words
        parts = [words.reason(reason) for reason in sorted(asked.reasons)]
        parts += sorted(asked.products)
        parts += [words.action(kind) for kind in sorted(asked.actions)]
        if asked.held_by is not None:
            parts.append(self.tr("held by {person}").format(person=asked.held_by))
        elif asked.holding is not Holding.ANY:
            parts.append(self.tr("free") if asked.holding is Holding.FREE else self.tr("held"))
        least, most = asked.least, asked.most
        if least is not None and most is not None:
            parts.append(f"{words.money(least)} – {words.money(most)}")
        elif least is not None:
            parts.append(self.tr("at least {amount}").format(amount=words.money(least)))
        elif most is not None:
            parts.append(self.tr("at most {amount}").format(amount=words.money(most)))
        return parts

    def _set_chips(self) -> None:
        words = self._words
        self.reasons.set_chips([ChipSpec(reason.value, words.reason(reason)) for reason in HardshipReason])
        self.products.set_chips([ChipSpec(product, product) for product in self._products])
        self.next_actions.set_chips([ChipSpec(kind.value, words.action(kind)) for kind in _ACTIONS])
        has_products = bool(self._products)
        self._titles[1].setVisible(has_products)
        self.products.setVisible(has_products)

    def _show(self) -> None:
        asked = self._narrowing
        self.reasons.check_only(asked.reasons)
        self.products.check_only(asked.products)
        self.next_actions.check_only(asked.actions)
        self.holding.set_current(asked.holding.value)
        for field, amount in ((self.least, asked.least), (self.most, asked.most)):
            if field.amount != amount and (amount is None or amount.currency == field.currency):
                field.set_amount(amount)

    def _read(self) -> None:
        self._pause.stop()
        before = self._narrowing
        holding = Holding(self.holding.current_key)
        self._narrowing = replace(
            before,
            reasons=frozenset(HardshipReason(key) for key in self.reasons.checked_keys()),
            products=frozenset(self.products.checked_keys()),
            actions=frozenset(ActionKind(key) for key in self.next_actions.checked_keys()),
            holding=holding,
            held_by=before.held_by if holding is before.holding else None,
            least=self.least.amount,
            most=self.most.amount,
        )
        if self._narrowing != before:
            self.changed.emit()

    def _clear(self) -> None:
        if self._narrowing != Narrowing():
            self.set_narrowing(Narrowing())
            self.changed.emit()
