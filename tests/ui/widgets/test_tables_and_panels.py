from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QRadioButton, QTableView

from agent_desk.ui import theme
from agent_desk.ui.frame.search_popup import SearchHit, _Hits
from agent_desk.ui.widgets.answer_button import AnswerButton
from agent_desk.ui.widgets.comparison_table import ComparisonRow, ComparisonTable
from agent_desk.ui.widgets.conflict_panel import ConflictLine, ConflictPanel
from agent_desk.ui.widgets.hours_bar import HoursBar
from agent_desk.ui.widgets.row_delegate import RowDelegate, Run, dress_table, paint_runs
from agent_desk.ui.widgets.scroll_pane import ScrollPane
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot


def _model(rows: int = 3) -> QStandardItemModel:
    model = QStandardItemModel()
    for row in range(rows):
        model.appendRow([QStandardItem(f"name {row}"), QStandardItem("67")])
        model.item(row, 1).setData("m3", Qt.ItemDataRole.UserRole)
    return model


def test_a_table_never_walks_its_model(qtbot: QtBot) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    dress_table(view)
    assert view.verticalHeader().sectionResizeMode(0) == QHeaderView.ResizeMode.Fixed
    assert view.verticalHeader().defaultSectionSize() == 34
    assert view.horizontalHeader().height() == 32
    assert view.selectionBehavior() == QAbstractItemView.SelectionBehavior.SelectRows


def test_a_selected_row_has_its_ground_and_its_bar(qtbot: QtBot) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(_model())
    view.setItemDelegate(RowDelegate(view))
    dress_table(view)
    view.resize(400, 200)
    view.selectRow(1)
    view.show()
    image = view.viewport().grab().toImage()
    tokens = theme.tokens()
    assert image.pixelColor(1, 34 + 16) == QColor(tokens.accent)
    assert image.pixelColor(80, 34 + 4) == QColor(tokens.sel)
    assert image.pixelColor(80, 4) == QColor(tokens.surface)
    assert image.pixelColor(80, 33) == QColor(tokens.line)


def test_runs_of_text_fit_their_room() -> None:
    image = QImage(200, 34, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    runs = (
        Run("陈静怡", strong=True, size=13),
        Run("", "text2"),
        Run("Chen Jingyi with a very long name indeed", "text2"),
    )
    assert paint_runs(painter, image.rect(), runs) <= 200
    assert paint_runs(painter, image.rect(), (Run("a"),), right=True) < 20
    painter.end()


def test_hits_are_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = _Hits()
    model.set_hits((SearchHit("1", "陈静怡"), SearchHit("2", "Chen Jia Hui")))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_a_comparison_is_read_row_by_row(qtbot: QtBot) -> None:
    table = ComparisonTable()
    qtbot.addWidget(table)
    table.set_table(
        ("As it stands", "This offer", "Change"),
        (
            ComparisonRow("Next payment", ("¥9,221.34", "¥1,725.13", ""), ("today", "10 Jul", "24 days later")),
            ComparisonRow("Total", ("¥2.00", "¥3.00", "+¥1.00"), tones=("text2", "text", "warn")),
        ),
    )
    assert table.accessibleDescription() == (
        "Next payment: As it stands ¥9,221.34, This offer ¥1,725.13; "
        "Total: As it stands ¥2.00, This offer ¥3.00, Change +¥1.00"
    )
    table.resize(420, table.sizeHint().height())
    table.grab()
    assert table.minimumSizeHint().width() <= 420


def test_an_answer_says_all_its_parts_and_answers_enter(qtbot: QtBot) -> None:
    button = AnswerButton()
    qtbot.addWidget(button)
    button.set_answer("authority", "Cheapest", "30 months, ¥1,728.44", "supervisor")
    assert button.accessibleName() == "Cheapest 30 months, ¥1,728.44 supervisor"
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return)


def test_a_conflict_is_decided_line_by_line(qtbot: QtBot) -> None:
    panel = ConflictPanel()
    qtbot.addWidget(panel)
    panel.set_conflict(
        "吴昊",
        "14:35",
        (
            ConflictLine("promise", "Promise", "20 Jun", "24 Jun", prefer_theirs=True),
            ConflictLine("reason", "Reason", "Lost job", "Lost job"),
            ConflictLine("income", "Income", "¥4,600.00", "¥4,200.00"),
        ),
    )
    assert panel.choice() == {"promise": False, "income": True}
    radios = panel.findChildren(QRadioButton)
    assert [radio.accessibleName() for radio in radios] == [
        "Promise: 20 Jun",
        "Promise: 24 Jun",
        "Income: ¥4,600.00",
        "Income: ¥4,200.00",
    ]
    radios[0].click()
    with qtbot.waitSignal(panel.decided) as caught:
        panel._save.click()
    assert caught.args == [{"promise": True, "income": True}]


def test_a_day_is_painted_whatever_the_hours(qtbot: QtBot) -> None:
    bar = HoursBar()
    qtbot.addWidget(bar)
    for opens, closes, now in ((480, 1320, 1324), (0, 1440, 0), (600, 600, 1439)):
        bar.set_day(opens, closes, now, (558, 996), "hours")
        bar.grab()
    assert bar.accessibleName() == "hours"


def test_a_pane_scrolls_up_and_down_only(qtbot: QtBot) -> None:
    pane = ScrollPane(kind="canvas", margin=10, gap=10)
    qtbot.addWidget(pane)
    for number in range(60):
        pane.add(QLabel(f"row {number}"))
    pane.add_stretch()
    pane.resize(200, 200)
    pane.show()
    assert pane.verticalScrollBar().maximum() > 0
    assert pane.horizontalScrollBar().maximum() == 0


def test_a_line_keeps_its_height_in_chinese(qtbot: QtBot) -> None:
    latin, chinese = TextLabel("Principal"), TextLabel("本金")
    for label in (latin, chinese):
        qtbot.addWidget(label)
    assert latin.sizeHint().height() == chinese.sizeHint().height() == 20


def test_a_long_line_elides_and_keeps_its_words_for_everyone(qtbot: QtBot) -> None:
    label = TextLabel("Maria da Conceição Fernandes de Albuquerque", elide=True)
    qtbot.addWidget(label)
    label.resize(120, 20)
    label.show()
    assert label.text().endswith("…")
    assert label.plain_text == label.toolTip() == label.accessibleName()
    label.resize(600, 20)
    assert label.text() == label.plain_text


def test_plain_text_is_never_taken_for_marks(qtbot: QtBot) -> None:
    label = TextLabel("<b>5 < 6</b>", wrap=True)
    qtbot.addWidget(label)
    assert "&lt;b&gt;" in label.text()
