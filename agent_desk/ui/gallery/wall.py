"""Everything on one wall."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.ui.widgets.action_bar import ActionBar
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.search_box import SearchBox
from agent_desk.ui.widgets.stepper import LifeStep, Stepper

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

from agent_desk.ui.gallery.controls import buttons_and_chips
from agent_desk.ui.gallery.pieces import in_row
from agent_desk.ui.gallery.side_panel import side_panel
from agent_desk.ui.gallery.states import states
from agent_desk.ui.gallery.working_column import offer

_SIZE: Final = (1480, 1560)


def wall() -> QWidget:
    """Everything on one wall."""
    frame = QFrame()
    frame.setProperty("kind", "canvas")
    frame.setFixedSize(*_SIZE)
    outer = QVBoxLayout(frame)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    search = SearchBox()
    search.set_hint("Find a borrower: name, phone, loan no., ID no.")
    strip = in_row(search, 1)
    strip.setContentsMargins(16, 8, 16, 8)
    outer.addWidget(strip)
    outer.addWidget(buttons_and_chips())
    stepper = Stepper()
    stepper.set_steps(
        (
            LifeStep("Draft", "14:37 · Li Wei", "done"),
            LifeStep("Approved", "14:41 · 周敏", "done"),
            LifeStep("Issued", "14:52 · sent by SMS", "current"),
            LifeStep("Accepted", "until 17 Jun 20:00"),
            LifeStep("Performing", "from 10 Jul 2026"),
            LifeStep("Kept or broken", "by 10 Dec 2028"),
        )
    )
    holder = QFrame()
    holder.setProperty("kind", "strip")
    row = QHBoxLayout(holder)
    row.setContentsMargins(20, 8, 20, 8)
    row.addWidget(stepper)
    outer.addWidget(holder)
    columns = QHBoxLayout()
    columns.setSpacing(12)
    columns.setContentsMargins(0, 0, 12, 0)
    for build, width in ((side_panel, 304), (offer, 722), (states, 0)):
        part = build()
        if width:
            part.setFixedWidth(width)
        _with_top(columns, part, 0 if build is side_panel else 12)
    outer.addLayout(columns, 1)
    bar = ActionBar()
    bar.set_hints((("F2", "Reason"), ("F6", "Find cheapest"), ("F7", "Tick right"), ("F8", "Notes"), ("Esc", "Queue")))
    bar.set_state(
        "30 months needs a supervisor; your limit is 24",
        "3 rights still to read, before the agreement",
        "warn",
        "needs-approval",
    )
    bar.add_button(DeskButton("Call back", icon="calendar", key="F9"))
    bar.add_button(DeskButton("Save draft", key="Ctrl+S"))
    bar.add_button(DeskButton("Send for approval", kind="primary", key="Ctrl+Enter"))
    outer.addWidget(bar)
    return frame


def _with_top(layout: QLayout, widget: QWidget, top: int) -> None:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, top, 0, 0)
    column.addWidget(widget)
    layout.addWidget(holder)
