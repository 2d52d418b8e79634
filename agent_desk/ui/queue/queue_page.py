"""The queue page: views, buckets, the table, the preview, and taking cases."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.services.ports import QueueFilter, QueueOrder, QueueView
from agent_desk.ui.page import Page
from agent_desk.ui.queue.case_taker import CaseTaker
from agent_desk.ui.queue.columns import COLUMNS, spec_of_order
from agent_desk.ui.queue.filter_row import FilterRow
from agent_desk.ui.queue.preview import WIDTH, Preview
from agent_desk.ui.queue.queue_model import WINDOW, QueueModel
from agent_desk.ui.queue.queue_reader import QueueReader
from agent_desk.ui.queue.queue_table import QueueTable
from agent_desk.ui.queue.queue_tools import QueueTools
from agent_desk.ui.queue.row_words import RowWords
from agent_desk.ui.queue.table_states import TableStates
from agent_desk.ui.queue.taken_notice import TakenNotice
from agent_desk.ui.widgets.announce import Announcer
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.kept_splitter import KeptSplitter
from agent_desk.ui.widgets.keycap import KeyHintRow
from agent_desk.ui.widgets.page_header import PageHeader
from agent_desk.ui.widgets.text_label import TextLabel
from agent_desk.ui.widgets.view_tabs import LEAD, SavedViewTabs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from agent_desk.domain.errors import DeskError
    from agent_desk.services.ports import QueueCounts, QueueRow
    from agent_desk.ui.session import Session
    from agent_desk.wording.words import Words

_PREVIEW_FROM: Final = 1100  # width of the page, the rail is beside it
_KEYED_TABS: Final = 9
_TICK_MS: Final = 30_000  # "in 19 min" must not grow old


class QueuePage(Page):
    """The page. It reads when it is first shown, when its session changes, and when something happened to a loan."""

    def __init__(self, session: Session, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._words = words
        self._order = QueueOrder.URGENCY
        self._descending = True
        self._counts: QueueCounts | None = None
        self._took_ms = 0
        self._wants_preview = True
        self._chosen = ""
        row_words = RowWords(session, words)
        self.reader = QueueReader(session, self)
        self.taker = CaseTaker(session, self)
        self.model = QueueModel(row_words, self)
        self.table = QueueTable(self.model, row_words)
        self.preview = Preview(session, words, row_words)
        self._row_words = row_words
        self.header = PageHeader()
        self.take_button = DeskButton(kind="primary", key="Ctrl+Enter")
        self.tabs = SavedViewTabs()
        self.filters = FilterRow(words)
        self.tools = QueueTools(session, words, self.tabs, self.filters, self)
        for button in (self.tools.columns, self.tools.save_button, self.take_button):
            self.header.add_widget(button)
        self.notice = TakenNotice(words)
        self.states = TableStates(words, self.table)
        self._rows_text = TextLabel("", "secondary", "text2", elide=True)
        self._hints = KeyHintRow()
        self.splitter = KeptSplitter(session.layout, "queue.preview", WIDTH)
        self._announcer = Announcer(self)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self.table.viewport().update)
        self._lay_out()
        self.table.leave_out(self.tools.columns.hidden)
        self._connect()
        self._add_keys()
        self.setFocusProxy(self.table)

    def _lay_out(self) -> None:
        head = QFrame()
        head.setProperty("kind", "strip")
        tabs = QHBoxLayout()
        tabs.setContentsMargins(16 - LEAD, 0, 16, 0)
        tabs.addWidget(self.tabs)
        upper = QVBoxLayout(head)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(2)
        upper.addWidget(self.header)
        upper.addLayout(tabs)
        foot = QFrame()
        foot.setProperty("kind", "bar")
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 5, 12, 5)
        row.addWidget(self._rows_text, 1)
        row.addWidget(self._hints)
        left = QFrame()
        left.setProperty("kind", "surface")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self.notice)
        column.addWidget(self.states, 1)
        column.addWidget(foot)
        self.splitter.put(left, self.preview)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(head)
        outer.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        session = self._session
        session.changed.connect(lambda _loan: self.refresh())
        session.portfolio_changed.connect(self.reload)
        self.tools.asked.connect(self.reload)
        self.tools.order_wanted.connect(self.sort)
        self.tools.tabs_changed.connect(self._say_counts)
        self.tools.columns.changed.connect(self.table.leave_out)
        self.tools.save_button.clicked.connect(lambda: self.tools.open_save(self.wanted()))
        self.filters.changed.connect(self.reload)
        self.filters.left.connect(self.table.setFocus)
        self.table.row_chosen.connect(self._choose)
        self.table.open_wanted.connect(self.open_chosen)
        self.table.skip_wanted.connect(self.skip)
        self.table.filter_wanted.connect(self._go_to_filter)
        self.table.order_wanted.connect(self.sort)
        self.preview.open_wanted.connect(self.open_chosen)
        self.preview.skip_wanted.connect(self.skip)
        self.take_button.clicked.connect(self.taker.take_next)
        self.model.window_wanted.connect(self.reader.read_window)
        self.reader.began.connect(self.states.wait)
        self.reader.first_read.connect(self._show_first)
        self.reader.window_read.connect(self._show_window)
        self.reader.sized.connect(self._show_size)
        self.reader.counted.connect(self._show_counts)
        self.reader.failed.connect(self._show_failure)
        self.states.retried.connect(self.reload)
        self.states.cleared.connect(self.filters.clear)
        self.states.whole_wanted.connect(lambda: self.tabs.set_current(QueueView.WHOLE.value))
        self.taker.held.connect(self._ask_over)
        self.taker.none_free.connect(self._say_none_free)
        self.taker.failed.connect(self.notice.show_error)
        self.notice.taken_over.connect(lambda loan: self.taker.take(loan, over=True))
        self.notice.closed.connect(self.table.setFocus)

    def _add_keys(self) -> None:
        for place in range(_KEYED_TABS):
            self._shortcut(f"Alt+{place + 1}").activated.connect(lambda at=place: self.tools.choose_place(at))
        self._shortcut("Ctrl+I").activated.connect(self.toggle_preview)

    def _shortcut(self, key: str) -> QShortcut:
        return QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # What the window asks of a page

    def on_shown(self) -> None:
        """Read when nothing was read before, and count the minutes."""
        self._tick.start()
        if self.reader.wanted is None:
            self.reload()
        self._show_chosen()
        self.table.setFocus()

    def on_hidden(self) -> None:
        """Stop counting the minutes."""
        self._tick.stop()

    def activate_primary(self) -> None:
        """Ctrl+Enter: take the next case."""
        self.take_button.activate()

    def go_back(self) -> bool:
        """Esc: close the notice, leave the field, drop the filters; in this order."""
        if self.notice.isVisible():
            self.notice.close_notice()
            return True
        if self.filters.field.hasFocus() and not self.filters.text:
            self.table.setFocus()
            return True
        if self.filters.is_narrowed:
            self.filters.clear()
            self.table.setFocus()
            return True
        return False

    def key_hints(self) -> Sequence[tuple[str, str]]:
        """The keys of the queue."""
        return (
            ("Up Down", self.tr("Choose a case")),
            ("Enter", self.tr("Open the case")),
            ("Ctrl+Enter", self.tr("Take the next case")),
            ("Alt+1 – 9", self.tr("Views, your own behind the others")),
            ("/", self.tr("Filter")),
            ("O", self.tr("Sort by the next column; with Shift the other way round")),
            ("S", self.tr("Skip: give the case back and go on")),
            ("Ctrl+I", self.tr("Preview")),
        )

    def retranslate(self) -> None:
        """Set the texts again."""
        self.take_button.set_text(self.tr("Take next case"))
        self.table.setAccessibleName(self.tr("Queue"))
        self.tabs.setAccessibleName(self.tr("Views"))
        self._hints.set_hints(
            (
                ("Up Down", self.tr("select")),
                ("Enter", self.tr("open")),
                ("Alt+1–7", self.tr("view")),
                ("/", self.tr("filter")),
            )
        )
        self.tools.retranslate()
        self.filters.retranslate()
        self.preview.retranslate()
        self.states.retranslate()
        self.notice.retranslate()
        self.table.head.viewport().update()
        self.table.viewport().update()
        self._say_counts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow page has no room for the preview."""
        super().resizeEvent(event)
        self._place_preview()

    # What people do

    def wanted(self) -> QueueFilter | None:
        """The question that views, chips, field and order make; ``None`` without a portfolio."""
        portfolio = self._session.portfolio
        if portfolio is None:
            return None
        return QueueFilter(
            portfolio.portfolio_id,
            portfolio.business_date,
            self.tools.view,
            self.filters.buckets,
            self.filters.text,
            self._session.user.user_id,
            self._order,
            self._descending,
            self.filters.narrowing,
        )

    def reload(self) -> None:
        """Ask the store anew and begin at the top."""
        if not self.tabs.count():
            self._say_counts()
        wanted = self.wanted()
        if wanted is not None:
            self.table.set_order(self._order, descending=self._descending)
            self.reader.read(wanted)

    def refresh(self) -> None:
        """Something happened: read again what is in sight; place and choice stay."""
        if self.reader.wanted is not None:
            self.model.refresh()
            self.reader.recount()

    def sort(self, order: QueueOrder, descending: bool) -> None:
        """Sort by another column or the other way round."""
        self._order, self._descending = order, descending
        self.reload()

    def open_chosen(self) -> None:
        """Enter: take the chosen case and open it."""
        row = self.table.current_row()
        if row is not None:
            self.taker.take(row.loan_number)

    def skip(self) -> None:
        """Key S: give the case back, if it is one's own, and go on to the next."""
        row = self.table.current_row()
        if row is None:
            return
        if self._row_words.is_mine(row):
            self.taker.give_back(row.loan_number)
        self.table.go_to(self.table.currentIndex().row() + 1)

    def toggle_preview(self) -> None:
        """Ctrl+I: open or close the preview."""
        self._wants_preview = self.preview.isHidden()
        self.preview.setVisible(self._wants_preview)
        self._show_chosen()

    def _place_preview(self) -> None:
        self.preview.setVisible(self._wants_preview and self.width() >= _PREVIEW_FROM)

    def _go_to_filter(self) -> None:
        self.filters.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # What comes back

    def _show_first(self, rows: Sequence[QueueRow], took_ms: int) -> None:
        self._took_ms = took_ms
        self.model.show_rows(rows, len(rows))
        self.states.show_rows(bool(rows), self.wanted(), self.filters.said())
        place = self.model.place_of(self._chosen) if self._chosen else None
        self.table.go_to(place or 0)
        self._show_chosen()
        self._say_rows()

    def _show_window(self, start: int, rows: Sequence[QueueRow]) -> None:
        self.model.put_window(start, rows)
        if not start <= self.table.currentIndex().row() < start + WINDOW:
            return  # the preview shows none of them
        current = self.table.current_row()
        if current is not None and current.loan_number != self._chosen:
            place = self.model.place_of(self._chosen) if self._chosen else None
            if place is not None:
                self.table.go_to(place)
            else:
                self._chosen = current.loan_number
        self._show_chosen()

    def _show_size(self, size: int) -> None:
        before = self.model.rowCount()
        self.model.set_size(size)
        if (size == 0) != (before == 0):
            self.states.show_rows(size > 0, self.wanted(), self.filters.said())
            self.table.go_to(0)
        self._say_rows()

    def _show_counts(self, counts: QueueCounts) -> None:
        if self._counts is not None and self.tools.shows_saved:  # the other tabs leave its filters behind
            counts = replace(counts, views=self._counts.views)
        self._counts = counts
        self.filters.set_counts(counts.buckets)
        self._say_counts()
        self.tools.saved.read()

    def _show_failure(self, error: DeskError, first: bool) -> None:
        self.model.give_up()
        if first:
            self.model.show_rows((), 0)
            self.preview.show_row(None)
            self.states.show_error(error)
        else:
            self.notice.show_error(error)

    def _choose(self, _number: int) -> None:
        row = self.table.current_row()
        self._chosen = row.loan_number if row is not None else ""  # one that is still to come is named when it is here
        self._show_chosen()
        self._say_rows()

    def _show_chosen(self) -> None:
        self.preview.show_row(self.table.current_row(), self._order)

    def _ask_over(self, loan: str, holder: str, since: str) -> None:
        self.notice.ask_over(loan, holder, since, self._session.portfolio)

    def _say_none_free(self) -> None:
        self.notice.say(self.tr("No free case"), self.tr("Every case of the queue is in somebody's hands."))

    def _say_counts(self) -> None:
        self.tools.show_tabs(self._counts)
        portfolio = self._session.portfolio
        words = ""
        if portfolio is not None and self._counts is not None:
            text = self.tr("{count} cases in {portfolio}, on {day}")
            count = f"{self._counts.views.get(QueueView.WHOLE, 0):,}"
            day = self._words.date(portfolio.business_date)
            words = text.format(count=count, portfolio=portfolio.name, day=day)
        self.header.set_title(self.tr("Queue"), words)
        self._say_rows()

    def _say_rows(self) -> None:
        size = self.model.rowCount()
        if not size:
            self._rows_text.set_text("")
            return
        text = self.tr("Row {row} of {count} · sorted by {column} · answered in {took} ms")
        place = COLUMNS.index(spec_of_order(self._order))
        title = self.model.headerData(place, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
        row = f"{max(0, self.table.currentIndex().row()) + 1:,}"
        self._rows_text.set_text(text.format(row=row, count=f"{size:,}", column=str(title).lower(), took=self._took_ms))
