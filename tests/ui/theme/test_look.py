from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics
from PySide6.QtWidgets import QLabel

from agent_desk import resources
from agent_desk.ui import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

ICONS = sorted(file.stem for file in resources.path("icons").glob("*.svg"))


def test_latin_comes_before_chinese() -> None:
    font = theme.font()
    assert font.families()[:2] == ["Inter", "Noto Sans SC"]
    assert QFontInfo(font).family() == "Inter"


def test_figures_are_tabular_and_signs_stay_as_typed() -> None:
    font = theme.font()
    assert font.featureValue(QFont.Tag("tnum")) == 1
    assert font.featureValue(QFont.Tag("calt")) == 0
    assert font.hintingPreference() == QFont.HintingPreference.PreferNoHinting
    metrics = QFontMetrics(font)
    assert metrics.horizontalAdvance("1,111.11") == metrics.horizontalAdvance("8,888.88")


def test_the_style_sheet_keeps_tabular_figures(qtbot: QtBot) -> None:
    label = QLabel("¥1,725.13")
    label.setProperty("role", "total")
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.font().featureValue(QFont.Tag("tnum")) == 1
    assert label.font().pixelSize() == 22
    assert label.font().weight() == QFont.Weight.DemiBold


def test_masks_keep_the_width_of_latin_bullets() -> None:
    metrics = QFontMetrics(theme.font())
    assert metrics.horizontalAdvance("•") < 10
    assert metrics.horizontalAdvance("·") < 8


@pytest.mark.parametrize("name", ICONS)
def test_every_drawing_is_20_px_in_one_colour(name: str) -> None:
    text = resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")
    if name == "logo":
        return
    assert 'viewBox="0 0 20 20"' in text
    assert 'stroke-width="1.6"' in text
    assert set(re.findall(r"#[0-9A-Fa-f]{3,6}", text)) == {"#000"}


@pytest.mark.parametrize("name", ICONS)
def test_every_drawing_renders(qapp: QApplication, name: str) -> None:
    del qapp
    image = theme.pixmap(name, "#0B5CAD", 20, 2.0).toImage()
    assert image.width() == 40
    assert any(image.pixelColor(x, y).alpha() > 100 for x in range(40) for y in range(40))


def test_a_drawing_takes_the_colour_asked_for(qapp: QApplication) -> None:
    del qapp
    image = theme.pixmap("plus", "#A51D2D", 20).toImage()
    assert image.pixelColor(10, 10) == QColor("#A51D2D")


def test_marks_of_the_style_sheet_have_the_colours_of_the_tokens() -> None:
    for folder, colours in (("light", theme.LIGHT), ("dark", theme.DARK)):
        for name, role in (
            ("chevron-down", colours.text2),
            ("spin-up", colours.text2),
            ("spin-down", colours.text2),
            ("tick", colours.on_accent),
            ("dash", colours.on_accent),
            ("dot", colours.accent),
        ):
            text = resources.path("icons", folder, f"{name}.svg").read_text(encoding="utf-8")
            assert set(re.findall(r"#[0-9A-Fa-f]{6}", text)) == {role}


def test_dark_replaces_colours_everywhere(qapp: QApplication, qtbot: QtBot) -> None:
    label = QLabel("words")
    label.setProperty("tone", "text2")
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.palette().windowText().color() == QColor(theme.LIGHT.text2)
    theme.apply(qapp, dark=True)
    assert theme.tokens() is theme.DARK
    label.ensurePolished()
    assert label.palette().windowText().color() == QColor(theme.DARK.text2)


def test_text_size_multiplies_the_type_scale(qapp: QApplication) -> None:
    theme.apply(qapp, percent=130)
    assert theme.font().pixelSize() == 17
    assert theme.line_height("body") == 26
    with pytest.raises(ValueError, match="text size"):
        theme.apply(qapp, percent=200)


def test_no_text_is_under_11_pixels() -> None:
    assert min(size for size, _, _ in theme.TYPE.values()) == 11
    assert {weight for _, _, weight in theme.TYPE.values()} == {400, 600}
    sizes = [int(size) for size in re.findall(r"font-size:(\d+)px", theme.style_sheet(theme.LIGHT))]
    assert min(sizes) >= 11
