"""Over the table: a chip for each bucket with its count, more filters, and the field that filters by text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from agent_desk.domain.buckets import DelinquencyBucket
from agent_desk.services.ports import Narrowing
from agent_desk.ui import theme
from agent_desk.ui.queue.more_filters import MoreFilters
from agent_desk.ui.widgets.buttons import DeskButton
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
        self._kept_buckets: frozenset[DelinquencyBucket] = frozenset()
        self.chips = ChipRow()
        self.more_button = DeskButton(compact=True)
        self.more = MoreFilters(words, self.more_button)
        self.field = SearchField()
        self.field.setClearButtonEnabled(True)
        self.field.setFixedWidth(theme.scaled(136))
        self.field.installEventFilter(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self.field.textChanged.connect(lambda _text: self._pause.start())
        self.chips.chosen.connect(self._choose_bucket)
        self.more.changed.connect(self._narrow)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(10)
        row.addWidget(self.chips, 1)
        row.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.field, 0, Qt.AlignmentFlag.AlignTop)
        self._set_chips()
        self.chips.check(ALL)

    @property
    def buckets(self) -> frozenset[DelinquencyBucket]:
        """The chosen bucket, or none for all; several only while a saved view asks for them."""
        chosen = frozenset(DelinquencyBucket(key) for key in self.chips.checked_keys() if key != ALL)
        return chosen or self._kept_buckets

    @property
    def text(self) -> str:
        """The text to filter by."""
        return self.field.text().strip()

    @property
    def narrowing(self) -> Narrowing:
        """What more filters ask for."""
        return self.more.narrowing

    @property
    def is_narrowed(self) -> bool:
        """Is anything left out?"""
        return bool(self.text or self.buckets or self.narrowing.parts)

    def said(self) -> list[str]:
        """What is left in, part by part, in words."""
        parts = [self._words.bucket(bucket) for bucket in sorted(self.buckets, key=lambda item: item.first_day)]
        if self.text:
            parts.append(self.tr("“{text}”").format(text=self.text))
        return [*parts, *self.more.said()]

    def clear(self) -> None:
        """Leave everything out again, and tell once."""
        self.set_question(frozenset(), "", Narrowing())
        self.changed.emit()

    def set_question(self, buckets: frozenset[DelinquencyBucket], text: str, narrowing: Narrowing) -> None:
        """Show what is asked for; tells nobody. A command may have kept several buckets; no chip shows them."""
        self.field.blockSignals(True)
        self.field.setText(text)
        self.field.blockSignals(False)
        self._kept_buckets = buckets if len(buckets) > 1 else frozenset()
        self.chips.check(ALL if len(buckets) != 1 else next(iter(buckets)).value)
        self.more.set_narrowing(narrowing)
        self._say_more()
        self._pause.stop()

    def _narrow(self) -> None:
        self._say_more()
        self.changed.emit()

    def _say_more(self) -> None:
        parts = self.narrowing.parts
        self.more_button.set_note(str(parts) if parts else "")
        said = ", ".join(self.more.said())
        self.more_button.setToolTip(said or self.tr("Reason, product, next action, holder, amount"))
        self._set_chips()

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
        self.more_button.set_text(self.tr("More filters"))
        self.more.retranslate()
        self._say_more()

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

    def _choose_bucket(self, _key: str) -> None:
        self._kept_buckets = frozenset()
        self.changed.emit()

    def _leave(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self.changed.emit()
        self.left.emit()

    def _set_chips(self) -> None:
        with_days = self._specs(with_days=True)
        self.chips.set_chips(with_days)
        room = self.width() - self.field.width() - self.more_button.sizeHint().width() - 2 * _MARGIN - 20
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
