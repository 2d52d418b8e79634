"""Draws every widget, light and dark, to pictures, so that changes of the look can be looked at.

``python -m agent_desk.ui.gallery DIR`` writes ``DIR/gallery-light.png`` and ``DIR/gallery-dark.png``. Names and figures
in it are invented.
"""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from agent_desk.domain.money import Money
from agent_desk.ui import theme
from agent_desk.ui.application import create_application
from agent_desk.ui.money_text import money_text
from agent_desk.ui.widgets.action_bar import ActionBar
from agent_desk.ui.widgets.asked_scale import AskedScale
from agent_desk.ui.widgets.before_after_chart import BeforeAfterChart, PaymentChart
from agent_desk.ui.widgets.bucket_pill import BucketPill
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.card import Card, Section
from agent_desk.ui.widgets.chips import ChipRow, ChipSpec
from agent_desk.ui.widgets.choice_box import ChoiceBox
from agent_desk.ui.widgets.code_field import CodeField
from agent_desk.ui.widgets.conflict_panel import ConflictLine, ConflictPanel
from agent_desk.ui.widgets.count_marks import CountMarks
from agent_desk.ui.widgets.date_field import DateField
from agent_desk.ui.widgets.empty_state import EmptyState
from agent_desk.ui.widgets.fact_rows import Fact, FactRows
from agent_desk.ui.widgets.hours_bar import HoursBar
from agent_desk.ui.widgets.lines import IconLine
from agent_desk.ui.widgets.loading import LoadingView
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.money_field import MoneyField
from agent_desk.ui.widgets.option_card import OptionCard
from agent_desk.ui.widgets.page_header import PageHeader
from agent_desk.ui.widgets.search_box import SearchBox, SearchField
from agent_desk.ui.widgets.segmented import SegmentedControl
from agent_desk.ui.widgets.state_pill import StatePill, VerdictPill
from agent_desk.ui.widgets.step_value import LimitScale
from agent_desk.ui.widgets.stepper import LifeStep, Stepper
from agent_desk.ui.widgets.tag import Tag
from agent_desk.ui.widgets.text_label import TextLabel
from agent_desk.ui.widgets.timeline_strip import CellState, Timeline, TimelineStrip
from agent_desk.ui.widgets.toggle_section import ToggleSection
from agent_desk.ui.widgets.view_tabs import SavedViewTabs, ViewTab

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLayout

_SIZE: Final = (1480, 1560)


def _cny(text: str) -> Money:
    return Money.of(text, "CNY")


def _row(*widgets: QWidget | int, gap: int = 8) -> QWidget:
    """Widgets in a row; a number is a stretch."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    for widget in widgets:
        if isinstance(widget, int):
            row.addStretch(widget)
        else:
            row.addWidget(widget)
    return holder


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
        _row(
            DeskButton("Find cheapest", icon="trend", key="F6", compact=True),
            DeskButton("Call back", icon="calendar", key="F9"),
            DeskButton("Save draft", key="Ctrl+S"),
            DeskButton("Reject...", kind="danger", key="Alt+R"),
            off,
            DeskButton("Details", kind="link"),
            blocked,
            1,
        ),
        _row(removable, DeskButton("Reveal", icon="eye", compact=True), language, CountMarks(1, 3), 1),
    ):
        inner = _row(widget, gap=0)
        inner.setContentsMargins(16, 0, 14, 0)
        column.addWidget(inner)
    return frame


def offer() -> QWidget:
    """The cards of the working column."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    hardship = Card(1)
    hardship.set_title("Hardship and evidence")
    hardship.set_step_state("done")
    hardship.add_title_widget(IconLine("Required evidence is in, 1 more asked", "tick-circle", "ok"))
    reason = QComboBox()
    reason.addItems(("Lost job", "Reduced income"))
    since = DateField(2026)
    since.set_day(date(2026, 5, 22))
    income = MoneyField("CNY")
    income.set_amount(_cny("4600"))
    hardship.add(
        _row(TextLabel("Reason", tone="text2"), reason, TextLabel("since", tone="text2"), since,
             TextLabel("Income now", tone="text2"), income, 1)
    )  # fmt: skip
    hardship.add(
        _row(
            Tag("Layoff letter · 12 Jun", "ok", "tick-circle"),
            Tag("Bank statements · 12 Jun", "ok", "tick-circle"),
            Tag("Income proof · asked 14:33", "warn", "clock"),
            Tag("Ask for more", "text2", "plus"),
            1,
        )
    )
    column.addWidget(hardship)
    card = Card(2)
    card.set_title("Offer")
    card.set_step_state("current")
    can_pay = MoneyField("CNY", strong=True)
    can_pay.set_amount(_cny("1750"))
    card.add_title_widget(TextLabel("Borrower can pay", "body", "text2"))
    card.add_title_widget(can_pay)
    card.add_title_widget(DeskButton("Find cheapest", icon="trend", key="F6", compact=True))
    card.body.addLayout(_options())
    column.addWidget(card)
    column.addWidget(_chart_card())
    column.addStretch(1)
    return holder


