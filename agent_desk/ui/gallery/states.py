"""Errors, blocks, conflicts, empty and loading lists, choices."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from agent_desk.ui.widgets.asked_scale import AskedScale
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.card import Card
from agent_desk.ui.widgets.choice_box import ChoiceBox
from agent_desk.ui.widgets.conflict_panel import ConflictLine, ConflictPanel
from agent_desk.ui.widgets.empty_state import EmptyState
from agent_desk.ui.widgets.hours_bar import HoursBar
from agent_desk.ui.widgets.loading import LoadingView
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.step_value import LimitScale


def states() -> QWidget:
    """Errors, blocks, conflicts, empty and loading lists, choices."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    error = MessagePanel("bad")
    error.set_message(
        "The store does not answer",
        "Your call is safe: 3 changes are kept on this computer.",
        "Last answer 14:31:07. Trying again in 8 s.",
        icon="chain-broken",
    )
    error.add_button(DeskButton("Try again", compact=True))
    error.add_button(DeskButton("Details", kind="link"))
    warning = MessagePanel("warn", compact=True)
    warning.set_message("It fits, with little to spare", "周敏 approved it with this in view")
    info = MessagePanel("text2", compact=True)
    info.set_message("30 months: asked 7 times, approved 6.")
    hours = HoursBar()
    hours.set_day(480, 1320, 1324, (558, 996), "Calls are allowed from 08:00 to 22:00, it is 22:04")
    conflict = ConflictPanel()
    conflict.set_conflict(
        "吴昊",
        "14:35",
        (
            ConflictLine("promise", "Promise", "20 Jun ¥1,200", "24 Jun ¥1,200", prefer_theirs=True),
            ConflictLine("reason", "Reason", "Lost job", "Lost job"),
            ConflictLine("income", "Income", "¥4,600.00", "¥4,200.00"),
        ),
    )
    asked = AskedScale()
    ticks = ((24, "Agent 24 months"), (36, "You 36 months"))
    asked.set_values("New instalment plan", LimitScale(1, 48, 24, 36), 30, "Asked 30 months", ticks)
    frame = Card()
    frame.set_title("Asked for, against the limits", "asked by Li Wei, 14:37")
    frame.add(asked)
    chosen = ChoiceBox("Plan accepted", key="1")
    chosen.setChecked(True)
    other = ChoiceBox("1,000,000 borrowers", note="about 4 min, 3.1 GB", strong=True)
    back = DeskButton("Call back at 08:00 tomorrow", kind="primary", note="puts it first in your queue")
    write = DeskButton("Write to her instead", note="chat or letter, counted as a contact")
    empty = EmptyState()
    empty.set_message("No case fits these filters", "M7+, Shop credit, held by you: 0 of 12,480")
    empty.add_button(DeskButton("Clear filters"))
    empty.add_button(DeskButton("Drop “held by”"))
    loading = LoadingView()
    loading.progress.set_progress("Reading 1,000,000 borrowers", 62)
    loading.skeleton.show()
    loading.progress.show()
    for widget in (error, warning, info, hours, conflict, frame, chosen, other, back, write):
        column.addWidget(widget)
    card = QFrame()
    card.setProperty("kind", "card")
    inner = QVBoxLayout(card)
    inner.addWidget(empty)
    column.addWidget(card, 1)
    card = QFrame()
    card.setProperty("kind", "card")
    inner = QVBoxLayout(card)
    inner.setContentsMargins(0, 0, 0, 0)
    inner.addWidget(loading)
    column.addWidget(card, 1)
    return holder
