"""Tabs, chips, buttons, keys."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from agent_desk.ui.gallery.pieces import in_row
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.chips import ChipRow, ChipSpec
from agent_desk.ui.widgets.count_marks import CountMarks
from agent_desk.ui.widgets.page_header import PageHeader
from agent_desk.ui.widgets.segmented import SegmentedControl
from agent_desk.ui.widgets.view_tabs import SavedViewTabs, ViewTab


def buttons_and_chips() -> QWidget:
    """Tabs, chips, buttons, keys."""
    frame = QFrame()
    frame.setProperty("kind", "surface")
    column = QVBoxLayout(frame)
    column.setContentsMargins(0, 0, 0, 10)
    column.setSpacing(8)
    header = PageHeader()
    header.set_title("Queue", "12,480 cases in your team's scope, of 1,000,000 borrowers in this store")
    header.add_widget(DeskButton("Columns"))
    header.add_widget(DeskButton("Save view..."))
    header.add_widget(DeskButton("Take next case", kind="primary", key="Ctrl+Enter"))
    column.addWidget(header)
    tabs = SavedViewTabs()
    tabs.set_views(
        (
            ViewTab("all", "Whole queue", "12,480"),
            ViewTab("mine", "My cases", "23"),
            ViewTab("callbacks", "Callbacks due", "6", "warn"),
            ViewTab("promises", "Promises due today", "14"),
            ViewTab("broken", "Broken promises", "38", "bad"),
        )
    )
    chips = ChipRow()
    chips.set_chips(
        (
            ChipSpec("all", "All", count=12480),
            ChipSpec("m1", "M1", "1–30", 5204, "m1"),
            ChipSpec("m2", "M2", "31–60", 3118, "m2"),
            ChipSpec("m3", "M3", "61–90", 1946, "m3"),
            ChipSpec("m4-6", "M4–6", "91–180", 1407, "m4-6"),
            ChipSpec("m7+", "M7+", "181+", 805, "m7+"),
        )
    )
    chips.check("all")
    removable = ChipRow(removable=True)
    removable.set_chips((ChipSpec("case", "Case 7724"), ChipSpec("people", "People")))
    blocked = DeskButton("Ask Ravi Menon to put in force from 1 July", kind="primary", key="Ctrl+Enter")
    blocked.set_blocked("1 contradiction to settle first")
    off = DeskButton("Save")
    off.setEnabled(False)
    language = SegmentedControl((("zh", "中文"), ("en", "English"), ("other", "Other...")))
    for widget in (
        tabs,
        chips,
        in_row(
            DeskButton("Find cheapest", icon="trend", key="F6", compact=True),
            DeskButton("Call back", icon="calendar", key="F9"),
            DeskButton("Save draft", key="Ctrl+S"),
            DeskButton("Reject...", kind="danger", key="Alt+R"),
            off,
            DeskButton("Details", kind="link"),
            blocked,
            1,
        ),
        in_row(removable, DeskButton("Reveal", icon="eye", compact=True), language, CountMarks(1, 3), 1),
    ):
        inner = in_row(widget, gap=0)
        inner.setContentsMargins(16, 0, 14, 0)
        column.addWidget(inner)
    return frame