def _options() -> QGridLayout:
    grid = QGridLayout()
    grid.setSpacing(8)
    plan = OptionCard(words=lambda n: f"{n} months")
    plan.set_name("New instalment plan")
    plan.set_scale(LimitScale(1, 48, 24, 36))
    plan.set_value(30)
    plan.set_chosen(True)
    plan.set_verdict("authority", spoken="30 months, needs supervisor, your limit 24")
    plan.set_foot("Your limit 24 · supervisor 36", "¥0.00 waived")
    waive = OptionCard("check", words=lambda n: f"{n} %")
    waive.set_name("Waive penalty interest")
    waive.set_scale(LimitScale(0, 100, 50, 100, 5))
    waive.set_value(50)
    waive.set_chosen(True)
    waive.set_verdict("within")
    waive.set_foot("Your limit 50 %, at most ¥300", "¥99.50 waived")
    extend = OptionCard(words=lambda n: f"{n} days")
    extend.set_name("Extend due date")
    extend.set_scale(LimitScale(1, 75, 31, 60))
    extend.set_value(24)
    extend.set_verdict("within")
    extend.set_foot("Your limit 31 · supervisor 60", "¥0.00 waived")
    interest = OptionCard("check")
    interest.set_name("Waive interest")
    interest.set_verdict("forbidden")
    interest.set_blocked("Only for illness or disaster. Reason on file: lost job. No one can approve this.")
    for index, option in enumerate((plan, waive, extend, interest)):
        grid.addWidget(option, index // 2, index % 2)
    return grid


def _months(first: date, count: int, amount: str, last: str = "") -> tuple[tuple[date, Money], ...]:
    start = first.year * 12 + first.month - 1
    days = [date((start + n) // 12, (start + n) % 12 + 1, 10) for n in range(count)]
    amounts = [_cny(amount)] * (count - 1) + [_cny(last or amount)]
    return tuple(zip(days, amounts, strict=True))


def _chart_card() -> QWidget:
    card = Card(3)
    card.set_title("Before and after")
    card.set_note("Read the “This offer” column to the borrower")
    before = ((date(2026, 6, 16), _cny("9221.34")), *_months(date(2026, 7, 10), 12, "2995.45"))
    fits, over = BeforeAfterChart(), BeforeAfterChart()
    fits.set_chart(
        PaymentChart(
            before,
            _months(date(2026, 7, 10), 30, "1725.13", "1725.16"),
            _cny("1750"),
            "¥9,221.34 due now",
            "¥2,995.45 as it stands",
            "Can pay ¥1,750.00 · ¥24.87 to spare",
        )
    )
    over.set_chart(
        PaymentChart(
            before,
            _months(date(2026, 7, 10), 24, "2071.48", "2071.57"),
            _cny("1750"),
            "¥9,221.34 due now",
            "¥2,995.45 as it stands",
            "¥321.48 a month over ¥1,750.00",
        )
    )
    card.add(_row(fits, over, gap=24))
    return card


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
    more.add(_row(wrong, CodeField(3), 1))
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
            Fact("Principal", money_text(_cny("7296.11"))),
            Fact("Interest", money_text(_cny("1690.24"))),
            Fact("Penalty interest", money_text(_cny("198.99"))),
            Fact("Fees", money_text(_cny("36"))),
            Fact("Total overdue", money_text(_cny("9221.34")), role="total", line_above=True),
            Fact("Not yet due (principal)", money_text(_cny("32672.80")), tone="text2", role="secondary"),
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
    pills.add(_row(BucketPill("due", 0), BucketPill("m1", 12), 1))
    pills.add(_row(BucketPill("m2", 44), BucketPill("m3", 67), 1))
    pills.add(_row(BucketPill("m4-6", 114), BucketPill("m7+", 203), 1))
    pills.add(_row(VerdictPill("within"), VerdictPill("forbidden"), 1))
    pills.add(_row(VerdictPill("authority"), StatePill("Issued", "accent", "mail"), 1))
    column.addWidget(pills)
    column.addStretch(1)
    return holder


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
    hours.set_day(480, 1320, 1324, (558, 996))
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
    strip = _row(search, 1)
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


def main(arguments: Sequence[str]) -> int:
    """Write the pictures; returns the exit status."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    target = Path(arguments[1] if len(arguments) > 1 else "build/gallery")
    target.mkdir(parents=True, exist_ok=True)
    app = create_application(arguments[:1])
    for name, dark in (("light", False), ("dark", True)):
        theme.apply(app, dark=dark)
        frame = wall()
        frame.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        frame.show()
        app.processEvents()
        file = target / f"gallery-{name}.png"
        frame.grab().save(str(file))
        sys.stdout.write(f"{file}\n")
        frame.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv))
