"""Where there is little room, words stand closer, then smaller, before any is cut; drawings keep to their line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics

from agent_desk.ui import theme
from agent_desk.ui.case.script_panel import ScriptPanel
from agent_desk.ui.widgets.action_bar import IconMark
from agent_desk.ui.widgets.avatar import Avatar
from agent_desk.ui.widgets.option_card import OptionCard
from agent_desk.ui.widgets.timeline_strip import Timeline, TimelineStrip, legend_words
from agent_desk.ui.widgets.view_tabs import LEAD, SavedViewTabs, ViewTab

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from agent_desk.ui.widgets.timeline_strip import CellState

NARROW_COLUMN = 272


def test_the_legend_of_a_narrow_strip_stands_closer_then_smaller_and_is_whole(qtbot: QtBot) -> None:
    cells: tuple[CellState, ...] = (*("paid",) * 25, *("overdue",) * 2, *("to-come",) * 9)
    strip = TimelineStrip()
    qtbot.addWidget(strip)
    strip.set_timeline(Timeline(cells))
    texts = [text for _, text in legend_words(cells)]
    strip.resize(400, strip.sizeHint().height())
    assert strip._legend_type(texts) == (12, 16)
    strip.resize(210, strip.sizeHint().height())
    size, gap = strip._legend_type(texts)
    metrics = QFontMetrics(theme.font(size))
    assert sum(14 + metrics.horizontalAdvance(text) for text in texts) + 2 * gap <= 210


def test_the_limits_of_a_card_get_smaller_before_they_are_cut(qtbot: QtBot) -> None:
    card = OptionCard()
    qtbot.addWidget(card)
    card.set_name("New instalment plan")
    card.set_foot("Your limit 24 · supervisor 36", "¥1,252.89 a month")
    card.resize(400, card.sizeHint().height())
    card.show()
    assert card.limits.font().pixelSize() == 12
    card.resize(292, card.height())
    qtbot.waitUntil(lambda: card.limits.font().pixelSize() == 11)
    assert card.limits.text() == "Your limit 24 · supervisor 36"
    card.resize(400, card.height())
    qtbot.waitUntil(lambda: card.limits.font().pixelSize() == 12)


def test_the_script_goes_into_the_narrow_column(qtbot: QtBot) -> None:
    panel = ScriptPanel()
    qtbot.addWidget(panel)
    assert panel.minimumSizeHint().width() <= NARROW_COLUMN


def test_the_frame_of_the_focus_has_room_before_the_words_of_the_first_tab(qtbot: QtBot) -> None:
    tabs = SavedViewTabs()
    qtbot.addWidget(tabs)
    tabs.set_views([ViewTab("one", "Every payment"), ViewTab("two", "Why")])
    words = QFontMetrics(theme.font(13, 600)).horizontalAdvance("Every payment")
    assert tabs.tabRect(0).width() >= words + 2 * LEAD


def test_a_drawing_beside_a_line_is_as_high_as_the_line(qtbot: QtBot) -> None:
    mark = IconMark("tick", "ok", 13, line=18)
    qtbot.addWidget(mark)
    assert (mark.width(), mark.height()) == (13, 18)
    picture = mark.grab().toImage()
    inked = [
        y for y in range(picture.height()) if len({picture.pixelColor(x, y).rgba() for x in range(picture.width())}) > 1
    ]
    assert inked
    assert abs((inked[0] + inked[-1]) / 2 - (picture.height() - 1) / 2) <= 2


def test_the_letters_grow_with_the_circle(qtbot: QtBot) -> None:
    heights = []
    for size in (28, 56):
        avatar = Avatar("李薇", size)
        qtbot.addWidget(avatar)
        picture = avatar.grab().toImage()
        ink = theme.tokens().accent.lower()
        inked = [
            y
            for y in range(picture.height())
            for x in range(picture.width())
            if picture.pixelColor(x, y).name() == ink and size // 5 < y < size - size // 5
        ]
        heights.append(max(inked) - min(inked))
    assert heights[1] > 1.5 * heights[0]
