"""A person's name, large, and beside it the same in Latin letters, which gives way first where there is little room."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.text_label import TextLabel

_GAP: Final = 8
#: Pixels at 100 % text size that the name keeps whatever happens, and that the Latin letters ask for at most.
_NAME: Final = 240
_LATIN: Final = 220
#: So many pixels of the Latin letters stay.
_FEW: Final = 40


class NameLine(QWidget):
    """The line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = TextLabel("", "name", least=_NAME)
        self.latin = TextLabel("", "body", "text2", elide=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self.name)
        row.addWidget(self.latin, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str, latin: str) -> None:
        """Show a person; without Latin letters the name stands alone."""
        self.name.set_text(name)
        self.latin.set_text(latin)
        self.latin.setVisible(bool(latin))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The whole name, and the Latin letters up to a length that leaves room for what stands beside them."""
        hint = self.name.sizeHint()
        return QSize(hint.width() + self._latin_room(), hint.height())

    def minimumSizeHint(self) -> QSize:
        """The name, and a few of the Latin letters."""
        hint = self.name.minimumSizeHint()
        return QSize(hint.width() + min(self._latin_room(), _GAP + theme.scaled(_FEW)), hint.height())

    def _latin_room(self) -> int:
        if not self.latin.plain_text:
            return 0
        whole = self.latin.fontMetrics().horizontalAdvance(self.latin.plain_text) + 2
        return _GAP + min(whole, theme.scaled(_LATIN))
