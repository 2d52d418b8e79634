"""Which portfolio is worked on, when the store holds several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from agent_desk.ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.loan import Portfolio


class PortfolioSwitch(QComboBox):
    """The choice; hidden while there is none.

    Signals:
        chosen: The portfolio that a person chose.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._portfolios: tuple[Portfolio, ...] = ()
        self.setMinimumWidth(theme.scaled(150))
        self.setMaximumWidth(theme.scaled(240))
        self.activated.connect(lambda index: self.chosen.emit(self._portfolios[index]))
        self.hide()
        self.retranslate()

    def set_portfolios(self, portfolios: Sequence[Portfolio], current: Portfolio | None) -> None:
        """Offer these portfolios."""
        self._portfolios = tuple(portfolios)
        self.clear()
        for portfolio in portfolios:
            self.addItem(f"{portfolio.name} · {portfolio.currency}")
            if current is not None and portfolio.portfolio_id == current.portfolio_id:
                self.setCurrentIndex(self.count() - 1)
        self.setVisible(len(portfolios) > 1)

    def retranslate(self) -> None:
        """Set the name again."""
        self.setAccessibleName(self.tr("Portfolio"))
        self.setToolTip(self.tr("Portfolio"))

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate on a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
