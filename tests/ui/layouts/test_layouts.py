"""No text is cut, on any page, in any state: as designed, in longer languages, in larger letters, in small windows.

In the sizes as designed everything that takes the focus or is painted has a name for assistive technology, and every
row of a list a sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from agent_desk.ui.widgets.before_after_chart import BeforeAfterChart
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.text_label import TextLabel
from tests.ui.layouts.examiner import Longer, faults_of
from tests.ui.layouts.listener import silences_of
from tools.shots import SIZES, Look

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.layouts.examiner import Examiner

WIDE, COMPACT = SIZES
SMALLEST = (1200, 680)


@pytest.mark.parametrize(
    ("language", "size", "percent", "longer"),
    [
        pytest.param("en", WIDE, 100, 0, id="as designed"),
        pytest.param("en", COMPACT, 100, 0, id="compact"),
        pytest.param("zh", COMPACT, 100, 0, id="compact, Chinese"),
        pytest.param("en", SMALLEST, 100, 0, id="the smallest window"),
        pytest.param("en", COMPACT, 100, 200, id="compact, texts of twice the length"),
        pytest.param("en", COMPACT, 130, 130, id="compact, large letters, texts longer by 30 %"),
        pytest.param("en", WIDE, 130, 200, id="large letters, texts of twice the length"),
    ],
)
def test_no_text_is_cut(examiner: Examiner, language: str, size: tuple[int, int], percent: int, longer: int) -> None:
    longer_texts = Longer(longer) if longer else None
    faults = examiner.examine(Look(language, dark=False, size=size), percent, longer_texts)
    assert not faults, "\n".join(faults)
    assert not examiner.silences, "\n".join(examiner.silences)


def test_the_pseudo_language_makes_texts_longer_and_keeps_their_places(qapp: QCoreApplication) -> None:
    longer = Longer(200)
    assert longer.translate("X", "Row {row} of {count}") == "Row {row} of {count} Row {row} of {count}"
    qapp.installTranslator(longer)
    try:
        assert QCoreApplication.translate("X", "Queue") == "Queue Queue"
    finally:
        qapp.removeTranslator(longer)


def test_the_examination_finds_what_is_cut(qtbot: QtBot) -> None:
    label = TextLabel("Nothing of this may be lost", wrap=True)
    qtbot.addWidget(frame := DeskButton("Around"))
    label.setParent(frame)
    label.setGeometry(0, 0, 60, 20)
    out = TextLabel("Out", parent=frame)
    out.setGeometry(frame.width() - 5, 0, 40, 20)
    frame.show()
    found = faults_of(frame)
    assert len(found) == 2
    assert "has 60x20" in found[0]
    assert "reaches out of DeskButton sideways" in found[1]


def test_a_line_that_is_cut_says_its_whole_text_and_a_figure_is_never_cut(qtbot: QtBot) -> None:
    label = TextLabel("Outstanding principal")
    qtbot.addWidget(label)
    label.resize(50, 20)
    label.show()
    assert label.text().endswith("…")
    assert label.toolTip() == "Outstanding principal"
    label.resize(300, 20)
    assert (label.text(), label.toolTip()) == ("Outstanding principal", "")
    amount = TextLabel("¥1,234,567.89")
    qtbot.addWidget(amount)
    assert amount.minimumSizeHint().width() >= amount.fontMetrics().horizontalAdvance("¥1,234,567.89")


def test_a_button_that_is_cut_says_its_words_first(qtbot: QtBot) -> None:
    button = DeskButton("Find the cheapest", key="F6")
    button.setToolTip("What fits")
    qtbot.addWidget(button)
    button.resize(button.minimumSizeHint())
    button.show()
    assert button.toolTip() == "Find the cheapest\nWhat fits"
    button.resize(button.sizeHint())
    assert button.toolTip() == "What fits"
    primary = DeskButton("Send for approval", kind="primary", key="Ctrl+Return")
    qtbot.addWidget(primary)
    assert primary.minimumSizeHint() == primary.sizeHint()


def test_the_listener_finds_what_is_silent(qtbot: QtBot) -> None:
    frame = QWidget()
    qtbot.addWidget(frame)
    column = QVBoxLayout(frame)
    for widget in (QLineEdit(), BeforeAfterChart(), TextLabel("Words")):
        column.addWidget(widget)
    frame.resize(400, 300)
    frame.show()
    assert silences_of(frame) == [
        "QLineEdit in QWidget takes the focus and has no name",
        "BeforeAfterChart in QWidget is painted and says nothing",
    ]
