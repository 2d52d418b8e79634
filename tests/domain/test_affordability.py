from __future__ import annotations

from datetime import date

from agent_desk.domain.affordability import affordability, payments_by_month
from agent_desk.domain.amounts import Amounts, Component
from agent_desk.domain.money import Money
from agent_desk.domain.schedule import Instalment


def _row(number: int, due_date: date, amount: str) -> Instalment:
    return Instalment(number, due_date, Amounts.only(Component.PRINCIPAL, Money.of(amount, "USD")))


ROWS = (
    _row(1, date(2026, 7, 1), "40"),
    _row(2, date(2026, 7, 31), "60.01"),
    _row(3, date(2026, 8, 31), "90"),
)


def test_payments_of_one_calendar_month_are_added_up() -> None:
    assert payments_by_month(ROWS) == (
        (date(2026, 7, 1), Money.of("100.01", "USD")),
        (date(2026, 8, 31), Money.of("90", "USD")),
    )


def test_the_dearest_month_decides_whether_it_fits() -> None:
    over = affordability(ROWS, Money.of("100", "USD"))
    assert not over.fits
    assert over.margin == Money.of("0.01", "USD")
    kept = affordability(ROWS, Money.of("100.01", "USD"))
    assert kept.fits
    assert kept.margin == Money.zero("USD")
