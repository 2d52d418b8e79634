"""The frame of the desk: rail, top bar, the page area and the status bar. It knows no rules and no services.

Keys of the whole window live here: Ctrl+1 to 9 pages, Ctrl+K search, Ctrl+Enter the page's primary action, Esc one
level back, F1 the keys of the page, Ctrl+Shift+D dark.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from agent_desk.ui.frame.key_guard import KeyGuard
from agent_desk.ui.frame.key_help import KeyHelp
from agent_desk.ui.frame.rail import Rail
from agent_desk.ui.frame.search_popup import SearchPopup
from agent_desk.ui.frame.status_items import StatusItems
from agent_desk.ui.frame.top_bar import TopBar
from agent_desk.ui.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QShowEvent

    from agent_desk.ui.theme import Tone

_CONTEXT: Final = "MainWindow"


@dataclass
class _Place:
    """A page on the rail, there or still to be made."""

    action: QAction
    name: str
    page: Page | None
    make: Callable[[], Page] | None


class MainWindow(QMainWindow):
    """The window. Pages join through ``add_page``; whoever joins the parts listens to the signals.

    Signals:
        page_shown: The key of the page that has become visible.
        dark_wanted: Ctrl+Shift+D was pressed.
        closing: The window is about to close, after the shown page was told.
    """

    page_shown = Signal(str)
    dark_wanted = Signal()
    closing = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(1200, 680)
        self.resize(1440, 900)
        self.rail = Rail()
        self.top_bar = TopBar()
        self.status_items = StatusItems()
        self.search_popup = SearchPopup(self)
        self._shortcuts: list[QShortcut] = []
        self._pages: dict[str, _Place] = {}
        self._shown: str | None = None
        self._stack = QStackedWidget()
        self._stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        self.column = right  # for a panel between bar and page
        right.addWidget(self._stack, 1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(right, 1)
        self.setCentralWidget(middle)
        self.addToolBar(Qt.ToolBarArea.LeftToolBarArea, self.rail)
        self.setStatusBar(self.status_items)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.help_action = self.rail.add_item("help", "help", bottom=True, checkable=False)
        self.help_action.triggered.connect(self.show_keys)
        self.top_bar.search_wanted.connect(self.open_search)
        self._add_keys()
        self.retranslate()

    def _add_keys(self) -> None:
        self.keys = KeyGuard((), self)
        for key, act in (
            ("Ctrl+K", self.open_search),
            ("Ctrl+Return", self._activate_primary),
            ("Ctrl+Enter", self._activate_primary),
            ("Esc", self._go_back),
            ("F1", self.show_keys),
            ("Ctrl+Shift+D", self.dark_wanted.emit),
        ):
            self._shortcut(key, act)
            if key != "Esc":  # a field in the middle of something may need it
                self.keys.add(key)

    def _shortcut(self, key: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.activated.connect(act)
        self._shortcuts.append(shortcut)

    def rest_keys(self, rest: bool) -> None:
        """Let the keys of the whole window rest while something else than its pages is shown."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(not rest)

    def add_page(
        self, key: str, icon: str, text_source: str, page: Page | Callable[[], Page], *, bottom: bool = False
    ) -> QAction:
        """Add a page and its item on the rail; the first page added is shown.

        Args:
            key: A stable name for ``show_page`` and ``set_count``.
            icon: A drawing's name in ``resources/icons``.
            text_source: The page's name in English, translated in the context ``MainWindow``.
            page: The page, or what makes it when it is first needed; the window owns it from then on.
            bottom: Below the space, where settings and help stand.

        Returns:
            The item's action, to disable or hide it.

        Raises:
            ValueError: the key is taken.
        """
        if key in self._pages:
            raise ValueError(f"page {key!r} was added before")
        action = self.rail.add_item(key, icon, bottom=bottom)
        number = len(self._pages) + 1
        if number <= 9:
            # The tool bar's buttons own no shortcut of the action, so the window does.
            self._shortcut(f"Ctrl+{number}", action.trigger)
            self.keys.add(f"Ctrl+{number}")
        action.triggered.connect(lambda: self.show_page(key))
        made, make = (page, None) if isinstance(page, Page) else (None, page)
        self._pages[key] = _Place(action, text_source, made, make)
        if made is not None:
            self._take_in(made)
        self._name_pages()
        if self._shown is None:
            self.show_page(key)
        return action

    def show_page(self, key: str) -> None:
        """Show a page; the one before is told first.

        Raises:
            KeyError: no such page.
        """
        self._pages[key].action.setChecked(True)
        if key == self._shown:
            return
        page, before = self.page(key), self._shown_page()
        if before is not None:
            before.on_hidden()
        self._shown = key
        self._stack.setCurrentWidget(page)
        self.top_bar.set_search_hint(page.search_hint())
        page.on_shown()
        self.page_shown.emit(key)

    @property
    def shown_key(self) -> str | None:
        """The key of the visible page; None before the first was added."""
        return self._shown

    @property
    def page_keys(self) -> tuple[str, ...]:
        """The keys of all pages, in the order of the rail."""
        return tuple(self._pages)

    def page(self, key: str) -> Page:
        """A page by its key; it is made if it was not needed before."""
        place = self._pages[key]
        if place.page is None:
            assert place.make is not None
            place.page = place.make()
            self._take_in(place.page)
        return place.page

    @property
    def page_area(self) -> QWidget:
        """Where pages stand; one that is made there need not be laid there afterwards."""
        return self._stack

    def is_made(self, key: str) -> bool:
        """Has this page been needed before?"""
        return self._pages[key].page is not None

    def _take_in(self, page: Page) -> None:
        self._stack.addWidget(page)
        page.retranslate()

    def _shown_page(self) -> Page | None:
        return self._pages[self._shown].page if self._shown is not None else None

    def set_page_enabled(self, key: str, enabled: bool) -> None:
        """Let a page be chosen on the rail, or not."""
        self._pages[key].action.setEnabled(enabled)

    def set_page_visible(self, key: str, visible: bool) -> None:
        """Offer a page on the rail, or not at all."""
        self.rail.set_item_visible(key, visible)
        self._pages[key].action.setEnabled(visible)

    def set_count(self, key: str, count: int) -> None:
        """Show how many things wait at a page; 0 shows nothing."""
        self.rail.set_count(key, count)

    def set_person(self, name: str, role: str) -> None:
        """Show who is signed in."""
        self.top_bar.set_person(name, role)

    def set_status(self, key: str, text: str, tone: Tone = "text2", icon: str | None = None) -> None:
        """Say something at a named item of the status bar."""
        self.status_items.set_item(key, text, tone, icon)

    def set_notice(self, text: str, tone: Tone = "warn", icon: str = "clock") -> None:
        """Show a notice in the top bar; empty text hides it."""
        self.top_bar.notice.show_notice(text, tone, icon)

    def open_search(self, typed: str = "") -> None:
        """Open the search popup under the search box."""
        if self.top_bar.search.isEnabled():
            self.search_popup.open_under(self.top_bar.search, typed)

    def show_keys(self) -> None:
        """F1: show the keys of this page and of the whole window."""
        page = self._shown_page()
        everywhere = (
            ("Ctrl+K", self.tr("Search")),
            (f"Ctrl+1 – {min(9, max(1, len(self._pages)))}", self.tr("Pages")),
            ("Ctrl+Enter", self.tr("What the filled button says")),
            ("Esc", self.tr("One level back")),
            ("F1", self.tr("These keys")),
            ("Ctrl+Shift+D", self.tr("Light or dark")),
        )
        name = QCoreApplication.translate(_CONTEXT, self._pages[self._shown].name) if self._shown else ""
        KeyHelp(name, page.key_hints() if page else (), everywhere, self).open()

    def retranslate(self) -> None:
        """Set the texts again."""
        self.setWindowTitle(self.tr("Agent Desk"))
        self._name_pages()
        self.help_action.setText("")
        self.rail.retranslate()
        self.rail.button("help").setAccessibleName(self.tr("Keys and help"))

    def _name_pages(self) -> None:
        for key, place in self._pages.items():
            place.action.setText(QCoreApplication.translate(_CONTEXT, place.name))
            place.action.setToolTip("")
            self.rail.button(key).describe()

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate on a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Start in the page, not in the search box."""
        super().showEvent(event)
        page = self._shown_page()
        if page is not None and self.focusWidget() is None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell the shown page and whoever listens."""
        page = self._shown_page()
        if page is not None:
            page.on_hidden()
        self.closing.emit()
        super().closeEvent(event)

    def _activate_primary(self) -> None:
        page = self._shown_page()
        if page is not None:
            page.activate_primary()

    def _go_back(self) -> None:
        page = self._shown_page()
        if page is not None:
            page.go_back()
