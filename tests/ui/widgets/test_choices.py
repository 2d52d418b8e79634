from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.chips import ChipRow, ChipSpec
from agent_desk.ui.widgets.choice_box import ChoiceBox
from agent_desk.ui.widgets.option_card import OptionCard
from agent_desk.ui.widgets.segmented import SegmentedControl
from agent_desk.ui.widgets.step_value import LimitScale
from agent_desk.ui.widgets.toggle_section import ToggleSection
from agent_desk.ui.widgets.view_tabs import SavedViewTabs, ViewTab

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

BUCKETS = (
    ChipSpec("all", "All", count=12480),
    ChipSpec("m1", "M1", "1–30", 5204, "m1"),
    ChipSpec("m2", "M2", bucket="m2"),
)


def _chips(qtbot: QtBot, *, exclusive: bool = True, removable: bool = False) -> ChipRow:
    row = ChipRow(exclusive=exclusive, removable=removable)
    qtbot.addWidget(row)
    row.set_chips(BUCKETS)
    row.resize(600, 30)
    row.show()
    return row


def test_space_chooses_a_chip_and_only_one_stays_chosen(qtbot: QtBot) -> None:
    row = _chips(qtbot)
    row.check("all")
    with qtbot.waitSignal(row.chosen) as caught:
        QTest.keyClick(row.chip("m1"), Qt.Key.Key_Space)
    assert caught.args == ["m1"]
    assert row.checked_keys() == ("m1",)


def test_arrows_move_between_exclusive_chips(qtbot: QtBot) -> None:
    row = _chips(qtbot)
    row.check("all")
    with qtbot.waitActive(row):
        row.activateWindow()
    row.chip("all").setFocus()
    QTest.keyClick(row.chip("all"), Qt.Key.Key_Right)
    assert row.checked_keys() == ("m1",)


def test_several_chips_may_be_chosen(qtbot: QtBot) -> None:
    row = _chips(qtbot, exclusive=False)
    QTest.keyClick(row.chip("m1"), Qt.Key.Key_Return)
    QTest.keyClick(row.chip("m2"), Qt.Key.Key_Space)
    assert row.checked_keys() == ("m1", "m2")
    QTest.keyClick(row.chip("m1"), Qt.Key.Key_Space)
    assert row.checked_keys() == ("m2",)


def test_new_counts_keep_the_choice(qtbot: QtBot) -> None:
    row = _chips(qtbot)
    row.check("m1")
    same = row.chip("m1")
    row.set_chips((BUCKETS[0], ChipSpec("m1", "M1", "1–30", 7, "m1"), BUCKETS[2]))
    assert row.chip("m1") is same
    assert same.accessibleDescription() == "7"
    assert same.accessibleName() == "M1 1–30"
    row.set_chips(BUCKETS[:2])
    assert row.checked_keys() == ("m1",)


def test_delete_removes_a_filter(qtbot: QtBot) -> None:
    row = _chips(qtbot, removable=True)
    with qtbot.waitSignal(row.removed) as caught:
        QTest.keyClick(row.chip("m2"), Qt.Key.Key_Delete)
    assert caught.args == ["m2"]


def test_chips_break_their_row(qtbot: QtBot) -> None:
    row = _chips(qtbot)
    row.resize(150, 120)
    assert row.chip("m2").y() > row.chip("all").y()


def test_a_blocked_button_asks_instead_of_acting(qtbot: QtBot) -> None:
    button = DeskButton("Send for approval", kind="primary", key="Ctrl+Enter")
    qtbot.addWidget(button)
    button.set_blocked("1 contradiction to settle first")
    assert button.isEnabled()
    assert button.text() == "Send for approval"
    assert "1 contradiction" in button.accessibleDescription()
    for act in (
        button.activate,
        lambda: QTest.keyClick(button, Qt.Key.Key_Space),
        lambda: QTest.mouseClick(button, Qt.MouseButton.LeftButton),
    ):
        with qtbot.assertNotEmitted(button.clicked), qtbot.waitSignal(button.blocked):
            act()
    button.set_blocked("")
    with qtbot.waitSignal(button.clicked), qtbot.assertNotEmitted(button.blocked):
        button.activate()


