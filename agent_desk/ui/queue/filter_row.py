"""Over the table: a chip for each bucket with its count, and the field that filters by text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from agent_desk.domain.buckets import DelinquencyBucket
from agent_desk.ui import theme
from agent_desk.ui.widgets.chips import ChipRow, ChipSpec
from agent_desk.ui.widgets.search_box import SearchField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from agent_desk.wording.words import Words

ALL: Final = "all"
_PAUSE_MS: Final = 180
_MARGIN: Final = 14
_SHOWN: Final[tuple[DelinquencyBucket, ...]] = tuple(DelinquencyBucket)[1:]  # nothing in the queue is only due


class FilterRow(QFrame):
    """Chips and field.

    Signals:
        changed: Another bucket, or another text once the typing has paused.
        left: Enter or Down in the field: back to the table.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "surface")
        self._words = words
        self._counts: Mapping[DelinquencyBucket, int] | None = None
        self.chips = ChipRow()
        self.field = SearchField()
        self.field.setClearButtonEnabled(True)
        self.field.setFixedWidth(theme.scaled(136))
        self.field.installEventFilter(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self.field.textChanged.connect(lambda _text: self._pause.start())
        self.chips.chosen.connect(lambda _key: self.changed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(10)
        row.addWidget(self.chips, 1)
        row.addWidget(self.field, 0, Qt.AlignmentFlag.AlignTop)
        self._set_chips()
        self.chips.check(ALL)

    @property
    def buckets(self) -> frozenset[DelinquencyBucket]:
        """The chosen bucket, or none for all."""
        return frozenset(DelinquencyBucket(key) for key in self.chips.checked_keys() if key != ALL)

    @property
    def text(self) -> str:
        """The text to filter by."""
        return self.field.text().strip()

    def clear(self) -> None:
        """Leave everything out again, and tell once."""
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self.chips.check(ALL)
        self._pause.stop()
        self.changed.emit()

    def set_counts(self, counts: Mapping[DelinquencyBucket, int]) -> None:
        """Show how many cases each bucket has in this view."""
        self._counts = counts
        self._set_chips()

    def retranslate(self) -> None:
        """Set the texts again."""
        self.field.set_hint(self.tr("Filter  /"))
        self.field.setAccessibleName(self.tr("Filter by name, phone or loan number"))
        self.field.setToolTip(self.tr("Filter by name, phone or loan number"))
        self.chips.setAccessibleName(self.tr("Days past due"))
        self._set_chips()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the days out where there is no room for them."""
        super().resizeEvent(event)
        self._set_chips()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Down lead back to the table."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            leaving = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}
            if leaving and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._leave()
                return True
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self.changed.emit()
        self.left.emit()

    def _set_chips(self) -> None:
        with_days = self._specs(with_days=True)
        self.chips.set_chips(with_days)
        room = self.width() - self.field.width() - 2 * _MARGIN - 10
        if self.chips.sizeHint().width() > room:
            self.chips.set_chips(self._specs(with_days=False))

    def _specs(self, *, with_days: bool) -> list[ChipSpec]:
        counts = self._counts
        total = sum(counts.values()) if counts is not None else None
        specs = [ChipSpec(ALL, self.tr("All"), count=total)]
        for bucket in _SHOWN:
            count = counts.get(bucket, 0) if counts is not None else None
            days = self._words.bucket_range(bucket) if with_days else ""
            specs.append(ChipSpec(bucket.value, self._words.bucket(bucket), days, count, bucket.value))
        return specs
