"""Screen pop: the window comes forward on whoever calls. One match is opened, several are listed, none is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog

from agent_desk.ui.frame.caller_notice import CallerNotice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from agent_desk.domain.caller import Caller
    from agent_desk.services.find_caller import Found
    from agent_desk.ui.desk_window import DeskWindow

_UNDER_THE_BAR = 1


class ScreenPop(QObject):
    """The calls of one window; a call waits for the sign-in, for the lock to open, and for an open question."""

    def __init__(self, window: DeskWindow) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: Caller | None = None
        self._asking: QWidget | None = None
        self._listed: tuple[Caller, Found] | None = None
        self.notice = CallerNotice()
        window.column.insertWidget(_UNDER_THE_BAR, self.notice)
        window.signed_in.connect(self._begin)
        window.lock.opened.connect(self._show_waiting)
        if window.session is not None:
            self._begin()

    def come_forward(self) -> None:
        """Raise the window over the others, as far as the system lets a program do so."""
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        QApplication.alert(self._window)

    def show_caller(self, caller: Caller) -> None:
        """Find who calls and show them."""
        session = self._window.session
        if session is None or self._window.lock.is_locked:
            self._waiting = caller
            return
        asking = QApplication.activeModalWidget()
        if asking is not None:  # what it asks is about the page beneath it, which must not change under it
            self._waiting = caller
            self.notice.show_waiting(caller)
            if asking is not self._asking:
                self._asking = asking
                asking.destroyed.connect(self._answered)
                if isinstance(asking, QDialog):
                    asking.finished.connect(self._answered, Qt.ConnectionType.QueuedConnection)
            return
        callers, user = session.services.callers, session.user
        first = session.portfolio.portfolio_id if session.portfolio is not None else None
        session.runner.run(self, lambda: callers.find(user, caller, first), lambda found: self._show(caller, found))

    def _begin(self) -> None:
        session = self._window.session
        assert session is not None
        session.portfolio_changed.connect(self._list)
        self._show_waiting()

    def _answered(self) -> None:
        self._asking = None
        self.notice.hide()
        self._show_waiting()

    def _show_waiting(self) -> None:
        if self._waiting is not None:
            caller, self._waiting = self._waiting, None
            self.show_caller(caller)

    def _show(self, caller: Caller, found: Found | None) -> None:
        self._listed = None
        self._window.search_popup.hide()
        session = self._window.session
        assert session is not None
        if found is None:
            self.notice.show_unknown(caller)
            return
        self.notice.hide()
        if found.only is not None:
            session.case_wanted.emit(found.only)
            return
        self._listed = (caller, found)
        if not self._list():
            self._window.work_on(found.portfolio_id)

    def _list(self) -> bool:
        """Open the search on a caller with several loans, once the window works on their portfolio."""
        session = self._window.session
        if self._listed is None or session is None or session.portfolio is None:
            return False
        caller, found = self._listed
        if session.portfolio.portfolio_id != found.portfolio_id:
            return False
        self._listed = None
        self._window.open_search(caller.text)
        return True
