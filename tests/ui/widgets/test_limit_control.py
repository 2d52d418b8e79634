from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from agent_desk.ui import theme
from agent_desk.ui.widgets.limit_control import LimitControl
from agent_desk.ui.widgets.step_value import LimitScale

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PLAN = LimitScale(1, 60, 24, 36)
WAIVER = LimitScale(0, 100, 50, 100, 5)


def _control(qtbot: QtBot, scale: LimitScale = PLAN, value: int = 12) -> LimitControl:
    control = LimitControl(scale, lambda n: f"{n} months" if n != 1 else "1 month")
    qtbot.addWidget(control)
    control.resize(360, 32)
    control.set_value(value)
    control.show()
    control.activateWindow()
    control.track.setFocus()
    return control


@pytest.mark.parametrize(
    ("key", "after"),
    [
        (Qt.Key.Key_Right, 13),
        (Qt.Key.Key_Left, 11),
        (Qt.Key.Key_Up, 13),
        (Qt.Key.Key_Down, 11),
        (Qt.Key.Key_PageUp, 24),
        (Qt.Key.Key_PageDown, 1),
        (Qt.Key.Key_Home, 1),
        (Qt.Key.Key_End, 60),
    ],
)
def test_keys_move_the_track(qtbot: QtBot, key: Qt.Key, after: int) -> None:
    control = _control(qtbot)
    QTest.keyClick(control.track, key)
    assert control.value == after
    assert control.spin.value() == after


def test_page_up_goes_from_limit_to_limit(qtbot: QtBot) -> None:
    control = _control(qtbot)
    stops = []
    for _ in range(4):
        QTest.keyClick(control.track, Qt.Key.Key_PageUp)
        stops.append(control.value)
    assert stops == [24, 36, 60, 60]
    for _ in range(4):
        QTest.keyClick(control.spin, Qt.Key.Key_PageDown)
        stops.append(control.value)
    assert stops[4:] == [36, 24, 1, 1]


def test_a_waiver_moves_in_steps_of_its_scale(qtbot: QtBot) -> None:
    control = _control(qtbot, WAIVER, 50)
    QTest.keyClick(control.track, Qt.Key.Key_Right)
    assert control.value == 55
    control.spin.stepBy(-2)
    assert control.value == 45
    assert control.track.value() == 45


def test_alt_arrows_belong_to_the_page(qtbot: QtBot) -> None:
    control = _control(qtbot)
    for widget in (control.track, control.spin):
        QTest.keyClick(widget, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert control.value == 12


def test_typing_a_number_moves_both(qtbot: QtBot) -> None:
    control = _control(qtbot)
    with qtbot.waitSignal(control.edited) as caught:
        control.spin.selectAll()
        QTest.keyClicks(control.spin, "30")
        QTest.keyClick(control.spin, Qt.Key.Key_Return)
    assert caught.args == [30]
    assert control.track.value() == 30
    assert control.spin.text() == "30 months"


def test_too_large_a_number_comes_back_to_the_range(qtbot: QtBot) -> None:
    control = _control(qtbot)
    control.spin.selectAll()
    QTest.keyClicks(control.spin, "999")
    QTest.keyClick(control.spin, Qt.Key.Key_Return)
    assert control.value == 60


def test_the_unit_has_its_singular(qtbot: QtBot) -> None:
    control = _control(qtbot, value=1)
    assert control.spin.text() == "1 month"


def test_the_program_sets_a_value_silently(qtbot: QtBot) -> None:
    control = _control(qtbot)
    with qtbot.assertNotEmitted(control.edited):
        control.set_value(30)
        control.set_scale(LimitScale(1, 24, 24))
    assert control.value == 24


def test_the_wheel_changes_nothing(qtbot: QtBot) -> None:
    control = _control(qtbot)
    for widget in (control.track, control.spin):
        event = QWheelEvent(
            QPointF(10, 10),
            QPointF(10, 10),
            QPoint(0, 0),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)
    assert control.value == 12


def test_the_handle_comes_to_the_pointer(qtbot: QtBot) -> None:
    control = _control(qtbot)
    track = control.track
    QTest.mouseClick(track, Qt.MouseButton.LeftButton, pos=QPoint(track.width() - 1, 12))
    assert control.value == 60
    QTest.mouseClick(track, Qt.MouseButton.LeftButton, pos=QPoint(0, 12))
    assert control.value == 1


def test_zones_have_their_colours_and_the_forbidden_one_is_hatched(qtbot: QtBot) -> None:
    control = _control(qtbot, value=1)
    track = control.track
    image = track.grab().toImage()
    ratio = image.devicePixelRatio()
    middle = round(track.height() / 2 * ratio)

    def colours(start: int, end: int) -> set[str]:
        span = range(round(track._x_of(start) * ratio) + 4, round(track._x_of(end) * ratio) - 4)
        return {image.pixelColor(x, middle).name().upper() for x in span}

    tokens = theme.tokens()
    assert colours(8, 24) == {tokens.zone_ok}
    assert colours(24, 36) == {tokens.zone_warn}
    assert len(colours(36, 60)) > 2
    tick = image.pixelColor(round(track._x_of(24) * ratio), middle - 7)
    assert tick.name().upper() == QColor(tokens.text).name().upper()


def test_name_and_value_are_said(qtbot: QtBot) -> None:
    control = _control(qtbot)
    control.set_spoken("New instalment plan", "30 months, needs supervisor, your limit 24")
    for widget in (control.track, control.spin):
        assert widget.accessibleName() == "New instalment plan"
        assert widget.accessibleDescription() == "30 months, needs supervisor, your limit 24"
