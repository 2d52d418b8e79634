"""Pictures of policy and insight: each part of a pack, a draft with a contradiction, a replay, a date, the tables."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from agent_desk.domain.people import Role
from agent_desk.services.policy_text import CellChange
from agent_desk.ui.insight.cases_dialog import CasesDialog
from agent_desk.ui.insight.insight_page import InsightPage
from agent_desk.ui.policy.ask_dialog import AskDialog
from agent_desk.ui.policy.policy_page import PolicyPage
from tools.stage import SUPERVISOR

if TYPE_CHECKING:
    from tools.shots import Photographer


def insight(shots: Photographer) -> None:
    """The figures as tables, and the cases behind one."""
    with shots.window(SUPERVISOR) as (window, hands):
        window.show_page("insight")
        hands.linger()
        page = hands.find(InsightPage)
        page.turn()
        shots.take(hands, "21-insight-tables")
        page.turn()
        page.kinds.cases_wanted.emit()
        hands.wait_for(lambda: any(one.isVisible() for one in page.findChildren(CasesDialog)))
        shots.take(hands, "21-insight-cases")
        hands.press("Esc")


def policy(shots: Photographer) -> None:
    """What else a pack holds; a draft that contradicts itself, replayed, asked for; another person accepts it."""
    drafts, author = shots.stage.services.drafts, shots.stage.user(SUPERVISOR)
    pack_id = shots.stage.portfolio.pack_id
    with shots.window(SUPERVISOR) as (window, hands):
        window.show_page("policy")
        hands.linger()
        page = hands.find(PolicyPage)
        for place, name in enumerate(("contact", "evidence", "words", "caps"), 1):
            page.parts.tabs.setCurrentIndex(place)
            hands.settle()
            shots.take(hands, f"22-policy-{name}")
        page.parts.tabs.setCurrentIndex(0)
        page.replay.show_running(31, 50)
        shots.take(hands, "22-policy-replaying")
        page.replay.show_nothing()
        draft = drafts.start(author, pack_id)
        page.on_shown()
        hands.settle()
        page.model.typed.emit(CellChange("2.1", Role.AGENT, Decimal(30)))
        hands.press("F5")
        hands.linger()
        shots.take(hands, "22-policy-draft")
        hands.press("Ctrl+Z")
        page.acts.wanted.emit("ask")
        hands.wait_for(lambda: any(one.isVisible() for one in page.findChildren(AskDialog)))
        shots.take(hands, "22-policy-from-when")
        hands.press("Esc")
        drafts.discard(author, pack_id, draft.version)
