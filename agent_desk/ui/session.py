"""What the pages share: who is acting, on which portfolio, the use cases, and the ways from page to page.

Pages never see each other: they ask the session to go somewhere, and the window takes them there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from agent_desk.ui.kept_layout import KeptLayout
from agent_desk.ui.unsaved import Unsaved

if TYPE_CHECKING:
    from agent_desk.domain.loan import Portfolio
    from agent_desk.domain.people import User
    from agent_desk.services import Services
    from agent_desk.ui.tasks import Runner


class Session(QObject):
    """One person at one window.

    Signals:
        case_wanted: Open this loan's case (loan number).
        agreement_wanted: Open this agreement (number).
        read_back_wanted: Read this agreement back (number).
        approvals_wanted: Show the approvals, on this request (number, may be empty).
        queue_wanted: Back to the queue.
        changed: Something happened to a loan (its number; empty for many): pages that show it read it again.
        portfolio_changed: Another portfolio, or another business date.
    """

    case_wanted = Signal(str)
    agreement_wanted = Signal(str)
    read_back_wanted = Signal(str)
    approvals_wanted = Signal(str)
    queue_wanted = Signal()
    changed = Signal(str)
    portfolio_changed = Signal()

    def __init__(
        self,
        services: Services,
        runner: Runner,
        user: User,
        portfolio: Portfolio | None,
        parent: QObject | None = None,
        *,
        layout: KeptLayout | None = None,
    ) -> None:
        super().__init__(parent)
        self.services = services
        self.runner = runner
        self.user = user
        self.portfolio = portfolio
        self.layout = layout or KeptLayout(parent=self)
        self.unsaved = Unsaved(self)

    def set_portfolio(self, portfolio: Portfolio | None) -> None:
        """Work on another portfolio (or the same on another day)."""
        self.portfolio = portfolio
        self.portfolio_changed.emit()
