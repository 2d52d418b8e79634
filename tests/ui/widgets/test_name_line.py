"""A borrower's name is never shortened for its Latin letters, however long those are, in any strip that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.name_line import NameLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LONG = "Zhao Huiyan Konstantinopolitanopoulos-Wolfeschlegelstein Alexander"


def test_the_latin_letters_give_way_and_the_name_stays_whole(qtbot: QtBot) -> None:
    strip = QWidget()
    qtbot.addWidget(strip)
    row = QHBoxLayout(strip)
    line, beside = NameLine(), DeskButton("Somebody else sits down")
    row.addWidget(line)
    row.addStretch(1)
    row.addWidget(beside)
    line.set_name("赵辉燕", LONG)
    strip.resize(540, 60)
    strip.show()
    assert line.name.text() == "赵辉燕"
    assert line.latin.text().endswith("…")
    assert line.latin.toolTip() == LONG
    assert beside.width() == beside.sizeHint().width()


def test_with_room_both_are_whole_and_without_latin_letters_the_name_stands_alone(qtbot: QtBot) -> None:
    line = NameLine()
    qtbot.addWidget(line)
    line.set_name("赵辉燕", "Zhao Huiyan")
    line.show()
    line.resize(line.sizeHint())
    assert (line.name.text(), line.latin.text()) == ("赵辉燕", "Zhao Huiyan")
    line.set_name("Daniel Okafor", "")
    assert not line.latin.isVisible()
    assert line.sizeHint().width() == line.name.sizeHint().width()
