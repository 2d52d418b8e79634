"""The cards of the working column."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from agent_desk.ui.widgets.answer_button import AnswerButton
from agent_desk.ui.widgets.before_after_chart import BeforeAfterChart, PaymentChart
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.card import Card
from agent_desk.ui.widgets.comparison_table import ComparisonRow, ComparisonTable
from agent_desk.ui.widgets.date_field import DateField
from agent_desk.ui.widgets.lines import IconLine
from agent_desk.ui.widgets.money_field import MoneyField
from agent_desk.ui.widgets.option_card import OptionCard
from agent_desk.ui.widgets.step_value import LimitScale
from agent_desk.ui.widgets.tag import Tag
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from agent_desk.domain.money import Money

from agent_desk.ui.gallery.pieces import cny, in_row


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
    income.set_amount(cny("4600"))
    hardship.add(
        in_row(TextLabel("Reason", tone="text2"), reason, TextLabel("since", tone="text2"), since,
             TextLabel("Income now", tone="text2"), income, 1)
    )  # fmt: skip
    hardship.add(
        in_row(
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
    can_pay.set_amount(cny("1750"))
    card.add_title_widget(TextLabel("Borrower can pay", "body", "text2"))
    card.add_title_widget(can_pay)
    card.add_title_widget(DeskButton("Find cheapest", icon="trend", key="F6", compact=True))
    cheapest, limit = AnswerButton(), AnswerButton()
    cheapest.set_answer("authority", "Cheapest", "30 months, ¥1,728.44", "supervisor")
    limit.set_answer("within", "Your limit", "24 months, ¥2,075.63", "¥325.63 over")
    card.add(in_row(cheapest, limit))
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
    amounts = [cny(amount)] * (count - 1) + [cny(last or amount)]
    return tuple(zip(days, amounts, strict=True))


def _chart_card() -> QWidget:
    card = Card(3)
    card.set_title("Before and after")
    card.set_note("Read the “This offer” column to the borrower")
    before = ((date(2026, 6, 16), cny("9221.34")), *_months(date(2026, 7, 10), 12, "2995.45"))
    fits, over = BeforeAfterChart(), BeforeAfterChart()
    fits.set_chart(
        PaymentChart(
            before,
            _months(date(2026, 7, 10), 30, "1725.13", "1725.16"),
            cny("1750"),
            "¥9,221.34 due now",
            "¥2,995.45 as it stands",
            "Can pay ¥1,750.00 · ¥24.87 to spare",
            "30 months fit what she can pay",
        )
    )
    over.set_chart(
        PaymentChart(
            before,
            _months(date(2026, 7, 10), 24, "2071.48", "2071.57"),
            cny("1750"),
            "¥9,221.34 due now",
            "¥2,995.45 as it stands",
            "¥321.48 a month over ¥1,750.00",
            "24 months are over what she can pay",
        )
    )
    table = ComparisonTable()
    table.set_table(
        ("As it stands", "This offer", "Change"),
        (
            ComparisonRow("Next payment", ("¥9,221.34", "¥1,725.13", ""), ("today", "10 Jul", "24 days later")),
            ComparisonRow("Then each month", ("¥2,995.45", "¥1,725.13", "−¥1,270.32")),
            ComparisonRow("Last payment", ("Jun 2027", "Dec 2028", "18 months later")),
            ComparisonRow("Total to pay", ("¥45,166.63", "¥51,753.93", "+¥6,587.30"), tones=("text2", "text", "warn")),
            ComparisonRow("Cost to lender", ("¥0.00", "¥99.50", "penalty waived")),
        ),
    )
    table.setFixedWidth(422)
    card.add(in_row(table, fits, gap=16))
    card.add(over)
    return card
