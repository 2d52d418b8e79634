"""A field for an amount: whole minor units and a currency behind it, never a binary float."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from agent_desk.ui import theme
from agent_desk.ui.money_text import money_text, read_money

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from agent_desk.domain.money import Money


class _MoneyValidator(QValidator):
    """Keeps letters out while typing; whether it is an amount is decided by reading it."""

    def validate(self, text: str, pos: int) -> object:
        plain = unicodedata.normalize("NFKC", text)
        known = all(sign.isdigit() or sign in " ,.¥$€£₹₩元\N{NO-BREAK SPACE}" or sign.isupper() for sign in plain)
        state = QValidator.State.Invalid
        if known and len(plain) <= 26:
            state = QValidator.State.Acceptable
        return state, text, pos


class MoneyField(QLineEdit):
    """The field. Groups and the currency's sign are written when it is left, whatever was typed.

    Signals:
        edited: A person changed the amount; carries ``Money``, or None while the field holds no amount.
        finished: The amount when Enter is pressed or the field is left, after ``edited``.
    """

    edited = Signal(object)
    finished = Signal(object)

    def __init__(self, currency: str, *, strong: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._currency = currency
        self._amount: Money | None = None
        if strong:
            self.setProperty("strong", "true")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setValidator(_MoneyValidator(self))
        self.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.textEdited.connect(self._read)
        self.editingFinished.connect(self._finish)
        self._fit()

    @property
    def amount(self) -> Money | None:
        """The amount; None while the field is empty or holds something else."""
        return self._amount

    @property
    def currency(self) -> str:
        """The currency of its amounts."""
        return self._currency

    def set_amount(self, amount: Money | None) -> None:
        """Show an amount from the program, or nothing.

        Raises:
            ValueError: another currency than the field's.
        """
        if amount is not None and amount.currency != self._currency:
            raise ValueError(f"amount in {amount.currency}, field in {self._currency}")
        self._amount = amount
        self._mark(invalid=False)
        self.setText("" if amount is None else money_text(amount))

    def set_typed(self, text: str) -> None:
        """Put text there as a person typed it, whether it is an amount or not; nothing is announced."""
        self.setText(text)
        self._amount = read_money(text, self._currency)
        self._mark(invalid=self._amount is None and bool(text.strip()))

    def set_currency(self, currency: str) -> None:
        """Use another currency; the field becomes empty when it changes."""
        if currency != self._currency:
            self._currency = currency
            self.set_amount(None)

    def set_name(self, name: str) -> None:
        """Name the field for assistive technology."""
        self.setAccessibleName(name)

    def _fit(self) -> None:
        self.setFixedWidth(QFontMetrics(theme.font(13, 600)).horizontalAdvance("¥00,000.00") + 24)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select everything, so that typing replaces it."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys with Ctrl or Alt and Enter belong to the page."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        super().keyPressEvent(event)

    def _read(self, text: str) -> None:
        amount = read_money(text, self._currency)
        self._mark(invalid=amount is None and bool(text.strip()))
        if amount != self._amount:
            self._amount = amount
            self.edited.emit(amount)

    def _finish(self) -> None:
        if self._amount is not None:
            self.setText(money_text(self._amount))
        self.finished.emit(self._amount)

    def _mark(self, *, invalid: bool) -> None:
        if bool(self.property("invalid")) != invalid:
            self.setProperty("invalid", "true" if invalid else None)
            self.setAccessibleDescription(self.tr("Not an amount") if invalid else "")
            self.setToolTip(self.accessibleDescription())
            self.style().unpolish(self)
            self.style().polish(self)
