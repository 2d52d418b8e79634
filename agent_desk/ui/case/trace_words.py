"""A step of an accrual in words: which instalment, on what, how many days, at what rate, how much."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from agent_desk.domain.amounts import Component
from agent_desk.domain.money import Money, round_exact

if TYPE_CHECKING:
    from agent_desk.domain.ledger import TraceLine
    from agent_desk.wording import Words


@dataclass(frozen=True, slots=True)
class TraceWords:
    """One step.

    Attributes:
        title: Component and instalment.
        amount: What it came to, rounded for people; the total is rounded once, for the loan.
        reckoning: How it was reckoned.
        days: Of a step that runs over days; empty for a fee.
        rate, base: Of the step.
    """

    title: str
    amount: str
    reckoning: str
    days: str
    rate: str
    base: str


def trace_line(words: Words, line: TraceLine) -> TraceWords:
    """A step in words."""
    translate = QCoreApplication.translate
    amount = words.money(Money(round_exact(line.exact), line.base.currency))
    base = words.money(line.base)
    exact = line.annual_rate * 100
    rate = words.percent(line.annual_rate, 0 if exact == exact.to_integral_value() else 2)
    title = translate("TraceWords", "{component}, instalment {number}").format(
        component=words.component(line.component), number=line.instalment
    )
    if line.component is Component.FEES:
        text = translate("TraceWords", "Charged on {date}: the larger of the least fee and {rate} of {base}")
        reckoning = text.format(date=words.date(line.begin), rate=rate, base=base)
        return TraceWords(title, amount, reckoning, "", rate, base)
    days = (line.end - line.begin).days
    text = translate("TraceWords", "{base} × {rate} a year × {days} days, {begin} to {end}")
    reckoning = text.format(
        base=base, rate=rate, days=days, begin=words.table_date(line.begin), end=words.table_date(line.end)
    )
    return TraceWords(title, amount, reckoning, str(days), rate, base)
