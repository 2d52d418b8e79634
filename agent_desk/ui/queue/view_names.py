"""Names of the saved views, in the order of their keys Alt+1 to Alt+7."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from agent_desk.services.ports import QueueView
from agent_desk.ui.widgets.view_tabs import ViewTab
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from agent_desk.services.ports import QueueCounts
    from agent_desk.ui.theme import Tone

VIEWS: Final = tuple(QueueView)
_NAMES: Final = {
    QueueView.WHOLE: QT_TRANSLATE_NOOP("QueueViews", "Whole queue"),
    QueueView.MINE: QT_TRANSLATE_NOOP("QueueViews", "My cases"),
    QueueView.CALLBACKS: QT_TRANSLATE_NOOP("QueueViews", "Callbacks due"),
    QueueView.PROMISES: QT_TRANSLATE_NOOP("QueueViews", "Promises due"),
    QueueView.BROKEN: QT_TRANSLATE_NOOP("QueueViews", "Broken promises"),
    QueueView.AWAITING: QT_TRANSLATE_NOOP("QueueViews", "Awaiting approval"),
    QueueView.REPLIES: QT_TRANSLATE_NOOP("QueueViews", "Replies due"),
}
#: Views whose count is loud when there is anything in them.
_TONES: Final[dict[QueueView, Tone]] = {
    QueueView.CALLBACKS: "warn",
    QueueView.BROKEN: "bad",
    QueueView.REPLIES: "warn",
}


def view_name(view: QueueView) -> str:
    """The view's name in the language of the screen."""
    return QCoreApplication.translate("QueueViews", _NAMES[view])


def view_tabs(counts: QueueCounts | None) -> list[ViewTab]:
    """A tab for each view, with its count once there is one."""
    tabs = []
    for view in VIEWS:
        count = counts.views.get(view, 0) if counts is not None else None
        tone: Tone = _TONES.get(view, "text2") if count else "text2"
        tabs.append(ViewTab(view.value, view_name(view), "" if count is None else f"{count:,}", tone))
    return tabs
