"""What a person sets up for their queue: which view, more filters, saved views, columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from agent_desk.services.ports import Narrowing, QueueOrder, QueueView, SavedView
from agent_desk.ui.queue.columns_menu import ColumnsButton
from agent_desk.ui.queue.save_view_panel import SaveViewPanel
from agent_desk.ui.queue.saved_views import SavedViews
from agent_desk.ui.queue.view_names import view_name, view_tabs
from agent_desk.ui.widgets.buttons import DeskButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.services.ports import QueueCounts, QueueFilter
    from agent_desk.ui.queue.filter_row import FilterRow
    from agent_desk.ui.session import Session
    from agent_desk.ui.widgets.view_tabs import SavedViewTabs
    from agent_desk.wording.words import Words


class QueueTools(QObject):
    """The tools; the page puts their buttons in its head.

    Attributes:
        shows_saved: Is the shown tab a saved view?

    Signals:
        order_wanted: Sort so (``QueueOrder``, descending) and ask anew.
        asked: Another view: ask anew.
        tabs_changed: There are other tabs, or other counts of saved views.
    """

    order_wanted = Signal(object, bool)
    asked = Signal()
    tabs_changed = Signal()

    def __init__(
        self, session: Session, words: Words, tabs: SavedViewTabs, filters: FilterRow, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._words = words
        self._tabs = tabs
        self._filters = filters
        self.shows_saved = False
        self._view_orders = False
        self._wanted: QueueFilter | None = None
        self.saved = SavedViews(session, self)
        self.columns = ColumnsButton(session.layout)
        self.save_button = DeskButton()
        self.panel = SaveViewPanel(words, self.save_button)
        tabs.chosen.connect(self._choose)
        filters.more_button.clicked.connect(self.open_more)
        self.panel.wanted.connect(self._save)
        self.panel.removal_wanted.connect(self.saved.remove)
        self.saved.told.connect(self.tabs_changed)
        self.saved.failed.connect(self.panel.show_problem)
        self.saved.kept.connect(self._show_kept)
        self.saved.removed.connect(self._show_whole)

    @property
    def view(self) -> QueueView:
        """The view that is asked for: the tab's own, or the one that a saved view narrows."""
        saved = self.saved.find(self._tabs.current_key)
        return saved.view if saved is not None else QueueView(self._tabs.current_key or QueueView.WHOLE.value)

    def show_tabs(self, counts: QueueCounts | None) -> None:
        """Set the tabs: those that everybody has, then one's own."""
        self._tabs.set_views([*view_tabs(counts), *self.saved.tabs()])

    def choose_place(self, place: int) -> None:
        """The key Alt and a digit: the tab in this place, from 0; one that is not there changes nothing."""
        if 0 <= place < self._tabs.count():
            self._tabs.setCurrentIndex(place)

    def open_more(self) -> None:
        """Open more filters, with the products of this portfolio."""
        portfolio, more = self._session.portfolio, self._filters.more
        if portfolio is None:
            return
        queue, user = self._session.services.queue, self._session.user

        def done(products: Sequence[str]) -> None:
            more.set_choices(portfolio.currency, products)
            more.open_under(self._filters.more_button)

        self._session.runner.run(self, lambda: queue.products(user, portfolio.portfolio_id), done)

    def open_save(self, wanted: QueueFilter | None) -> None:
        """Ask for a name under which to keep a question."""
        if wanted is None:
            return
        self._wanted = wanted
        saved = self.saved.find(self._tabs.current_key)
        parts = [view_name(wanted.view), *self._filters.said()]
        self.panel.open_under(self.save_button, saved.name if saved is not None else "", ", ".join(parts))

    def retranslate(self) -> None:
        """Set the texts again."""
        self.columns.retranslate()
        self.save_button.set_text(self.tr("Save view…"))
        self.save_button.setToolTip(self.tr("Keep view, filters and order under a name, as a tab of your own"))
        self.panel.retranslate()

    def _save(self, name: str) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        self.saved.save(
            SavedView(name, wanted.view, wanted.buckets, wanted.text, wanted.narrowing, wanted.order, wanted.descending)
        )

    def _choose(self, key: str) -> None:
        saved = self.saved.find(key)
        if saved is not None:
            self.shows_saved, self._view_orders = True, False
            self._filters.set_question(saved.buckets, saved.text, saved.narrowing)
            self.order_wanted.emit(saved.order, saved.descending)
            return
        order = self.view.order
        was_ordered, self._view_orders = self._view_orders, order is not QueueOrder.URGENCY
        if self.shows_saved:
            self.shows_saved = False
            self._filters.set_question(frozenset(), "", Narrowing())
        elif not was_ordered and not self._view_orders:
            self.asked.emit()
            return
        self.order_wanted.emit(order, order.descends)

    def _show_kept(self, key: str) -> None:
        self.panel.hide()
        self._tabs.set_current(key)
        self.saved.read()

    def _show_whole(self) -> None:
        self.panel.hide()
        self._choose(self._tabs.current_key)
