from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontDatabase

from agent_desk.ui import theme
from agent_desk.ui.drawn import drawn

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.mark.parametrize("name", ["陈静怡", "Nguyễn Thị Lan", "阿依古丽·买买提", "สมชาย ประเสริฐ", "محمد الكريم"])
def test_a_name_that_the_fonts_draw_stays_as_it_is(qapp: QApplication, name: str) -> None:
    del qapp
    assert drawn(name) == name


def test_a_character_that_nothing_draws_stands_as_its_code_point(qapp: QApplication) -> None:
    del qapp
    assert drawn("A\U0001e900B") == "A U+1E900 B"


def test_the_families_that_ship_are_all_known_to_the_window(qapp: QApplication) -> None:
    del qapp
    theme.load_fonts()
    assert set(theme.FAMILIES) <= set(QFontDatabase.families())
