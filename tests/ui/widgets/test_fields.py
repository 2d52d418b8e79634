from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from agent_desk.domain.money import Money
from agent_desk.ui.widgets.code_field import CodeField
from agent_desk.ui.widgets.date_field import DateField, read_date
from agent_desk.ui.widgets.money_field import MoneyField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def _money(qtbot: QtBot) -> MoneyField:
    field = MoneyField("CNY")
    field.set_name("Income now")
    qtbot.addWidget(field)
    field.show()
    return field


def test_what_is_typed_becomes_whole_minor_units(qtbot: QtBot) -> None:
    field = _money(qtbot)
    heard: list[Money | None] = []
    field.edited.connect(heard.append)
    QTest.keyClicks(field, "1750.5")
    assert field.amount == Money(175050, "CNY")  # type: ignore[arg-type]
    assert isinstance(field.amount.minor, int)
    assert heard[-1] == field.amount
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "¥1,750.50"


def test_every_amount_survives_writing_and_reading(qtbot: QtBot) -> None:
    field = _money(qtbot)
    for minor in (0, 1, 99, 100, 123456789, 10**12):
        field.set_amount(Money(minor, "CNY"))  # type: ignore[arg-type]
        field._read(field.text())
        assert field.amount is not None
        assert field.amount.minor == minor


def test_what_is_no_amount_is_marked_and_said(qtbot: QtBot) -> None:
    field = _money(qtbot)
    QTest.keyClicks(field, "1.2.3")
    assert field.amount is None
    assert field.property("invalid") == "true"
    assert field.accessibleDescription() == "Not an amount"
    field.set_amount(Money.of("5", "CNY"))
    assert field.property("invalid") is None
    assert field.accessibleDescription() == ""


def test_letters_are_kept_out_and_an_empty_field_is_no_amount(qtbot: QtBot) -> None:
    field = _money(qtbot)
    QTest.keyClicks(field, "abc")
    assert field.text() == ""
    QTest.keyClicks(field, "5")
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert field.amount is None
    assert field.property("invalid") is None


def test_setting_from_the_program_tells_nobody(qtbot: QtBot) -> None:
    field = _money(qtbot)
    with qtbot.assertNotEmitted(field.edited):
        field.set_amount(Money.of("12", "CNY"))
    with pytest.raises(ValueError, match="USD"):
        field.set_amount(Money.of("12", "USD"))


def test_another_currency_empties_the_field(qtbot: QtBot) -> None:
    field = _money(qtbot)
    field.set_amount(Money.of("12", "CNY"))
    field.set_currency("USD")
    assert field.amount is None
    QTest.keyClicks(field, "12")
    assert field.amount == Money.of("12", "USD")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-06-16", date(2026, 6, 16)),
        ("16 Jun 2026", date(2026, 6, 16)),
        ("16 june 2026", date(2026, 6, 16)),
        ("16.6.2026", date(2026, 6, 16)),
        ("16/6", date(2025, 6, 16)),
        ("16 Jun", date(2025, 6, 16)),
        ("2026年6月16日", date(2026, 6, 16)),
        ("6月16日", date(2025, 6, 16)),
        ("２０２６－０６－１６", date(2026, 6, 16)),
        ("31 Feb 2026", None),
        ("tomorrow", None),
        ("", None),
        ("16 Foo 2026", None),
    ],
)
def test_reading_dates(text: str, day: date | None) -> None:
    assert read_date(text, 2025) == day


def test_keys_move_a_date(qtbot: QtBot) -> None:
    field = DateField(2026)
    field.set_name("From")
    qtbot.addWidget(field)
    field.set_day(date(2026, 6, 30))
    heard: list[date | None] = []
    field.edited.connect(heard.append)
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_PageDown)
    assert heard == [date(2026, 7, 1), date(2026, 6, 24)]
    assert field.text() == "24 Jun 2026"


@pytest.mark.parametrize(
    ("typed", "key", "day"),
    [
        ("9999-12-31", Qt.Key.Key_Up, date.max),
        ("9999-12-28", Qt.Key.Key_PageUp, date(9999, 12, 28)),
        ("0001-01-01", Qt.Key.Key_Down, date.min),
        ("9999-12-30", Qt.Key.Key_Up, date.max),
    ],
)
def test_keys_do_not_leave_the_calendar(qtbot: QtBot, typed: str, key: Qt.Key, day: date) -> None:
    field = DateField(2026)
    qtbot.addWidget(field)
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, key)
    assert field.day == day


def test_a_wrong_date_is_marked(qtbot: QtBot) -> None:
    field = DateField(2026)
    qtbot.addWidget(field)
    QTest.keyClicks(field, "31 Feb")
    assert field.day is None
    assert field.property("invalid") == "true"


def test_a_code_is_complete_with_its_last_figure(qtbot: QtBot) -> None:
    field = CodeField()
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.completed) as caught:
        QTest.keyClicks(field, "4719x30")
        QTest.keyClicks(field, "8")
    assert caught.args == ["471930"]
    assert len(field.text()) == 6


def test_a_code_may_be_pasted_with_blanks(qtbot: QtBot) -> None:
    field = CodeField()
    qtbot.addWidget(field)
    QGuiApplication.clipboard().setText("471 930")
    field.paste()
    assert field.text() == "471930"
    assert field.accessibleName()
