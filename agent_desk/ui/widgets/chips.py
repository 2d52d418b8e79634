"""Chips: what a list is filtered by, checkable, with a count; removable ones for filters in force."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.bucket_pill import paint_meter
from agent_desk.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QKeyEvent

    from agent_desk.ui.theme import Bucket

HEIGHT: Final = 28
_METER_BOX: Final = 24


@dataclass(frozen=True, slots=True)
class ChipSpec:
    """What a chip says.

    Attributes:
        key: A stable name.
        text: The word in bold.
        note: A secondary word, such as the days of a bucket.
        count: How many fit; None shows none.
        bucket: Paints the bucket's fill and meter before the word.
    """

    key: str
    text: str
    note: str = ""
    count: int | None = None
    bucket: Bucket | None = None


class Chip(QPushButton):
    """One chip.

    Signals:
        removed: The cross was clicked, or Delete pressed, on a removable chip.
    """

    removed = Signal()

    def __init__(self, spec: ChipSpec, *, removable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec = spec
        self._removable = removable
        self.setCheckable(not removable)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.set_spec(spec)
        if removable:
            self.clicked.connect(self.removed)

    @property
    def spec(self) -> ChipSpec:
        """What the chip says."""
        return self._spec

    def set_spec(self, spec: ChipSpec) -> None:
        """Say something else, such as another count."""
        self._spec = spec
        self.setText(spec.text)
        self.setAccessibleName(" ".join(part for part in (spec.text, spec.note) if part))
        self.setAccessibleDescription("" if spec.count is None else f"{spec.count:,}")
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses as Space does; Delete removes."""
        if self._removable and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def _parts(self) -> list[tuple[str, int, bool]]:
        """Text, weight and whether it is secondary, from left to right."""
        spec = self._spec
        parts = [(spec.text, 600, False)]
        if spec.note:
            parts.append((spec.note, 400, True))
        if spec.count is not None:
            parts.append((f"{spec.count:,}", 400, True))
        return parts

    def sizeHint(self) -> QSize:
        """As wide as its parts."""
        parts = self._parts()
        width = 22 + sum(QFontMetrics(theme.font(12, weight)).horizontalAdvance(text) for text, weight, _ in parts)
        width += 8 * (len(parts) - 1)
        if self._spec.bucket:
            width += _METER_BOX + 4
        if self._removable:
            width += 18
        return QSize(width, theme.scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """A chip is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        colours = theme.tokens()
        chosen = self.isChecked() or self._removable
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = self.rect()
        fill = colours.accent_soft if chosen else colours.sunken if self.underMouse() else colours.surface
        edge = colours.accent if chosen or self.hasFocus() else colours.control
        width = 2 if self.hasFocus() else 1
        theme.stroke_round(painter, rect, rect.height() / 2, edge, width=width, fill=fill)
        x = 11
        if self._spec.bucket:
            x -= 2
            box = QRect(x, (rect.height() - 18) // 2, _METER_BOX, 18)
            theme.fill_round(painter, box, 4, colours.buckets[self._spec.bucket].fill)
            paint_meter(painter, x + 5, box.center().y() + 5, self._spec.bucket)
            x += _METER_BOX + 6
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        for text, weight, secondary in self._parts():
            painter.setFont(theme.font(12, weight))
            painter.setPen(QColor(colours.accent if chosen else colours.text2 if secondary else colours.text))
            advance = painter.fontMetrics().horizontalAdvance(text)
            painter.drawText(QRect(x, 0, advance + 2, rect.height()), middle, text)
            x += advance + 8
        if self._removable:
            theme.paint_icon(painter, QRect(x - 2, (rect.height() - 14) // 2, 14, 14), "close", colours.accent)
        painter.end()


class ChipRow(QWidget):
    """Chips in rows that break; exclusive unless several may be chosen.

    Signals:
        chosen: The key of the chip that has become checked, or of any that was switched when several may be.
        removed: The key of a removable chip that wants to go.
    """

    chosen = Signal(str)
    removed = Signal(str)

    def __init__(self, *, exclusive: bool = True, removable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._removable = removable
        self._flow = FlowLayout(self)
        self._group = QButtonGroup(self)
        self._group.setExclusive(exclusive)
        self._chips: dict[str, Chip] = {}

    def set_chips(self, specs: Sequence[ChipSpec]) -> None:
        """Show these chips; those that were there keep their state and their focus."""
        keys = [spec.key for spec in specs]
        if keys == list(self._chips):
            for spec in specs:
                self._chips[spec.key].set_spec(spec)
            return
        checked = set(self.checked_keys())
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            self._group.removeButton(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        for spec in specs:
            chip = Chip(spec, removable=self._removable)
            self._chips[spec.key] = chip
            self._flow.addWidget(chip)
            if self._removable:
                chip.removed.connect(lambda key=spec.key: self.removed.emit(key))
            else:
                self._group.addButton(chip)
                chip.setChecked(spec.key in checked)
                chip.toggled.connect(lambda on, key=spec.key: self._tell(key, on=on))

    def chip(self, key: str) -> Chip:
        """A chip by its key."""
        return self._chips[key]

    def checked_keys(self) -> tuple[str, ...]:
        """Keys of the checked chips, from left to right."""
        return tuple(key for key, chip in self._chips.items() if chip.isChecked())

    def check(self, key: str) -> None:
        """Check a chip without telling anybody."""
        chip = self._chips[key]
        self.blockSignals(True)
        chip.setChecked(True)
        self.blockSignals(False)

    def check_only(self, keys: Collection[str]) -> None:
        """Check these and no others, without telling anybody."""
        self.blockSignals(True)
        for key, chip in self._chips.items():
            chip.setChecked(key in keys)
        self.blockSignals(False)

    def _tell(self, key: str, *, on: bool) -> None:
        if on or not self._group.exclusive():
            self.chosen.emit(key)
