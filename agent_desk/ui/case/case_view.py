"""The parts of the case page and how they share the room: three columns, narrower and shorter on compact pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from agent_desk.ui.case.board_panel import BoardPanel
from agent_desk.ui.case.case_strip import CaseStrip
from agent_desk.ui.case.figures_panel import FiguresPanel
from agent_desk.ui.case.guard_panel import GuardPanel
from agent_desk.ui.case.identity_panel import IdentityPanel
from agent_desk.ui.case.owed_column import OwedColumn
from agent_desk.ui.case.restored_line import RestoredLine
from agent_desk.ui.case.right_side import RightSide
from agent_desk.ui.case.side_column import SideColumn
from agent_desk.ui.widgets.action_bar import ActionBar
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.lines import IconLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from agent_desk.ui.case.work_column import WorkColumn
    from agent_desk.ui.kept_layout import KeptLayout
    from agent_desk.wording import Words

_LEAST_WIDTH: Final = 1360
_LEAST_HEIGHT: Final = 800
_WIDEST_MIDDLE: Final = 860
_WIDEST_SIDE: Final = 360
_SIDES: Final = (304, 322)
_COMPACT_SIDES: Final = (252, 272)
#: The same beside a chat or a letter, which need more room; in the compact form what is owed gives way to them.
_WRITING_SIDES: Final = (252, 388)


def side_widths(width: int, *, compact: bool) -> tuple[int, int]:
    """Widths of the left and right columns for a page so many pixels wide."""
    if compact:
        return _COMPACT_SIDES
    spare = max(0, width - sum(_SIDES) - _WIDEST_MIDDLE)
    left = min(_WIDEST_SIDE, _SIDES[0] + spare // 2)
    return left, min(_WIDEST_SIDE, _SIDES[1] + spare - (left - _SIDES[0]))


def _stack(place: QStackedWidget, *sheets: QWidget) -> None:
    """Sheets in one place, the first in sight."""
    for sheet in sheets:
        place.addWidget(sheet)


class CaseView(QWidget):
    """Strip, columns, panels over the action bar, action bar."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strip = CaseStrip(words, self)
        self.left = OwedColumn(words, self)
        self.middle = QStackedWidget(self)
        self.identity = IdentityPanel(self.middle)
        self.figures = FiguresPanel(words, self.middle)
        self.board = BoardPanel(words, self.middle)
        self.guard = GuardPanel(words, self.middle)
        self.side = SideColumn(self)
        self._work: WorkColumn | None = None
        self._make_work: Callable[[], None] | None = None
        self.is_compact = self.is_barred = False
        _stack(self.middle, self.identity, self.figures, self.board, self.guard)
        frame = QFrame(self)
        frame.setProperty("kind", "canvas")
        room = QVBoxLayout(frame)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(self.middle)
        self.columns = QSplitter(Qt.Orientation.Horizontal, self)
        self.columns.setChildrenCollapsible(False)
        self.right = RightSide(self.side, self)
        for part in (self.left, frame, self.right):
            self.columns.addWidget(part)
        self.columns.setStretchFactor(1, 1)
        self._moved = False
        self._layout: KeptLayout | None = None
        self.columns.splitterMoved.connect(self._remember)
        for index in (1, 2):
            self.columns.handle(index).installEventFilter(self)
        self.problem = QFrame()
        self._problem_line = IconLine("", "warning", "bad", strong=True, size=13)
        self._problem_close = DeskButton(kind="link", icon="close")
        self._build_problem()
        self.restored = RestoredLine()
        self.extra = QVBoxLayout()
        self.bar = ActionBar(parent=self)
        self.nearest = DeskButton(kind="link", icon="tick-circle", key="Alt+N")
        self.nearest.hide()
        self.waits = QCheckBox()
        self.call_back = DeskButton(icon="calendar", key="F9")
        self.save = DeskButton(key="Ctrl+S")
        self.primary = DeskButton(kind="primary", key="Ctrl+Return")
        for button in (self.nearest, self.waits, self.call_back, self.save, self.primary):
            self.bar.add_button(button)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.columns, 1)
        column.addWidget(self.restored)
        column.addWidget(self.problem)
        column.addLayout(self.extra)
        column.addWidget(self.bar)

    def _build_problem(self) -> None:
        self.right.turned.connect(self._turn_right)
        self._fit_right()
        self.problem.setProperty("kind", "bar")
        line = QHBoxLayout(self.problem)
        line.setContentsMargins(16, 6, 14, 6)
        line.addWidget(self._problem_line, 1)
        line.addWidget(self._problem_close)
        self._problem_close.clicked.connect(lambda: self.show_problem(""))
        self.problem.hide()

    def retranslate(self) -> None:
        """Set every text again."""
        self.strip.retranslate()
        self.identity.retranslate()
        self.figures.retranslate()
        self.board.retranslate()
        self.guard.retranslate()
        self.side.retranslate()
        self.right.retranslate()
        self.restored.retranslate()
        if self._work is not None:
            self._work.retranslate()
        self.waits.setText(self.tr("Borrower waits"))
        self.waits.setToolTip(self.tr("The borrower stays on the line until it is decided"))
        self.call_back.set_text(self.tr("Call back"))
        self.save.set_text(self.tr("Save draft"))
        tip = self.tr("Keeps reason and notes in the store; the offer stays on this screen until it is sent")
        self.save.setToolTip(tip)
        self._problem_close.setAccessibleName(self.tr("Close"))
        self._word_hints()

    def set_barred(self, barred: bool) -> None:
        """Leave nothing in the bar while the desk may not begin a contact."""
        self.is_barred = barred
        self.primary.setVisible(not barred)
        self.call_back.setVisible(not barred and not self.is_compact)
        self._word_hints()
        if barred:
            self.bar.set_state("", "")

    def _word_hints(self) -> None:
        if self.is_barred:
            self.bar.set_hints((("Esc", self.tr("Queue")),))
            return
        if self.is_compact:
            hints = (("F7", self.tr("Tick right")), ("F8", self.tr("Notes")), ("F9", self.tr("Call back")))
            self.bar.set_hints(hints)
            return
        hints4 = (
            ("F2", self.tr("Reason")),
            ("F6", self.tr("Find cheapest")),
            ("F7", self.tr("Tick right")),
            ("F8", self.tr("Notes")),
            ("Esc", self.tr("Queue")),
        )
        self.bar.set_hints(hints4)

    @property
    def work(self) -> WorkColumn | None:
        """The working column of the open case; where it is not there yet it is made now."""
        make, self._make_work = self._make_work, None
        if make is not None:
            make()
        return self._work

    @property
    def made_work(self) -> WorkColumn | None:
        """The working column, if it is there."""
        return self._work

    def await_work(self, make: Callable[[], None] | None) -> None:
        """The working column of another case comes later; the one before goes.

        Args:
            make: Makes what is left of it at once and sets it; None where no case is open.
        """
        old, self._work = self._work, None
        self._make_work = make
        if old is not None:
            self.middle.setCurrentWidget(self.identity)
            self.middle.removeWidget(old)
            old.hide()
            old.deleteLater()

    def set_work(self, work: WorkColumn) -> None:
        """The working column is there."""
        self._make_work = None
        self._work = work
        self.middle.addWidget(work)
        work.set_compact(self.is_compact)

    def show_nearest(self, value: str, whole: str) -> None:
        """Offer the nearest that may be granted.

        Args:
            value: The one value that would change; empty when it is more than that.
            whole: All of it, as a tip; empty hides the way there.
        """
        self.nearest.setVisible(bool(whole))
        text = self.tr("Nearest: {value}").format(value=value) if value else self.tr("Nearest you may grant")
        self.nearest.set_text(text)
        self.nearest.setToolTip(self.tr("You may grant: {offer}").format(offer=whole))

    def show_problem(self, sentence: str) -> None:
        """Say over the action bar what could not be done; empty hides it."""
        self._problem_line.set_line(sentence)
        self.problem.setVisible(bool(sentence))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the compact form by the size of the window."""
        super().resizeEvent(event)
        self.arrange()

    def _fit_right(self) -> None:
        """A sheet that is not in sight needs no room."""
        self.right.setMinimumWidth(max(_COMPACT_SIDES[1], self.right.least_width))

    @property
    def _is_writing(self) -> bool:
        return self.right.is_writing

    def _turn_right(self) -> None:
        """Another sheet at the right: a chat and a letter have columns of their own."""
        self._fit_right()
        self._moved = False
        self.arrange()

    def arrange(self) -> None:
        """Share the room anew."""
        window = self.window()
        compact = window.width() < _LEAST_WIDTH or window.height() < _LEAST_HEIGHT
        if compact != self.is_compact:
            self.is_compact = compact
            self._moved = False
            self.strip.set_compact(compact)
            self.side.set_compact(compact)
            self.bar.set_compact(compact)
            self.call_back.setVisible(not compact and not self.is_barred)
            if self._work is not None:
                self._work.set_compact(compact)
            self._word_hints()
        self.left.setVisible(not (compact and self._is_writing))
        self.left.set_compact(compact or self._is_writing)
        if not self._moved:
            shares = _WRITING_SIDES if self._is_writing else side_widths(self.width(), compact=compact)
            left, right = self._kept_widths() or shares
            self.columns.setSizes([left, max(1, self.width() - left - right), right])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A double click on a handle gives the columns their own widths back."""
        if event.type() == QEvent.Type.MouseButtonDblClick:
            self._moved = False
            if self._layout is not None:
                self._layout.forget(self._place)
            self.arrange()
            return True
        return super().eventFilter(watched, event)

    def _remember(self, _position: int, _index: int) -> None:
        self._moved = True
        left, _, right = self.columns.sizes()
        if self._layout is not None:
            self._layout.keep(self._place, (left, right))

    def keep_in(self, layout: KeptLayout) -> None:
        """Keep the widths of the side columns for the person, the compact form apart."""
        self._layout = layout
        self.arrange()

    @property
    def _place(self) -> str:
        columns = "writing-columns" if self._is_writing else "columns"
        return f"case.compact-{columns}" if self.is_compact else f"case.{columns}"

    def _kept_widths(self) -> tuple[int, int] | None:
        kept = self._layout.numbers(self._place, 2) if self._layout is not None else ()
        return (kept[0], kept[1]) if kept and sum(kept) < self.width() else None
