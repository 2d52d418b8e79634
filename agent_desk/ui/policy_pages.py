"""The pages on what is allowed and what came of it, made when somebody who may see them signs in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.ui.insight import InsightPage
from agent_desk.ui.policy.policy_page import PolicyPage
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from agent_desk.ui.main_window import MainWindow
    from agent_desk.ui.session import Session
    from agent_desk.wording import Words


def add_policy_pages(window: MainWindow, session: Session, words: Words) -> None:
    """Insight and policy, in this order."""
    window.add_page("insight", "insight", QT_TRANSLATE_NOOP("MainWindow", "Insight"), InsightPage(session, words))
    window.add_page("policy", "policy", QT_TRANSLATE_NOOP("MainWindow", "Policy"), PolicyPage(session, words))