def test_enter_presses_a_focused_button(qtbot: QtBot) -> None:
    button = DeskButton("Save", key="Ctrl+S")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return)
    assert button.accessibleName() == "Save"
    assert button.accessibleDescription() == "Ctrl S"


@pytest.mark.parametrize("kind", ["primary", "secondary", "danger", "link"])
def test_a_button_is_a_fair_target_and_shows_its_whole_label(qtbot: QtBot, kind: str) -> None:
    button = DeskButton("Counter-offer...", kind=kind, icon="swap", key="Alt+C", note="and why")  # type: ignore[arg-type]
    qtbot.addWidget(button)
    assert button.sizeHint().height() >= 24
    assert button.minimumSizeHint().height() == button.sizeHint().height()
    assert (button.minimumSizeHint() == button.sizeHint()) is (kind == "primary")


def test_segments_are_exclusive_and_keep_the_choice(qtbot: QtBot) -> None:
    control = SegmentedControl((("en", "English"), ("zh", "中文")))
    qtbot.addWidget(control)
    control.show()
    assert control.current_key == "en"
    with qtbot.waitSignal(control.changed) as caught:
        QTest.keyClick(control._buttons["zh"], Qt.Key.Key_Space)
    assert caught.args == ["zh"]
    control.set_choices((("en", "Anglais"), ("zh", "Chinois")))
    assert control.current_key == "zh"


def test_tabs_choose_by_key_and_keep_the_choice(qtbot: QtBot) -> None:
    tabs = SavedViewTabs()
    qtbot.addWidget(tabs)
    views = (ViewTab("all", "Whole queue", "12"), ViewTab("mine", "My cases", "3"))
    tabs.set_views(views)
    tabs.show()
    with qtbot.waitSignal(tabs.chosen) as caught:
        QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert caught.args == ["mine"]
    with qtbot.assertNotEmitted(tabs.chosen):
        tabs.set_views((views[0], ViewTab("mine", "My cases", "4")))
    assert tabs.current_key == "mine"
    assert tabs.accessibleTabName(1) == "My cases 4"
    with pytest.raises(KeyError):
        tabs.set_current("none")


def test_an_option_is_chosen_by_its_mark_and_by_moving_its_track(qtbot: QtBot) -> None:
    card = OptionCard("radio", str)
    qtbot.addWidget(card)
    card.set_name("New instalment plan")
    card.set_scale(LimitScale(1, 48, 24, 36))
    card.set_value(12)
    card.show()
    with qtbot.waitSignals([card.toggled, card.edited]):
        QTest.keyClick(card.control.track, Qt.Key.Key_Right)
    assert card.is_chosen
    assert card.property("state") == "chosen"
    assert card.value == 13


def test_a_blocked_option_says_why_and_cannot_be_chosen(qtbot: QtBot) -> None:
    card = OptionCard("check")
    qtbot.addWidget(card)
    card.set_name("Waive interest")
    card.set_verdict("forbidden")
    card.set_blocked("Only for illness. No one can approve this.")
    card.show()
    with qtbot.assertNotEmitted(card.toggled):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert not card.is_chosen
    assert not card.control.isVisible()
    card.set_blocked("")
    assert card.control.isVisible()


def test_a_choice_box_answers_enter_and_says_its_note(qtbot: QtBot) -> None:
    box = ChoiceBox("1,000 borrowers", note="ready at once", key="1")
    qtbot.addWidget(box)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.isChecked()
    assert (box.accessibleName(), box.accessibleDescription()) == ("1,000 borrowers", "ready at once")


def test_a_section_opens_and_closes_with_the_keyboard(qtbot: QtBot) -> None:
    section = ToggleSection("Cost to lender")
    qtbot.addWidget(section)
    section.show()
    assert not section.body_widget.isVisible()
    with qtbot.waitSignal(section.toggled):
        QTest.keyClick(section._head, Qt.Key.Key_Space)
    assert section.is_open
    assert section.body_widget.isVisible()
    assert section._head.accessibleDescription() == "open"
