"""An offer held against what stands, in words: the rows of the table, the four figures, the chart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from agent_desk.domain.affordability import affordability, months_as_it_stands, payments_by_month
from agent_desk.domain.amounts import Component
from agent_desk.ui.money_text import day_text, month_text
from agent_desk.ui.widgets.before_after_chart import PaymentChart

if TYPE_CHECKING:
    from datetime import date

    from agent_desk.domain.money import Money
    from agent_desk.domain.proposal import Preview
    from agent_desk.ui.theme import Tone
    from agent_desk.wording import Words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One row: what, as it stands, under the offer, and the change; each with a second line where there is one.

    Attributes:
        tone: Of the change.
    """

    label: str
    before: str
    after: str
    change: str
    before_note: str = ""
    after_note: str = ""
    tone: Tone = "text2"


def first_before(view: Preview) -> date:
    """When the next payment is due as it stands: at once while there are arrears."""
    return view.position.as_of if view.position.arrears else view.as_it_stands[0].due_date


def compared_rows(words: Words, view: Preview, *, is_offer: bool) -> tuple[ComparedRow, ...]:
    """The table of before and after; without an offer, what stands and dashes."""
    rows = _rows(words, view)
    if is_offer:
        return rows
    return tuple(ComparedRow(row.label, row.before, "—", "—", row.before_note) for row in rows)


def _rows(words: Words, view: Preview) -> tuple[ComparedRow, ...]:
    first, after = first_before(view), view.next_after
    money = words.money
    at_once = view.position.arrears
    each = view.regular_after - view.regular_before
    last_before, last_after = view.as_it_stands[-1].due_date, view.schedule.last_due_date
    more = view.difference
    return (
        ComparedRow(
            translate("Comparison", "Next payment"),
            money(view.next_before),
            money(after.due.total),
            later_by_days((after.due_date - first).days),
            translate("Comparison", "today") if at_once else day_text(first),
            day_text(after.due_date),
        ),
        ComparedRow(
            translate("Comparison", "Then each month"),
            money(view.regular_before),
            money(view.regular_after),
            money(each, plus=True),
        ),
        ComparedRow(
            translate("Comparison", "Last payment"),
            month_text(last_before),
            month_text(last_after),
            later_by_months((last_after.year - last_before.year) * 12 + last_after.month - last_before.month),
        ),
        ComparedRow(
            translate("Comparison", "Total to pay"),
            money(view.total_before),
            money(view.total_after),
            money(more, plus=True),
            tone="warn" if more.minor > 0 else "ok" if more.minor < 0 else "text2",
        ),
        ComparedRow(
            translate("Comparison", "Cost to lender"),
            money(more - more),
            money(view.cost_to_lender),
            cost_words(words, view),
        ),
    )


def later_by_days(days: int) -> str:
    """How many days later."""
    if days == 0:
        return translate("Comparison", "the same day")
    text = translate("Comparison", "{count} day later") if days == 1 else translate("Comparison", "{count} days later")
    return text.format(count=days) if days > 0 else translate("Comparison", "{count} days earlier").format(count=-days)


def later_by_months(months: int) -> str:
    """How many months later."""
    if months == 0:
        return translate("Comparison", "the same month")
    text = (
        translate("Comparison", "{count} month later")
        if months == 1
        else translate("Comparison", "{count} months later")
    )
    return (
        text.format(count=months)
        if months > 0
        else translate("Comparison", "{count} months earlier").format(count=-months)
    )


def cost_words(words: Words, view: Preview) -> str:
    """What the cost to the lender is made of, in few words."""
    parts = [
        translate("Comparison", "{component} waived").format(component=_small(words.component(part)))
        for part in (Component.PENALTY_INTEREST, Component.INTEREST, Component.FEES)
        if view.waived.part(part)
    ]
    if view.forgone_interest:
        parts.append(translate("Comparison", "interest not charged"))
    if not parts:
        return "—"
    return parts[0] if len(parts) == 1 else translate("Comparison", "{count} parts").format(count=len(parts))


def cost_lines(words: Words, view: Preview) -> str:
    """The cost to the lender, part by part, a line each."""
    lines = [
        translate("Comparison", "{component} waived: {amount}").format(
            component=words.component(part), amount=words.money(view.waived.part(part))
        )
        for part in Component
        if view.waived.part(part)
    ]
    if view.forgone_interest:
        lines.append(
            translate("Comparison", "Interest not charged: {amount}").format(amount=words.money(view.forgone_interest))
        )
    return "\n".join(lines) or translate("Comparison", "Nothing")


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def chart_of(words: Words, view: Preview, can_pay: Money | None, *, is_offer: bool) -> PaymentChart:
    """The chart: what stands, with all arrears on the business date, and the offer."""
    arrears = view.position.arrears.total
    first_words = translate("Comparison", "{amount} due now").format(amount=words.money(arrears)) if arrears else ""
    line, fits = "", ""
    if can_pay is not None and not is_offer:
        line = translate("Comparison", "Can pay {amount}").format(amount=words.money(can_pay))
    elif can_pay is not None:
        held = affordability(view.schedule.instalments, can_pay)
        template = (
            translate("Comparison", "Can pay {amount} · {margin} to spare")
            if held.fits
            else translate("Comparison", "{margin} over in the dearest month")
        )
        line = template.format(amount=words.money(can_pay), margin=words.money(held.margin))
        fits = line
    each = words.money(view.regular_after)
    spoken = translate("Comparison", "Each month {after}, as it stands {before}; in total {total}").format(
        after=each, before=words.money(view.regular_before), total=words.money(view.total_after)
    )
    return PaymentChart(
        before=months_as_it_stands(view),
        after=payments_by_month(view.schedule.instalments) if is_offer else (),
        can_pay=can_pay,
        first_words=first_words,
        before_words=translate("Comparison", "{amount} as it stands").format(amount=words.money(view.regular_before)),
        line_words=line,
        headline=fits or translate("Comparison", "Payments as they stand and under this offer"),
        spoken=spoken,
    )
