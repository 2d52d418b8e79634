"""What is owed, the instalments, fields, pills."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from agent_desk.ui.gallery.pieces import cny, in_row
from agent_desk.ui.money_text import money_text
from agent_desk.ui.widgets.bucket_pill import BucketPill
from agent_desk.ui.widgets.card import Section
from agent_desk.ui.widgets.code_field import CodeField
from agent_desk.ui.widgets.fact_rows import Fact, FactRows
from agent_desk.ui.widgets.money_field import MoneyField
from agent_desk.ui.widgets.search_box import SearchField
from agent_desk.ui.widgets.state_pill import StatePill, VerdictPill
from agent_desk.ui.widgets.text_label import TextLabel
from agent_desk.ui.widgets.timeline_strip import CellState, Timeline, TimelineStrip
from agent_desk.ui.widgets.toggle_section import ToggleSection


def _fields() -> QWidget:
    more = Section()
    more.set_title("Fields")
    field = SearchField()
    field.set_hint("Name or number")
    wrong = MoneyField("CNY")
    wrong.setText("12,3x")
    wrong.setProperty("invalid", "true")
    notes = QPlainTextEdit("Shop closed, laid off 22 May. Part-time since 3 June. 24x3 -> no ligature.")
    notes.setFixedHeight(70)
    more.add(field)
    more.add(in_row(wrong, CodeField(3), 1))
    more.add(notes)
    toggle = ToggleSection("Cost to lender", is_open=True)
    toggle.set_title("Cost to lender", "¥99.50")
    toggle.body.addWidget(TextLabel("Half of the penalty interest is waived.", "secondary", "text2", wrap=True))
    more.add(toggle)
    return more


def side_panel() -> QWidget:
    """What is owed, the instalments, a folding section, fields."""
    holder = QFrame()
    holder.setProperty("kind", "surface")
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    owed = Section()
    owed.set_title("Owed today")
    owed.add_title_widget(BucketPill("m3", 67))
    facts = FactRows()
    facts.set_facts(
        (
            Fact("Principal", money_text(cny("7296.11"))),
            Fact("Interest", money_text(cny("1690.24"))),
            Fact("Penalty interest", money_text(cny("198.99"))),
            Fact("Fees", money_text(cny("36"))),
            Fact("Total overdue", money_text(cny("9221.34")), role="total", line_above=True),
            Fact("Not yet due (principal)", money_text(cny("32672.80")), tone="text2", role="secondary"),
            Fact("Oldest due 10 Apr 2026", "grows ¥5.47 a day", tone="text2", role="secondary"),
        )
    )
    owed.add(facts)
    column.addWidget(owed)
    instalments = Section()
    instalments.set_title("Instalments")
    instalments.set_note("¥2,995.45 on the 10th")
    strip = TimelineStrip()
    cells: tuple[CellState, ...] = ("paid",) * 9 + ("overdue",) * 3 + ("to-come",) * 12
    axis = ((0, "Jul 25"), (5, "Jan 26"), (12, "Jul 26"), (23, "Jun 27"))
    strip.set_timeline(Timeline(cells, 12, "today 16 Jun", axis))
    instalments.add(strip)
    small = TimelineStrip(legend=False)
    small.set_timeline(Timeline(("paid",) * 7 + ("overdue", "part", "moved") + ("to-come",) * 3))
    instalments.add(small)
    column.addWidget(instalments)
    column.addWidget(_fields())
    pills = Section(last=True)
    pills.set_title("Pills")
    pills.add(in_row(BucketPill("due", 0), BucketPill("m1", 12), 1))
    pills.add(in_row(BucketPill("m2", 44), BucketPill("m3", 67), 1))
    pills.add(in_row(BucketPill("m4-6", 114), BucketPill("m7+", 203), 1))
    pills.add(in_row(VerdictPill("within"), VerdictPill("forbidden"), 1))
    pills.add(in_row(VerdictPill("authority"), StatePill("Issued", "accent", "mail"), 1))
    column.addWidget(pills)
    column.addStretch(1)
    return holder
