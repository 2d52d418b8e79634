"""A field for an amount: whole minor units and a currency behind it, never a binary float."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QValidator

from agent_desk.domain.money import Money
from agent_desk.ui.money_text import money_text, read_money
from agent_desk.ui.widgets.typed_field import TypedField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget


class _MoneyValidator(QValidator):
    """Keeps letters out while typing; whether it is an amount is decided by reading it."""

    def validate(self, text: str, pos: int) -> object:
        plain = unicodedata.normalize("NFKC", text)
        known = all(sign.isdigit() or sign in " ,.¥$€£₹₩元\N{NO-BREAK SPACE}" or sign.isupper() for sign in plain)
        state = QValidator.State.Invalid
        if known and len(plain) <= 26:
            state = QValidator.State.Acceptable
        return state, text, pos


class MoneyField(TypedField):
    """The field; its values are ``Money``. Groups and the currency's sign are written when it is left."""

    def __init__(self, currency: str, *, strong: bool = False, parent: QWidget | None = None) -> None:
        super().__init__("¥00,000.00", 600, parent)
        self._currency = currency
        if strong:
            self.setProperty("strong", "true")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setValidator(_MoneyValidator(self))
        self.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)

    @property
    def amount(self) -> Money | None:
        """The amount; None while the field is empty or holds something else."""
        return self._value if isinstance(self._value, Money) else None

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
        self.set_value(amount)

    def set_currency(self, currency: str) -> None:
        """Use another currency; the field becomes empty when it changes."""
        if currency != self._currency:
            self._currency = currency
            self.set_amount(None)

    def read(self, text: str) -> Money | None:
        """The amount typed."""
        return read_money(text, self._currency)

    def written(self) -> str:
        """The amount with its sign and groups."""
        return "" if self.amount is None else money_text(self.amount)

    def wrong(self) -> str:
        """Of a text that is no amount."""
        return self.tr("Not an amount")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys with Ctrl or Alt and Enter belong to the page."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        super().keyPressEvent(event)
