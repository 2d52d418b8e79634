from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from PySide6.QtCore import QLocale

from agent_desk.domain.money import Money
from agent_desk.ui.money_text import (
    date_text,
    day_text,
    long_date_text,
    money_text,
    month_text,
    percent_text,
    read_money,
    table_date_text,
)

DAY = date(2026, 6, 16)


@pytest.mark.parametrize(
    ("minor", "currency", "text"),
    [
        (123450, "CNY", "¥1,234.50"),
        (123450, "USD", "$1,234.50"),
        (-127032, "CNY", "−¥1,270.32"),
        (0, "CNY", "¥0.00"),
        (5, "CNY", "¥0.05"),
        (1500, "JPY", "JP¥1,500"),
        (1234567, "KWD", "KWD 1,234.567"),
        (10**15, "CNY", "¥10,000,000,000,000.00"),
    ],
)
def test_amounts_are_exact(minor: int, currency: str, text: str) -> None:
    assert money_text(Money(minor, currency)) == text  # type: ignore[arg-type]


def test_a_difference_has_its_sign_and_a_limit_no_cents() -> None:
    assert money_text(Money.of("6587.30", "CNY"), plus=True) == "+¥6,587.30"
    assert money_text(Money.zero("CNY"), plus=True) == "¥0.00"
    assert money_text(Money.of("300", "CNY"), whole=True) == "¥300"
    assert money_text(Money.of("300.50", "CNY"), whole=True) == "¥300.50"


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("1750", 175000),
        ("¥1,750.00", 175000),
        ("￥１７５０．５", 175050),
        (" 1 750.05 ", 175005),
        ("1750元", 175000),
        (".5", 50),
        ("CNY 12", 1200),
        ("", None),
        ("12.345", None),
        ("-5", None),
        ("12x", None),
        ("1.2.3", None),
        (".", None),
        ("1e3", None),
        ("9" * 20, None),
        ("١٢", None),
    ],
)
def test_reading_what_was_typed(text: str, minor: int | None) -> None:
    read = read_money(text, "CNY")
    assert (None if read is None else read.minor) == minor


def test_dates_in_english_and_chinese() -> None:
    assert date_text(DAY, "en") == "16 Jun 2026"
    assert date_text(DAY, "zh") == "2026年6月16日"
    assert long_date_text(DAY, "en") == "16 June 2026"
    assert table_date_text(DAY, "zh") == "2026-06-16"
    assert table_date_text(DAY, "en") == "16 Jun 2026"
    assert day_text(DAY, "en") == "16 Jun"
    assert day_text(DAY, "zh") == "6月16日"
    assert month_text(DAY, "en") == "Jun 2026"
    assert month_text(DAY, "en", short=True) == "Jun 26"
    assert month_text(DAY, "zh", short=True) == "26年6月"
    assert date_text(DAY, "de") == "16 Juni 2026"


def test_the_language_of_the_screen_is_the_default() -> None:
    QLocale.setDefault(QLocale("zh_CN"))
    assert date_text(DAY) == "2026年6月16日"


def test_shares() -> None:
    assert percent_text(Decimal("0.5"), "en") == "50 %"
    assert percent_text(Decimal("0.5"), "zh") == "50%"
    assert percent_text(Fraction(1, 3), "en", 1) == "33.3 %"
    assert percent_text(Decimal("0.005"), "en") == "1 %"
    assert percent_text(Decimal("-0.18"), "en") == "−18 %"
