"""The pages of one person at the window, each made when it is first needed.

Conventions of this file: nothing of a page is imported before it is made. The queue comes first and alone; what is left
is made ``ahead``, one page at a time, in moments when nobody touches anything.
"""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject

from agent_desk.domain.rights import MAY, Act
from agent_desk.ui.frame.quiet_moments import QuietMoments
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from agent_desk.ui.agreement.agreement_page import AgreementPage
    from agent_desk.ui.approvals.approvals_page import ApprovalsPage
    from agent_desk.ui.case import CasePage
    from agent_desk.ui.main_window import MainWindow
    from agent_desk.ui.page import Page
    from agent_desk.ui.read_back.read_back_page import ReadBackPage
    from agent_desk.ui.session import Session
    from agent_desk.wording.words import Words

#: Where the pages that may be wanted next live, in the order in which people come to them.
_AHEAD: Final = {
    "case": "agent_desk.ui.case.case_page",
    "agreement": "agent_desk.ui.agreement.agreement_page",
    "read-back": "agent_desk.ui.read_back.read_back_page",
    "approvals": "agent_desk.ui.approvals.approvals_page",
    "policy": "agent_desk.ui.policy.policy_page",
    "insight": "agent_desk.ui.insight.insight_page",
    "administration": "agent_desk.ui.administration",
}


class DeskPages(QObject):
    """The pages behind the first one, and the ways to them."""

    def __init__(self, window: MainWindow, session: Session, words: Words) -> None:
        """Add what this person may see to the rail."""
        super().__init__(window)
        self._window = window
        self._session = session
        self._words = words
        self._quiet: QuietMoments | None = None
        self.works_cases = session.user.role in MAY[Act.WORK_CASE]
        if self.works_cases:
            self._add_case_pages()
        if session.user.role in MAY[Act.READ_AUDIT]:
            text = QT_TRANSLATE_NOOP("MainWindow", "Admin")
            window.add_page("administration", "users", text, self._administration, bottom=True)

    def _add_case_pages(self) -> None:
        window = self._window
        window.add_page("case", "case", QT_TRANSLATE_NOOP("MainWindow", "Case"), self._make_case)
        window.add_page("approvals", "approvals", QT_TRANSLATE_NOOP("MainWindow", "Approvals"), self._make_approvals)
        window.add_page("insight", "insight", QT_TRANSLATE_NOOP("MainWindow", "Insight"), self._make_insight)
        window.add_page("policy", "policy", QT_TRANSLATE_NOOP("MainWindow", "Policy"), self._make_policy)
        window.add_page("agreement", "document", QT_TRANSLATE_NOOP("MainWindow", "Agreement"), self._make_agreement)
        window.set_page_visible("agreement", False)
        window.add_page("read-back", "phone", QT_TRANSLATE_NOOP("MainWindow", "Read-back"), self._make_read_back)
        window.set_page_visible("read-back", False)
        window.set_page_enabled("case", False)

    # The pages

    def _make_case(self) -> CasePage:
        from agent_desk.ui.case import CasePage

        return CasePage(self._session, self._words, self._window.page_area)

    def _make_approvals(self) -> ApprovalsPage:
        from agent_desk.ui.approvals.approvals_page import ApprovalsPage

        return ApprovalsPage(self._session, self._words)

    def _make_insight(self) -> Page:
        from agent_desk.ui.insight import InsightPage

        return InsightPage(self._session, self._words)

    def _make_policy(self) -> Page:
        from agent_desk.ui.policy.policy_page import PolicyPage

        return PolicyPage(self._session, self._words)

    def _make_agreement(self) -> AgreementPage:
        from agent_desk.ui.agreement.agreement_page import AgreementPage

        return AgreementPage(self._session, self._words)

    def _make_read_back(self) -> ReadBackPage:
        from agent_desk.ui.read_back.read_back_page import ReadBackPage

        return ReadBackPage(self._session, self._words)

    def _administration(self) -> Page:
        from agent_desk.ui.administration import AdministrationPage

        return AdministrationPage(self._session, self._words)

    # From page to page

    @property
    def has_case(self) -> bool:
        """Is a loan on the case page?"""
        if not self.works_cases or not self._window.is_made("case"):
            return False
        page = cast("CasePage", self._window.page("case"))
        return bool(page.case.number)

    def open_queue(self) -> None:
        """Back to the queue."""
        self._window.show_page("queue")

    def open_case(self, loan_number: str) -> None:
        """Bring a loan to the case page."""
        if self.works_cases:
            page = cast("CasePage", self._window.page("case"))
            self._window.set_page_enabled("case", True)
            self._window.show_page("case")
            page.open_case(loan_number)

    def open_read_back(self, number: str) -> None:
        """Read an agreement back."""
        if self.works_cases:
            page = cast("ReadBackPage", self._window.page("read-back"))
            self._window.show_page("read-back")
            page.open_read_back(number)

    def open_agreement(self, number: str) -> None:
        """Show an agreement's sheet."""
        if self.works_cases:
            page = cast("AgreementPage", self._window.page("agreement"))
            self._window.show_page("agreement")
            page.open_agreement(number)

    def open_approvals(self, number: str) -> None:
        """Show the requests, on one of them."""
        if self.works_cases:
            page = cast("ApprovalsPage", self._window.page("approvals"))
            self._window.show_page("approvals")
            page.show_request(number)

    # Ahead of being needed

    def make_ahead(self) -> None:
        """Make what is left of the pages, each in a moment in which nobody touches anything."""
        if self._quiet is not None:
            return
        keys = [key for key in _AHEAD if key in self._window.page_keys]
        modules = [_AHEAD[key] for key in keys]
        self._quiet = QuietMoments(self._window, [partial(self._window.page, key) for key in keys])
        quiet = self._quiet

        def bring_in() -> None:
            for module in modules:
                import_module(module)

        self._session.runner.run(self, bring_in, lambda _nothing: quiet.start(), beside=True)
